/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import java.awt.Font;
import java.util.List;

/** Chooses fonts that have the characters: what a font lacks, Java draws as boxes. */
final class Fonts {
    /** For texts whose style names no font; as the styles of the plan. */
    static final List<String> FAMILIES = List.of("Noto Sans CJK SC", "Microsoft YaHei", Font.SANS_SERIF);

    private Fonts() {}

    /**
     * @param families by preference; one that is not installed stands for the default font of Java
     * @param weight {@link Font#PLAIN} or {@link Font#BOLD}
     * @param size in pixels
     * @return the first that has all characters of the text, or the last
     */
    static Font of(String text, List<String> families, int weight, double size) {
        Font font = null;
        for (String family : families) {
            font = new Font(family, weight, 1).deriveFont((float) size);
            if (font.canDisplayUpTo(text) < 0) {
                return font;
            }
        }
        return font;
    }
}
