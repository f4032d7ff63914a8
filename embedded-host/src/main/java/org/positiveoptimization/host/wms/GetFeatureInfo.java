/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.geometry.jts.JTS;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.draw.ScaledStyle;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.hosting.Deadline;
import org.positiveoptimization.text.Message;

/**
 * What lies at a pixel of a map: the features of the queried layers whose geometry meets the square of {@value #BUFFER} pixels to
 * each side of it, and of which the style draws something at this scale. No more than FEATURE_COUNT in all, 1 when it is not
 * said, layer by layer in the order of QUERY_LAYERS.
 */
final class GetFeatureInfo {
    private static final int BUFFER = 5;
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final CatalogView catalog;
    private final WmsLimits limits;

    /**
     * A feature that lies there.
     *
     * @param feature its default geometry is in the system of the map, x before y
     */
    record Found(LayerInfo layer, SimpleFeature feature) {}

    GetFeatureInfo(CatalogView catalog, WmsLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    void answer(OwsRequest request, WmsVersion version, OwsResponse response) throws OwsException, IOException {
        Parameters parameters = new Parameters(request);
        MapRequest map = MapRequest.read(parameters, version, catalog, limits);
        InfoFormat format = InfoFormat.of(parameters.text("INFO_FORMAT", InfoFormat.TEXT.mediaType()));
        List<RequestedLayers.Requested> queried = queried(parameters, map);
        int most = parameters.number("FEATURE_COUNT", 1);
        if (most < 1) {
            throw OwsException.invalid("FEATURE_COUNT");
        }
        ReferencedEnvelope square = square(parameters, version, map);
        List<Found> found = new ArrayList<>();
        Deadline deadline = new Deadline(limits.time());
        try {
            for (RequestedLayers.Requested each : queried) {
                find(each, square, map, Math.min(most, limits.features()), deadline, found);
            }
        } catch (CancellationException e) {
            throw new OwsException(
                    OwsException.NO_APPLICABLE_CODE,
                    null,
                    Message.of("host.wms.time", limits.time().toSeconds()),
                    e);
        } catch (TransformException | FactoryException e) {
            throw new OwsException(
                    OwsException.NO_APPLICABLE_CODE,
                    version.crs(),
                    Message.of("host.wms.transform", map.crs().code()),
                    e);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        format.write(found, map.crs(), request.language(), whole);
        try (OutputStream out = response.start(200, format.contentType())) {
            whole.writeTo(out);
        }
    }

    private List<RequestedLayers.Requested> queried(Parameters parameters, MapRequest map) throws OwsException {
        List<RequestedLayers.Requested> queried = new ArrayList<>();
        List<RequestedLayers.Requested> asked =
                new RequestedLayers(catalog, limits.layers()).find("QUERY_LAYERS", parameters.text("QUERY_LAYERS"), "");
        for (RequestedLayers.Requested each : asked) {
            List<RequestedLayers.Requested> drawn = map.layers().stream()
                    .filter(l -> l.layer().equals(each.layer()))
                    .toList();
            if (drawn.isEmpty()) {
                throw new OwsException(
                        "LayerNotDefined",
                        "QUERY_LAYERS",
                        Message.of("host.wms.query", each.layer().qualifiedName()));
            }
            // in the style that the map has it in
            queried.add(drawn.get(0));
        }
        return queried;
    }

    private static ReferencedEnvelope square(Parameters parameters, WmsVersion version, MapRequest map)
            throws OwsException {
        int column = parameters.number(version.column());
        int row = parameters.number(version.row());
        if (column < 0
                || column >= map.view().width()
                || row < 0
                || row >= map.view().height()) {
            throw new OwsException("InvalidPoint", version.column(), Message.of("host.wms.point"));
        }
        ReferencedEnvelope bounds = map.view().bounds();
        double x = bounds.getMinX() + (column + 0.5) * map.view().pixelWidth();
        double y = bounds.getMaxY() - (row + 0.5) * map.view().pixelHeight();
        double width = (BUFFER + 0.5) * map.view().pixelWidth();
        double height = (BUFFER + 0.5) * map.view().pixelHeight();
        return new ReferencedEnvelope(
                x - width, x + width, y - height, y + height, map.crs().crs());
    }

    private void find(
            RequestedLayers.Requested queried,
            ReferencedEnvelope square,
            MapRequest map,
            int most,
            Deadline deadline,
            List<Found> found)
            throws IOException, FactoryException, TransformException {
        var source = catalog.features(queried.layer());
        ScaledStyle style = new ScaledStyle(queried.style(), map.view().scaleDenominator());
        if (style.isEmpty()) {
            return;
        }
        CoordinateReferenceSystem crs =
                source.getSchema().getGeometryDescriptor().getCoordinateReferenceSystem();
        Geometry there = JTS.transform(
                JTS.toGeometry((Envelope) square),
                CRS.findMathTransform(map.crs().crs(), crs, true));
        MathTransform toMap = CRS.findMathTransform(crs, map.crs().crs(), true);
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(there);
        ReferencedEnvelope box = new ReferencedEnvelope(there.getEnvelopeInternal(), crs);
        Query query = new Query(
                source.getSchema().getTypeName(),
                FILTERS.bbox(
                        FILTERS.property(
                                source.getSchema().getGeometryDescriptor().getLocalName()),
                        box));
        try (SimpleFeatureIterator features = source.getFeatures(query).features()) {
            while (found.size() < most && features.hasNext()) {
                deadline.check();
                SimpleFeature feature = features.next();
                Geometry geometry = (Geometry) feature.getDefaultGeometry();
                if (geometry != null && prepared.intersects(geometry) && style.draws(feature)) {
                    found.add(new Found(queried.layer(), inMap(feature, JTS.transform(geometry, toMap))));
                }
            }
        }
    }

    private static SimpleFeature inMap(SimpleFeature feature, Geometry geometry) {
        SimpleFeature copy = SimpleFeatureBuilder.copy(feature);
        copy.setDefaultGeometry(geometry);
        return copy;
    }
}
