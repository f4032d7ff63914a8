/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.ows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML, UTF-8. Everything is escaped; characters that XML 1.0 cannot hold are left out. Names are written with their
 * prefixes as given: the root declares them.
 */
public final class XmlOutput implements AutoCloseable {
    private static final String XML_1_0_FORBIDS =
            "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";
    private static final java.util.regex.Pattern FORBIDDEN = java.util.regex.Pattern.compile(XML_1_0_FORBIDS);

    private final XMLStreamWriter writer;
    private int depth;

    /** What is inside an element. */
    public interface Content {
        void write() throws IOException;
    }

    /** Writes the declaration. The stream is not closed with this. */
    public XmlOutput(OutputStream out) throws IOException {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Names the document type, before the root. */
    public void documentType(String root, String address) throws IOException {
        try {
            writer.writeDTD("<!DOCTYPE " + root + " SYSTEM \"" + address + "\">");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /**
     * An element with content.
     *
     * @param attributes names and values in turn; one whose value is null is left out
     */
    public void element(String name, Content content, String... attributes) throws IOException {
        start(name, attributes);
        content.write();
        end();
    }

    /** An element with a text; one whose text is null is left out. */
    public void text(String name, String text, String... attributes) throws IOException {
        if (text != null) {
            start(name, attributes);
            characters(text);
            end();
        }
    }

    /** An element without content. */
    public void empty(String name, String... attributes) throws IOException {
        try {
            writer.writeEmptyElement(name);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        attributes(attributes);
    }

    public void start(String name, String... attributes) throws IOException {
        try {
            writer.writeStartElement(name);
            depth++;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        attributes(attributes);
    }

    public void end() throws IOException {
        try {
            writer.writeEndElement();
            depth--;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    public void characters(String text) throws IOException {
        try {
            writer.writeCharacters(clean(text));
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void attributes(String... attributes) throws IOException {
        try {
            for (int i = 0; i < attributes.length; i += 2) {
                if (attributes[i + 1] != null) {
                    writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
                }
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static String clean(String text) {
        // coordinates are long and plain: a look at each character is much faster than the pattern
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE) {
                return FORBIDDEN.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    /**
     * Completes the document and flushes it. One whose elements have not been ended, because what was to be in them failed, stays
     * without its end: closed, it would be taken for the whole.
     */
    @Override
    public void close() throws IOException {
        try {
            if (depth == 0) {
                writer.writeEndDocument();
                writer.flush();
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IOException failed(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
}
