/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.box;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.plan.LoadedPlan;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

class EngineTest {
    /** How far, in metres, a chord of 70 m lies beside the edge that is straight on the plane. */
    private static final double CHORD = 1e-4;

    /** Length in metres of the long edges that cross the boundary. */
    private static final double LONG_EDGES = 4 * 460;

    private static ConformityReport run(TinyPlan plan, int threads, Set<String> only, Progress progress)
            throws PlanReadException {
        return new Engine(threads)
                .run(plan.source(Role.APPROVED), plan.source(Role.DRAFT), plan.ruleSet(), only, progress);
    }

    private static TinyPlan busy() {
        TinyPlan plan = TinyPlan.conforming();
        plan.draft("YJJBNT")
                .remove(1)
                .add(box(5, 0, 6, 1))
                .add(box(0, 5.5, 1, 6.5))
                .set(3, "GDDB", 4);
        plan.draft("CZKFBJ").add(box(5, 3, 6, 5.5)).remove(4).add("POLYGON((7 5, 8 5, 7.5 6.7, 7 5))");
        plan.draft("GHYDYH").reshape(1, "POLYGON((0 0, 6 0, 6 3, 3 2, 0 3, 0 0))");
        plan.declare("YJJBNT", box(0, 0, 1, 1), "3", "102").declare("CZKFBJ", box(5, 3, 6, 5.5), "1", "201");
        return plan;
    }

