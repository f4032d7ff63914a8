/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.plan.LayerDefinition;

/**
 * Which style a layer is shown with: {@code po_} and its code in lower case, where there is such a style; otherwise the plain
 * one of its kind. The layers before and after (WHQ, WHH) are shown as the layer is, all change ledgers (WHC) alike.
 */
final class StyleNames {
    /** Of surfaces, and of tables: GeoServer wants a style for everything that it publishes. */
    static final String PLAIN_SURFACE = "polygon";

    static final String PLAIN_CURVE = "line";

    private static final String PREFIX = "po_";
    private static final List<String> OVERLAYS = List.of("_outline", "_hatch");

    private final Set<String> there;

    /** @param there names of the styles that the data directory has */
    StyleNames(Set<String> there) {
        this.there = new TreeSet<>(there);
    }

    /** @return the name of a style that is there */
    String of(LayerDefinition layer) {
        String own = own(layer.code());
        if (there.contains(own)) {
            return own;
        }
        return layer.geometry() == GeometryKind.CURVE ? PLAIN_CURVE : PLAIN_SURFACE;
    }

    /** @return styles in which the layer can be laid over others */
    List<String> overlays(LayerDefinition layer) {
        return overlays(layer.code()).toList();
    }

    /** @return the style that leaves what lies beneath to be seen, where the layer's own does not */
    Optional<String> overlay(LayerDefinition layer) {
        Optional<String> plain = Optional.of(PLAIN_CURVE).filter(s -> !there.contains(own(layer.code())));
        return overlays(layer.code()).findFirst().or(() -> plain);
    }

    private Stream<String> overlays(String code) {
        return OVERLAYS.stream().map(end -> own(code) + end).filter(there::contains);
    }

    private static String own(String code) {
        if (code.startsWith("WHC")) {
            return PREFIX + "whc";
        }
        String layer = code.startsWith("WHQ") || code.startsWith("WHH") ? code.substring(3) : code;
        return PREFIX + layer.toLowerCase(Locale.ROOT);
    }
}
