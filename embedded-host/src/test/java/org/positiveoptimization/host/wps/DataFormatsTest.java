/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.host.OgcSchemas;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;

class DataFormatsTest {
    private static final String GEO_JSON =
            """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4490"}},
             "features": [
              {"type": "Feature", "id": "JBNT.7", "properties": {"DLBM": "0101", "n": 1, "area": 2.5, "is": true, "none": null, "mixed": 1},
               "geometry": {"type": "Polygon", "coordinates": [[[130.1, 46.2], [130.3, 46.2], [130.3, 46.4], [130.1, 46.2]]]}},
              {"geometry": null, "properties": {"DLBM": "0102", "n": 2, "area": 3, "mixed": "x"}, "id": 8, "type": "Feature"}
             ]}""";

    private static SimpleFeatureCollection features(String mimeType, String text) throws OwsException, IOException {
        DataFormat format = DataFormats.find(DataFormats.taken(SimpleFeatureCollection.class), mimeType)
                .orElseThrow();
        return (SimpleFeatureCollection) format.read(text);
    }

    private static List<SimpleFeature> list(SimpleFeatureCollection collection) {
        List<SimpleFeature> list = new ArrayList<>();
        try (SimpleFeatureIterator each = collection.features()) {
            while (each.hasNext()) {
                list.add(each.next());
            }
        }
        return list;
    }

