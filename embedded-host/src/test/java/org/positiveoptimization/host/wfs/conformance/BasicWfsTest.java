/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.host.OgcSchemas;
import org.positiveoptimization.host.wfs.WfsHost;
import org.positiveoptimization.host.wfs.WfsHost.Answer;

/** Conformance class Basic WFS (09-025r2 A.1.2), with the filters of FES 2.0 (09-026r2) that it demands. */
class BasicWfsTest {
    private static final String GET = "service=WFS&version=2.0.0&request=GetFeature&typenames=draft:GHFQ";
    private static final String FES =
            "xmlns='http://www.opengis.net/fes/2.0' xmlns:fes='http://www.opengis.net/fes/2.0'"
                    + " xmlns:gml='http://www.opengis.net/gml/3.2' xmlns:draft='urn:positive-optimization:draft'";

    private final WfsHost host = WfsHost.at("draft");

    private static String filtered(String operators) {
        String filter = "<Filter " + FES + ">" + operators + "</Filter>";
        return GET + "&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private static String document(String operators) {
        return "<wfs:GetFeature service='WFS' version='2.0.0' xmlns:wfs='http://www.opengis.net/wfs/2.0'>"
                + "<wfs:Query typeNames='ns7:GHFQ' xmlns:ns7='urn:positive-optimization:draft'><Filter " + FES + ">"
                + operators + "</Filter></wfs:Query></wfs:GetFeature>";
    }

    /** Codes of the features that a filter finds, by keywords and as a document. */
    private String found(String operators) {
        String byKeywords = codes(host.get(filtered(operators)));
        assertThat(codes(host.post(document(operators)))).isEqualTo(byKeywords);
        return byKeywords;
    }

