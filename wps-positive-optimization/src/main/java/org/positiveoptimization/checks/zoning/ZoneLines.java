/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.GroundDifference;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * Z2: the zones follow the lines: ecological protection is the red line, urban development the urban boundary (分区与三线一致).
 *
 * <p><b>Metric,</b> square metres, in the draft: the ground of zones 100 that is not STBHHX and the reverse, the ground of
 * zones 400 that is not CZKFBJ and the reverse. A place counts above {@code tol.line_overlap_m2} and with S/P of at least
 * {@code tol.line_sliver_m}; smaller ones count when those of a county sum to more than {@code
 * tol.line_overlap_county_m2}. <b>Pass:</b> none. The approved plan is measured for comparison.
 *
 * <p>Where lines overlap, zones follow the order 100, 300, 400: ground of the urban boundary in a zone 100 that the red line
 * covers, or in a zone 300 that permanent basic farmland covers, is zoned as it should be; that the lines overlap is the
 * finding of other rules (P7, U6). <b>Not detected:</b> zones 200, 300, 500 and 700 against the ground (see Z3, Z4).
 *
 * <p>Source: 三(二); reference section 8.
 */
public final class ZoneLines implements Check {
    private static final String RED_LINE = "STBHHX";
    private static final String BOUNDARY = "CZKFBJ";
    private static final String FARMLAND = "YJJBNT";

    @Override
    public String id() {
        return "Z2";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(Zones.LAYER).andBoth(RED_LINE).andBoth(BOUNDARY).andBoth(FARMLAND);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        for (String line : List.of(RED_LINE, BOUNDARY)) {
            double before = new Search(pair, parameters, Role.APPROVED, line).run(new ArrayList<>(), progress);
            double after = new Search(pair, parameters, Role.DRAFT, line).run(findings, progress);
            measures.add(Measure.limited(
                    "zone_line_difference", line, before, after, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE));
        }
        double area = findings.stream().mapToDouble(Finding::area).sum();
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "Z2.pass" : "Z2.fail", findings.size(), area),
                measures,
                findings);
    }

    /** One line in one version. */
    private static final class Search {
        private final PlanPair pair;
        private final Parameters parameters;
        private final Role role;
        private final String line;
        private final Map<String, Double> slivers = new LinkedHashMap<>();
        private double area;

        Search(PlanPair pair, Parameters parameters, Role role, String line) {
            this.pair = pair;
            this.parameters = parameters;
            this.role = role;
            this.line = line;
        }

        /** @return area of what counts, square metres */
        double run(List<Finding> findings, Progress progress) {
            String kind = line.equals(RED_LINE) ? Zones.ECOLOGICAL : Zones.URBAN;
            double least = parameters.number("tol.overlap_m2");
            GroundDifference difference =
                    GroundDifference.of(pair, Zones.of(kind), GroundDifference.Side.all(line), least, progress);
            Precedence precedence = new Precedence(pair, role);
            for (GroundDifference.Face face : difference.faces(role)) {
                progress.check();
                boolean mayYield = face.first() == null && line.equals(BOUNDARY);
                Geometry ground = mayYield ? precedence.notYielding(face.ground()) : face.ground();
                add(face, kind, ground, findings);
            }
            sliverSums(kind, findings);
            return area;
        }

        private void add(GroundDifference.Face face, String kind, Geometry ground, List<Finding> findings) {
            double minArea = parameters.number("tol.line_overlap_m2");
            double minWidth = parameters.number("tol.line_sliver_m");
            PlanFeature covering = face.covering();
            for (Polygon place : Polygons.of(ground)) {
                double size = pair.metric().area(place);
                if (size <= minArea || pair.metric().width(place) / 2 < minWidth) {
                    slivers.merge(covering.county(), size, Double::sum);
                    continue;
                }
                area += size;
                Message text = face.first() == null
                        ? Message.of("Z2.line", covering.id(), kind, size)
                        : Message.of("Z2.zone", covering.id(), kind, line, size);
                findings.add(FindingBuilder.of(pair.metric(), Zones.LAYER, text)
                        .ground(place)
                        .feature(role, covering)
                        .build());
            }
        }

        private void sliverSums(String kind, List<Finding> findings) {
            double countyLimit = parameters.number("tol.line_overlap_county_m2");
            slivers.forEach((county, size) -> {
                if (size > countyLimit) {
                    area += size;
                    findings.add(FindingBuilder.of(
                                    pair.metric(), Zones.LAYER, Message.of("Z2.slivers", county, kind, line, size))
                            .size(size)
                            .county(county)
                            .build());
                }
            });
        }
    }
}