    private static String written(DataFormat format, Object value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(value, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void geoJson_ofFeatures_hasTheTypesOfItsValues() throws Exception {
        SimpleFeatureCollection read = features("application/json", GEO_JSON);

        assertThat(read.getSchema().getAttributeDescriptors().stream()
                        .map(d -> d.getLocalName() + " "
                                + d.getType().getBinding().getSimpleName()))
                .containsExactly(
                        "geometry Geometry",
                        "DLBM String",
                        "n Long",
                        "area Double",
                        "is Boolean",
                        "none String",
                        "mixed String");
        List<SimpleFeature> all = list(read);
        assertThat(all).extracting(SimpleFeature::getID).containsExactly("JBNT.7", "8");
        assertThat(all.get(0).getAttributes().subList(1, 7)).containsExactly("0101", 1L, 2.5, true, null, "1");
        assertThat(all.get(1).getAttributes()).containsExactly(null, "0102", 2L, 3.0, null, null, "x");
        assertThat(((Geometry) all.get(0).getDefaultGeometry()).getArea()).isCloseTo(0.02, within());
        assertThat(CRS.lookupEpsgCode(read.getSchema().getCoordinateReferenceSystem(), false))
                .isEqualTo(4490);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    @Test
    void geoJson_withoutGeometries_isATable_andWithoutSystemSaysNone() throws Exception {
        SimpleFeatureCollection table =
                features("application/json", "{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":null}");
        assertThat(table.getSchema().getGeometryDescriptor()).isNull();
        SimpleFeatureCollection unnamed = features(
                "application/json",
                "{\"type\":\"Feature\",\"properties\":{\"geometry\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2,3]}}");
        assertThat(unnamed.getSchema().getCoordinateReferenceSystem()).isNull();
        assertThat(unnamed.getSchema().getGeometryDescriptor().getLocalName()).isEqualTo("geometry_");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'Point','coordinates':[1,2]} | POINT (1 2)",
                "{'coordinates':[[1,2],[3,4]],'type':'LineString'} | LINESTRING (1 2, 3 4)",
                "{'type':'MultiPoint','coordinates':[[1,2],[3,4]]} | MULTIPOINT ((1 2), (3 4))",
                "{'type':'MultiLineString','coordinates':[[[1,2],[3,4]]]} | MULTILINESTRING ((1 2, 3 4))",
                "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]} | POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))",
                "{'type':'MultiPolygon','coordinates':[[[[0,0],[9,0],[9,9],[0,0]]]]} | MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]}]} | GEOMETRYCOLLECTION (POINT (1 2))"
            })
    void geoJson_ofAGeometry_isThatGeometry(String json, String wkt) throws Exception {
        DataFormat format = DataFormats.find(DataFormats.taken(Geometry.class), "application/json")
                .orElseThrow();
        Object read = format.read(json.replace('\'', '"'));
        assertThat(((Geometry) read).toText()).isEqualTo(wkt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{'type':'FeatureCollection'}",
                "{'type':'FeatureCollection','features':{}}",
                "{'type':'FeatureCollection','features':[1]}",
                "{'type':'FeatureCollection','features':[]} x",
                "{'type':'Feature','properties':{'a':{}},'geometry':null}",
                "{'type':'Feature','properties':{'a':[1]},'geometry':null}",
                "{'type':'Feature','properties':{'a':1,'a':2},'geometry':null}",
                "{'type':'Feature','properties':{},'geometry':{'type':'Point','coordinates':[1]}}",
                "{'type':'Feature','properties':{},'geometry':{'type':'Point','coordinates':[1e999,2]}}",
                "{'type':'Feature','properties':{},'geometry':{'type':'Point','coordinates':['1',2]}}",
                "{'type':'Feature','properties':{},'geometry':{'type':'Point','coordinates':[[1,2]]}}",
                "{'type':'Feature','properties':{},'geometry':{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1]]]}}",
                "{'type':'Feature','properties':{},'geometry':{'type':'Polygon','coordinates':[]}}",
                "{'type':'Feature','properties':{},'geometry':{'type':'Circle','coordinates':[1,2]}}",
                "{'type':'Feature','properties':{},'geometry':{'type':'Point'}}",
                "{'type':'Feature','id':{},'properties':{},'geometry':null}",
                "{'type':'Feature','crs':{'properties':{'name':'EPSG:99999'}},'properties':{},'geometry':null}"
            })
    void geoJson_thatIsNone_isRefusedInWords(String text) {
        assertThatThrownBy(() -> features("application/json", text.replace('\'', '"')))
                .isInstanceOf(OwsException.class);
    }

    @Test
    void geoJson_thatIsNestedDeeply_isRefusedInWords() {
        String deep = "{\"type\":\"Point\",\"coordinates\":" + "[".repeat(100_000) + "1" + "]".repeat(100_000) + "}";
        assertThatThrownBy(() -> features("application/json", "{\"type\":\"Feature\",\"geometry\":" + deep + "}"))
                .isInstanceOf(OwsException.class);
        String long_ = "{\"type\":\"Point\",\"coordinates\":[" + "1".repeat(100_000) + ",2]}";
        assertThatThrownBy(() -> features("application/json", "{\"type\":\"Feature\",\"geometry\":" + long_ + "}"))
                .isInstanceOf(OwsException.class);
    }

    private static String gml(String root, String member, String srsName, String positions) {
        return "<wfs:FeatureCollection xmlns:wfs='" + root + "' xmlns:gml='http://www.opengis.net/gml' xmlns:t='urn:t'>"
                + "<gml:boundedBy><gml:Null>unknown</gml:Null></gml:boundedBy>"
                + "<" + member + "><t:Road gml:id='Road.3'><gml:boundedBy><gml:Null>unknown</gml:Null></gml:boundedBy>"
                + "<t:code>0101</t:code><t:empty/><t:place><gml:LineString srsName='" + srsName + "'><gml:posList>"
                + positions + "</gml:posList></gml:LineString></t:place></t:Road></" + member + ">"
                + "</wfs:FeatureCollection>";
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::4490, 46.5 130.5 46.6 130.6",
        "EPSG:4490, 130.5 46.5 130.6 46.6",
        "http://www.opengis.net/gml/srs/epsg.xml#4490, 130.5 46.5 130.6 46.6"
    })
    void gml_ofFeatures_isReadWithXBeforeY_asTexts(String srsName, String positions) throws Exception {
        SimpleFeatureCollection read = features(
                "text/xml; subtype=wfs-collection/1.1",
                gml("http://www.opengis.net/wfs", "gml:featureMember", srsName, positions));
        SimpleFeature road = list(read).get(0);
        assertThat(road.getID()).isEqualTo("Road.3");
        assertThat(road.getAttribute("code")).isEqualTo("0101");
        assertThat(road.getDefaultGeometry()).hasToString("LINESTRING (130.5 46.5, 130.6 46.6)");
        assertThat(CRS.lookupEpsgCode(read.getSchema().getCoordinateReferenceSystem(), false))
                .isEqualTo(4490);
    }

    @Test
    void gml_ofTwoSystems_isRefused() {
        String one = gml("http://www.opengis.net/wfs", "gml:featureMember", "EPSG:4490", "1 2 3 4");
        String two = one.replaceFirst("(<gml:featureMember>.*</gml:featureMember>)", "$1$1")
                .replaceFirst("EPSG:4490", "EPSG:4524");
        assertThatThrownBy(() -> features("text/xml", two))
                .isInstanceOf(OwsException.class)
                .hasMessageContaining("different coordinate reference systems");
    }

