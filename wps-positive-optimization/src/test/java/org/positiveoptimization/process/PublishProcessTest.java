/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveoptimization.fixture.Grid.box;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.geotools.api.util.ProgressListener;
import org.geotools.data.util.NullProgressListener;
import org.geotools.process.ProcessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.journal.Edit;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.publication.EditLog;
import org.positiveoptimization.publication.FakeDatabase;
import org.positiveoptimization.publication.History;
import org.positiveoptimization.publication.StorePublication;

class PublishProcessTest {
    @TempDir
    private Path directory;

    private final TinyPlan plan = TinyPlan.conforming();
    private final List<String> ends = new ArrayList<>();
    private FakeHost host;
    private FakeDatabase approved;
    private Path register;
    private boolean isCancelledBeforeCommit;
    private boolean isCancelledInCommit;

    private final class Log implements EditLog {
        @Override
        public long intend(Edit edit) {
            ends.add("intended by " + edit.user());
            isCancelledInCommit = true;
            return 7;
        }

        @Override
        public void ended(long transaction, boolean isCommitted) {
            ends.add(transaction + " " + isCommitted);
        }
    }

    @BeforeEach
    void start() throws Exception {
        // a permitted edit, so that there is something to publish
        plan.draft("GHYDYH").set(1, "BZ", "edited");
        host();
    }

    private void host() throws Exception {
        host = new FakeHost(plan);
        host.caller = new Caller("chief", false, true);
        approved = new FakeDatabase(source("APPROVED"));
        register = directory.resolve("approved.register.jsonl");
        host.place = new StorePublication.Place(approved.open("APPROVED"), register, new Log());
    }

    @AfterEach
    void close() {
        host.close();
    }

    private PlanSource source(String workspace) throws Exception {
        return host.plan(workspace, PlanLayers.of(host.ruleSet("")));
    }

    private static List<String> rows(PlanSource source) throws Exception {
        List<String> all = new ArrayList<>();
        for (String code : source.codes()) {
            try (RowReader rows = source.open(code)) {
                while (!code.startsWith("WH") && rows.next()) {
                    all.add(code + rows.fid() + rows.geometry() + Arrays.toString(rows.values()));
                }
            }
        }
        return all;
    }

    private static Map<String, Object> publish(ProgressListener monitor) {
        return FakeHost.call("Publish", monitor, "approved", "APPROVED", "draft", "DRAFT", "lang", "en");
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void draftThatPasses_isPublishedByAdministratorsAndReviewers(boolean isAdministrator, boolean isReviewer)
            throws Exception {
        host.caller = new Caller("chief", isAdministrator, isReviewer);

        Map<String, Object> outputs = publish(null);

        assertThat(outputs).containsEntry("publication", 1L);
        assertThat(outputs.get("verdict")).isIn("PASS", "WARN");
        assertThat(((ReportDocument) outputs.get("report")).report().blocking()).isEmpty();
        assertThat(rows(approved.plan("x"))).isEqualTo(rows(source("DRAFT"))).anyMatch(r -> r.contains("edited"));
        assertThat(ends).containsExactly("intended by chief", "7 true");
        History history = StorePublication.history(register);
        assertThat(history.state()).isEqualTo(History.State.WHOLE);
        assertThat(history.versions())
                .singleElement()
                .extracting(History.Version::who)
                .isEqualTo("chief");
    }

    @Test
    void anybodyElse_isRefused() throws Exception {
        List<String> before = rows(approved.plan("x"));
        host.caller = new Caller("planner", false, false);

        assertThatThrownBy(() -> publish(null))
                .isInstanceOf(ProcessException.class)
                .hasMessage("only administrators and reviewers may publish");
        assertThat(rows(approved.plan("x"))).isEqualTo(before);
        assertThat(register).doesNotExist();
    }

    @Test
    void draftThatBreaksARule_isReportedAndNotPublished() throws Exception {
        host.close();
        plan.draft("YJJBNT").remove(1).add(box(5, 0, 6, 1));
        host();
        List<String> before = rows(approved.plan("x"));

        Map<String, Object> outputs = publish(null);

        assertThat(outputs).containsEntry("publication", 0L).containsEntry("verdict", "FAIL");
        assertThat(((ReportDocument) outputs.get("report")).report().blocking()).isNotEmpty();
        assertThat(rows(approved.plan("x"))).isEqualTo(before);
        assertThat(ends).isEmpty();
    }

    @Test
    void draftThatCannotBeTold_isNotPublished() throws Exception {
        host.memory("DRAFT", "STBHHX").telling(-1);
        List<String> before = rows(approved.plan("x"));

        assertThatThrownBy(() -> publish(null))
                .isInstanceOf(ProcessException.class)
                .hasMessageContaining("STBHHX is given in part only");
        assertThat(rows(approved.plan("x"))).isEqualTo(before);
    }

    @Test
    void server_thatPublishesNothing_saysSo() {
        host.place = null;

        assertThatThrownBy(() -> publish(null))
                .isInstanceOf(ProcessException.class)
                .hasMessage("this server publishes no plans");
    }

    /** Cancels when it is told to. */
    private final class Canceller extends NullProgressListener {
        @Override
        public boolean isCanceled() {
            return isCancelledBeforeCommit || isCancelledInCommit;
        }
    }

    @Test
    void cancellation_beforeTheCommit_publishesNothing() throws Exception {
        List<String> before = rows(approved.plan("x"));
        isCancelledBeforeCommit = true;

        assertThatThrownBy(() -> publish(new Canceller())).isInstanceOf(ProcessException.class);
        assertThat(rows(approved.plan("x"))).isEqualTo(before);
        assertThat(register).doesNotExist();
    }

    @Test
    void cancellation_inTheCommit_isTooLate() throws Exception {
        assertThat(publish(new Canceller())).containsEntry("publication", 1L);
        assertThat(isCancelledInCommit).isTrue();
        assertThat(rows(approved.plan("x"))).isEqualTo(rows(source("DRAFT")));
    }
}
