/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.Role;

/** G1 to G5, A1 and A2: by counting. */
final class QualityOracles {
    private static final int GEOGRAPHIC = 4490;
    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);
    static final Map<String, Map<String, String>> CODES = codes();

    private QualityOracles() {}

    static void addTo(Oracles oracles) {
        oracles.add(
                "G1 structure_faults", p -> Figures.after(structureFaults(p)).limit(0));
        oracles.add("G1 value_faults", p -> Figures.after(valueFaults(p)).limit(0));
        oracles.add("G2 crs_faults", p -> Figures.after(count(p, QualityOracles::isMisplaced))
                .limit(0));
        oracles.add(
                "G2 reprojected_layers",
                p -> Figures.after(
                        count(p, (v, d) -> isSupported(v.srid(d.code())) && v.srid(d.code()) != GEOGRAPHIC)));
        oracles.add("G3 geometry_faults", p -> Figures.after(geometryFaults(p)).limit(0));
        oracles.add("G3 geometry_blemishes", p -> Figures.after(blemishes(p)).limit(0));
        oracles.add("G4 overlap_area", p -> Figures.of(overlaps(p, Role.APPROVED), overlaps(p, Role.DRAFT))
                .limit(0));
        oracles.add("G4 gap_area", p -> Figures.of(tiled(p, Role.APPROVED, true), tiled(p, Role.DRAFT, true))
                .limit(0));
        oracles.add("G4 outside_area", p -> Figures.of(tiled(p, Role.APPROVED, false), tiled(p, Role.DRAFT, false))
                .limit(0));
        oracles.add("G5 repeated_identifiers", p -> Figures.after(repeated(p)).limit(0));
        oracles.add("G5 unknown_codes", p -> Figures.after(unknownCodes(p)).limit(0));
        oracles.add("G5 wrong_names", p -> Figures.after(wrongNames(p)).limit(0));
        oracles.addScoped("G5 updated_codes", QualityOracles::updatedCodes);
        oracles.add(
                "A1 area_attribute_faults", p -> Figures.after(areaFaults(p)).limit(0));
        oracles.add("A1 area_attribute_worst", p -> Figures.after(worstArea(p)));
        oracles.addScoped("A2 control_area", QualityOracles::controlAreas);
        oracles.addScoped("A2 control_difference", p -> balances(p, "XZQ", false));
        oracles.addScoped("A2 parcel_area_difference", p -> balances(p, "GHYDYH", false));
        oracles.addScoped("A2 parcel_stated_difference", p -> balances(p, "GHYDYH", true));
        oracles.addScoped("A2 zone_area_difference", p -> balances(p, "GHFQ", false));
        oracles.addScoped("A2 zone_stated_difference", p -> balances(p, "GHFQ", true));
    }

    /** A test of a layer in one version. */
    private interface Look {
        boolean at(StoredPlan version, LayerDefinition layer);
    }

    private static int count(Plans plans, Look look) {
        int count = 0;
        for (Role role : Role.values()) {
            for (LayerDefinition layer : plans.definitions()) {
                boolean isThere = layer.spatial() && plans.version(role).has(layer.code());
                count += isThere && look.at(plans.version(role), layer) ? 1 : 0;
            }
        }
        return count;
    }

    // G1

    private static int structureFaults(Plans plans) {
        int faults = 0;
        for (Role role : Role.values()) {
            StoredPlan version = plans.version(role);
            for (LayerDefinition layer : plans.definitions()) {
                if (!version.has(layer.code())) {
                    faults += layer.required() ? 1 : 0;
                    continue;
                }
                faults += version.rows(layer.code()).isEmpty() && !layer.mayBeEmpty() ? 1 : 0;
                for (FieldDefinition field : layer.fields()) {
                    String type = version.columns(layer.code()).get(field.name());
                    faults += type == null ? (field.mandatory() ? 1 : 0) : isOfType(type, field.type()) ? 0 : 1;
                }
            }
        }
        return faults;
    }

    private static boolean isOfType(String type, FieldType wanted) {
        return switch (wanted) {
            case TEXT -> type.startsWith("TEXT");
            case INTEGER -> type.contains("INT");
            case REAL -> type.contains("INT") || type.equals("REAL") || type.equals("DOUBLE");
        };
    }

    private static int valueFaults(Plans plans) {
        int faults = 0;
        for (LayerDefinition layer : plans.definitions()) {
            for (FieldDefinition field : layer.fields()) {
                if (plans.draft.has(layer.code())
                        && plans.draft.columns(layer.code()).containsKey(field.name())) {
                    for (StoredRow row : plans.draft.rows(layer.code())) {
                        String text = row.text(field.name());
                        boolean isBlank = field.mandatory() && text.isEmpty();
                        faults += isBlank || (field.length() > 0 && text.length() > field.length()) ? 1 : 0;
                    }
                }
            }
        }
        return faults;
    }

    // G2, G3

    private static boolean isSupported(int srid) {
        return srid == GEOGRAPHIC || (srid >= 4513 && srid <= 4554);
    }

    /** Coordinates that are none of the CRS; in zones with a prefix that is the first two digits of the easting. */
    private static boolean isMisplaced(StoredPlan version, LayerDefinition layer) {
        int srid = version.srid(layer.code());
        Envelope lawful =
                srid == GEOGRAPHIC ? CHINA : new Envelope((srid - 4488) * 1e6, (srid - 4488 + 1) * 1e6, 0, 1e7);
        return !isSupported(srid)
                || version.rows(layer.code()).stream()
                        .anyMatch(r -> r.geometry() != null
                                && !lawful.contains(r.geometry().getEnvelopeInternal()));
    }

    private static boolean isFaulty(StoredRow row, LayerDefinition layer) {
        int dimension = layer.geometry() == GeometryKind.CURVE ? 1 : 2;
        Geometry shape = row.geometry();
        return shape == null || shape.isEmpty() || shape.getDimension() != dimension || !shape.isValid();
    }

    private static int geometryFaults(Plans plans) {
        int faults = 0;
        for (Role role : Role.values()) {
            StoredPlan version = plans.version(role);
            for (LayerDefinition layer : plans.definitions()) {
                if (layer.spatial() && version.has(layer.code()) && !isMisplaced(version, layer)) {
                    faults += (int) version.rows(layer.code()).stream()
                            .filter(r -> isFaulty(r, layer))
                            .count();
                }
            }
        }
        return faults;
    }

    private static int blemishes(Plans plans) {
        int blemishes = 0;
        for (LayerDefinition layer : plans.definitions()) {
            if (!layer.spatial() || !plans.draft.has(layer.code()) || isMisplaced(plans.draft, layer)) {
                continue;
            }
            for (StoredRow row : plans.draft.rows(layer.code())) {
                if (!isFaulty(row, layer)) {
                    blemishes += hasRepeatedPoint(row.geometry()) ? 1 : 0;
                    blemishes += row.geometry().getDimension() == 2 && hasSpike(row.geometry(), plans.settings) ? 1 : 0;
                    blemishes += !layer.multipart() && row.geometry().getNumGeometries() > 1 ? 1 : 0;
                }
            }
        }
        return blemishes;
    }

    @SuppressWarnings("unchecked")
    private static List<LineString> lines(Geometry geometry) {
        return LinearComponentExtracter.getLines(geometry);
    }

    private static boolean hasRepeatedPoint(Geometry geometry) {
        for (LineString line : lines(geometry)) {
            Coordinate[] points = line.getCoordinates();
            for (int k = 1; k < points.length; k++) {
                if (points[k].equals2D(points[k - 1])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasSpike(Geometry geometry, Settings settings) {
        double sharpest = Math.toRadians(settings.number("geometry.spike_angle_deg"));
        double narrowest = settings.number("geometry.spike_width_m");
        for (LineString ring : lines(geometry)) {
            List<Coordinate> points =
                    List.of(org.locationtech.jts.geom.CoordinateArrays.removeRepeatedPoints(ring.getCoordinates()));
            int n = points.size() - 1;
            for (int k = 0; k < n; k++) {
                Coordinate tip = points.get(k);
                Coordinate before = local(points.get((k + n - 1) % n), tip);
                Coordinate after = local(points.get(k + 1), tip);
                double angle = Angle.angleBetween(before, new Coordinate(0, 0), after);
                double shorter = Math.min(Math.hypot(before.x, before.y), Math.hypot(after.x, after.y));
                if (angle <= sharpest && shorter * Math.sin(angle) < narrowest) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @return metres from the origin, about */
    private static Coordinate local(Coordinate point, Coordinate origin) {
        double metres = Math.toRadians(6_371_000);
        return new Coordinate(
                (point.x - origin.x) * metres * Math.cos(Math.toRadians(origin.y)), (point.y - origin.y) * metres);
    }

    /** @return whether both versions have the layer, where it is and as it should be */
    static boolean isSound(Plans plans, LayerDefinition layer) {
        for (Role role : Role.values()) {
            StoredPlan version = plans.version(role);
            if (!version.has(layer.code())
                    || isMisplaced(version, layer)
                    || version.rows(layer.code()).stream().anyMatch(r -> isFaulty(r, layer))) {
                return false;
            }
        }
        return true;
    }

    // G4

    private static double overlaps(Plans plans, Role role) {
        double sum = 0;
        for (LayerDefinition layer : plans.definitions()) {
            if (layer.spatial() && layer.noOverlap() && isSound(plans, layer)) {
                sum += overlap(plans, role, layer.code());
            }
        }
        return sum;
    }

    static double overlap(Plans plans, Role role, String code) {
        double sum = 0;
        for (StoredRow row : plans.rows(role, code)) {
            for (StoredRow other : plans.near(role, code).to(row.geometry())) {
                if (other.fid() > row.fid()) {
                    double area = Ground.area(Ground.common(row.geometry(), other.geometry()));
                    sum += area > plans.settings.number("tol.overlap_m2") ? area : 0;
                }
            }
        }
        return sum;
    }

    private static double tiled(Plans plans, Role role, boolean gaps) {
        double sum = 0;
        for (LayerDefinition layer : plans.definitions()) {
            if (layer.tiles() != null && isSound(plans, layer)) {
                sum += gaps
                        ? uncovered(plans, role, layer.tiles(), layer.code())
                        : uncovered(plans, role, layer.code(), layer.tiles());
            }
        }
        return sum;
    }

    /** @return ground of one layer that the other does not cover, in places that count */
    static double uncovered(Plans plans, Role role, String code, String by) {
        Geometry rest = Ground.minus(whole(plans, role, code), whole(plans, role, by));
        double sum = 0;
        for (Polygon place : Ground.polygons(rest)) {
            boolean counts = Ground.area(place) > plans.settings.number("tol.overlap_m2")
                    && Ground.width(place) > plans.settings.number("tol.gap_m");
            sum += counts ? Ground.area(place) : 0;
        }
        return sum;
    }

    private static Geometry whole(Plans plans, Role role, String code) {
        return Ground.union(
                plans.rows(role, code).stream().map(StoredRow::geometry).toList());
    }

    // G5

    private static int repeated(Plans plans) {
        int repeated = 0;
        for (LayerDefinition layer : plans.definitions()) {
            Set<String> seen = new HashSet<>();
            for (StoredRow row : layer.spatial() ? plans.draft.rows(layer.code()) : List.<StoredRow>of()) {
                String bsm = row.text("BSM");
                repeated += !bsm.isEmpty() && !seen.add(bsm) ? 1 : 0;
            }
        }
        return repeated;
    }

    private static int unknownCodes(Plans plans) {
        int unknown = 0;
        for (LayerDefinition layer : plans.definitions()) {
            if (layer.spatial() && !layer.chapter().equals("ledger")) {
                for (FieldDefinition field : layer.fields()) {
                    if (field.domain() != null) {
                        unknown += (int) plans.draft.rows(layer.code()).stream()
                                .map(r -> r.text(field.name()))
                                .filter(c -> !c.isEmpty()
                                        && !CODES.get(field.domain()).containsKey(c))
                                .count();
                    }
                }
            }
        }
        return unknown;
    }

    private static int wrongNames(Plans plans) {
        int wrong = 0;
        for (LayerDefinition layer : plans.definitions()) {
            if (layer.spatial() && layer.nameField() != null && !layer.chapter().equals("ledger")) {
                String domain = layer.field(layer.codeField()).orElseThrow().domain();
                for (StoredRow row : plans.draft.rows(layer.code())) {
                    String name = row.text(layer.nameField());
                    String right = CODES.get(domain).get(row.text(layer.codeField()));
                    wrong += !name.isEmpty() && right != null && !right.equals(name) ? 1 : 0;
                }
            }
        }
        return wrong;
    }

    private static Map<String, Figures> updatedCodes(Plans plans) {
        Map<String, Figures> updated = new TreeMap<>();
        for (LayerDefinition layer : plans.definitions()) {
            int before = plans.approved.updated(layer.code());
            int after = plans.draft.updated(layer.code());
            if (before + after > 0) {
                updated.put(layer.code(), Figures.of(before, after));
            }
        }
        return updated;
    }

    /** @return names by code, by table, as the file of the product has them */
    private static Map<String, Map<String, String>> codes() {
        try (InputStream in = LayerCatalog.class.getResourceAsStream("codes.json")) {
            Map<String, Map<String, String>> codes = new HashMap<>();
            for (JsonNode table : new ObjectMapper().readTree(in).required("tables")) {
                Map<String, String> names = new HashMap<>();
                table.required("codes")
                        .fields()
                        .forEachRemaining(e ->
                                names.put(e.getKey(), e.getValue().path("zh").asText()));
                codes.put(table.required("name").asText(), names);
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A1, A2

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
    }

    private static int areaFaults(Plans plans) {
        int[] faults = new int[1];
        stated(plans, (difference, area) -> {
            double allowed = Math.max(
                    plans.settings.number("area.attr_tol_m2"), plans.settings.number("area.attr_tol_ratio") * area);
            faults[0] += difference > allowed ? 1 : 0;
        });
        return faults[0];
    }

    private static double worstArea(Plans plans) {
        double[] worst = new double[1];
        stated(plans, (difference, area) -> worst[0] = Math.max(worst[0], difference));
        return worst[0];
    }

    private interface Statement {
        void of(double difference, double area);
    }

    private static void stated(Plans plans, Statement statement) {
        for (LayerDefinition layer : plans.definitions()) {
            Predicate<StoredRow> hasArea = r -> Double.isFinite(r.number(layer.areaField()));
            if (layer.areaField() != null && plans.draft.has(layer.code()) && isDraftSound(plans, layer)) {
                plans.draft.rows(layer.code()).stream().filter(hasArea).forEach(row -> {
                    double area = rounded(row.area()).doubleValue();
                    statement.of(
                            rounded(Math.abs(row.number(layer.areaField()) - area))
                                    .doubleValue(),
                            area);
                });
            }
        }
    }

    private static boolean isDraftSound(Plans plans, LayerDefinition layer) {
        return layer.spatial()
                && !isMisplaced(plans.draft, layer)
                && plans.draft.rows(layer.code()).stream().noneMatch(r -> isFaulty(r, layer));
    }

    private static Set<String> counties(Plans plans) {
        Set<String> counties = new TreeSet<>();
        plans.draft.rows("XZQ").forEach(r -> counties.add(r.county()));
        return counties;
    }

    static BigDecimal sum(Plans plans, Role role, String code, String county, boolean stated) {
        String field = plans.definition(code).areaField();
        return plans.rows(role, code).stream()
                .filter(r -> county == null || r.county().equals(county))
                .map(r -> rounded(stated ? r.number(field) : r.area()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @return what rounding can explain for so many features, in whole hundredths */
    static double allowed(Plans plans, long features) {
        return BigDecimal.valueOf(plans.settings.number("control.per_feature_m2"))
                .multiply(BigDecimal.valueOf(features))
                .setScale(2, RoundingMode.DOWN)
                .doubleValue();
    }

    private static Map<String, Figures> controlAreas(Plans plans) {
        Map<String, Figures> areas = new TreeMap<>();
        for (String county : counties(plans)) {
            areas.put(
                    county,
                    Figures.of(
                            sum(plans, Role.APPROVED, "XZQ", county, true).doubleValue(),
                            sum(plans, Role.DRAFT, "XZQ", county, true).doubleValue()));
        }
        return areas;
    }

    private static Map<String, Figures> balances(Plans plans, String code, boolean stated) {
        Map<String, Figures> balances = new TreeMap<>();
        for (String county : counties(plans)) {
            BigDecimal difference =
                    sum(plans, Role.DRAFT, code, county, stated).subtract(sum(plans, Role.DRAFT, "XZQ", county, true));
            long features = count(plans, code, county) + count(plans, "XZQ", county);
            balances.put(county, Figures.after(difference.abs().doubleValue()).limit(allowed(plans, features)));
        }
        return balances;
    }

    private static long count(Plans plans, String code, String county) {
        return plans.draft.rows(code).stream()
                .filter(r -> r.county().equals(county))
                .count();
    }
}
