/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.plan.Role;

/** D1, D2 and S1: by whole-layer overlays. */
final class ChangeOracles {
    private ChangeOracles() {}

    static void addTo(Oracles oracles) {
        oracles.addScoped("D1 change_in", p -> byLayer(p, Piece::isIn));
        oracles.addScoped("D1 change_out", p -> byLayer(p, Piece::isOut));
        oracles.addScoped("D1 change_reclassified", p -> byLayer(p, Piece::isReclassified));
        oracles.add("D2 undeclared_area", p -> Figures.after(undeclared(p)).limit(0));
        oracles.add("D2 noise_area", p -> Figures.after(noise(p)));
        oracles.addScoped("S1 package_in", p -> packaged(p, Piece::isIn));
        oracles.addScoped("S1 package_out", p -> packaged(p, Piece::isOut));
        oracles.addScoped("S1 package_reclassified", p -> packaged(p, Piece::isReclassified));
        oracles.addScoped("S1 package_balance", p -> each(p, code -> Figures.after(balance(p, code))));
        oracles.addScoped(
                "S1 package_difference",
                p -> each(p, code -> Figures.after(difference(p, code)).limit(0)));
    }

    private static Map<String, Figures> byLayer(Plans plans, Predicate<Piece> kind) {
        Map<String, Figures> areas = new TreeMap<>();
        for (String code : plans.maintained()) {
            double area = Plans.area(plans.changes(code).stream().filter(kind).toList());
            if (area > 0) {
                areas.put(code, Figures.after(area));
            }
        }
        return areas;
    }

    private static double undeclared(Plans plans) {
        double sum = 0;
        for (String code : plans.maintained()) {
            Near ledger = plans.near(Role.DRAFT, "WHC" + code);
            for (Piece piece : plans.changes(code)) {
                sum += Plans.sum(plans.loud(ledger.rest(piece.ground())), Ground::area);
            }
        }
        return sum + Plans.area(plans.changes("XZQ")) + Plans.area(plans.changes("ZXCQFW"));
    }

    private static double noise(Plans plans) {
        double sum = 0;
        for (String code : plans.maintained()) {
            sum += plans.allChanges(code).pieces.stream()
                    .filter(p -> plans.isNoise(p.ground()))
                    .mapToDouble(Piece::area)
                    .sum();
        }
        return sum;
    }

    /** Figures of a layer. */
    private interface OfLayer {
        Figures of(String code);
    }

    /** Of every layer that changed or that a package was delivered for. */
    private static Map<String, Figures> each(Plans plans, OfLayer figures) {
        Map<String, Figures> all = new TreeMap<>();
        for (String code : plans.maintained()) {
            if (!plans.changes(code).isEmpty() || isDelivered(plans, code)) {
                all.put(code, figures.of(code));
            }
        }
        return all;
    }

    private static boolean isDelivered(Plans plans, String code) {
        return plans.draft.has("WHQ" + code) || plans.draft.has("WHH" + code);
    }

    private static Map<String, Figures> packaged(Plans plans, Predicate<Piece> kind) {
        return each(
                plans,
                code -> Figures.after(
                        Plans.area(plans.changes(code).stream().filter(kind).toList())));
    }

    /** What is left of after - before + out - in, reckoned on the ground of the features that changed. */
    private static double balance(Plans plans, String code) {
        Changes changes = plans.allChanges(code);
        Near kept = new Near(changes.kept);
        Geometry before = kept.rest(ground(changes.removed));
        Geometry after = kept.rest(ground(changes.added));
        Geometry out = claimed(plans, code, "3", Piece::isOut);
        Geometry in = claimed(plans, code, "1", Piece::isIn);
        return AdditiveGround.area(after)
                - AdditiveGround.area(before)
                + AdditiveGround.area(out)
                - AdditiveGround.area(in);
    }

    /** What a delivered package, or else one made of the changes, says of one kind. */
    private static Geometry claimed(Plans plans, String code, String kind, Predicate<Piece> isOf) {
        return isDelivered(plans, code)
                ? ground(plans.draft.rows("WHC" + code).stream()
                        .filter(r -> r.text("WHLX").equals(kind))
                        .toList())
                : union(plans.changes(code), isOf);
    }

    /** Where a delivered package is not the difference of the versions. */
    private static double difference(Plans plans, String code) {
        if (!isDelivered(plans, code)) {
            return 0;
        }
        List<Piece> changes = plans.changes(code);
        List<StoredRow> change = plans.draft.rows("WHC" + code);
        List<StoredRow> before = plans.draft.rows("WHQ" + code);
        List<StoredRow> after = plans.draft.rows("WHH" + code);
        Geometry out = union(changes, Piece::isOut);
        Geometry in = union(changes, Piece::isIn);
        Geometry left = union(changes, p -> !p.isIn());
        double sum = apart(plans, union(changes, p -> true), ground(change));
        sum += loud(plans, Ground.minus(left, ground(before)));
        sum += unlike(plans, code, before, Role.APPROVED) + unlike(plans, code, after, Role.DRAFT);
        Geometry due = Ground.union(List.of(Ground.minus(ground(before), out), in));
        return sum + apart(plans, due, ground(after));
    }

    private static Geometry union(List<Piece> pieces, Predicate<Piece> which) {
        return Ground.union(pieces.stream().filter(which).map(Piece::ground).toList());
    }

    private static Geometry ground(List<StoredRow> rows) {
        return Ground.union(rows.stream().map(StoredRow::geometry).toList());
    }

    private static double apart(Plans plans, Geometry a, Geometry b) {
        return loud(plans, Ground.minus(a, b)) + loud(plans, Ground.minus(b, a));
    }

    private static double loud(Plans plans, Geometry ground) {
        return Plans.sum(plans.loud(ground), Ground::area);
    }

    /** Ground of the rows that the version does not have with their values. */
    private static double unlike(Plans plans, String code, List<StoredRow> rows, Role role) {
        double sum = 0;
        List<String> fields = plans.definition(code).compareFields();
        for (StoredRow row : rows) {
            List<Geometry> same = new ArrayList<>();
            for (StoredRow other : plans.near(role, code).to(row.geometry())) {
                if (fields.stream().allMatch(f -> other.text(f).equals(row.text(f)))) {
                    same.add(other.geometry());
                }
            }
            sum += loud(plans, Ground.minus(row.geometry(), Ground.union(same)));
        }
        return sum;
    }
}
