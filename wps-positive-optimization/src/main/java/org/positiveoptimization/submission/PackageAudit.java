/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.AdditiveArea;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/**
 * Proves of one layer of a package that it is the difference of the two versions.
 *
 * <p><b>Definition.</b> With the {@linkplain TrueChange true change} between the versions,
 *
 * <ol>
 *   <li>WHC covers what changed and nothing else, each ground once and with its true kind;
 *   <li>WHQ lies in features of the approved plan of its class, and covers what is out or reclassified;
 *   <li>WHH lies in features of the draft of its class, and covers exactly (WHQ - out) ∪ in;
 *   <li>area after = area before - out + in, by {@link AdditiveArea}.
 * </ol>
 *
 * <p><b>Tolerance.</b> Pieces within {@link Tolerance} are summed up as the residual; the balance may be off by them and by 0.01
 * m². <b>Cost</b> grows with what changed and what the package claims. <b>Not detected:</b> that WHQ holds more features of the
 * approved plan than need be, which does no harm; differences in fields that are not compare fields.
 */
public final class PackageAudit {
    private final PlanPair pair;
    private final LayerDefinition layer;
    private final Tolerance tolerance;
    private final Progress progress;
    private final List<Discrepancy> discrepancies = new ArrayList<>();
    private double balance;
    private double residual;

    private PackageAudit(PlanPair pair, LayerDefinition layer, Tolerance tolerance, Progress progress) {
        this.pair = pair;
        this.layer = layer;
        this.tolerance = tolerance;
        this.progress = progress;
    }

    /** @throws java.util.concurrent.CancellationException when cancelled */
    public static Audit of(
            PlanPair pair, LayerDefinition layer, Claims claims, Tolerance tolerance, Progress progress) {
        PackageAudit audit = new PackageAudit(pair, layer, tolerance, progress);
        audit.run(claims);
        return new Audit(audit.discrepancies, audit.balance, audit.residual);
    }

