/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.Role;

/** Both versions of a plan, the values of the rule set, and what the data specification says of the layers. */
final class Plans {
    final StoredPlan approved;
    final StoredPlan draft;
    final Settings settings;
    private final Map<String, LayerDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, Changes> changes = new HashMap<>();
    private final Map<String, Near> indexes = new HashMap<>();
    private final Map<String, Object> remembered = new HashMap<>();

    Plans(StoredPlan approved, StoredPlan draft, Settings settings, List<LayerDefinition> definitions) {
        this.approved = approved;
        this.draft = draft;
        this.settings = settings;
        definitions.forEach(d -> this.definitions.put(d.code(), d));
    }

    StoredPlan version(Role role) {
        return role == Role.APPROVED ? approved : draft;
    }

    List<StoredRow> rows(Role role, String code) {
        return version(role).rows(code);
    }

    List<LayerDefinition> definitions() {
        return new ArrayList<>(definitions.values());
    }

    LayerDefinition definition(String code) {
        return definitions.get(code);
    }

    /** @return the layers that are maintained and that a version has */
    List<String> maintained() {
        return definitions.values().stream()
                .filter(LayerDefinition::maintained)
                .map(LayerDefinition::code)
                .filter(c -> approved.has(c) || draft.has(c))
                .toList();
    }

    Near near(Role role, String code) {
        return indexes.computeIfAbsent(role + code, k -> new Near(rows(role, code)));
    }

    Changes allChanges(String code) {
        return changes.computeIfAbsent(
                code,
                k -> new Changes(
                        rows(Role.APPROVED, code),
                        rows(Role.DRAFT, code),
                        definition(code).compareFields()));
    }

    /** @return what takes long and more than one measure needs */
    @SuppressWarnings("unchecked")
    <T> T once(String name, Supplier<T> value) {
        return (T) remembered.computeIfAbsent(name, n -> value.get());
    }

    /** @return the changed pieces of a layer without noise */
    List<Piece> changes(String code) {
        return allChanges(code).pieces.stream()
                .filter(p -> !isNoise(p.ground()))
                .toList();
    }

    List<Piece> ins(String code) {
        return changes(code).stream().filter(Piece::isIn).toList();
    }

    List<Piece> outs(String code) {
        return changes(code).stream().filter(Piece::isOut).toList();
    }

    boolean isNoise(Polygon polygon) {
        return Ground.area(polygon) < settings.number("tol.change_m2")
                && Ground.width(polygon) < settings.number("tol.change_width_m");
    }

    /** @return the parts of the ground that are no noise */
    List<Polygon> loud(Geometry ground) {
        return Ground.polygons(ground).stream().filter(p -> !isNoise(p)).toList();
    }

    /** @return area of the parts that count where two lines must not cross */
    double crossing(Geometry ground) {
        return Ground.polygons(ground).stream()
                .filter(p -> Ground.area(p) > settings.number("tol.line_overlap_m2")
                        && Ground.width(p) / 2 >= settings.number("tol.line_sliver_m"))
                .mapToDouble(Ground::area)
                .sum();
    }

    /** @return the sum over features of what each shares with the ground, as far as it counts */
    double crossing(Geometry ground, Role role, String code) {
        return near(role, code).to(ground).stream()
                .mapToDouble(r -> crossing(Ground.common(ground, r.geometry())))
                .sum();
    }

    double area(Role role, String code) {
        return sum(rows(role, code), StoredRow::area);
    }

    static double area(List<Piece> pieces) {
        return sum(pieces, Piece::area);
    }

    static <T> double sum(List<T> items, ToDoubleFunction<T> size) {
        return items.stream().mapToDouble(size).sum();
    }

    /** @return the share of the ground that the rows cover together */
    static double cover(Geometry ground, List<StoredRow> rows) {
        Geometry rest = Ground.minus(
                ground, Ground.union(rows.stream().map(StoredRow::geometry).toList()));
        return 1 - Ground.area(rest) / Ground.area(ground);
    }
}