    @Test
    void xml_asElementOrAsText_isTheSame() throws Exception {
        String gml = "<gml:Point xmlns:gml='http://www.opengis.net/gml'><gml:pos>1 2</gml:pos></gml:Point>";
        DataFormat format = DataFormats.taken(Geometry.class).get(0);
        for (String data : List.of("<d>" + gml + "</d>", "<d><![CDATA[" + gml + "]]></d>")) {
            XmlCursor cursor = new XmlCursor(new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)));
            assertThat(format.read(cursor)).hasToString("POINT (1 2)");
        }
        for (String none : List.of("<d/>", "<d>" + gml + gml + "</d>", "<d>1 2</d>")) {
            XmlCursor cursor = new XmlCursor(new ByteArrayInputStream(none.getBytes(StandardCharsets.UTF_8)));
            assertThatThrownBy(() -> format.read(cursor)).isInstanceOf(OwsException.class);
        }
    }

    private static final String APPLICATION =
            """
            <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:gml="%1$s" xmlns:po="urn:positive-optimization:process"
                targetNamespace="urn:positive-optimization:process" elementFormDefault="qualified">
              <xsd:import namespace="%1$s" schemaLocation="%2$s"/>
              <xsd:complexType name="T"><xsd:complexContent><xsd:extension base="gml:AbstractFeatureType"><xsd:sequence>
                <xsd:element name="geometry" type="gml:%3$s" minOccurs="0"/>
                <xsd:element name="DLBM" type="xsd:string" minOccurs="0"/><xsd:element name="n" type="xsd:long" minOccurs="0"/>
                <xsd:element name="area" type="xsd:double" minOccurs="0"/><xsd:element name="is" type="xsd:boolean" minOccurs="0"/>
                <xsd:element name="none" type="xsd:string" minOccurs="0"/><xsd:element name="mixed" type="xsd:string" minOccurs="0"/>
              </xsd:sequence></xsd:extension></xsd:complexContent></xsd:complexType>
              <xsd:element name="features" type="po:T" substitutionGroup="gml:%4$s"/>
            </xsd:schema>
            """;

    @ParameterizedTest
    @CsvSource({
        "text/xml; subtype=wfs-collection/1.0, WFS_1_0_0, http://www.opengis.net/gml, gml/2.1.2/feature.xsd, GeometryPropertyType, _Feature",
        "text/xml; subtype=wfs-collection/1.1, WFS_1_1_0, http://www.opengis.net/gml, gml/3.1.1/base/gml.xsd, GeometryPropertyType, _Feature",
        "text/xml, WFS_2_0, http://www.opengis.net/gml/3.2, gml/3.2.1/gml.xsd, GeometryPropertyType, AbstractFeature"
    })
    void gml_thatIsWritten_conformsToItsVersion_andIsReadAsItWas(
            String mimeType, OgcSchemas schemas, String gml, String schema, String property, String head)
            throws Exception {
        SimpleFeatureCollection collection =
                features("application/json", GEO_JSON.replace("\"id\": 8", "\"id\": \"b.8\""));
        DataFormat format = DataFormats.find(DataFormats.taken(SimpleFeatureCollection.class), mimeType)
                .orElseThrow();
        String text = written(format, collection);
        schemas.validate(
                text.getBytes(StandardCharsets.UTF_8),
                APPLICATION
                        .formatted(gml, "http://schemas.opengis.net/" + schema, property, head)
                        .getBytes(StandardCharsets.UTF_8));
        List<SimpleFeature> again = list((SimpleFeatureCollection) format.read(text));
        SimpleFeature first = list(collection).get(0);
        assertThat(again.get(0).getID()).isEqualTo(first.getID());
        assertThat(again.get(0).getDefaultGeometry()).isEqualTo(first.getDefaultGeometry());
        assertThat(again.get(0).getAttribute("area")).isEqualTo("2.5");
        assertThat(again.get(1).getAttribute("DLBM")).isEqualTo("0102");
    }

    @Test
    void geoJson_thatIsWritten_isReadAsItWas() throws Exception {
        SimpleFeatureCollection collection = features("application/json", GEO_JSON);
        DataFormat format = DataFormats.find(DataFormats.taken(SimpleFeatureCollection.class), "application/json")
                .orElseThrow();
        SimpleFeatureCollection again = (SimpleFeatureCollection) format.read(written(format, collection));
        assertThat(list(again).get(0).getAttributes())
                .isEqualTo(list(collection).get(0).getAttributes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml; subtype=gml/2.1.2", "application/gml-3.1.1"})
    void gml_ofAGeometry_isReadInItsVersion(String mimeType) throws Exception {
        String ring = mimeType.contains("2.1.2")
                ? "<g:outerBoundaryIs><g:LinearRing><g:coordinates>0,0 9,0 9,9 0,0</g:coordinates></g:LinearRing></g:outerBoundaryIs>"
                : "<g:exterior><g:LinearRing><g:posList>0 0 9 0 9 9 0 0</g:posList></g:LinearRing></g:exterior>";
        String gml = "<g:Polygon xmlns:g='http://www.opengis.net/gml'>" + ring + "</g:Polygon>";
        DataFormat format =
                DataFormats.find(DataFormats.taken(Geometry.class), mimeType).orElseThrow();
        assertThat(format.read(gml)).hasToString("POLYGON ((0 0, 9 0, 9 9, 0 0))");
    }
}
