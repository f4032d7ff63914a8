/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.Engine;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.guard.CommitGate;
import org.positiveoptimization.guard.GuardDecision;
import org.positiveoptimization.guard.GuardHost;
import org.positiveoptimization.guard.GuardPolicy;
import org.positiveoptimization.guard.GuardPolicyReader;
import org.positiveoptimization.guard.GuardedTransaction;
import org.positiveoptimization.guard.LayerName;
import org.positiveoptimization.guard.Neighbourhood;
import org.positiveoptimization.guard.Row;
import org.positiveoptimization.inbox.RecentComments;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.RuleSetReader;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.standalone.sample.SampleGenerator;
import org.positiveoptimization.standalone.sample.SampleOptions;

/**
 * Random edits of the sample plan, whose parcels, lines and counties have the borders of a real one: the guard refuses exactly
 * when the whole check of the plan finds something on the changed ground that it did not find before.
 */
class SampleEditsTest {
    private static final int EDITS = 30;
    private static final int FEATURES = 4;
    private static final Set<String> RULES = Set.of(
            "G1", "G3", "G4", "G5", "A1", "P4", "P5", "P7", "E1", "E2", "U6", "U7", "U8", "Z1", "Z2", "Z4", "L2", "F3",
            "F4", "F5");
    private static final List<String> LAYERS =
            List.of("YJJBNT", "CZKFBJ", "STBHHX", "GHYDYH", "GHFQ", "ZXCQGHYDYH", "ZXCQCSLX", "HLFXKZX");

    @TempDir
    private Path directory;

    private final Random random = new Random(20261128);
    private final Set<String> touched = new LinkedHashSet<>();
    private final List<Geometry> ground = new ArrayList<>();

    @Test
    void randomEdits_ofTheSample_areRefusedExactlyWhenTheWholeCheckFindsSomethingNew() throws Exception {
        SampleGenerator.write(directory, new SampleOptions(5_000, 3, true), Progress.NONE);
        RuleSet ruleSet = RuleSetReader.read(
                Files.readAllBytes(directory.resolve("rules.json")), Checks.ids(), PlanLayers.takenCodes());
        EditedPlan approved = new EditedPlan(GeoPackageSource.open(directory.resolve("approved.gpkg"), 1_000_000));
        EditedPlan draft = new EditedPlan(GeoPackageSource.open(directory.resolve("draft.gpkg"), 1_000_000));
        GuardPolicy policy = policy();
        Map<String, List<Finding>> before = whole(approved, draft, ruleSet);
        assertThat(before.keySet()).containsExactlyInAnyOrderElementsOf(RULES);
        Set<String> everFound = new TreeSet<>();
        int refused = 0;
        for (int i = 0; i < EDITS; i++) {
            touched.clear();
            ground.clear();
            GuardedTransaction transaction = new GuardedTransaction(
                    policy, new CommitGate(1_000, 60_000), new RecentComments(Clock.systemUTC()), "planner", "1");
            String layer = LAYERS.get(i % LAYERS.size());
            List<EditedPlan.Row> undo = edit(draft, layer, transaction);
            GuardDecision decision = transaction.beforeCommit(host(approved, draft, ruleSet), Progress.NONE);
            Set<String> found =
                    decision.refusals().stream().map(r -> r.rule()).collect(Collectors.toCollection(TreeSet::new));
            Map<String, List<Finding>> after = whole(approved, draft, ruleSet);

            assertThat(found)
                    .as("edit %d of %s: %s", i, touched, decision.refusals())
                    .isEqualTo(newlyBroken(before, after));
            everFound.addAll(found);
            refused += decision.isAccepted() ? 0 : 1;
            if (decision.isAccepted()) {
                before = after;
            } else {
                undo.forEach(row -> draft.put(layer, row));
            }
        }
        assertThat(refused).isBetween(EDITS / 3, EDITS - 1);
        assertThat(everFound).hasSizeGreaterThan(7);
    }

    private static GuardPolicy policy() throws Exception {
        String layers = LAYERS.stream()
                .map(l -> "\"" + l + "\": {\"mode\": \"GUARDED\", \"refuse\": \"W\", \"rules\": [\""
                        + String.join("\", \"", RULES) + "\"]}")
                .collect(Collectors.joining(", "));
        return GuardPolicyReader.read(
                ("{\"schema\": \"urn:positive-optimization:guard:1\", \"workspaces\": {\"draft\": {\"approved\": \"approved\","
                                + "\"limits\": {\"features\": 100, \"vertices\": 100000, \"neighbours\": 100000},"
                                + "\"default\": {\"mode\": \"OPEN\"}, \"layers\": {" + layers + "}}}}")
                        .getBytes(UTF_8));
    }

