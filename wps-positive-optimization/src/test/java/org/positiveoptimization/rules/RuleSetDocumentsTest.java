/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;

/** Keeps the tables of the two documents identical to the built-in rule set. */
class RuleSetDocumentsTest {
    private static final RuleSet SET = RuleSets.standard(RuleSetFixture.KNOWN);

    @ParameterizedTest
    @EnumSource
    void rules_ofDocument_areThoseOfTheBuiltInSet(Language language) throws IOException {
        check(language, "rules", rules(language));
    }

    @ParameterizedTest
    @EnumSource
    void parameters_ofDocument_areThoseOfTheBuiltInSet(Language language) throws IOException {
        check(language, "parameters", parameters(language));
    }

    /** Leaves the table in {@code target/generated}, to be pasted into the document when it differs. */
    private static void check(Language language, String name, String table) throws IOException {
        Path generated = Files.createDirectories(Path.of("target", "generated"));
        Files.writeString(generated.resolve(name + "." + language.code() + ".md"), table, UTF_8);
        String document = document(language);
        String begin = "<!-- " + name + ":begin -->\n";
        String end = "<!-- " + name + ":end -->";
        assertThat(document).contains(begin, end);
        assertThat(document.substring(document.indexOf(begin) + begin.length(), document.indexOf(end)))
                .isEqualTo(table);
    }

    @ParameterizedTest
    @EnumSource
    void sources_citedByParameters_areListed(Language language) throws IOException {
        String document = document(language);
        for (Parameter parameter : SET.parameterList()) {
            if (parameter.origin() == Parameter.Origin.SOURCED) {
                String source =
                        parameter.clause().substring(0, parameter.clause().indexOf(' '));
                assertThat(document).contains("| " + source + " |");
            }
        }
    }

    @Test
    void messages_ofRuleSets_existInBothLanguages() throws IOException {
        assertThat(keys(Language.ZH)).isNotEmpty().isEqualTo(keys(Language.EN));
    }

    private static List<String> keys(Language language) throws IOException {
        Properties properties = new Properties();
        String name = "/org/positiveoptimization/text/messages_" + language.code() + ".properties";
        try (var in = new InputStreamReader(RuleSetDocumentsTest.class.getResourceAsStream(name), UTF_8)) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream()
                .filter(k -> k.startsWith("ruleset."))
                .sorted()
                .toList();
    }

    private static String document(Language language) throws IOException {
        String name = language == Language.ZH ? "rule-sets.zh-CN.md" : "rule-sets.md";
        return Files.readString(Path.of("..", "docs", name), UTF_8);
    }

    private static String rules(Language language) {
        String head = language == Language.ZH ? "| 规则 | 名称 | 严重程度 | 条款 |\n" : "| rule | title | severity | clause |\n";
        return SET.rules().stream()
                .map(r -> "| " + r.id() + " | " + r.title().in(language) + " | " + r.severity() + " | " + r.clause()
                        + " |\n")
                .collect(Collectors.joining("", head + "|---|---|---|---|\n", ""));
    }

    private static String parameters(Language language) {
        String head = language == Language.ZH
                ? "| 参数 | 含义 | 取值 | 允许范围 | 来源 | 依据 | 使用的规则 |\n"
                : "| parameter | meaning | value | allowed | origin | clause or source | used by |\n";
        StringBuilder table = new StringBuilder(head).append("|---|---|---|---|---|---|---|\n");
        for (Parameter p : SET.parameterList()) {
            String users = SET.rules().stream()
                    .filter(r -> r.parameters().contains(p.name()))
                    .map(Rule::id)
                    .collect(Collectors.joining(", "));
            table.append("| `").append(p.name()).append("` | ");
            table.append(p.title().in(language)).append(" | ");
            table.append(value(p.value())).append(" | ");
            table.append(allowed(ParameterTypes.of(p.name()).orElseThrow(), language))
                    .append(" | ");
            table.append(p.origin().name().toLowerCase(Locale.ROOT)).append(" | ");
            table.append(p.clause()).append(" | ");
            table.append(users.isEmpty() ? "—" : users).append(" |\n");
        }
        return table.toString();
    }

    private static String value(Object value) {
        if (value instanceof Double number) {
            return ParameterValueReader.plain(number);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "—"
                    : list.stream().map(RuleSetDocumentsTest::value).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "—"
                    : new TreeMap<>(map)
                            .entrySet().stream()
                                    .map(e -> e.getKey() + ": " + value(e.getValue()))
                                    .collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private static String allowed(ParameterType type, Language language) {
        String range = ParameterValueReader.plain(type.min()) + "–" + ParameterValueReader.plain(type.max());
        String texts = type.allowed().isEmpty() ? "`" + type.pattern() + "`" : String.join(", ", type.allowed());
        Localized words =
                switch (type.kind()) {
                    case NUMBER -> new Localized("数值 " + range, "number " + range);
                    case INTEGER -> new Localized("整数 " + range, "whole number " + range);
                    case FLAG -> new Localized("true 或 false", "true or false");
                    case TEXT -> new Localized("文本 " + texts, "text " + texts);
                    case NUMBERS -> new Localized("递增数值列表 " + range, "rising numbers " + range);
                    case INTEGERS -> new Localized("递增整数列表 " + range, "rising whole numbers " + range);
                    case TEXTS -> new Localized("文本列表 " + texts, "list of texts " + texts);
                    case MAP -> new Localized("按 " + texts + " 的数值 " + range, "numbers " + range + " by " + texts);
                };
        return words.in(language);
    }
}
