/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveoptimization.rules.ParameterType.Kind;

/**
 * Every parameter that a rule set may give, with the type and range of its value. Only types and ranges are declared
 * here; the values are data of the rule set, and there is no default in code. The ranges keep out what can only be a slip
 * (a tolerance of a hectare, a share above 1); they decide nothing.
 *
 * <p>A limit that can be switched off is a value with a flag of the same name and {@code .enabled} beside it, so that a
 * value is never absent, null or of two types.
 */
public final class ParameterTypes {
    private static final String LAND_CODE = "[0-9]{2}([0-9]{2}){0,2}";
    private static final String SHORT_CODE = "[0-9A-Za-z]{1,3}";
    private static final String ZONE_CODE = "[0-9]{3}";
    private static final String WORD = "\\S{1,20}";
    private static final String COUNTY = "[0-9]{6,12}";
    private static final String LAYER = "[A-Z][A-Z0-9_]{1,29}";
    private static final String ADMISSION = LAYER + ":[A-Z][A-Z0-9_]{1,29}:[0-9A-Za-z]{1,3}";
    private static final Map<String, ParameterType> TYPES = new LinkedHashMap<>();

    static {
        number("tol.snap_m", 0, 0.01);
        number("tol.overlap_m2", 0, 1);
        number("tol.gap_m", 0, 1);
        number("tol.line_overlap_m2", 0, 100);
        number("tol.line_overlap_county_m2", 0, 10_000);
        number("tol.line_sliver_m", 0, 1);
        number("tol.change_m2", 0, 100);
        number("tol.change_width_m", 0, 10);
        number("tol.package_width_m", 0, 0.1);
        integer("geometry.max_vertices", 1_000, 100_000_000);
        number("geometry.spike_angle_deg", 0, 90);
        number("geometry.spike_width_m", 0, 10);
        number("sliver.micro_m2", 0, 10);
        number("sliver.warn_m2", 0, 10_000);
        number("sliver.compactness", 0, 1);
        number("sliver.compactness_max_m2", 0, 1_000_000);
        number("area.attr_tol_m2", 0, 100);
        number("area.attr_tol_ratio", 0, 0.05);
        integer("area.round_m2", 0, 6);
        integer("area.round_ha", 0, 8);
        number("control.per_feature_m2", 0, 1);
        number("control.total_km2", 0, 1e7);
        flag("control.total_km2.enabled");
        number("report.text_tol_ha", 0, 100);
        texts("change.reason_codes", SHORT_CODE, 1);
        number("pbf.min_patch_mu", 0, 1_000);
        numbers("pbf.buckets_mu", 0, 10_000);
        numbers("pbf.slope_buckets_deg", 0, 90);
        integer("pbf.max_slope_level", 1, 5);
        integer("pbf.gentle_slope_level", 1, 5);
        number("pbf.min_increase_ratio", 0, 1);
        number("pbf.max_adjust_ratio_town", 0, 1);
        flag("pbf.max_adjust_ratio_town.enabled");
        number("pbf.contiguity_gap_m", 0, 100);
        number("pbf.contiguity_touch_m", 0, 1);
        texts("pbf.reason_codes", SHORT_CODE, 1);
        texts("pbf.project_reason_codes", SHORT_CODE, 0);
        number("pbf.reserve_min_cover", 0, 1);
        flag("quality.grade_smaller_is_better");
        number("evidence.min_overlap", 0.5, 1);
        number("udb.multiple.cap", 0.5, 2);
        number("udb.multiple.tolerance", 0, 0.01);
        choice("udb.multiple.numerator", "JZ", "JZ+TX", "ALL");
        map("udb.multiple.base_area_m2", COUNTY, 1, 1e11);
        text("udb.multiple.base_indicator", SHORT_CODE);
        texts("udb.multiple.excluded_types", SHORT_CODE, 0);
        text("udb.archive.effective_date", "[0-9]{8}");
        map("udb.new_quota_m2", COUNTY, 0, 1e11);
        number("udb.small_part_ha", 0, 1_000);
        number("udb.adjacent_ratio", 0, 1);
        number("udb.near_m", 0, 100_000);
        number("udb.cluster.lpi_slack", 0, 1);
        number("udb.cluster.pp_slack", 0, 1);
        number("udb.touch_m", 0, 1);
        texts("udb.service_classes", LAND_CODE, 1);
        texts("udb.green_classes", LAND_CODE, 1);
        texts("udb.urban_classes", LAND_CODE, 1);
        texts("udb.reason_codes", SHORT_CODE, 1);
        texts("udb.legacy_reason_codes", SHORT_CODE, 0);
        map("udb.reserve_later", "[0-9]{2}", 0, 1);
        flag("udb.reserve_later.enabled");
        texts("zone.kinds", ZONE_CODE, 1);
        texts("zone.text_kinds", ZONE_CODE, 0);
        texts("landuse.construction_prefixes", LAND_CODE, 1);
        text("landuse.cultivated_prefix", LAND_CODE);
        integer("landuse.matrix_digits", 2, 6);
        texts("landuse.kept_classes", LAND_CODE, 1);
        texts("landuse.reported_classes", LAND_CODE, 0);
        text("landuse.paddy_prefix", LAND_CODE);
        texts("project.types", SHORT_CODE, 1);
        texts("project.levels", WORD, 1);
        texts("project.municipal_levels", WORD, 1);
        texts("project.major_levels", WORD, 1);
        texts("project.natures", WORD, 1);
        add("project.years", Kind.INTEGERS, 1900, 2200, List.of(), null, 2, true);
        texts("project.city_names", WORD, 0);
        number("project.rename_similarity", 0, 1);
        number("project.rename_min_overlap", 0, 1);
        number("project.size_tolerance", 0, 10);
        choice("project.no_footprint_severity", "F", "W");
        texts("project.farmland_cases", SHORT_CODE, 0);
        texts("project.outside_cases", SHORT_CODE, 0);
        texts("project.zone_types", "[0-9]{3}:[0-9A-Za-z]{1,3}(\\+[0-9A-Za-z]{1,3})*", 0);
        number("project.balance_tol_m2", 0, 10_000);
        texts("redline.cases", SHORT_CODE, 0);
        texts("redline.document_cases", SHORT_CODE, 0);
        texts("redline.major_cases", SHORT_CODE, 0);
        texts("redline.core_cases", SHORT_CODE, 0);
        number("svc.walk_m", 1, 5_000);
        number("svc.min_green_m2", 0, 1_000_000);
        texts("svc.green_classes", LAND_CODE, 1);
        texts("svc.public_classes", LAND_CODE, 1);
        number("svc.public_walk_m", 1, 5_000);
        text("svc.denominator", LAND_CODE);
        choice("svc.mode", "auto", "buffer", "network");
        number("svc.snap_m", 0, 20);
        number("svc.access_m", 1, 1_000);
        choice("green.units", "hex", "ZXCQGHFQ");
        number("green.cell_m", 50, 10_000);
        number("green.gini_slack", 0, 1);
        number("green.bridge_m", 0, 1_000);
        number("yellow.bridge_m", 0, 1_000);
        texts("yellow.corridor_types", "[0-9A-Za-z]{1,4}", 0);
        number("yellow.corridor_elongation", 1, 1_000);
        texts("control.layers", "[A-Z][A-Z0-9_]{1,29}", 0);
        texts("monitor.red_lines", LAYER, 0);
        texts("monitor.orange_lines", LAYER, 0);
        texts("monitor.yellow_lines", LAYER, 0);
        choice("monitor.outside_level", "red", "orange", "yellow", "blue");
        texts("monitor.construction_kinds", SHORT_CODE, 1);
        texts("monitor.admissions", ADMISSION, 0);
        integer("checkup.base_year", 1990, 2100);
        integer("checkup.near_year", 1990, 2100);
        integer("checkup.target_year", 1990, 2100);
        texts("checkup.at_most_codes", SHORT_CODE, 0);
        texts("checkup.at_least_codes", SHORT_CODE, 0);
        number("checkup.yellow_slack", 0, 1);
        number("checkup.significance", 0.001, 0.5);
        integer("checkup.period_years", 2, 20);
        texts("indicator.names", "[0-9A-Za-z]{1,3} [^ /]+(/[^ /]+)*", 1);
        texts("indicator.measures", "[0-9A-Za-z]{1,3} [≥≤=] [a-z]+(:[0-9A-Z_+]+)?", 0);
        texts("indicator.required", SHORT_CODE, 0);
        texts("indicator.other_units", "[^ ]{1,20}", 0);
        number("indicator.tol_ha", 0, 1);
        texts("structure.classes", "[0-9A-Za-z]{1,3} [0-9+*]+", 1);
        number("structure.share_tol_pct", 0, 1);
        texts("conduction.columns", "[A-Z]{1,30} [0-9A-Za-z]{1,3}", 1);
        texts("sector.zones", "[A-Z][A-Z0-9_]{1,29}:[0-9]{3}(\\+[0-9]{3})*", 0);
        texts("sector.farmland_cases", SHORT_CODE, 0);
        texts("sector.red_line_cases", SHORT_CODE, 0);
        add("crs.zones", Kind.INTEGERS, 25, 45, List.of(), null, 1, true);
        choice("evaluation.mode", "fail-closed");
    }

