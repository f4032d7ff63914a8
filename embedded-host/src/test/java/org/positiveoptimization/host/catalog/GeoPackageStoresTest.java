/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.data.DefaultTransaction;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.Engine;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.features.FeaturePlanSource;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.features.ReadCaps;
import org.positiveoptimization.features.WindowSource;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.guard.FeatureNeighbourhood;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.journal.Edit;
import org.positiveoptimization.plan.PlanLoader;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.publication.EditLog;
import org.positiveoptimization.publication.Examiner;
import org.positiveoptimization.publication.PlanStore;
import org.positiveoptimization.publication.StorePublication;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.RuleSetReader;

/** The sample plan through the stores of the host, against the same files read without GeoTools. */
class GeoPackageStoresTest {
    private static final int VERTICES = 1_000_000;
    private static final ReadCaps CAPS = new ReadCaps(1_000_000, VERTICES, 1_000_000);

    @TempDir
    private Path folder;

    private Catalog catalog;
    private GeoPackageStores stores;

    @BeforeEach
    void open() throws Exception {
        catalog = CatalogReader.read(SampleDataDirectory.copyTo(folder.resolve("data")));
        stores = GeoPackageStores.open(catalog, VERTICES);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private List<LayerInfo> layers(String workspace) {
        return catalog.layers().stream()
                .filter(l -> l.workspace().name().equals(workspace))
                .toList();
    }

    private LayerInfo layer(String workspace, String name) {
        return layers(workspace).stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, LayerSource> sources(String workspace) throws Exception {
        Map<String, LayerSource> sources = new TreeMap<>();
        for (LayerInfo layer : layers(workspace)) {
            sources.put(
                    layer.name().toUpperCase(Locale.ROOT),
                    new LayerSource(layer.qualifiedName(), stores.source(layer)));
        }
        return sources;
    }

    private PlanSource plan(String workspace) throws Exception {
        return FeaturePlanSource.open(workspace, sources(workspace), CAPS);
    }

    private PlanSource file(String workspace) throws PlanReadException {
        return GeoPackageSource.open(layers(workspace).get(0).store().file(), VERTICES);
    }

    private static List<String> rows(RowReader reader) throws Exception {
        List<String> all = new ArrayList<>();
        try (reader) {
            while (reader.next()) {
                all.add(reader.fid() + " " + reader.geometry() + " " + Arrays.toString(reader.values()));
            }
        }
        return all;
    }

    @Test
    void plan_throughTheStores_isThatOfTheFiles() throws Exception {
        for (String workspace : List.of("approved", "draft")) {
            try (PlanSource plan = plan(workspace);
                    PlanSource file = file(workspace)) {
                assertThat(plan.codes()).isNotEmpty().isSubsetOf(file.codes());
                for (String code : plan.codes()) {
                    try (RowReader one = plan.open(code);
                            RowReader other = file.open(code)) {
                        assertThat(one.schema().fields())
                                .isEqualTo(other.schema().fields());
                        assertThat(one.srid()).as(code).isEqualTo(other.srid());
                    }
                    assertThat(rows(plan.open(code))).as(code).isEqualTo(rows(file.open(code)));
                }
            }
        }
    }

    @Test
    void report_throughTheStores_isThatOfTheFiles() throws Exception {
        Path rules = SampleDataDirectory.shared().resolve("positive-optimization/rules/default.json");
        RuleSet ruleSet = RuleSetReader.read(Files.readAllBytes(rules), Checks.ids(), PlanLayers.takenCodes());

        ConformityReport stored = report(plan("approved"), plan("draft"), ruleSet);
        ConformityReport read = report(file("approved"), file("draft"), ruleSet);

        assertThat(stored.results()).hasSameSizeAs(read.results()).isNotEmpty();
        for (int i = 0; i < read.results().size(); i++) {
            assertThat(stored.results().get(i).verdict())
                    .isEqualTo(read.results().get(i).verdict());
            assertThat(stored.results().get(i).outcome().toString())
                    .isEqualTo(read.results().get(i).outcome().toString());
        }
    }

    private static ConformityReport report(PlanSource approved, PlanSource draft, RuleSet ruleSet) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try (approved;
                draft) {
            return new Engine(2)
                    .check(
                            new PlanLoader(PlanLayers.of(ruleSet), workers).load(approved, draft, Progress.NONE),
                            ruleSet,
                            Set.of(),
                            Progress.NONE);
        } finally {
            workers.shutdown();
        }
    }

    @Test
    void window_ofTheDraft_givesTheRowsWhoseEnvelopesMeetIt() throws Exception {
        Envelope window = new Envelope(131.15, 131.2, 46.6, 46.65);
        WindowSource source = new WindowSource("draft", sources("draft"), window, CAPS);
        int found = 0;
        try (PlanSource file = file("draft")) {
            for (String code : List.of("GHYDYH", "YJJBNT", "XZQ", "DLZXX", "ZXCQGHYDYH")) {
                List<String> expected = new ArrayList<>();
                try (RowReader rows = file.open(code)) {
                    while (rows.next()) {
                        if (rows.geometry().getEnvelopeInternal().intersects(window)
                                && rows.geometry()
                                        .intersects(rows.geometry().getFactory().toGeometry(window))) {
                            expected.add(rows.fid() + " " + rows.geometry() + " " + Arrays.toString(rows.values()));
                        }
                    }
                }
                assertThat(rows(source.open(code))).as(code).isEqualTo(expected);
                found += expected.size();
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void neighbourhood_withinATransaction_seesWhatItWrote() throws Exception {
        LayerInfo layer = layer("draft", "GHFQ");
        SimpleFeatureStore store = (SimpleFeatureStore) stores.source(layer);
        try (Transaction transaction = new DefaultTransaction("edit")) {
            store.setTransaction(transaction);
            store.removeFeatures(ECQL.toFilter("IN ('GHFQ.2')"));
            store.modifyFeatures("BZ", "changed", ECQL.toFilter("IN ('GHFQ.3')"));
            FeatureNeighbourhood neighbourhood = new FeatureNeighbourhood(
                    new FeatureNeighbourhood.Layers() {
                        @Override
                        public Set<String> codes() {
                            return Set.of("GHFQ");
                        }

                        @Override
                        public LayerSource open(String code) throws PlanReadException {
                            try {
                                return new LayerSource(code, stores.source(layer));
                            } catch (java.io.IOException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    },
                    transaction,
                    VERTICES);

            List<String> rows = rows(neighbourhood.byId("GHFQ", Set.of(1L, 2L, 3L)));
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1)).startsWith("3 ").contains("changed");
            assertThat(neighbourhood.srid("GHFQ")).isEqualTo(4490);
            transaction.rollback();
        }
        assertThat(rows(plan("draft").open("GHFQ")))
                .isEqualTo(rows(file("draft").open("GHFQ")));
    }

    @Test
    void layerOfAReadOnlyStore_isWrittenForPublicationOnly() throws Exception {
        LayerInfo layer = layer("approved", "GHFQ");

        assertThat(stores.source(layer)).isNotInstanceOf(SimpleFeatureStore.class);
        assertThat(stores.forPublication(layer)).isInstanceOf(SimpleFeatureStore.class);
        assertThat(stores.source(layer("draft", "GHFQ"))).isInstanceOf(SimpleFeatureStore.class);
    }

    @Test
    void publication_ofTheDraft_makesTheApprovedPlanTheDraft() throws Exception {
        SimpleFeatureStore edited = (SimpleFeatureStore) stores.source(layer("draft", "GHFQ"));
        try (Transaction transaction = new DefaultTransaction("edit")) {
            edited.setTransaction(transaction);
            edited.removeFeatures(ECQL.toFilter("IN ('GHFQ.2')"));
            edited.modifyFeatures("BZ", "新", ECQL.toFilter("IN ('GHFQ.3', 'GHFQ.4')"));
            transaction.commit();
        }
        Path register = Files.createDirectories(folder.resolve("archive")).resolve("approved.register.jsonl");
        List<Edit> journal = new ArrayList<>();

        Optional<Integer> number = publish(register, journal);

        assertThat(number).contains(1);
        assertThat(journal).hasSize(1);
        try (PlanSource approved = plan("approved");
                PlanSource draft = plan("draft");
                PlanSource file = file("approved")) {
            for (String code : draft.codes()) {
                if (!code.startsWith("WH")) {
                    assertThat(rows(approved.open(code))).as(code).isEqualTo(rows(draft.open(code)));
                    assertThat(rows(file.open(code))).as(code).isEqualTo(rows(draft.open(code)));
                }
            }
        }
        assertThat(StorePublication.history(register).versions()).hasSize(1);
    }

    private Optional<Integer> publish(Path register, List<Edit> journal) throws Exception {
        Map<String, SimpleFeatureStore> approved = new TreeMap<>();
        for (LayerInfo layer : layers("approved")) {
            approved.put(layer.name().toUpperCase(Locale.ROOT), stores.forPublication(layer));
        }
        EditLog log = new EditLog() {
            @Override
            public long intend(Edit edit) {
                journal.add(edit);
                return journal.size();
            }

            @Override
            public void ended(long transaction, boolean isCommitted) {
                assertThat(isCommitted).isTrue();
            }
        };
        try (PlanSource draft = plan("draft")) {
            return new StorePublication(
                            new StorePublication.Place(new PlanStore("approved", approved, () -> {}), register, log),
                            new Passing(),
                            Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC),
                            CAPS,
                            Progress.NONE,
                            step -> {})
                    .publish(draft, "李四");
        }
    }

    /** Lets every draft pass. */
    private static final class Passing implements Examiner {
        @Override
        public PlanSource open(Path file) throws PlanReadException {
            return GeoPackageSource.open(file, VERTICES);
        }

        @Override
        public Optional<Passed> examine(PlanSource approved, PlanSource draft, Path reports) throws Exception {
            Path report = Files.writeString(reports.resolve("report.json"), "{\"verdict\": \"PASS\"}");
            return Optional.of(new Passed(report, null, "test-set", "ab".repeat(32)));
        }
    }

    @Test
    void stores_ofAFileThatHasNotAllLayers_areNotOpened() throws Exception {
        stores.close();
        Path file = layers("draft").get(0).store().file();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM gpkg_contents WHERE table_name = 'GHFQ'");
        }

        assertThatThrownBy(() -> GeoPackageStores.open(catalog, VERTICES))
                .hasMessageContaining("draft.gpkg")
                .hasMessageContaining("GHFQ");
        stores = GeoPackageStores.open(CatalogReader.read(SampleDataDirectory.copyTo(folder.resolve("other"))), 10);
        assertThatThrownBy(() -> stores.source(layers("draft").get(0))).isInstanceOf(IllegalArgumentException.class);
    }
}
