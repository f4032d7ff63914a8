/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.process.ProcessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditTurns;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.hosting.ServerProcessHost;
import org.positiveoptimization.journal.Journal;
import org.positiveoptimization.journal.JournalEntry;
import org.positiveoptimization.journal.JournalFilter;
import org.positiveoptimization.journal.JournalLimits;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.journal.Outcome;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.process.PublishProcess;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.publication.FakeDatabase;
import org.positiveoptimization.publication.History;
import org.positiveoptimization.publication.StorePublication;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class WritableStoresTest {
    @TempDir
    Path data;

    private FakePlan plan;
    private ServerProcessHost<FeatureTypeInfo> host;
    private EditJournal journal;
    private FakeDatabase database;
    private final DataStore store = mock(DataStore.class);
    private IOException fault;

    @BeforeEach
    void start() throws Exception {
        TinyPlan tiny = TinyPlan.conforming();
        tiny.draft("GHYDYH").set(1, "BZ", "edited");
        plan = new FakePlan(tiny);
        journal = new EditJournal(FileResource.files(data));
        WritableStores stores = new WritableStores(plan.catalogue.catalog) {
            @Override
            DataStore open(DataStoreInfo info) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                return store;
            }
        };
        host = new ServerProcessHost<>(
                new GeoServerPlans(plan.catalogue.layers(), stores),
                new EditTurns(),
                new RuleSetStore(FileResource.files(data)),
                journal,
                FileResource.files(data));
        try (PlanSource approved = host.plan("approved", PlanLayers.of(host.ruleSet("")))) {
            database = new FakeDatabase(approved);
            for (String code : approved.codes()) {
                FeatureTypeInfo layer = plan.layer("approved:" + code);
                in(layer, "one");
                when(layer.getNativeName()).thenReturn("native_" + code);
            }
        }
        when(store.getFeatureSource(any(String.class)))
                .thenAnswer(call -> database.store(call.<String>getArgument(0).substring("native_".length())));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("chief", "", "REVIEWER"));
    }

    private static void in(FeatureTypeInfo layer, String id) {
        DataStoreInfo info = mock(DataStoreInfo.class);
        when(info.getId()).thenReturn(id);
        when(layer.getStore()).thenReturn(info);
    }

    @AfterEach
    void stop() {
        journal.close();
        SecurityContextHolder.clearContext();
    }

    private Map<String, Object> publish() {
        return new PublishProcess(host).execute("approved", "draft", null, "en", null);
    }

    private List<JournalEntry> journalled() throws Exception {
        journal.close();
        try (Journal reading =
                Journal.open(data.resolve(EditJournal.DIRECTORY), JournalLimits.STANDARD, Clock.systemUTC())) {
            return reading.reader()
                    .read(
                            JournalFilter.ALL,
                            JournalReader.Order.OLDEST_FIRST,
                            java.util.OptionalLong.empty(),
                            10,
                            Progress.NONE)
                    .entries();
        }
    }

    @Test
    void draft_isPublishedIntoTheStoreAndWrittenDownInTheDataDirectory() throws Exception {
        assertThat(publish()).containsEntry("publication", 1L);

        assertThat(database.written).isEqualTo(1);
        verify(store).dispose();
        History history =
                StorePublication.history(data.resolve("positive-optimization/archive/approved.register.jsonl"));
        assertThat(history.state()).isEqualTo(History.State.WHOLE);
        assertThat(history.versions())
                .singleElement()
                .extracting(History.Version::who)
                .isEqualTo("chief");
        assertThat(journalled()).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(entry.edit().user()).isEqualTo("chief");
            assertThat(entry.edit().layers())
                    .singleElement()
                    .extracting(l -> l.layer())
                    .isEqualTo("approved:GHYDYH");
        });
    }

    @Test
    void plan_inTwoStores_isRefused() {
        in(plan.layer("approved:GHFQ"), "another");

        assertThatThrownBy(this::publish)
                .isInstanceOf(ProcessException.class)
                .hasMessage("the layers of approved lie in several stores; one transaction cannot replace them");
    }

    @Test
    void store_thatTheServerCannotWrite_isRefusedAndClosed() throws Exception {
        SimpleFeatureSource readOnly = mock(SimpleFeatureSource.class);
        when(store.getFeatureSource("native_GHFQ")).thenReturn(readOnly);

        assertThatThrownBy(this::publish)
                .isInstanceOf(ProcessException.class)
                .hasMessage("layer approved:GHFQ cannot be written by the server");
        verify(store).dispose();
    }

    @Test
    void store_thatCannotBeOpened_isRefusedWithoutItsWords() {
        fault = new IOException("password=secret");

        assertThatThrownBy(this::publish)
                .isInstanceOf(ProcessException.class)
                .hasNoCause()
                .hasMessage("the store of approved cannot be opened for writing");
    }

    @Test
    void planner_mayNotPublish() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("planner", "", "PLANNER"));

        assertThatThrownBy(this::publish)
                .isInstanceOf(ProcessException.class)
                .hasMessage("only administrators and reviewers may publish");
        assertThat(database.written).isZero();
    }
}
