/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.catalog.Catalog;
import org.positiveoptimization.host.catalog.CatalogReader;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.FeatureStores;
import org.positiveoptimization.host.edit.Edits;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.text.Language;
import org.w3c.dom.Document;

/** The service without HTTP, asked by a planner: over the shipped data directory with {@link MemoryStores}, or over another one. */
public final class WfsHost {
    static final String BASE = "http://host.example/geoserver";
    private static final User PLANNER = new User("planner", Set.of("PLANNER"));

    private final WfsService service;
    private final String workspace;

    private WfsHost(WfsService service, String workspace) {
        this.service = service;
        this.workspace = workspace;
    }

    /** @param workspace of the address, or null */
    public static WfsHost at(String workspace) {
        try {
            return over(CatalogReader.read(SampleDataDirectory.shared()), new MemoryStores(), workspace);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param workspace of the address, or null */
    static WfsHost over(Catalog catalog, FeatureStores stores, String workspace) throws IOException {
        return over(SampleDataDirectory.shared(), catalog, stores, new MemoryEdits(), workspace);
    }

    /**
     * @param data directory that has the roles and rules
     * @param workspace of the address, or null
     */
    public static WfsHost over(Path data, Catalog catalog, FeatureStores stores, Edits edits, String workspace)
            throws IOException {
        Access access = Access.read(data);
        return new WfsHost(
                new WfsService(
                        r -> new CatalogView(catalog, stores, access.layers(), r.user(), r.workspace()),
                        edits,
                        WfsLimits.SHIPPED),
                workspace);
    }

    /** An answer. */
    public record Answer(int status, String type, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** @return the value of an XPath whose names have no prefixes: {@code local-name()} is what counts */
        public String value(String xpath) {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
                Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
                String plain = xpath.replaceAll("(?<=/)([A-Za-z_]\\w*)(?![\\w(:-])", "*[local-name()='$1']");
                return (String) XPathFactory.newInstance().newXPath().evaluate(plain, document, XPathConstants.STRING);
            } catch (Exception e) {
                throw new AssertionError(text(), e);
            }
        }
    }

    /** @param query as in an address */
    public Answer get(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return ask(parameters, null);
    }

    /** @param address a link of an answer */
    public Answer follow(String address) {
        return get(address.substring(address.indexOf('?') + 1));
    }

    public Answer post(String document) {
        return ask(Map.of(), new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer ask(Map<String, String> parameters, InputStream body) {
        Recorded response = new Recorded();
        try {
            service.serve(new OwsRequest(workspace, parameters, body, BASE, PLANNER, Language.EN), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Answer(response.status, response.type, response.out.toByteArray());
    }

    private static final class Recorded implements OwsResponse {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int status;
        private String type;

        @Override
        public void header(String name, String value) {}

        @Override
        public OutputStream start(int given, String contentType) {
            if (isStarted()) {
                throw new IllegalStateException("started twice");
            }
            status = given;
            type = contentType;
            return out;
        }

        @Override
        public boolean isStarted() {
            return type != null;
        }
    }
}
