/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.data.DefaultTransaction;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.util.factory.Hints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.text.Language;

class StoreTransactionTest {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    @TempDir
    private Path folder;

    private SquaresFile file;
    private GeoPackageDataStore store;
    private SimpleFeatureStore layer;
    private Transaction transaction;

    @BeforeEach
    void open() throws Exception {
        file = SquaresFile.in(folder);
        open(file);
    }

    @AfterEach
    void close() throws IOException {
        transaction.close();
        store.dispose();
    }

    private SimpleFeature feature(Object geometry, Object... values) {
        SimpleFeatureType type = layer.getSchema();
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
        SimpleFeature feature = builder.buildFeature(null);
        List<Object> all = new ArrayList<>();
        all.add(geometry);
        all.addAll(java.util.Arrays.asList(values));
        feature.setAttributes(all);
        return feature;
    }

    private List<String> insert(SimpleFeature... features) throws IOException {
        return layer.addFeatures(new ListFeatureCollection(layer.getSchema(), features)).stream()
                .map(FeatureId::getID)
                .toList();
    }

    private static Id id(long... numbers) {
        List<FeatureId> ids = new ArrayList<>();
        for (long number : numbers) {
            ids.add(FILTERS.featureId("GHFQ." + number));
        }
        return FILTERS.id(java.util.Set.copyOf(ids));
    }

    private static int size(org.geotools.api.data.SimpleFeatureSource source) throws IOException {
        int size = 0;
        try (SimpleFeatureIterator features = source.getFeatures().features()) {
            while (features.hasNext()) {
                features.next();
                size++;
            }
        }
        return size;
    }

    @Test
    void insert_ofSeveral_givesTheirIdentifiersInOrder() throws Exception {
        List<String> ids = insert(
                feature(SquaresFile.box(132, 46, 0.5), "a", 1.5, 1L),
                feature(null, "b", null, null),
                feature(SquaresFile.box(133, 47, 0.25), null, 3, "7"));
        transaction.commit();

        assertThat(ids).containsExactly("GHFQ.101", "GHFQ.102", "GHFQ.103");
        assertThat(file.rows("SELECT fid, GHFQDM, MJ, typeof(MJ), N, typeof(N) FROM GHFQ WHERE fid > 100"))
                .containsExactly(
                        "101|a|1.5|real|1|integer", "102|b|null|null|null|null", "103|null|3.0|real|7|integer");
        assertThat((Object) file.geometries().get(101L)).isEqualTo(SquaresFile.box(132, 46, 0.5));
        assertThat(file.rows("SELECT * FROM rtree_GHFQ_geom WHERE id > 100"))
                .containsExactly("101|132.0|132.5|46.0|46.5", "103|133.0|133.25|47.0|47.25");
    }

    @Test
    void key_ofARemovedFeature_isNotGivenAgain() throws Exception {
        layer.removeFeatures(id(100));
        assertThat(insert(feature(null, "a", null, null))).containsExactly("GHFQ.101");
        transaction.commit();

        assertThat(file.rows("SELECT count(*), max(fid) FROM GHFQ")).containsExactly("100|101");
        assertThat(file.rows("SELECT id FROM rtree_GHFQ_geom WHERE id >= 100")).isEmpty();
    }

    @Test
    void identifier_toBeKept_isKeptUnlessItIsThere() throws Exception {
        SimpleFeature kept =
                SimpleFeatureBuilder.build(layer.getSchema(), new Object[] {null, "k", 1.0, 1L}, "GHFQ.500");
        kept.getUserData().put(Hints.USE_PROVIDED_FID, true);
        assertThat(insert(kept)).containsExactly("GHFQ.500");
        assertThat(insert(feature(null, "next", null, null))).containsExactly("GHFQ.501");
        for (String wrong : List.of("GHFQ.7", "XZQ.600", "600", "GHFQ.x")) {
            SimpleFeature other = SimpleFeatureBuilder.build(layer.getSchema(), new Object[4], wrong);
            other.getUserData().put(Hints.USE_PROVIDED_FID, true);
            assertThatThrownBy(() -> insert(other)).as(wrong).isInstanceOfSatisfying(StoreException.class, e -> {
                assertThat(e.text().in(Language.EN)).contains(wrong);
                assertThat(e.text().in(Language.ZH)).contains(wrong);
            });
        }
        transaction.commit();

        assertThat(file.rows("SELECT fid, GHFQDM FROM GHFQ WHERE fid > 100")).containsExactly("500|k", "501|next");
    }

    @Test
    void update_ofOneAttribute_leavesTheOthersAsTheyAreStored() throws Exception {
        store.dispose();
        file.execute("UPDATE GHFQ SET N = 'few' WHERE fid = 3");
        List<String> before = file.rows("SELECT hex(geom), MJ, N, typeof(N) FROM GHFQ ORDER BY fid");
        open(file);

        layer.modifyFeatures("GHFQDM", "new", id(3, 4, 999));
        transaction.commit();

        assertThat(file.rows("SELECT fid FROM GHFQ WHERE GHFQDM = 'new' ORDER BY fid"))
                .containsExactly("3", "4");
        assertThat(file.rows("SELECT hex(geom), MJ, N, typeof(N) FROM GHFQ ORDER BY fid"))
                .isEqualTo(before);
    }

