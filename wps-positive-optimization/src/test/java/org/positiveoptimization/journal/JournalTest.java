/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveoptimization.journal.JournalFixture.BOUNDARY;
import static org.positiveoptimization.journal.JournalFixture.FARMLAND;
import static org.positiveoptimization.journal.JournalFixture.edit;
import static org.positiveoptimization.journal.JournalFixture.insert;
import static org.positiveoptimization.journal.JournalFixture.refused;
import static org.positiveoptimization.journal.JournalFixture.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.journal.EditedLayer.Verdict;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Localized;

/** What is written to the journal, and that it can be read again. */
class JournalTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private final JournalFixture.SecondsClock clock = new JournalFixture.SecondsClock();
    private Journal journal;

    @BeforeEach
    void open() {
        journal = Journal.open(directory, JournalLimits.STANDARD, clock);
        assertThat(journal.fault()).isEmpty();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (JournalFile file : JournalFile.all(directory)) {
            for (String line : Files.readAllLines(file.path())) {
                assertThat(line.length()).isLessThan(1 << 16);
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private JournalVerification verified() throws JournalException {
        JournalVerification verification = journal.verify(Progress.NONE);
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.state()).isEqualTo(JournalVerification.State.WHOLE);
        return verification;
    }

    @Test
    void commit_ofAnEditOfTwoLayers_isTwoLinesAndAnOutcome() throws Exception {
        long transaction = journal.intend(edit("李四", update(FARMLAND, "YJJBNT.7"), insert(BOUNDARY, 2)));
        journal.committed(transaction);

        assertThat(transaction).isEqualTo(2);
        assertThat(lines().get(1).toString())
                .startsWith("{\"seq\":2,\"time\":\"2026-11-28T08:00:01.000Z\",\"event\":\"INTENT\",\"transaction\":2,"
                        + "\"part\":1,\"parts\":2,\"user\":\"李四\",\"request\":\"r-1\",\"layer\":\"draft:YJJBNT\","
                        + "\"verdict\":\"ACCEPTED\"");
        assertThat(Files.readAllLines(directory.resolve("journal-000000000001.jsonl"))
                        .get(1))
                .contains("\"area_before\":100.00,\"area_after\":90.00,\"area_delta\":-10.00,\"update\":[\"YJJBNT.7\"],"
                        + "\"previous\":\"");
        assertThat(JournalFixture.all(journal.reader())).singleElement().satisfies(e -> {
            assertThat(e.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(e.time()).hasToString("2026-11-28T08:00:01Z");
            assertThat(e.ended()).hasToString("2026-11-28T08:00:02Z");
            assertThat(e.edit().layers()).hasSize(2);
            assertThat(e.edit().layers().get(0).areaAfter()).isEqualTo(90);
            assertThat(e.edit().layers().get(1)).isEqualTo(insert(BOUNDARY, 2));
        });
        assertThat(verified().transactions()).isEqualTo(1);
    }

    @Test
    void outcomes_ofEveryKind_areTold() throws Exception {
        long one = journal.intend(edit("a", update(FARMLAND, "1")));
        long two = journal.intend(edit("b", update(FARMLAND, "2")));
        journal.intend(edit("c", update(FARMLAND, "3")));
        journal.refused(edit("d", refused(FARMLAND, "4", "U6")));
        journal.rolledBack(two);
        journal.committed(one);

        assertThat(JournalFixture.all(journal.reader()))
                .extracting(e -> e.edit().user() + " " + e.outcome())
                .containsExactly("a COMMITTED", "b ROLLED_BACK", "c UNKNOWN", "d REFUSED");
        assertThat(verified().unknown()).isEqualTo(1);
    }

    @Test
    void refusal_withReasons_keepsRuleFeatureAndBothTexts() throws Exception {
        EditedLayer layer = refused(FARMLAND, "9", "U6");
        journal.refused(edit("a", layer));

        assertThat(JournalFixture.all(journal.reader()))
                .singleElement()
                .satisfies(e -> assertThat(e.edit().layers()).containsExactly(layer));
    }

    @Test
    void edit_ofNothing_isOneLineWithoutALayer() throws Exception {
        journal.committed(journal.intend(edit("a")));

        assertThat(JournalFixture.all(journal.reader()))
                .singleElement()
                .satisfies(e -> assertThat(e.edit().layers()).isEmpty());
    }

    @Test
    void edit_ofAHundredThousandFeatures_goesOverManyLinesAndLosesNone() throws Exception {
        EditedLayer layer = insert(FARMLAND, 100_000);
        journal.committed(journal.intend(edit("a", layer)));

        List<JsonNode> lines = lines();
        assertThat(lines).hasSizeGreaterThan(20);
        assertThat(lines.get(1).path("parts").asInt()).isEqualTo(lines.size() - 2);
        assertThat(JournalFixture.all(journal.reader()))
                .singleElement()
                .satisfies(e -> assertThat(e.edit().layers()).containsExactly(layer));
        verified();
    }

    @Test
    void edit_ofMoreThanAnEventHolds_isRefusedAndLeavesNothing() throws Exception {
        JournalLimits limits = new JournalLimits(1 << 20, 8 << 10, 20_000);
        journal.close();
        journal = Journal.open(directory, limits, clock);
        int before = lines().size();

        assertThatThrownBy(() -> journal.intend(edit("a", insert(FARMLAND, 10_000))))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("in parts");
        assertThat(lines()).hasSize(before);
        assertThat(journal.fault()).isEmpty();
        journal.committed(journal.intend(edit("a", insert(FARMLAND, 10))));
        verified();
    }

    @Test
    void texts_thatAreHostile_comeBackOrAreCutAndBreakNoLine() throws Exception {
        String control = "a\nb\r\u0000\u2028\"}\\,\"hash\":\"" + "0".repeat(64) + "\"}\n{\"seq\":9";
        String halves = "x\uD800y\uDC00";
        String huge = "张".repeat(1 << 20);
        EditedLayer layer = new EditedLayer(
                control,
                Verdict.REFUSED,
                Map.of(Operation.DELETE, List.of(control, halves, huge)),
                Double.POSITIVE_INFINITY,
                1e300,
                List.of(new Reason(huge, control, new Localized(huge, halves))));
        journal.refused(new Edit(huge, control, List.of(layer)));

        assertThat(lines()).hasSize(2);
        verified();
        assertThat(JournalFixture.all(journal.reader())).singleElement().satisfies(e -> {
            assertThat(e.edit().user()).hasSize(200).startsWith("张张").matches("(?s).*…[0-9a-f]{16}");
            assertThat(e.edit().request()).isEqualTo(control);
            EditedLayer read = e.edit().layers().get(0);
            assertThat(read.layer()).isEqualTo(control);
            assertThat(read.features().get(Operation.DELETE))
                    .containsExactly(control, "x\uFFFDy\uFFFD", e.edit().user());
            assertThat(read.areaBefore()).isNaN();
            assertThat(read.areaAfter()).isEqualTo(1e300);
            assertThat(read.reasons().get(0).text().zh()).hasSize(1000);
        });
        // the whole text finds what was written of it, a text with the same beginning does not
        assertThat(JournalFixture.all(journal.reader(), JournalFilter.feature(control, huge)))
                .hasSize(1);
        assertThat(JournalFixture.all(journal.reader(), JournalFilter.feature(control, huge + "三")))
                .isEmpty();
    }

    @Test
    void clock_thatGoesBackwards_isWrittenAsItIs() throws Exception {
        journal.committed(journal.intend(edit("a", update(FARMLAND, "1"))));
        clock.set("2020-01-01T00:00:00Z");
        journal.committed(journal.intend(edit("b", update(FARMLAND, "1"))));

        assertThat(JournalFixture.all(journal.reader()))
                .extracting(e -> e.time().toString().substring(0, 4))
                .containsExactly("2026", "2020");
        verified();
    }

    @Test
    void outcome_ofNoTransactionOrASecondOne_isAFaultOfTheCaller() throws Exception {
        long transaction = journal.intend(edit("a", update(FARMLAND, "1")));
        journal.committed(transaction);

        assertThatThrownBy(() -> journal.rolledBack(transaction)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.committed(99)).isInstanceOf(IllegalArgumentException.class);
        verified();
    }

    @Test
    void journal_openedAgain_goesOnWithTheChain() throws Exception {
        journal.intend(edit("a", update(FARMLAND, "1")));
        journal.close();
        assertThatThrownBy(() -> journal.intend(edit("a"))).hasMessageContaining("closed");
        journal = Journal.open(directory, JournalLimits.STANDARD, clock);
        journal.committed(journal.intend(edit("b", update(FARMLAND, "2"))));

        assertThat(lines())
                .extracting(n -> n.path("event").asText())
                .containsExactly("OPENED", "INTENT", "OPENED", "INTENT", "COMMITTED");
        assertThat(JournalFixture.all(journal.reader()))
                .extracting(JournalEntry::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.COMMITTED);
        verified();
    }
}
