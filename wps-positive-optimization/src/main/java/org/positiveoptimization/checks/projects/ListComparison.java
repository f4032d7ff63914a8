/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;

/**
 * What became of every project of the approved list.
 *
 * <p>Projects of the same name and areas are the same; they are <i>unchanged</i>, or <i>adjusted</i> when type, level,
 * nature, years, sizes or footprint differ. Of the rest, two of the same type and areas are one that was <i>renamed</i>
 * when they are alike enough: by ground where both have a footprint (common ground over the smaller one's, at least {@code
 * project.rename_min_overlap}), else by name (Levenshtein ratio, at least {@code project.rename_similarity}). Each is
 * taken once, the best pair first: likeness by ground before likeness by name, then the greater one, then the order of
 * the rows. What is left was <i>deleted</i> or <i>added</i>.
 */
public final class ListComparison {
    private static final List<String> COMPARED = List.of("XMLX", "XMJB", "JSXZ", "JSNX");
    private static final List<String> SIZES = List.of("YDGM", "XZJSYD");

    /** What became of a project. */
    public enum Kind {
        UNCHANGED,
        ADJUSTED,
        RENAMED,
        ADDED,
        DELETED
    }

    /**
     * @param before the project in the approved list, null when added
     * @param after the project in the draft, null when deleted
     * @param likeness 0 to 1, of what was renamed
     */
    public record Change(Kind kind, Project before, Project after, double likeness) {}

    private record Candidate(Project before, Project after, boolean byGround, double likeness) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparing((Candidate c) -> !c.byGround)
                .thenComparing(Comparator.comparingDouble(Candidate::likeness).reversed())
                .thenComparing(c -> c.before.number())
                .thenComparing(c -> c.after.number());
    }

    private final PlanPair pair;
    private final AreaNames areas;
    private final double minOverlap;
    private final double minSimilarity;
    private final Footprints approvedGround;
    private final Footprints draftGround;

    /** For a list that both versions have, with areas and footprints (if any) that are sound. */
    public ListComparison(PlanPair pair, Parameters parameters) {
        this.pair = pair;
        this.areas = AreaNames.of(pair, parameters);
        this.minOverlap = parameters.number("project.rename_min_overlap");
        this.minSimilarity = parameters.number("project.rename_similarity");
        this.approvedGround = Footprints.of(pair, Role.APPROVED);
        this.draftGround = Footprints.of(pair, Role.DRAFT);
    }

    /** @return the changes: those of the draft's rows in their order, then what was deleted */
    public List<Change> compare(Progress progress) {
        Map<String, Deque<Project>> open = new LinkedHashMap<>();
        for (Project before : ProjectList.of(pair, Role.APPROVED).projects()) {
            open.computeIfAbsent(key(before), k -> new ArrayDeque<>(1)).add(before);
        }
        Map<Project, Change> changes = new LinkedHashMap<>();
        List<Project> fresh = new ArrayList<>();
        for (Project after : ProjectList.of(pair, Role.DRAFT).projects()) {
            progress.check();
            Project before = open.getOrDefault(key(after), new ArrayDeque<>()).poll();
            changes.put(after, new Change(Kind.ADDED, null, after, 0));
            if (before == null) {
                fresh.add(after);
            } else {
                Kind kind = isAdjusted(before, after) ? Kind.ADJUSTED : Kind.UNCHANGED;
                changes.put(after, new Change(kind, before, after, 1));
            }
        }
        List<Project> gone = new ArrayList<>();
        open.values().forEach(gone::addAll);
        gone.sort(Comparator.comparingInt(Project::number));
        Set<Project> renamed = new HashSet<>();
        for (Candidate candidate : candidates(gone, fresh, progress)) {
            if (!renamed.contains(candidate.before) && !renamed.contains(candidate.after)) {
                renamed.add(candidate.before);
                renamed.add(candidate.after);
                changes.put(
                        candidate.after,
                        new Change(Kind.RENAMED, candidate.before, candidate.after, candidate.likeness));
            }
        }
        List<Change> all = new ArrayList<>(changes.values());
        gone.stream().filter(p -> !renamed.contains(p)).forEach(p -> all.add(new Change(Kind.DELETED, p, null, 0)));
        return all;
    }

    /** @return the same text for the same project: name and areas */
    String key(Project project) {
        return project.normalName() + "\n" + areas.parse(project.areas()).key();
    }

    private boolean isAdjusted(Project before, Project after) {
        return COMPARED.stream().anyMatch(f -> !before.text(f).equals(after.text(f)))
                || SIZES.stream().anyMatch(f -> Double.compare(before.number(f), after.number(f)) != 0)
                || !approvedGround.shapes(before).equals(draftGround.shapes(after));
    }

    private List<Candidate> candidates(List<Project> gone, List<Project> fresh, Progress progress) {
        Map<String, List<Project>> alike = new HashMap<>();
        for (Project after : fresh) {
            alike.computeIfAbsent(group(after), k -> new ArrayList<>()).add(after);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Project before : gone) {
            progress.check();
            Geometry ground = approvedGround.ground(before);
            for (Project after : alike.getOrDefault(group(before), List.of())) {
                Candidate candidate = candidate(before, ground, after);
                if (candidate != null) {
                    candidates.add(candidate);
                }
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        return candidates;
    }

    private String group(Project project) {
        return project.type() + "\n" + areas.parse(project.areas()).key();
    }

    private Candidate candidate(Project before, Geometry ground, Project after) {
        Geometry other = ground == null ? null : draftGround.ground(after);
        boolean byGround = other != null;
        double likeness = byGround
                ? share(ground, other)
                : ProjectNames.similarity(before.letters(), after.letters(), minSimilarity);
        boolean isAlike = likeness > 0 && likeness >= (byGround ? minOverlap : minSimilarity);
        return isAlike ? new Candidate(before, after, byGround, likeness) : null;
    }

    private double share(Geometry a, Geometry b) {
        double smaller = Math.min(pair.metric().area(a), pair.metric().area(b));
        return pair.metric().area(Overlap.common(a, b)) / smaller;
    }
}
