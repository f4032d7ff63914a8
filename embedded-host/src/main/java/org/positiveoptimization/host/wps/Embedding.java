/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.positiveoptimization.host.ows.XmlOutput;

/** Puts complex data into an XML document, without having all of them in memory. */
final class Embedding {
    /** A multiple of three, so that base64 needs no filling in the middle. */
    private static final int CHUNK = 3 << 14;

    private Embedding() {}

    /** @param data of the host's own making; read to their end */
    static void write(XmlOutput xml, DataFormat.Kind kind, InputStream data) throws IOException {
        switch (kind) {
            case TEXT -> text(xml, new InputStreamReader(data, StandardCharsets.UTF_8));
            case BINARY -> binary(xml, data);
            case XML -> elements(xml, data);
        }
    }

    private static void binary(XmlOutput xml, InputStream data) throws IOException {
        for (byte[] chunk = data.readNBytes(CHUNK); chunk.length > 0; chunk = data.readNBytes(CHUNK)) {
            xml.characters(Base64.getEncoder().encodeToString(chunk));
        }
    }

    private static void text(XmlOutput xml, Reader data) throws IOException {
        char[] chunk = new char[CHUNK];
        int kept = 0;
        for (int read = data.read(chunk); read >= 0; read = data.read(chunk, kept, CHUNK - kept)) {
            int length = kept + read;
            // the two halves of a character stay together
            kept = length > 0 && Character.isHighSurrogate(chunk[length - 1]) ? 1 : 0;
            xml.characters(new String(chunk, 0, length - kept));
            if (kept == 1) {
                chunk[0] = chunk[length - 1];
            }
        }
    }

    private static void elements(XmlOutput xml, InputStream data) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(data);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> xml.start(name(reader), attributes(reader));
                    case XMLStreamConstants.END_ELEMENT -> xml.end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> xml.characters(reader.getText());
                    default -> {
                        // comments and what is around the root say nothing
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String name(XMLStreamReader reader) {
        return prefixed(reader.getPrefix(), reader.getLocalName());
    }

    private static String prefixed(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static String[] attributes(XMLStreamReader reader) {
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            attributes.add(
                    prefix == null ? XMLConstants.XMLNS_ATTRIBUTE : prefixed(XMLConstants.XMLNS_ATTRIBUTE, prefix));
            attributes.add(reader.getNamespaceURI(i) == null ? "" : reader.getNamespaceURI(i));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.add(prefixed(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)));
            attributes.add(reader.getAttributeValue(i));
        }
        return attributes.toArray(String[]::new);
    }
}
