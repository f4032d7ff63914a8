/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.ParameterException;
import org.positiveoptimization.rules.Parameters;

/**
 * All tables that the data are there for, in the order in which a maintenance plan has them. A layer or table that is
 * missing or unsound in either version gives no table, and
 * neither does one whose parameters the rule set does not give: a sum over half a layer would look like a figure.
 */
public final class PlanningTables {
    private static final Logger LOGGER = Logger.getLogger(PlanningTables.class.getName());

    private PlanningTables() {}

    /** @param measures what the rules measured, by rule id */
    public static List<PlanningTable> of(PlanPair pair, Parameters parameters, Map<String, List<Measure>> measures) {
        CountyNames counties = new CountyNames(pair);
        List<PlanningTable> tables = new ArrayList<>();
        add(tables, () -> CountyChanges.of(pair, counties));
        if (usable(pair, "GHYDYH")) {
            add(tables, () -> AreaBalance.of("structure", pair, "GHYDYH", "YDYHFLDM", 2));
        }
        if (usable(pair, "GHZBB")) {
            add(tables, () -> Indicators.plan(pair));
        }
        if (usable(pair, "GHZBFJB")) {
            add(tables, () -> Indicators.byCounty(pair, counties));
        }
        if (usable(pair, "YJJBNT")) {
            add(tables, () -> FarmlandLayout.of(pair, parameters, measures));
        }
        if (usable(pair, "CZKFBJ")) {
            add(tables, () -> ExpansionMultiples.of(pair, counties, measures));
        }
        if (usable(pair, "GHFQ")) {
            add(tables, () -> TransferMatrix.of("zones", pair, "GHFQ", "GHFQDM", 3));
        }
        if (usable(pair, "ZXCQGHYDYH")) {
            add(tables, () -> TransferMatrix.of("central_transfer", pair, "ZXCQGHYDYH", "YDYHFLDM", 2));
            add(tables, () -> AreaBalance.of("central_balance", pair, "ZXCQGHYDYH", "YDYHFLDM", 4));
        }
        add(tables, () -> FourLines.of(pair));
        if (usable(pair, "ZDXMAPB") && usable(pair, "XZQ") && isAbsentOrSound(pair, "ZDXMFW")) {
            add(tables, () -> ProjectChanges.of(pair, parameters));
        }
        add(tables, () -> PatchLedger.of(pair, counties));
        return tables;
    }

    /** A table that cannot be made is no reason to lose the verdicts. */
    private static void add(List<PlanningTable> tables, Supplier<PlanningTable> table) {
        try {
            tables.add(table.get());
        } catch (CancellationException e) {
            throw e;
        } catch (ParameterException e) {
            LOGGER.log(Level.FINE, "a planning table needs a parameter that the rule set does not give", e);
        } catch (RuntimeException e) {
            LOGGER.log(Level.SEVERE, "a planning table was aborted", e);
        }
    }

    private static boolean isAbsentOrSound(PlanPair pair, String code) {
        return Stream.of(pair.approved(), pair.draft()).allMatch(v -> !v.has(code) || isSound(v, code));
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
