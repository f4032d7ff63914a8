/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.geotools.api.style.Rule;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.draw.Legend;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * The legend of a layer or a group (02-070, 12): its rules with their titles in both languages, whatever the scale; of a group,
 * beneath the titles of its layers; of one rule, the symbol alone.
 */
final class GetLegendGraphic {
    /** Side of a symbol when none is said, in pixels. */
    static final int SIDE = 20;

    private static final int LARGEST = 512;

    private final CatalogView catalog;
    private final WmsLimits limits;

    GetLegendGraphic(CatalogView catalog, WmsLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    void answer(OwsRequest request, OwsResponse response) throws OwsException, IOException {
        Parameters parameters = new Parameters(request);
        Pictures.demandPng(parameters.text("FORMAT", Pictures.PNG));
        String name = parameters.text("LAYER");
        List<RequestedLayers.Requested> layers =
                new RequestedLayers(catalog, limits.layers()).find("LAYER", name, parameters.text("STYLE", ""));
        Legend legend = new Legend(side(parameters, "WIDTH"), side(parameters, "HEIGHT"));
        String rule = parameters.text("RULE", "");
        if (!rule.isEmpty()) {
            legend.addSymbol(rule(layers, rule));
        } else {
            boolean isGroup = catalog.layer(name).isEmpty();
            for (RequestedLayers.Requested each : layers) {
                if (isGroup) {
                    Localized title = each.layer().title();
                    legend.addHeading(title.zh() + " " + title.en());
                }
                legend.add(each.style());
            }
        }
        Color background = parameters.flag("TRANSPARENT") ? null : parameters.background();
        Pictures.send(legend.draw(background), response);
    }

    private static int side(Parameters parameters, String name) throws OwsException {
        int side = parameters.number(name, SIDE);
        if (side < 1 || side > LARGEST) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER, name, Message.of("host.wms.size", LARGEST, LARGEST * LARGEST));
        }
        return side;
    }

    private static Rule rule(List<RequestedLayers.Requested> layers, String name) throws OwsException {
        return layers.stream()
                .flatMap(l -> Legend.rules(l.style()).stream())
                .filter(r -> name.equals(r.getName()))
                .findFirst()
                .orElseThrow(() -> WmsCodes.rule(name));
    }
}
