/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.geotools.api.referencing.operation.TransformException;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.draw.MapLayer;
import org.positiveoptimization.host.draw.MapPainter;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.hosting.Deadline;
import org.positiveoptimization.text.Message;

/** The map: what is asked for, whole, or an exception; nothing is left out silently. */
final class GetMap {
    private final CatalogView catalog;
    private final WmsLimits limits;

    GetMap(CatalogView catalog, WmsLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    void answer(OwsRequest request, WmsVersion version, OwsResponse response) throws OwsException, IOException {
        Parameters parameters = new Parameters(request);
        Pictures.demandPng(parameters.text("FORMAT"));
        MapRequest map = MapRequest.read(parameters, version, catalog, limits);
        BufferedImage image =
                blank(map.view().width(), map.view().height(), parameters.flag("TRANSPARENT"), parameters.background());
        Graphics2D graphics = image.createGraphics();
        try {
            MapPainter.paint(layers(map), map.view(), graphics, new Deadline(limits.time()));
        } catch (CancellationException e) {
            throw new OwsException(
                    OwsException.NO_APPLICABLE_CODE,
                    null,
                    Message.of("host.wms.time", limits.time().toSeconds()),
                    e);
        } catch (TransformException e) {
            throw new OwsException(
                    OwsException.NO_APPLICABLE_CODE,
                    version.crs(),
                    Message.of("host.wms.transform", map.crs().code()),
                    e);
        } finally {
            graphics.dispose();
        }
        Pictures.send(image, response);
    }

    private List<MapLayer> layers(MapRequest map) throws IOException {
        List<MapLayer> layers = new ArrayList<>();
        for (RequestedLayers.Requested each : map.layers()) {
            layers.add(new MapLayer(catalog.features(each.layer()), each.style()));
        }
        return layers;
    }

    static BufferedImage blank(int width, int height, boolean isTransparent, Color background) {
        BufferedImage image = new BufferedImage(
                width, height, isTransparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        if (!isTransparent) {
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(background);
            graphics.fillRect(0, 0, width, height);
            graphics.dispose();
        }
        return image;
    }
}