    private static GuardHost host(EditedPlan approved, EditedPlan draft, RuleSet ruleSet) {
        return new GuardHost() {
            @Override
            public Neighbourhood plan(String workspace) {
                return workspace.equals("draft") ? draft : approved;
            }

            @Override
            public RuleSet ruleSet(String name) {
                return ruleSet;
            }
        };
    }

    private static Map<String, List<Finding>> whole(EditedPlan approved, EditedPlan draft, RuleSet ruleSet)
            throws Exception {
        ConformityReport report = new Engine(2).run(approved, draft, ruleSet, RULES, Progress.NONE);
        Map<String, List<Finding>> found = new HashMap<>();
        for (RuleResult result : report.results()) {
            assertThat(result.verdict()).as(result.toString()).isNotEqualTo(Verdict.INCOMPLETE);
            found.put(
                    result.rule().id(),
                    result.outcome().findings().stream()
                            .filter(f -> result.severity(f) != Severity.I)
                            .toList());
        }
        return found;
    }

    /** Some neighbouring features of the layer: an attribute, a little smaller, moved a little, or deleted. */
    private List<EditedPlan.Row> edit(EditedPlan draft, String layer, GuardedTransaction transaction) {
        List<EditedPlan.Row> all = new ArrayList<>(draft.rows(layer));
        Geometry centre = all.get(random.nextInt(all.size())).geometry();
        List<EditedPlan.Row> chosen = all.stream()
                .filter(r -> r.geometry().getEnvelopeInternal().intersects(centre.getEnvelopeInternal()))
                .limit(1 + random.nextInt(FEATURES))
                .toList();
        LayerName name = new LayerName("draft", layer);
        int kind = random.nextInt(5);
        for (EditedPlan.Row row : chosen) {
            touched.add(layer + "." + row.fid());
            ground.add(row.geometry());
            Row before = new Row(row.fid(), row.geometry(), row.values().toArray());
            if (kind == 0) {
                transaction.delete(name, before);
                draft.remove(layer, row.fid());
                continue;
            }
            transaction.update(name, before, null);
            EditedPlan.Row after = changed(draft, layer, row, kind);
            ground.add(after.geometry());
            draft.put(layer, after);
        }
        return chosen;
    }

    private EditedPlan.Row changed(EditedPlan draft, String layer, EditedPlan.Row row, int kind) {
        Coordinate centre = row.geometry().getCentroid().getCoordinate();
        double size = row.geometry().getEnvelopeInternal().getWidth();
        return switch (kind) {
            case 1 -> draft.with(layer, row, "BZ", "已核对");
            case 2 -> draft.with(layer, row, "XZQMC", random.nextBoolean() ? null : "某县");
            case 3 ->
                new EditedPlan.Row(
                        row.fid(),
                        AffineTransformation.scaleInstance(0.9, 0.9, centre.x, centre.y)
                                .transform(row.geometry()),
                        row.values());
            default ->
                new EditedPlan.Row(
                        row.fid(),
                        AffineTransformation.translationInstance(0.3 * size, 0.2 * size)
                                .transform(row.geometry()),
                        row.values());
        };
    }

    private Set<String> newlyBroken(Map<String, List<Finding>> before, Map<String, List<Finding>> after) {
        Set<String> broken = new TreeSet<>();
        after.forEach((rule, findings) -> {
            for (Finding finding : findings) {
                if (isOnChangedGround(finding) && isNew(finding, before.get(rule))) {
                    broken.add(rule);
                }
            }
        });
        return broken;
    }

    private static boolean isNew(Finding finding, List<Finding> before) {
        boolean isAboutAFeature = finding.text().key().matches("(G1|G3|G5|A1)\\..*|G4\\.(micro|sliver)");
        if (finding.geometry() == null || isAboutAFeature) {
            return before.stream()
                    .noneMatch(
                            b -> b.text().equals(finding.text()) && b.draftIds().equals(finding.draftIds()));
        }
        Geometry rest = finding.geometry();
        for (Finding earlier : before) {
            if (earlier.geometry() != null
                    && earlier.text().key().equals(finding.text().key())) {
                rest = OverlayNGRobust.overlay(rest, earlier.geometry(), OverlayNG.DIFFERENCE);
            }
        }
        return rest.getArea() > 1e-13;
    }

    private boolean isOnChangedGround(Finding finding) {
        if (finding.draftIds().stream().anyMatch(touched::contains)) {
            return true;
        }
        return finding.geometry() != null
                && ground.stream()
                        .anyMatch(g -> OverlayNGRobust.overlay(g, finding.geometry(), OverlayNG.INTERSECTION)
                                        .getArea()
                                > 1e-14);
    }
}
