/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import java.util.List;
import java.util.function.Predicate;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.text.Localized;

/**
 * A group of layers that are shown together.
 *
 * @param name name within its workspace
 * @param title what it is called
 * @param description what is in it
 * @param chapters chapters of the catalogue whose layers of the plan it shows, lowest first
 * @param only which of these layers
 */
record LayerGroup(
        String name, Localized title, Localized description, List<String> chapters, Predicate<LayerDefinition> only) {
    private static final List<String> THREE_LINES = List.of("YJJBNT", "STBHHX", "CZKFBJ");

    static final List<LayerGroup> ALL = List.of(
            new LayerGroup(
                    "three_lines",
                    new Localized("三条控制线", "Three control lines"),
                    new Localized(
                            "永久基本农田、生态保护红线、城镇开发边界",
                            "Permanent basic farmland, ecological protection red line, urban development boundary"),
                    List.of("lines"),
                    l -> THREE_LINES.contains(l.code())),
            new LayerGroup(
                    "zones",
                    new Localized("规划分区", "Planning zones"),
                    new Localized("全域规划分区与中心城区规划分区", "Zones of the whole plan and of the central city"),
                    List.of("zoning"),
                    l -> true),
            new LayerGroup(
                    "four_lines",
                    new Localized("城市四线", "Four urban lines"),
                    new Localized("绿线、黄线、蓝线、紫线", "Green, yellow, blue and purple lines"),
                    List.of("fourlines"),
                    l -> true),
            new LayerGroup(
                    "one_map",
                    new Localized("国土空间规划一张图", "The plan on one map"),
                    new Localized("规划用地用海、控制线、城市四线与行政区", "Land and sea use, control lines, urban lines and areas"),
                    List.of("landuse", "lines", "fourlines", "frame"),
                    l -> true));

    /** @return those of the layers that it shows, lowest first */
    List<LayerDefinition> members(List<LayerDefinition> layers) {
        return chapters.stream()
                .flatMap(c ->
                        layers.stream().filter(l -> l.spatial() && l.chapter().equals(c)))
                .filter(only)
                .toList();
    }

    /** @return whether the layer lies on those of another chapter, so that it needs a style that can be seen through */
    boolean isOverlay(LayerDefinition layer) {
        return chapters.indexOf(layer.chapter()) > 0;
    }
}
