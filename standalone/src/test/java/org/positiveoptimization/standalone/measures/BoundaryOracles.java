/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.plan.Role;

/** U1 to U4 and U6 to U8. */
final class BoundaryOracles {
    private static final String LAYER = "CZKFBJ";
    private static final double HECTARE = 10_000;

    private BoundaryOracles() {}

    static void addTo(Oracles oracles) {
        oracles.add("U1 boundary_net_growth", p -> Figures.after(
                        p.area(Role.DRAFT, LAYER) - p.area(Role.APPROVED, LAYER) - Plans.area(excluded(p)))
                .limit(0));
        oracles.add("U1 boundary_area", p -> Figures.of(p.area(Role.APPROVED, LAYER), p.area(Role.DRAFT, LAYER)));
        oracles.add("U1 legacy_in_area", p -> Figures.after(Plans.area(excluded(p))));
        oracles.addScoped("U2 expansion_multiple", BoundaryOracles::multiples);
        oracles.addScoped("U2 multiple_base", p -> counties(p, c -> Figures.of(base(p, c), base(p, c))));
        oracles.addScoped(
                "U2 multiple_excluded",
                p -> counties(p, c -> Figures.of(lost(p, Role.APPROVED, c), lost(p, Role.DRAFT, c))));
        oracles.add("U3 new_construction_land", p -> Figures.of(newLand(p, Role.APPROVED), newLand(p, Role.DRAFT))
                .held());
        layout(oracles);
        oracles.addScoped("U6 in_overlap", p -> {
            Map<String, Figures> overlaps = new LinkedHashMap<>();
            for (String line : List.of("YJJBNT", "STBHHX", "HLFXKZX")) {
                Figures area = Figures.after(Plans.sum(p.ins(LAYER), i -> p.crossing(i.ground(), Role.DRAFT, line)));
                overlaps.put(line, line.equals("HLFXKZX") ? area : area.limit(0));
            }
            return overlaps;
        });
        oracles.add("U7 in_area_without_reason", p -> Figures.after(Plans.area(
                        p.ins(LAYER).stream().filter(i -> !isReasoned(p, i)).toList()))
                .limit(0));
        oracles.add("U7 in_area", p -> Figures.after(Plans.area(p.ins(LAYER))));
        oracles.add("U8 unlisted_urban_land", p -> Figures.after(unlisted(p)).limit(0));
        oracles.add("U8 urban_land_outside", p -> Figures.of(outside(p, Role.APPROVED), outside(p, Role.DRAFT)));
    }

    // legacy land

    private static boolean isClaimed(Plans plans, StoredRow row) {
        return plans.settings.texts("udb.multiple.excluded_types").contains(row.text("KZBSHSLX"));
    }

    private static boolean isProved(Plans plans, Piece piece) {
        String type = piece.after().text("KZBSHSLX");
        String effective = plans.settings.text("udb.archive.effective_date");
        List<StoredRow> proofs = plans.draft.rows("YPJSYD").stream()
                .filter(r -> {
                    boolean isEarly =
                            r.text("PZRQ").matches("[0-9]{8}") && r.text("PZRQ").compareTo(effective) < 0;
                    boolean isFiled = !r.text("BAH").isEmpty();
                    return type.equals("1") ? isEarly : type.equals("2") ? isFiled : isEarly || isFiled;
                })
                .toList();
        return Plans.cover(piece.ground(), proofs) >= plans.settings.number("evidence.min_overlap");
    }

    private static List<Piece> excluded(Plans plans) {
        return plans.ins(LAYER).stream()
                .filter(p -> isClaimed(plans, p.after()) && isProved(plans, p))
                .toList();
    }

    /** @return the ground of a feature that counts */
    private static Geometry counted(Plans plans, Role role, StoredRow row) {
        if (!isClaimed(plans, row)) {
            return row.geometry();
        }
        List<Geometry> free = new ArrayList<>();
        for (StoredRow before : plans.rows(Role.APPROVED, LAYER)) {
            if (isClaimed(plans, before)) {
                free.add(before.geometry());
            }
        }
        if (role == Role.DRAFT) {
            plans.changes(LAYER).stream()
                    .filter(p -> !p.isOut() && row.equals(p.after()) && isProved(plans, p))
                    .forEach(p -> free.add(p.ground()));
        }
        return Ground.minus(row.geometry(), Ground.union(free));
    }

    private static List<StoredRow> members(Plans plans, Role role) {
        List<String> members =
                switch (plans.settings.text("udb.multiple.numerator")) {
                    case "JZ" -> List.of("410");
                    case "JZ+TX" -> List.of("410", "420");
                    default -> List.of("410", "420", "430");
                };
        return plans.rows(role, LAYER).stream()
                .filter(r -> members.contains(r.text("GHFQDM")))
                .toList();
    }

