/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Account of the land use of the central city, and what L3, L4 and U5 must say of it. */
final class CityBook {
    static final List<String> GREEN = List.of("1401", "1403");
    static final List<String> PUBLIC = List.of("08");
    static final double GREEN_WALK = 300;
    static final double PUBLIC_WALK = 1000;

    private static final String LAYER = "ZXCQGHYDYH";
    private static final String HOUSING = "0701";
    private static final double HALF_A_CENTIMETRE = 0.005;

    private final List<Leaf> leaves;
    private final Map<Leaf, String> changed = new LinkedHashMap<>();
    private double takenIn;
    private double extra;

    CityBook(CellModel model) {
        leaves = model.leaves().stream().filter(l -> l.central).toList();
    }

    /** The leaf has another class in the draft. */
    void changed(Leaf leaf, String use) {
        changed.put(leaf, use);
    }

    /** The urban boundary takes in ground of the countryside, a part of a leaf. */
    void takenIn(Leaf leaf, double area) {
        takenIn += leaf.central ? area : 0;
    }

    /** The draft's land use has so much more ground than the leaves, outside the urban boundary; less if negative. */
    void grown(double area) {
        extra += area;
    }

    String after(Leaf leaf) {
        return changed.getOrDefault(leaf, leaf.use);
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** @return how much larger the served share of housing is in the draft, about */
    double coverageGain(List<String> services, double walk) {
        return coverage(this::after, services, walk).share()
                - coverage(l -> l.use, services, walk).share();
    }

    CityCoverage coverage(Uses use, List<String> services, double walk) {
        return new CityCoverage(leaves, use, HOUSING, services, walk);
    }

    /** Class of a leaf in one version. */
    interface Uses {
        String of(Leaf leaf);
    }

    /** @return whether the classes have a smaller share of the central city in the draft */
    boolean isShareLower(List<String> classes) {
        return missing(classes) > HALF_A_CENTIMETRE;
    }

    private double missing(List<String> classes) {
        double all = sum(l -> true);
        double before = sum(l -> isIn(l.use, classes));
        return before * ((all + extra) / all) - sum(l -> isIn(after(l), classes));
    }

    /** @return whether they have a smaller share of what lies inside the urban boundary */
    private boolean isInsideShareLower(List<String> classes) {
        return missingInside(classes) > HALF_A_CENTIMETRE;
    }

    private double missingInside(List<String> classes) {
        double before = sum(l -> l.member != 0 && isIn(l.use, classes)) / sum(l -> l.member != 0);
        double all = sum(l -> l.draftMember != 0) + takenIn;
        return before * all - sum(l -> l.draftMember != 0 && isIn(after(l), classes));
    }

    void expect(Expectations expected) {
        for (String code : List.of("08", "1401", "1403")) {
            List<String> classes = List.of(code);
            if (isShareLower(classes)) {
                expect(expected, "L3", lost(classes), missing(classes), code + "占比降低", "smaller share of " + code);
            }
        }
        for (List<String> group : List.of(List.of("08", "13", "14"), GREEN)) {
            if (isInsideShareLower(group)) {
                List<Leaf> inside =
                        lost(group).stream().filter(l -> l.member != 0).toList();
                expect(expected, "U5", inside, missingInside(group), "功能用地占比降低", "smaller functional share");
            }
        }
        if (coverageGain(GREEN, GREEN_WALK) < 0) {
            expected.at("F1", "ZXCQCSLVX", "W", null, Double.NaN, "绿地覆盖率降低", "fewer homes near a park");
            for (Leaf leaf : causes(GREEN, GREEN_WALK)) {
                expected.warning("L4", LAYER, leaf.polygon(), "绿地覆盖率降低", "fewer homes near a park");
                expected.warning("U5", LAYER, leaf.polygon(), "绿地覆盖率降低", "fewer homes near a park");
            }
        }
        if (coverageGain(PUBLIC, PUBLIC_WALK) < 0) {
            for (Leaf leaf : causes(PUBLIC, PUBLIC_WALK)) {
                expected.warning("U5", LAYER, leaf.polygon(), "公共服务覆盖率降低", "fewer homes near services");
            }
        }
    }

    /** A share that fell though nothing was lost was diluted: that has no place. */
    private static void expect(
            Expectations expected, String rule, List<Leaf> lost, double missing, String zh, String en) {
        lost.forEach(leaf -> expected.warning(rule, LAYER, leaf.polygon(), zh, en));
        if (lost.isEmpty()) {
            expected.add(rule, LAYER, "W", null, missing, zh, en);
        }
    }

    private List<Leaf> lost(List<String> classes) {
        return changed.keySet().stream()
                .filter(l -> isIn(l.use, classes) && !isIn(after(l), classes))
                .toList();
    }

    private List<Leaf> causes(List<String> services, double walk) {
        List<Leaf> causes = new ArrayList<>(lost(services));
        CityCoverage coverage = coverage(this::after, services, walk);
        for (Leaf leaf : changed.keySet()) {
            if (after(leaf).startsWith(HOUSING) && !leaf.use.startsWith(HOUSING) && coverage.unserved(leaf) > 0) {
                causes.add(leaf);
            }
        }
        if (causes.isEmpty()) {
            changed.keySet().stream()
                    .filter(l -> l.use.startsWith(HOUSING) && !after(l).startsWith(HOUSING))
                    .forEach(causes::add);
        }
        return causes;
    }

    private double sum(Predicate<Leaf> which) {
        return leaves.stream().filter(which).mapToDouble(UrbanPlan::area).sum();
    }

    static boolean isIn(String use, List<String> classes) {
        return classes.stream().anyMatch(use::startsWith);
    }
}
