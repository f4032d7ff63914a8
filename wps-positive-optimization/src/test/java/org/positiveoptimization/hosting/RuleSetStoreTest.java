/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.fixture.LogCollector;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.rules.RuleSets;
import org.positiveoptimization.text.Language;

class RuleSetStoreTest {
    @RegisterExtension
    final LogCollector log = new LogCollector(WatchedFile.class);

    @TempDir
    Path data;

    private Path rules;
    private RuleSetStore store;

    @BeforeEach
    void openStore() throws IOException {
        rules = Files.createDirectories(data.resolve(RuleSetStore.DIRECTORY));
        store = new RuleSetStore(new FolderFiles(data));
    }

    private void write(String file, String id, String version) throws IOException {
        String json = new String(RuleSets.standardSource(), UTF_8)
                .replaceFirst("\"id\": \"[^\"]+\"", "\"id\": \"" + id + "\"")
                .replaceFirst("\"version\": \"[^\"]+\"", "\"version\": \"" + version + "\"");
        Files.writeString(rules.resolve(file), json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "heilongjiang-trial"})
    void ruleSet_withoutAnyFile_isTheBuiltInOne(String name) throws PlanReadException {
        assertThat(store.ruleSet(name).id()).isEqualTo(RuleSets.STANDARD_ID);
        assertThat(store.ruleSet(null).id()).isEqualTo(RuleSets.STANDARD_ID);
    }

    @Test
    void ruleSet_ofAFile_isFoundByTheNameOfTheFile() throws Exception {
        write("Jilin_2-a.json", "jilin", "3");

        assertThat(store.ruleSet("Jilin_2-a").id()).isEqualTo("jilin");
    }

    @Test
    void defaultFile_whereNoNameIsGiven_isChosen() throws Exception {
        write("default.json", "jilin", "3");

        assertThat(store.ruleSet("").id()).isEqualTo("jilin");
        assertThat(store.ruleSet("heilongjiang-trial").id()).isEqualTo(RuleSets.STANDARD_ID);
    }

    @Test
    void file_changedInTheSameInstantAndLength_isReadAnew() throws Exception {
        write("a.json", "jilin", "3");
        var time = Files.getLastModifiedTime(rules.resolve("a.json"));
        assertThat(store.ruleSet("a").version()).isEqualTo("3");

        write("a.json", "jilin", "4");
        Files.setLastModifiedTime(rules.resolve("a.json"), time);

        assertThat(store.ruleSet("a").version()).isEqualTo("4");
    }

    @Test
    void file_unchanged_isNotReadAnew() throws Exception {
        write("a.json", "jilin", "3");

        assertThat(store.ruleSet("a")).isSameAs(store.ruleSet("a"));
    }

    @Test
    void file_brokenAfterItWasGood_keepsTheLastGoodOneAndLogsTheFaultOnce() throws Exception {
        write("a.json", "jilin", "3");
        store.ruleSet("a");
        Files.writeString(rules.resolve("a.json"), "{\"id\": \"jilin\",");

        assertThat(store.ruleSet("a").version()).isEqualTo("3");
        assertThat(store.ruleSet("a").version()).isEqualTo("3");
        assertThat(log.warnings()).hasSize(1);
        assertThat(log.warnings().get(0))
                .contains("positive-optimization/rules/a.json")
                .contains("line 1")
                .contains("有错误")
                .doesNotContain(data.toString());
        assertThat(told(Language.EN)).anyMatch(s -> s.startsWith("Rule set a: its last good content is in use"));

        write("a.json", "jilin", "5");
        assertThat(store.ruleSet("a").version()).isEqualTo("5");
        assertThat(told(Language.EN)).contains("Rule set a: jilin, version 5.");
    }

    @Test
    void file_brokenFromTheStart_isRefusedAndNotReplacedByTheBuiltInOne() throws Exception {
        Files.writeString(rules.resolve("heilongjiang-trial.json"), "[]");
        Files.writeString(rules.resolve("default.json"), "{}");

        for (String name : List.of("heilongjiang-trial", "default", "")) {
            assertThatThrownBy(() -> store.ruleSet(name))
                    .isInstanceOfSatisfying(
                            PlanReadException.class,
                            e -> assertThat(e.text().in(Language.EN)).contains("has faults"));
        }
        assertThat(log.warnings()).hasSize(2);
    }

    @Test
    void file_removed_isNoLongerThere() throws Exception {
        write("a.json", "jilin", "3");
        store.ruleSet("a");
        Files.delete(rules.resolve("a.json"));

        assertThatThrownBy(() -> store.ruleSet("a")).isInstanceOfSatisfying(PlanReadException.class, e -> assertThat(
                        e.text().in(Language.ZH))
                .isEqualTo("没有规则集“a”"));
    }

    @Test
    void file_tooLarge_isRefused() throws Exception {
        Files.write(rules.resolve("a.json"), new byte[(1 << 20) + 1]);

        assertThatThrownBy(() -> store.ruleSet("a")).isInstanceOf(PlanReadException.class);
        assertThat(log.warnings().get(0)).contains("larger than 1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../guard",
                "a/b",
                "a.json",
                "..",
                "a\\b",
                "${jndi}",
                "规则",
                "x ",
                "%2e%2e",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void name_thatIsNoName_isRefusedWithoutBeingRepeated(String name) {
        assertThatThrownBy(() -> store.ruleSet(name)).isInstanceOfSatisfying(PlanReadException.class, e -> {
            assertThat(e.text().key()).isEqualTo("hosting.ruleset.name");
            assertThat(e.text().in(Language.EN)).doesNotContain(name);
        });
    }

    @Test
    void states_tellOfEveryFileInTheDirectory() throws Exception {
        write("a.json", "jilin", "3");
        Files.writeString(rules.resolve("b.json"), "{}");
        Files.writeString(rules.resolve("notes.txt"), "no rule set");

        assertThat(told(Language.EN)).hasSize(3).anyMatch(s -> s.startsWith("Rule set b: not in use"));
        assertThat(told(Language.ZH)).anyMatch(s -> s.equals("规则集 a：jilin，版本 3。"));
    }

    private List<String> told(Language language) {
        return store.states().stream().map(m -> m.in(language)).toList();
    }
}
