/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameters;

/**
 * All tables that the data are there for, in the order in which a maintenance plan has them. A layer or table that is
 * missing or unsound in either version gives no table: a sum over half a layer would look like a figure.
 */
public final class PlanningTables {
    private PlanningTables() {}

    /** @param measures what the rules measured, by rule id */
    public static List<PlanningTable> of(PlanPair pair, Parameters parameters, Map<String, List<Measure>> measures) {
        CountyNames counties = new CountyNames(pair);
        List<PlanningTable> tables = new ArrayList<>();
        tables.add(CountyChanges.of(pair, counties));
        if (usable(pair, "GHYDYH")) {
            tables.add(AreaBalance.of("structure", pair, "GHYDYH", "YDYHFLDM", 2));
        }
        if (usable(pair, "GHZBB")) {
            tables.add(Indicators.plan(pair));
        }
        if (usable(pair, "GHZBFJB")) {
            tables.add(Indicators.byCounty(pair, counties));
        }
        if (usable(pair, "YJJBNT")) {
            tables.add(FarmlandLayout.of(pair, parameters, measures));
        }
        if (usable(pair, "CZKFBJ")) {
            tables.add(ExpansionMultiples.of(pair, counties, measures));
        }
        if (usable(pair, "GHFQ")) {
            tables.add(TransferMatrix.of("zones", pair, "GHFQ", "GHFQDM", 3));
        }
        if (usable(pair, "ZXCQGHYDYH")) {
            tables.add(TransferMatrix.of("central_transfer", pair, "ZXCQGHYDYH", "YDYHFLDM", 2));
            tables.add(AreaBalance.of("central_balance", pair, "ZXCQGHYDYH", "YDYHFLDM", 4));
        }
        tables.add(FourLines.of(pair));
        if (usable(pair, "ZDXMAPB")) {
            tables.add(ProjectChanges.of(pair));
        }
        tables.add(PatchLedger.of(pair, counties));
        return tables;
    }

    /** @return whether both versions have the layer or table, and nothing is wrong with it in either */
    static boolean usable(PlanPair pair, String code) {
        return isSound(pair.approved(), code) && isSound(pair.draft(), code);
    }

    static boolean isSound(PlanVersion version, String code) {
        return version.has(code) && version.faults(code).isEmpty();
    }

    /** @return 0 for what is before, 1 for what is after: the place in an array of two */
    static int side(Role role) {
        return role == Role.APPROVED ? 0 : 1;
    }
}
