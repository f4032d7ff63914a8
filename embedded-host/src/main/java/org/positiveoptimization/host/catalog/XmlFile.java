/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An element of a file of the data directory, asked by the names of its children. No entity is resolved. */
record XmlFile(Path file, Element element) {
    static XmlFile read(Path file) throws DataDirectoryException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new XmlFile(
                    file,
                    factory.newDocumentBuilder()
                            .parse(Files.newInputStream(file))
                            .getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new DataDirectoryException(Message.of("host.data_dir.file", file.toString()), e);
        }
    }

    /** @return elements of a path of names, {@code a/b} */
    List<XmlFile> all(String path) {
        List<XmlFile> found = List.of(this);
        for (String name : path.split("/", -1)) {
            List<XmlFile> next = new ArrayList<>();
            found.forEach(f -> next.addAll(f.children(name)));
            found = next;
        }
        return found;
    }

    private List<XmlFile> children(String name) {
        List<XmlFile> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(name)) {
                children.add(new XmlFile(file, child));
            }
        }
        return children;
    }

    /** @return the text of the first element of the path, when there is one and it is not empty */
    Optional<String> text(String path) {
        return all(path).stream().map(XmlFile::text).filter(t -> !t.isEmpty()).findFirst();
    }

    String text() {
        return element.getTextContent().strip();
    }

    /** @throws DataDirectoryException if there is no such element, or it is empty */
    String required(String path) throws DataDirectoryException {
        return text(path).orElseThrow(() -> lacks(path));
    }

    double number(String path) throws DataDirectoryException {
        try {
            return Double.parseDouble(required(path));
        } catch (NumberFormatException e) {
            throw lacks(path);
        }
    }

    DataDirectoryException lacks(String path) {
        return new DataDirectoryException(Message.of("host.data_dir.lacks", file.toString(), path));
    }

    /** @return a text in both languages, or the same text for both, as far as it is there */
    Localized localized(String plain, String international) {
        String text = text(plain).orElse("");
        return new Localized(
                text(international + "/zh").orElse(text),
                text(international + "/en").orElse(text));
    }

    /** @return the value of an entry of connection parameters */
    Optional<String> entry(String key) {
        return all("connectionParameters/entry").stream()
                .filter(e -> e.element.getAttribute("key").equals(key))
                .map(XmlFile::text)
                .findFirst();
    }
}
