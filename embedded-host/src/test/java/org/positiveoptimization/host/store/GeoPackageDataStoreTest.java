/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.text.Language;

class GeoPackageDataStoreTest {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    @TempDir
    private Path folder;

    private SquaresFile file;
    private GeoPackageDataStore store;

    @BeforeEach
    void open() throws IOException {
        file = SquaresFile.in(folder);
        store = file.open();
    }

    @AfterEach
    void close() {
        store.dispose();
    }

    private static List<String> ids(SimpleFeatureSource source, Query query) throws IOException {
        List<String> ids = new ArrayList<>();
        try (SimpleFeatureIterator features = source.getFeatures(query).features()) {
            while (features.hasNext()) {
                ids.add(features.next().getID());
            }
        }
        return ids;
    }

    private List<String> ids(Query query) throws IOException {
        return ids(store.source(SquaresFile.LAYER, Filter.INCLUDE), query);
    }

    private static Query query(String cql) throws Exception {
        return new Query(SquaresFile.LAYER, ECQL.toFilter(cql));
    }

    @Test
    void type_ofALayer_hasItsColumnsInOrderWithoutTheKey() throws Exception {
        SimpleFeatureType type = store.getSchema(SquaresFile.LAYER);

        assertThat(type.getTypeName()).isEqualTo("GHFQ");
        assertThat(type.getAttributeDescriptors().stream().map(AttributeDescriptor::getLocalName))
                .containsExactly("geom", "GHFQDM", "MJ", "N");
        assertThat(type.getAttributeDescriptors().stream()
                        .map(a -> a.getType().getBinding().getSimpleName()))
                .containsExactly("Polygon", "String", "Double", "Long");
        assertThat(CRS.lookupEpsgCode(type.getCoordinateReferenceSystem(), false))
                .isEqualTo(4490);
        assertThat(CRS.getAxisOrder(type.getCoordinateReferenceSystem())).isEqualTo(CRS.AxisOrder.EAST_NORTH);
        assertThat(store.getSchema(SquaresFile.TABLE).getGeometryDescriptor()).isNull();
        assertThat(store.getTypeNames()).containsExactly("GHFQ", "GHZBB");
    }

    @Test
    void geometryColumn_thatIsNotTheFirst_keepsItsPlace() throws Exception {
        store.dispose();
        file.execute(
                "ALTER TABLE GHFQ ADD COLUMN \"last \"\"one\"\"\" SMALLINT",
                "CREATE TABLE moved (a TEXT, fid INTEGER PRIMARY KEY, b BOOLEAN, g MULTIPOLYGON, c DATE, d TINYINT)",
                "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('moved', 'features')",
                "INSERT INTO gpkg_geometry_columns VALUES ('moved', 'g', 'MULTIPOLYGON', 4490, 0, 0)",
                "INSERT INTO moved VALUES ('x', 5, 1, NULL, '2026-11-29', 7), ('y', 6, 2, NULL, 'today', 300)");
        store = file.open();

        assertThat(store.getSchema("moved").getAttributeDescriptors().stream()
                        .map(a -> a.getLocalName() + " "
                                + a.getType().getBinding().getSimpleName()))
                .containsExactly("a String", "b Boolean", "g MultiPolygon", "c Date", "d Byte");
        List<Object> values = new ArrayList<>();
        try (SimpleFeatureIterator features =
                store.source("moved", Filter.INCLUDE).getFeatures().features()) {
            while (features.hasNext()) {
                values.addAll(features.next().getAttributes());
            }
        }
        // what is none of its type is given as it is stored
        assertThat(values)
                .containsExactly(
                        "x", true, null, java.sql.Date.valueOf("2026-11-29"), (byte) 7, "y", 2L, null, "today", 300L);
        assertThat(ids(new Query("GHFQ", Filter.INCLUDE, new String[] {"last \"one\""})))
                .hasSize(100);
    }

    @Test
    void features_withoutAnOrder_comeByTheirKeysWithWhatIsStored() throws Exception {
        List<SimpleFeature> all = new ArrayList<>();
        try (SimpleFeatureIterator features =
                store.source(SquaresFile.LAYER, Filter.INCLUDE).getFeatures().features()) {
            while (features.hasNext()) {
                all.add(features.next());
            }
        }

        assertThat(all).hasSize(100);
        for (int n = 1; n <= 100; n++) {
            SimpleFeature feature = all.get(n - 1);
            boolean isBlank = n % 7 == 0;
            assertThat(feature.getID()).isEqualTo("GHFQ." + n);
            assertThat(feature.getAttributes())
                    .containsExactly(
                            SquaresFile.square(n),
                            String.valueOf(n % 10),
                            isBlank ? null : (Object) (n + 0.5),
                            isBlank ? null : (Object) (long) n);
        }
    }

