/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.gml.SrsName;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/**
 * A layer as a request of some version means it.
 *
 * @param type schema of its features
 * @param alias name that a query gives it, or null
 * @param declared its system as the version names it; for a table one that nothing is in
 */
record Target(LayerInfo layer, SimpleFeatureType type, String alias, SrsName declared) {
    static Target of(CatalogView view, LayerInfo layer, String alias, WfsVersion version) throws IOException {
        return new Target(layer, view.features(layer).getSchema(), alias, version.srs(layer.srid()));
    }

    /** @return name of the geometry, or null for a table */
    String geometry() {
        GeometryDescriptor geometry = type.getGeometryDescriptor();
        return geometry == null ? null : geometry.getLocalName();
    }

    /** @return names of all properties, in the order of the schema */
    List<String> properties() {
        return type.getAttributeDescriptors().stream()
                .map(AttributeDescriptor::getLocalName)
                .toList();
    }

    /**
     * @param geometry x before y
     * @param from its system
     * @return the geometry in the system of the layer
     */
    Geometry here(Geometry geometry, SrsName from, String parameter) throws OwsException {
        if (from.code() == layer.srid()) {
            return geometry;
        }
        try {
            return JTS.transform(geometry, CRS.findMathTransform(from.crs(), declared.crs(), true));
        } catch (FactoryException | TransformException e) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER,
                    parameter,
                    Message.of("host.wfs.transform", from.toString(), declared.toString()),
                    e);
        }
    }
}
