/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.Engine;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.RuleSetReader;
import org.positiveoptimization.standalone.sample.SampleGenerator;
import org.positiveoptimization.standalone.sample.SampleOptions;

/**
 * Every measure of the report on a sample plan, reckoned a second time from the stored rows: by SQL, whole-layer overlays of
 * JTS, GeographicLib and an area formula of its own. A measure that {@link Oracles} does not know fails the test, and so does
 * one that it expects and the report does not have.
 *
 * <p>Walks are straight here ({@code svc.mode} buffer); those along roads have a test of their own beside their class.
 */
class MeasuresTest {
    private static final int POLYGONS = 5_000;
    private static final int MOST_VERTICES = 2_000_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true"})
    void measures_areWhatAnIndependentPathGives(long seed, boolean conforming) throws Exception {
        SampleGenerator.write(directory, new SampleOptions(POLYGONS, seed, conforming), Progress.NONE);
        ObjectMapper json = new ObjectMapper();
        ObjectNode file =
                (ObjectNode) json.readTree(directory.resolve("rules.json").toFile());
        ((ObjectNode) file.required("parameters").required("svc.mode")).put("value", "buffer");
        RuleSet rules = RuleSetReader.read(json.writeValueAsBytes(file), Checks.ids(), PlanLayers.takenCodes());
        Path approved = directory.resolve("approved.gpkg");
        Path draft = directory.resolve("draft.gpkg");
        Plans plans = new Plans(
                StoredPlan.read(approved),
                StoredPlan.read(draft),
                new Settings(file.required("parameters")),
                PlanLayers.of(rules));

        Map<String, Map<String, Measure>> measured = measured(check(approved, draft, rules));
        List<String> wrong = new ArrayList<>();
        Map<String, Oracles.Oracle> oracles = Oracles.standard().all();
        measured.keySet().stream()
                .filter(m -> !oracles.containsKey(m))
                .forEach(m -> wrong.add(m + " has no independent path"));
        oracles.forEach((measure, oracle) ->
                compare(measure, measured.getOrDefault(measure, Map.of()), oracle.of(plans), wrong));
        Files.delete(approved);
        assertThat(wrong).isEmpty();
        assertThat(measured).hasSizeGreaterThan(100);
    }

    private static ConformityReport check(Path approved, Path draft, RuleSet rules) throws Exception {
        try (PlanSource before = GeoPackageSource.open(approved, MOST_VERTICES);
                PlanSource after = GeoPackageSource.open(draft, MOST_VERTICES)) {
            return new Engine().run(before, after, rules, Set.of(), Progress.NONE);
        }
    }

    private static Map<String, Map<String, Measure>> measured(ConformityReport report) {
        Map<String, Map<String, Measure>> measured = new LinkedHashMap<>();
        for (RuleResult result : report.results()) {
            for (Measure measure : result.outcome().measures()) {
                String name = result.rule().id() + " " + measure.name();
                String scope = Objects.requireNonNullElse(measure.scope(), Oracles.WHOLE);
                Measure twin = measured.computeIfAbsent(name, n -> new LinkedHashMap<>())
                        .put(scope, measure);
                assertThat(twin).as("%s of %s twice", name, scope).isNull();
            }
        }
        return measured;
    }

    private static void compare(
            String name, Map<String, Measure> measured, Map<String, Figures> expected, List<String> wrong) {
        for (String scope : expected.keySet()) {
            if (!measured.containsKey(scope)) {
                wrong.add(name + " of '" + scope + "' is not measured");
            }
        }
        measured.forEach((scope, measure) -> {
            Figures figures = expected.get(scope);
            if (figures == null) {
                wrong.add(name + " of '" + scope + "' is not expected");
                return;
            }
            double tolerance = Double.isNaN(figures.tolerance()) ? tolerance(measure.unit()) : figures.tolerance();
            String what = name + " of '" + scope + "' ";
            compare(what + "before", measure.before(), figures.before(), tolerance, wrong);
            compare(what + "after", measure.after(), figures.after(), tolerance, wrong);
            compare(what + "limit", measure.limit(), figures.limit(), tolerance, wrong);
        });
    }

    private static void compare(String what, Double measured, Double expected, double tolerance, List<String> wrong) {
        boolean isSame = (measured == null || expected == null)
                ? Objects.equals(measured, expected)
                : Math.abs(measured - expected) <= tolerance;
        if (!isSame) {
            wrong.add(what + ": measured " + measured + ", expected " + expected);
        }
    }

    /** A hundredth of a square metre; shares of areas so much that it cannot be seen in four decimals. */
    private static double tolerance(Unit unit) {
        return switch (unit) {
            case SQUARE_METRE -> 0.01 + 1e-6;
            case HECTARE -> 1e-6;
            case METRE -> 0.001;
            case COUNT -> 0;
            default -> 1e-6;
        };
    }
}
