/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The approved version: features of single leaves, made when asked for, dissolved features, and features of their own. */
final class ApprovedPlan {
    static final List<String> LAYERS = List.of(
            "XZQ",
            "GHYDYH",
            "YJJBNT",
            "YJJBNTCBQ",
            "STBHHX",
            "CZKFBJ",
            "GHFQ",
            "ZXCQFW",
            "ZXCQGHYDYH",
            "DLZXX",
            "ZXCQCSLVX",
            "ZXCQCSHX",
            "ZXCQCSLX",
            "ZXCQCSZX",
            "LSWHBHX",
            "HLFXKZX",
            "ZRBHD",
            "GDHBZYQ",
            "YPJSYD",
            "DLCZJSYD",
            "ZDXMFW",
            SampleRules.CONTROL,
            SampleRules.SECTOR);

    private final CellModel model;
    private final long seed;
    private final Components components;
    private final LeafRows rows;
    private final Map<String, List<Component>> dissolved = new HashMap<>();
    private final Map<String, List<Row>> own = new HashMap<>();
    private List<Row> streets;

    ApprovedPlan(CellModel model, long seed) {
        this.model = model;
        this.seed = seed;
        this.components = new Components(model);
        this.rows = new LeafRows(seed);
    }

    /** Dissolves; the attributes of the leaves must be settled. */
    void dissolve() {
        dissolved.put("XZQ", components.of(l -> l.county));
        dissolved.put("STBHHX", components.of(l -> l.redLine ? l.county * 10_000 + block(l, 0.35) : -1));
        dissolved.put("CZKFBJ", components.of(urbanKey()));
        dissolved.put("GHFQ", components.of(zoneKey()));
        dissolved.put("ZXCQFW", components.of(l -> l.central ? l.county : -1));
        dissolved.put("HLFXKZX", components.of(l -> l.use.equals("1701") ? l.county : -1));
    }

    ToIntFunction<Leaf> urbanKey() {
        return l -> l.member == 0 ? -1 : l.county * 1000 + l.member;
    }

    ToIntFunction<Leaf> draftUrbanKey() {
        return l -> l.draftMember == 0 ? -1 : l.county * 1000 + l.draftMember + (l.legacy ? 500 : 0);
    }

    ToIntFunction<Leaf> zoneKey() {
        return l -> zoneBlock(l) * 1000 + l.zone();
    }

    ToIntFunction<Leaf> draftZoneKey() {
        return l -> zoneBlock(l) * 1000 + l.draftZone();
    }

    private int zoneBlock(Leaf leaf) {
        int side = 10;
        return ((leaf.j / side) * (model.grid().columns() / side + 1) + leaf.i / side) * 8 + leaf.county;
    }

    private static int block(Leaf leaf, double degrees) {
        return (int) (leaf.middle.x / degrees) % 100 * 100 + (int) (leaf.middle.y / degrees) % 100;
    }

    CellModel model() {
        return model;
    }

    LeafRows rows() {
        return rows;
    }

    Components components() {
        return components;
    }

    List<Component> dissolved(String layer) {
        return dissolved.get(layer);
    }

    /** Adds a feature that is no leaf; its number follows those of the leaves. */
    Row add(Row row) {
        Row numbered = row.numbered(lastNumber(row.layer) + 1);
        own.computeIfAbsent(row.layer, k -> new ArrayList<>()).add(numbered);
        return numbered;
    }

    long lastNumber(String layer) {
        if (layer.startsWith("WH")) {
            return 0;
        }
        return (long) model.leaves().size() + own.getOrDefault(layer, List.of()).size();
    }

