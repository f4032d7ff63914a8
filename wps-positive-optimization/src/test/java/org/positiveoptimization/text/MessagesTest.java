/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sources say by key, the bundles have, in both languages. */
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/positiveoptimization");
    private static final Path BUNDLES = Path.of("src/main/resources/org/positiveoptimization/text");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");
    private static final Pattern MEASURE = Pattern.compile(
            "(?:Measure\\.(?:of|limited)|\\b(?:measure|held|atLeast|count|area))\\(\\s*\"([a-z0-9_]+)\"");

    /** One use of {@code Message.of}: the keys that its first argument may be, and how many arguments follow. */
    private record Use(Path file, List<String> keys, int arguments) {}

    private static final List<Use> USES = new ArrayList<>();
    private static final Set<String> LITERALS = new TreeSet<>();
    private static final Set<String> MEASURES = new TreeSet<>();

    @BeforeAll
    static void readSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                find(LITERAL, source, LITERALS);
                if (file.startsWith(SOURCES.resolve("checks")) || file.startsWith(SOURCES.resolve("supervision"))) {
                    find(MEASURE, source, MEASURES);
                }
                for (int i = source.indexOf("Message.of("); i >= 0; i = source.indexOf("Message.of(", i + 1)) {
                    List<String> arguments = arguments(source, i + "Message.of(".length());
                    Set<String> keys = new TreeSet<>();
                    find(LITERAL, arguments.get(0), keys);
                    USES.add(new Use(file, List.copyOf(keys), arguments.size() - 1));
                }
            }
        }
        assertThat(USES).hasSizeGreaterThan(150);
        assertThat(MEASURES).hasSizeGreaterThan(40);
    }

    private static void find(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    /** The arguments of a call, from behind its opening parenthesis. */
    private static List<String> arguments(String source, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = start;
        boolean isText = false;
        for (int i = start; ; i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                isText = !isText;
            }
            if (isText) {
                continue;
            }
            if (depth == 0 && (c == ',' || c == ')')) {
                arguments.add(source.substring(from, i));
                from = i + 1;
                if (c == ')') {
                    return arguments;
                }
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
    }

    private static Properties bundle(Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve("messages_" + language.code() + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    /** A literal that ends in a dot is the beginning of keys. */
    private static boolean isThere(Set<String> names, String key) {
        return key.endsWith(".") ? names.stream().anyMatch(n -> n.startsWith(key)) : names.contains(key);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keys_ofTheSources_areInTheBundle(Language language) throws IOException {
        Set<String> names = bundle(language).stringPropertyNames();
        List<String> missing = USES.stream()
                .flatMap(u -> u.keys().stream()
                        .filter(k -> k.contains("."))
                        .filter(k -> !isThere(names, k))
                        .map(k -> u.file().getFileName() + ": " + k))
                .toList();

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void labels_ofMeasures_areInTheBundle(Language language) throws IOException {
        Set<String> names = bundle(language).stringPropertyNames();
        Set<String> measures = new TreeSet<>(MEASURES);
        measures.remove("change_");
        measures.addAll(List.of("change_in", "change_out", "change_reclassified"));

        assertThat(measures).filteredOn(m -> !names.contains("measure." + m)).isEmpty();
    }

    @Test
    void bundles_haveTheSameKeys() throws IOException {
        assertThat(new TreeSet<>(bundle(Language.ZH).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(bundle(Language.EN).stringPropertyNames()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void patterns_useNoArgumentThatTheSourcesDoNotGive(Language language) throws IOException {
        Properties bundle = bundle(language);
        List<String> wrong = new ArrayList<>();
        for (Use use : USES) {
            for (String key : use.keys()) {
                String pattern = bundle.getProperty(key);
                if (pattern != null && places(pattern, language) > use.arguments()) {
                    wrong.add(use.file().getFileName() + ": " + key + " = " + pattern + " with " + use.arguments());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static int places(String pattern, Language language) {
        return new MessageFormat(pattern, language.locale()).getFormatsByArgumentIndex().length;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void patterns_renderWithoutBracesOrDoubledApostrophes(Language language) throws IOException {
        Properties bundle = bundle(language);
        List<String> wrong = new ArrayList<>();
        for (String key : bundle.stringPropertyNames()) {
            MessageFormat format = new MessageFormat(bundle.getProperty(key), language.locale());
            Object[] ones = new Object[format.getFormatsByArgumentIndex().length];
            Arrays.fill(ones, 1);
            String text = format.format(ones);
            // words that stand before and after a number in print are empty where a language has none there
            boolean isMissing = text.isBlank() && !key.startsWith("report.");
            if (isMissing || text.contains("''") || text.matches("(?s).*\\{\\d.*")) {
                wrong.add(key + " = " + text);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void keys_ofTheChecks_areAllUsed() throws IOException {
        Set<String> beginnings =
                LITERALS.stream().filter(l -> l.endsWith(".") && l.length() > 1).collect(Collectors.toSet());
        Set<String> labels = MEASURES.stream().map(m -> "measure." + m).collect(Collectors.toSet());
        Pattern ofChecks = Pattern.compile(
                "([GADCPEUZFKN]\\d|measure|geometry|layer|role|field|parameter|unusable|aborted|line|and)(\\..*)?");
        List<String> unused = bundle(Language.EN).stringPropertyNames().stream()
                .filter(k -> ofChecks.matcher(k).matches())
                .filter(k -> !LITERALS.contains(k) && !labels.contains(k))
                .filter(k -> beginnings.stream().noneMatch(b -> k.startsWith(b) && !b.equals("measure.")))
                .filter(k -> !k.startsWith("measure.change_"))
                .sorted()
                .toList();

        assertThat(unused).isEmpty();
    }
}
