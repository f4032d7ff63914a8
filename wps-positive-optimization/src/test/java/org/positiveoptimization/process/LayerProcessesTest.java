/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.data.util.DefaultProgressListener;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.process.ProcessException;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.MemoryLayer;
import org.positiveoptimization.fixture.TinyPlan;

/** The processes on any layer, against areas in closed form ({@link Grid#area}). */
class LayerProcessesTest {
    private static final double ROUNDING = 0.0051;

    private final FakeHost host = new FakeHost(TinyPlan.conforming());

    @AfterEach
    void close() {
        host.close();
    }

    /** A layer ws:name; every second text is the class of the geometry before. */
    private MemoryLayer layer(String name, String... wktAndClass) throws Exception {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(name);
        builder.setCRS(CRS.decode("EPSG:4490", true));
        builder.add("geom", Geometry.class);
        builder.add("kind", String.class);
        SimpleFeatureType type = builder.buildFeatureType();
        List<SimpleFeature> features = new ArrayList<>();
        for (int i = 0; i < wktAndClass.length; i += 2) {
            Object[] values = {Grid.read(wktAndClass[i]), wktAndClass[i + 1]};
            features.add(SimpleFeatureBuilder.build(type, values, name + "." + (i / 2 + 1)));
        }
        MemoryLayer layer = new MemoryLayer(type, features);
        host.put("ws", name, layer);
        return layer;
    }

