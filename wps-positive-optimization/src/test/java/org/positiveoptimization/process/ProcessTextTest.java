/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.data.Parameter;
import org.geotools.api.feature.type.Name;
import org.geotools.api.util.InternationalString;
import org.geotools.feature.NameImpl;
import org.geotools.process.Processors;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.text.Language;

/** Every process, input and output has words in both languages, and no words are left over. */
class ProcessTextTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/positiveoptimization/process");

    private final PositiveOptimizationProcessFactory factory = new PositiveOptimizationProcessFactory();

    private static Set<String> keys(Language language) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve("process_" + language.code() + ".properties"))) {
            bundle.load(reader);
        }
        return new TreeSet<>(bundle.stringPropertyNames());
    }

    private static void assertWords(Object of, InternationalString text) {
        String chinese = text.toString(Locale.CHINA);
        assertThat(chinese).as("%s", of).isNotBlank().containsPattern("\\p{IsHan}");
        assertThat(text.toString(Locale.FRENCH))
                .as("%s", of)
                .isNotBlank()
                .doesNotContainPattern("\\p{IsHan}")
                .isNotEqualTo(chinese);
        assertThat(List.of(text.toString(Locale.CHINA), text.toString(Locale.ENGLISH)))
                .contains(text.toString());
    }

    private static void assertWords(Name process, Collection<Parameter<?>> parameters) {
        assertThat(parameters).as("%s", process).isNotEmpty();
        for (Parameter<?> parameter : parameters) {
            assertWords(process + " " + parameter.key, parameter.title);
            assertWords(process + " " + parameter.key, parameter.description);
        }
    }

    @Test
    void everyProcessInputAndOutput_hasWordsInBothLanguages() {
        assertThat(factory.getNames()).hasSizeGreaterThan(8).allMatch(n -> n.getNamespaceURI()
                .equals("po"));
        assertWords("factory", factory.getTitle());
        for (Name name : factory.getNames()) {
            assertWords(name, factory.getTitle(name));
            assertWords(name, factory.getDescription(name));
            assertWords(name, factory.getParameterInfo(name).values());
            assertWords(name, factory.getResultInfo(name, Map.of()).values());
            assertThat(factory.getParameterInfo(name)).containsKey("lang");
        }
    }

    @Test
    void bundles_haveTheSameKeysAndNoneThatNothingUses() throws IOException {
        Set<String> used = new TreeSet<>(Set.of("factory"));
        for (Name name : factory.getNames()) {
            String process = name.getLocalPart();
            used.add(process);
            List<String> all = new ArrayList<>();
            factory.getParameterInfo(name).keySet().forEach(k -> all.add("input." + k));
            factory.getResultInfo(name, Map.of()).keySet().forEach(k -> all.add("output." + k));
            for (String key : all) {
                used.add(ProcessText.isThere(process + "." + key) ? process + "." + key : key);
            }
        }

        assertThat(keys(Language.EN)).isEqualTo(keys(Language.ZH)).isEqualTo(used);
    }

    @Test
    void processes_areFoundByTheirRegistration() {
        for (Name name : factory.getNames()) {
            assertThat(Processors.createProcessFactory(new NameImpl("po", name.getLocalPart())))
                    .isInstanceOf(PositiveOptimizationProcessFactory.class);
        }
    }

    @Test
    void outputs_areOfTypesThatAServerCanWrite() {
        Set<Class<?>> literals = Set.of(String.class, Long.class, Double.class);
        for (Name name : factory.getNames()) {
            for (Parameter<?> result : factory.getResultInfo(name, Map.of()).values()) {
                boolean isDocument = ReportRenderer.documents().contains(result.type);
                boolean isFeatures = result.type.getSimpleName().equals("SimpleFeatureCollection");
                assertThat(isDocument || isFeatures || literals.contains(result.type))
                        .as("%s %s %s", name, result.key, result.type)
                        .isTrue();
            }
        }
    }
}