    private ParameterTypes() {}

    /** @return all types, in the order in which a rule set should give the parameters */
    public static Collection<ParameterType> all() {
        return Collections.unmodifiableCollection(TYPES.values());
    }

    public static Optional<ParameterType> of(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    private static void number(String name, double min, double max) {
        add(name, Kind.NUMBER, min, max, List.of(), null, 0, false);
    }

    private static void integer(String name, double min, double max) {
        add(name, Kind.INTEGER, min, max, List.of(), null, 0, false);
    }

    private static void flag(String name) {
        add(name, Kind.FLAG, 0, 0, List.of(), null, 0, false);
    }

    private static void text(String name, String pattern) {
        add(name, Kind.TEXT, 0, 0, List.of(), pattern, 0, false);
    }

    private static void choice(String name, String... allowed) {
        add(name, Kind.TEXT, 0, 0, List.of(allowed), null, 0, false);
    }

    /** Limits of classes: at least one, rising. */
    private static void numbers(String name, double min, double max) {
        add(name, Kind.NUMBERS, min, max, List.of(), null, 1, true);
    }

    private static void texts(String name, String pattern, int minItems) {
        add(name, Kind.TEXTS, 0, 0, List.of(), pattern, minItems, false);
    }

    private static void map(String name, String keys, double min, double max) {
        add(name, Kind.MAP, min, max, List.of(), keys, 0, false);
    }

    private static void add(
            String name,
            Kind kind,
            double min,
            double max,
            List<String> allowed,
            String pattern,
            int minItems,
            boolean ascending) {
        TYPES.put(name, new ParameterType(name, kind, min, max, allowed, pattern, minItems, ascending));
    }
}
