/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.geoserver.wfs.WFSException;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.fixture.LogCollector;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.journal.EditedLayer;
import org.positiveoptimization.journal.JournalEntry;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.journal.Outcome;
import org.positiveoptimization.text.Language;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the journal knows of transactions of the WFS. */
class EditJournalTest {
    @TempDir
    Path data;

    @RegisterExtension
    final LogCollector log = new LogCollector(EditJournal.class);

    private GuardedServer server;

    @BeforeEach
    void start() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("planner", "", "PLANNER"));
        server = new GuardedServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
        SecurityContextHolder.clearContext();
    }

    private FakeWfs lawful() {
        return server.wfs().insert("draft:YJJBNT", server.farmland(5, 0, 6, 1));
    }

    @Test
    void committedEdit_isThereWithUserFeaturesAndAreas() throws Exception {
        lawful().update("draft:GHYDYH", FakeWfs.id("GHYDYH", 1), "JQDLDM", "0101")
                .delete("draft:YJJBNT", FakeWfs.id("YJJBNT", 2))
                .send();

        JournalEntry entry = server.journalled().get(0);
        assertThat(entry.outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(entry.edit().user()).isEqualTo("planner");
        assertThat(entry.edit().request()).isNotEmpty();
        EditedLayer farmland = entry.edit().layers().get(0);
        assertThat(farmland.layer()).isEqualTo("draft:YJJBNT");
        assertThat(farmland.verdict()).isEqualTo(EditedLayer.Verdict.ACCEPTED);
        assertThat(farmland.features())
                .isEqualTo(Map.of(
                        Operation.INSERT, List.of("YJJBNT.12"),
                        Operation.DELETE, List.of("YJJBNT.2")));
        assertThat(farmland.areaBefore()).isCloseTo(area(1, 0, 2, 1), within(0.01));
        assertThat(farmland.areaAfter()).isCloseTo(area(5, 0, 6, 1), within(0.01));
        EditedLayer open = entry.edit().layers().get(1);
        assertThat(open.verdict()).isEqualTo(EditedLayer.Verdict.NOT_GUARDED);
        assertThat(open.features()).isEqualTo(Map.of(Operation.UPDATE, List.of("GHYDYH.1")));
    }

    @Test
    void refusedEdit_isThereWithRuleAndReason() throws Exception {
        assertThatThrownBy(() -> server.wfs()
                        .insert("draft:YJJBNT", server.farmland(1, 3, 2, 4))
                        .send())
                .isInstanceOf(WFSException.class);

        JournalEntry entry = server.journalled().get(0);
        assertThat(entry.outcome()).isEqualTo(Outcome.REFUSED);
        EditedLayer farmland = entry.edit().layers().get(0);
        assertThat(farmland.verdict()).isEqualTo(EditedLayer.Verdict.REFUSED);
        assertThat(farmland.reasons()).singleElement().satisfies(r -> {
            assertThat(r.rule()).isEqualTo("P7");
            assertThat(r.feature()).isEqualTo("YJJBNT.12");
            assertThat(r.text().zh()).contains("永久基本农田");
        });
    }

    @Test
    void editOfAFrozenLayer_isThereWithWhatWasAskedFor() throws Exception {
        for (FakeWfs request : List.of(
                server.wfs().update("draft:STBHHX", FakeWfs.id("STBHHX", 1), "LHLX", "x"),
                server.wfs().delete("draft:STBHHX", Filter.INCLUDE))) {
            assertThatThrownBy(request::send).isInstanceOf(WFSException.class);
        }

        assertThat(server.journalled()).extracting(JournalEntry::outcome).containsOnly(Outcome.REFUSED);
        EditedLayer update = server.journalled().get(0).edit().layers().get(0);
        assertThat(update.features()).isEqualTo(Map.of(Operation.UPDATE, List.of("STBHHX.1")));
        assertThat(update.reasons()).singleElement().satisfies(r -> assertThat(r.rule())
                .isEqualTo("frozen"));
        assertThat(server.journalled().get(1).edit().layers().get(0).features()).isEmpty();
    }

    @Test
    void ends_thatTheServerTellsOrNot_areToldApart() throws Exception {
        assertThatThrownBy(() -> lawful().vetoedByAnother().send()).isInstanceOf(WFSException.class);
        assertThatThrownBy(() -> lawful().failingInCommit().send()).isInstanceOf(IOException.class);
        lawful().send();

        assertThat(server.journalled())
                .extracting(JournalEntry::outcome)
                .containsExactly(Outcome.ROLLED_BACK, Outcome.UNKNOWN, Outcome.COMMITTED);
    }

    @Test
    void editOfAnotherWorkspace_isNotThere() throws Exception {
        server.writePolicy(GuardedServer.POLICY.replace("\"draft\"", "\"elsewhere\""));

        lawful().send();

        assertThat(Files.exists(server.journalDirectory())).isFalse();
    }

    @Test
    void journal_thatCannotBeWritten_refusesTheEditAndSaysWhy() throws Exception {
        // a file stands where the directory should be
        Files.writeString(server.journalDirectory(), "");

        assertThatThrownBy(() -> lawful().send())
                .isInstanceOf(WFSException.class)
                .hasMessageContaining("journal of edits")
                .hasMessageContaining("编辑日志")
                .hasMessageNotContaining(data.toString());
        assertThat(server.plan.store("draft:YJJBNT").size()).isEqualTo(11);
        assertThat(server.journal().states().get(0).in(Language.EN)).contains("no edit of a plan is accepted");

        Files.delete(server.journalDirectory());
        lawful().send();
        assertThat(server.plan.store("draft:YJJBNT").size()).isEqualTo(12);
        assertThat(server.journal().states().get(0).in(Language.ZH)).isEqualTo("编辑日志：可写。");
    }

    @Test
    void journal_thatAnotherServerWrites_refusesTheEdit() throws Exception {
        lawful().send();
        try (GuardedServer other = new GuardedServer(data)) {
            assertThatThrownBy(() -> other.wfs()
                            .insert("draft:YJJBNT", other.farmland(5, 0, 6, 1))
                            .send())
                    .isInstanceOf(WFSException.class)
                    .hasMessageContaining("journal of edits");
        }
        lawful();
    }
}
