/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.positiveoptimization.rules.RuleSetFixture.KNOWN;
import static org.positiveoptimization.rules.RuleSetFixture.TAKEN;
import static org.positiveoptimization.rules.RuleSetFixture.VALID;
import static org.positiveoptimization.rules.RuleSetFixture.withParameter;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveoptimization.text.Language;

class RuleSetReaderTest {
    @Test
    void read_validSet_givesWhatItHolds() throws Exception {
        RuleSet set = RuleSetReader.read(VALID.getBytes(UTF_8), KNOWN, TAKEN);
        assertThat(set.id()).isEqualTo("test");
        assertThat(set.title().zh()).isEqualTo("测试规则集");
        Rule rule = set.rule("P1").orElseThrow();
        assertThat(rule.severity()).isEqualTo(Severity.F);
        assertThat(rule.text().en()).isEqualTo("Definition");
        assertThat(rule.parameters()).containsExactly("pbf.min_increase_ratio");
        Parameter parameter = set.parameterList().get(0);
        assertThat(parameter.value()).isEqualTo(0.0);
        assertThat(parameter.origin()).isEqualTo(Parameter.Origin.SEED);
    }

    @Test
    void read_stream_hasSha256OfTheBytes() throws Exception {
        RuleSet set = RuleSetReader.read(
                new ByteArrayInputStream("\uFEFF".concat(VALID).getBytes(UTF_8)), KNOWN, TAKEN);
        assertThat(set.sha256())
                .hasSize(64)
                .isNotEqualTo(
                        RuleSetReader.read(VALID.getBytes(UTF_8), KNOWN, TAKEN).sha256());
        assertThat(RuleSetReader.read(VALID.concat(" ").getBytes(UTF_8), KNOWN, TAKEN)
                        .sha256())
                .isEqualTo("294412b0afb1fb3c8a15a6e570073be405a705e7418566e06aa4c7fb5be6a87a");
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("pbf.max_slope_level", "4", 4.0),
                arguments("pbf.max_slope_level", "4.0", 4.0),
                arguments("udb.reserve_later.enabled", "false", false),
                arguments("udb.multiple.numerator", "\"ALL\"", "ALL"),
                arguments("pbf.buckets_mu", "[5, 10.5]", List.of(5.0, 10.5)),
                arguments("crs.zones", "[44, 45]", List.of(44.0, 45.0)),
                arguments("pbf.project_reason_codes", "[]", List.of()),
                arguments("landuse.construction_prefixes", "[\"07\", \"0601\"]", List.of("07", "0601")),
                arguments("udb.new_quota_m2", "{\"230521\": 1e6}", Map.of("230521", 1e6)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void read_valueOfItsType_isGivenAsJava(String name, String json, Object expected) throws Exception {
        RuleSet set = RuleSetReader.read(withParameter(name, json).getBytes(UTF_8), KNOWN, TAKEN);
        assertThat(set.parameterList().get(0).value()).isEqualTo(expected);
    }

    /** In the replacement, § marks where the fault must be reported. */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault("rule id without a check", "\"id\": \"P1\"", "\"id\": §\"P99\"", "/rules/0/id", "rule.unknown"),
                fault("rule without id", "{\"id\": \"P1\", \"severity\"", "§{\"severity\"", "/rules/0", "missing_key"),
                fault("unknown severity", "\"F\"", "§\"FATAL\"", "/rules/0/severity", "severity"),
                fault("severity in lower case", "\"F\"", "§\"f\"", "/rules/0/severity", "severity"),
                fault(
                        "rule without clause",
                        "{\"id\": \"P1\", \"severity\": \"F\", \"clause\": \"二(二)2\",",
                        "§{\"id\": \"P1\", \"severity\": \"F\",",
                        "/rules/0",
                        "missing_key"),
                fault(
                        "blank clause",
                        "\"F\", \"clause\": \"二(二)2\"",
                        "\"F\", \"clause\": §\" \"",
                        "/rules/0/clause",
                        "blank"),
                fault(
                        "title without Chinese",
                        "\"title\": {\"zh\": \"数量不减\", ",
                        "\"title\": §{",
                        "/rules/0/title",
                        "missing_key"),
                fault(
                        "rule without text",
                        ", \"text\": {\"zh\": \"定义\", \"en\": \"Definition\"}",
                        "",
                        "/rules/0",
                        "missing_key",
                        "{\"id\": \"P1\""),
                fault(
                        "text without English",
                        "{\"zh\": \"定义\", \"en\": \"Definition\"}",
                        "§{\"zh\": \"定义\"}",
                        "/rules/0/text",
                        "missing_key"),
                fault(
                        "title that is a text",
                        "{\"zh\": \"数量不减\", \"en\": \"Quantity\"}",
                        "§\"数量不减\"",
                        "/rules/0/title",
                        "type"),
                fault(
                        "unknown key of a rule",
                        "\"clause\": \"二(二)2\",\n",
                        "\"clause\": \"二(二)2\", §\"weight\": 1,\n",
                        "/rules/0/weight",
                        "unknown_key"),
                fault("rule that is a text", "\"rules\": [\n", "\"rules\": [ §\"P1\",\n", "/rules/0", "type"),
                fault(
                        "rules that are an object",
                        VALID.substring(VALID.indexOf('['), VALID.indexOf("  ],") + 3),
                        "§{}",
                        "/rules",
                        "type"),
                fault(
                        "no rules",
                        VALID.substring(VALID.indexOf('['), VALID.indexOf("  ],") + 3),
                        "§[]",
                        "/rules",
                        "few"),
                fault(
                        "unknown parameter of a rule",
                        "[\"pbf.min_increase_ratio\"]",
                        "[§\"pbf.none\"]",
                        "/rules/0/parameters/0",
                        "parameter.unknown"),
                fault(
                        "parameter of a rule not given",
                        "[\"pbf.min_increase_ratio\"]",
                        "[\"pbf.min_increase_ratio\", §\"pbf.min_patch_mu\"]",
                        "/rules/0/parameters/1",
                        "parameter.missing"),
                fault(
                        "parameter of a rule twice",
                        "[\"pbf.min_increase_ratio\"]",
                        "[\"pbf.min_increase_ratio\", §\"pbf.min_increase_ratio\"]",
                        "/rules/0/parameters/1",
                        "repeated"),
                fault(
                        "parameter of a rule that is a number",
                        "[\"pbf.min_increase_ratio\"]",
                        "[§1]",
                        "/rules/0/parameters/0",
                        "type"),
                fault(
                        "unknown origin",
                        "\"seed\"",
                        "§\"guess\"",
                        "/parameters/pbf.min_increase_ratio/origin",
                        "origin"),
                fault(
                        "parameter without clause",
                        "\"clause\": \"二(二)2\", \"origin\"",
                        "\"origin\"",
                        "/parameters/pbf.min_increase_ratio",
                        "missing_key",
                        "{\"title\": {\"zh\": \"净增比例\""),
                fault(
                        "parameter without value",
                        ", \"value\": 0.0}",
                        "}",
                        "/parameters/pbf.min_increase_ratio",
                        "missing_key",
                        "{\"title\": {\"zh\": \"净增比例\""),
                fault(
                        "unknown key of a parameter",
                        "\"value\": 0.0",
                        "\"value\": 0.0, §\"unit\": \"m\"",
                        "/parameters/pbf.min_increase_ratio/unit",
                        "unknown_key"),
                fault(
                        "parameter that is a number",
                        "\"parameters\": {\n",
                        "\"parameters\": { \"tol.gap_m\": §0,\n",
                        "/parameters/tol.gap_m",
                        "type"),
                fault(
                        "parameters that are a list",
                        VALID.substring(VALID.lastIndexOf("parameters") + 13),
                        "§[]}",
                        "/parameters",
                        "type"),
                fault("null value", "0.0}", "§null}", "/parameters/pbf.min_increase_ratio/value", "type"),
                fault("number as text", "0.0}", "§\"0\"}", "/parameters/pbf.min_increase_ratio/value", "type"),
                fault("below the range", "0.0}", "§-0.01}", "/parameters/pbf.min_increase_ratio/value", "range"),
                fault("above the range", "0.0}", "§1.5}", "/parameters/pbf.min_increase_ratio/value", "range"),
                fault("beyond any double", "0.0}", "§1e999}", "/parameters/pbf.min_increase_ratio/value", "range"),
                fault(
                        "beyond any exponent",
                        "0.0}",
                        "§1e99999999999}",
                        "/parameters/pbf.min_increase_ratio/value",
                        "number"),
                fault(
                        "unknown top-level key",
                        "\"id\": \"test\",",
                        "\"id\": \"test\", §\"rule/s~\": 1,",
                        "/rule~1s~0",
                        "unknown_key"),
                fault("set without version", "  \"version\": \"1\",\n", "", "", "missing_key", "{\n  \"id\""),
                fault(
                        "set without parameters",
                        VALID.substring(VALID.indexOf(",\n  \"parameters\"")),
                        "}",
                        "",
                        "missing_key",
                        "{\n  \"id\""),
                fault("id in another form", "\"test\"", "§\"Te st\"", "/id", "pattern"),
                fault("id that is a number", "\"test\"", "§7", "/id", "type"),
                fault(
                        "key twice",
                        "\"version\": \"1\",",
                        "\"version\": \"1\", §\"version\": \"2\",",
                        "/version",
                        "duplicate_key"),
                fault("document that is a list", VALID, "§[]", "", "type"),
                fault("empty document", VALID, "§", "", "empty_document"),
                fault("text after the end", VALID, VALID.stripTrailing() + "\n§{}", "", "trailing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void read_oneFault_isReportedWithItsPlace(String what, String text, String pointer, String key) {
        int at = text.indexOf('§');
        String before = text.substring(0, at);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = at - before.lastIndexOf('\n');
        List<RuleSetFault> faults = faultsOf(text.replace("§", ""));
        assertThat(faults).as(what).hasSize(1);
        RuleSetFault fault = faults.get(0);
        assertThat(fault.text().key()).isEqualTo("ruleset." + key);
        assertThat(fault.pointer()).isEqualTo(pointer);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.located().in(Language.EN)).startsWith("line " + line + ", column " + column + ", ");
        assertThat(fault.located().in(Language.ZH)).startsWith("第 " + line + " 行第 " + column + " 列");
    }

    static Stream<Arguments> valueFaults() {
        return Stream.of(
                arguments("pbf.max_slope_level", "§4.5", "", "type"),
                arguments("pbf.max_slope_level", "§6", "", "range"),
                arguments("geometry.max_vertices", "§999", "", "range"),
                arguments("udb.reserve_later.enabled", "§1", "", "type"),
                arguments("udb.multiple.numerator", "§\"TX\"", "", "allowed"),
                arguments("udb.multiple.numerator", "§true", "", "type"),
                arguments("udb.multiple.base_indicator", "§\"J0 1\"", "", "pattern"),
                arguments("pbf.buckets_mu", "§5", "", "type"),
                arguments("pbf.buckets_mu", "§[]", "", "few"),
                arguments("pbf.buckets_mu", "[5, §\"10\"]", "/1", "type"),
                arguments("pbf.buckets_mu", "[5, §-1]", "/1", "range"),
                arguments("pbf.buckets_mu", "[5, §5]", "/1", "ascending"),
                arguments("crs.zones", "[§44.5]", "/0", "type"),
                arguments("crs.zones", "[44, §46]", "/1", "range"),
                arguments("pbf.reason_codes", "§[]", "", "few"),
                arguments("pbf.reason_codes", "[\"101\", §102]", "/1", "type"),
                arguments("pbf.reason_codes", "[\"101\", §\"101\"]", "/1", "repeated"),
                arguments("pbf.reason_codes", "[§\"1011\"]", "/0", "pattern"),
                arguments("landuse.construction_prefixes", "[§\"7\"]", "/0", "pattern"),
                arguments("udb.new_quota_m2", "§[]", "", "type"),
                arguments("udb.new_quota_m2", "{§\"集贤\": 1}", "/集贤", "pattern"),
                arguments("udb.new_quota_m2", "{\"230521\": §-1}", "/230521", "range"),
                arguments("udb.new_quota_m2", "{\"230521\": §null}", "/230521", "type"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("valueFaults")
    void read_wrongValue_isReportedWithItsPlace(String name, String value, String below, String key) {
        read_oneFault_isReportedWithItsPlace(
                name, withParameter(name, value), "/parameters/" + name + "/value" + below, key);
    }

    @Test
    void read_duplicateRule_isReportedAtTheSecond() {
        String rule = VALID.substring(VALID.indexOf("    {\"id\""), VALID.indexOf("\n  ],"));
        List<RuleSetFault> faults = faultsOf(VALID.replace(rule, rule + ",\n" + rule));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.text().key()).isEqualTo("ruleset.rule.duplicate");
            assertThat(fault.pointer()).isEqualTo("/rules/1/id");
            assertThat(fault.line()).isEqualTo(9);
            assertThat(fault.column()).isEqualTo(12);
        });
    }

    @Test
    void read_unknownParameter_isReportedAtItsKey() {
        assertThat(faultsOf(withParameter("tol.none", "1"))).singleElement().satisfies(fault -> {
            assertThat(fault.text().key()).isEqualTo("ruleset.parameter.unknown");
            assertThat(fault.pointer()).isEqualTo("/parameters/tol.none");
            assertThat(fault.line()).isEqualTo(11);
            assertThat(fault.column()).isEqualTo(5);
        });
    }

    @Test
    void read_severalFaults_areAllReportedInOrder() {
        String text = VALID.replace("\"F\"", "\"X\"")
                .replace("\"seed\"", "\"guess\"")
                .replace("0.0}", "7}")
                .replace("\"id\": \"P1\"", "\"id\": \"P99\"");
        assertThat(faultsOf(text))
                .extracting(RuleSetFault::pointer)
                .containsExactly(
                        "/rules/0/id",
                        "/rules/0/severity",
                        "/parameters/pbf.min_increase_ratio/origin",
                        "/parameters/pbf.min_increase_ratio/value");
    }

    @Test
    void read_brokenJson_isReportedWhereItBreaks() {
        assertThat(faultsOf(VALID.replace("\"clause\": \"二(二)2\",\n", "\"clause\" \"二(二)2\",\n")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.text().key()).isEqualTo("ruleset.json");
                    assertThat(fault.pointer()).isEqualTo("/rules/0/clause");
                    assertThat(fault.line()).isEqualTo(6);
                    assertThat(fault.column()).isBetween(44, 46);
                });
        assertThat(faultsOf("{\"id\": NaN}").get(0).text().key()).isEqualTo("ruleset.json");
        assertThat(faultsOf("{\"id\": \"x\", // why\n}").get(0).line()).isEqualTo(1);
        assertThat(faultsOf(VALID.substring(0, 60)).get(0).text().key()).isEqualTo("ruleset.json");
    }

