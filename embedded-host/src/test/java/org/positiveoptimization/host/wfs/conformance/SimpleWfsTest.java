/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.host.OgcSchemas;
import org.positiveoptimization.host.wfs.WfsHost;
import org.positiveoptimization.host.wfs.WfsHost.Answer;

/** Conformance class Simple WFS (09-025r2 A.1.1). */
class SimpleWfsTest {
    private static final String BY_ID = "urn:ogc:def:query:OGC-WFS::GetFeatureById";
    private static final String TWO = "xmlns='http://www.opengis.net/wfs/2.0' service='WFS' version='2.0.0'";

    private final WfsHost host = WfsHost.at("draft");

    private static void demandException(Answer answer, int status, String code, String locator) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        OgcSchemas.OWS_1_1_0.validate(answer.body());
        assertThat(answer.value("//ExceptionReport/@version")).isEqualTo("2.0.0");
        assertThat(answer.value("//Exception/@exceptionCode")).isEqualTo(code);
        assertThat(answer.value("//Exception/@locator")).containsIgnoringCase(locator);
        assertThat(answer.value("//ExceptionText")).isNotEmpty();
    }

    @Test
    @DisplayName("8.3: the capabilities are valid and complete, by keywords and as a document")
    void getCapabilities_isSchemaValidAndComplete() {
        for (Answer answer : List.of(
                host.get("service=WFS&request=GetCapabilities"),
                host.post("<GetCapabilities service='WFS' xmlns='http://www.opengis.net/wfs/2.0'/>"))) {
            assertThat(answer.status()).isEqualTo(200);
            OgcSchemas.WFS_2_0.validate(answer.body());
            assertThat(answer.value("/WFS_Capabilities/@version")).isEqualTo("2.0.0");
            for (String part : List.of(
                    "ServiceIdentification",
                    "ServiceProvider",
                    "OperationsMetadata",
                    "FeatureTypeList",
                    "Filter_Capabilities")) {
                assertThat(answer.value("count(/WFS_Capabilities/" + part + ")"))
                        .as(part)
                        .isEqualTo("1");
            }
        }
    }

    @Test
    @DisplayName("8.3.5.3 table 13: every conformance class is declared with its value")
    void getCapabilities_declaresConformance() {
        Answer answer = host.get("service=WFS&request=GetCapabilities");

        for (String constraint : List.of(
                "ImplementsBasicWFS=TRUE",
                "ImplementsTransactionalWFS=TRUE",
                "ImplementsLockingWFS=FALSE",
                "ImplementsInheritance=FALSE",
                "ImplementsRemoteResolve=FALSE",
                "ImplementsResultPaging=TRUE",
                "ImplementsStandardJoins=FALSE",
                "ImplementsSpatialJoins=FALSE",
                "ImplementsTemporalJoins=FALSE",
                "ImplementsFeatureVersioning=FALSE",
                "ManageStoredQueries=FALSE")) {
            String[] pair = constraint.split("=", -1);
            assertThat(answer.value("//OperationsMetadata/Constraint[@name='" + pair[0] + "']/DefaultValue"))
                    .as(pair[0])
                    .isEqualTo(pair[1]);
        }
        assertThat(answer.value("//Conformance/Constraint[@name='ImplementsQuery']/DefaultValue"))
                .isEqualTo("TRUE");
        for (String operation : List.of(
                "GetCapabilities", "DescribeFeatureType", "ListStoredQueries", "DescribeStoredQueries", "GetFeature")) {
            assertThat(answer.value("//Operation[@name='" + operation + "']//Get/@*"))
                    .as(operation)
                    .isEqualTo("http://host.example/geoserver/draft/wfs");
        }
    }

    @Test
    @DisplayName("8.3.3: only the sections that are asked for; unknown ones are refused")
    void getCapabilities_sections() {
        Answer answer = host.get("service=WFS&request=GetCapabilities&sections=FeatureTypeList");

        OgcSchemas.WFS_2_0.validate(answer.body());
        assertThat(answer.value("count(/WFS_Capabilities/*)")).isEqualTo("1");
        demandException(
                host.get("service=WFS&request=GetCapabilities&sections=Weather"),
                400,
                "InvalidParameterValue",
                "sections");
    }

    @Test
    @DisplayName("7.5: a mandatory parameter that is missing is told with its name and status 400")
    void missingService_isMissingParameterValue() {
        demandException(host.get("request=GetCapabilities"), 400, "MissingParameterValue", "service");
        demandException(host.get("service=WFS"), 400, "MissingParameterValue", "request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0,2.0.0,1.1.0", "2.0.0"})
    @DisplayName("6.2: of the versions that a client accepts, the first that is spoken")
    void acceptVersions_firstSpoken(String accepted) {
        assertThat(host.get("service=WFS&request=GetCapabilities&acceptversions=" + accepted)
                        .value("/WFS_Capabilities/@version"))
                .isEqualTo("2.0.0");
        String versions = "<ows:Version>" + accepted.replace(",", "</ows:Version><ows:Version>") + "</ows:Version>";
        assertThat(host.post("<GetCapabilities service='WFS' xmlns='http://www.opengis.net/wfs/2.0'"
                                + " xmlns:ows='http://www.opengis.net/ows/1.1'><ows:AcceptVersions>" + versions
                                + "</ows:AcceptVersions></GetCapabilities>")
                        .value("/WFS_Capabilities/@version"))
                .isEqualTo("2.0.0");
    }

    @Test
    @DisplayName("6.2: no version in common")
    void acceptVersions_noneSpoken_isVersionNegotiationFailed() {
        demandException(
                host.get("service=WFS&request=GetCapabilities&acceptversions=9.0.0"),
                400,
                "VersionNegotiationFailed",
                "AcceptVersions");
    }

    @Test
    @DisplayName("9: the schema of all types, of one, and of none there is")
    void describeFeatureType() {
        Answer all = host.get("service=WFS&version=2.0.0&request=DescribeFeatureType");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.value("/schema/@targetNamespace")).isEqualTo("urn:positive-optimization:draft");
        assertThat(all.value("count(/schema/element[@name='GHFQ'])")).isEqualTo("1");

        Answer one = host.post("<DescribeFeatureType " + TWO
                + " xmlns:d='urn:positive-optimization:draft'><TypeName>d:GHFQ</TypeName></DescribeFeatureType>");
        assertThat(one.value("count(/schema/element)")).isEqualTo("1");
        assertThat(one.value("//element[@name='geom']/@type")).isEqualTo("gml:MultiSurfacePropertyType");
        assertThat(one.value("//element[@name='MJ']/@type")).isEqualTo("xs:double");

        demandException(
                host.get("service=WFS&version=2.0.0&request=DescribeFeatureType&typename=ex:Unknown1.Type"
                        + "&namespaces=xmlns(ex,http://example.org)"),
                400,
                "InvalidParameterValue",
                "typeName");
        demandException(
                host.post("<DescribeFeatureType " + TWO
                        + " xmlns:ex='http://example.org'><TypeName>ex:Unknown1.Type</TypeName></DescribeFeatureType>"),
                400,
                "InvalidParameterValue",
                "typeName");
    }

    @Test
    @DisplayName("14.3: GetFeatureById is listed")
    void listStoredQueries() {
        for (Answer answer : List.of(
                host.get("service=WFS&version=2.0.0&request=ListStoredQueries"),
                host.post("<ListStoredQueries " + TWO + "/>"))) {
            OgcSchemas.WFS_2_0.validate(answer.body());
            assertThat(answer.value("//StoredQuery/@id")).isEqualTo(BY_ID);
        }
    }

    @Test
    @DisplayName("14.4: GetFeatureById is described; an unknown query is refused")
    void describeStoredQueries() {
        for (Answer answer : List.of(
                host.get("service=WFS&version=2.0.0&request=DescribeStoredQueries"),
                host.get("service=WFS&version=2.0.0&request=DescribeStoredQueries&storedquery_id=" + BY_ID),
                host.post("<DescribeStoredQueries " + TWO + "><StoredQueryId>" + BY_ID
                        + "</StoredQueryId></DescribeStoredQueries>"))) {
            OgcSchemas.WFS_2_0.validate(answer.body());
            assertThat(answer.value("//StoredQueryDescription/@id")).isEqualTo(BY_ID);
        }
        demandException(
                host.get("service=WFS&version=2.0.0&request=DescribeStoredQueries&storedquery_id=urn:none"),
                400,
                "InvalidParameterValue",
                "STOREDQUERY_ID");
    }

    @Test
    @DisplayName("7.9.3.6: GetFeatureById gives the feature itself")
    void getFeatureById_givesTheFeature() {
        byte[] schema = host.get("service=WFS&version=2.0.0&request=DescribeFeatureType&typename=draft:GHFQ")
                .body();
        for (Answer answer : List.of(
                host.get("service=WFS&version=2.0.0&request=GetFeature&storedquery_id=" + BY_ID + "&id=GHFQ.2"),
                host.post("<GetFeature " + TWO + "><StoredQuery id='" + BY_ID
                        + "'><Parameter name='id'>GHFQ.2</Parameter></StoredQuery></GetFeature>"))) {
            assertThat(answer.status()).isEqualTo(200);
            OgcSchemas.GML_3_2_1.validate(answer.body(), schema);
            assertThat(answer.value("/GHFQ/@*[local-name()='id']")).isEqualTo("GHFQ.2");
            assertThat(answer.value("/GHFQ/MC")).isEqualTo("二区");
        }
    }

    @Test
    @DisplayName("11.3.5: no feature with the identifier is NotFound and status 404")
    void getFeatureById_unknown_isNotFound() {
        for (String id : List.of("uuid-1", "GHFQ.99", "NONE.1")) {
            demandException(
                    host.get("service=WFS&version=2.0.0&request=GetFeature&storedquery_id=" + BY_ID + "&id=" + id),
                    404,
                    "NotFound",
                    "id");
        }
    }

    @Test
    @DisplayName("7.9.3.4: an unknown stored query")
    void getFeature_unknownStoredQuery_isInvalidParameterValue() {
        demandException(
                host.get("service=WFS&version=2.0.0&request=GetFeature&storedquery_id=http://docbook.org/ns/docbook"),
                400,
                "InvalidParameterValue",
                "STOREDQUERY_ID");
        demandException(
                host.post("<GetFeature " + TWO + "><StoredQuery id='http://docbook.org/ns/docbook'/></GetFeature>"),
                400,
                "InvalidParameterValue",
                "STOREDQUERY_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LockFeature", "GetFeatureWithLock", "CreateStoredQuery", "DropStoredQuery"})
    @DisplayName("what is not offered is said to be so")
    void operationsNotOffered_areOperationNotSupported(String operation) {
        demandException(
                host.get("service=WFS&version=2.0.0&request=" + operation), 501, "OperationNotSupported", operation);
        demandException(host.post("<" + operation + " " + TWO + "/>"), 501, "OperationNotSupported", operation);
    }

    @Test
    void layersOfAnotherWorkspace_areNotThere() {
        assertThat(host.get("service=WFS&request=GetCapabilities").text()).doesNotContain("approved:GHFQ");
        demandException(
                host.get("service=WFS&version=2.0.0&request=GetFeature&typenames=approved:GHFQ"),
                400,
                "InvalidParameterValue",
                "typeName");
    }
}
