/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.Role;

/** K1 and K2: the list of key projects. */
final class ProjectOracles {
    static final String LIST = "ZDXMAPB";
    static final String FOOTPRINTS = "ZDXMFW";
    private static final double HECTARE = 10_000;
    private static final Pattern PERIOD = Pattern.compile(
            "([0-9]{4})(?:[年./]?(?:0?[1-9]|1[0-2])?月?)(?:[-~至到]+([0-9]{4})(?:[年./]?(?:0?[1-9]|1[0-2])?月?))?");

    private ProjectOracles() {}

    static void addTo(Oracles oracles) {
        oracles.add("K1 list_blanks", p -> Figures.after(blanks(p)).limit(0));
        oracles.add("K1 list_values", p -> Figures.after(values(p)).limit(0));
        oracles.add("K1 list_repeated", p -> Figures.after(repeated(p)).limit(0));
        oracles.add("K1 projects", p -> ZoneOracles.both(r -> p.rows(r, LIST).size()));
        for (Kind kind : Kind.values()) {
            oracles.add(
                    "K1 projects_" + kind.name().toLowerCase(Locale.ROOT),
                    p -> Figures.after(of(p, kind).size()));
        }
        oracles.addScoped(
                "K1 project_likeness",
                p -> named(
                        of(p, Kind.RENAMED),
                        c -> c.before.text("XMMC") + " → " + c.after.text("XMMC"),
                        c -> Figures.after(c.likeness)));
        oracles.addScoped(
                "K1 project_added", p -> named(of(p, Kind.ADDED), c -> c.after.text("XMMC"), c -> land(null, c.after)));
        oracles.addScoped(
                "K1 project_adjusted",
                p -> named(of(p, Kind.ADJUSTED), c -> c.after.text("XMMC"), c -> land(c.before, c.after)));

        oracles.add(
                "K2 projects_crossing",
                p -> Figures.after(p.draft.rows(LIST).stream()
                        .filter(r -> counties(p, r).size() > 1)
                        .count()));
        oracles.add("K2 projects_below_level", p -> Figures.after(p.draft.rows(LIST).stream()
                        .filter(r -> counties(p, r).size() > 1)
                        .filter(r ->
                                !p.settings.texts("project.municipal_levels").contains(r.text("XMJB")))
                        .count())
                .limit(0));
        oracles.add("K2 unknown_areas", p -> Figures.after(p.draft.rows(LIST).stream()
                        .map(r -> Areas.of(p, r))
                        .mapToInt(a -> a.counties.isEmpty() && a.unknown.isEmpty() ? 1 : a.unknown.size())
                        .sum())
                .limit(0));
        oracles.add("K2 footprint_outside_areas", p -> Figures.after(Plans.sum(p.draft.rows(LIST), r -> outside(p, r)))
                .limit(0));
    }

