/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.util.List;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.draw.MapView;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/**
 * What GetMap and GetFeatureInfo have in common: layers, ground and picture.
 *
 * @param layers the lowest first
 * @param crs of the picture
 */
record MapRequest(List<RequestedLayers.Requested> layers, MapCrs crs, MapView view) {
    static MapRequest read(Parameters parameters, WmsVersion version, CatalogView catalog, WmsLimits limits)
            throws OwsException {
        List<RequestedLayers.Requested> layers = new RequestedLayers(catalog, limits.layers())
                .find("LAYERS", parameters.text("LAYERS"), parameters.text("STYLES", ""));
        MapCrs crs = MapCrs.of(
                parameters.text(version.crs()), version, catalog.service("wms").srids());
        int width = side(parameters, "WIDTH", limits);
        int height = side(parameters, "HEIGHT", limits);
        if ((long) width * height > limits.pixels()) {
            throw size("WIDTH", limits);
        }
        return new MapRequest(layers, crs, new MapView(crs.box(parameters.box("BBOX")), width, height));
    }

    private static int side(Parameters parameters, String name, WmsLimits limits) throws OwsException {
        int side = parameters.number(name);
        if (side < 1 || side > limits.side()) {
            throw size(name, limits);
        }
        return side;
    }

    private static OwsException size(String name, WmsLimits limits) {
        return new OwsException(
                OwsException.INVALID_PARAMETER, name, Message.of("host.wms.size", limits.side(), limits.pixels()));
    }
}
