/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OgcSchemasTest {
    private static final String APPLICATION =
            """
            <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:gml="%1$s" xmlns:t="urn:t" targetNamespace="urn:t"
                elementFormDefault="qualified">
              <xsd:import namespace="%1$s" schemaLocation="%2$s"/>
              <xsd:complexType name="RoadType"><xsd:complexContent><xsd:extension base="gml:AbstractFeatureType">
                <xsd:sequence><xsd:element name="lanes" type="xsd:int" minOccurs="0"/></xsd:sequence>
              </xsd:extension></xsd:complexContent></xsd:complexType>
              <xsd:element name="Road" type="t:RoadType" substitutionGroup="gml:%3$s"/>
            </xsd:schema>
            """;

    private static byte[] sample(String path) throws IOException {
        try (InputStream in = OgcSchemasTest.class.getResourceAsStream("/ogc/" + path)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(OgcSchemas.class)
    void validate_ofADocumentThatNoSchemaKnows_fails(OgcSchemas schemas) {
        assertThatThrownBy(() -> schemas.validate("<nobody xmlns='urn:x'/>"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cvc-elt.1");
    }

    @ParameterizedTest
    @CsvSource({
        "WPS_1_0_0, wps/1.0.0/examples/20_wpsGetCapabilities_response.xml",
        "WMS_1_3_0, wms/1.3.0/capabilities_1_3_0.xml",
        "WMS_1_3_0_EXCEPTION, wms/1.3.0/exceptions_1_3_0.xml",
        "OWS_1_1_0, ows/1.1.0/Examples/exampleExceptionReport1.xml"
    })
    void validate_ofAnExampleOfTheStandard_passes(OgcSchemas schemas, String example) throws IOException {
        byte[] document = sample(example);
        assertThatCode(() -> schemas.validate(document)).doesNotThrowAnyException();
    }

    @Test
    void validate_ofAnElementTooMany_namesItsLine() {
        String report =
                """
                <ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="1.0.0">
                  <ows:Exception exceptionCode="NoApplicableCode"><ows:Text>t</ows:Text></ows:Exception>
                </ows:ExceptionReport>
                """;
        assertThatThrownBy(() -> OgcSchemas.OWS_1_1_0.validate(report))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("line 2:")
                .hasMessageContaining("ows:Text");
        OgcSchemas.OWS_1_1_0.validate(report.replace("ows:Text>", "ows:ExceptionText>"));
    }

    @ParameterizedTest
    @CsvSource({
        "WFS_1_0_0, http://www.opengis.net/gml, gml/2.1.2/feature.xsd, _Feature",
        "WFS_1_1_0, http://www.opengis.net/gml, gml/3.1.1/base/gml.xsd, _Feature",
        "WFS_2_0, http://www.opengis.net/gml/3.2, gml/3.2.1/gml.xsd, AbstractFeature"
    })
    void validate_ofFeatures_goesByTheirApplicationSchema(
            OgcSchemas schemas, String gml, String file, String substituted) {
        byte[] application = bytes(APPLICATION.formatted(gml, "http://schemas.opengis.net/" + file, substituted));
        boolean is2 = schemas == OgcSchemas.WFS_2_0;
        String collection = (is2
                        ? "<wfs:FeatureCollection xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:gml='%s' xmlns:t='urn:t'"
                                + " timeStamp='2026-01-01T00:00:00Z' numberMatched='1' numberReturned='1'><wfs:member>"
                        : "<wfs:FeatureCollection xmlns:wfs='http://www.opengis.net/wfs' xmlns:gml='%s' xmlns:t='urn:t'>"
                                + "<gml:boundedBy><gml:null>unknown</gml:null></gml:boundedBy><gml:featureMember>")
                .formatted(gml);
        String end = (is2 ? "</wfs:member>" : "</gml:featureMember>") + "</wfs:FeatureCollection>";
        if (schemas == OgcSchemas.WFS_1_1_0) {
            collection = collection.replace("gml:null", "gml:Null");
        }
        String id = schemas == OgcSchemas.WFS_1_0_0 ? "fid='a.1'" : "gml:id='a.1'";
        String good = collection + "<t:Road " + id + "><t:lanes>2</t:lanes></t:Road>" + end;

        schemas.validate(bytes(good), application);
        String bad = good.replace(">2<", ">two<");
        assertThatThrownBy(() -> schemas.validate(bytes(bad), application))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'two'");
    }

    @Test
    void schemaOfAnotherHost_isNotFetched() {
        String application =
                """
                <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">
                  <xsd:import namespace="urn:u" schemaLocation="http://127.0.0.1:9/u.xsd"/>
                </xsd:schema>
                """;
        assertThatThrownBy(() -> OgcSchemas.WFS_1_1_0.validate(bytes("<a/>"), bytes(application)))
                .isInstanceOf(SchemaFiles.MissingException.class)
                .hasMessageContaining("http://127.0.0.1:9/u.xsd");
    }

    @Test
    void documentTypeOfADocument_isNotFetched() {
        assertThatThrownBy(
                        () -> OgcSchemas.OWS_1_1_0.validate(
                                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><ows:a xmlns:ows='http://www.opengis.net/ows/1.1'/>"))
                .isInstanceOf(SchemaFiles.MissingException.class);
        assertThatThrownBy(() -> OgcSchemas.validateWms111(bytes("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>")))
                .isInstanceOf(SchemaFiles.MissingException.class);
    }

    @Test
    void validateWms111_goesByTheDocumentType() throws IOException {
        String example = new String(sample("wms/1.1.1/capabilities_1_1_1.xml"), StandardCharsets.UTF_8);
        assertThatCode(() -> OgcSchemas.validateWms111(bytes(example))).doesNotThrowAnyException();
        assertThat(example).contains("<Title>");
        assertThatThrownBy(() -> OgcSchemas.validateWms111(bytes(example.replaceFirst("<Title>.*?</Title>", ""))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> OgcSchemas.validateWms111(bytes("<WMT_MS_Capabilities/>")))
                .isInstanceOf(AssertionError.class);
    }
}
