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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.process.ProcessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyFile;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.report.MonitorJson;
import org.positiveoptimization.supervision.monitor.Monitor;

class MonitoringProcessTest {
    private final TinyPlan plan = TinyPlan.conforming();
    private final TinyFile file = new TinyFile("OBSERVED");
    private FakeHost host;

    @BeforeEach
    void observe() {
        // construction on farmland outside the urban boundary
        file.layer("JCTB").add(box(0.2, 0.2, 0.6, 0.6), "TBLX", "1", "JCSJ", "20250601");
        host = new FakeHost(plan).with("OBSERVED", file);
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static String json(Map<String, Object> outputs) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportRenderer.write((Document) outputs.get("report"), "application/json", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void report_isThatOfTheMonitorToTheByte() throws Exception {
        ByteArrayOutputStream truth = new ByteArrayOutputStream();
        MonitorJson.write(
                new Monitor(plan.ruleSet(), PlanLayers.of(plan.ruleSet()), null)
                        .run(plan.source(Role.APPROVED), file.source(), Progress.NONE),
                truth);

        Map<String, Object> outputs = FakeHost.call("Monitoring", "approved", "APPROVED", "observed", "OBSERVED");

        assertThat(json(outputs)).isEqualTo(truth.toString(StandardCharsets.UTF_8));
        assertThat(outputs)
                .containsEntry("verdict", "FAIL")
                .containsEntry("red", 1L)
                .containsEntry("orange", 1L)
                .containsEntry("yellow", 0L)
                .containsEntry("blue", 0L);
        SimpleFeatureCollection warnings = (SimpleFeatureCollection) outputs.get("warnings");
        assertThat(warnings.size()).isEqualTo(2);
        try (SimpleFeatureIterator iterator = warnings.features()) {
            SimpleFeature warning = iterator.next();
            assertThat(Grid.area((Geometry) warning.getDefaultGeometry()))
                    .isCloseTo(Grid.area(0.2, 0.2, 0.6, 0.6), within(0.01));
        }
    }

    @Test
    void handOver_isAGeoPackage() throws Exception {
        Map<String, Object> outputs = FakeHost.call("Monitoring", "approved", "APPROVED", "observed", "OBSERVED");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportRenderer.write((Document) outputs.get("report"), "application/geopackage+sqlite3", out);

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("SQLite format 3");
    }

    @Test
    void features_standForTheWorkspace() {
        SimpleFeatureCollection given = host.memory("OBSERVED", "JCTB").getFeatures(Query.ALL);
        Map<String, Object> outputs =
                FakeHost.call("Monitoring", "approved", "APPROVED", "features", given, "count", 1, "crs", "EPSG:4490");

        assertThat(outputs).containsEntry("red", 1L).containsEntry("verdict", "FAIL");
    }

    @Test
    void year_leavesOutTheOthers() {
        Map<String, Object> outputs =
                FakeHost.call("Monitoring", "approved", "APPROVED", "observed", "OBSERVED", "year", 2024);
        assertThat(outputs).containsEntry("red", 0L);
        assertThatThrownBy(() ->
                        FakeHost.call("Monitoring", "approved", "APPROVED", "observed", "OBSERVED", "year", 99_999))
                .isInstanceOf(ProcessException.class)
                .hasMessageContaining("year");
    }

    @Test
    void observation_thatIsMissingOrTwofold_isRefused() {
        SimpleFeatureCollection given = host.memory("OBSERVED", "JCTB").getFeatures(Query.ALL);
        assertThatThrownBy(() -> FakeHost.call("Monitoring", "approved", "APPROVED"))
                .isInstanceOf(ProcessException.class)
                .hasMessageContaining("observed");
        assertThatThrownBy(() ->
                        FakeHost.call("Monitoring", "approved", "APPROVED", "observed", "OBSERVED", "features", given))
                .isInstanceOf(ProcessException.class)
                .hasMessageContaining("features");
    }
}