    void forEach(String layer, Consumer<Row> consumer) {
        switch (layer) {
            case "XZQ" -> counties(consumer);
            case "GHYDYH" -> leaves(l -> true, rows::landUse, consumer);
            case "YJJBNT" -> leaves(l -> l.farmland, rows::farmland, consumer);
            case "YJJBNTCBQ" -> leaves(this::isReserve, l -> rows.reserve(l, l.number, l.polygon()), consumer);
            case "STBHHX" -> dissolved.get(layer).forEach(c -> consumer.accept(redLine(c)));
            case "CZKFBJ" -> dissolved.get(layer).forEach(c -> consumer.accept(urban(c, c.leaf().member, null)));
            case "GHFQ" ->
                dissolved
                        .get(layer)
                        .forEach(c -> consumer.accept(zone(c, c.leaf().zone())));
            case "ZXCQFW" -> dissolved.get(layer).forEach(c -> consumer.accept(plain(layer, c)));
            case "HLFXKZX" ->
                dissolved
                        .get(layer)
                        .forEach(c -> consumer.accept(
                                plain(layer, c).with("MC", "挠力河及支流洪涝风险控制线").with("LB", "1")));
            case "ZXCQGHYDYH" -> leaves(l -> l.central, rows::centralLandUse, consumer);
            case "DLZXX" -> streets().forEach(consumer);
            case "ZXCQCSLVX", "ZXCQCSHX", "ZXCQCSLX", "ZXCQCSZX" ->
                leaves(
                        l -> l.central && l.member != 0 && layer.equals(LeafRows.lineOf(l.use)),
                        l -> rows.line(l, l.use),
                        consumer);
            case "ZRBHD" ->
                dissolved.get("STBHHX").stream()
                        .filter(c -> Hash.unit(seed, 510, c.number(), 0) < 0.3)
                        .forEach(c -> consumer.accept(
                                plain(layer, c).with("MC", "自然保护区").with("LX", "020")));
            case "GDHBZYQ" ->
                leaves(
                        l -> l.use.equals("2301") && l.isWhole(),
                        l -> Row.of(layer, l.number, l.county, l.polygon(), "LX", "其他草地"),
                        consumer);
            case "YPJSYD" ->
                leaves(
                        l -> l.member == 410 && !l.taken && Hash.unit(seed, 520, l.number, 0) < 0.1,
                        l -> archive(l, l.number, l.polygon(), "城镇批次建设用地"),
                        consumer);
            default -> {}
        }
        own.getOrDefault(layer, List.of()).forEach(consumer);
    }

    private List<Row> streets() {
        if (streets == null) {
            streets = Streets.of(model);
        }
        return streets;
    }

    Row archive(Leaf leaf, long number, Polygon ground, String project) {
        return Row.of(
                "YPJSYD",
                number,
                leaf.county,
                ground,
                "XMMC",
                project,
                "PZWH",
                "黑政土〔2019〕" + (100 + leaf.number % 800) + "号",
                "PZRQ",
                "20190620");
    }

    Row redLine(Component c) {
        String kind = c.leaf().use.startsWith("03") ? "水源涵养" : "生物多样性维护";
        return plain("STBHHX", c).with("LHLX", kind);
    }

    Row urban(Component c, int member, String legacyType) {
        return plain("CZKFBJ", c).with("GHFQDM", Integer.toString(member)).with("KZBSHSLX", legacyType);
    }

    Row zone(Component c, int zone) {
        return plain("GHFQ", c).with("GHFQDM", Integer.toString(zone)).with("GKZY", "按分区用途管制");
    }

    private boolean isReserve(Leaf leaf) {
        return Hash.unit(seed, 530, leaf.number, 0) < 0.15
                && leaf.isWhole()
                && !leaf.taken
                && !leaf.farmland
                && leaf.use.startsWith("01")
                && leaf.slope <= 3;
    }

    private static Row plain(String layer, Component c) {
        return Row.of(layer, c.number(), c.leaf().county, c.polygon());
    }

    private void leaves(Predicate<Leaf> which, Function<Leaf, Row> make, Consumer<Row> consumer) {
        for (Leaf leaf : model.leaves()) {
            if (which.test(leaf)) {
                consumer.accept(make.apply(leaf));
            }
        }
    }

    private void counties(Consumer<Row> consumer) {
        for (int county = 0; county < model.outlines().counties().size(); county++) {
            int wanted = county;
            List<Geometry> parts = new ArrayList<>();
            dissolved.get("XZQ").stream().filter(c -> c.leaf().county == wanted).forEach(c -> parts.add(c.polygon()));
            Geometry outline = parts.size() == 1
                    ? parts.get(0)
                    : Lattice.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
            consumer.accept(Row.of("XZQ", county + 1L, county, outline));
        }
    }
}
