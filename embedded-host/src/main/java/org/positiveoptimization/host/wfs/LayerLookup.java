/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.util.Optional;
import javax.xml.namespace.QName;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/** Layers of a view by the names that requests give them. */
final class LayerLookup {
    private LayerLookup() {}

    /**
     * @param name of an element or of a type; without a namespace, its prefix is that of the workspace
     * @throws OwsException if the user sees no such layer
     */
    static LayerInfo layer(CatalogView view, QName name, String code, String parameter) throws OwsException {
        Optional<LayerInfo> found;
        if (!name.getNamespaceURI().isEmpty()) {
            found = view.layer(name.getNamespaceURI(), name.getLocalPart());
        } else if (name.getPrefix().isEmpty()) {
            found = view.layer(name.getLocalPart());
        } else {
            found = view.layer(name.getPrefix() + ":" + name.getLocalPart());
        }
        return found.orElseThrow(() -> unknown(code, parameter));
    }

    /** @return the layer that an identifier of a feature belongs to, by its name before the last point */
    static Optional<LayerInfo> ofFeature(CatalogView view, String id) {
        int point = id.lastIndexOf('.');
        if (point <= 0) {
            return Optional.empty();
        }
        String name = id.substring(0, point);
        return view.layer(name).or(() -> view.layers().stream()
                .filter(l -> l.name().equals(name))
                .findFirst());
    }

    private static OwsException unknown(String code, String parameter) {
        return new OwsException(code, parameter, Message.of("host.wfs.layer"));
    }
}
