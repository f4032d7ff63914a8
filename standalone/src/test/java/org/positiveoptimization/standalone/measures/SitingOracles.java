/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.plan.Role;

/** K3: where projects lie, and the land that they replace. */
final class SitingOracles {
    private static final double HECTARE = 10_000;
    private static final List<String> BALANCED = List.of("ZYMJ", "ZYSTMJ", "ZYDB", "BCMJ", "BCSTMJ", "BCDB");

    private SitingOracles() {}

    static void addTo(Oracles oracles) {
        oracles.addScoped("K3 footprint_on", p -> {
            Map<String, Figures> all = new LinkedHashMap<>();
            for (String line : List.of("YJJBNT", "STBHHX")) {
                all.put(line, Figures.after(sum(p, f -> on(p, f, line))));
            }
            return all;
        });
        oracles.addScoped("K3 footprint_outside", p -> Map.of("CZKFBJ", Figures.after(sum(p, f -> outside(p, f)))));
        oracles.addScoped(
                "K3 footprint_unadmitted",
                p -> Map.of(
                        "YJJBNT",
                                Figures.after(sum(p, f -> isFarmlandCase(p, f) ? 0 : on(p, f, "YJJBNT")))
                                        .limit(0),
                        "CZKFBJ",
                                Figures.after(sum(
                                                p,
                                                f -> p.settings
                                                                .texts("project.outside_cases")
                                                                .contains(f.text("BJWQX"))
                                                        ? 0
                                                        : outside(p, f)))
                                        .limit(0)));
        oracles.addScoped(
                "K3 footprint_wrong_zone",
                p -> Map.of("GHFQ", Figures.after(sum(p, f -> wrongZone(p, f))).limit(0)));
        oracles.add(
                "K3 cultivated_occupied",
                p -> Figures.after(Plans.sum(
                        p.draft.rows(ProjectOracles.LIST), r -> occupied(p, r, "landuse.cultivated_prefix"))));
        oracles.add(
                "K3 paddy_occupied",
                p -> Figures.after(
                        Plans.sum(p.draft.rows(ProjectOracles.LIST), r -> occupied(p, r, "landuse.paddy_prefix"))));
        oracles.add("K3 footprints_unlisted", p -> Figures.after(p.draft.rows(ProjectOracles.FOOTPRINTS).stream()
                        .filter(f -> project(p, f) == null)
                        .count())
                .limit(0));
        oracles.add("K3 projects_unlocated", p -> Figures.after(p.draft.rows(ProjectOracles.LIST).stream()
                        .filter(r -> !isLocated(p, r))
                        .count())
                .limit(0));
        oracles.add("K3 projects_unbalanced", p -> Figures.after(p.draft.rows(ProjectOracles.LIST).stream()
                        .filter(r -> isLocated(p, r) && !isBalanced(p, r))
                        .count())
                .limit(0));
    }

    private interface OfFootprint {
        double of(StoredRow footprint);
    }

    private static double sum(Plans plans, OfFootprint size) {
        return plans.draft.rows(ProjectOracles.FOOTPRINTS).stream()
                .mapToDouble(size::of)
                .sum();
    }

    private static double on(Plans plans, StoredRow footprint, String line) {
        return plans.crossing(footprint.geometry(), Role.DRAFT, line);
    }

    private static double outside(Plans plans, StoredRow footprint) {
        return plans.crossing(plans.near(Role.DRAFT, "CZKFBJ").rest(footprint.geometry()));
    }

    private static boolean isFarmlandCase(Plans plans, StoredRow footprint) {
        return plans.settings.texts("project.farmland_cases").contains(footprint.text("YJZYQX"))
                && !footprint.text("PZWH").isEmpty()
                && ProjectOracles.isMajor(plans, footprint);
    }

    /** @return the first project of the name, null when none has it */
    private static StoredRow project(Plans plans, StoredRow footprint) {
        String name = ProjectOracles.normal(footprint.text("XMMC"));
        return plans.draft.rows(ProjectOracles.LIST).stream()
                .filter(r ->
                        !name.isEmpty() && ProjectOracles.normal(r.text("XMMC")).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static double wrongZone(Plans plans, StoredRow footprint) {
        StoredRow project = project(plans, footprint);
        String type = (project == null ? footprint : project).text("XMLX");
        Map<String, String> types = plans.settings.pairs("project.zone_types", ":");
        double sum = 0;
        for (StoredRow zone : plans.near(Role.DRAFT, "GHFQ").to(footprint.geometry())) {
            String code = zone.text("GHFQDM");
            String kind = code.matches("[0-9]{3}") ? code.charAt(0) + "00" : code;
            boolean isOpen = List.of(types.getOrDefault(kind, "").split("\\+")).contains(type);
            sum += isOpen ? 0 : plans.crossing(Ground.common(footprint.geometry(), zone.geometry()));
        }
        return sum;
    }

    private static boolean isLocated(Plans plans, StoredRow project) {
        return !ProjectOracles.footprints(plans, Role.DRAFT, project).isEmpty();
    }

    private static double occupied(Plans plans, StoredRow project, String prefix) {
        Geometry ground = ProjectOracles.ground(plans, Role.DRAFT, project);
        return plans.near(Role.APPROVED, "GHYDYH").to(ground).stream()
                .filter(r -> r.text("JQDLDM").startsWith(plans.settings.text(prefix)))
                .mapToDouble(r -> Ground.area(Ground.common(r.geometry(), ground)))
                .sum();
    }

    private static boolean isBalanced(Plans plans, StoredRow project) {
        double cultivated = occupied(plans, project, "landuse.cultivated_prefix");
        double paddy = occupied(plans, project, "landuse.paddy_prefix");
        List<StoredRow> rows = plans.draft.rows("XMZBPHB").stream()
                .filter(r -> ProjectOracles.normal(r.text("XMMC")).equals(ProjectOracles.normal(project.text("XMMC"))))
                .toList();
        if (rows.isEmpty()) {
            return cultivated <= plans.settings.number("tol.line_overlap_m2");
        }
        boolean isLawful = rows.stream()
                .allMatch(r -> BALANCED.stream().allMatch(f -> r.number(f) >= 0)
                        && r.number("ZYSTMJ") <= r.number("ZYMJ")
                        && r.number("BCSTMJ") <= r.number("BCMJ")
                        && !r.text("BCWZ").isEmpty());
        double occupied = Plans.sum(rows, r -> r.number("ZYMJ"));
        double added = Plans.sum(rows, r -> r.number("BCMJ"));
        double occupiedPaddy = Plans.sum(rows, r -> r.number("ZYSTMJ"));
        double addedPaddy = Plans.sum(rows, r -> r.number("BCSTMJ"));
        double grade = Plans.sum(rows, r -> r.number("ZYDB") * r.number("ZYMJ")) / occupied;
        double addedGrade = Plans.sum(rows, r -> r.number("BCDB") * r.number("BCMJ")) / added;
        boolean isWorse = occupied > 0
                && added > 0
                && (plans.settings.flag("quality.grade_smaller_is_better")
                        ? addedGrade > grade + 5e-5
                        : addedGrade < grade - 5e-5);
        double tolerance = plans.settings.number("project.balance_tol_m2") + 0.005;
        return isLawful
                && Math.abs(occupied * HECTARE - cultivated) <= tolerance
                && Math.abs(occupiedPaddy * HECTARE - paddy) <= tolerance
                && added >= occupied - 5e-5
                && addedPaddy >= occupiedPaddy - 5e-5
                && !isWorse;
    }
}
