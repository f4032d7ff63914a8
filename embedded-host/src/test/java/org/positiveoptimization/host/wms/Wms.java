/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.catalog.Catalog;
import org.positiveoptimization.host.catalog.CatalogReader;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.DataDirectoryException;
import org.positiveoptimization.host.catalog.GeoPackageStores;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.text.Language;

/** The map service on the sample plan, asked in the form of addresses. */
final class Wms implements AutoCloseable {
    static final User PLANNER = new User("planner", Set.of("PLANNER"));

    final Catalog catalog;
    private final GeoPackageStores stores;
    private final Access access;
    private final WmsService service;

    Wms() {
        this(WmsLimits.SHIPPED);
    }

    Wms(WmsLimits limits) {
        Path directory = SampleDataDirectory.shared();
        try {
            catalog = CatalogReader.read(directory);
            stores = GeoPackageStores.open(catalog, 1_000_000);
            access = Access.read(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DataDirectoryException e) {
            throw new IllegalStateException(e);
        }
        service =
                new WmsService(r -> new CatalogView(catalog, stores, access.layers(), r.user(), r.workspace()), limits);
    }

    @Override
    public void close() {
        stores.close();
    }

    /** An answer. */
    record Answer(int status, String contentType, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        BufferedImage image() {
            if (!contentType.equals("image/png")) {
                throw new AssertionError(contentType + ": " + text());
            }
            try {
                return ImageIO.read(new ByteArrayInputStream(body));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Answer get(String query) {
        return get(User.ANONYMOUS, null, query);
    }

    Answer get(User user, String workspace, String query) {
        return ask(user, workspace, query, null);
    }

    Answer post(String document) {
        return ask(User.ANONYMOUS, null, "", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer ask(User user, String workspace, String query, InputStream body) {
        Map<String, String> parameters = new HashMap<>();
        for (String each : query.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        each.substring(0, equals),
                        URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        Recorded recorded = new Recorded();
        try {
            service.serve(
                    new OwsRequest(workspace, parameters, body, "http://localhost:8080/geoserver", user, Language.ZH),
                    recorded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(recorded.status, recorded.contentType, recorded.out.toByteArray());
    }

    private static final class Recorded implements OwsResponse {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int status;
        private String contentType;

        @Override
        public void header(String name, String value) {}

        @Override
        public OutputStream start(int with, String type) {
            if (isStarted()) {
                throw new IllegalStateException("started twice");
            }
            status = with;
            contentType = type;
            return out;
        }

        @Override
        public boolean isStarted() {
            return contentType != null;
        }
    }
}
