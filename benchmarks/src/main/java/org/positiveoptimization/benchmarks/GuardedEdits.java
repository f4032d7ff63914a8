/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.guard.CommitGate;
import org.positiveoptimization.guard.GuardDecision;
import org.positiveoptimization.guard.GuardHost;
import org.positiveoptimization.guard.GuardPolicies;
import org.positiveoptimization.guard.GuardPolicy;
import org.positiveoptimization.guard.GuardPolicyException;
import org.positiveoptimization.guard.GuardPolicyReader;
import org.positiveoptimization.guard.GuardedTransaction;
import org.positiveoptimization.guard.LayerName;
import org.positiveoptimization.guard.Neighbourhood;
import org.positiveoptimization.guard.Row;
import org.positiveoptimization.inbox.RecentComments;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.RuleSets;

/**
 * The check of an edit of 100 features, in an open transaction of a GeoPackage whose parcels are more than 500,000: the time
 * that the guard adds to the commit. The plan is the sample plan, approved and draft.
 */
final class GuardedEdits {
    private static final int POLYGONS = 1_500_000;
    private static final int EDITED = 100;
    private static final int WARM_UP = 3;
    private static final int RUNS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final RuleSet RULES = RuleSets.standard(Checks.ids());

    private final OpenGeoPackage approved;
    private final OpenGeoPackage draft;

    private GuardedEdits(OpenGeoPackage approved, OpenGeoPackage draft) {
        this.approved = approved;
        this.draft = draft;
    }

    /** What an edit does to one feature. */
    private interface Operation {
        void on(long fid, Geometry geometry) throws SQLException;
    }

    static void run() throws Exception {
        Path directory = Files.createTempDirectory("po-bench");
        try {
            Path plan = directory.resolve("plan");
            new Command("4g")
                    .run(
                            List.of(0),
                            "sample",
                            "--conforming",
                            "--out",
                            plan.toString(),
                            "--polygons",
                            Integer.toString(POLYGONS));
            try (OpenGeoPackage approved = OpenGeoPackage.open(plan.resolve("approved.gpkg"));
                    OpenGeoPackage draft = OpenGeoPackage.open(plan.resolve("draft.gpkg"))) {
                new GuardedEdits(approved, draft).measure();
            }
        } finally {
            delete(directory);
        }
    }

    private void measure() throws SQLException, PlanReadException, GuardPolicyException {
        System.out.printf(
                Locale.ROOT,
                "Edit guard, %d features edited; GHYDYH %,d, YJJBNT %,d features%n",
                EDITED,
                draft.count("GHYDYH"),
                draft.count("YJJBNT"));
        GuardPolicy standard = GuardPolicies.standard();
        GuardPolicy strict = GuardPolicyReader.read(new String(GuardPolicies.standardSource(), StandardCharsets.UTF_8)
                .replace(
                        "\"GHYDYH\": { \"mode\": \"GUARDED\", \"rules\": [\"G1\", \"G3\", \"G5\"",
                        "\"GHYDYH\": { \"mode\": \"GUARDED\", \"rules\": [\"G1\", \"G3\", \"G5\", \"G4\"")
                .getBytes(StandardCharsets.UTF_8));
        for (boolean isScattered : new boolean[] {false, true}) {
            String where = isScattered ? "scattered" : "adjacent";
            Set<Long> parcels = isScattered ? scattered("GHYDYH") : adjacent("GHYDYH");
            Set<Long> fields = isScattered ? scattered("YJJBNT") : adjacent("YJJBNT");
            Operation reclassify = (fid, g) -> draft.set("GHYDYH", fid, "BZ", "1");
            scenario("GHYDYH attributes, " + where + ", G1 G3 G5", standard, "GHYDYH", parcels, reclassify);
            scenario("GHYDYH attributes, " + where + ", G1 G3 G4 G5", strict, "GHYDYH", parcels, reclassify);
            scenario(
                    "GHYDYH shrunk, " + where + ", G1 G3 G4 G5 (refused)",
                    strict,
                    "GHYDYH",
                    parcels,
                    (fid, g) -> draft.reshape("GHYDYH", fid, shrunk(g)));
            scenario(
                    "YJJBNT attributes, " + where + ", G1 G3 G5 P4 P7",
                    standard,
                    "YJJBNT",
                    fields,
                    (fid, g) -> draft.set("YJJBNT", fid, "BZ", "1"));
            scenario(
                    "YJJBNT shrunk, " + where + ", G1 G3 G5 P4 P7",
                    standard,
                    "YJJBNT",
                    fields,
                    (fid, g) -> draft.reshape("YJJBNT", fid, shrunk(g)));
        }
    }

