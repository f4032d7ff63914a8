/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.box;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.Engine;
import org.positiveoptimization.fixture.PlanCopies;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.report.JsonReport;

/** One plan in every kind of source is one plan: the same rows, the same digests, the same report. */
class PlanSourceContractTest {
    private static final int MANY = 1_000_000;

    @TempDir
    private Path directory;

    private final TinyPlan plan = TinyPlan.conforming();

    private enum Kind {
        GEOPACKAGE {
            @Override
            PlanSource copy(PlanSource source, Path directory) throws PlanReadException {
                Path file = directory.resolve(source.name());
                PlanCopies.geoPackage(source, file);
                return GeoPackageSource.open(file, MANY);
            }
        },
        FEATURES {
            @Override
            PlanSource copy(PlanSource source, Path directory) throws PlanReadException {
                return FeaturePlanSource.open(
                        source.name(),
                        PlanCopies.lent("plan", PlanCopies.features(source)),
                        new ReadCaps(MANY, MANY, MANY));
            }
        };

        abstract PlanSource copy(PlanSource source, Path directory) throws PlanReadException;
    }

    /** Findings of several rules, a null geometry, null values, a layer in a zone, a missing layer, more than nine rows. */
    @BeforeEach
    void edit() {
        plan.draft("YJJBNT")
                .remove(1)
                .add(box(5, 0, 6, 1))
                .add(box(0, 5.5, 1, 6.5))
                .set(3, "GDDB", 4, "DLBM", null);
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5.5)).remove(4).add("POLYGON((7 5, 8 5, 7.5 6.7, 7 5))");
        plan.draft("GHYDYH").reshape(1, "POLYGON((0 0, 6 0, 6 3, 3 2, 0 3, 0 0))");
        plan.both("STBHHX", l -> l.srid(4532));
        plan.approved("GHZBFJB").drop();
        plan.draft("YJJBNTCBQ").reshape(2, (Geometry) null);
        plan.declare("YJJBNT", box(0, 0, 1, 1), "3", "102").declare("CZKFBJ", box(5, 3, 6, 5.5), "1", "201");
    }

    private static List<String> rows(PlanSource source) throws Exception {
        List<String> lines = new ArrayList<>();
        for (String code : source.codes().stream().sorted().toList()) {
            try (RowReader rows = source.open(code)) {
                // of a table the CRS means nothing
                int srid = PlanCopies.isSpatial(code) ? rows.srid() : 0;
                lines.add(code + " " + srid + " " + rows.schema().fields() + " " + source.partial(code));
                while (rows.next()) {
                    lines.add(rows.fid() + " " + rows.geometry() + " " + Arrays.toString(rows.values()));
                }
            }
        }
        return lines;
    }

    private static String json(TinyPlan plan, PlanSource approved, PlanSource draft)
            throws PlanReadException, IOException {
        ConformityReport report = new Engine(2).run(approved, draft, plan.ruleSet(), Set.of(), Progress.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rows_ofEveryKindOfSource_areThose(Kind kind) throws Exception {
        PlanSource source = plan.source(Role.DRAFT);

        try (PlanSource copy = kind.copy(source, directory)) {
            assertThat(copy.codes()).containsExactlyInAnyOrderElementsOf(source.codes());
            assertThat(rows(copy)).containsExactlyElementsOf(rows(source)).hasSizeGreaterThan(60);
            assertThat(rows(copy)).containsExactlyElementsOf(rows(source));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void report_onEveryKindOfSource_isThatToTheByte(Kind kind) throws Exception {
        PlanSource approved = plan.source(Role.APPROVED);
        PlanSource draft = plan.source(Role.DRAFT);

        try (PlanSource approvedCopy = kind.copy(approved, directory);
                PlanSource draftCopy = kind.copy(draft, directory)) {
            assertThat(json(plan, approvedCopy, draftCopy))
                    .isEqualTo(json(plan, approved, draft))
                    .contains("\"FAIL\"", "\"EPSG:4490\"", "\"srid\" : 4532");
        }
    }
}
