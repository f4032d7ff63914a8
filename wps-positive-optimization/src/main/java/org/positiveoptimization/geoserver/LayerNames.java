/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.util.Optional;
import javax.xml.namespace.QName;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.FeatureTypeInfo;
import org.positiveoptimization.guard.LayerName;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Layers by the names that requests of the WFS give them, found as the WFS finds them. */
final class LayerNames {
    private final Catalog catalog;

    LayerNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @return workspace and name; nothing when the user knows of no such layer, so that the WFS will refuse it */
    Optional<LayerName> of(QName name) {
        try {
            String namespace =
                    name.getNamespaceURI() == null || name.getNamespaceURI().isEmpty()
                            ? catalog.getDefaultNamespace().getURI()
                            : name.getNamespaceURI();
            FeatureTypeInfo layer = catalog.getFeatureTypeByName(namespace, name.getLocalPart());
            return Optional.ofNullable(layer)
                    .map(l -> new LayerName(l.getNamespace().getPrefix(), l.getName()));
        } catch (AccessDeniedException | AuthenticationException e) {
            return Optional.empty();
        }
    }
}
