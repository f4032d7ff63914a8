/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.DataUtilities;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.memory.MemoryDataStore;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.LogCollector;
import org.positiveoptimization.fixture.MemoryLayer;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

class FeaturePlanSourceTest {
    private static final ReadCaps CAPS = new ReadCaps(100, 1_000, 20);
    private static final SimpleFeatureType TYPE = type("EPSG:4490");

    @RegisterExtension
    final LogCollector log = new LogCollector(FeaturePlanSource.class);

    private static SimpleFeatureType type(String crs) {
        try {
            SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
            builder.setName("yjjbnt");
            builder.setCRS(CRS.decode(crs, true));
            builder.add("geom", Polygon.class);
            builder.add("BSM", String.class);
            return builder.buildFeatureType();
        } catch (org.geotools.api.referencing.FactoryException e) {
            throw new AssertionError(e);
        }
    }

    private static SimpleFeature feature(String id, String text) {
        return SimpleFeatureBuilder.build(TYPE, new Object[] {Grid.read(Grid.box(0, 0, 1, 1)), text}, id);
    }

    private static List<SimpleFeature> features(long... fids) {
        return LongStream.of(fids)
                .mapToObj(fid -> feature("yjjbnt." + fid, "b" + fid))
                .toList();
    }

    private static FeaturePlanSource source(SimpleFeatureSource layer) throws PlanReadException {
        return FeaturePlanSource.open("draft", Map.of("YJJBNT", new LayerSource("draft:yjjbnt", layer)), CAPS);
    }

    private static List<Long> fids(FeaturePlanSource source) throws PlanReadException {
        List<Long> fids = new ArrayList<>();
        try (RowReader rows = source.open("YJJBNT")) {
            while (rows.next()) {
                rows.values();
                fids.add(rows.fid());
            }
        }
        return fids;
    }

