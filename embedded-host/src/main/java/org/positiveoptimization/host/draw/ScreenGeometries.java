/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import java.awt.Rectangle;
import java.util.List;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.Decimator;
import org.geotools.geometry.jts.GeometryClipper;
import org.geotools.geometry.jts.LiteShape2;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.geotools.referencing.operation.transform.AffineTransform2D;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.renderer.crs.ProjectionHandler;
import org.geotools.renderer.crs.ProjectionHandlerFinder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Brings geometries of one coordinate reference system onto the picture: where the projection is defined, without vertices
 * that are nearer to the last than {@value #TOLERANCE} pixels, and cut to the picture with a margin that holds what symbols reach.
 */
final class ScreenGeometries {
    private static final double TOLERANCE = 0.5;

    /** Pixels beyond the reach of symbols, so that the cut edges of polygons are not seen. */
    private static final double MARGIN = 8;

    private final MapView view;
    private final CoordinateReferenceSystem source;
    private final double reach;
    private final MathTransform toScreen;
    private final ProjectionHandler handler;
    private final Decimator decimator;
    private final GeometryClipper clipper;

    /** @param reach how many pixels a symbol may reach beyond its geometry */
    ScreenGeometries(MapView view, CoordinateReferenceSystem source, double reach)
            throws FactoryException, TransformException {
        this.view = view;
        this.source = source;
        this.reach = reach + MARGIN;
        CoordinateReferenceSystem target = view.bounds().getCoordinateReferenceSystem();
        MathTransform projection = CRS.findMathTransform(source, target, true);
        this.toScreen = ConcatenatedTransform.create(projection, new AffineTransform2D(view.toScreen()));
        this.handler =
                projection.isIdentity() ? null : ProjectionHandlerFinder.getHandler(view.bounds(), source, false);
        this.decimator = new Decimator(toScreen.inverse(), new Rectangle(view.width(), view.height()), TOLERANCE);
        this.clipper = new GeometryClipper(
                new Envelope(-this.reach, view.width() + this.reach, -this.reach, view.height() + this.reach));
    }

    /** @return where in the source system that lies what may be seen; none when it cannot be told, and all may be */
    List<ReferencedEnvelope> sourceEnvelopes() throws FactoryException {
        try {
            ReferencedEnvelope seen = new ReferencedEnvelope(view.bounds());
            seen.expandBy(reach * view.pixelWidth(), reach * view.pixelHeight());
            return handler == null ? List.of(seen.transform(source, true)) : handler.getQueryEnvelopes();
        } catch (TransformException e) {
            return List.of();
        }
    }

    /**
     * @return the geometry in pixels, y downwards; null when nothing of it is on the picture
     * @throws TransformException if the system of the picture is not defined there
     */
    Geometry of(Geometry geometry) throws FactoryException, TransformException {
        Geometry defined =
                handler == null || !handler.requiresProcessing(geometry) ? geometry : handler.preProcess(geometry);
        if (defined == null || defined.isEmpty()) {
            return null;
        }
        Geometry onScreen = new LiteShape2(defined, toScreen, decimator, false, true).getGeometry();
        Envelope envelope = onScreen.getEnvelopeInternal();
        if (clipper.getBounds().contains(envelope)) {
            return onScreen;
        }
        if (!clipper.getBounds().intersects(envelope)) {
            return null;
        }
        Geometry clipped = clipper.clipSafe(onScreen, false, 0);
        return clipped == null || clipped.isEmpty() ? null : clipped;
    }
}