    @Test
    void window_touchingSquares_givesThoseByKey() throws Exception {
        // squares 1, 2, 11 and 12 meet at (131.01, 46.01)
        Query window = query("BBOX(geom, 131.009, 46.009, 131.011, 46.011)");

        assertThat(ids(window)).containsExactly("GHFQ.1", "GHFQ.2", "GHFQ.11", "GHFQ.12");
        assertThat(store.source(SquaresFile.LAYER, Filter.INCLUDE).getCount(window))
                .isEqualTo(4);
    }

    @Test
    void identifiers_ofOthersAndOfNobody_areNotFound() throws Exception {
        Query query = new Query(
                SquaresFile.LAYER,
                FILTERS.id(
                        FILTERS.featureId("GHFQ.30"),
                        FILTERS.featureId("GHFQ.3"),
                        FILTERS.featureId("GHFQ.0300"),
                        FILTERS.featureId("XZQ.5"),
                        FILTERS.featureId("GHFQ.1000"),
                        FILTERS.featureId("6"),
                        FILTERS.featureId("GHFQ.7; DROP TABLE GHFQ")));

        assertThat(ids(query)).containsExactly("GHFQ.3", "GHFQ.30");
        assertThat(store.source(SquaresFile.LAYER, Filter.INCLUDE).getCount(query))
                .isEqualTo(2);
    }

    @Test
    void order_byColumns_isThatWithTheKeyLast() throws Exception {
        Query query = query("N <= 12");
        query.setSortBy(FILTERS.sort("GHFQDM", SortOrder.DESCENDING), FILTERS.sort("MJ", SortOrder.ASCENDING));
        Query reversed = query("N <= 3");
        reversed.setSortBy(SortBy.REVERSE_ORDER);

        assertThat(ids(query))
                .containsExactly(
                        "GHFQ.9", "GHFQ.8", "GHFQ.6", "GHFQ.5", "GHFQ.4", "GHFQ.3", "GHFQ.2", "GHFQ.12", "GHFQ.1",
                        "GHFQ.11", "GHFQ.10");
        assertThat(ids(reversed)).containsExactly("GHFQ.3", "GHFQ.2", "GHFQ.1");
    }

    @Test
    void pages_ofExactAndOfNarrowedQueries_areCutAlike() throws Exception {
        for (String cql : List.of("GHFQDM = '3'", "GHFQDM = '3' AND BBOX(geom, 130, 45, 132, 47)")) {
            Query page = query(cql);
            page.setStartIndex(4);
            page.setMaxFeatures(3);
            Query end = query(cql);
            end.setStartIndex(8);
            Query beyond = query(cql);
            beyond.setStartIndex(11);

            assertThat(ids(page)).containsExactly("GHFQ.43", "GHFQ.53", "GHFQ.63");
            assertThat(store.source(SquaresFile.LAYER, Filter.INCLUDE).getCount(page))
                    .isEqualTo(3);
            assertThat(ids(end)).containsExactly("GHFQ.83", "GHFQ.93");
            assertThat(store.source(SquaresFile.LAYER, Filter.INCLUDE).getCount(end))
                    .isEqualTo(2);
            assertThat(ids(beyond)).isEmpty();
            assertThat(store.source(SquaresFile.LAYER, Filter.INCLUDE).getCount(beyond))
                    .isZero();
        }
    }

    @Test
    void properties_thatAreAsked_areGivenInThatOrderOnly() throws Exception {
        Query query = query("BBOX(geom, 130, 45, 131.001, 46.001) AND MJ > 0");
        query.setPropertyNames("N", "GHFQDM");

        try (SimpleFeatureIterator features = store.source(SquaresFile.LAYER, Filter.INCLUDE)
                .getFeatures(query)
                .features()) {
            SimpleFeature feature = features.next();
            assertThat(feature.getAttributes()).containsExactly(1L, "1");
            assertThat(feature.getType().getTypeName()).isEqualTo("GHFQ");
            assertThat(features.hasNext()).isFalse();
        }
    }

