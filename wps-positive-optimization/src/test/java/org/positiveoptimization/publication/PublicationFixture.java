/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.progress.Progress;

/** Small real GeoPackages, and an examiner that lets pass what it is told to. */
final class PublicationFixture implements Examiner {
    static final String APPROVED = "approved.gpkg";
    static final String DRAFT = "draft.gpkg";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    boolean passes = true;
    String statements;

    /** A plan with two layers, a table and ledgers; the mark tells one plan from another. */
    static void plan(Path file, String mark) throws IOException {
        GeometryFactory factory = new GeometryFactory();
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, Instant.EPOCH)) {
            for (String layer : List.of("YJJBNT", "WHCYJJBNT", "WHQYJJBNT", "WHHYJJBNT", "OWN")) {
                TableWriter table = writer.layer(
                        layer, layer, 4490, GeometryType.POLYGON, List.of(Column.text("BSM", 18), Column.real("MJ")));
                for (int i = 0; i < 50; i++) {
                    double x = 131 + i / 1000d;
                    table.add(
                            3L * i + 2,
                            factory.createPolygon(new Coordinate[] {
                                new Coordinate(x, 46),
                                new Coordinate(x + 0.001, 46),
                                new Coordinate(x, 46.001),
                                new Coordinate(x, 46)
                            }),
                            mark + i,
                            i % 7 == 0 ? null : (Object) (i / 3d));
                }
            }
            TableWriter table = writer.table("GHZBB", "GHZBB", List.of(Column.text("ZBDM"), Column.integer("N")));
            table.add(null, mark, 7L);
            writer.commit();
        }
    }

    Publication publication(Path directory, Publication.Witness witness) {
        return new Publication(directory.resolve(APPROVED), null, this, CLOCK, Progress.NONE, witness);
    }

    /** Replaces the approved plan by the draft, in place. */
    Optional<Integer> publish(Path directory) throws Exception {
        return publication(directory, step -> {})
                .publish(directory.resolve(APPROVED), directory.resolve(DRAFT), directory.resolve(APPROVED), "张三");
    }

    static History history(Path directory) throws IOException {
        return Publication.history(directory.resolve(APPROVED), null);
    }

    static Path register(Path directory) {
        return Publication.registerOf(directory.resolve(APPROVED));
    }

    @Override
    public PlanSource open(Path file) throws PlanReadException {
        return GeoPackageSource.open(file, 1000);
    }

    @Override
    public Optional<Passed> examine(PlanSource approved, PlanSource draft, Path reportDirectory) throws IOException {
        if (!passes) {
            return Optional.empty();
        }
        Path report = Files.writeString(reportDirectory.resolve("report.json"), "{\"verdict\": \"PASS\"}");
        Path stated =
                statements == null ? null : Files.writeString(reportDirectory.resolve("statements.json"), statements);
        return Optional.of(new Passed(report, stated, "test-set", "ab".repeat(32)));
    }
}
