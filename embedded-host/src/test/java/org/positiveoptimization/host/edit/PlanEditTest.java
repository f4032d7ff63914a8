/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.catalog.Catalog;
import org.positiveoptimization.host.catalog.CatalogReader;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.GeoPackageStores;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditTurns;
import org.positiveoptimization.hosting.FolderFiles;
import org.positiveoptimization.hosting.GuardStore;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.journal.JournalEntry;
import org.positiveoptimization.journal.JournalFilter;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.journal.Outcome;
import org.positiveoptimization.progress.Progress;

/** Transactions on the sample plan: what is kept, what is refused, and what the journal knows of both. */
class PlanEditTest {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final User PLANNER = new User("planner", Set.of("PLANNER"));
    private static final User REVIEWER = new User("reviewer", Set.of("REVIEWER"));
    private static final String SQUARE =
            "POLYGON ((131.2 46.6, 131.2 46.601, 131.201 46.601, 131.201 46.6, 131.2 46.6))";

    @TempDir
    Path data;

    private final EditTurns turns = new EditTurns(Duration.ofMillis(200));
    private Catalog catalog;
    private Access access;
    private GeoPackageStores stores;
    private EditJournal journal;
    private PlanEdits edits;

    @BeforeEach
    void open() throws Exception {
        SampleDataDirectory.copyTo(data);
        catalog = CatalogReader.read(data);
        access = Access.read(data);
        stores = GeoPackageStores.open(catalog, 1_000_000);
        FolderFiles files = new FolderFiles(data);
        journal = new EditJournal(files);
        edits = new PlanEdits(new GuardStore(files), new RuleSetStore(files), turns, journal);
    }

    @AfterEach
    void close() {
        stores.close();
        journal.close();
    }

    private CatalogView view(User user) {
        return new CatalogView(catalog, stores, access.layers(), user, "draft");
    }

    private LayerInfo layer(String name) {
        return view(PLANNER).layer(name).orElseThrow();
    }

    private int count(String name, Filter filter) throws IOException {
        return view(PLANNER).features(layer(name)).getFeatures(filter).size();
    }

    private static Filter bsm(String value) {
        return FILTERS.equals(FILTERS.property("BSM"), FILTERS.literal(value));
    }

    private SimpleFeature feature(String name, String wkt, Map<String, Object> values)
            throws IOException, ParseException {
        SimpleFeatureType type = view(PLANNER).features(layer(name)).getSchema();
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
        builder.set(type.getGeometryDescriptor().getName(), geometry(wkt));
        values.forEach(builder::set);
        return builder.buildFeature(null);
    }