    @Test
    void read_nestedTooDeep_isRefusedAtThatDepth() {
        assertThat(faultsOf("{\"id\": " + "[".repeat(19) + "]".repeat(19) + "}"))
                .noneMatch(f -> f.text().key().equals("ruleset.depth"));
        assertThat(faultsOf("{\"id\": " + "[".repeat(100_000))).singleElement().satisfies(fault -> {
            assertThat(fault.text().key()).isEqualTo("ruleset.depth");
            assertThat(fault.column()).isEqualTo(27);
            assertThat(fault.pointer()).isEqualTo("/id" + "/0".repeat(19));
        });
    }

    @Test
    void read_tooLarge_isRefused() {
        byte[] bytes = (VALID + " ".repeat(RuleSetReader.MAX_BYTES)).getBytes(UTF_8);
        assertThatThrownBy(() -> RuleSetReader.read(new ByteArrayInputStream(bytes), KNOWN, TAKEN))
                .isInstanceOf(RuleSetException.class)
                .hasMessageContaining("1048576");
    }

    @Test
    void read_otherEncoding_isRefused() {
        RuleSetException refused = catchThrowableOfType(
                RuleSetException.class,
                () -> RuleSetReader.read(new byte[] {'"', (byte) 0xB2, (byte) 0xE2, '"'}, KNOWN, TAKEN));
        assertThat(refused.in(Language.ZH)).isEqualTo("第 1 行第 1 列，/：文件不是 UTF-8 文本");
        assertThat(refused.in(Language.EN)).isEqualTo("line 1, column 1, /: the file is not UTF-8 text");
    }

    private static List<RuleSetFault> faultsOf(String text) {
        RuleSetException refused = catchThrowableOfType(
                RuleSetException.class, () -> RuleSetReader.read(text.getBytes(UTF_8), KNOWN, TAKEN));
        assertThat(refused).as("must be refused").isNotNull();
        return refused.faults();
    }

    private static Arguments fault(String what, String find, String replacement, String pointer, String key) {
        assertThat(VALID).as(what).contains(find);
        return arguments(what, VALID.replace(find, replacement), pointer, key);
    }

    /** @param at text whose beginning is where the fault must be reported */
    private static Arguments fault(
            String what, String find, String replacement, String pointer, String key, String at) {
        assertThat(VALID).as(what).contains(find);
        return arguments(what, VALID.replace(find, replacement).replace(at, "§" + at), pointer, key);
    }
}
