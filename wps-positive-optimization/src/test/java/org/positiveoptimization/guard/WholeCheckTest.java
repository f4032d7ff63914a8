/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.Grid.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.engine.RuleRunner;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.Severity;

/**
 * The guard refuses what the whole check finds, and nothing else: of random edits, exactly those are refused for which a run
 * of the same rules over the whole plan finds something on changed ground that it did not find before. The comparison of the
 * two runs shares no code with the guard.
 */
class WholeCheckTest {
    private static final List<String> RULES = List.of(
            "G1", "G3", "G4", "G5", "A1", "P4", "P5", "P7", "E1", "E2", "U6", "U7", "U8", "Z1", "Z2", "Z4", "L2", "F3",
            "F4", "F5");
    private static final List<String> LAYERS = List.of(
            "YJJBNT", "CZKFBJ", "STBHHX", "GHYDYH", "GHFQ", "ZXCQGHYDYH", "ZXCQCSLX", "ZXCQCSZX", "LSWHBHX", "ZDXMFW");

    private final Set<String> touched = new LinkedHashSet<>();
    private final List<Geometry> ground = new ArrayList<>();

    /** What each rule finds in the whole plan; a rule that cannot be told there, because a layer is empty, is left out. */
    private static Map<String, List<Finding>> whole(TinyPlan plan) {
        PlanPair pair = plan.pair();
        RuleSet ruleSet = plan.ruleSet();
        RuleRunner runner = new RuleRunner(pair, ruleSet.parameters(), Progress.NONE);
        Map<String, List<Finding>> found = new HashMap<>();
        for (String id : RULES) {
            RuleResult result =
                    runner.run(ruleSet.rule(id).orElseThrow(), Checks.find(id).orElseThrow());
            if (result.verdict() == Verdict.INCOMPLETE) {
                continue;
            }
            found.put(
                    id,
                    result.outcome().findings().stream()
                            .filter(f -> result.severity(f) != Severity.I)
                            .toList());
        }
        return found;
    }

    private Set<String> newlyBroken(Map<String, List<Finding>> before, Map<String, List<Finding>> after) {
        Set<String> broken = new TreeSet<>();
        after.forEach((rule, findings) -> {
            if (!before.containsKey(rule)) {
                return;
            }
            for (Finding finding : findings) {
                if (isNew(finding, before.get(rule)) && isOnChangedGround(finding)) {
                    broken.add(rule);
                }
            }
        });
        return broken;
    }