    @Test
    void bounds_ofALayerAndOfAWindow_holdWhatIsThere() throws Exception {
        SimpleFeatureSource source = store.source(SquaresFile.LAYER, Filter.INCLUDE);

        ReferencedEnvelope all = source.getBounds();
        // floats near 131 are 1.5e-5 apart
        assertThat(all.getMinX()).isCloseTo(131, within(2e-5)).isLessThanOrEqualTo(131);
        assertThat(all.getMaxX()).isCloseTo(131.1, within(2e-5)).isGreaterThanOrEqualTo(131.1);
        assertThat(all.getMinY()).isCloseTo(46, within(2e-5)).isLessThanOrEqualTo(46);
        assertThat(all.getMaxY()).isCloseTo(46.1, within(2e-5)).isGreaterThanOrEqualTo(46.1);
        ReferencedEnvelope some = source.getBounds(query("N = 34"));
        assertThat((Object) some)
                .isEqualTo(new ReferencedEnvelope(
                        SquaresFile.square(34).getEnvelopeInternal(),
                        source.getSchema().getCoordinateReferenceSystem()));
        assertThat(source.getBounds(query("N = 7")).isNull()).isTrue();
        assertThat(store.source(SquaresFile.TABLE, Filter.INCLUDE).getBounds().isNull())
                .isTrue();
    }

    @Test
    void index_whoseTriggersAreGone_isNotUsed() throws Exception {
        store.dispose();
        file.execute(
                "DROP TRIGGER rtree_GHFQ_geom_insert", "INSERT INTO GHFQ (geom) SELECT geom FROM GHFQ WHERE fid = 1");
        store = file.open();

        assertThat(ids(query("BBOX(geom, 130, 45, 131.001, 46.001)"))).containsExactly("GHFQ.1", "GHFQ.101");
    }

    @Test
    void tables_thatAreNone_areLeftOut() throws Exception {
        store.dispose();
        file.execute(
                "CREATE VIEW v AS SELECT * FROM GHFQ",
                "CREATE TABLE k (a TEXT)",
                "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('v', 'features'), ('k', 'attributes')");
        store = file.open();

        assertThat(store.getTypeNames()).containsExactly("GHFQ", "GHZBB");
        assertThatThrownBy(() -> store.source("v", Filter.INCLUDE)).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.text().in(Language.EN)).contains("squares.gpkg").contains("v");
            assertThat(e.text().in(Language.ZH)).contains("squares.gpkg");
        });
    }

    @Test
    void geometry_thatCannotBeDecoded_endsThePassByItsName() throws Exception {
        file.execute(
                "PRAGMA writable_schema = 1",
                "DROP TRIGGER rtree_GHFQ_geom_update1",
                "DROP TRIGGER rtree_GHFQ_geom_update2",
                "DROP TRIGGER rtree_GHFQ_geom_update3",
                "DROP TRIGGER rtree_GHFQ_geom_update4",
                "UPDATE GHFQ SET geom = x'00' WHERE fid = 5");

        assertThatThrownBy(() -> ids(Query.ALL)).rootCause().hasMessageContaining("source.geometry.header");
        assertThatThrownBy(() -> ids(Query.ALL)).hasMessageContaining("GHFQ.5");
        // without the geometry nothing is wrong
        assertThat(ids(new Query("GHFQ", Filter.INCLUDE, new String[] {"MJ"}))).hasSize(100);
    }

    @Test
    void files_thatAreNoGeoPackages_areRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("text.gpkg"), "no database".repeat(100), StandardCharsets.UTF_8);
        Path cut = folder.resolve("cut.gpkg");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(file.path()), 5000));
        Path plain = folder.resolve("plain.gpkg");
        Files.copy(file.path(), plain);
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + plain);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = 0");
        }

        for (Path wrong : List.of(text, cut, plain, folder.resolve("absent.gpkg"), folder)) {
            byte[] before = Files.isRegularFile(wrong) ? Files.readAllBytes(wrong) : null;
            assertThatThrownBy(() -> GeoPackageDataStore.open(wrong, 10)).isInstanceOf(StoreException.class);
            if (before != null) {
                assertThat(wrong).hasBinaryContent(before);
            }
        }
        assertThat(folder.resolve("absent.gpkg")).doesNotExist();
    }

    @Test
    void store_afterDispose_hasNothingOpen() throws Exception {
        SimpleFeatureSource source = store.source(SquaresFile.LAYER, Filter.INCLUDE);
        SimpleFeatureIterator features = source.getFeatures().features();
        features.next();

        store.dispose();

        assertThatThrownBy(() -> source.getFeatures().features()).hasMessageContaining("squares.gpkg");
        features.close();
        // a writer that needs the file for itself
        file.execute("PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT");
        assertThat(folder.resolve("squares.gpkg-wal")).doesNotExist();
    }

    @Test
    void source_forReading_isNoStore() throws Exception {
        assertThat(store.source(SquaresFile.LAYER, Filter.INCLUDE)).isNotInstanceOf(SimpleFeatureStore.class);
        assertThat(store.editable(SquaresFile.LAYER, Filter.INCLUDE)
                        .getQueryCapabilities()
                        .isUseProvidedFIDSupported())
                .isTrue();
    }
}
