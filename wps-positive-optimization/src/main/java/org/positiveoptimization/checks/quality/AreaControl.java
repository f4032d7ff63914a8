/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.CountyAreas;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * A2: parcels and zones of each county add up to its control area (面积控制与平差).
 *
 * <p><b>Metric,</b> square metres, each area rounded half-up to 0.01 before it is summed, in the draft. The control area of
 * a county is the sum of JSMJ over its features of XZQ. Held against it are the ellipsoidal area of XZQ itself and, for the
 * parcels (GHYDYH) and for the zones (GHFQ), the sum of the ellipsoidal areas and that of the stated areas. <b>Pass:</b> no
 * difference is more than rounding can explain, {@code control.per_feature_m2} for each feature summed and each feature of
 * XZQ; an adjustment by {@linkplain org.positiveoptimization.geometry.LargestRemainder largest remainder} in hundredths
 * then makes the sums equal and leaves every area within a hundredth of its share. Where {@code control.total_km2.enabled}
 * is set, the control areas sum to {@code control.total_km2}, to the hundredth of a square kilometre.
 *
 * <p>A finding names the overlaps, gaps and ground outside from which a difference comes, or the features whose stated area
 * is not theirs. <b>Incomplete:</b> when a control area or a stated area is blank and nothing else fails. <b>Not
 * detected:</b> errors that cancel within a county; whether JSMJ is the area that the survey fixed.
 *
 * <p>Source: 一(四); reference section 4.4.
 */
public final class AreaControl implements Check {
    static final String CONTROL = "XZQ";
    private static final String PARCELS = "GHYDYH";
    private static final String ZONES = "GHFQ";
    private static final BigDecimal SQUARE_METRES_PER_KM2 = BigDecimal.valueOf(1_000_000);
    /** Half of a hundredth of a square kilometre: the accuracy in which totals are published. */
    private static final BigDecimal TOTAL_ACCURACY = BigDecimal.valueOf(5_000);

    @Override
    public String id() {
        return "A2";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(CONTROL, "XZQDM", "JSMJ")
                .andBoth(PARCELS, "XZQDM", "TBMJ")
                .andBoth(ZONES, "XZQDM", "MJ");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        double perFeature = parameters.number("control.per_feature_m2");
        AreaControlFindings found =
                new AreaControlFindings(pair, parameters.number("tol.overlap_m2"), perFeature, progress);
        CountyAreas frames = CountyAreas.of(pair, Role.DRAFT, CONTROL);
        CountyAreas parcels = CountyAreas.of(pair, Role.DRAFT, PARCELS);
        CountyAreas zones = CountyAreas.of(pair, Role.DRAFT, ZONES);
        List<Measure> measures = new ArrayList<>();
        Set<String> counties = new TreeSet<>(frames.counties());
        counties.addAll(parcels.counties());
        counties.addAll(zones.counties());
        PlanFeature blank = null;
        for (String county : counties) {
            progress.check();
            CountyAreas.Sum frame = frames.of(county);
            for (CountyAreas.Sum sum : List.of(frame, parcels.of(county), zones.of(county))) {
                blank = blank == null ? sum.unstated() : blank;
            }
            if (frame.unstated() == null) {
                AreaBalance own = AreaBalance.of(frame, frame, perFeature);
                AreaBalance ofParcels = AreaBalance.of(frame, parcels.of(county), perFeature);
                AreaBalance ofZones = AreaBalance.of(frame, zones.of(county), perFeature);
                measures.add(Measure.of(
                        "control_area",
                        county,
                        CountyAreas.of(pair, Role.APPROVED, CONTROL)
                                .of(county)
                                .stated()
                                .doubleValue(),
                        frame.stated().doubleValue(),
                        Unit.SQUARE_METRE));
                measures.add(measure("control_difference", county, own.computed(), own));
                measures.add(measure("parcel_area_difference", county, ofParcels.computed(), ofParcels));
                measures.add(measure("parcel_stated_difference", county, ofParcels.stated(), ofParcels));
                measures.add(measure("zone_area_difference", county, ofZones.computed(), ofZones));
                measures.add(measure("zone_stated_difference", county, ofZones.stated(), ofZones));
                found.control(county, own);
                found.tiling(PARCELS, county, ofParcels);
                found.tiling(ZONES, county, ofZones);
            }
        }
        if (parameters.flag("control.total_km2.enabled")) {
            total(parameters.number("control.total_km2"), frames.total(), measures, found);
        }
        Verdict verdict = Verdicts.of(found.all(), blank == null);
        Message reason = verdict == Verdict.INCOMPLETE
                ? Message.of("A2.blank", blank.id())
                : Message.of(
                        found.all().isEmpty() ? "A2.pass" : "A2.fail",
                        counties.size(),
                        found.all().size());
        return new Outcome(verdict, reason, measures, found.all());
    }

    private static Measure measure(String name, String county, BigDecimal difference, AreaBalance balance) {
        return Measure.limited(
                name,
                county,
                null,
                difference.abs().doubleValue(),
                Measure.Direction.AT_MOST,
                balance.allowed().doubleValue(),
                Unit.SQUARE_METRE);
    }

    private static void total(
            double publishedKm2, CountyAreas.Sum control, List<Measure> measures, AreaControlFindings found) {
        if (control.unstated() != null) {
            return;
        }
        BigDecimal published = BigDecimal.valueOf(publishedKm2).multiply(SQUARE_METRES_PER_KM2);
        BigDecimal difference = control.stated().subtract(published);
        measures.add(Measure.limited(
                "control_total_difference",
                null,
                null,
                difference.abs().doubleValue(),
                Measure.Direction.AT_MOST,
                TOTAL_ACCURACY.doubleValue(),
                Unit.SQUARE_METRE));
        if (difference.abs().compareTo(TOTAL_ACCURACY) > 0) {
            found.total(control.stated(), published, difference);
        }
    }
}
