/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** The schemas that answers of OGC services must conform to, read from the class path and never from the network. */
public enum OgcSchemas {
    WPS_1_0_0("wps/1.0.0/wpsAll.xsd"),
    WMS_1_3_0("wms/1.3.0/capabilities_1_3_0.xsd"),
    WMS_1_3_0_EXCEPTION("wms/1.3.0/exceptions_1_3_0.xsd"),
    WFS_1_0_0_CAPABILITIES("wfs/1.0.0/WFS-capabilities.xsd"),
    WFS_1_0_0("wfs/1.0.0/wfs.xsd"),
    /** The exceptions of WFS 1.0.0. */
    WFS_1_0_0_EXCEPTION("wfs/1.0.0/OGC-exception.xsd"),
    WFS_1_1_0("wfs/1.1.0/wfs.xsd"),
    WFS_2_0("wfs/2.0/wfs.xsd"),
    /** The exceptions of WFS 1.1.0. */
    OWS_1_0_0("ows/1.0.0/owsAll.xsd"),
    /** The exceptions of WFS 2.0 and WPS 1.0.0. */
    OWS_1_1_0("ows/1.1.0/owsAll.xsd"),
    GML_2_1_2("gml/2.1.2/feature.xsd"),
    GML_3_1_1("gml/3.1.1/base/gml.xsd"),
    GML_3_2_1("gml/3.2.1/gml.xsd");

    private static final String DTD_OF_WMS_1_1_1 = "wms/1.1.1/";

    private final String path;
    private Schema schema;

    OgcSchemas(String path) {
        this.path = path;
    }

    /** @see #validate(byte[], byte[]...) */
    public void validate(String document) {
        validate(document.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param document an answer
     * @param applicationSchemas answers to DescribeFeatureType, for documents with features; they import the GML of OGC by its
     *     address below http://schemas.opengis.net/
     * @throws AssertionError if the document does not conform, or nothing here declares its root
     */
    public void validate(byte[] document, byte[]... applicationSchemas) {
        Schema with = applicationSchemas.length == 0 ? schema() : compile(applicationSchemas);
        Validator validator = with.newValidator();
        Faults faults = new Faults();
        validator.setErrorHandler(faults);
        validator.setResourceResolver(new SchemaFiles());
        try {
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException | IOException e) {
            faults.found.add(e.getMessage());
        }
        faults.demandNone(document);
    }

    private synchronized Schema schema() {
        if (schema == null) {
            schema = compile();
        }
        return schema;
    }

    private Schema compile(byte[]... applicationSchemas) {
        List<Source> sources = new ArrayList<>();
        sources.add(new SAXSource(SchemaFiles.source(SchemaFiles.OPENGIS + path)));
        for (int i = 0; i < applicationSchemas.length; i++) {
            sources.add(new StreamSource(new ByteArrayInputStream(applicationSchemas[i]), "http://application/" + i));
        }
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setResourceResolver(new SchemaFiles());
        Faults faults = new Faults();
        factory.setErrorHandler(faults);
        try {
            // the limits of the JDK are for schemas from strangers
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
            Schema compiled = factory.newSchema(sources.toArray(Source[]::new));
            faults.demandNone(applicationSchemas.length == 0 ? new byte[0] : applicationSchemas[0]);
            return compiled;
        } catch (SAXException e) {
            throw new AssertionError("the schemas cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * A document of WMS 1.1.1, against the document type that it names; its file must be one of OGC's.
     *
     * @throws AssertionError if it does not conform or has no document type
     */
    public static void validateWms111(byte[] document) {
        Faults faults = new Faults();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setValidating(true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setErrorHandler(faults);
            reader.setEntityResolver(faults);
            reader.parse(new InputSource(new ByteArrayInputStream(document)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            faults.found.add(e.getMessage());
        }
        faults.demandNone(document);
    }

    /** Collects what is wrong; finds the document types of WMS 1.1.1. */
    private static final class Faults extends DefaultHandler2 {
        final List<String> found = new ArrayList<>();

        @Override
        public InputSource resolveEntity(String name, String publicId, String base, String systemId) {
            return SchemaFiles.source(
                    SchemaFiles.OPENGIS + DTD_OF_WMS_1_1_1 + systemId.substring(systemId.lastIndexOf('/') + 1));
        }

        @Override
        public void warning(SAXParseException e) {
            found.add(told(e));
        }

        @Override
        public void error(SAXParseException e) {
            found.add(told(e));
        }

        @Override
        public void fatalError(SAXParseException e) {
            found.add(told(e));
        }

        private static String told(SAXParseException e) {
            return (e.getSystemId() == null ? "" : e.getSystemId() + " ") + "line " + e.getLineNumber() + ": "
                    + e.getMessage();
        }

        void demandNone(byte[] document) {
            if (!found.isEmpty()) {
                throw new AssertionError(
                        String.join("\n", found) + "\nin:\n" + new String(document, StandardCharsets.UTF_8));
            }
        }
    }
}
