/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.host.ows.OwsService;
import org.positiveoptimization.text.Message;

/**
 * The map service: GetCapabilities, GetMap (PNG), GetFeatureInfo (text, HTML, GeoJSON) and GetLegendGraphic (PNG).
 *
 * <p>Not offered, and refused: styles and filters out of requests, other pictures than PNG, POST of documents. Not offered and
 * passed over, as the standard demands of what a server does not know: {@code FORMAT_OPTIONS}, {@code TIME}, {@code ELEVATION},
 * {@code TILED}, {@code BUFFER} and other parameters of vendors.
 */
public final class WmsService implements OwsService {
    private static final Logger LOGGER = Logging.getLogger(WmsService.class);
    private static final String OPERATIONS = "GetCapabilities, GetMap, GetFeatureInfo, GetLegendGraphic";

    private final Function<OwsRequest, CatalogView> views;
    private final WmsLimits limits;

    /** @param views what who sends a request may see */
    public WmsService(Function<OwsRequest, CatalogView> views, WmsLimits limits) {
        this.views = views;
        this.limits = limits;
    }

    @Override
    public String id() {
        return "wms";
    }

    @Override
    public void serve(OwsRequest request, OwsResponse response) throws IOException {
        WmsVersion version = WmsVersion.of(request);
        try {
            answer(request, version, response);
        } catch (OwsException e) {
            LOGGER.log(Level.FINE, "a request was refused", e);
            if (response.isStarted()) {
                throw new IOException(e);
            }
            WmsExceptions.answer(e, request, version, limits, response);
        }
    }

    private void answer(OwsRequest request, WmsVersion version, OwsResponse response) throws OwsException, IOException {
        if (request.body() != null) {
            throw new OwsException(OwsException.OPTION_NOT_SUPPORTED, null, Message.of("host.wms.body"));
        }
        String operation = request.parameter("REQUEST").orElseThrow(() -> OwsException.missing("REQUEST"));
        CatalogView view = views.apply(request);
        switch (operation.toLowerCase(Locale.ROOT)) {
            case "getcapabilities" -> new GetCapabilities(view, limits).answer(request, version, response);
            case "getmap" -> new GetMap(view, limits).answer(request, version, response);
            case "getfeatureinfo" -> new GetFeatureInfo(view, limits).answer(request, version, response);
            case "getlegendgraphic" -> new GetLegendGraphic(view, limits).answer(request, response);
            default ->
                throw new OwsException(
                        OwsException.NOT_SUPPORTED, "REQUEST", Message.of("host.wms.operation", OPERATIONS));
        }
    }
}
