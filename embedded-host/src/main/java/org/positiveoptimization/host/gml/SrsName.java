/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.gml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.host.ows.OwsException;

/**
 * A coordinate reference system as a request or an answer names it. The form of the name says the order of coordinates: URN and
 * URL stand for the order of the authority, which is latitude or northing first for many systems of EPSG; {@code EPSG:n} and the
 * name of GML 2 stand for x before y.
 *
 * @param code of EPSG
 * @param form how it is named
 */
public record SrsName(int code, Form form) {
    private static final int WGS_84 = 4326;

    /** A way to write the name. */
    public enum Form {
        /** {@code EPSG:4490}: x before y. */
        PLAIN("EPSG:", "EPSG:(\\d{1,6})", false),
        /** {@code http://www.opengis.net/gml/srs/epsg.xml#4490}, of GML 2: x before y. */
        GML_2(
                "http://www.opengis.net/gml/srs/epsg.xml#",
                "https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#(\\d{1,6})",
                false),
        /** {@code urn:ogc:def:crs:EPSG::4490}: order of the authority. */
        URN("urn:ogc:def:crs:EPSG::", "urn:(?:x-)?ogc:def:crs:EPSG:[\\d.]{0,12}:(\\d{1,6})", true),
        /** {@code http://www.opengis.net/def/crs/EPSG/0/4490}: order of the authority. */
        URL(
                "http://www.opengis.net/def/crs/EPSG/0/",
                "https?://www\\.opengis\\.net/def/crs/EPSG/[\\d.]{1,12}/(\\d{1,6})",
                true),
        /** WGS 84, longitude before latitude. */
        CRS_84(
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "urn:ogc:def:crs:OGC:[\\d.]{0,12}:CRS84|CRS:84|https?://www\\.opengis\\.net/def/crs/OGC/[\\d.]{1,12}/CRS84",
                false);

        private final String start;
        private final Pattern pattern;
        private final boolean isOfAuthority;

        Form(String start, String pattern, boolean isOfAuthority) {
            this.start = start;
            this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
            this.isOfAuthority = isOfAuthority;
        }
    }

    /**
     * @param text a name in any of the forms
     * @param parameter where it stands, for the exception
     * @throws OwsException if it is in none of the forms, or EPSG has no such system
     */
    public static SrsName parse(String text, String parameter) throws OwsException {
        for (Form form : Form.values()) {
            Matcher matcher = form.pattern.matcher(text.trim());
            if (matcher.matches()) {
                SrsName name = new SrsName(form == Form.CRS_84 ? WGS_84 : Integer.parseInt(matcher.group(1)), form);
                try {
                    CRS.decode("EPSG:" + name.code, true);
                } catch (FactoryException e) {
                    throw OwsException.invalid(parameter);
                }
                return name;
            }
        }
        throw OwsException.invalid(parameter);
    }

    /**
     * @param context the name that the document has by its version
     * @return this name as it counts there: in GML 2 x comes before y whatever the name looks like. QGIS names the system by urn in
     *     transactions of version 1.0.0, and gives x first
     */
    SrsName in(SrsName context) {
        return context.form == Form.GML_2 ? new SrsName(code, Form.GML_2) : this;
    }

    /** @return whether a rectangle, x before y, is one of longitudes and latitudes, where the system is of such */
    boolean mayHold(Envelope rectangle) {
        return !(crs() instanceof GeographicCRS)
                || rectangle.isNull()
                || new Envelope(-180, 180, -90, 90).covers(rectangle);
    }

    /** @return the system with x before y */
    public CoordinateReferenceSystem crs() {
        try {
            return CRS.decode("EPSG:" + code, true);
        } catch (FactoryException e) {
            throw new IllegalStateException("EPSG:" + code, e);
        }
    }

    /** @return whether coordinates that come with the name have y, latitude or northing, first */
    public boolean isNorthFirst() {
        if (!form.isOfAuthority) {
            return false;
        }
        try {
            return CRS.getAxisOrder(CRS.decode(Form.URN.start + code)) == CRS.AxisOrder.NORTH_EAST;
        } catch (FactoryException e) {
            throw new IllegalStateException("EPSG:" + code, e);
        }
    }

    /** @return the name as it is written */
    @Override
    public String toString() {
        return form == Form.CRS_84 ? form.start : form.start + code;
    }
}
