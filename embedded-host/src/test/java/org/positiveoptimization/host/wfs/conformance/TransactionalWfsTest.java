/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.host.OgcSchemas;
import org.positiveoptimization.host.wfs.WfsHost;
import org.positiveoptimization.host.wfs.WfsHost.Answer;

/** Conformance class Transactional WFS (09-025r2 A.1.3). */
class TransactionalWfsTest {
    private static final String GET = "service=WFS&version=2.0.0&request=GetFeature&typenames=draft:GHFQ";
    private static final String SQUARE = "<gml:Polygon srsName='urn:ogc:def:crs:EPSG::4490' gml:id='g'><gml:exterior>"
            + "<gml:LinearRing><gml:posList>45 131 45 131.01 45.01 131.01 45.01 131 45 131</gml:posList>"
            + "</gml:LinearRing></gml:exterior></gml:Polygon>";

    private final WfsHost host = WfsHost.at("draft");

    static String transaction(String operations) {
        return "<wfs:Transaction service='WFS' version='2.0.0' xmlns:wfs='http://www.opengis.net/wfs/2.0'"
                + " xmlns:fes='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'"
                + " xmlns:draft='urn:positive-optimization:draft'>" + operations + "</wfs:Transaction>";
    }

    static String feature(String geometry, String code) {
        return "<draft:GHFQ gml:id='new'><gml:identifier codeSpace='http://example.org/'>x</gml:identifier><draft:geom>"
                + geometry + "</draft:geom><draft:GHFQDM>" + code
                + "</draft:GHFQDM><draft:BSM>40</draft:BSM></draft:GHFQ>";
    }

    static String insert(String geometry, String code) {
        return transaction("<wfs:Insert handle='i'>" + feature(geometry, code) + "</wfs:Insert>");
    }

    private static String ids(String id) {
        return "<fes:Filter><fes:ResourceId rid='" + id + "'/></fes:Filter>";
    }

