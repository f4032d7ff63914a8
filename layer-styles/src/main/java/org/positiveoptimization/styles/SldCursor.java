/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import java.io.InputStream;
import java.util.OptionalDouble;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.positiveoptimization.text.Localized;

/**
 * A walk over a document that comes from anywhere. No document type, no entity, no processing instruction; elements of
 * SLD and Filter only, no deeper than {@value #DEEPEST}; a text no longer than {@value #LONGEST_TEXT} characters.
 *
 * <p>Names of SLD elements are local names, those of Filter carry the prefix {@code ogc:}, whatever the document uses.
 */
final class SldCursor {
    static final String SLD = "http://www.opengis.net/sld";
    static final String OGC = "http://www.opengis.net/ogc";
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 4096;

    private final XMLStreamReader reader;
    private int depth;

    /** What is done with a child element; it must read the element to its end. */
    interface Child {
        void read(String name) throws SldException;
    }

    /** Opens the document and goes to its root. */
    SldCursor(InputStream in) throws SldException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
        while (next() != XMLStreamConstants.START_ELEMENT) {}
        depth = 1;
    }

    String name() throws SldException {
        String namespace = reader.getNamespaceURI();
        if (SLD.equals(namespace)) {
            return reader.getLocalName();
        }
        if (OGC.equals(namespace)) {
            return "ogc:" + reader.getLocalName();
        }
        throw refuse(
                "元素不属于 SLD 或 Filter：" + shown(reader.getLocalName()),
                "no element of SLD or Filter: " + shown(reader.getLocalName()));
    }

    /** Gives each child of the current element to the reader of children and ends behind the current element. */
    void children(Child child) throws SldException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw refuse("嵌套过深", "nested too deeply");
                }
                child.read(name());
                depth--;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                throw refuse("此处不应有文字", "text where none belongs");
            }
        }
    }

    /** @return the trimmed text of the current element, which has no children */
    String text() throws SldException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return text.toString().trim();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw unexpected(name());
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
                if (text.length() > LONGEST_TEXT) {
                    throw refuse("文字过长", "text too long");
                }
            }
        }
    }

    /** @return the text as a number that is finite and within the bounds */
    double number(double least, double greatest) throws SldException {
        String text = text();
        OptionalDouble number = parse(text);
        if (number.isEmpty() || !(number.getAsDouble() >= least && number.getAsDouble() <= greatest)) {
            throw refuse(
                    "应为 " + least + " 至 " + greatest + " 的数：" + shown(text),
                    "no number from " + least + " to " + greatest + ": " + shown(text));
        }
        return number.getAsDouble();
    }

    static OptionalDouble parse(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** @return the value of an attribute without namespace, or null */
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    SldException unexpected(String name) {
        return refuse("不接受元素 " + shown(name), "element not taken: " + shown(name));
    }

    SldException refuse(String zh, String en) {
        return new SldException(Math.max(1, reader.getLocation().getLineNumber()), new Localized(zh, en));
    }

    /** What a document says, cut and without line breaks, for a message. */
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    private int next() throws SldException {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
        if (event == XMLStreamConstants.DTD
                || event == XMLStreamConstants.ENTITY_REFERENCE
                || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            throw refuse("不接受文档类型、实体和处理指令", "document types, entities and processing instructions are not taken");
        }
        return event;
    }

    private static SldException notXml(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        return new SldException(line, new Localized("不是格式良好的 XML", "not well-formed XML"));
    }
}
