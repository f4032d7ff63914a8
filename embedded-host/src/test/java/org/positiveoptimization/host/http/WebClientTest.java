/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveoptimization.host.SampleDataDirectory;

/**
 * The web client in Chromium, in both languages: every walk in {@code src/test/clients/web}, on a host of its own. Screenshots
 * lie in {@code target/web}; those that the documents show are copies of them.
 */
class WebClientTest {
    private static final Path SCRIPTS = Path.of("src/test/clients/web");
    private static final Path PAGE = Path.of("../config-data-dir/src/main/data-dir/www/positive-optimization")
            .normalize();
    private static final Path SCREENSHOTS = Path.of("target/web");
    private static final List<String> LIBRARIES = List.of("playwright-core@1.56.1", "axe-core@4.10.3");

    @TempDir
    private static Path scratch;

    private static Client client;

    @BeforeAll
    static void install() throws Exception {
        client = new Client(scratch);
        client.require("Chromium", List.of("chromium", "--version"), "chromium");
        client.require("GDAL", List.of("ogr2ogr", "--version"), "gdal-bin");
        client.require("npm", List.of("npm", "--version"), "npm");
        client.run(
                "npm",
                Stream.concat(
                                Stream.of("npm", "install", "--no-save", "--prefix", scratch.toString()),
                                LIBRARIES.stream())
                        .toList());
        // beside the libraries, where they are found
        for (Path script : files(SCRIPTS, "")) {
            Files.createDirectories(scratch.resolve(SCRIPTS.relativize(script)).getParent());
            Files.copy(script, scratch.resolve(SCRIPTS.relativize(script)));
        }
        Files.createDirectories(SCREENSHOTS);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** @return names of the scripts that walk through a part of the page */
    static List<String> walks() throws IOException {
        return files(SCRIPTS, ".js").stream()
                .filter(f -> f.getParent().equals(SCRIPTS))
                .map(f -> f.getFileName().toString().replace(".js", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("walks")
    void everyWalk_inBothLanguages_isAsTheServerSays(String walk, @TempDir Path data) throws Exception {
        try (TrialHost host = TrialHost.start(data)) {
            String told = client.run(
                    walk,
                    List.of(
                            "node",
                            scratch.resolve("shared/run.js").toString(),
                            host.address(),
                            TrialHost.PASSWORD,
                            client.run("which", List.of("which", "chromium")).strip(),
                            SCREENSHOTS.toAbsolutePath().toString(),
                            walk));

            assertThat(told.lines()).containsExactly("OK " + walk + " zh-CN", "OK " + walk + " en");
        }
    }

    @Test
    void partsWithoutPage_inNode_holdTheirFigures() throws Exception {
        String tests = SCRIPTS.resolve("unit").toAbsolutePath().toString();
        String libraries = SampleDataDirectory.shared()
                .resolve("www/positive-optimization")
                .toAbsolutePath()
                .toString();
        List<String> files =
                files(Path.of(tests), ".test.mjs").stream().map(Path::toString).toList();

        String told = client.run(
                "units",
                Stream.concat(Stream.of("env", "PO_WEB_CLIENT=" + libraries, "node", "--test"), files.stream())
                        .toList());

        assertThat(told).containsPattern("# pass [1-9]").contains("# fail 0", "# skipped 0");
    }

    @Test
    void noScript_readsTextAsMarkup() throws Exception {
        for (Path script : files(PAGE, ".js")) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContainPattern(
                            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|javascript:|https?://(?!www\\.opengis\\.net|www\\.w3\\.org)");
        }
    }
}
