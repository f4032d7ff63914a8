/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.geotools.api.style.Style;

/**
 * Which style a layer is drawn with, and the styles themselves. Approved plan and draft have the same: the name follows
 * from the code of the layer.
 */
public final class LayerStyles {
    private static final String PREFIX = "po_";

    private LayerStyles() {}

    /**
     * @param layer code of a spatial layer of the catalogue or of a maintenance package, for example {@code YJJBNT},
     *     {@code WHQYJJBNT}
     * @return the name of its style: {@code po_} and the code in lower case; the layers before and after (WHQ, WHH) are
     *     drawn as the layer is, all change ledgers (WHC) alike
     */
    public static String of(String layer) {
        if (layer.startsWith("WHC")) {
            return PREFIX + "whc";
        }
        String code = layer.startsWith("WHQ") || layer.startsWith("WHH") ? layer.substring(3) : layer;
        return PREFIX + code.toLowerCase(Locale.ROOT);
    }

    /** @return the style that goes over others: outline without fill; only control lines have it */
    public static String outlineOf(String layer) {
        return of(layer) + "_outline";
    }

    /** @return the style that goes over others: outline with a sparse pattern; only control lines have it */
    public static String hatchOf(String layer) {
        return of(layer) + "_hatch";
    }

    /**
     * @param name name of a style
     * @return the style, read anew
     * @throws IllegalArgumentException if there is no style of that name
     */
    public static Style read(String name) {
        try (InputStream in = LayerStyles.class.getResourceAsStream(name + ".sld")) {
            if (in == null) {
                throw new IllegalArgumentException("no style '" + name + "'");
            }
            return SldReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SldException e) {
            throw new IllegalStateException("style '" + name + "' in the jar: " + e.getMessage(), e);
        }
    }
}