    private static Geometry shrunk(Geometry geometry) {
        Coordinate centre = geometry.getCentroid().getCoordinate();
        return AffineTransformation.scaleInstance(0.9, 0.9, centre.x, centre.y).transform(geometry);
    }

    private void scenario(String name, GuardPolicy policy, String layer, Set<Long> fids, Operation operation)
            throws SQLException, PlanReadException {
        double[] seconds = new double[RUNS];
        double[] busy = new double[RUNS];
        double first = 0;
        int rows = 0;
        GuardDecision decision = null;
        for (int i = -WARM_UP; i < RUNS; i++) {
            GuardedTransaction transaction = new GuardedTransaction(
                    policy, new CommitGate(1_000, 60_000), new RecentComments(Clock.systemUTC()), "bench", "bench");
            try (RowReader reader = draft.byId(layer, fids)) {
                while (reader.next()) {
                    transaction.update(new LayerName("draft", layer), Row.of(reader), null);
                    operation.on(reader.fid(), reader.geometry());
                }
            } catch (GeometryReadException e) {
                throw new IllegalStateException(e);
            }
            draft.given();
            approved.given();
            long processor = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            decision = transaction.beforeCommit(host(), Progress.NONE);
            double time = (System.nanoTime() - start) / 1e9;
            double work = (THREADS.getCurrentThreadCpuTime() - processor) / 1e9;
            rows = draft.given() + approved.given();
            draft.rollBack();
            if (i == -WARM_UP) {
                first = time;
            }
            if (i >= 0) {
                seconds[i] = time;
                busy[i] = work;
            }
        }
        Median median = new Median(seconds);
        System.out.printf(
                Locale.ROOT,
                "  %-50s median %3.0f ms (processor %3.0f ms), slowest %3.0f ms of %d runs, first %4.0f ms; %,d rows read; %s%n",
                name,
                1000 * median.value(),
                1000 * new Median(busy).value(),
                1000 * Arrays.stream(seconds).max().orElse(0),
                RUNS,
                1000 * first,
                rows,
                decision.isAccepted() ? "accepted" : decision.refusals().size() + " refusals");
    }

    private GuardHost host() {
        return new GuardHost() {
            @Override
            public Neighbourhood plan(String workspace) {
                return workspace.equals("draft") ? draft : approved;
            }

            @Override
            public RuleSet ruleSet(String name) {
                return RULES;
            }
        };
    }

    /** Features around one place. */
    private Set<Long> adjacent(String layer) throws PlanReadException, SQLException {
        Coordinate centre = place(layer, draft.count(layer) / 2);
        Set<Long> fids = new TreeSet<>();
        for (double side = 0.001; fids.size() < EDITED; side *= 1.2) {
            fids.clear();
            Envelope window = new Envelope(centre);
            window.expandBy(side);
            try (RowReader rows = draft.near(layer, List.of(window))) {
                while (rows.next()) {
                    fids.add(rows.fid());
                }
            }
        }
        return new TreeSet<>(fids.stream().limit(EDITED).toList());
    }

    private Coordinate place(String layer, long fid) throws PlanReadException {
        try (RowReader rows = draft.byId(layer, Set.of(fid))) {
            rows.next();
            return rows.geometry().getEnvelopeInternal().centre();
        } catch (GeometryReadException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Features evenly over the whole layer. */
    private Set<Long> scattered(String layer) throws SQLException {
        long count = draft.count(layer);
        Set<Long> fids = new TreeSet<>();
        for (int i = 0; i < EDITED; i++) {
            fids.add(1 + i * (count / EDITED));
        }
        return fids;
    }

    private static void delete(Path directory) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(directory)) {
            tree.sorted(Comparator.reverseOrder()).forEach(paths::add);
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
