/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.geometry.Metric;

/**
 * From the working CRS to drawing units and back: shifted, scaled so that a metre is as long along both axes in the middle
 * of the frame, y downwards. A picture for orientation; nothing is measured in it.
 */
final class MapFrame {
    private final Envelope extent;
    private final double scaleX;
    private final double scaleY;
    private final double width;
    private final double height;

    private MapFrame(Envelope extent, double scaleX, double scaleY, double width, double height) {
        this.extent = extent;
        this.scaleX = scaleX;
        this.scaleY = scaleY;
        this.width = width;
        this.height = height;
    }

    /**
     * @param content what must be visible, in the working CRS
     * @param width width of the drawing
     * @param minHeight least height; the frame shows more ground when the content is flatter
     * @param maxHeight greatest height; likewise when it is taller
     */
    static MapFrame fit(Envelope content, Metric metric, double width, double minHeight, double maxHeight) {
        Coordinate centre = content.centre();
        double mx = metric.metresPerUnitX(centre);
        double my = metric.metresPerUnitY(centre);
        double metresWide = Math.max(content.getWidth() * mx, 1);
        double metresHigh = Math.max(content.getHeight() * my, 1);
        double height = Math.min(maxHeight, Math.max(minHeight, width * metresHigh / metresWide));
        double perMetre = Math.min(width / metresWide, height / metresHigh);
        double halfX = width / perMetre / mx / 2;
        double halfY = height / perMetre / my / 2;
        Envelope extent = new Envelope(centre.x - halfX, centre.x + halfX, centre.y - halfY, centre.y + halfY);
        return new MapFrame(extent, perMetre * mx, perMetre * my, width, height);
    }

    /** @return the ground that is visible */
    Envelope extent() {
        return extent;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double x(double crsX) {
        return (crsX - extent.getMinX()) * scaleX;
    }

    double y(double crsY) {
        return (extent.getMaxY() - crsY) * scaleY;
    }

    /** @return the place in the working CRS */
    Coordinate toCrs(double x, double y) {
        return new Coordinate(extent.getMinX() + x / scaleX, extent.getMaxY() - y / scaleY);
    }

    /** @return how many drawing units a metre is, in the middle of the frame */
    double unitsPerMetre(Metric metric) {
        return scaleX / metric.metresPerUnitX(extent.centre());
    }
}
