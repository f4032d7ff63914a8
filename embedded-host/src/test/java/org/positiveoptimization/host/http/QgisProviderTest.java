/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The QGIS plug-in of {@code clients/qgis} with the host: each test has a profile of QGIS and a data directory of its own. */
class QgisProviderTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path SOURCES = Path.of("../clients/qgis");
    /** Without leaving compiled files behind among the sources. */
    private static final List<String> RUN = List.of(PYTHON, "-B");

    private static final List<String> WALK = List.of(
            "installed", "connected", "opened", "passes", "deleted", "fails", "pasted", "passes-again", "algorithm");

    @TempDir
    private Path folder;

    private Client client;
    private Path zip;

    @BeforeEach
    void packageThePlugin() throws Exception {
        client = new Client(folder);
        client.require("QGIS", List.of(PYTHON, "-c", "import qgis.core"), "python3-qgis qgis-providers");
        client.require("qgis_process", List.of("which", "qgis_process"), "qgis");
        zip = folder.resolve("positive_optimization.zip");
        run("package", SOURCES.resolve("package"), zip.toString());
    }

    private String run(String name, Path script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(RUN);
        command.add(script.toAbsolutePath().normalize().toString());
        command.addAll(List.of(arguments));
        return client.run(name, command);
    }

    /** @return the steps that succeeded, in their order */
    private List<String> steps(TrialHost host, String script) throws Exception {
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        return run(
                        script,
                        SOURCES.resolve("tests").resolve(script + ".py"),
                        host.address(),
                        TrialHost.PASSWORD,
                        zip.toString(),
                        scratch.toString())
                .lines()
                .filter(l -> l.startsWith("OK "))
                .map(l -> l.split(" ", -1)[1])
                .toList();
    }

    @Test
    void answers_rightWrongAndHostile_areReadOrRefusedInWords() throws Exception {
        run("answers", SOURCES.resolve("tests/test_answers.py"));
    }

    @Test
    void package_ofTheSameSources_isTheSame() throws Exception {
        Path again = folder.resolve("again.zip");
        run("again", SOURCES.resolve("package"), again.toString());

        assertThat(again).hasSameBinaryContentAs(zip);
    }

    @Test
    void everyAlgorithm_givesWhatTheServiceAnswers() throws Exception {
        try (TrialHost host = TrialHost.start(Files.createDirectory(folder.resolve("data")))) {
            assertThat(steps(host, "provider_check"))
                    .containsExactly(
                            "every-process-is-an-algorithm",
                            "PositiveOptimization",
                            "ControlLines",
                            "Zoning",
                            "LandUse",
                            "FourLines",
                            "KeyProjects",
                            "Consistency",
                            "Conduction",
                            "ControlLines",
                            "features-of-a-layer",
                            "error-points",
                            "AreaBalance",
                            "ChangeMap",
                            "OverlayConflicts",
                            "Gaps",
                            "Fragmentation",
                            "EllipsoidalArea",
                            "SitingCheck",
                            "Monitoring",
                            "other-systems",
                            "Journal",
                            "History",
                            "errors-in-words",
                            "progress",
                            "cancelled",
                            "qgis_process",
                            "chinese",
                            "away",
                            "Publish");
        }
    }

    @Test
    void project_opensWithAllLayers_andIsWhatItsScriptMakes() throws Exception {
        try (TrialHost host = TrialHost.start(Files.createDirectory(folder.resolve("data")))) {
            assertThat(steps(host, "project_check"))
                    .containsExactly("all-layers-are-valid", "made-anew", "x-before-y", "styles-and-codes", "map");
        }
    }

    @Test
    void walk_inTheWindow_isAsTheReadmeSays() throws Exception {
        client.require("Xvfb", List.of("xvfb-run", "--help"), "xvfb xauth");
        try (TrialHost host = TrialHost.start(Files.createDirectory(folder.resolve("data")))) {
            List<String> expected = Stream.of("zh", "en")
                    .flatMap(language -> WALK.stream().map(step -> step + "-" + language))
                    .toList();
            assertThat(steps(host, "walk_check")).isEqualTo(expected);
        }
    }
}
