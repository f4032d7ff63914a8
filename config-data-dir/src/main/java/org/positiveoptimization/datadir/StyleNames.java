/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.styles.LayerStyles;

/**
 * Which style a layer is shown with: that of {@link LayerStyles}, which every layer of the catalogue has. A layer that only
 * a rule set knows has none and is shown in the plain one of its kind.
 */
final class StyleNames {
    /** Of surfaces, and of tables: GeoServer wants a style for everything that it publishes. */
    static final String PLAIN_SURFACE = "polygon";

    static final String PLAIN_CURVE = "line";

    private final Set<String> there;

    /** @param there names of the styles that the data directory has */
    StyleNames(Set<String> there) {
        this.there = new TreeSet<>(there);
    }

    /** @return the name of a style that is there */
    String of(LayerDefinition layer) {
        String own = LayerStyles.of(layer.code());
        if (there.contains(own)) {
            return own;
        }
        return layer.geometry() == GeometryKind.CURVE ? PLAIN_CURVE : PLAIN_SURFACE;
    }

    /** @return styles in which the layer can be laid over others */
    List<String> overlays(LayerDefinition layer) {
        return Stream.of(LayerStyles.outlineOf(layer.code()), LayerStyles.hatchOf(layer.code()))
                .filter(there::contains)
                .toList();
    }

    /** @return the style that leaves what lies beneath to be seen, where the layer's own does not */
    Optional<String> overlay(LayerDefinition layer) {
        Optional<String> plain = Optional.of(PLAIN_CURVE).filter(s -> !there.contains(LayerStyles.of(layer.code())));
        return overlays(layer).stream().findFirst().or(() -> plain);
    }
}
