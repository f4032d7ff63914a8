/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.process.ProcessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.journal.Edit;
import org.positiveoptimization.journal.EditedLayer;
import org.positiveoptimization.journal.Journal;
import org.positiveoptimization.journal.JournalLimits;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.journal.Reason;
import org.positiveoptimization.text.Localized;

class JournalProcessTest {
    private static final Caller ADMINISTRATOR = new Caller("admin", true, false);
    private static final String LAYER = "DRAFT:YJJBNT";

    @TempDir
    private Path directory;

    private final FakeHost host = new FakeHost(TinyPlan.conforming());

    /** Transactions 1 and on: committed by Li, refused to Wang, rolled back. */
    @BeforeEach
    void write() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-28T08:00:00Z"), ZoneOffset.UTC);
        try (Journal journal = Journal.open(directory, JournalLimits.STANDARD, clock)) {
            journal.committed(journal.intend(edit("li", EditedLayer.Verdict.ACCEPTED, Operation.UPDATE, "YJJBNT.2")));
            journal.refused(edit("wang", EditedLayer.Verdict.REFUSED, Operation.DELETE, "YJJBNT.2"));
            journal.rolledBack(
                    journal.intend(edit("=li+1", EditedLayer.Verdict.NOT_GUARDED, Operation.INSERT, "YJJBNT.9")));
            host.journal = journal.reader();
        }
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static Edit edit(String user, EditedLayer.Verdict verdict, Operation operation, String feature) {
        List<Reason> reasons = verdict == EditedLayer.Verdict.REFUSED
                ? List.of(new Reason("P1", feature, new Localized("面积减少", "area is smaller")))
                : List.of();
        EditedLayer layer =
                new EditedLayer(LAYER, verdict, Map.of(operation, List.of(feature)), 100, Double.NaN, reasons);
        return new Edit(user, "request", List.of(layer));
    }

    private static List<String> lines(Map<String, Object> outputs) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportRenderer.write((Document) outputs.get("report"), "text/csv", out);
        List<String> lines =
                new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
        lines.remove(0);
        return lines;
    }

    @Test
    void journal_forAnAdministrator_isTheNewestFirst() throws Exception {
        host.caller = ADMINISTRATOR;
        Map<String, Object> outputs = FakeHost.call("Journal", "lang", "en");

        assertThat(outputs)
                .containsEntry("entries", 3L)
                .containsEntry("next", 0L)
                .containsEntry("damaged", 0L);
        List<String> lines = lines(outputs);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("'=li+1", "not checked", "rolled back");
        assertThat(lines.get(1))
                .contains("wang", "P1 area is smaller", "refused")
                .contains(",0,0,0,1,100.00,,");
        assertThat(lines.get(2)).contains("2026-11-28T08:00:00Z", "li", LAYER, "accepted,committed");
    }

    @Test
    void journal_isReadPageByPageAndFiltered() throws Exception {
        host.caller = ADMINISTRATOR;
        Map<String, Object> page = FakeHost.call("Journal", "limit", 2);
        assertThat(page).containsEntry("entries", 2L);
        assertThat((Long) page.get("next")).isPositive();
        assertThat(FakeHost.call("Journal", "limit", 2, "cursor", page.get("next")))
                .containsEntry("entries", 1L);
        assertThat(FakeHost.call("Journal", "user", "wang")).containsEntry("entries", 1L);
        assertThat(FakeHost.call("Journal", "outcome", "COMMITTED")).containsEntry("entries", 1L);
        assertThat(FakeHost.call("Journal", "layer", "DRAFT:CZKFBJ")).containsEntry("entries", 0L);
        assertThat(FakeHost.call("Journal", "from", "2026-11-28T08:00:01Z")).containsEntry("entries", 0L);
        assertThat(FakeHost.call("Journal", "from", "2026-11-28T08:00:00Z", "to", "2027-01-01T00:00:00Z"))
                .containsEntry("entries", 3L);
    }

    @Test
    void journal_forOthers_isRefused() {
        for (Caller caller : List.of(
                new Caller("planner", false, false),
                new Caller("reviewer", false, true),
                new Caller("", false, false))) {
            host.caller = caller;
            assertThatThrownBy(() -> FakeHost.call("Journal", "lang", "en"))
                    .isInstanceOf(ProcessException.class)
                    .hasMessage("for administrators only");
        }
    }

    @Test
    void journal_withInputsThatAreNone_isRefused() {
        host.caller = ADMINISTRATOR;
        for (Object[] inputs : List.of(
                new Object[] {"limit", 0},
                new Object[] {"limit", 1_001},
                new Object[] {"cursor", -1L},
                new Object[] {"from", "yesterday"},
                new Object[] {"to", "exec(1)"},
                new Object[] {"outcome", "LOST"})) {
            assertThatThrownBy(() -> FakeHost.call("Journal", inputs))
                    .isInstanceOf(ProcessException.class)
                    .hasNoCause()
                    .hasMessageContaining((String) inputs[0]);
        }
        host.journal = null;
        assertThatThrownBy(() -> FakeHost.call("Journal")).isInstanceOf(ProcessException.class);
    }

    @Test
    void journal_thatIsDamaged_saysSo() throws Exception {
        host.caller = ADMINISTRATOR;
        try (var files = Files.list(directory)) {
            Path file = files.filter(f -> f.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, Files.readString(file).replaceFirst("wang", "wong"));
        }
        assertThat((Long) FakeHost.call("Journal").get("damaged")).isPositive();
    }

    @Test
    void history_isTheLifeOfOneFeature() throws Exception {
        Map<String, Object> outputs = FakeHost.call("History", "layer", LAYER, "feature", "YJJBNT.2", "lang", "en");

        List<String> lines = lines(outputs);
        assertThat(outputs).containsEntry("entries", 2L);
        assertThat(lines.get(0)).contains("update", "committed").doesNotContain("li,");
        assertThat(lines.get(1)).contains("delete", "P1 area is smaller").doesNotContain("wang");
        host.caller = new Caller("reviewer", false, true);
        assertThat(lines(FakeHost.call("History", "layer", LAYER, "feature", "YJJBNT.2"))
                        .get(1))
                .contains("wang");
    }

    @Test
    void history_ofALayerThatTheCallerMayNotRead_isRefused() {
        assertThatThrownBy(
                        () -> FakeHost.call("History", "layer", "hidden:YJJBNT", "feature", "YJJBNT.2", "lang", "en"))
                .isInstanceOf(ProcessException.class)
                .hasMessageContaining("not permitted");
    }
}