    @Test
    void report_namesRulesInTheOrderOfTheRuleSetAndAllInputs() throws PlanReadException {
        ConformityReport report = run(busy(), 4, Set.of(), Progress.NONE);

        assertThat(report.results().stream().map(r -> r.rule().id()))
                .containsExactlyElementsOf(
                        report.ruleSet().rules().stream().map(r -> r.id()).toList());
        PlanVersion approved = busy().load().approved();
        assertThat(report.inputs())
                .filteredOn(i -> i.role() == Role.APPROVED)
                .hasSize(approved.layers().size() + approved.tables().size());
        assertThat(report.inputs()).allSatisfy(i -> assertThat(i.sha256()).matches("[0-9a-f]{64}"));
        assertThat(report.deltas())
                .filteredOn(d -> d.layer().code().equals("CZKFBJ"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void report_isTheSame_withAnyNumberOfThreads(int threads) throws PlanReadException {
        assertThat(told(run(busy(), threads, Set.of(), Progress.NONE)))
                .isEqualTo(told(run(busy(), 1, Set.of(), Progress.NONE)));
    }

    @Test
    void rules_thatWereAskedFor_areTheOnlyOnes() throws PlanReadException {
        ConformityReport report = run(busy(), 2, Set.of("P1", "U1"), Progress.NONE);

        assertThat(report.results().stream().map(r -> r.rule().id())).containsExactly("P1", "U1");
    }

    @ParameterizedTest
    @CsvSource({
        // P1 fails; U2 is incomplete; P3 warns; E1 passes
        "P1 U2 P3 E1, FAIL",
        "U2 P3 E1, INCOMPLETE",
        "P3 E1, WARN",
        "E1, PASS",
        "none, INCOMPLETE",
    })
    void verdict_ofAll_isTheWorst(String rules, Verdict expected) throws PlanReadException {
        TinyPlan plan = TinyPlan.conforming();
        plan.draft("YJJBNT").remove(3).add(box(2, 1, 3, 2));
        plan.approved("GHZBB").drop();

        assertThat(run(plan, 2, Set.of(rules.split(" ")), Progress.NONE).verdict())
                .isEqualTo(expected);
    }

    @Test
    void progress_risesToOneAndNamesEveryRule() throws PlanReadException {
        List<Double> fractions = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        run(busy(), 1, Set.of(), new Progress() {
            @Override
            public void completed(String step, double fraction) {
                steps.add(step);
                fractions.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(steps).contains("YJJBNT", "GHZBB").containsAll(Checks.ids());
        assertThat(fractions).isSorted().last().isEqualTo(1d);
    }

    @Test
    void run_cancelledAtAnyMoment_endsInACancellation() throws PlanReadException {
        AtomicInteger all = new AtomicInteger();
        run(busy(), 1, Set.of(), cancelledFrom(Integer.MAX_VALUE, all));
        assertThat(all.get()).isGreaterThan(200);

        for (int n = 1; n <= all.get(); n += 7) {
            int last = n;
            assertThatThrownBy(() -> run(busy(), 1, Set.of(), cancelledFrom(last, new AtomicInteger())))
                    .as("cancelled at poll " + n)
                    .isInstanceOf(CancellationException.class);
        }
    }

    private static Progress cancelledFrom(int last, AtomicInteger polls) {
        return new Progress() {
            @Override
            public void completed(String step, double fraction) {}

            @Override
            public boolean isCancelled() {
                return polls.incrementAndGet() >= last;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 300, 1000})
    void run_thatIsCancelledWhileAtWork_stopsWithinASecond(int millis) {
        TinyPlan plan = TinyPlan.conforming();
        for (int x = 0; x < 90; x++) {
            for (int y = 0; y < 90; y++) {
                plan.approved("YJJBNT").add(box(x / 100d, 1 + y / 100d, (x + 1) / 100d, 1 + (y + 1) / 100d));
                plan.draft("YJJBNT").add(box((x + 0.5) / 100d, 1 + y / 100d, (x + 1.5) / 100d, 1 + (y + 1) / 100d));
            }
        }
        long start = System.nanoTime();
        AtomicLong cancelled = new AtomicLong();
        assertThatThrownBy(() -> run(plan, 2, Set.of(), new Progress() {
                    @Override
                    public void completed(String step, double fraction) {}

                    @Override
                    public boolean isCancelled() {
                        boolean isOver = System.nanoTime() - start > millis * 1_000_000L;
                        if (isOver) {
                            cancelled.compareAndSet(0, System.nanoTime());
                        }
                        return isOver;
                    }
                }))
                .isInstanceOf(CancellationException.class);

        assertThat((System.nanoTime() - start) / 1_000_000L - millis).isLessThan(1000);
    }

    /** Stores a version, which is straight on the plane of zone 44, in degrees: the same ground. */
    private static void toDegrees(TinyPlan plan, PlanVersion version) {
        for (PlanLayer layer : version.layers()) {
            for (PlanFeature feature : layer.features()) {
                Geometry lonLat = Cgcs2000.toGeographic(feature.geometry(), 4532);
                plan.layer(version.role(), layer.code()).store(feature.fid(), lonLat);
            }
            plan.layer(version.role(), layer.code()).srid(4490);
        }
    }

    private static TinyPlan inZone(Consumer<TinyPlan> edit) {
        TinyPlan plan = TinyPlan.conforming();
        edit.accept(plan);
        for (Role role : Role.values()) {
            plan.source(role).codes().forEach(code -> plan.layer(role, code).srid(4532));
        }
        return plan;
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "false, false"})
    void versions_inDifferentSystems_giveTheSameVerdictsAndAreas(boolean approvedPlane, boolean draftPlane)
            throws PlanReadException {
        Consumer<TinyPlan> edit = plan -> {
            plan.draft("YJJBNT").remove(1).add(box(5, 0, 6, 1)).add(box(4, 4, 5, 5));
            plan.draft("CZKFBJ").add(box(5, 3, 6, 5)).remove(4).set(3, "GHFQDM", "420");
            plan.draft("GHYDYH").remove(3);
        };
        ConformityReport plane = run(inZone(edit), 1, Set.of(), Progress.NONE);
        TinyPlan mixed = mixed(edit, approvedPlane, draftPlane);

        ConformityReport report = run(mixed, 1, Set.of(), Progress.NONE);

        assertThat(plane.metric().srid()).isEqualTo(4532);
        assertThat(report.metric().srid()).isEqualTo(4490);
        assertThat(verdicts(report)).isEqualTo(verdicts(plane));
        for (RuleResult result : plane.results()) {
            // U3 cuts the boundary along parcels of 460 m, Z3 farmland along zones, whose edges are followed by chords
            // of at
            // most 70 m
            boolean cutsLongEdges = Set.of("U3", "Z3").contains(result.rule().id());
            double tolerance = cutsLongEdges ? CHORD * LONG_EDGES : 0.01;
            RuleResult other = report.results().get(plane.results().indexOf(result));
            assertThat(figures(other)).hasSameSizeAs(figures(result));
            for (int i = 0; i < figures(result).size(); i++) {
                assertThat(figures(other).get(i))
                        .as(result.rule().id() + " " + i)
                        .isCloseTo(figures(result).get(i), within(tolerance));
            }
        }
        assertThat(report.inputs()).filteredOn(i -> i.srid() != 0).allSatisfy(i -> assertThat(i.reprojected())
                .isEqualTo(i.srid() == 4532));
        assertThat(plane.inputs()).noneMatch(InputSummary::reprojected);
    }

    private static TinyPlan mixed(Consumer<TinyPlan> edit, boolean approvedPlane, boolean draftPlane) {
        TinyPlan mixed = inZone(edit);
        LoadedPlan inPlane = mixed.load();
        if (!approvedPlane) {
            toDegrees(mixed, inPlane.approved());
        }
        if (!draftPlane) {
            toDegrees(mixed, inPlane.draft());
        }
        return mixed;
    }

    /** A cut along a long edge follows its chords of at most 70 m, which lie up to 0.1 mm beside it. */
    @Test
    void overlap_cutAlongALongEdge_isTheSameToATenthOfAMillimetreOfItsBorder() throws PlanReadException {
        String field = box(0, 5.5, 1, 6.5);
        Consumer<TinyPlan> edit = plan -> plan.draft("YJJBNT").add(field);

        Finding plane = run(inZone(edit), 1, Set.of("P7"), Progress.NONE)
                .results()
                .get(0)
                .outcome()
                .findings()
                .get(0);
        Finding degrees = run(mixed(edit, true, false), 1, Set.of("P7"), Progress.NONE)
                .results()
                .get(0)
                .outcome()
                .findings()
                .get(0);

        assertThat(degrees.area()).isCloseTo(plane.area(), within(CHORD * Grid.perimeter(Grid.read(field))));
    }

    private static List<String> verdicts(ConformityReport report) {
        return report.results().stream()
                .map(r -> r.rule().id() + " " + r.verdict() + " "
                        + r.outcome().findings().size())
                .toList();
    }

    /** Areas of findings and of measures in square metres. */
    private static List<Double> figures(RuleResult result) {
        List<Double> figures = new ArrayList<>();
        result.outcome().findings().stream()
                .map(Finding::area)
                .filter(a -> !a.isNaN())
                .forEach(figures::add);
        for (Measure measure : result.outcome().measures()) {
            if (measure.unit() == Unit.SQUARE_METRE && measure.after() != null) {
                figures.add(measure.after());
            }
        }
        return figures;
    }

    @Test
    void report_isTheSame_whateverOverlayTheJvmIsSetTo() throws Exception {
        Method choose = Class.forName("org.locationtech.jts.geom.GeometryOverlay")
                .getDeclaredMethod("setOverlayImpl", String.class);
        choose.setAccessible(true);
        try {
            choose.invoke(null, "ng");
            String ng = told(run(busy(), 1, Set.of(), Progress.NONE));
            choose.invoke(null, "old");
            String old = told(run(busy(), 1, Set.of(), Progress.NONE));
            assertThat(ng).isEqualTo(old);
        } finally {
            choose.invoke(null, System.getProperty("jts.overlay"));
        }
    }

    private static String told(ConformityReport report) {
        StringBuilder told = new StringBuilder(report.verdict().toString());
        for (RuleResult result : report.results()) {
            told.append('\n').append(result.rule().id()).append(result.outcome());
        }
        return told.toString();
    }
}