    private static Answer accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        OgcSchemas.WFS_2_0.validate(answer.body());
        return answer;
    }

    private static void demandException(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        OgcSchemas.OWS_1_1_0.validate(answer.body());
        assertThat(answer.value("//Exception/@exceptionCode")).isEqualTo(code);
    }

    private Answer byId(String id) {
        return host.get("service=WFS&version=2.0.0&request=GetFeature"
                + "&storedquery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=" + id);
    }

    @Test
    @DisplayName("table 13: the class is declared with its operation")
    void capabilities_declareTransactionalWfs() {
        Answer answer = host.get("service=WFS&request=GetCapabilities");

        assertThat(answer.value("count(//Operation[@name='Transaction'])")).isEqualTo("1");
        assertThat(answer.value("//Constraint[@name='ImplementsTransactionalWFS']/DefaultValue"))
                .isEqualTo("TRUE");
    }

    @Test
    @DisplayName("15.3.4: an insert gives the identifier, and the feature is there")
    void insert_isThere() {
        Answer answer = accepted(host.post(insert(SQUARE, "N")));

        assertThat(answer.value("//TransactionSummary/totalInserted")).isEqualTo("1");
        assertThat(answer.value("//InsertResults/Feature/@handle")).isEqualTo("i");
        String id = answer.value("//InsertResults/Feature/ResourceId/@rid");
        Answer all = host.get(GET);
        assertThat(all.value("//GHFQ[@*[local-name()='id']='" + id + "']/GHFQDM"))
                .isEqualTo("N");
        // a polygon in a layer of multi polygons
        assertThat(all.value("//GHFQ[@*[local-name()='id']='" + id + "']//posList"))
                .isEqualTo("45 131 45 131.01 45.01 131.01 45.01 131 45 131");
    }

    @Test
    @DisplayName("table 3: a feature of no known type")
    void insertOfUnknownType_isInvalidValue() {
        demandException(
                host.post(transaction("<wfs:Insert><tns:Airport xmlns:tns='http://example.org' gml:id='YVR'>"
                        + "<gml:name>Vancouver</gml:name></tns:Airport></wfs:Insert>")),
                400,
                "InvalidValue");
    }

    @Test
    @DisplayName("15.2.4: values and properties that the schema does not have")
    void insertOfInvalidValues_isInvalidValue() {
        demandException(
                host.post(insert(SQUARE, "N").replace("<draft:BSM>40", "<draft:BSM>forty")), 400, "InvalidValue");
        demandException(host.post(insert(SQUARE, "N").replace("draft:BSM>", "draft:NONE>")), 400, "InvalidValue");
        demandException(host.post(insert(SQUARE.replace("45 131 45 131.01", "45 131 45"), "N")), 400, "InvalidValue");
        assertThat(host.get(GET).value("/FeatureCollection/@numberMatched")).isEqualTo("3");
    }

    @Test
    @DisplayName("15.3.5: an update of a simple property")
    void update_isThere() {
        Answer answer = accepted(host.post(transaction("<wfs:Update handle='u' typeName='draft:GHFQ'><wfs:Property>"
                + "<wfs:ValueReference>draft:MC[1]</wfs:ValueReference><wfs:Value>TEST_VALUE</wfs:Value></wfs:Property>"
                + "<wfs:Property><wfs:ValueReference>MJ</wfs:ValueReference></wfs:Property>" + ids("GHFQ.1")
                + "</wfs:Update>")));

        assertThat(answer.value("//totalUpdated")).isEqualTo("1");
        assertThat(answer.value("//UpdateResults/Feature/ResourceId/@rid")).isEqualTo("GHFQ.1");
        assertThat(byId("GHFQ.1").value("/GHFQ/MC")).isEqualTo("TEST_VALUE");
        assertThat(byId("GHFQ.1").value("count(/GHFQ/MJ)")).isEqualTo("0");
        assertThat(byId("GHFQ.2").value("/GHFQ/MC")).isEqualTo("二区");
    }

    @Test
    @DisplayName("15.2.5.2.1: bounds cannot be set to a point of KML")
    void updateOfBoundedBy_isInvalidValue() {
        demandException(
                host.post(transaction("<wfs:Update typeName='draft:GHFQ'><wfs:Property>"
                        + "<wfs:ValueReference action='replace'>gml:boundedBy</wfs:ValueReference><wfs:Value>"
                        + "<Point xmlns='http://www.opengis.net/kml/2.2'><coordinates>-123.1,49.25</coordinates></Point>"
                        + "</wfs:Value></wfs:Property></wfs:Update>")),
                400,
                "InvalidValue");
    }

    @Test
    @DisplayName("15.3.6: a replace gives all values anew")
    void replace_isThere() {
        Answer answer = accepted(
                host.post(transaction("<wfs:Replace>" + feature(SQUARE, "R") + ids("GHFQ.2") + "</wfs:Replace>")));

        assertThat(answer.value("//totalReplaced")).isEqualTo("1");
        assertThat(answer.value("//ReplaceResults/Feature/ResourceId/@rid")).isEqualTo("GHFQ.2");
        assertThat(byId("GHFQ.2").value("/GHFQ/GHFQDM")).isEqualTo("R");
        assertThat(byId("GHFQ.2").value("count(/GHFQ/MC)")).isEqualTo("0");
    }

    @Test
    @DisplayName("15.2.7: a delete; without a filter it is refused")
    void delete_isGone() {
        Answer answer = accepted(
                host.post(transaction("<wfs:Delete typeName='draft:GHFQ'>" + ids("GHFQ.3") + "</wfs:Delete>")));

        assertThat(answer.value("//totalDeleted")).isEqualTo("1");
        assertThat(byId("GHFQ.3").status()).isEqualTo(404);
        demandException(host.post(transaction("<wfs:Delete typeName='draft:GHFQ'/>")), 400, "MissingParameterValue");
        assertThat(host.get(GET).value("/FeatureCollection/@numberMatched")).isEqualTo("2");
    }

    @Test
    @DisplayName("15.1: a transaction is carried out as a whole or not at all")
    void transaction_isAtomic() {
        Answer answer = host.post(transaction("<wfs:Delete typeName='draft:GHFQ'>" + ids("GHFQ.3")
                + "</wfs:Delete><wfs:Insert>" + feature(SQUARE, "REFUSE") + "</wfs:Insert>"));

        demandException(answer, 403, "OperationProcessingFailed");
        assertThat(host.get(GET).value("/FeatureCollection/@numberMatched")).isEqualTo("3");
    }

    @Test
    @DisplayName("locks and generated identifiers that are not offered are refused")
    void locksAndIdgen_areRefused() {
        demandException(
                host.post(insert(SQUARE, "N").replace("version='2.0.0'", "version='2.0.0' lockId='1'")),
                400,
                "InvalidLockId");
        demandException(
                host.post(insert(SQUARE, "N").replace("<wfs:Insert", "<wfs:Insert idgen='UseExisting'")),
                501,
                "OptionNotSupported");
        demandException(
                host.post(transaction("<wfs:Native vendorId='x' safeToIgnore='false'/>")),
                400,
                "InvalidParameterValue");
        accepted(host.post(transaction("<wfs:Native vendorId='x' safeToIgnore='true'/>")));
    }

    @Test
    void transaction_whereNoneIsOffered_isOperationNotSupported() {
        demandException(WfsHost.at("approved").post(insert(SQUARE, "N")), 501, "OperationNotSupported");
        demandException(WfsHost.at(null).post(insert(SQUARE, "N")), 501, "OperationNotSupported");
    }

    @Test
    void entitiesAndDepth_areRefused() {
        demandException(
                host.post("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + insert(SQUARE, "&e;")),
                400,
                "InvalidParameterValue");
        demandException(
                host.post(transaction("<wfs:Delete typeName='draft:GHFQ'><fes:Filter>" + "<fes:Not>".repeat(100)
                        + "</fes:Not>".repeat(100) + "</fes:Filter></wfs:Delete>")),
                400,
                "InvalidParameterValue");
    }
}