    private void open(SquaresFile opened) throws Exception {
        if (transaction != null) {
            transaction.close();
        }
        store = opened.open();
        layer = store.editable(SquaresFile.LAYER, Filter.INCLUDE);
        transaction = new DefaultTransaction("test");
        layer.setTransaction(transaction);
    }

    @Test
    void contents_afterACommit_tellTheMomentAndBoundsThatHoldAll() throws Exception {
        insert(feature(SquaresFile.box(140, 40, 1), "a", null, null));
        layer.modifyFeatures("MJ", 0.5, id(1));
        transaction.commit();

        assertThat(file.rows("SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'GHFQ'"))
                .containsExactly("131.0|40.0|141.0|46.1");
        assertThat(file.rows(
                        "SELECT last_change LIKE '20__-__-__T__:__:__.___Z', last_change > '2026' FROM gpkg_contents"
                                + " WHERE table_name = 'GHFQ'"))
                .containsExactly("1|1");
        assertThat(file.rows("SELECT last_change, min_x FROM gpkg_contents WHERE table_name = 'GHZBB'"))
                .containsExactly("1970-01-01T00:00:00.000Z|null");
    }

    @Test
    void rollback_ofEverything_leavesEverythingAsItWas() throws Exception {
        List<String> before = file.content();

        insert(feature(SquaresFile.box(140, 40, 1), "a", null, null));
        layer.removeFeatures(Filter.INCLUDE);
        assertThat(layer.getCount(org.geotools.api.data.Query.ALL)).isZero();
        transaction.rollback();

        assertThat(layer.getCount(org.geotools.api.data.Query.ALL)).isEqualTo(100);
        assertThat(file.content()).isEqualTo(before);
    }

    @Test
    void close_withoutCommit_rollsBackAndLetsTheNextBegin() throws Exception {
        List<String> before = file.content();
        layer.removeFeatures(id(1, 2, 3));
        transaction.close();

        transaction = new DefaultTransaction("next");
        layer.setTransaction(transaction);
        layer.removeFeatures(id(4));
        transaction.rollback();
        assertThat(layer.getCount(org.geotools.api.data.Query.ALL)).isEqualTo(100);
        assertThat(file.content()).isEqualTo(before);
    }

    @Test
    void reading_outsideATransaction_seesWhatIsCommittedOnly() throws Exception {
        layer.removeFeatures(id(1, 2, 3));

        assertThat(size(layer)).isEqualTo(97);
        assertThat(size(store.source(SquaresFile.LAYER, Filter.INCLUDE))).isEqualTo(100);
        transaction.commit();
        assertThat(size(store.source(SquaresFile.LAYER, Filter.INCLUDE))).isEqualTo(97);
    }

