/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.rules.RuleSetFault;
import org.positiveoptimization.text.Language;

class StatementsReaderTest {
    private static final String PLACE = "ab".repeat(32);
    private static final String VALID =
            """
            {
              "schema": "urn:positive-optimization:statements:1",
              "statements": [
                {
                  "rule": "A1",
                  "layer": "YJJBNT",
                  "area_m2": 12.345,
                  "place": "PLACE",
                  "about": {"zh": "面积不一致"},
                  "text": "以调查面积为准",
                  "author": "张三",
                  "date": "2026-05-20"
                },
                {"rule": "P3", "layer": "", "area_m2": null, "place": "PLACE", "text": "", "author": "", "date": ""}
              ]
            }
            """
                    .replace("PLACE", PLACE);

    private static JsonSchema schema() throws IOException {
        JsonNode node = new ObjectMapper().readTree(Statements.schema());
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(node);
    }

    private static List<RuleSetFault> faults(byte[] bytes) {
        return catchThrowableOfType(StatementsException.class, () -> StatementsReader.read(bytes))
                .faults();
    }

    @Test
    void file_wellFormed_isReadWithLinesAndDigest() throws Exception {
        Statements read = StatementsReader.read(new ByteArrayInputStream(VALID.getBytes(UTF_8)));

        assertThat(read.list())
                .containsExactly(
                        new Statement(
                                new Subject("A1", "YJJBNT", new BigDecimal("12.35"), PLACE),
                                "以调查面积为准",
                                "张三",
                                "2026-05-20",
                                4),
                        new Statement(new Subject("P3", "", null, PLACE), "", "", "", 14));
        assertThat(read.sha256()).hasSize(64).isEqualTo(Sha256.hex(VALID.getBytes(UTF_8)));
        assertThat(schema().validate(new ObjectMapper().readTree(VALID))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "rule": "A1",              | "rule": " ",              | 5 | 15 | the text is blank
                    "rule": "A1",              | "rule": 7,                | 5 | 15 | the value must be a text
                    "layer": "YJJBNT",         |                           | 4 | 5  | the key "layer" is missing
                    "area_m2": 12.345,         | "area_m2": "12",          | 7 | 18 | the value must be a number
                    "area_m2": 12.345,         | "area_m2": 1e400,         | 7 | 18 | the value must be a number
                    "about"                    | "extra"                   | 9 | 7  | unknown key "extra"
                    "text": "以调查面积为准"     | "text": null              | 10 | 15 | the value must be a text
                    "date": "2026-05-20"       | "date": "1", "date": "2"  | 12 | 20 | the key "date" stands twice
                    statements:1               | statements:2              | 1 | 1  | the schema is "urn:positive-optimization:statements:2"
                    """)
    void file_withAFaultOfForm_isRefusedWithItsPlace(String part, String wrong, int line, int column, String text)
            throws Exception {
        String json = VALID.replaceFirst(java.util.regex.Pattern.quote(part), wrong == null ? "" : wrong);

        RuleSetFault fault = faults(json.getBytes(UTF_8)).get(0);

        assertThat(fault.text().in(Language.EN)).startsWith(text);
        assertThat(fault.text().in(Language.ZH)).isNotBlank();
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
        if (!text.contains("twice") && !wrong(json)) {
            assertThat(schema().validate(new ObjectMapper().readTree(json))).isNotEmpty();
        }
    }

    /** JSON Schema has no word for a number that no double can hold. */
    private static boolean wrong(String json) {
        return json.contains("1e400");
    }

    @Test
    void place_thatIsNoDigest_isRefused() {
        String json = VALID.replaceFirst(PLACE, "AB");

        assertThat(faults(json.getBytes(UTF_8)).get(0).pointer()).isEqualTo("/statements/0/place");
    }

    @Test
    void fault_ofEveryStatement_isNamedAtOnce() {
        assertThat(faults(VALID.replace(PLACE, "x").getBytes(UTF_8))).hasSize(2);
    }

    @Test
    void text_longerThanAllowed_isRefused() {
        String json = VALID.replace("张三", "三".repeat(StatementsReader.MAX_TEXT + 1));

        assertThat(faults(json.getBytes(UTF_8)).get(0).text().key()).isEqualTo("statements.long");
    }

    @Test
    void file_tooLarge_isRefusedUnread() {
        byte[] bytes = " ".repeat(StatementsReader.MAX_BYTES + 1).getBytes(UTF_8);

        assertThat(faults(bytes)).extracting(f -> f.text().key()).containsExactly("statements.too_large");
    }

    @Test
    void statements_tooMany_areRefused() {
        String one = "{}";
        String json = "{\"schema\": \"" + Statements.SCHEMA + "\", \"statements\": ["
                + (one + ",").repeat(StatementsReader.MAX_STATEMENTS) + one + "]}";

        assertThat(faults(json.getBytes(UTF_8))).extracting(f -> f.text().key()).containsExactly("statements.many");
    }

    @Test
    void nesting_tooDeep_isRefused() {
        String json = VALID.replace("{\"zh\": \"面积不一致\"}", "[".repeat(50) + "]".repeat(50));

        assertThat(faults(json.getBytes(UTF_8)).get(0).text().key()).isEqualTo("ruleset.depth");
    }

    @Test
    void encoding_thatIsNotUtf8_isRefused() {
        assertThat(faults("张".getBytes(java.nio.charset.Charset.forName("GBK")))
                        .get(0)
                        .text()
                        .key())
                .isEqualTo("ruleset.not_utf8");
    }
}