    private static Geometry geometry(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    private List<JournalEntry> journalled() throws Exception {
        return new JournalReader(data.resolve(EditJournal.DIRECTORY))
                .read(
                        JournalFilter.ALL,
                        JournalReader.Order.OLDEST_FIRST,
                        OptionalLong.empty(),
                        JournalReader.MOST_ENTRIES,
                        Progress.NONE)
                .entries();
    }

    @Test
    void committedEdits_areSeenByOthersAfterTheCommitOnly() throws Exception {
        int before = count("GDHBZYQ", Filter.INCLUDE);
        List<String> ids;
        try (EditSession session = edits.begin(view(PLANNER))) {
            ids = session.insert(
                    layer("GDHBZYQ"),
                    List.of(
                            feature("GDHBZYQ", SQUARE, Map.of("BSM", "a")),
                            feature("GDHBZYQ", SQUARE, Map.of("BSM", "b"))));
            assertThat(session.update(layer("GDHBZYQ"), bsm("a"), Map.of("BZ", "x")))
                    .containsExactly(ids.get(0));
            assertThat(session.delete(layer("GDHBZYQ"), bsm("b"))).containsExactly(ids.get(1));
            assertThat(count("GDHBZYQ", Filter.INCLUDE)).isEqualTo(before);
            session.commit();
        }

        assertThat(count("GDHBZYQ", Filter.INCLUDE)).isEqualTo(before + 1);
        assertThat(count("GDHBZYQ", FILTERS.equals(FILTERS.property("BZ"), FILTERS.literal("x"))))
                .isEqualTo(1);
        JournalEntry entry = journalled().get(0);
        assertThat(entry.outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(entry.edit().user()).isEqualTo("planner");
        assertThat(entry.edit().layers().get(0).features()).isEqualTo(Map.of(Operation.INSERT, List.of(ids.get(0))));
    }

    @Test
    void sessionThatIsNotCommitted_leavesNothing() throws Exception {
        int before = count("GDHBZYQ", Filter.INCLUDE);
        try (EditSession session = edits.begin(view(PLANNER))) {
            session.delete(layer("GDHBZYQ"), Filter.INCLUDE);
        }

        assertThat(count("GDHBZYQ", Filter.INCLUDE)).isEqualTo(before);
        try (EditSession next = edits.begin(view(PLANNER))) {
            next.insert(layer("GDHBZYQ"), List.of(feature("GDHBZYQ", SQUARE, Map.of("BSM", "a"))));
            next.commit();
        }
        assertThat(count("GDHBZYQ", Filter.INCLUDE)).isEqualTo(before + 1);
    }

    @Test
    void frozenLayer_isRefusedAtOnceAndInTheJournal() throws Exception {
        try (EditSession session = edits.begin(view(PLANNER))) {
            assertThatThrownBy(() -> session.delete(layer("STBHHX"), Filter.INCLUDE))
                    .isInstanceOfSatisfying(EditException.class, e -> {
                        assertThat(e.locator()).isEqualTo("draft:STBHHX");
                        assertThat(e.report()).contains("本轮不调整生态保护红线").contains("not adjusted in this round");
                        assertThat(e.code()).isEqualTo("OperationProcessingFailed");
                    });
        }

        assertThat(journalled()).extracting(JournalEntry::outcome).containsExactly(Outcome.REFUSED);
        assertThat(count("STBHHX", Filter.INCLUDE)).isPositive();
    }

    @Test
    void guardedLayer_isRefusedBeforeTheCommitWhenARuleFindsSomethingNew() throws Exception {
        int before = count("YJJBNT", Filter.INCLUDE);
        SimpleFeature there =
                view(PLANNER).features(layer("YJJBNT")).getFeatures().features().next();
        try (EditSession session = edits.begin(view(PLANNER))) {
            session.insert(
                    layer("YJJBNT"),
                    List.of(feature("YJJBNT", there.getDefaultGeometry().toString(), Map.of())));
            assertThatThrownBy(session::commit).isInstanceOfSatisfying(EditException.class, e -> assertThat(e.report())
                    .contains("YJJBNT")
                    .contains("G"));
        }

        assertThat(count("YJJBNT", Filter.INCLUDE)).isEqualTo(before);
        assertThat(journalled()).extracting(JournalEntry::outcome).containsExactly(Outcome.REFUSED);
    }

    @Test
    void replace_givesAllValuesAnewAndKeepsTheIdentifier() throws Exception {
        String id;
        try (EditSession session = edits.begin(view(PLANNER))) {
            id = session.insert(
                            layer("GDHBZYQ"),
                            List.of(feature("GDHBZYQ", SQUARE, Map.of("BSM", "a", "BZ", "old", "LX", "1"))))
                    .get(0);
            assertThat(session.replace(
                            layer("GDHBZYQ"), bsm("a"), feature("GDHBZYQ", SQUARE, Map.of("BSM", "c", "LX", "2"))))
                    .containsExactly(id);
            assertThat(session.replace(layer("GDHBZYQ"), bsm("nobody"), feature("GDHBZYQ", SQUARE, Map.of("BSM", "c"))))
                    .isEmpty();
            assertThatThrownBy(() -> session.replace(
                            layer("GDHBZYQ"), Filter.INCLUDE, feature("GDHBZYQ", SQUARE, Map.of("BSM", "c"))))
                    .hasMessageContaining("more than one");
            session.commit();
        }

        SimpleFeature now = view(PLANNER)
                .features(layer("GDHBZYQ"))
                .getFeatures(bsm("c"))
                .features()
                .next();
        assertThat(now.getID()).isEqualTo(id);
        assertThat(now.getAttribute("BZ")).isNull();
        assertThat(now.getAttribute("LX")).isEqualTo("2");
    }

    @Test
    void whoMayNotWrite_isRefused() throws Exception {
        try (EditSession session = edits.begin(view(REVIEWER))) {
            assertThatThrownBy(() -> session.delete(layer("GDHBZYQ"), Filter.INCLUDE))
                    .isInstanceOfSatisfying(
                            EditException.class, e -> assertThat(e.report()).contains("not for you to edit"));
        }
        LayerInfo approved =
                view(PLANNER).everywhere().layer("approved:GDHBZYQ").orElseThrow();
        try (EditSession session = edits.begin(view(PLANNER).everywhere())) {
            assertThatThrownBy(() -> session.delete(approved, Filter.INCLUDE)).isInstanceOf(EditException.class);
        }
    }

    @Test
    void secondSession_waitsForItsTurn() throws Exception {
        try (EditSession first = edits.begin(view(PLANNER))) {
            assertThat(first).isNotNull();
            CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> {
                try (EditSession session = edits.begin(view(PLANNER))) {
                    return session.toString();
                } catch (EditException e) {
                    return e.report();
                }
            });
            assertThat(second.get(10, TimeUnit.SECONDS)).contains("others were editing");
        }
    }

    @Test
    void journalThatCannotBeWritten_refusesTheCommit() throws Exception {
        Files.writeString(data.resolve(EditJournal.DIRECTORY), "");
        int before = count("GDHBZYQ", Filter.INCLUDE);
        try (EditSession session = edits.begin(view(PLANNER))) {
            session.insert(layer("GDHBZYQ"), List.of(feature("GDHBZYQ", SQUARE, Map.of("BSM", "a"))));
            assertThatThrownBy(session::commit).isInstanceOfSatisfying(EditException.class, e -> assertThat(e.report())
                    .contains("journal"));
        }

        assertThat(count("GDHBZYQ", Filter.INCLUDE)).isEqualTo(before);
    }
}
