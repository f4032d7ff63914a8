/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;

/**
 * Writes what goes with a sample plan for monitoring and check-up: {@code observed.gpkg}, {@code series/2021.gpkg} to {@code
 * series/2025.gpkg}, and {@code supervision.json}, the books of what must be found.
 */
final class SupervisionSample {
    private static final Instant LAST_CHANGE = Instant.parse("2026-11-01T00:00:00Z");
    private static final String CITY = "230500";
    private static final String CITY_NAME = "双鸭山市";
    private static final int GEOGRAPHIC = 4490;

    private final SamplePlan plan;
    private final List<ObservedPatch> patches;

    SupervisionSample(SamplePlan plan) {
        this.plan = plan;
        List<Polygon> reserves = new ArrayList<>();
        plan.reserves(reserves::add);
        this.patches =
                new ObservedPatches(plan.model(), reserves, plan.options().seed()).place();
    }

    void write(Path directory) throws IOException {
        observed(directory.resolve("observed.gpkg"));
        Path series = Files.createDirectories(directory.resolve("series"));
        for (int year = IndicatorSeries.FIRST; year <= IndicatorSeries.LAST; year++) {
            year(series.resolve(year + ".gpkg"), year);
        }
        books(directory.resolve("supervision.json"));
    }

    private void observed(Path file) throws IOException {
        LayerDefinition definition = LayerCatalog.standard().layer("JCTB").orElseThrow();
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, LAST_CHANGE)) {
            TableWriter layer = writer.layer(
                    "JCTB", definition.title().zh(), GEOGRAPHIC, GeometryType.POLYGON, columns(definition));
            for (ObservedPatch patch : patches) {
                CountyOutlines.County county = plan.outlines().county(patch.county());
                add(
                        layer,
                        definition,
                        patch.ground(),
                        Map.of(
                                "BSM", patch.bsm(plan.outlines()),
                                "XZQDM", county.code(),
                                "XZQMC", county.name(),
                                "TBLX", patch.kind(),
                                "JCSJ", patch.date()));
            }
            writer.commit();
        }
    }

    private static void year(Path file, int year) throws IOException {
        LayerDefinition targets = LayerCatalog.standard().layer("GHZBB").orElseThrow();
        LayerDefinition values = LayerCatalog.standard().layer("TJZB").orElseThrow();
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, LAST_CHANGE)) {
            TableWriter targetTable = writer.table("GHZBB", targets.title().zh(), columns(targets));
            TableWriter valueTable = writer.table("TJZB", values.title().zh(), columns(values));
            for (IndicatorSeries.Line line : IndicatorSeries.lines()) {
                Map<String, Object> row = new HashMap<>();
                row.put("XZQDM", CITY);
                row.put("XZQMC", CITY_NAME);
                row.put("ZBDM", line.code());
                row.put("ZBMC", line.name());
                row.put("ZBDW", line.unit());
                row.put("JQZ", line.base());
                row.put("JQMBZ", line.near());
                row.put("GHMBZ", line.target());
                add(targetTable, targets, null, row);
                Double value = line.values()[year - IndicatorSeries.FIRST];
                if (value != null) {
                    row.put("NF", (long) year);
                    row.put("ZBZ", value);
                    add(valueTable, values, null, row);
                }
            }
            writer.commit();
        }
    }

    private void books(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        ArrayNode warnings = root.putArray("warnings");
        ArrayNode growth = root.putArray("growth");
        for (ObservedPatch patch : patches) {
            for (ObservedPatch.Expected expected : patch.warnings()) {
                warnings.addObject()
                        .put("bsm", patch.bsm(plan.outlines()))
                        .put("date", patch.date())
                        .put("line", expected.line())
                        .put("level", expected.level())
                        .put("area_m2", rounded(patch.area()));
            }
            if (patch.growth()) {
                growth.addObject()
                        .put("county", plan.outlines().county(patch.county()).code())
                        .put("area_m2", rounded(patch.area()));
            }
        }
        ArrayNode lights = root.putArray("lights");
        for (IndicatorSeries.Line line : IndicatorSeries.lines()) {
            lights.addObject().put("area", CITY).put("code", line.code()).put("light", line.light());
        }
        mapper.writeValue(file.toFile(), root);
    }

    private static void add(TableWriter table, LayerDefinition definition, Geometry ground, Map<String, Object> row)
            throws IOException {
        table.add(
                ground, definition.fields().stream().map(f -> row.get(f.name())).toArray());
    }

    private static List<Column> columns(LayerDefinition definition) {
        return definition.fields().stream().map(Column::of).toList();
    }

    private static BigDecimal rounded(double area) {
        return new BigDecimal(area).setScale(2, RoundingMode.HALF_UP);
    }
}
