/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import java.awt.geom.AffineTransform;
import javax.measure.Unit;
import javax.measure.quantity.Length;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.geometry.jts.ReferencedEnvelope;
import si.uom.SI;

/**
 * The part of the ground that a picture shows.
 *
 * @param bounds x before y, with an area; the system is that of the picture
 * @param width in pixels
 * @param height in pixels
 */
public record MapView(ReferencedEnvelope bounds, int width, int height) {
    /** Side of a pixel by definition of OGC (05-077r4, 10.2): 0.28 mm. */
    private static final double PIXEL = 0.00028;

    /** Metres of a degree of longitude on the equator of WGS 84. */
    private static final double DEGREE = 6378137 * 2 * Math.PI / 360;

    /** @return from ground to pixels, y downwards */
    public AffineTransform toScreen() {
        return new AffineTransform(
                1 / pixelWidth(),
                0,
                0,
                -1 / pixelHeight(),
                -bounds.getMinX() / pixelWidth(),
                bounds.getMaxY() / pixelHeight());
    }

    /** @return breadth of a pixel in units of the system */
    public double pixelWidth() {
        return bounds.getWidth() / width;
    }

    /** @return height of a pixel in units of the system */
    public double pixelHeight() {
        return bounds.getHeight() / height;
    }

    /**
     * The scale denominator, by the breadth of the picture: units of the system per pixel, in metres, over 0.28 mm. A degree
     * counts as one of the equator, wherever the picture is, and a projection is taken to be true to length, as GeoServer does.
     */
    public double scaleDenominator() {
        return pixelWidth() * metres() / PIXEL;
    }

    private double metres() {
        if (bounds.getCoordinateReferenceSystem() instanceof GeographicCRS) {
            return DEGREE;
        }
        Unit<?> unit = bounds.getCoordinateReferenceSystem()
                .getCoordinateSystem()
                .getAxis(0)
                .getUnit();
        return unit.asType(Length.class).getConverterTo(SI.METRE).convert(1.0);
    }
}
