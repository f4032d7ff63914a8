/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Language;

/** The real thing: engine, GeoPackage, rule sets, report writers. */
final class Library implements Toolbox {
    @Override
    public PlanSource open(Path file) throws PlanReadException {
        throw new UnsupportedOperationException("open");
    }

    @Override
    public RuleSet ruleSet(Path file) throws UserException, IOException {
        throw new UnsupportedOperationException("ruleSet");
    }

    @Override
    public ConformityReport check(
            PlanSource approved, PlanSource draft, RuleSet ruleSet, Set<String> only, Progress progress)
            throws PlanReadException {
        throw new UnsupportedOperationException("check");
    }

    @Override
    public void writeReport(ConformityReport report, Path directory, Language language, Progress progress)
            throws IOException {
        throw new UnsupportedOperationException("writeReport");
    }

    @Override
    public String table(ConformityReport report, Language language) {
        throw new UnsupportedOperationException("table");
    }

    @Override
    public void writeSample(Path directory, SampleOptions options, Progress progress) throws IOException {
        throw new UnsupportedOperationException("writeSample");
    }

    @Override
    public LayerArea area(PlanSource source, String layer, Progress progress) throws PlanReadException, UserException {
        throw new UnsupportedOperationException("area");
    }
}
