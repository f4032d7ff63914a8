/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Polygon;

/** The rows of the layers whose features are single leaves, as the approved plan has them. */
final class LeafRows {
    /** Value of a row that is no field: zone of the ground. */
    static final String ZONE = "#zone";

    private static final String[] PARKS = {"益寿", "滨河", "安邦河", "文化", "北山", "铁西", "煤城", "青年"};

    private final long seed;

    LeafRows(long seed) {
        this.seed = seed;
    }

    Row landUse(Leaf leaf) {
        return Row.of(
                "GHYDYH",
                leaf.number,
                leaf.county,
                leaf.polygon(),
                "YDYHFLDM",
                leaf.use,
                "JQDLDM",
                leaf.baseUse,
                "GHZT",
                leaf.use.equals(leaf.baseUse) ? "1" : "2",
                "#kc",
                deduction(leaf));
    }

    Row centralLandUse(Leaf leaf) {
        return Row.of(
                "ZXCQGHYDYH", leaf.number, leaf.county, leaf.polygon(), "YDYHFLDM", leaf.use, "#kc", deduction(leaf));
    }

    Row farmland(Leaf leaf) {
        return farmland(leaf, leaf.number, leaf.polygon(), leaf.use, leaf.slope, leaf.grade);
    }

    Row farmland(Leaf leaf, long number, Polygon ground, String use, int slope, int grade) {
        return Row.of(
                "YJJBNT",
                number,
                leaf.county,
                ground,
                "DLBM",
                use,
                "KCXS",
                deduction(leaf),
                "GDLX",
                slope > 1 ? "PD" : null,
                "GDPDJB",
                Integer.toString(slope),
                "GDDB",
                (long) grade,
                "ZLFLDM",
                "1" + (1 + Math.min(3, grade / 4)),
                "WDGD",
                "y",
                ZONE,
                leaf.zone());
    }

    Row reserve(Leaf leaf, long number, Polygon ground) {
        return Row.of("YJJBNTCBQ", number, leaf.county, ground, "GDPDJB", Integer.toString(Math.min(leaf.slope, 3)));
    }

    /** @return code of the city line that a leaf of the central city with this class belongs to, or null */
    static String lineOf(String use) {
        return switch (use.substring(0, 2)) {
            case "12", "13" -> "ZXCQCSHX";
            case "14" -> use.equals("1403") ? null : "ZXCQCSLVX";
            case "15" -> "ZXCQCSZX";
            case "17" -> "ZXCQCSLX";
            default -> null;
        };
    }

    Row line(Leaf leaf, String use) {
        String layer = lineOf(use);
        String name = PARKS[(int) (Hash.unit(seed, 500, leaf.i, leaf.j) * PARKS.length)];
        boolean major = Hash.unit(seed, 501, leaf.i, leaf.j) < 0.4;
        Object[] values =
                switch (layer) {
                    case "ZXCQCSLVX" ->
                        new Object[] {
                            "MC",
                            name + (use.equals("1401") ? "公园" : "防护绿地"),
                            "LX",
                            use.equals("1401") ? "G1" : "G2",
                            "JB",
                            major ? "1" : "2",
                            "GKYQ",
                            "严格控制绿地规模"
                        };
                    case "ZXCQCSHX" ->
                        new Object[] {
                            "SSMC",
                            use.equals("1207") ? name + "路" : name + "设施",
                            "SSLX",
                            use,
                            "SSDJ",
                            major ? "1" : "2",
                            "GKYQ",
                            "保障设施用地"
                        };
                    case "ZXCQCSLX" -> new Object[] {"MC", name + "河", "GKYQ", "保持水面"};
                    default ->
                        new Object[] {
                            "MC", name + "历史建筑", "LB", major ? "1" : "2", "JB", major ? "2" : "3", "GKYQ", "原址保护"
                        };
                };
        return Row.of(layer, leaf.number, leaf.county, leaf.polygon(), values);
    }

    private static double deduction(Leaf leaf) {
        return 0.04 + 0.01 * leaf.slope;
    }
}