    private static String codes(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        StringBuilder codes = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            codes.append(answer.value("/FeatureCollection/member[" + i + "]/GHFQ/GHFQDM"));
        }
        assertThat(answer.value("/FeatureCollection/@numberReturned")).isEqualTo(String.valueOf(codes.length()));
        return codes.toString();
    }

    private void demandException(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        OgcSchemas.OWS_1_1_0.validate(answer.body());
        assertThat(answer.value("//Exception/@exceptionCode")).isEqualTo(code);
    }

    @Test
    @DisplayName("A.1.2: the class and what it demands of filters are declared")
    void capabilities_declareBasicWfs() {
        Answer answer = host.get("service=WFS&request=GetCapabilities");

        for (String constraint : List.of(
                "ImplementsAdHocQuery",
                "ImplementsResourceId",
                "ImplementsMinStandardFilter",
                "ImplementsStandardFilter",
                "ImplementsMinSpatialFilter",
                "ImplementsSorting",
                "ImplementsMinimumXPath")) {
            assertThat(answer.value("//Conformance/Constraint[@name='" + constraint + "']/DefaultValue"))
                    .as(constraint)
                    .isEqualTo("TRUE");
        }
        assertThat(answer.value("count(//Operation[@name='GetPropertyValue'])")).isEqualTo("1");
        assertThat(answer.value("//Operation[@name='GetFeature']/Parameter[@name='resolve']//Value[2]"))
                .isEqualTo("local");
    }

    @Test
    @DisplayName("11.3: the features of a type, valid against its schema")
    void getFeature_byType_isSchemaValid() {
        byte[] schema = host.get("service=WFS&version=2.0.0&request=DescribeFeatureType&typename=draft:GHFQ")
                .body();
        Answer answer = host.get(GET);

        OgcSchemas.WFS_2_0.validate(answer.body(), schema);
        assertThat(answer.type()).isEqualTo("application/gml+xml; version=3.2");
        assertThat(codes(answer)).isEqualTo("ABC");
        assertThat(answer.value("/FeatureCollection/@numberMatched")).isEqualTo("3");
        // urn of EPSG:4490: latitude first
        assertThat(answer.value("//member[1]//MultiSurface/@srsName")).isEqualTo("urn:ogc:def:crs:EPSG::4490");
        assertThat(answer.value("//member[1]//posList")).startsWith("45 130 45 130.01");
        assertThat(answer.value("count(//member[3]/GHFQ/MC)")).isEqualTo("0");
    }

    @Test
    @DisplayName("7.9.2.4.4: another system, in the order that its name stands for")
    void srsName_givesAnotherSystem() {
        assertThat(host.get(GET + "&srsname=EPSG:4490").value("//member[1]//posList"))
                .startsWith("130 45 130.01 45");
        Answer web = host.get(GET + "&srsname=urn:ogc:def:crs:EPSG::3857");
        assertThat(web.value("//member[1]//MultiSurface/@srsName")).isEqualTo("urn:ogc:def:crs:EPSG::3857");
        // x = R * longitude
        double x = Double.parseDouble(web.value("//member[1]//posList").split(" ", 2)[0]);
        assertThat(x).isCloseTo(6378137 * Math.toRadians(130), org.assertj.core.data.Offset.offset(1e-3));
    }

    @Test
    @DisplayName("A.2.22.1.4: a system that there is not")
    void srsName_unknown_isInvalidParameterValue() {
        Answer answer = host.get(GET + "&srsname=urn:ogc:def:crs:EPSG::32690");

        demandException(answer, 400, "InvalidParameterValue");
        assertThat(answer.value("//Exception/@locator")).isEqualTo("srsName");
    }

    @ParameterizedTest
    @CsvSource({
        "PropertyIsEqualTo, GHFQDM, B, B",
        "PropertyIsEqualTo, draft:GHFQDM, b, ''",
        "PropertyIsNotEqualTo, GHFQDM, B, AC",
        "PropertyIsLessThan, MJ, 2.5, B",
        "PropertyIsLessThanOrEqualTo, MJ, 2.5, AB",
        "PropertyIsGreaterThan, MJ, 2.5, C",
        "PropertyIsGreaterThanOrEqualTo, MJ[1], 2.5, AC",
        "PropertyIsGreaterThan, BSM, 10.5, BC",
        "PropertyIsEqualTo, GHFQ/BSM, 30, C",
        "PropertyIsEqualTo, @gml:id, GHFQ.2, B",
        "PropertyIsEqualTo, gml:name, x, ''"
    })
    @DisplayName("FES 7.7: comparisons")
    void comparison(String operator, String property, String literal, String expected) {
        assertThat(found("<%1$s><ValueReference>%2$s</ValueReference><Literal>%3$s</Literal></%1$s>"
                        .formatted(operator, property, literal)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("FES 7.7.3: matchCase false")
    void comparison_withoutCase() {
        assertThat(found("<PropertyIsEqualTo matchCase='false'><ValueReference>GHFQDM</ValueReference>"
                        + "<Literal>b</Literal></PropertyIsEqualTo>"))
                .isEqualTo("B");
    }

    @Test
    @DisplayName("FES 7.7.3.4, 7.10: like, and not like")
    void like() {
        String like = "<PropertyIsLike wildCard='*' singleChar='?' escapeChar='\\'><ValueReference>MC</ValueReference>"
                + "<Literal>%s</Literal></PropertyIsLike>";
        assertThat(found(like.formatted("二*"))).isEqualTo("B");
        assertThat(found(like.formatted("?区"))).isEqualTo("AB");
        assertThat(found("<Not>" + like.formatted("二*") + "</Not>"))
                .startsWith("A")
                .doesNotContain("B");
    }

    @Test
    @DisplayName("FES 7.7.3.5 and 7.7.3.6: null and nil")
    void nullAndNil() {
        String test = "<%1$s><ValueReference>%2$s</ValueReference></%1$s>";
        assertThat(found(test.formatted("PropertyIsNull", "MC"))).isEqualTo("C");
        assertThat(found("<Not>" + test.formatted("PropertyIsNull", "MC") + "</Not>"))
                .isEqualTo("AB");
        assertThat(found(test.formatted("PropertyIsNull", "gml:name"))).isEqualTo("ABC");
        assertThat(found(test.formatted("PropertyIsNil", "MC"))).isEmpty();
    }

    @Test
    @DisplayName("FES 7.7.3.7: between")
    void between() {
        assertThat(found("<PropertyIsBetween><ValueReference>MJ</ValueReference><LowerBoundary><Literal>1.5</Literal>"
                        + "</LowerBoundary><UpperBoundary><Literal>2.5</Literal></UpperBoundary></PropertyIsBetween>"))
                .isEqualTo("AB");
    }

    @Test
    @DisplayName("FES 7.10: logic")
    void logic() {
        String is =
                "<PropertyIsEqualTo><ValueReference>GHFQDM</ValueReference><Literal>%s</Literal></PropertyIsEqualTo>";
        assertThat(found("<Or>" + is.formatted("A") + is.formatted("C") + "</Or>"))
                .isEqualTo("AC");
        assertThat(found("<And>" + is.formatted("A") + is.formatted("C") + "</And>"))
                .isEmpty();
    }

    @Test
    @DisplayName("FES 7.11, 7.2.2: identifiers; an unknown one finds nothing")
    void resourceIds() {
        assertThat(found("<ResourceId rid='GHFQ.3'/><ResourceId rid='GHFQ.1'/>"))
                .isEqualTo("AC");
        assertThat(codes(host.get(GET + "&resourceid=GHFQ.3,GHFQ.1"))).isEqualTo("AC");
        assertThat(found("<ResourceId rid='test-1'/>")).isEmpty();
        assertThat(codes(host.get(GET + "&resourceid=test-1"))).isEmpty();
    }

    @Test
    @DisplayName("7.9.2.4.1: an identifier of another type")
    void resourceIdOfAnotherType_isInvalidParameterValue() {
        Answer answer =
                host.get("service=WFS&version=2.0.0&request=GetFeature&typenames=draft:GHYDYH&resourceid=GHFQ.1");

        demandException(answer, 400, "InvalidParameterValue");
        assertThat(answer.value("//Exception/@locator")).isEqualToIgnoringCase("resourceid");
    }

    @Test
    @DisplayName("FES 7.8.3.2: BBOX, in the order of its system, as element and as parameter")
    void bbox() {
        String envelope = "<gml:Envelope srsName='%s'><gml:lowerCorner>%s</gml:lowerCorner>"
                + "<gml:upperCorner>%s</gml:upperCorner></gml:Envelope>";
        String inFirst = "<BBOX>" + envelope.formatted("urn:ogc:def:crs:EPSG::4490", "45.001 130.001", "45.002 130.002")
                + "</BBOX>";
        assertThat(found(inFirst)).isEqualTo("A");
        assertThat(found("<BBOX><ValueReference>draft:geom</ValueReference>"
                        + envelope.formatted("EPSG:4490", "130.009 45.001", "130.011 45.002") + "</BBOX>"))
                .isEqualTo("AB");
        assertThat(codes(host.get(GET + "&bbox=45.001,130.001,45.002,130.002"))).isEqualTo("A");
        assertThat(codes(host.get(GET + "&bbox=130.001,45.001,130.002,45.002,EPSG:4326")))
                .isEqualTo("A");
    }

    @Test
    @DisplayName("FES 7.8.3.2: BBOX is not disjoint with the box, which a box around a feature may be")
    void bbox_inTheHollowOfAFeature_doesNotFindIt() {
        WfsHost draft = WfsHost.at("draft");
        draft.post(TransactionalWfsTest.insert(
                "<gml:Polygon srsName='EPSG:4490'><gml:exterior><gml:LinearRing>"
                        + "<gml:posList>131 46 132 46 131 47 131 46</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>",
                "T"));

        assertThat(draft.get(GET + "&bbox=131.1,46.1,131.2,46.2,EPSG:4490").value("//member[1]//GHFQDM"))
                .isEqualTo("T");
        assertThat(draft.get(GET + "&bbox=131.8,46.8,131.9,46.9,EPSG:4490").value("/FeatureCollection/@numberMatched"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "Intersects, ABC",
        "Disjoint, ''",
        "Touches, AC",
        "Equals, B",
        "Within, B",
        "Contains, B",
        "Overlaps, ''",
        "Crosses, ''"
    })
    @DisplayName("FES 7.8: spatial operators, with the middle square")
    void spatialOperator(String operator, String expected) {
        String middle =
                "<gml:Polygon srsName='http://www.opengis.net/def/crs/EPSG/0/4490'><gml:exterior><gml:LinearRing>"
                        + "<gml:posList>45 130.01 45 130.02 45.01 130.02 45.01 130.01 45 130.01</gml:posList>"
                        + "</gml:LinearRing></gml:exterior></gml:Polygon>";
        assertThat(found("<%1$s><ValueReference>geom</ValueReference>%2$s</%1$s>".formatted(operator, middle)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("FES 8.3: a property that there is not")
    void unknownProperty_isInvalidParameterValue() {
        String filter = "<PropertyIsLessThanOrEqualTo><Literal>1355941270</Literal>"
                + "<ValueReference xmlns:ex='http://example.org'>ex:undefined</ValueReference></PropertyIsLessThanOrEqualTo>";
        demandException(host.get(filtered(filter)), 400, "InvalidParameterValue");
        demandException(host.post(document(filter)), 400, "InvalidParameterValue");
    }

    @Test
    @DisplayName("11.4: geometries are not compared with less or equal")
    void comparisonOfBounds_isOperationProcessingFailed() {
        String filter = "<PropertyIsLessThanOrEqualTo><Literal><gml:Envelope srsName='urn:ogc:def:crs:EPSG::4326'>"
                + "<gml:lowerCorner>45 130</gml:lowerCorner><gml:upperCorner>46 131</gml:upperCorner></gml:Envelope></Literal>"
                + "<ValueReference>gml:boundedBy</ValueReference></PropertyIsLessThanOrEqualTo>";
        demandException(host.get(filtered(filter)), 403, "OperationProcessingFailed");
        demandException(host.post(document(filter)), 403, "OperationProcessingFailed");
    }

    @Test
    @DisplayName("11.4: BBOX of a property that is no geometry")
    void bboxOfText_isInvalidParameterValue() {
        demandException(
                host.get(filtered("<BBOX><ValueReference>gml:description</ValueReference><gml:Envelope>"
                        + "<gml:lowerCorner>45 130</gml:lowerCorner><gml:upperCorner>46 131</gml:upperCorner></gml:Envelope>"
                        + "</BBOX>")),
                400,
                "InvalidParameterValue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<PropertyIsEqualTo><Function name='exec'><Literal>x</Literal></Function><Literal>1</Literal></PropertyIsEqualTo>",
                "<DWithin><ValueReference>geom</ValueReference><gml:Point><gml:pos>45 130</gml:pos></gml:Point>"
                        + "<Distance uom='m'>1</Distance></DWithin>",
                "<During><ValueReference>MC</ValueReference></During>",
                "<PropertyIsEqualTo><ValueReference>java.lang.Runtime.getRuntime()</ValueReference><Literal>1</Literal>"
                        + "</PropertyIsEqualTo>",
                "<PropertyIsEqualTo><ValueReference>MJ</ValueReference><Literal>much</Literal></PropertyIsEqualTo>",
                "<PropertyIsEqualTo><ValueReference>MJ</ValueReference></PropertyIsEqualTo>",
                ""
            })
    @DisplayName("what the capabilities do not list is refused")
    void whatIsNotListed_isInvalidParameterValue(String operators) {
        demandException(host.get(filtered(operators)), 400, "InvalidParameterValue");
    }

    @Test
    @DisplayName("FES 7.13: sorting")
    void sortBy() {
        assertThat(codes(host.get(GET + "&sortby=MJ%20ASC"))).isEqualTo("BAC");
        assertThat(codes(host.get(GET + "&sortby=MJ%20DESC&propertyname=GHFQDM")))
                .isEqualTo("CAB");
        assertThat(codes(host.post(
                        "<wfs:GetFeature service='WFS' version='2.0.0' xmlns:wfs='http://www.opengis.net/wfs/2.0'>"
                                + "<wfs:Query typeNames='draft:GHFQ' xmlns:draft='urn:positive-optimization:draft'>"
                                + "<fes:SortBy xmlns:fes='http://www.opengis.net/fes/2.0'><fes:SortProperty>"
                                + "<fes:ValueReference>draft:MJ</fes:ValueReference><fes:SortOrder>DESC</fes:SortOrder>"
                                + "</fes:SortProperty></fes:SortBy></wfs:Query></wfs:GetFeature>")))
                .isEqualTo("CAB");
        demandException(host.get(GET + "&sortby=NONE"), 400, "InvalidParameterValue");
    }

    @Test
    @DisplayName("7.9.2.4.5: some properties only")
    void propertyName() {
        Answer answer = host.get(GET + "&propertyname=draft:MC");

        assertThat(answer.value("count(//member[1]/GHFQ/*)")).isEqualTo("1");
        assertThat(answer.value("//member[1]/GHFQ/MC")).isEqualTo("一区");
    }

    @Test
    @DisplayName("11.3.3.6: several queries give a collection each; several types of one query would be a join")
    void severalQueries() {
        Answer answer =
                host.get("service=WFS&version=2.0.0&request=GetFeature&typenames=(draft:GHFQ)(draft:GHYDYH)&count=2");

        OgcSchemas.WFS_2_0.validate(
                answer.body(),
                host.get("service=WFS&version=2.0.0&request=DescribeFeatureType")
                        .body());
        assertThat(answer.value("/FeatureCollection/@numberMatched")).isEqualTo("3");
        assertThat(answer.value("count(/FeatureCollection/member/FeatureCollection)"))
                .isEqualTo("2");
        assertThat(answer.value("count(//GHFQ)")).isEqualTo("2");
        demandException(
                host.get("service=WFS&version=2.0.0&request=GetFeature&typenames=draft:GHFQ,draft:GHYDYH"),
                501,
                "OptionNotSupported");
    }

    @Test
    @DisplayName("10: values of a property; @gml:id gives identifiers")
    void getPropertyValue() {
        String ask = "service=WFS&version=2.0.0&request=GetPropertyValue&typenames=draft:GHFQ&valuereference=";
        Answer names = host.get(ask + "MC");
        OgcSchemas.WFS_2_0.validate(
                names.body(),
                host.get("service=WFS&version=2.0.0&request=DescribeFeatureType")
                        .body());
        assertThat(names.value("count(/ValueCollection/member)")).isEqualTo("2");
        assertThat(names.value("/ValueCollection/member[2]/MC")).isEqualTo("二区");

        assertThat(host.get(ask + "@gml:id").value("/ValueCollection/member[1]"))
                .isEqualTo("GHFQ.1");
        assertThat(host.post(
                                "<wfs:GetPropertyValue service='WFS' version='2.0.0' valueReference='@gml:id'"
                                        + " xmlns:wfs='http://www.opengis.net/wfs/2.0'>"
                                        + "<wfs:Query typeNames='d:GHFQ' xmlns:d='urn:positive-optimization:draft'/></wfs:GetPropertyValue>")
                        .value("/ValueCollection/member[3]"))
                .isEqualTo("GHFQ.3");
        demandException(host.get(ask), 400, "InvalidParameterValue");
        demandException(host.get(ask + "NONE"), 400, "InvalidParameterValue");
    }

    @Test
    @DisplayName("GeoJSON: x before y, with the name of the system")
    void json() {
        Answer answer = host.get(GET + "&outputformat=application/json&count=1");

        assertThat(answer.type()).startsWith("application/json");
        assertThat(answer.text())
                .contains("\"id\":\"GHFQ.1\"")
                .contains("[[[[130,45],[130.01,45],")
                .contains("\"MC\":\"一区\"")
                .contains("\"numberMatched\":3,\"numberReturned\":1")
                .contains("\"name\":\"urn:ogc:def:crs:EPSG::4490\"")
                .contains("\"bbox\":[130,45,130.01,45.01]");
        demandException(host.get(GET + "&outputformat=text/csv"), 400, "InvalidParameterValue");
    }
}
