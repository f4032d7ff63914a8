/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.positiveoptimization.fixture.Grid.latitude;
import static org.positiveoptimization.fixture.Grid.longitude;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a WFS Transaction on the draft, of each version. */
final class WfsTransaction {
    private WfsTransaction() {}

    /** A rectangle, in grid units. */
    record Box(double x0, double y0, double x1, double y1) {
        private List<double[]> corners() {
            return List.of(
                    new double[] {x0, y0},
                    new double[] {x1, y0},
                    new double[] {x1, y1},
                    new double[] {x0, y1},
                    new double[] {x0, y0});
        }

        /** @return the numbers of its ring */
        String text(String between, boolean isLatitudeFirst) {
            return corners().stream()
                    .map(c -> isLatitudeFirst
                            ? latitude(c[1]) + between + longitude(c[0])
                            : longitude(c[0]) + between + latitude(c[1]))
                    .collect(Collectors.joining(" "));
        }

        /** @return the polygon as of WFS 1.0.0, longitude first */
        String gml2(String srs) {
            return "<gml:Polygon srsName='" + srs + "'><gml:outerBoundaryIs><gml:LinearRing>"
                    + "<gml:coordinates cs=',' ts=' '>" + text(",", false)
                    + "</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>";
        }

        /** @return the polygon as of WFS 1.1.0, latitude first */
        String gml3() {
            return "<gml:Polygon srsName='urn:ogc:def:crs:EPSG::4490'><gml:exterior><gml:LinearRing><gml:posList>"
                    + text(" ", true) + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>";
        }

        /** @return the polygon as of WFS 2.0.0 */
        String gml32() {
            return gml3().replaceFirst("<gml:Polygon", "<gml:Polygon gml:id='p'");
        }
    }

    static String request(String version, String elements) {
        String namespaces = version.startsWith("2")
                ? "xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'"
                        + " xmlns:fes='http://www.opengis.net/fes/2.0'"
                : "xmlns:wfs='http://www.opengis.net/wfs' xmlns:gml='http://www.opengis.net/gml'"
                        + " xmlns:ogc='http://www.opengis.net/ogc'";
        return "<wfs:Transaction service='WFS' version='" + version + "' " + namespaces + " xmlns:draft='urn:draft'>"
                + elements + "</wfs:Transaction>";
    }

    /** @return a parcel of farmland that is put in */
    static String insert(String geometry) {
        return "<wfs:Insert><draft:YJJBNT><draft:geom>" + geometry
                + "</draft:geom><draft:BSM>9</draft:BSM><draft:DLBM>0101</draft:DLBM></draft:YJJBNT></wfs:Insert>";
    }

    static String update(String layer, String fid, String... namesAndValues) {
        StringBuilder xml = new StringBuilder("<wfs:Update typeName='draft:" + layer + "'>");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.append("<wfs:Property><wfs:Name>" + namesAndValues[i] + "</wfs:Name><wfs:Value>" + namesAndValues[i + 1]
                    + "</wfs:Value></wfs:Property>");
        }
        return xml + where(fid) + "</wfs:Update>";
    }

    static String delete(String layer, String fid) {
        return "<wfs:Delete typeName='draft:" + layer + "'>" + where(fid) + "</wfs:Delete>";
    }

    private static String where(String fid) {
        return "<ogc:Filter><ogc:FeatureId fid='" + fid + "'/></ogc:Filter>";
    }
}