    private boolean isNew(Finding finding, List<Finding> before) {
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
                rest = rest.difference(earlier.geometry());
            }
        }
        return rest.getArea() > 1e-12;
    }

    private boolean isOnChangedGround(Finding finding) {
        if (finding.draftIds().stream().anyMatch(touched::contains)) {
            return true;
        }
        return finding.geometry() != null
                && ground.stream()
                        .anyMatch(g -> g.intersection(finding.geometry()).getArea() > 1e-14);
    }

    private static GuardPolicy policy() {
        String[] layers =
                LAYERS.stream().map(l -> l + " " + String.join(" ", RULES)).toArray(String[]::new);
        return TinyTransaction.guardingWith("\"refuse\": \"W\"", layers);
    }

    @Test
    void rules_ofThisTest_areAllThatAreLocal() {
        assertThat(RULES)
                .containsExactlyInAnyOrderElementsOf(Checks.ids().stream()
                        .filter(r -> Locality.of(r).orElseThrow() == Locality.LOCAL)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomEdits_oneAfterTheOther_areRefusedExactlyWhenTheWholeCheckFindsSomethingNew(long seed) {
        Random random = new Random(seed);
        GuardPolicy policy = policy();
        TinyPlan plan = plan();
        int refused = 0;
        int compared = 0;
        for (int i = 0; i < 25; i++) {
            // begin again now and then: what accumulates is no longer an edit of an approved plan
            if (i % 5 == 0) {
                plan = plan();
            }
            touched.clear();
            ground.clear();
            Map<String, List<Finding>> before = whole(plan);
            TinyTransaction transaction = new TinyTransaction(plan, policy);
            int operations = 1 + random.nextInt(3);
            for (int k = 0; k < operations; k++) {
                operation(plan, transaction, random);
            }
            GuardDecision decision = transaction.commit();
            Set<String> found = new TreeSet<>();
            decision.refusals().forEach(r -> found.add(r.rule()));
            if (hasEmptyLayer(plan)) {
                // the whole check computes with no empty layer, and may say so of a rule only as long as it finds
                // nothing
                plan = plan();
                continue;
            }
            Map<String, List<Finding>> after = whole(plan);
            found.retainAll(before.keySet());
            found.retainAll(after.keySet());
            compared += after.size();

            assertThat(found)
                    .as("seed %d, edit %d of %s: %s", seed, i, touched, decision.refusals())
                    .isEqualTo(newlyBroken(before, after));
            refused += found.isEmpty() ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(5);
        assertThat(compared).isGreaterThan(15 * RULES.size());
    }

    private static boolean hasEmptyLayer(TinyPlan plan) {
        PlanVersion draft = plan.load().draft();
        return LAYERS.stream().anyMatch(l -> draft.features(l).isEmpty());
    }

    /** With a second feature in the layers that have one only: a layer must not be empty. */
    private static TinyPlan plan() {
        TinyPlan plan = TinyPlan.conforming();
        plan.both("ZXCQCSLX", l -> l.add(box(4.5, 4.5, 5, 5)));
        plan.both("ZXCQCSZX", l -> l.add(box(4.5, 4, 5, 4.5), "MC", "新街"));
        return plan;
    }

    private void operation(TinyPlan plan, TinyTransaction transaction, Random random) {
        String code = LAYERS.get(random.nextInt(LAYERS.size()));
        List<PlanFeature> features = plan.load().draft().features(code);
        int kind = random.nextInt(5);
        if (kind == 0 || features.isEmpty()) {
            String wkt = randomBox(random);
            transaction.insert(code, wkt);
            touched.add(code + "." + plan.draft(code).lastFid());
            ground.add(read(wkt));
            return;
        }
        PlanFeature feature = features.get(random.nextInt(features.size()));
        touched.add(feature.id());
        ground.add(feature.geometry());
        switch (kind) {
            case 1 -> transaction.delete(code, feature.fid());
            case 2 -> {
                String wkt = randomBox(random);
                transaction.reshape(code, feature.fid(), wkt);
                ground.add(read(wkt));
            }
            case 3 -> {
                // a border moved by a little
                Geometry moved = feature.geometry().getEnvelope().buffer(0.0001 * (random.nextInt(5) - 2));
                transaction.reshape(code, feature.fid(), moved.isEmpty() ? feature.geometry() : moved.getEnvelope());
                ground.add(moved);
            }
            default -> attribute(transaction, code, feature.fid(), random);
        }
    }

    private static void attribute(TinyTransaction transaction, String code, long fid, Random random) {
        switch (code) {
            case "YJJBNT" -> transaction.set(code, fid, "GDPDJB", String.valueOf(1 + random.nextInt(6)));
            case "GHFQ" -> transaction.set(code, fid, "GHFQDM", 1 + random.nextInt(7) + "00");
            case "CZKFBJ" -> transaction.set(code, fid, "GHFQDM", random.nextBoolean() ? "420" : "999");
            case "ZXCQGHYDYH", "GHYDYH" ->
                transaction.set(code, fid, "YDYHFLDM", random.nextBoolean() ? "0901" : "1401");
            case "ZXCQCSZX", "ZXCQCSLX", "LSWHBHX" ->
                transaction.set(code, fid, "MC", random.nextBoolean() ? "x" : "y");
            default -> transaction.set(code, fid, "XZQMC", random.nextBoolean() ? null : "z");
        }
    }

    private static String randomBox(Random random) {
        double x = random.nextInt(23) / 2.0;
        double y = random.nextInt(15) / 2.0;
        return box(x, y, x + (1 + random.nextInt(3)) / 2.0, y + (1 + random.nextInt(3)) / 2.0);
    }
}
