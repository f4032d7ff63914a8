/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.gml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;
import org.positiveoptimization.host.ows.XmlOutput;

class GmlGeometryTest {
    private static final SrsName DEGREES = new SrsName(4490, SrsName.Form.URN);

    private static Geometry wkt(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    private static GmlGeometryReader.Read read(String document, int vertices) throws OwsException, IOException {
        String declared = document.replaceFirst("(<gml:\\w+)", "$1 xmlns:gml='http://www.opengis.net/gml/3.2'");
        return GmlGeometryReader.read(
                new XmlCursor(new ByteArrayInputStream(declared.getBytes(StandardCharsets.UTF_8))),
                DEGREES,
                new GmlGeometryReader.Budget(vertices));
    }

    private static Geometry read(String document) throws OwsException, IOException {
        return read(document, 1000).geometry();
    }

    private static String written(Geometry geometry, GmlVersion version, SrsName srs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XmlOutput out = new XmlOutput(bytes)) {
            out.start("r", "xmlns:gml", version.namespace());
            new GmlGeometryWriter(out, version, srs).write(geometry, "g");
            out.end();
        }
        String all = bytes.toString(StandardCharsets.UTF_8);
        return all.substring(all.indexOf("<gml:"), all.lastIndexOf("</r>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (130.123456789 45)",
                "LINESTRING (130 45, 131 46)",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 1))",
                "MULTIPOINT ((1 2), (3 4))",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (3 4, 5 6))"
            })
    void geometry_writtenInEachVersion_isReadAgain(String text) throws Exception {
        Geometry geometry = wkt(text);
        for (GmlVersion version : GmlVersion.values()) {
            for (SrsName.Form form : new SrsName.Form[] {SrsName.Form.URN, SrsName.Form.PLAIN}) {
                String document = written(geometry, version, new SrsName(4490, form));
                assertThat(read(document).equalsExact(geometry)).as(document).isTrue();
            }
        }
    }

    @Test
    void order_goesByTheFormOfTheName() throws Exception {
        Geometry point = wkt("POINT (130 45)");
        assertThat(written(point, GmlVersion.V3_2, DEGREES))
                .isEqualTo("<gml:Point gml:id=\"g\" srsName=\"urn:ogc:def:crs:EPSG::4490\" srsDimension=\"2\">"
                        + "<gml:pos>45 130</gml:pos></gml:Point>");
        assertThat(written(point, GmlVersion.V2_1, new SrsName(4490, SrsName.Form.GML_2)))
                .isEqualTo("<gml:Point srsName=\"http://www.opengis.net/gml/srs/epsg.xml#4490\">"
                        + "<gml:coordinates>130,45</gml:coordinates></gml:Point>");
        // a zone of CGCS2000: northing first in the order of EPSG; web mercator: easting
        assertThat(new SrsName(4532, SrsName.Form.URN).isNorthFirst()).isTrue();
        assertThat(new SrsName(4532, SrsName.Form.PLAIN).isNorthFirst()).isFalse();
        assertThat(new SrsName(3857, SrsName.Form.URN).isNorthFirst()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPSG:4490|4490|PLAIN",
                "urn:ogc:def:crs:EPSG::4490|4490|URN",
                "urn:x-ogc:def:crs:EPSG:6.9:4326|4326|URN",
                "http://www.opengis.net/def/crs/EPSG/0/4532|4532|URL",
                "http://www.opengis.net/gml/srs/epsg.xml#4326|4326|GML_2",
                "urn:ogc:def:crs:OGC:1.3:CRS84|4326|CRS_84"
            })
    void srsName_inEachForm_isUnderstood(String text, int code, SrsName.Form form) throws OwsException {
        assertThat(SrsName.parse(text, "srsName")).isEqualTo(new SrsName(code, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:99999", "4490", "urn:ogc:def:crs:EPSG::", "file:///etc/passwd"})
    void srsName_ofNoSystem_isRefused(String text) {
        assertThatThrownBy(() -> SrsName.parse(text, "srsName")).isInstanceOf(OwsException.class);
    }

    @Test
    void curvesAndSurfaces_ofStraightParts_areRead() throws Exception {
        assertThat((Object) read(
                        "<gml:Curve srsName='EPSG:4490'><gml:segments><gml:LineStringSegment><gml:posList>0 0 1 1</gml:posList>"
                                + "</gml:LineStringSegment><gml:LineStringSegment><gml:posList>1 1 2 0</gml:posList>"
                                + "</gml:LineStringSegment></gml:segments></gml:Curve>"))
                .isEqualTo(wkt("LINESTRING (0 0, 1 1, 2 0)"));
        assertThat((Object) read(
                        "<gml:Surface srsName='EPSG:4490'><gml:patches><gml:PolygonPatch><gml:exterior><gml:LinearRing>"
                                + "<gml:pos>0 0</gml:pos><gml:pos>1 0</gml:pos><gml:pos>1 1</gml:pos><gml:pos>0 0</gml:pos>"
                                + "</gml:LinearRing></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>"))
                .isEqualTo(wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))"));
        assertThat(
                        (Object)
                                read(
                                        "<gml:LineString srsName='EPSG:4490'><gml:posList srsDimension='3'>0 0 9 1 1 9</gml:posList></gml:LineString>"))
                .isEqualTo(wkt("LINESTRING (0 0, 1 1)"));
        assertThat((Object) read(
                        "<gml:LineString srsName='EPSG:4490'><gml:coordinates decimal=',' cs=';' ts='|'>0,5;1|2;3</gml:coordinates>"
                                + "</gml:LineString>"))
                .isEqualTo(wkt("LINESTRING (0.5 1, 2 3)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<gml:Curve><gml:segments><gml:ArcString><gml:posList>0 0 1 1 2 0</gml:posList></gml:ArcString></gml:segments></gml:Curve>",
                "<gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>0 0 1 1</gml:posList></gml:LineStringSegment>"
                        + "<gml:LineStringSegment><gml:posList>5 5 2 0</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve>",
                "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 1 0 1 1</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>",
                "<gml:Polygon/>",
                "<gml:Point><gml:pos>NaN 0</gml:pos></gml:Point>",
                "<gml:Point><gml:pos>1e999 0</gml:pos></gml:Point>",
                "<gml:Point><gml:pos>0x1p3 0</gml:pos></gml:Point>",
                "<gml:Point><gml:pos>1</gml:pos></gml:Point>",
                "<gml:Point><gml:coordinates>1</gml:coordinates></gml:Point>",
                "<gml:LineString><gml:posList>0 0 1</gml:posList></gml:LineString>",
                "<gml:Point srsName='EPSG:0'><gml:pos>1 1</gml:pos></gml:Point>",
                "<gml:MultiPoint srsName='EPSG:4490'><gml:pointMember><gml:Point srsName='EPSG:4326'><gml:pos>1 1</gml:pos></gml:Point></gml:pointMember></gml:MultiPoint>",
                "<gml:MultiPoint><gml:pointMember><gml:LineString><gml:posList>0 0 1 1</gml:posList></gml:LineString></gml:pointMember></gml:MultiPoint>",
                "<gml:OrientableCurve/>"
            })
    void whatCannotBeRead_isRefusedInWords(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(OwsException.class);
    }

    @Test
    void verticesBeyondTheBudget_areRefused() {
        assertThatThrownBy(() -> read("<gml:LineString><gml:posList>0 0 1 1 2 2</gml:posList></gml:LineString>", 2))
                .isInstanceOf(OwsException.class)
                .hasMessageContaining("2");
    }

    @ParameterizedTest
    @CsvSource({
        "130.123456789, 130.123456789",
        "130.1234567894, 130.123456789",
        "0.1, 0.1",
        "-0.5, -0.5",
        "45, 45",
        "0, 0",
        "-0.0000000001, 0",
        "40512345.123, 40512345.123",
        "4512345.1234, 4512345.1234",
        "1e-9, 0.000000001",
        "1e16, 10000000000000000",
        "999999.9999999999, 1000000"
    })
    void decimals_areExactToTheLastPlace(double value, String expected) {
        StringBuilder text = new StringBuilder();
        Decimals.append(text, value);
        assertThat(text).hasToString(expected);
    }
}
