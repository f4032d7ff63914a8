/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.positiveoptimization.plan.LayerCatalog;

/**
 * What the web client needs besides the files that are kept by hand: the libraries that run in the browser, out of WebJars, and
 * the layer catalogue with its code tables, the very files that the checks read. A browser gets all of them from the server
 * of the page: plans are maintained in closed networks.
 */
final class WebClient {
    private static final String PAGE = "www/positive-optimization";

    /** Where WebJars keep what they bring. */
    private static final String WEBJARS = "META-INF/resources/webjars/";

    private static final List<Library> LIBRARIES = List.of(
            new Library("ol", List.of("dist/ol.js", "ol.css", "LICENSE.md")),
            new Library("proj4", List.of("dist/proj4.js", "LICENSE.md")),
            new Library("jszip", List.of("dist/jszip.min.js", "LICENSE.markdown")));

    /**
     * @param name of the npm package
     * @param files that the page needs, and the licence
     */
    private record Library(String name, List<String> files) {
        /** Copies the files into a directory of the library, without the directories that they were in. */
        void copyTo(Path directory) throws IOException {
            Path target = Files.createDirectories(directory.resolve(name));
            String version = version();
            for (String file : files) {
                copy(
                        WebClient.class
                                .getClassLoader()
                                .getResourceAsStream(WEBJARS + name + "/" + version + "/" + file),
                        file,
                        target.resolve(file.substring(file.lastIndexOf('/') + 1)));
            }
        }

        private String version() throws IOException {
            String file = "META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
            try (InputStream in = WebClient.class.getClassLoader().getResourceAsStream(file)) {
                if (in == null) {
                    throw new IOException("no WebJar of " + name + " on the class path");
                }
                Properties properties = new Properties();
                properties.load(in);
                return properties.getProperty("version");
            }
        }
    }

    private WebClient() {}

    /** @param target the data directory, in which the files that are kept by hand are already */
    static void complete(Path target) throws IOException {
        Path page = Files.createDirectories(target.resolve(PAGE));
        for (String table : List.of("catalog.json", "codes.json")) {
            copy(LayerCatalog.class.getResourceAsStream(table), table, page.resolve(table));
        }
        for (Library library : LIBRARIES) {
            library.copyTo(page.resolve("lib"));
        }
    }

    private static void copy(InputStream from, String name, Path to) throws IOException {
        try (InputStream in = from) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            Files.copy(in, to);
        }
    }
}
