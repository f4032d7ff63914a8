/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.ows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.positiveoptimization.text.Message;

/**
 * A walk over a document that comes from anywhere. No document type, no entity, no external thing; no deeper than
 * {@value #DEEPEST} elements, no text of one element longer than the cursor allows.
 *
 * <p>The cursor stands on the start tag of an element. Whoever is given an element reads it to its end, by {@link #children},
 * {@link #text} or {@link #skip}.
 */
public final class XmlCursor {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 50 << 20;

    private final XMLStreamReader reader;
    /** Declarations of all open elements, the innermost last. */
    private final List<Declaration> declarations = new ArrayList<>();

    private int depth;

    private record Declaration(String prefix, String namespace) {}

    /** What is done with a child element; it must read the element to its end. */
    public interface Child {
        void read(QName name) throws OwsException, IOException;
    }

    /**
     * Opens the document and goes to its root.
     *
     * @throws OwsException if it is not well-formed up to there, or has a document type
     */
    public XmlCursor(InputStream in) throws OwsException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
        depth = 1;
    }

    public QName name() {
        return reader.getName();
    }

    /** @return the value of an attribute without namespace, or null */
    public String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** @return the value of an attribute, or null */
    public String attribute(String namespace, String name) {
        return reader.getAttributeValue(namespace, name);
    }

    /** @return whether the element is said to have no value ({@code xsi:nil}) */
    public boolean isNil() {
        String nil = attribute(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
        return "true".equals(nil) || "1".equals(nil);
    }

    /**
     * @param lexical {@code prefix:name} or {@code name}, as the document writes names of types
     * @return the name with the namespace that the prefix has here; without one when the prefix is unknown
     */
    public QName resolve(String lexical) {
        int colon = lexical.indexOf(':');
        String prefix = colon < 0 ? "" : lexical.substring(0, colon);
        String namespace = reader.getNamespaceContext().getNamespaceURI(prefix);
        return new QName(namespace == null ? "" : namespace, lexical.substring(colon + 1), prefix);
    }

    /** Gives each child of the current element to the reader of children and ends behind the current element. */
    public void children(Child child) throws OwsException, IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                deeper();
                child.read(name());
                depth--;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                throw refuse(Message.of("host.xml.text"));
            }
        }
    }

    /** @return the trimmed text of the current element, which has no children */
    public String text() throws OwsException, IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return text.toString().trim();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw unexpected();
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(text);
            }
        }
    }

    private void append(StringBuilder text) throws OwsException {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw refuse(Message.of("host.xml.long", LONGEST_TEXT));
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private void deeper() throws OwsException {
        if (++depth > DEEPEST) {
            throw refuse(Message.of("host.xml.deep", DEEPEST));
        }
    }

    /**
     * Reads an element that holds a text or elements.
     *
     * @return the trimmed text that stands directly in it
     */
    public String mixed(Child child) throws OwsException, IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return text.toString().trim();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                deeper();
                child.read(name());
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(text);
            }
        }
    }

    /**
     * @return the current element with all that is in it as a document of its own, so that it can be read later; prefixes that are
     *     declared around it are declared on it
     */
    public String copy() throws OwsException, IOException {
        Map<String, String> around = new LinkedHashMap<>();
        declarations.forEach(d -> around.put(d.prefix, d.namespace));
        XmlCopy copy = new XmlCopy();
        copy.start(reader, around);
        int open = 1;
        while (open > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
                if (depth + open > DEEPEST) {
                    throw refuse(Message.of("host.xml.deep", DEEPEST));
                }
                copy.start(reader, Map.of());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
                copy.end();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                copy.text(reader.getText());
            }
            if (copy.length() > LONGEST_TEXT) {
                throw refuse(Message.of("host.xml.long", LONGEST_TEXT));
            }
        }
        return copy.document();
    }

    /** Passes over the current element. */
    public void skip() throws OwsException, IOException {
        int open = 1;
        while (open > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
                if (depth + open > DEEPEST) {
                    throw refuse(Message.of("host.xml.deep", DEEPEST));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    /** @return that the current element does not belong here */
    public OwsException unexpected() {
        return refuse(Message.of("host.xml.element", reader.getLocalName()));
    }

    /** @return an exception about the place where the cursor is */
    public OwsException refuse(Message text) {
        int line = Math.max(1, reader.getLocation().getLineNumber());
        return new OwsException(OwsException.INVALID_PARAMETER, "request", Message.of("host.xml.line", line, text));
    }

    private int next() throws OwsException, IOException {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw notXml(e);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refuse(Message.of("host.xml.entities"));
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                String prefix = reader.getNamespacePrefix(i);
                String namespace = reader.getNamespaceURI(i);
                declarations.add(new Declaration(prefix == null ? "" : prefix, namespace == null ? "" : namespace));
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                declarations.remove(declarations.size() - 1);
            }
        }
        return event;
    }

    private static OwsException notXml(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        return new OwsException(
                OwsException.INVALID_PARAMETER,
                "request",
                Message.of("host.xml.line", line, Message.of("host.xml.malformed")),
                e);
    }
}
