/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.positiveoptimization.host.OgcSchemas;
import org.positiveoptimization.host.wfs.WfsHost.Answer;

/** WFS 1.1.0 (04-094) and 1.0.0 (02-058), as desktop clients speak them. */
class EarlierVersionsTest {
    private final WfsHost host = WfsHost.at("draft");

    @Test
    void capabilities_ofEachVersion_areSchemaValid() {
        Answer eleven = host.get("service=WFS&request=GetCapabilities&acceptversions=1.1.0");
        OgcSchemas.WFS_1_1_0.validate(eleven.body());
        assertThat(eleven.value("/WFS_Capabilities/@version")).isEqualTo("1.1.0");
        assertThat(eleven.value(
                        "//FeatureType[Name='draft:GHFQ']/DefaultSRS".replace("Name", "*[local-name()='Name']")))
                .isEqualTo("urn:ogc:def:crs:EPSG::4490");

        Answer ten = host.get("service=WFS&request=GetCapabilities&version=1.0.0");
        OgcSchemas.WFS_1_0_0_CAPABILITIES.validate(ten.body());
        assertThat(ten.value("count(//Capability/Request/Transaction)")).isEqualTo("1");
    }

    @Test
    void getFeature_ofEachVersion_isSchemaValid() {
        Answer eleven = host.get("service=WFS&version=1.1.0&request=GetFeature&typename=draft:GHFQ&maxfeatures=2");
        OgcSchemas.WFS_1_1_0.validate(
                eleven.body(),
                host.get("service=WFS&version=1.1.0&request=DescribeFeatureType&typename=draft:GHFQ")
                        .body());
        assertThat(eleven.value("/FeatureCollection/@numberOfFeatures")).isEqualTo("2");
        assertThat(eleven.value("//featureMember[1]//posList")).startsWith("45 130 45 130.01");

        Answer ten = host.get("service=WFS&version=1.0.0&request=GetFeature&typename=draft:GHFQ&featureid=GHFQ.2");
        OgcSchemas.WFS_1_0_0.validate(
                ten.body(),
                host.get("service=WFS&version=1.0.0&request=DescribeFeatureType&typename=draft:GHFQ")
                        .body());
        assertThat(ten.value("//GHFQ/@fid")).isEqualTo("GHFQ.2");
        assertThat(ten.value("//MultiPolygon/@srsName")).isEqualTo("http://www.opengis.net/gml/srs/epsg.xml#4490");
        assertThat(ten.value("//coordinates")).startsWith("130.01,45 130.02,45");
    }

    @Test
    void getFeature_oneByName_hasTheFilterOfItsVersion() {
        String filter = "<ogc:Filter xmlns:ogc='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'>"
                + "<ogc:BBOX><ogc:PropertyName>geom</ogc:PropertyName><gml:Box srsName='EPSG:4490'>"
                + "<gml:coordinates>130.001,45.001 130.002,45.002</gml:coordinates></gml:Box></ogc:BBOX></ogc:Filter>";
        Answer ten = host.post("<wfs:GetFeature service='WFS' version='1.0.0' xmlns:wfs='http://www.opengis.net/wfs'>"
                + "<wfs:Query typeName='draft:GHFQ' xmlns:draft='urn:positive-optimization:draft'>" + filter
                + "</wfs:Query></wfs:GetFeature>");

        assertThat(ten.value("count(//featureMember)")).isEqualTo("1");
        assertThat(ten.value("//GHFQDM")).isEqualTo("A");
    }

    @Test
    void hits_of110_areTheNumberOfFeatures() {
        Answer hits = host.get("service=WFS&version=1.1.0&request=GetFeature&typename=draft:GHFQ&resulttype=hits");

        assertThat(hits.value("/FeatureCollection/@numberOfFeatures")).isEqualTo("3");
        assertThat(hits.value("count(//GHFQ)")).isEqualTo("0");
    }