    @Test
    void writing_withoutATransaction_isRefused() throws Exception {
        SimpleFeatureStore automatic = store.editable(SquaresFile.LAYER, Filter.INCLUDE);
        List<String> before = file.content();

        assertThatThrownBy(() -> automatic.removeFeatures(Filter.INCLUDE))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.text().key()).isEqualTo("host.store.transaction"));
        assertThat(file.content()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((2 2, 3 2, 3 3, 2 2)))",
                "POINT (131 46)",
                "LINESTRING (131 46, 132 46)",
                "GEOMETRYCOLLECTION (POINT (131 46))"
            })
    void geometry_ofAnotherKind_isRefused(String wkt) throws Exception {
        List<String> before = file.content();

        assertThatThrownBy(() -> insert(feature(SquaresFile.wkt(wkt), "a", null, null)))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.text().in(Language.EN))
                                .contains("geom")
                                .contains("Polygon"));
        assertThatThrownBy(() -> layer.modifyFeatures("geom", SquaresFile.wkt(wkt), id(5)))
                .hasMessageContaining("GHFQ.5");
        transaction.commit();
        assertThat(file.content()).isEqualTo(before);
    }

    @Test
    void multipolygon_ofOnePart_isStoredAsThatPart() throws Exception {
        insert(feature(SquaresFile.wkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"), "a", null, null));
        transaction.commit();

        assertThat((Object) file.geometries().get(101L)).isEqualTo(SquaresFile.wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))"));
    }

    @Test
    void value_thatIsNoneOfTheColumn_isRefused() throws Exception {
        List<String> before = file.content();
        Map<String, List<Object>> wrong = Map.of(
                "MJ", List.of("much", Double.NaN, Double.POSITIVE_INFINITY, true),
                "N", List.of(1.5, "1.5", "x", 1e30, new java.math.BigInteger("9223372036854775808")));

        wrong.forEach((column, values) ->
                values.forEach(value -> assertThatThrownBy(() -> layer.modifyFeatures(column, value, id(5)))
                        .as(column + " " + value)
                        .isInstanceOfSatisfying(
                                StoreException.class, e -> assertThat(e.text().in(Language.EN))
                                        .contains("GHFQ.5")
                                        .contains(column))));
        transaction.commit();
        assertThat(file.content()).isEqualTo(before);
    }

    @Test
    void index_afterManyEdits_findsWhatBruteForceFinds() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 60; i++) {
                Geometry box = SquaresFile.box(131 + random.nextDouble(), 46 + random.nextDouble(), 0.02);
                long fid = 1L + random.nextInt(150);
                switch (random.nextInt(4)) {
                    case 0 -> layer.removeFeatures(id(fid));
                    case 1 -> layer.modifyFeatures("geom", random.nextInt(5) == 0 ? null : box, id(fid));
                    default -> insert(feature(box, "r" + i, null, null));
                }
            }
            if (round % 2 == 0) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }

        SortedMap<Long, Geometry> stored = file.geometries();
        assertThat(file.rows("SELECT count(*) FROM rtree_GHFQ_geom")).containsExactly(String.valueOf(stored.size()));
        for (int i = 0; i < 200; i++) {
            double x = 131 + random.nextDouble();
            double y = 46 + random.nextDouble();
            Envelope window = new Envelope(x, x + 0.05, y, y + 0.05);
            Envelope wider = new Envelope(window);
            wider.expandBy(1e-4);
            List<String> found = file.indexed(window);
            assertThat(found).containsAll(ids(stored, window));
            assertThat(ids(stored, wider)).containsAll(found);
        }
        assertThat(file.rows("SELECT rtreecheck('rtree_GHFQ_geom')")).containsExactly("ok");
        assertThat(file.rows("PRAGMA integrity_check")).containsExactly("ok");
    }

    private static List<String> ids(SortedMap<Long, Geometry> stored, Envelope window) {
        return stored.entrySet().stream()
                .filter(e -> e.getValue().getEnvelopeInternal().intersects(window))
                .map(e -> e.getKey().toString())
                .toList();
    }

    @Test
    void readers_whileOneWrites_seeOneCommittedState() throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Integer>> passes = new ArrayList<>();
        for (int t = 0; t < 2; t++) {
            passes.add(threads.submit(() -> {
                int count = 0;
                while (!isOver.get() || count == 0) {
                    List<Object> marks = new ArrayList<>();
                    try (SimpleFeatureIterator features = store.source(SquaresFile.LAYER, Filter.INCLUDE)
                            .getFeatures()
                            .features()) {
                        while (features.hasNext()) {
                            marks.add(features.next().getAttribute("GHFQDM"));
                        }
                    }
                    // each transaction marks all features alike
                    assertThat(marks).hasSize(100);
                    assertThat(marks.stream().distinct()).hasSizeBetween(1, 10);
                    if (marks.get(0).toString().startsWith("t")) {
                        assertThat(marks.stream().distinct()).hasSize(1);
                    }
                    count++;
                }
                return count;
            }));
        }
        for (int i = 0; i < 40; i++) {
            layer.modifyFeatures("GHFQDM", "t" + i, Filter.INCLUDE);
            if (i % 3 == 0) {
                transaction.rollback();
            } else {
                transaction.commit();
            }
        }
        isOver.set(true);

        for (Future<Integer> pass : passes) {
            assertThat(pass.get(30, TimeUnit.SECONDS)).isPositive();
        }
        threads.shutdown();
        assertThat(file.rows("SELECT DISTINCT GHFQDM FROM GHFQ")).containsExactly("t38");
    }

    @Test
    void transactions_ofSeveralThreads_takeTurns() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> edits = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            edits.add(threads.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    SimpleFeatureStore own = store.editable(SquaresFile.LAYER, Filter.INCLUDE);
                    try (Transaction mine = new DefaultTransaction("own")) {
                        own.setTransaction(mine);
                        try (SimpleFeatureIterator features =
                                own.getFeatures(id(1)).features()) {
                            long n = (Long) features.next().getAttribute("N");
                            own.modifyFeatures("N", n + 1, id(1));
                        }
                        mine.commit();
                    }
                }
                return null;
            }));
        }
        for (Future<?> edit : edits) {
            edit.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThat(file.rows("SELECT N FROM GHFQ WHERE fid = 1")).containsExactly("41");
    }

    @Test
    void trigger_thatLoadsCode_cannot() throws Exception {
        store.dispose();
        file.execute("CREATE TRIGGER evil AFTER UPDATE ON GHFQ BEGIN SELECT load_extension('x'); END");
        List<String> before = file.content();
        open(file);

        assertThatThrownBy(() -> layer.modifyFeatures("MJ", 1, id(1))).isInstanceOf(StoreException.class);
        transaction.rollback();
        assertThat(file.content()).isEqualTo(before);
    }
}