    /** @return all members of the boundary, of a county or of all */
    static double countedArea(Plans plans, String county, boolean membersOnly) {
        List<StoredRow> rows = membersOnly ? members(plans, Role.DRAFT) : plans.rows(Role.DRAFT, LAYER);
        return rows.stream()
                .filter(r -> county == null || r.county().equals(county))
                .mapToDouble(r -> Ground.area(counted(plans, Role.DRAFT, r)))
                .sum();
    }

    private static double counted(Plans plans, Role role, String county) {
        return members(plans, role).stream()
                .filter(r -> county == null || r.county().equals(county))
                .mapToDouble(r -> Ground.area(counted(plans, role, r)))
                .sum();
    }

    private static double lost(Plans plans, Role role, String county) {
        return members(plans, role).stream()
                .filter(r -> county == null || r.county().equals(county))
                .mapToDouble(r -> r.area() - Ground.area(counted(plans, role, r)))
                .sum();
    }

    /** @return land of 2020 of a county or of all, by the approved table */
    static double base(Plans plans, String county) {
        return plans.approved.rows("GHZBB").stream()
                .filter(r -> r.text("ZBDM").equals(plans.settings.text("udb.multiple.base_indicator")))
                .filter(r -> county == null || r.county().equals(county))
                .mapToDouble(r -> r.number("JQZ") * HECTARE)
                .sum();
    }

    private interface OfCounty {
        /** @param county null for all */
        Figures of(String county);
    }

    private static Map<String, Figures> counties(Plans plans, OfCounty figures) {
        Map<String, Figures> all = new TreeMap<>();
        all.put(Oracles.WHOLE, figures.of(null));
        TreeSet<String> counties = new TreeSet<>();
        for (Role role : Role.values()) {
            members(plans, role).forEach(r -> counties.add(r.county()));
        }
        counties.forEach(c -> all.put(c, figures.of(c)));
        return all;
    }

    private static Map<String, Figures> multiples(Plans plans) {
        double limit = plans.settings.number("udb.multiple.cap") + plans.settings.number("udb.multiple.tolerance");
        return counties(plans, c -> Figures.of(
                        counted(plans, Role.APPROVED, c) / base(plans, c),
                        counted(plans, Role.DRAFT, c) / base(plans, c))
                .limit(limit));
    }

    // U3

    private static double newLand(Plans plans, Role role) {
        List<String> construction = plans.settings.texts("landuse.construction_prefixes");
        double sum = 0;
        for (StoredRow row : plans.rows(role, LAYER)) {
            Geometry counted = counted(plans, role, row);
            for (StoredRow parcel : plans.near(role, "GHYDYH").to(counted)) {
                if (!parcel.isIn("JQDLDM", construction)) {
                    sum += Ground.area(Ground.common(parcel.geometry(), counted));
                }
            }
        }
        return sum;
    }

    // U4

    private static void layout(Oracles oracles) {
        add(oracles, "mean_part_area", l -> l.total() / l.parts.size(), b -> b);
        oracles.add("U4 largest_part_share", p -> layouts(p, Layout::largestShare)
                .map(f -> f.limit(f.before() - p.settings.number("udb.cluster.lpi_slack")))
                .orElse(null));
        oracles.add("U4 compactness", p -> layouts(p, Layout::compactness)
                .map(f -> f.limit(f.before() * (1 - p.settings.number("udb.cluster.pp_slack"))))
                .orElse(null));
        oracles.add("U4 part_count", p -> layouts(p, l -> l.parts.size()).orElse(null));
        oracles.add(
                "U4 small_part_count", p -> layouts(p, l -> l.small(p).size()).orElse(null));
        oracles.add("U4 small_part_area", p -> layouts(p, l -> Plans.sum(l.small(p), Ground::area))
                .orElse(null));
        oracles.add("U4 hole_count", p -> layouts(p, l -> l.holes().size()).orElse(null));
        oracles.add("U4 hole_area", p -> layouts(p, l -> Plans.sum(l.holes(), Ground::area))
                .orElse(null));
        oracles.add("U4 adjacent_in_share", p -> {
            List<Piece> ins = p.ins(LAYER);
            if (ins.isEmpty()) {
                return null;
            }
            Geometry retained = Ground.minus(
                    whole(p, Role.APPROVED),
                    Ground.union(p.outs(LAYER).stream().map(Piece::ground).toList()));
            List<Piece> apart = ins.stream()
                    .filter(i -> along(i.ground(), retained) < p.settings.number("udb.adjacent_ratio"))
                    .toList();
            return Figures.after(1 - Plans.area(apart) / Plans.area(ins));
        });
    }

    private interface Limit {
        double of(double before);
    }