    // names and areas

    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", "")
                .replaceAll("[\\p{Ps}\\p{Pi}]", "(")
                .replaceAll("[\\p{Pe}\\p{Pf}]", ")")
                .replaceAll("\\p{Pd}", "-");
    }

    /** The areas that a project names. */
    private record Areas(Set<String> counties, List<String> unknown) {
        static Areas of(Plans plans, StoredRow project) {
            Set<String> counties = new TreeSet<>();
            List<String> unknown = new ArrayList<>();
            for (String name : project.text("SZXZQ").split("[\\s、,，;；/|和及与]+", -1)) {
                List<String> found = plans.settings.texts("project.city_names").contains(name)
                        ? plans.draft.rows("XZQ").stream()
                                .map(StoredRow::county)
                                .toList()
                        : plans.draft.rows("XZQ").stream()
                                .filter(r -> r.text("XZQMC").equals(name)
                                        || r.county().equals(name))
                                .map(StoredRow::county)
                                .toList();
                counties.addAll(found);
                if (found.isEmpty() && !name.isEmpty()) {
                    unknown.add(name);
                }
            }
            return new Areas(counties, unknown);
        }
    }

    private static List<Object> key(Plans plans, StoredRow project) {
        return List.of(normal(project.text("XMMC")), Areas.of(plans, project));
    }

    // footprints

    static List<StoredRow> footprints(Plans plans, Role role, StoredRow project) {
        String name = normal(project.text("XMMC"));
        List<StoredRow> namesakes = plans.rows(role, LIST).stream()
                .filter(r -> normal(r.text("XMMC")).equals(name))
                .toList();
        return plans.rows(role, FOOTPRINTS).stream()
                .filter(f -> !name.isEmpty() && normal(f.text("XMMC")).equals(name))
                .filter(f -> namesakes.size() < 2
                        || concerns(project, f)
                        || namesakes.stream().noneMatch(p -> concerns(p, f)))
                .toList();
    }

    private static boolean concerns(StoredRow project, StoredRow footprint) {
        return project.text("SZXZQ").contains(footprint.text("XZQMC"))
                || project.text("SZXZQ").contains(footprint.county());
    }

    static Geometry ground(Plans plans, Role role, StoredRow project) {
        return Ground.union(footprints(plans, role, project).stream()
                .map(StoredRow::geometry)
                .toList());
    }

    /** @return whether a project of the name of the footprint has one of the levels that lines give way to */
    static boolean isMajor(Plans plans, StoredRow footprint) {
        return plans.draft.rows(LIST).stream()
                .filter(p -> !p.text("XMMC").isEmpty() && normal(p.text("XMMC")).equals(normal(footprint.text("XMMC"))))
                .anyMatch(p -> plans.settings.texts("project.major_levels").contains(p.text("XMJB")));
    }

    // K1: rows

    private static int blanks(Plans plans) {
        int blanks = 0;
        for (FieldDefinition field : plans.definition(LIST).fields()) {
            for (StoredRow row : plans.draft.rows(LIST)) {
                blanks += field.mandatory() && row.text(field.name()).isEmpty() ? 1 : 0;
            }
        }
        return blanks;
    }

    private static int values(Plans plans) {
        double city = plans.area(Role.DRAFT, "XZQ");
        int faults = 0;
        for (StoredRow row : plans.draft.rows(LIST)) {
            faults += isForeign(row, "XMLX", plans.settings.texts("project.types")) ? 1 : 0;
            faults += isForeign(row, "XMJB", plans.settings.texts("project.levels")) ? 1 : 0;
            faults += isForeign(row, "JSXZ", plans.settings.texts("project.natures")) ? 1 : 0;
            faults += row.text("JSNX").isEmpty() || isPeriod(row.text("JSNX"), plans.settings) ? 0 : 1;
            for (String field : List.of("YDGM", "XZJSYD")) {
                boolean isBlank = row.text(field).isEmpty();
                boolean isLawful = isBlank
                        ? !row.text("BZ").isEmpty()
                        : row.number(field) >= 0 && row.number(field) * HECTARE <= city;
                faults += isLawful ? 0 : 1;
            }
            boolean isMore = row.number("YDGM") >= 0 && row.number("XZJSYD") > row.number("YDGM");
            faults += isMore ? 1 : 0;
        }
        return faults;
    }

    private static boolean isForeign(StoredRow row, String field, List<String> codes) {
        return !row.text(field).isEmpty() && !codes.contains(row.text(field));
    }

    private static boolean isPeriod(String text, Settings settings) {
        Matcher matcher = PERIOD.matcher(text.replaceAll("\\p{Pd}", "-").replaceAll("\\s+", ""));
        if (!matcher.matches()) {
            return false;
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        List<Double> years = settings.numbers("project.years");
        return first <= last && first >= years.get(0) && last <= years.get(1);
    }

    private static int repeated(Plans plans) {
        Set<List<Object>> seen = new HashSet<>();
        int repeated = 0;
        for (StoredRow row : plans.draft.rows(LIST)) {
            repeated += !normal(row.text("XMMC")).isEmpty() && !seen.add(key(plans, row)) ? 1 : 0;
        }
        return repeated;
    }

    // K1: what became of the projects

    private enum Kind {
        UNCHANGED,
        ADJUSTED,
        RENAMED,
        ADDED,
        DELETED
    }

    private record Change(Kind kind, StoredRow before, StoredRow after, double likeness) {}

    private interface Name {
        String of(Change change);
    }

    private interface OfChange {
        Figures of(Change change);
    }

    private static Map<String, Figures> named(List<Change> changes, Name name, OfChange figures) {
        Map<String, Figures> all = new LinkedHashMap<>();
        changes.forEach(c -> all.put(name.of(c), figures.of(c)));
        return all;
    }

    private static Figures land(StoredRow before, StoredRow after) {
        return new Figures(land(before), land(after), null, Double.NaN);
    }

    private static Double land(StoredRow row) {
        return row == null || Double.isNaN(row.number("YDGM")) ? null : row.number("YDGM");
    }

    private static List<Change> of(Plans plans, Kind kind) {
        List<Change> all = plans.once("list", () -> changes(plans));
        return all.stream().filter(c -> c.kind == kind).toList();
    }

    private static List<Change> changes(Plans plans) {
        List<StoredRow> gone = new ArrayList<>(plans.approved.rows(LIST));
        List<StoredRow> fresh = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (StoredRow after : plans.draft.rows(LIST)) {
            StoredRow before = gone.stream()
                    .filter(b -> key(plans, b).equals(key(plans, after)))
                    .findFirst()
                    .orElse(null);
            if (before == null) {
                fresh.add(after);
            } else {
                gone.remove(before);
                changes.add(new Change(
                        isAdjusted(plans, before, after) ? Kind.ADJUSTED : Kind.UNCHANGED, before, after, 1));
            }
        }
        for (Change best = best(plans, gone, fresh); best != null; best = best(plans, gone, fresh)) {
            changes.add(best);
            gone.remove(best.before);
            fresh.remove(best.after);
        }
        fresh.forEach(r -> changes.add(new Change(Kind.ADDED, null, r, 0)));
        gone.forEach(r -> changes.add(new Change(Kind.DELETED, r, null, 0)));
        return changes;
    }

    private static boolean isAdjusted(Plans plans, StoredRow before, StoredRow after) {
        return List.of("XMLX", "XMJB", "JSXZ", "JSNX", "YDGM", "XZJSYD").stream()
                        .anyMatch(f -> !Objects.equals(
                                before.values().get(f), after.values().get(f)))
                || !shapes(plans, Role.APPROVED, before).equals(shapes(plans, Role.DRAFT, after));
    }

    private static Set<String> shapes(Plans plans, Role role, StoredRow project) {
        Set<String> shapes = new HashSet<>();
        footprints(plans, role, project).forEach(f -> shapes.add(f.geometry().toText()));
        return shapes;
    }

    /** @return the two that are most alike, by ground before by name; null when none are alike enough */
    private static Change best(Plans plans, List<StoredRow> gone, List<StoredRow> fresh) {
        Change best = null;
        boolean isBestByGround = false;
        for (StoredRow before : gone) {
            for (StoredRow after : fresh) {
                if (!before.text("XMLX").equals(after.text("XMLX"))
                        || !Areas.of(plans, before).equals(Areas.of(plans, after))) {
                    continue;
                }
                Geometry a = ground(plans, Role.APPROVED, before);
                Geometry b = ground(plans, Role.DRAFT, after);
                boolean isByGround = !a.isEmpty() && !b.isEmpty();
                double likeness = isByGround
                        ? Ground.area(Ground.common(a, b)) / Math.min(Ground.area(a), Ground.area(b))
                        : similarity(normal(before.text("XMMC")), normal(after.text("XMMC")));
                double least =
                        plans.settings.number(isByGround ? "project.rename_min_overlap" : "project.rename_similarity");
                boolean isBetter = best == null
                        || (isByGround && !isBestByGround)
                        || (isByGround == isBestByGround && likeness > best.likeness);
                if (likeness > 0 && likeness >= least && isBetter) {
                    best = new Change(Kind.RENAMED, before, after, likeness);
                    isBestByGround = isByGround;
                }
            }
        }
        return best;
    }

    private static double similarity(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : (longer - distance(a, b)) / (double) longer;
    }

    /** The distance of Levenshtein, by the whole table. */
    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int k = 0; k <= b.length(); k++) {
                if (i == 0 || k == 0) {
                    table[i][k] = i + k;
                } else {
                    int same = table[i - 1][k - 1] + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
                    table[i][k] = Math.min(same, 1 + Math.min(table[i - 1][k], table[i][k - 1]));
                }
            }
        }
        return table[a.length()][b.length()];
    }

    // K2

    /** The counties that a project names, and those that its footprint lies in. */
    private static Set<String> counties(Plans plans, StoredRow project) {
        Set<String> counties = new TreeSet<>(Areas.of(plans, project).counties);
        Geometry ground = ground(plans, Role.DRAFT, project);
        for (StoredRow county : plans.draft.rows("XZQ")) {
            if (plans.crossing(Ground.common(ground, county.geometry())) > 0) {
                counties.add(county.county());
            }
        }
        return counties;
    }

    private static double outside(Plans plans, StoredRow project) {
        Areas areas = Areas.of(plans, project);
        Geometry ground = ground(plans, Role.DRAFT, project);
        if (!areas.unknown.isEmpty() || ground.isEmpty()) {
            return 0;
        }
        double sum = plans.crossing(plans.near(Role.DRAFT, "XZQ").rest(ground));
        for (StoredRow county : plans.draft.rows("XZQ")) {
            sum += areas.counties.contains(county.county())
                    ? 0
                    : plans.crossing(Ground.common(ground, county.geometry()));
        }
        return sum;
    }
}