    private void run(Claims claims) {
        progress.check();
        Remainder remainder = new Remainder(
                layer, pair.approved().features(layer.code()), pair.draft().features(layer.code()));
        List<Object> items = new ArrayList<>(remainder.before);
        int firstAfter = items.size();
        items.addAll(remainder.after);
        int firstClaim = items.size();
        IdentityHashMap<Object, Part> parts = new IdentityHashMap<>();
        for (Part part : Part.values()) {
            claims.of(part).forEach(c -> parts.put(c, part));
            items.addAll(claims.of(part));
        }
        List<Envelope> envelopes =
                items.stream().map(i -> ground(i).getEnvelopeInternal()).toList();
        for (List<Integer> group : Neighbourhoods.of(envelopes)) {
            progress.check();
            List<PlanFeature> removed = new ArrayList<>();
            List<PlanFeature> added = new ArrayList<>();
            Map<Part, List<Claim>> claimed = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                claimed.put(part, new ArrayList<>());
            }
            for (int i : group) {
                Object item = items.get(i);
                if (i >= firstClaim) {
                    claimed.get(parts.get(item)).add((Claim) item);
                } else {
                    (i < firstAfter ? removed : added).add((PlanFeature) item);
                }
            }
            new Neighbourhood(removed, added, kept(removed, added, remainder), claimed).prove();
        }
    }

    private static Geometry ground(Object item) {
        return item instanceof Claim claim ? claim.ground() : ((PlanFeature) item).geometry();
    }

    /** The ground of features that both versions have, as far as it may lie under something that changed. */
    private Geometry kept(List<PlanFeature> removed, List<PlanFeature> added, Remainder remainder) {
        Set<PlanFeature> kept = new LinkedHashSet<>();
        for (List<PlanFeature> features : List.of(removed, added)) {
            for (PlanFeature feature : features) {
                for (PlanFeature other : pair.index(Role.DRAFT, layer.code())
                        .query(feature.geometry().getEnvelopeInternal())) {
                    if (!remainder.changed.contains(other)
                            && !kept.contains(other)
                            && Overlap.mayOverlap(feature.geometry(), other.geometry())) {
                        kept.add(other);
                    }
                }
            }
        }
        return Grounds.union(kept.stream().map(PlanFeature::geometry).toList());
    }

    /** What hangs together on the ground. */
    private final class Neighbourhood {
        private final List<PlanFeature> removed;
        private final TrueChange change;
        private final Map<Part, List<Claim>> claimed;

        Neighbourhood(
                List<PlanFeature> removed, List<PlanFeature> added, Geometry kept, Map<Part, List<Claim>> claimed) {
            this.removed = removed;
            this.change = new TrueChange(layer, removed, added, kept);
            this.claimed = claimed;
        }

        void prove() {
            proveChanges();
            proveBefore();
            proveAfter();
        }

        private void proveChanges() {
            List<Claim> rows = claimed.get(Part.CHANGE);
            Geometry all = union(rows);
            Geometry truth = change.all();
            report(Part.CHANGE, Discrepancy.Kind.MISSING, Grounds.difference(truth, all));
            report(Part.CHANGE, Discrepancy.Kind.SURPLUS, Grounds.difference(all, truth));
            Map<ChangeKind, Geometry> byKind = new EnumMap<>(ChangeKind.class);
            for (ChangeKind kind : ChangeKind.values()) {
                Geometry said = union(
                        rows.stream().filter(c -> c.key().equals(kind.code())).toList());
                byKind.put(kind, said);
                Geometry denied = Grounds.difference(change.of(kind), said);
                report(Part.CHANGE, Discrepancy.Kind.OTHER_KIND, Grounds.intersection(denied, all));
            }
            proveDisjoint(rows);
            int srid = pair.metric().srid();
            balance += AdditiveArea.of(change.after, srid)
                    - AdditiveArea.of(change.before, srid)
                    + AdditiveArea.of(byKind.get(ChangeKind.OUT), srid)
                    - AdditiveArea.of(byKind.get(ChangeKind.IN), srid);
        }

        private void proveDisjoint(List<Claim> rows) {
            HPRtree index = new HPRtree();
            for (int i = 0; i < rows.size(); i++) {
                index.insert(rows.get(i).ground().getEnvelopeInternal(), i);
            }
            for (int i = 0; i < rows.size(); i++) {
                Geometry ground = rows.get(i).ground();
                for (Object other : index.query(ground.getEnvelopeInternal())) {
                    int j = (Integer) other;
                    if (j < i) {
                        Geometry common = Overlap.common(ground, rows.get(j).ground());
                        report(Part.CHANGE, Discrepancy.Kind.TWICE, common);
                    }
                }
            }
        }

        private void proveBefore() {
            List<Claim> rows = claimed.get(Part.BEFORE);
            rows.forEach(c -> proveLikeVersion(Part.BEFORE, Role.APPROVED, c));
            Geometry given = Grounds.union(change.of(ChangeKind.OUT), change.of(ChangeKind.RECLASSIFIED));
            report(Part.BEFORE, Discrepancy.Kind.MISSING, Grounds.difference(given, union(rows)));
        }

        private void proveAfter() {
            List<Claim> rows = claimed.get(Part.AFTER);
            List<Geometry> unlike = new ArrayList<>();
            rows.forEach(c -> unlike.add(proveLikeVersion(Part.AFTER, Role.DRAFT, c)));
            // a feature that WHQ lacks is told there; it must not make WHH wrong too
            List<Geometry> before = new ArrayList<>();
            claimed.get(Part.BEFORE).forEach(c -> before.add(c.ground()));
            Geometry given = Grounds.union(change.of(ChangeKind.OUT), change.of(ChangeKind.RECLASSIFIED));
            removed.stream()
                    .map(PlanFeature::geometry)
                    .filter(g -> isMoreThanNoise(Grounds.intersection(g, given)))
                    .forEach(before::add);
            Geometry expected = Grounds.union(
                    Grounds.difference(Grounds.union(before), change.of(ChangeKind.OUT)), change.of(ChangeKind.IN));
            Geometry said = union(rows);
            report(Part.AFTER, Discrepancy.Kind.MISSING, Grounds.difference(expected, said));
            Geometry beyond = Grounds.difference(said, expected);
            report(Part.AFTER, Discrepancy.Kind.SURPLUS, Grounds.difference(beyond, Grounds.union(unlike)));
        }

        private Geometry proveLikeVersion(Part part, Role role, Claim claim) {
            Geometry rest = claim.ground();
            for (PlanFeature feature : pair.index(role, layer.code()).query(rest.getEnvelopeInternal())) {
                if (claim.key().equals(Claims.classOf(layer, feature))) {
                    rest = Grounds.difference(rest, feature.geometry());
                }
            }
            report(part, Discrepancy.Kind.UNLIKE_VERSION, rest);
            return rest;
        }

        private Geometry union(List<Claim> rows) {
            return Grounds.union(rows.stream().map(Claim::ground).toList());
        }

        private boolean isMoreThanNoise(Geometry ground) {
            return Polygons.of(ground).stream()
                    .anyMatch(p -> !tolerance.includes(
                            pair.metric().area(p), pair.metric().width(p)));
        }

        private void report(Part part, Discrepancy.Kind kind, Geometry ground) {
            for (Polygon polygon : Polygons.of(ground)) {
                double area = pair.metric().area(polygon);
                if (tolerance.includes(area, pair.metric().width(polygon))) {
                    residual += part == Part.CHANGE ? area : 0;
                } else {
                    List<PlanFeature> rows = claimed.get(part).stream()
                            .filter(c -> c.feature() != null && Overlap.mayOverlap(polygon, c.ground()))
                            .map(Claim::feature)
                            .toList();
                    discrepancies.add(new Discrepancy(part, kind, polygon, rows));
                }
            }
        }
    }
}