    private static void add(Oracles oracles, String name, OfLayout figure, Limit limit) {
        oracles.add(
                "U4 " + name,
                p -> layouts(p, figure).map(f -> f.limit(limit.of(f.before()))).orElse(null));
    }

    private interface OfLayout {
        double of(Layout layout);
    }

    private static java.util.Optional<Figures> layouts(Plans plans, OfLayout figure) {
        return plans.ins(LAYER).isEmpty() && plans.outs(LAYER).isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(Figures.of(
                        figure.of(new Layout(Ground.polygons(whole(plans, Role.APPROVED)))),
                        figure.of(new Layout(Ground.polygons(whole(plans, Role.DRAFT))))));
    }

    private static Geometry whole(Plans plans, Role role) {
        return Ground.union(
                plans.rows(role, LAYER).stream().map(StoredRow::geometry).toList());
    }

    /** @return the share of the outer border of a piece that runs along the ground */
    private static double along(Polygon piece, Geometry ground) {
        Geometry border = piece.getExteriorRing();
        Geometry common = OverlayNGRobust.overlay(border, ground, OverlayNG.INTERSECTION);
        return Ground.length(common) / Ground.length(border);
    }

    /** The parts of the dissolved boundary. */
    private record Layout(List<Polygon> parts) {
        double total() {
            return Plans.sum(parts, Ground::area);
        }

        double largestShare() {
            return parts.stream().mapToDouble(Ground::area).max().orElseThrow() / total();
        }

        double compactness() {
            return Plans.sum(parts, p -> 4 * Math.PI * Math.pow(Ground.area(p) / Ground.length(p), 2)) / total();
        }

        List<Polygon> small(Plans plans) {
            double size = plans.settings.number("udb.small_part_ha") * HECTARE;
            return parts.stream().filter(p -> Ground.area(p) < size).toList();
        }

        List<Polygon> holes() {
            List<Polygon> holes = new ArrayList<>();
            for (Polygon part : parts) {
                for (int h = 0; h < part.getNumInteriorRing(); h++) {
                    holes.add(new GeometryFactory().createPolygon(part.getInteriorRingN(h)));
                }
            }
            return holes;
        }
    }

    // U7, U8

    private static boolean isReasoned(Plans plans, Piece piece) {
        double least = plans.settings.number("evidence.min_overlap");
        StoredRow entry = null;
        double most = 0;
        for (StoredRow row : plans.near(Role.DRAFT, "WHC" + LAYER).to(piece.ground())) {
            double area = Ground.area(Ground.common(row.geometry(), piece.ground()));
            if (row.text("WHLX").equals("1") && area > most) {
                most = area;
                entry = row;
            }
        }
        if (entry == null || most < least * piece.area()) {
            return false;
        }
        String reason = entry.text("WHLY");
        boolean needsProof =
                plans.settings.texts("udb.legacy_reason_codes").contains(reason) || isClaimed(plans, piece.after());
        return plans.settings.texts("udb.reason_codes").contains(reason) && (!needsProof || isProved(plans, piece));
    }

    private static final String CITY = "ZXCQGHYDYH";

    private static boolean isUrban(Plans plans, StoredRow row) {
        return row != null && row.isIn("YDYHFLDM", plans.settings.texts("udb.urban_classes"));
    }

    private static double outside(Plans plans, Role role) {
        return plans.rows(role, CITY).stream()
                .filter(r -> isUrban(plans, r))
                .mapToDouble(r -> Ground.area(plans.near(role, LAYER).rest(r.geometry())))
                .sum();
    }

    /** What became urban outside the boundary, and urban land that the boundary gave up, but for what the list holds. */
    private static double unlisted(Plans plans) {
        List<Polygon> places = new ArrayList<>();
        for (Piece piece : plans.changes(CITY)) {
            if (isUrban(plans, piece.after()) && !isUrban(plans, piece.before())) {
                places.addAll(plans.loud(plans.near(Role.DRAFT, LAYER).rest(piece.ground())));
            }
        }
        Geometry fresh = Ground.union(places);
        for (Piece out : plans.outs(LAYER)) {
            for (StoredRow parcel : plans.near(Role.DRAFT, CITY).to(out.ground())) {
                if (isUrban(plans, parcel)) {
                    places.addAll(plans.loud(Ground.minus(Ground.common(parcel.geometry(), out.ground()), fresh)));
                }
            }
        }
        List<StoredRow> listed = plans.draft.rows("DLCZJSYD").stream()
                .filter(r -> !r.text("PZWH").isEmpty() && !r.text("LY").isEmpty())
                .toList();
        double least = plans.settings.number("evidence.min_overlap");
        return places.stream()
                .filter(p -> Plans.cover(p, listed) < least)
                .mapToDouble(Ground::area)
                .sum();
    }
}
