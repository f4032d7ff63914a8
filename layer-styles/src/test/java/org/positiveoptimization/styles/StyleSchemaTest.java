/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Every style is valid by the OGC's schema of SLD 1.0.0, which lies beside the tests; nothing is fetched. */
class StyleSchemaTest {
    private static Schema schema;

    @BeforeAll
    static void readSchema() throws ReflectiveOperationException, SAXException {
        DOMImplementationLS inputs =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            String name = systemId.substring(systemId.lastIndexOf('/') + 1);
            InputStream file = StyleSchemaTest.class.getResourceAsStream("/ogc/" + name);
            if (file == null) {
                throw new IllegalStateException("no schema " + systemId);
            }
            LSInput input = inputs.createLSInput();
            input.setSystemId("/ogc/" + name);
            input.setByteStream(file);
            return input;
        });
        schema = factory.newSchema(new StreamSource(
                StyleSchemaTest.class.getResourceAsStream("/ogc/StyledLayerDescriptor.xsd"),
                "/ogc/StyledLayerDescriptor.xsd"));
    }

    @ParameterizedTest
    @MethodSource("org.positiveoptimization.styles.StyleFilesTest#sheets")
    void style_bySchema_isValid(StyleSheet sheet) {
        String text = SldWriter.write(StyleTable.read(), sheet);

        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(text))))
                .doesNotThrowAnyException();
    }

    @Test
    void style_withElementsInWrongOrder_isInvalid() {
        String text =
                """
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"><NamedLayer><Name>a</Name><UserStyle>
                <FeatureTypeStyle><Rule><PolygonSymbolizer/><Title>t</Title></Rule></FeatureTypeStyle></UserStyle></NamedLayer>
                </StyledLayerDescriptor>""";

        assertThatThrownBy(() -> schema.newValidator().validate(new StreamSource(new StringReader(text))))
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("Title");
    }
}
