/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import java.util.List;
import org.positiveoptimization.text.Localized;

/**
 * One style as the table has it, ready to be written.
 *
 * @param name name of the style and of its file
 * @param layer code of the layer of the catalogue, null for what the checks write
 * @param kind what is drawn: SURFACE, CURVE or POINT
 * @param field property that the classes are told by, or null when all features are drawn alike
 * @param unknown how a code of no class is drawn; null when all features are drawn alike
 * @param below features are drawn when the scale denominator is smaller: what cannot be made out is not drawn; null for always
 * @param label the name beside the feature, or null
 */
record StyleSheet(
        String name,
        Localized title,
        String layer,
        Kind kind,
        String field,
        List<StyleClass> classes,
        StyleClass unknown,
        Double below,
        Label label) {

    enum Kind {
        SURFACE,
        CURVE,
        POINT
    }

    /**
     * What is drawn alike.
     *
     * @param codes codes as the legend names them
     * @param values all values of the field that mean one of the codes, those beneath them and padded forms included
     * @param source key of the source of the fill, or of the stroke where there is no fill
     * @param strokeSource key of the source of the stroke
     */
    record StyleClass(
            List<String> codes,
            List<String> values,
            Localized title,
            Symbol symbol,
            String source,
            String strokeSource) {}

    /** Colours #RRGGBB, null for none; widths and sizes in pixels; dash lengths with blanks between. */
    record Symbol(
            String fill,
            double opacity,
            String stroke,
            double width,
            String dash,
            String hatch,
            String casing,
            String mark,
            double size) {}

    /**
     * @param below the label is drawn when the scale denominator is smaller
     * @param size in pixels
     */
    record Label(String field, double below, double size) {}
}
