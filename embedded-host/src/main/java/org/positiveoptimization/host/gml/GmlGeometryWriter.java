/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.gml;

import java.io.IOException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.host.ows.XmlOutput;

/**
 * Writes geometries in two dimensions as GML, with prefix {@code gml}. Multi surfaces and curves are those of the version:
 * MultiPolygon and MultiLineString in GML 2, MultiSurface and MultiCurve in GML 3.
 */
public final class GmlGeometryWriter {
    private final XmlOutput out;
    private final GmlVersion version;
    private final String srsName;
    private final boolean isNorthFirst;
    private final StringBuilder text = new StringBuilder();

    /** @param srs system of the coordinates; its form decides their order */
    public GmlGeometryWriter(XmlOutput out, GmlVersion version, SrsName srs) {
        this.out = out;
        this.version = version;
        this.srsName = srs.toString();
        this.isNorthFirst = srs.isNorthFirst();
    }

    /**
     * @param geometry not empty, x before y
     * @param id value of gml:id in GML 3.2, which demands one of every geometry; parts append their number
     */
    public void write(Geometry geometry, String id) throws IOException {
        write(geometry, id, srsName);
    }

    private void write(Geometry geometry, String id, String srs) throws IOException {
        String name = name(geometry);
        String dimension = version.isThree() && srs != null ? "2" : null;
        out.start(
                "gml:" + name,
                "gml:id",
                version == GmlVersion.V3_2 ? id : null,
                "srsName",
                srs,
                "srsDimension",
                dimension);
        if (geometry instanceof Point point) {
            positions(point.getCoordinateSequence(), "gml:pos");
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence(), "gml:posList");
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon);
        } else {
            parts(geometry, id);
        }
        out.end();
    }

    private String name(Geometry geometry) {
        if (geometry instanceof MultiPolygon) {
            return version.isThree() ? "MultiSurface" : "MultiPolygon";
        }
        if (geometry instanceof MultiLineString) {
            return version.isThree() ? "MultiCurve" : "MultiLineString";
        }
        if (geometry instanceof MultiPoint) {
            return "MultiPoint";
        }
        if (geometry instanceof GeometryCollection) {
            return "MultiGeometry";
        }
        if (geometry instanceof Polygon) {
            return "Polygon";
        }
        return geometry instanceof Point ? "Point" : "LineString";
    }

    private String member(Geometry geometry) {
        if (geometry instanceof MultiPolygon) {
            return version.isThree() ? "gml:surfaceMember" : "gml:polygonMember";
        }
        if (geometry instanceof MultiLineString) {
            return version.isThree() ? "gml:curveMember" : "gml:lineStringMember";
        }
        return geometry instanceof MultiPoint ? "gml:pointMember" : "gml:geometryMember";
    }

    private void parts(Geometry geometry, String id) throws IOException {
        String member = member(geometry);
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            out.start(member);
            write(geometry.getGeometryN(i), id + "." + (i + 1), null);
            out.end();
        }
    }

    private void rings(Polygon polygon) throws IOException {
        ring(version.isThree() ? "gml:exterior" : "gml:outerBoundaryIs", polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(version.isThree() ? "gml:interior" : "gml:innerBoundaryIs", polygon.getInteriorRingN(i));
        }
    }

    private void ring(String name, LineString ring) throws IOException {
        out.start(name);
        out.start("gml:LinearRing");
        positions(ring.getCoordinateSequence(), "gml:posList");
        out.end();
        out.end();
    }

    private void positions(CoordinateSequence sequence, String name) throws IOException {
        char between = version.isThree() ? ' ' : ',';
        text.setLength(0);
        for (int i = 0; i < sequence.size(); i++) {
            if (i > 0) {
                text.append(' ');
            }
            Decimals.append(text, isNorthFirst ? sequence.getY(i) : sequence.getX(i));
            text.append(between);
            Decimals.append(text, isNorthFirst ? sequence.getX(i) : sequence.getY(i));
        }
        out.text(version.isThree() ? name : "gml:coordinates", text.toString());
    }
}