    @Test
    void exceptions_areInTheFormOfTheVersion() {
        Answer eleven = host.get("service=WFS&version=1.1.0&request=GetFeature&typename=draft:NONE");
        OgcSchemas.OWS_1_0_0.validate(eleven.body());
        assertThat(eleven.status()).isEqualTo(200);
        assertThat(eleven.value("//Exception/@exceptionCode")).isEqualTo("InvalidParameterValue");

        Answer ten = host.get("service=WFS&version=1.0.0&request=GetFeature&typename=draft:NONE");
        OgcSchemas.WFS_1_0_0_EXCEPTION.validate(ten.body());
        assertThat(ten.value("//ServiceException/@code")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void transaction_of110_isCarriedOut() {
        Answer answer =
                host.post("<wfs:Transaction service='WFS' version='1.1.0' xmlns:wfs='http://www.opengis.net/wfs'"
                        + " xmlns:gml='http://www.opengis.net/gml' xmlns:ogc='http://www.opengis.net/ogc'"
                        + " xmlns:draft='urn:positive-optimization:draft'><wfs:Insert><draft:GHFQ><draft:geom>"
                        + "<gml:MultiSurface srsName='urn:ogc:def:crs:EPSG::4490'><gml:surfaceMember><gml:Polygon><gml:exterior>"
                        + "<gml:LinearRing><gml:posList>45 131 45 131.01 45.01 131.01 45 131</gml:posList></gml:LinearRing>"
                        + "</gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></draft:geom></draft:GHFQ></wfs:Insert>"
                        + "<wfs:Update typeName='draft:GHFQ'><wfs:Property><wfs:Name>MC</wfs:Name><wfs:Value>x</wfs:Value></wfs:Property>"
                        + "<ogc:Filter><ogc:FeatureId fid='GHFQ.1'/></ogc:Filter></wfs:Update></wfs:Transaction>");

        OgcSchemas.WFS_1_1_0.validate(answer.body());
        assertThat(answer.value("//totalInserted")).isEqualTo("1");
        assertThat(answer.value("//totalUpdated")).isEqualTo("1");
        assertThat(answer.value("//InsertResults/Feature/FeatureId/@fid")).isNotEmpty();
    }

    @Test
    void transaction_of100_asQgisSendsIt_isCarriedOut() {
        // QGIS names systems by URN and writes x first in this version only when it says so
        Answer answer = host.post("<Transaction xmlns='http://www.opengis.net/wfs' version='1.0.0' service='WFS'"
                + " xmlns:gml='http://www.opengis.net/gml' xmlns:feature='urn:positive-optimization:draft'>"
                + "<Insert xmlns='http://www.opengis.net/wfs'><GHFQ xmlns='urn:positive-optimization:draft'>"
                + "<GHFQDM xmlns='urn:positive-optimization:draft'>Q</GHFQDM><geom xmlns='urn:positive-optimization:draft'>"
                + "<gml:MultiPolygon srsName='EPSG:4490'><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing>"
                + "<gml:coordinates cs=',' ts=' '>131,45 131.01,45 131.01,45.01 131,45</gml:coordinates></gml:LinearRing>"
                + "</gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></geom></GHFQ></Insert>"
                + "<Delete typeName='feature:GHFQ'><Filter xmlns='http://www.opengis.net/ogc'><FeatureId fid='GHFQ.1'/></Filter>"
                + "</Delete></Transaction>");

        assertThat(answer.value("count(//SUCCESS)")).as(answer.text()).isEqualTo("1");
        String id = answer.value("//InsertResult/FeatureId/@fid");
        Answer all = host.get("service=WFS&version=1.0.0&request=GetFeature&typename=draft:GHFQ");
        assertThat(all.value("//GHFQ[@fid='" + id + "']//coordinates"))
                .isEqualTo("131,45 131.01,45 131.01,45.01 131,45");
        assertThat(all.text()).doesNotContain("fid=\"GHFQ.1\"");
    }

    @Test
    void operationsOfTwo_areNotOfferedBefore() {
        Answer answer = host.get("service=WFS&version=1.1.0&request=GetPropertyValue&typename=draft:GHFQ");

        assertThat(answer.value("//Exception/@exceptionCode")).isEqualTo("OperationNotSupported");
    }
}
