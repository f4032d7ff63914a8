/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.change.DeclaredChanges;
import org.positiveoptimization.checks.change.UndeclaredChanges;
import org.positiveoptimization.checks.conduction.Conduction;
import org.positiveoptimization.checks.consistency.IndicatorTables;
import org.positiveoptimization.checks.consistency.TextNumbers;
import org.positiveoptimization.checks.farmland.CultivatedTargets;
import org.positiveoptimization.checks.farmland.FarmlandContiguity;
import org.positiveoptimization.checks.farmland.FarmlandEligibility;
import org.positiveoptimization.checks.farmland.FarmlandLineConflicts;
import org.positiveoptimization.checks.farmland.FarmlandQuality;
import org.positiveoptimization.checks.farmland.FarmlandQuantity;
import org.positiveoptimization.checks.farmland.FarmlandRemovalReasons;
import org.positiveoptimization.checks.farmland.FarmlandUnsuitable;
import org.positiveoptimization.checks.fourlines.BlueLines;
import org.positiveoptimization.checks.fourlines.GreenLines;
import org.positiveoptimization.checks.fourlines.OtherControlLines;
import org.positiveoptimization.checks.fourlines.PurpleLines;
import org.positiveoptimization.checks.fourlines.YellowLines;
import org.positiveoptimization.checks.landuse.CentralTiling;
import org.positiveoptimization.checks.landuse.GreenWithinWalk;
import org.positiveoptimization.checks.landuse.LandUseMatrix;
import org.positiveoptimization.checks.landuse.LandUseShares;
import org.positiveoptimization.checks.projects.CrossCountyProjects;
import org.positiveoptimization.checks.projects.ProjectListChanges;
import org.positiveoptimization.checks.projects.ProjectSiting;
import org.positiveoptimization.checks.quality.AreaAttributes;
import org.positiveoptimization.checks.quality.AreaControl;
import org.positiveoptimization.checks.quality.Codes;
import org.positiveoptimization.checks.quality.GeometrySoundness;
import org.positiveoptimization.checks.quality.ReferenceSystem;
import org.positiveoptimization.checks.quality.RequiredContent;
import org.positiveoptimization.checks.quality.Tiling;
import org.positiveoptimization.checks.redline.RedLineAdmission;
import org.positiveoptimization.checks.redline.RedLineFrozen;
import org.positiveoptimization.checks.submission.PackageIdentity;
import org.positiveoptimization.checks.urbanboundary.BoundaryAvoidance;
import org.positiveoptimization.checks.urbanboundary.BoundaryClustering;
import org.positiveoptimization.checks.urbanboundary.BoundaryReasons;
import org.positiveoptimization.checks.urbanboundary.BoundaryTotal;
import org.positiveoptimization.checks.urbanboundary.ExpansionMultiple;
import org.positiveoptimization.checks.urbanboundary.FunctionalQuality;
import org.positiveoptimization.checks.urbanboundary.NewConstructionLand;
import org.positiveoptimization.checks.urbanboundary.UrbanLandOutside;
import org.positiveoptimization.checks.zoning.FarmlandInZone;
import org.positiveoptimization.checks.zoning.ZoneChanges;
import org.positiveoptimization.checks.zoning.ZoneFunction;
import org.positiveoptimization.checks.zoning.ZoneLines;
import org.positiveoptimization.checks.zoning.ZoneTiling;

/** All checks there are, by rule id. A new rule is one class, one line here, one entry in the rule set, one test. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new RequiredContent(),
            new ReferenceSystem(),
            new GeometrySoundness(),
            new Tiling(),
            new Codes(),
            new AreaAttributes(),
            new AreaControl(),
            new DeclaredChanges(),
            new UndeclaredChanges(),
            new CultivatedTargets(),
            new FarmlandQuantity(),
            new FarmlandQuality(),
            new FarmlandContiguity(),
            new FarmlandEligibility(),
            new FarmlandRemovalReasons(),
            new FarmlandUnsuitable(),
            new FarmlandLineConflicts(),
            new RedLineFrozen(),
            new RedLineAdmission(),
            new BoundaryTotal(),
            new ExpansionMultiple(),
            new NewConstructionLand(),
            new BoundaryClustering(),
            new FunctionalQuality(),
            new BoundaryAvoidance(),
            new BoundaryReasons(),
            new UrbanLandOutside(),
            new ZoneTiling(),
            new ZoneLines(),
            new FarmlandInZone(),
            new ZoneChanges(),
            new ZoneFunction(),
            new LandUseMatrix(),
            new CentralTiling(),
            new LandUseShares(),
            new GreenWithinWalk(),
            new GreenLines(),
            new YellowLines(),
            new BlueLines(),
            new PurpleLines(),
            new OtherControlLines(),
            new ProjectListChanges(),
            new CrossCountyProjects(),
            new ProjectSiting(),
            new IndicatorTables(),
            new TextNumbers(),
            new Conduction(),
            new PackageIdentity());

    private Checks() {}

    public static List<Check> all() {
        return ALL;
    }

    /** @return the rule ids that a rule set may name, in the order of the reference */
    public static Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        ALL.forEach(c -> ids.add(c.id()));
        return ids;
    }

    public static Optional<Check> find(String id) {
        return ALL.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