    private static List<SimpleFeature> features(Object collection) {
        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator iterator = ((SimpleFeatureCollection) collection).features()) {
            while (iterator.hasNext()) {
                features.add(iterator.next());
            }
        }
        return features;
    }

    private static double number(Map<String, Object> outputs, String name) {
        return (Double) outputs.get(name);
    }

    private static String text(Map<String, Object> outputs, String mimeType) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportRenderer.write((Document) outputs.get("report"), mimeType, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String plain(double area) {
        return Figure.area(area) + "";
    }

    @Test
    void areaBalance_ofTwoVersions_sumsByClassAndMovesBetweenThem() throws Exception {
        layer("then", box(0, 0, 2, 1), "A", box(2, 0, 3, 1), "B");
        layer("now", box(0, 0, 1, 1), "A", box(1, 0, 3, 1), "B", box(3, 0, 4, 1), "C");

        Map<String, Object> outputs =
                FakeHost.call("AreaBalance", "before", "ws:then", "after", "ws:now", "field", "Kind", "lang", "en");

        assertThat(number(outputs, "areaBefore")).isCloseTo(area(0, 0, 3, 1), within(ROUNDING));
        assertThat(number(outputs, "areaAfter")).isCloseTo(area(0, 0, 4, 1), within(ROUNDING));
        assertThat(number(outputs, "areaIn")).isCloseTo(area(3, 0, 4, 1), within(ROUNDING));
        assertThat(number(outputs, "areaOut")).isZero();
        assertThat(number(outputs, "areaReclassified")).isCloseTo(area(1, 0, 2, 1), within(ROUNDING));
        assertThat(text(outputs, "text/csv"))
                .startsWith("\uFEFFClass,")
                .hasLineCount(5)
                .contains("\r\nA," + plain(area(0, 0, 2, 1)) + ",")
                .contains("\r\nC,0.00,0.0000," + plain(area(3, 0, 4, 1)));
        assertThat(text(outputs, "application/json"))
                .contains("class_balance", "class_transfer", plain(area(1, 0, 2, 1)), "ws:then");
        assertThat(text(outputs, "text/html")).contains("ws:now", "</html>");
    }

    @Test
    void areaBalance_byTheFirstCharacters_takesClassesTogether() throws Exception {
        layer("then", box(0, 0, 1, 1), "11", box(1, 0, 2, 1), "12");
        layer("now", box(0, 0, 1, 1), "11", box(1, 0, 2, 1), "13");

        Object[] inputs = {"before", "ws:then", "after", "ws:now", "field", "KIND", "length", 1};
        assertThat(text(FakeHost.call("AreaBalance", inputs), "text/csv")).hasLineCount(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec(java.lang.Runtime.getRuntime(),'id')",
                "kind OR 1=1",
                "geom",
                "@id",
                "kind/..",
                "*",
                "\u0000"
            })
    void field_thatIsNoAttribute_isRefusedAndNotRepeated(String hostile) throws Exception {
        layer("then", box(0, 0, 1, 1), "11");
        Object[] inputs = {"before", "ws:then", "after", "ws:then", "field", hostile, "lang", "en"};

        assertThatThrownBy(() -> FakeHost.call("AreaBalance", inputs))
                .isInstanceOf(ProcessException.class)
                .hasNoCause()
                .hasMessageContaining("attributes of the layer: kind");
    }

    @Test
    void changeMap_ofTheFarmland_showsWhatCameAndWent() {
        TinyPlan plan = TinyPlan.conforming();
        plan.draft("YJJBNT").remove(1).add(box(5, 0, 6, 1)).set(2, "DLBM", "0103");
        try (FakeHost other = new FakeHost(plan)) {
            assertThat(ProcessHosts.installed()).hasValue(other);
            Map<String, Object> outputs =
                    FakeHost.call("ChangeMap", "before", "APPROVED:YJJBNT", "after", "DRAFT:YJJBNT", "fields", "dlbm");

            assertThat(features(outputs.get("changes")))
                    .extracting(f -> f.getAttribute("kind_en"), f -> f.getAttribute("before_id"))
                    .hasSize(3);
            assertThat(number(outputs, "areaIn")).isCloseTo(area(5, 0, 6, 1), within(ROUNDING));
            assertThat(number(outputs, "areaOut")).isCloseTo(area(0, 0, 1, 1), within(ROUNDING));
            assertThat(number(outputs, "areaReclassified")).isCloseTo(area(1, 0, 2, 1), within(ROUNDING));
            long there = other.memory("APPROVED", "YJJBNT").getCount(Query.ALL);
            assertThat(outputs).containsEntry("kept", there - 2).containsEntry("areaNoise", 0.0);
        }
    }

    @Test
    void overlayConflicts_areThePairsThatShareGround() throws Exception {
        layer("lines", box(0, 0, 2, 2), "", box(5, 5, 6, 6), "");
        // shares ground, touches, lies apart, shares a strip narrower than a line is drawn
        layer("zones", box(1, 1, 3, 3), "", box(2, 0, 3, 1), "", box(8, 8, 9, 9), "", box(5.9999999, 5, 7, 6), "");

        Map<String, Object> outputs = FakeHost.call("OverlayConflicts", "first", "ws:lines", "second", "ws:zones");

        assertThat(outputs).containsEntry("pairs", 1L);
        assertThat(number(outputs, "area")).isCloseTo(area(1, 1, 2, 2), within(ROUNDING));
        assertThat(features(outputs.get("conflicts"))).singleElement().satisfies(f -> {
            assertThat(f.getAttribute("first")).isEqualTo("ws:lines.1");
            assertThat(f.getAttribute("second")).isEqualTo("ws:zones.1");
            assertThat(area((Geometry) f.getDefaultGeometry())).isCloseTo(area(1, 1, 2, 2), within(0.01));
        });
    }

    @Test
    void overlayConflicts_ofALayerWithItself_areRefused() throws Exception {
        layer("lines", box(0, 0, 2, 2), "");
        assertThatThrownBy(() ->
                        FakeHost.call("OverlayConflicts", "first", "ws:lines", "second", "ws:lines", "lang", "en"))
                .hasMessageContaining("different");
    }

    @Test
    void gaps_areEnclosedGroundThatNothingCovers() throws Exception {
        layer(
                "tiles",
                box(0, 0, 3, 1),
                "",
                box(0, 2, 3, 3),
                "",
                box(0, 1, 1, 2),
                "",
                box(2, 1, 3, 2),
                "",
                // an island in the gap leaves a ring
                box(1.4, 1.4, 1.6, 1.6),
                "");
        double ring = area(1, 1, 2, 2) - area(1.4, 1.4, 1.6, 1.6);

        Map<String, Object> outputs = FakeHost.call("Gaps", "layer", "ws:tiles");
        assertThat(outputs).containsEntry("pieces", 1L);
        assertThat(number(outputs, "area")).isCloseTo(ring, within(ROUNDING));

        assertThat(FakeHost.call("Gaps", "layer", "ws:tiles", "minArea", ring + 1))
                .containsEntry("pieces", 0L);
        for (double wrong : new double[] {-1, 1e12, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> FakeHost.call("Gaps", "layer", "ws:tiles", "minArea", wrong))
                    .isInstanceOf(ProcessException.class)
                    .hasMessageContaining("minArea");
        }
    }

    @Test
    void fragmentation_countsPartsAndHolesOfTheDissolvedGround() throws Exception {
        // two that join, one of its own, and one with a hole
        String holed = "POLYGON((10 0, 13 0, 13 3, 10 3, 10 0), (11 1, 12 1, 12 2, 11 2, 11 1))";
        layer("parts", box(0, 0, 1, 1), "", box(1, 0, 2, 1), "", box(5, 0, 6, 1), "", holed, "");
        double pair = area(0, 0, 2, 1);
        double small = area(5, 0, 6, 1);
        double large = area(10, 0, 13, 3) - area(11, 1, 12, 2);

        Map<String, Object> outputs = FakeHost.call("Fragmentation", "layer", "ws:parts", "small", small + 1);

        assertThat(outputs)
                .containsEntry("parts", 3L)
                .containsEntry("smallParts", 1L)
                .containsEntry("holes", 1L);
        assertThat(number(outputs, "smallPartArea")).isCloseTo(small, within(ROUNDING));
        assertThat(number(outputs, "meanPart")).isCloseTo((pair + small + large) / 3, within(ROUNDING));
        assertThat(number(outputs, "largestShare")).isCloseTo(large / (pair + small + large), within(1e-6));
        assertThat(number(outputs, "holeArea")).isCloseTo(area(11, 1, 12, 2), within(ROUNDING));
        double weighted = 0;
        for (String[] part : new String[][] {{box(0, 0, 2, 1)}, {box(5, 0, 6, 1)}, {holed}}) {
            Geometry ground = Grid.read(part[0]);
            weighted += Math.pow(area(ground), 2) * 4 * Math.PI / Math.pow(Grid.perimeter(ground), 2);
        }
        assertThat(number(outputs, "compactness")).isCloseTo(weighted / (pair + small + large), within(1e-4));
    }

    @Test
    void fragmentation_ofAnEmptyLayer_hasNoFigures() throws Exception {
        layer("none");
        assertThatThrownBy(() -> FakeHost.call("Fragmentation", "layer", "ws:none", "lang", "en"))
                .hasMessageContaining("no features");
    }

    @Test
    void ellipsoidalArea_isThatOfTheEllipsoid() throws Exception {
        MemoryLayer layer = layer("plots", box(0, 0, 1, 1), "", box(3, 4, 5, 7), "");

        for (Map<String, Object> outputs : List.of(
                FakeHost.call("EllipsoidalArea", "layer", "ws:plots"),
                FakeHost.call("EllipsoidalArea", "features", layer.getFeatures(Query.ALL), "count", 2))) {
            assertThat(number(outputs, "area")).isCloseTo(area(0, 0, 1, 1) + area(3, 4, 5, 7), within(ROUNDING));
            assertThat(outputs).containsEntry("pieces", 2L);
            List<SimpleFeature> areas = features(outputs.get("areas"));
            assertThat((Double) areas.get(0).getAttribute("area_m2")).isCloseTo(area(0, 0, 1, 1), within(ROUNDING));
            assertThat((Double) areas.get(1).getAttribute("perimeter_m"))
                    .isCloseTo(Grid.perimeter(Grid.read(box(3, 4, 5, 7))), within(0.01));
        }
    }

    @Test
    void features_fewerThanTheyOughtToBe_areRefused() throws Exception {
        SimpleFeatureCollection one = layer("plots", box(0, 0, 1, 1), "").getFeatures(Query.ALL);
        assertThatThrownBy(() -> FakeHost.call("EllipsoidalArea", "features", one, "count", 2, "lang", "en"))
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> FakeHost.call("EllipsoidalArea", "lang", "en")).hasMessageContaining("either");
        assertThatThrownBy(() -> FakeHost.call("EllipsoidalArea", "features", one, "layer", "ws:plots", "lang", "en"))
                .hasMessageContaining("either");
    }

    @Test
    void layer_withAnUnsoundGeometry_hasNoFigures() throws Exception {
        layer("plots", box(0, 0, 1, 1), "", "POLYGON((2 0, 3 1, 3 0, 2 1, 2 0))", "");
        for (String process : List.of("EllipsoidalArea", "Gaps", "Fragmentation")) {
            assertThatThrownBy(() -> FakeHost.call(process, "layer", "ws:plots", "lang", "en"))
                    .isInstanceOf(ProcessException.class)
                    .hasNoCause()
                    .hasMessageContaining("ws:plots.2");
        }
    }

    @Test
    void layer_thatHidesFeatures_hasNoFigures() throws Exception {
        layer("plots", box(0, 0, 1, 1), "", box(3, 4, 5, 7), "").showing(1);
        assertThatThrownBy(() -> FakeHost.call("EllipsoidalArea", "layer", "ws:plots", "lang", "en"))
                .hasMessageContaining("features were read");
        layer("plots", box(0, 0, 1, 1), "").telling(-1);
        assertThatThrownBy(() -> FakeHost.call("EllipsoidalArea", "layer", "ws:plots", "lang", "en"))
                .hasMessageContaining("does not tell how many");
    }

    @Test
    void layer_thatIsNotThere_isRefused() {
        for (String name : List.of("ws:none", "nowhere:x", "x", "..:..", "http://x/y")) {
            assertThatThrownBy(() -> FakeHost.call("Gaps", "layer", name))
                    .isInstanceOf(ProcessException.class)
                    .hasNoCause();
        }
    }

    @Test
    void answers_beyondTheCapsOrTheTime_areNotGiven() throws Exception {
        layer("plots", box(0, 0, 1, 1), "", box(3, 4, 5, 7), "");
        host.limits = new ProcessLimits(ProcessLimits.DEFAULT.reading(), Duration.ofMinutes(1), 1);
        assertThatThrownBy(() -> FakeHost.call("EllipsoidalArea", "layer", "ws:plots", "lang", "en"))
                .hasMessageContaining("more than 1");
        host.limits = new ProcessLimits(ProcessLimits.DEFAULT.reading(), Duration.ofNanos(1), 9);
        assertThatThrownBy(() -> FakeHost.call("Gaps", "layer", "ws:plots", "lang", "en"))
                .hasMessageContaining("longer than");
    }

    @Test
    void cancellation_endsTheWork() throws Exception {
        DefaultProgressListener monitor = new DefaultProgressListener();
        layer("plots", box(0, 0, 1, 1), "", box(3, 4, 5, 7), "").atFeature(() -> monitor.setCanceled(true));
        assertThatThrownBy(() -> FakeHost.call("Gaps", monitor, "layer", "ws:plots", "lang", "en"))
                .hasMessageContaining("cancelled");
    }
}
