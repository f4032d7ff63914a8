/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/** Writes a sample plan as two GeoPackages, row by row. */
final class SampleWriter {
    /** What the files say of their last change: a constant, so that the same seed gives the same bytes. */
    private static final Instant LAST_CHANGE = Instant.parse("2026-11-01T00:00:00Z");

    private static final int CHECK_EVERY = 1024;

    private final SamplePlan plan;
    private final RowFinisher finisher;
    private final Progress progress;
    private long polygons;

    SampleWriter(SamplePlan plan, Progress progress) {
        this.plan = plan;
        this.finisher = new RowFinisher(plan.outlines());
        this.progress = progress;
    }

    /** @return number of polygons written so far */
    long polygons() {
        return polygons;
    }

    void write(Role role, Path file) throws IOException {
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, LAST_CHANGE)) {
            for (String layer : plan.layers(role)) {
                layer(writer, role, layer);
            }
            for (String table : SampleTables.TABLES) {
                table(writer, role, table);
            }
            writer.commit();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void layer(GeoPackageWriter writer, Role role, String code) throws IOException {
        LayerDefinition definition = finisher.definition(code);
        TableWriter table = writer.layer(
                code, definition.title().zh(), plan.srid(role, code), type(role, definition), columns(definition));
        plan.forEach(role, code, row -> {
            polygons += definition.geometry() == GeometryKind.SURFACE ? 1 : 0;
            if (polygons % CHECK_EVERY == 0) {
                progress.check();
                progress.completed(
                        code,
                        0.5
                                + 0.5
                                        * Math.min(
                                                1,
                                                (double) polygons
                                                        / plan.options().polygons()));
            }
            try {
                table.add(row.geometry, finisher.finish(row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void table(GeoPackageWriter writer, Role role, String code) throws IOException {
        LayerDefinition definition = finisher.definition(code);
        TableWriter table = writer.table(code, definition.title().zh(), columns(definition));
        new SampleTables(plan).forEach(code, role, row -> {
            try {
                table.add(null, values(definition, row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Object[] values(LayerDefinition definition, Map<String, Object> row) {
        return definition.fields().stream().map(f -> row.get(f.name())).toArray();
    }

    private GeometryType type(Role role, LayerDefinition definition) {
        if (definition.geometry() == GeometryKind.CURVE) {
            return GeometryType.LINESTRING;
        }
        boolean mixed = role == Role.DRAFT
                && !plan.options().conforming()
                && definition.code().equals("GDHBZYQ");
        return definition.multipart() || mixed ? GeometryType.GEOMETRY : GeometryType.POLYGON;
    }

    private static List<Column> columns(LayerDefinition definition) {
        return definition.fields().stream().map(Column::of).toList();
    }
}
