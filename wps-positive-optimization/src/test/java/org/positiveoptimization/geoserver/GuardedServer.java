/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.geotools.api.feature.simple.SimpleFeature;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditTurns;
import org.positiveoptimization.hosting.GuardStore;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.journal.JournalEntry;
import org.positiveoptimization.journal.JournalException;
import org.positiveoptimization.journal.JournalFilter;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.progress.Progress;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The edit guard as it stands in a server with a tiny plan and a data directory. */
final class GuardedServer implements AutoCloseable {
    static final String POLICY =
            """
            {"schema": "urn:positive-optimization:guard:1", "workspaces": {"draft": {
              "approved": "approved",
              "limits": {"features": 20, "vertices": 10000, "neighbours": 1000},
              "default": {"mode": "OPEN"},
              "layers": {
                "STBHHX": {"mode": "FROZEN", "reason": {"zh": "本轮不调整", "en": "not adjusted in this round"}},
                "YJJBNT": {"mode": "GUARDED", "rules": ["G3", "P7"]},
                "CZKFBJ": {"mode": "GUARDED", "rules": ["G3", "P7"]},
                "GHFQ": {"mode": "GUARDED", "rules": ["G3"], "versionColumn": "GXCS", "onMissingVersion": "refuse"},
                "GHYDYH": {"mode": "OPEN", "versionColumn": "GXCS", "onMissingVersion": "accept"}
              }}}}
            """;

    final FakePlan plan = new FakePlan(TinyPlan.conforming());

    private final Path data;
    final EditTurns turns = new EditTurns(Duration.ofSeconds(10));
    private EditGuard guard;
    private EditJournal journal;

    GuardedServer(Path data) throws Exception {
        this.data = data;
        writePolicy(POLICY);
        start();
    }

    void writePolicy(String json) throws IOException {
        Path file = data.resolve(GuardStore.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }

    void deletePolicy() throws IOException {
        Files.delete(data.resolve(GuardStore.FILE));
    }

    /** Who calls is a planner, unless a test signs somebody else in. */
    private void start() {
        signIn();
        journal = new EditJournal(FileResource.files(data));
        guard = new EditGuard(
                new GuardStore(FileResource.files(data)),
                plan.catalogue.catalog,
                turns,
                plan.catalogue.layers(),
                new RuleSetStore(FileResource.files(data)),
                journal);
    }

    /** A thread of its own signs in for itself. */
    static void signIn() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("planner", "", "PLANNER"));
    }

    void restart() {
        close();
        start();
    }

    EditGuard guard() {
        return guard;
    }

    EditJournal journal() {
        return journal;
    }

    Path journalDirectory() {
        return data.resolve(EditJournal.DIRECTORY);
    }

    FakeWfs wfs() {
        return new FakeWfs(plan, guard, new RequestTurns(turns));
    }

    /** @return farmland as a client sends it */
    SimpleFeature farmland(double x0, double y0, double x1, double y1) {
        return plan.feature("YJJBNT", Grid.read(Grid.box(x0, y0, x1, y1)));
    }

    /** @return what the journal tells, oldest first */
    List<JournalEntry> journalled() throws JournalException {
        return new JournalReader(journalDirectory())
                .read(
                        JournalFilter.ALL,
                        JournalReader.Order.OLDEST_FIRST,
                        OptionalLong.empty(),
                        JournalReader.MOST_ENTRIES,
                        Progress.NONE)
                .entries();
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        journal.close();
    }
}
