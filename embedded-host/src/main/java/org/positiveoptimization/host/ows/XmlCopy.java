/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.ows;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** An element on the way into a document of its own. */
final class XmlCopy {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    XmlCopy() throws IOException {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** @param around declarations of prefixes to write besides those of the element */
    void start(XMLStreamReader element, Map<String, String> around) throws IOException {
        Map<String, String> declared = new LinkedHashMap<>(around);
        for (int i = 0; i < element.getNamespaceCount(); i++) {
            String prefix = element.getNamespacePrefix(i);
            String namespace = element.getNamespaceURI(i);
            declared.put(prefix == null ? "" : prefix, namespace == null ? "" : namespace);
        }
        try {
            writer.writeStartElement(named(element.getPrefix(), element.getLocalName()));
            for (Map.Entry<String, String> entry : declared.entrySet()) {
                String name = entry.getKey().isEmpty() ? "xmlns" : "xmlns:" + entry.getKey();
                writer.writeAttribute(name, entry.getValue());
            }
            for (int i = 0; i < element.getAttributeCount(); i++) {
                writer.writeAttribute(
                        named(element.getAttributePrefix(i), element.getAttributeLocalName(i)),
                        element.getAttributeValue(i));
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String named(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    void end() throws IOException {
        try {
            writer.writeEndElement();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void text(String characters) throws IOException {
        try {
            writer.writeCharacters(characters);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    int length() {
        return text.getBuffer().length();
    }

    String document() {
        return text.toString();
    }
}
