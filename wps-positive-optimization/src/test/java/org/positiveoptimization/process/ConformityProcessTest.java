/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.box;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.data.util.DefaultProgressListener;
import org.geotools.process.ProcessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.Engine;
import org.positiveoptimization.features.ReadCaps;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.MemoryLayer;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.report.JsonReport;

class ConformityProcessTest {
    private static final String WHOLE = "PositiveOptimization";

    @TempDir
    private Path directory;

    private final TinyPlan plan = TinyPlan.conforming();
    private FakeHost host;

    @BeforeEach
    void edit() {
        plan.draft("YJJBNT").remove(1).add(box(5, 0, 6, 1));
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5.5));
        plan.draft("GHYDYH").reshape(1, "POLYGON((0 0, 6 0, 6 3, 3 2, 0 3, 0 0))");
        host = new FakeHost(plan);
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static Map<String, Object> run(String process, Object... more) {
        Object[] inputs = Stream.concat(Stream.of("approved", "APPROVED", "draft", "DRAFT"), Stream.of(more))
                .toArray();
        return FakeHost.call(process, inputs);
    }

    private ConformityReport engine(Set<String> only) throws PlanReadException {
        return new Engine(1)
                .run(plan.source(Role.APPROVED), plan.source(Role.DRAFT), plan.ruleSet(), only, Progress.NONE);
    }

    private static byte[] bytes(Map<String, Object> outputs, String mimeType) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ReportRenderer.write((Document) outputs.get("report"), mimeType, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static String text(Map<String, Object> outputs, String mimeType) {
        return new String(bytes(outputs, mimeType), StandardCharsets.UTF_8);
    }

    private static ConformityReport report(Map<String, Object> outputs) {
        return ((ReportDocument) outputs.get("report")).report();
    }

    private static String json(ConformityReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(report, out);
        return out.toString(StandardCharsets.UTF_8);
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

    private static void assertRefused(String words, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(ProcessException.class)
                .hasNoCause()
                .hasMessageContaining(words)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Exception", "org.", "/work", "{"));
    }

    @Test
    void wholeReport_isThatOfTheEngineToTheByte() throws Exception {
        String truth = json(engine(Set.of()));

        assertThat(text(run(WHOLE), "application/json")).isEqualTo(truth).contains("\"FAIL\"");
    }

    @Test
    void figures_areThoseOfTheReport() throws Exception {
        ConformityReport truth = engine(Set.of());
        Map<String, Object> outputs = run(WHOLE);

        assertThat(outputs).containsEntry("verdict", "FAIL");
        long rules = 0;
        for (String count : List.of("passed", "warned", "incomplete", "failed", "informing")) {
            rules += (Long) outputs.get(count);
        }
        assertThat(rules).isEqualTo(truth.results().size());
        assertThat((Long) outputs.get("failed"))
                .isPositive()
                .isEqualTo(truth.results().stream()
                        .filter(r -> r.verdict() == Verdict.FAIL)
                        .count());
        // the farmland and the boundary that came in; the ground of GHYDYH that the dent left
        double in = Grid.area(5, 0, 6, 1) + Grid.area(5, 3, 6, 5.5);
        double dent = Grid.area(Grid.read("POLYGON((0 3, 6 3, 3 2, 0 3))"));
        assertThat((Double) outputs.get("areaIn")).isCloseTo(in, within(0.05));
        assertThat((Double) outputs.get("areaOut")).isCloseTo(Grid.area(0, 0, 1, 1) + dent, within(1.0));
    }

    @Test
    void findingsAndChanges_areFeaturesInCgcs2000() {
        Map<String, Object> outputs = run(WHOLE);

        List<SimpleFeature> findings = features(outputs.get("findings"));
        assertThat(findings)
                .hasSize(((Long) outputs.get("findingsTotal")).intValue())
                .isNotEmpty();
        assertThat(((SimpleFeatureCollection) outputs.get("findings")).size()).isEqualTo(findings.size());
        assertThat(findings).extracting(SimpleFeature::getID).doesNotHaveDuplicates();
        List<SimpleFeature> changes = features(outputs.get("changes"));
        assertThat(changes).isNotEmpty();
        for (SimpleFeature change : changes) {
            Geometry ground = (Geometry) change.getDefaultGeometry();
            assertThat(ground.getCoordinate().x).isBetween(Grid.longitude(-1), Grid.longitude(20));
            assertThat(ground.getCoordinate().y).isBetween(Grid.latitude(-1), Grid.latitude(20));
        }
        assertThat(((SimpleFeatureCollection) outputs.get("changes"))
                        .getSchema()
                        .getCoordinateReferenceSystem()
                        .getIdentifiers()
                        .toString())
                .contains("4490");
    }

    @Test
    void everyFormat_isWhatItSays() throws Exception {
        Map<String, Object> outputs = run(WHOLE, "lang", "en");

        assertThat(text(outputs, "text/html")).contains("<html lang=\"en\">", "</html>");
        assertThat(text(outputs, "text/csv"))
                .startsWith("\uFEFFRule,")
                .contains("\r\nP1,")
                .hasLineCount(report(outputs).results().size() + 2);
        Path file = directory.resolve("report.gpkg");
        Files.write(file, bytes(outputs, "application/geopackage+sqlite3"));
        try (GeoPackageSource source = GeoPackageSource.open(file, 1_000)) {
            assertThat(source.codes()).isNotEmpty();
        }
        List<String> tables = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes(outputs, "application/zip; q=1")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                tables.add(entry.getName());
            }
        }
        assertThat(tables)
                .contains("conformity.csv")
                .hasSize(report(outputs).tables().size() + 1);
        assertThatThrownBy(() -> bytes(outputs, "text/plain")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void csv_isInTheLanguageOfTheCall() {
        assertThat(text(run(WHOLE), "text/csv")).startsWith("\uFEFF规则,");
    }

    @ParameterizedTest
    @CsvSource({
        "ControlLines, CPEU",
        "Zoning, Z",
        "LandUse, L",
        "FourLines, F",
        "KeyProjects, K",
        "Consistency, N",
        "Conduction, N"
    })
    void chapter_isItsRulesAndNoOther(String process, String letters) throws Exception {
        Map<String, Object> outputs = run(process);

        List<String> ids =
                report(outputs).results().stream().map(r -> r.rule().id()).toList();
        List<String> chapter = plan.ruleSet().rules().stream()
                .filter(r -> letters.indexOf(r.id().charAt(0)) >= 0)
                .filter(r -> letters.indexOf('N') < 0
                        || process.equals("Conduction") == r.clause().contains("五(一)"))
                .map(r -> r.id())
                .toList();
        assertThat(ids).isNotEmpty().containsExactlyElementsOf(chapter);
        assertThat(text(outputs, "application/json")).isEqualTo(json(engine(Set.copyOf(chapter))));
    }

    @Test
    void only_asksForOneRule() throws Exception {
        assertThat(report(run(WHOLE, "only", " P1, P2 ")).results()).hasSize(2);
        assertRefused("P1", () -> run("ControlLines", "only", "Z1", "lang", "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec(java.lang.Runtime.getRuntime(),'id')", "P1 OR 1=1", "../P1", "\u0000", "<P1>"})
    void only_thatIsNoRule_isRefusedAndNotRepeated(String hostile) {
        assertRefused("P1", () -> run(WHOLE, "only", hostile, "lang", "en"));
        assertThatThrownBy(() -> run(WHOLE, "only", hostile)).hasMessageNotContaining(hostile);
    }

    @Test
    void inputs_thatAreMissingOrUnknown_areRefusedInWords() {
        assertRefused("draft", () -> FakeHost.call(WHOLE, "approved", "APPROVED"));
        assertRefused("zh or en", () -> run(WHOLE, "lang", "xx"));
        assertRefused("nowhere", () -> FakeHost.call(WHOLE, "approved", "nowhere", "draft", "DRAFT"));
        assertRefused("no rule set", () -> run(WHOLE, "ruleSet", "other", "lang", "en"));
        assertRefused("no features", () -> run(WHOLE, "layer", "YJJBNT", "lang", "en"));
        assertRefused("crs", () -> run(WHOLE, "crs", "EPSG:4490", "lang", "zh"));
        assertRefused("4,000", () -> run(WHOLE, "only", "P".repeat(4_001), "lang", "en"));
    }

    @Test
    void processes_withoutHost_sayIt() {
        host.close();
        assertRefused("not in operation", () -> run(WHOLE));
    }

    private SimpleFeatureCollection given(String code) {
        return host.memory("DRAFT", code).getFeatures(Query.ALL);
    }

    @Test
    void features_forALayer_giveTheSameFindingsAndSayThatTheyWereGiven() {
        Map<String, Object> stored = run(WHOLE, "only", "P1,P2,U1");
        Map<String, Object> given =
                run(WHOLE, "only", "P1,P2,U1", "layer", "yjjbnt", "features", given("YJJBNT"), "crs", "EPSG:4490");

        assertThat(given.get("verdict")).isEqualTo(stored.get("verdict"));
        assertThat(given.get("findingsTotal")).isEqualTo(stored.get("findingsTotal"));
        assertThat(given.get("areaIn")).isEqualTo(stored.get("areaIn"));
        assertThat(text(given, "application/json"))
                .contains("as given by the request, completeness not proved")
                .doesNotContain("\"source\" : \"DRAFT\"");
    }

    @Test
    void features_withoutDraft_standForTheDraftOfTheirLayerAlone() {
        Map<String, Object> outputs =
                FakeHost.call(WHOLE, "approved", "APPROVED", "layer", "YJJBNT", "features", given("YJJBNT"));

        assertThat(report(outputs).deltas())
                .filteredOn(d -> !d.pieces().isEmpty())
                .extracting(d -> d.layer().code())
                .containsExactly("YJJBNT");
    }

    @Test
    void features_cutOffOnTheWay_areRefusedByTheirNumberOrMakeTheLayerPartial() {
        MemoryLayer layer = host.memory("DRAFT", "YJJBNT");
        int there = layer.getCount(Query.ALL);
        SimpleFeatureCollection cut =
                new org.geotools.feature.collection.MaxSimpleFeatureCollection(given("YJJBNT"), 0, 1);

        assertRefused(
                "cut off",
                () -> run(WHOLE, "layer", "YJJBNT", "features", cut, "count", there, "only", "P1", "lang", "en"));
        Map<String, Object> outputs = run(WHOLE, "layer", "YJJBNT", "features", cut, "only", "P1");
        assertThat(outputs).containsEntry("verdict", "INCOMPLETE");
        assertThat(outputs).containsEntry("incomplete", 1L);
    }

    @Test
    void features_ofNoLayerOrInNoCrs_areRefused() {
        SimpleFeatureCollection features = given("YJJBNT");
        assertRefused("layer", () -> run(WHOLE, "features", features));
        assertRefused("code", () -> run(WHOLE, "features", features, "layer", "sf:roads", "lang", "en"));
        for (String crs : List.of("EPSG:4326", "4490", "EPSG:999999", "http://evil/4490", "AUTO:42001,9001,0,0")) {
            assertRefused("crs", () -> run(WHOLE, "features", features, "layer", "YJJBNT", "crs", crs));
        }
        assertRefused("count", () -> run(WHOLE, "features", features, "layer", "YJJBNT", "count", -1, "lang", "en"));
    }

    @Test
    void layer_thatHidesFeaturesAndCountsThem_endsTheRun() {
        host.memory("DRAFT", "YJJBNT").showing(1);
        assertRefused("features were read", () -> run(WHOLE, "lang", "en"));
        assertThat(host.memory("DRAFT", "YJJBNT").open()).isZero();
    }

    /** Such a store cannot be told from one that has no more. */
    @Test
    void layer_thatHidesFeaturesFromItsCountToo_isNotDetected() {
        host.memory("DRAFT", "YJJBNT").showing(1).telling(1);
        assertThat(run(WHOLE, "only", "P1").get("report")).isNotNull();
    }

    @Test
    void caps_onFeaturesAndResults_endTheRunInWords() {
        host.limits = new ProcessLimits(new ReadCaps(3, 1_000, 1_000), Duration.ofMinutes(5), 1_000);
        assertRefused("most that is read", () -> run(WHOLE, "lang", "en"));
        host.limits = new ProcessLimits(new ReadCaps(10_000, 1_000, 1_000), Duration.ofMinutes(5), 1);
        assertRefused("more than 1 features", () -> run(WHOLE, "lang", "en"));
    }

    @Test
    void time_thatIsUp_endsTheRunWithoutAnswer() {
        host.limits = new ProcessLimits(ProcessLimits.DEFAULT.reading(), Duration.ofNanos(1), 1_000);
        assertRefused("longer than", () -> run(WHOLE, "lang", "en"));
    }

    @Test
    void cancellation_inTheMiddle_endsTheRunWithoutAnswer() {
        DefaultProgressListener monitor = new DefaultProgressListener();
        AtomicInteger given = new AtomicInteger();
        host.memory("DRAFT", "CZKFBJ").atFeature(() -> {
            if (given.incrementAndGet() == 2) {
                monitor.setCanceled(true);
            }
        });

        assertRefused(
                "cancelled",
                () -> FakeHost.call(WHOLE, monitor, "approved", "APPROVED", "draft", "DRAFT", "lang", "en"));
        assertThat(given.get()).isGreaterThanOrEqualTo(2);
        assertThat(host.memory("DRAFT", "CZKFBJ").open()).isZero();
    }

    @Test
    void progress_growsTo100() {
        List<Float> told = new ArrayList<>();
        DefaultProgressListener monitor = new DefaultProgressListener() {
            @Override
            public void progress(float percent) {
                told.add(percent);
            }
        };

        FakeHost.call(WHOLE, monitor, "approved", "APPROVED", "draft", "DRAFT");
        assertThat(told).isSorted().hasSizeGreaterThan(3).allMatch(p -> p >= 0 && p <= 100);
    }

    @Test
    void server_thatEndsTheProcessByAnException_isACancellation() {
        DefaultProgressListener monitor = new DefaultProgressListener() {
            @Override
            public void progress(float percent) {
                throw new IllegalStateException("dismissed");
            }
        };

        assertRefused(
                "cancelled",
                () -> FakeHost.call(WHOLE, monitor, "approved", "APPROVED", "draft", "DRAFT", "lang", "en"));
    }
}
