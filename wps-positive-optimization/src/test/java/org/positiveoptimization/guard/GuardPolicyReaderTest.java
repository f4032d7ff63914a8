/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.guard.LayerPolicy.Mode;
import org.positiveoptimization.inbox.InboxRules;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.rules.RuleSetFault;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Language;

class GuardPolicyReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VALID =
            """
            {
              "schema": "urn:positive-optimization:guard:1",
              "workspaces": {
                "draft": {
                  "approved": "filed",
                  "ruleSet": "city-2026",
                  "extent": {"west": 130.5, "south": 45.5, "east": 134.5, "north": 48.5},
                  "limits": {"features": 10, "vertices": 100, "neighbours": 1000},
                  "default": {"mode": "OPEN", "versionColumn": "bbh"},
                  "layers": {
                    "STBHHX": {"mode": "FROZEN", "reason": {"zh": "冻结", "en": "frozen"}},
                    "YJJBNT": {"mode": "GUARDED", "rules": ["G3", "P7"], "refuse": "W", "onIncomplete": "accept",
                      "versionColumn": "BBH", "onMissingVersion": "accept"}
                  }
                }
              }
            }
            """;

    private static GuardPolicy read(String json) throws GuardPolicyException {
        return GuardPolicyReader.read(json.getBytes(UTF_8));
    }

    private static List<RuleSetFault> faults(String json) {
        GuardPolicyException refused = catchThrowableOfType(GuardPolicyException.class, () -> read(json));
        assertThat(refused).isNotNull();
        for (Language language : Language.values()) {
            assertThat(refused.in(language)).isNotBlank();
        }
        return refused.faults();
    }

    private static String with(String old, String replacement) {
        assertThat(VALID).contains(old);
        return VALID.replace(old, replacement);
    }

    @Test
    void policy_thatIsValid_isReadAsItIsWritten() throws GuardPolicyException {
        WorkspacePolicy draft = read(VALID).workspace("draft").orElseThrow();

        assertThat(draft.name()).isEqualTo("draft");
        assertThat(draft.approved()).isEqualTo("filed");
        assertThat(draft.ruleSet()).isEqualTo("city-2026");
        assertThatObject(draft.extent()).isEqualTo(new Envelope(130.5, 134.5, 45.5, 48.5));
        assertThat(draft.limits()).isEqualTo(new WorkspacePolicy.Limits(10, 100, 1000));
        assertThat(draft.layer("GHZBB").mode()).isEqualTo(Mode.OPEN);
        assertThat(draft.layer("GHZBB").version()).isEqualTo(new VersionColumn("BBH", true));
        assertThat(draft.layer("STBHHX").reason().en()).isEqualTo("frozen");
        LayerPolicy farmland = draft.layer("YJJBNT");
        assertThat(farmland.mode()).isEqualTo(Mode.GUARDED);
        assertThat(farmland.rules()).containsExactly("G3", "P7");
        assertThat(farmland.refuse()).isEqualTo(Severity.W);
        assertThat(farmland.acceptsIncomplete()).isTrue();
        assertThat(farmland.version()).isEqualTo(new VersionColumn("BBH", false));
        assertThat(read(VALID).layer(new LayerName("other", "YJJBNT")).mode()).isEqualTo(Mode.OPEN);
    }

    @Test
    void policy_thatLeavesOutWhatItMay_refusesWhatItCan() throws GuardPolicyException {
        String json =
                """
                {"schema": "urn:positive-optimization:guard:1", "workspaces": {"draft": {
                  "limits": {"features": 10, "vertices": 100, "neighbours": 1000},
                  "default": {"mode": "GUARDED", "rules": ["G3"]}}}}
                """;
        WorkspacePolicy draft = read(json).workspace("draft").orElseThrow();

        assertThat(draft.approved()).isNull();
        assertThat(draft.ruleSet()).isEmpty();
        assertThatObject(draft.extent()).isNull();
        assertThat(draft.layer("YJJBNT").refuse()).isEqualTo(Severity.F);
        assertThat(draft.layer("YJJBNT").acceptsIncomplete()).isFalse();
        assertThat(draft.layer("YJJBNT").version()).isNull();
    }

    static Stream<String> refusedBySchemaToo() {
        return Stream.of(
                with("\"schema\"", "\"scheme\""),
                with("guard:1", "guard:2"),
                with("\"workspaces\": {", "\"workspaces\": [], \"x\": {"),
                with("\"draft\": {", "\"dr aft\": {"),
                with("\"approved\": \"filed\"", "\"approved\": \"\""),
                with("\"city-2026\"", "\"../city\""),
                with("\"west\": 130.5, ", ""),
                with("\"west\": 130.5", "\"west\": 13"),
                with("\"limits\": {\"features\": 10, \"vertices\": 100, \"neighbours\": 1000},", ""),
                with("\"features\": 10", "\"features\": 0"),
                with("\"features\": 10", "\"features\": 1.5"),
                with("\"features\": 10", "\"features\": \"10\""),
                with("\"default\": {\"mode\": \"OPEN\", \"versionColumn\": \"bbh\"},", ""),
                with("\"mode\": \"OPEN\"", "\"mode\": \"open\""),
                with("\"mode\": \"OPEN\"", "\"mode\": \"OPEN\", \"rules\": [\"G3\"]"),
                with("\"mode\": \"OPEN\"", "\"mode\": \"OPEN\", \"refuse\": \"W\""),
                with("\"mode\": \"OPEN\"", "\"mode\": \"OPEN\", \"reason\": {\"zh\": \"a\", \"en\": \"b\"}"),
                with(", \"reason\": {\"zh\": \"冻结\", \"en\": \"frozen\"}", ""),
                with("\"en\": \"frozen\"", "\"en\": \" \""),
                with("\"mode\": \"FROZEN\"", "\"mode\": \"FROZEN\", \"versionColumn\": \"BBH\""),
                with("\"mode\": \"FROZEN\"", "\"mode\": \"FROZEN\", \"rules\": [\"G3\"]"),
                with("\"rules\": [\"G3\", \"P7\"], ", ""),
                with("[\"G3\", \"P7\"]", "[]"),
                with("[\"G3\", \"P7\"]", "\"G3\""),
                with("[\"G3\", \"P7\"]", "[\"G3\", \"G3\"]"),
                with("[\"G3\", \"P7\"]", "[\"G3\", \"P1\"]"),
                with("[\"G3\", \"P7\"]", "[\"G3\", \"X9\"]"),
                with("\"refuse\": \"W\"", "\"refuse\": \"I\""),
                with("\"onIncomplete\": \"accept\"", "\"onIncomplete\": true"),
                with("\"versionColumn\": \"BBH\", ", ""),
                with("\"versionColumn\": \"BBH\"", "\"versionColumn\": \"B BH\""),
                with("\"STBHHX\"", "\"stbhhx\""),
                with("\"mode\": \"FROZEN\"", "\"mode\": \"FROZEN\", \"script\": \"1\""));
    }

    @ParameterizedTest
    @MethodSource("refusedBySchemaToo")
    void policy_thatIsNotOfTheForm_isRefusedBySchemaAndReader(String json) throws IOException {
        assertThat(schema().validate(JSON.readTree(json))).isNotEmpty();
        assertThat(faults(json)).isNotEmpty();
    }

    @Test
    void rule_thatIsNotLocal_isRefusedWithItsPlaceAndTheReason() {
        List<RuleSetFault> faults = faults(with("[\"G3\", \"P7\"]", "[\"P1\", \"U4\", \"D2\", \"K1\"]"));

        assertThat(faults).hasSize(4).allMatch(f -> f.text().key().equals("guard.not_local"));
        assertThat(faults).extracting(RuleSetFault::pointer).containsOnly("/workspaces/draft/layers/YJJBNT/rules");
        assertThat(faults).extracting(RuleSetFault::line).containsOnly(12);
        assertThat(faults)
                .extracting(f -> f.text().arguments().get(1).toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void policy_withSeveralFaults_namesAllOfThem() {
        String json = with("\"refuse\": \"W\"", "\"refuse\": \"X\"")
                .replace("guard:1", "guard:9")
                .replace("\"features\": 10", "\"features\": -1");

        assertThat(faults(json)).extracting(RuleSetFault::line).containsExactly(2, 8, 12);
    }

    @Test
    void keys_thatStandTwice_areRefused() {
        assertThat(faults(with("\"mode\": \"OPEN\"", "\"mode\": \"OPEN\", \"mode\": \"OPEN\"")))
                .extracting(f -> f.text().key())
                .containsExactly("ruleset.duplicate_key");
    }

    @Test
    void extent_thatIsTurnedAround_isRefused() {
        assertThat(faults(with("\"west\": 130.5", "\"west\": 135.5")))
                .extracting(f -> f.text().key())
                .containsExactly("guard.extent");
    }

    @Test
    void workspace_thatIsItsOwnApprovedPlan_isRefused() {
        assertThat(faults(with("\"approved\": \"filed\"", "\"approved\": \"draft\"")))
                .extracting(f -> f.text().key())
                .containsExactly("guard.own_approved");
    }

    @Test
    void table_thatIsToBeGuarded_isRefused() {
        assertThat(faults(with("\"YJJBNT\"", "\"GHZBB\"")))
                .extracting(f -> f.text().key())
                .containsExactly("guard.table");
    }

    @Test
    void policy_thatIsTooLarge_isRefusedUnread() {
        String json = VALID + " ".repeat(GuardPolicyReader.MAX_BYTES);
        assertThat(faults(json)).extracting(f -> f.text().key()).containsExactly("guard.too_large");
    }

    @Test
    void policy_thatIsNoJson_isRefused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(GuardPolicyException.class);
        assertThatThrownBy(() -> read("{\"schema\": ")).isInstanceOf(GuardPolicyException.class);
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(GuardPolicyException.class);
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(JSON.readTree(GuardPolicies.schema()));
    }

    @Test
    void schema_itself_followsTheMetaschema() throws IOException {
        JsonSchema metaschema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(metaschema.validate(JSON.readTree(GuardPolicies.schema()))).isEmpty();
    }

    @Test
    void validPolicies_validateAgainstTheSchema() throws IOException {
        assertThat(schema().validate(JSON.readTree(VALID))).isEmpty();
        assertThat(schema().validate(JSON.readTree(GuardPolicies.standardSource())))
                .isEmpty();
    }

    /** @return the built-in policy with another text in the place of one */
    private static String standardWith(String old, String replacement) {
        String standard = new String(GuardPolicies.standardSource(), UTF_8);
        assertThat(standard).contains(old);
        return standard.replace(old, replacement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"inbox\": { | \"inbos\": {",
                "\"mode\": \"INBOX\", | \"mode\": \"INBOX\", \"rules\": [\"G3\"],",
                "\"mode\": \"INBOX\", | \"mode\": \"INBOX\", \"versionColumn\": \"BBH\",",
                "\"mode\": \"INBOX\", | \"mode\": \"OPEN\",",
                "\"number\": \"YJBH\", | ~~",
                "\"least\": 2 | \"least\": 0",
                "\"perHour\": 200 | \"perHour\": 1.5",
                "\"perHour\": 200 | \"perHour\": 0",
                "\"1\", \"2\", \"3\", \"4\" | \"1\", \"1\"",
                "\"1\", \"2\", \"3\", \"4\" | ~~",
                "\"initial\": \"1\" | \"initial\": \"a b\"",
                "\"DXTC\", | \"DX TC\",",
                "\"choices\": { | \"choices\": { \"a b\": [\"1\"],"
            })
    void inbox_withAFault_isRefusedByReaderAndSchema(String old, String replacement) throws IOException {
        String json = standardWith(old, replacement);

        assertThat(faults(json)).isNotEmpty();
        assertThat(schema().validate(JSON.readTree(json))).isNotEmpty();
    }

    @Test
    void inbox_whoseColumnsOrLengthsContradictEachOther_isRefused() {
        assertThat(faults(standardWith("\"number\": \"YJBH\"", "\"number\": \"dxbs\"")))
                .extracting(f -> f.text().key())
                .containsExactly("guard.inbox.twice");
        assertThat(faults(standardWith("\"choices\": {", "\"choices\": { \"yjlx\": [\"5\"],")))
                .extracting(f -> f.text().key())
                .containsExactly("guard.inbox.twice");
        assertThat(faults(standardWith("\"least\": 2", "\"least\": 2000")))
                .extracting(f -> f.text().key())
                .containsExactly("guard.inbox.least");
    }

    @Test
    void inbox_ofTheBuiltInPolicy_isReadAsItIsWritten() {
        LayerPolicy layer = GuardPolicies.standard().layer(new LayerName("participation", "GZYJ"));

        assertThat(layer.mode()).isEqualTo(Mode.INBOX);
        assertThat(layer.inbox().text()).isEqualTo(new InboxRules.TextColumn("YJNR", 2, 1000));
        assertThat(layer.inbox().choices()).isEqualTo(Map.of("YJLX", List.of("1", "2", "3", "4")));
        assertThat(layer.inbox().codes()).containsExactly("DXTC", "DXBS");
        assertThat(layer.inbox().written()).isEqualTo(new InboxRules.WrittenColumns("YJBH", "TJSJ", "SHZT", "1"));
        assertThat(layer.inbox().perHour()).isEqualTo(200);
        assertThat(GuardPolicies.standard()
                        .layer(new LayerName("moderation", "GZYJ"))
                        .mode())
                .isEqualTo(Mode.OPEN);
    }

    @Test
    void schema_keysAndRules_areThoseOfTheReader() throws IOException {
        JsonNode root = JSON.readTree(GuardPolicies.schema());
        JsonNode workspace = root.at("/$defs/workspace/properties");
        assertThat(names(root.path("properties"))).isEqualTo(GuardPolicyReader.TOP);
        assertThat(names(workspace)).isEqualTo(GuardPolicyReader.WORKSPACE);
        assertThat(names(workspace.at("/extent/properties"))).isEqualTo(GuardPolicyReader.EXTENT);
        assertThat(names(workspace.at("/limits/properties"))).isEqualTo(GuardPolicyReader.LIMITS);
        assertThat(names(root.at("/$defs/layer/properties"))).isEqualTo(GuardPolicyReader.LAYER);
        JsonNode inbox = root.at("/$defs/inbox/properties");
        assertThat(names(inbox)).isEqualTo(InboxRulesReader.INBOX);
        assertThat(names(inbox.at("/text/properties"))).isEqualTo(InboxRulesReader.TEXT);
        assertThat(names(inbox.at("/state/properties"))).isEqualTo(InboxRulesReader.STATE);
        List<String> rules = new ArrayList<>();
        root.at("/$defs/layer/properties/rules/items/enum").forEach(n -> rules.add(n.textValue()));
        assertThat(rules)
                .containsExactlyElementsOf(Checks.ids().stream()
                        .filter(r -> Locality.of(r).orElseThrow() == Locality.LOCAL)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard.md", "guard.zh-CN.md"})
    void document_ofTheGuard_namesEveryKeyAndTheLocalRulesAndItsExampleIsValid(String name) throws Exception {
        String document = Files.readString(Path.of("..", "docs", name));
        int start = document.indexOf("```json") + "```json".length();
        GuardPolicy example = read(document.substring(start, document.indexOf("```", start)));

        assertThat(example.workspace("draft")).isPresent();
        List<String> keys = new ArrayList<>(GuardPolicyReader.WORKSPACE);
        keys.addAll(GuardPolicyReader.LAYER);
        keys.addAll(InboxRulesReader.INBOX);
        assertThat(keys).allMatch(k -> document.contains("`" + k + "`"));
        assertThat(document)
                .contains(Checks.ids().stream()
                        .filter(r -> Locality.of(r).orElseThrow() == Locality.LOCAL)
                        .collect(Collectors.joining(" ", "\n", "\n")));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void builtInPolicy_ofEveryLayerOfTheCatalogue_isAsItsChapterWantsIt() {
        WorkspacePolicy draft = GuardPolicies.standard().workspace("draft").orElseThrow();
        Set<String> guarded = Set.of("lines", "zoning", "landuse", "fourlines");
        for (LayerDefinition layer : LayerCatalog.standard().layers()) {
            Mode mode = draft.layer(layer.code()).mode();
            boolean isFrozen = Set.of("XZQ", "ZXCQFW", "STBHHX").contains(layer.code());
            Mode expected = isFrozen
                    ? Mode.FROZEN
                    : guarded.contains(layer.chapter()) && layer.maintained() ? Mode.GUARDED : Mode.OPEN;
            assertThat(mode).as(layer.code()).isEqualTo(expected);
        }
        LayerCatalog.standard()
                .submissionLayers()
                .forEach(l -> assertThat(draft.layer(l.code()).mode()).isEqualTo(Mode.OPEN));
        assertThat(draft.layers().keySet())
                .allMatch(c -> LayerCatalog.standard().layer(c).isPresent());
    }
}
