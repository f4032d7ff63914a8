/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host with clients that others wrote: QGIS, GDAL, OWSLib, OpenLayers in Chromium. */
class ClientsTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path SCRIPTS = Path.of("src/test/clients");
    private static final String OPENLAYERS = "ol@10.11.0";
    private static final String DRIVER = "playwright-core@1.56.1";

    @TempDir
    private static Path folder;

    private static Path scratch;
    private static Client client;
    private static TrialHost host;

    @BeforeAll
    static void start() throws Exception {
        scratch = Files.createDirectory(folder.resolve("scratch"));
        client = new Client(scratch);
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.createDirectory(data.resolve("www"));
        host = TrialHost.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
    }

    private static String script(String name) {
        return SCRIPTS.resolve(name).toAbsolutePath().toString();
    }

    private static long rows(String table) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + host.data().resolve("data/draft.gpkg"));
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return count.getLong(1);
        }
    }

    private static List<String> steps(String output) {
        return output.lines()
                .filter(l -> l.startsWith("OK "))
                .map(l -> l.split(" ", -1)[1])
                .toList();
    }

    @Test
    void owslib_findsDrawsReadsAndChecks() throws Exception {
        client.require("OWSLib", List.of(PYTHON, "-c", "import owslib"), "python3-owslib");

        String told = client.run(
                "owslib", List.of(PYTHON, script("owslib_client.py"), host.address(), "planner", TrialHost.PASSWORD));

        assertThat(steps(told))
                .containsExactly(
                        "wms-1.1.1",
                        "wms-1.3.0",
                        "wfs-1.1.0",
                        "wfs-2.0.0",
                        "wfs-signed-in",
                        "wps-described",
                        "wps-asynchronous");
    }

    @Test
    void gdal_readsFiltersAndEdits() throws Exception {
        client.require("GDAL", List.of("ogrinfo", "--version"), "gdal-bin");
        long before = rows("GDHBZYQ");
        Path files = Files.createDirectory(scratch.resolve("gdal"));

        String told = client.run(
                "gdal",
                List.of(
                        "bash",
                        script("gdal_client.sh"),
                        host.address(),
                        "planner",
                        TrialHost.PASSWORD,
                        files.toString()));

        assertThat(steps(told))
                .containsExactly("read-1.1.0", "filtered-1.1.0", "read-2.0.0", "filtered-2.0.0", "inserted", "deleted");
        assertThat(rows("GDHBZYQ")).isEqualTo(before);
    }

    @Test
    void qgis_drawsEditsAndIsRefusedInWords() throws Exception {
        client.require("QGIS", List.of(PYTHON, "-c", "import qgis.core"), "python3-qgis qgis-providers");
        long before = rows("GDHBZYQ");

        String told = client.run(
                "qgis",
                List.of(
                        PYTHON,
                        script("qgis_client.py"),
                        host.address(),
                        "planner",
                        TrialHost.PASSWORD,
                        scratch.resolve("qgis.png").toString(),
                        "1.1.0",
                        "2.0.0"));

        assertThat(steps(told))
                .containsExactly(
                        "wfs-read",
                        "map",
                        "added-1.1.0",
                        "changed-1.1.0",
                        "deleted-1.1.0",
                        "added-2.0.0",
                        "changed-2.0.0",
                        "deleted-2.0.0",
                        "refused");
        assertThat(rows("GDHBZYQ")).isEqualTo(before);
    }

    @Test
    void openLayers_drawsReadsAndEdits() throws Exception {
        client.require("Chromium", List.of("chromium", "--version"), "chromium");
        client.require("npm", List.of("npm", "--version"), "npm");
        long before = rows("GDHBZYQ");
        Path www = host.data().resolve("www");
        client.run("npm", List.of("npm", "install", "--no-save", "--prefix", scratch.toString(), OPENLAYERS, DRIVER));
        Path modules = scratch.resolve("node_modules");
        Files.copy(modules.resolve("ol/dist/ol.js"), www.resolve("ol.js"));
        Files.copy(modules.resolve("ol/ol.css"), www.resolve("ol.css"));
        Files.copy(SCRIPTS.resolve("openlayers.html"), www.resolve("openlayers.html"));
        // beside its libraries, where they are found
        Files.copy(SCRIPTS.resolve("chromium_client.js"), scratch.resolve("chromium_client.js"));
        String credentials =
                Base64.getEncoder().encodeToString(("planner:" + TrialHost.PASSWORD).getBytes(StandardCharsets.UTF_8));
        String chromium = client.run("which", List.of("which", "chromium")).strip();

        String title = client.run(
                "chromium",
                List.of(
                        "node",
                        scratch.resolve("chromium_client.js").toString(),
                        host.address() + "/www/openlayers.html#" + credentials,
                        chromium));

        assertThat(title).startsWith("OK ");
        assertThat(rows("GDHBZYQ")).isEqualTo(before);
    }
}