    private static void assertFails(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PlanReadException.class, e -> {
            assertThat(e.text().key()).isEqualTo(key);
            assertThat(e.text().in(Language.ZH)).contains("draft").doesNotContain("{");
            assertThat(e.text().in(Language.EN)).contains("draft").doesNotContain("{");
        });
    }

    @Test
    void layer_thatHidesFeaturesAndCountsThem_cannotBeRead() throws PlanReadException {
        MemoryLayer layer = new MemoryLayer(TYPE, features(1, 2, 3, 4, 5)).showing(3);

        assertFails("features.count", () -> fids(source(layer)));
        assertThat(layer.open()).isZero();
    }

    @Test
    void layer_thatHidesFeaturesFromItsCountToo_isNotDetected() throws PlanReadException {
        MemoryLayer layer =
                new MemoryLayer(TYPE, features(1, 2, 3, 4, 5)).showing(3).telling(3);

        assertThat(fids(source(layer))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void layer_editedAfterItWasOpened_cannotBeRead() throws PlanReadException {
        MemoryLayer layer = new MemoryLayer(TYPE, features(1, 2, 3));
        FeaturePlanSource source = source(layer);
        layer.removeLast();

        assertFails("features.count", () -> fids(source));
    }

    @Test
    void layer_editedWhileItIsRead_cannotBeRead() throws PlanReadException {
        AtomicInteger given = new AtomicInteger();
        MemoryLayer layer = new MemoryLayer(TYPE, features(1, 2, 3));
        layer.atFeature(() -> {
            if (given.incrementAndGet() == 3) {
                layer.telling(2);
            }
        });

        assertFails("features.count", () -> fids(source(layer)));
    }

    @Test
    void layer_whoseStoreDoesNotCount_isPartial() throws PlanReadException {
        FeaturePlanSource source = source(new MemoryLayer(TYPE, features(1, 2)).telling(-1));

        assertThat(source.partial("YJJBNT")).hasValue(Message.of("features.uncounted"));
        assertThat(fids(source)).containsExactly(1L, 2L);
    }

    @Test
    void layer_thatSaysItIsPartial_isSo() throws PlanReadException {
        Message reason = Message.of("geoserver.layer.limited");
        LayerSource layer = new LayerSource("draft:x", new MemoryLayer(TYPE, features(1)), Optional.of(reason));

        assertThat(FeaturePlanSource.open("draft", Map.of("X", layer), CAPS).partial("X"))
                .hasValue(reason);
        assertThat(source(new MemoryLayer(TYPE, features(1))).partial("YJJBNT")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 2", "1, 1, 2", "2, 10, 9"})
    void features_outOfOrderOrTwice_cannotBeRead(long a, long b, long c) {
        assertFails("features.order", () -> fids(source(new MemoryLayer(TYPE, features(a, b, c)))));
    }

    @Test
    void features_inTheOrderOfTheirNumbers_areReadPastNine() throws PlanReadException {
        assertThat(fids(source(new MemoryLayer(TYPE, features(9, 10, 11, 100)))))
                .containsExactly(9L, 10L, 11L, 100L);
    }

    /** The memory store of GeoTools orders identifiers as texts: told, not misread. */
    @Test
    void store_thatOrdersIdentifiersAsTexts_cannotBeRead() throws Exception {
        MemoryDataStore store = new MemoryDataStore();
        store.addFeatures(DataUtilities.collection(features(9, 10)));

        assertFails("features.order", () -> fids(source(store.getFeatureSource("yjjbnt"))));
    }

    @Test
    void features_beyondTheCap_cannotBeReadWhateverLayerTheyAreOf() throws PlanReadException {
        long[] sixty = LongStream.rangeClosed(1, 60).toArray();
        FeaturePlanSource source = FeaturePlanSource.open(
                "draft",
                Map.of(
                        "YJJBNT", new LayerSource("draft:yjjbnt", new MemoryLayer(TYPE, features(sixty))),
                        "OTHER", new LayerSource("draft:other", new MemoryLayer(TYPE, features(sixty)))),
                CAPS);

        assertThat(fids(source)).hasSize(60);
        assertFails("features.many", () -> {
            try (RowReader rows = source.open("OTHER")) {
                while (rows.next()) {
                    rows.fid();
                }
            }
        });
    }

    @Test
    void text_beyondTheCap_cannotBeRead() {
        List<SimpleFeature> twenty = List.of(feature("yjjbnt.1", "x".repeat(20)));
        List<SimpleFeature> more = List.of(feature("yjjbnt.1", "x".repeat(21)));

        assertThatCode(() -> fids(source(new MemoryLayer(TYPE, twenty)))).doesNotThrowAnyException();
        assertFails("features.text", () -> fids(source(new MemoryLayer(TYPE, more))));
    }

    @Test
    void layer_thatIsNotThere_isSaid() {
        assertFails("features.absent", () -> source(new MemoryLayer(TYPE, features(1)))
                .open("GHFQ"));
    }

    @Test
    void store_thatFailsToCount_isAReadFailureWithoutItsWords() {
        MemoryLayer layer = new MemoryLayer(TYPE, features(1)) {
            @Override
            public int getCount(Query query) {
                throw new IllegalStateException("jdbc:postgresql://host password=x");
            }
        };

        assertFails("features.failed", () -> source(layer));
        assertThat(log.warnings()).containsExactly("draft:yjjbnt cannot be counted");
    }

    @Test
    void readers_openedForTheirSchemaOnly_askNothingOfTheStore() throws PlanReadException {
        MemoryLayer layer = new MemoryLayer(TYPE, features(1, 2));
        try (RowReader rows = source(layer).open("YJJBNT")) {
            assertThat(rows.srid()).isEqualTo(4490);
            assertThat(rows.schema().has("BSM")).isTrue();
            assertThat(layer.open()).isZero();
            rows.next();
            assertThat(layer.open()).isEqualTo(1);
        }
        assertThat(layer.open()).isZero();
    }

    @Test
    void request_whoseIdentifiersAreNumbered_keepsThemInOrder() throws PlanReadException {
        List<SimpleFeature> given = new ArrayList<>(features(2, 9, 10, 11));
        Collections.reverse(given);

        assertThat(fids(source(requested(given, 0)))).containsExactly(2L, 9L, 10L, 11L);
    }

    @ParameterizedTest
    @CsvSource({"fid-1, fid-2", "yjjbnt.1, x", "a.1, b.1"})
    void request_withOtherIdentifiers_isNumberedByPlace(String first, String second) throws PlanReadException {
        List<SimpleFeature> given = List.of(feature(first, "first"), feature(second, "second"));

        FeaturePlanSource source = source(requested(given, 0));
        try (RowReader rows = source.open("YJJBNT")) {
            rows.next();
            assertThat(rows.fid()).isEqualTo(1);
            assertThat(rows.values()).containsExactly("first");
            rows.next();
            assertThat(rows.fid()).isEqualTo(2);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void request_withADeclaredCrs_isTakenInItXFirst() throws Exception {
        SimpleFeatureType type = type("EPSG:4326");
        Geometry geometry = Grid.read(Grid.box(0, 0, 1, 1));
        List<SimpleFeature> given = List.of(SimpleFeatureBuilder.build(type, new Object[] {geometry, "b"}, "yjjbnt.1"));

        try (RowReader rows = source(
                        RequestFeatures.layer("draft", "YJJBNT", new ListFeatureCollection(type, given), 4490, CAPS)
                                .features())
                .open("YJJBNT")) {
            rows.next();
            assertThat(rows.srid()).isEqualTo(4490);
            assertThat((Object) rows.geometry()).isEqualTo(geometry);
        }
    }

    @Test
    void request_beyondTheCapOrWithUnknownCrs_isRefused() {
        long[] many = LongStream.rangeClosed(1, 101).toArray();

        assertFails("features.many", () -> requested(features(many), 0));
        assertFails("features.crs", () -> requested(features(1), 999_999));
    }

    @Test
    void request_thatBreaksDown_isRefused() {
        ListFeatureCollection broken = new ListFeatureCollection(TYPE) {
            @Override
            public org.geotools.data.simple.SimpleFeatureIterator features() {
                throw new IllegalStateException("parser");
            }
        };

        assertFails("features.unreadable", () -> RequestFeatures.layer("draft", "YJJBNT", broken, 0, CAPS));
    }

    private static SimpleFeatureSource requested(List<SimpleFeature> given, int srid) throws PlanReadException {
        return RequestFeatures.layer("draft", "YJJBNT", new ListFeatureCollection(TYPE, given), srid, CAPS)
                .features();
    }
}
