/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The zip that is unpacked into GeoServer holds our jar and nobody else's. Needs the phase package. */
class PluginZipIT {
    private static final Path ZIP = Path.of("target", "geoserver-2.27-positive-optimization-plugin.zip");

    private static Map<String, byte[]> entries(InputStream zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static Map<String, byte[]> zip() throws IOException {
        return entries(Files.newInputStream(ZIP));
    }

    private static Map<String, byte[]> jar() throws IOException {
        byte[] jar = zip().entrySet().stream()
                .filter(e -> e.getKey().endsWith(".jar"))
                .findAny()
                .orElseThrow()
                .getValue();
        return entries(new ByteArrayInputStream(jar));
    }

    @Test
    void zip_holdsOneJarLicenceAndReadmeAtItsRoot() throws IOException {
        assertThat(zip().keySet())
                .allMatch(n -> n.matches("wps-positive-optimization-[0-9A-Za-z.-]+\\.jar|LICENSE|README\\.md"))
                .hasSize(3);
    }

    @Test
    void jar_holdsOurClassesAndResourcesOnly() throws IOException {
        assertThat(jar().keySet())
                .allMatch(n -> n.startsWith("org/positiveoptimization/")
                        || n.startsWith("META-INF/")
                        || n.equals("applicationContext.xml"));
        assertThat(jar().keySet()).noneMatch(n -> n.endsWith(".jar"));
        assertThat(jar().keySet()).contains("applicationContext.xml", "org/positiveoptimization/engine/Engine.class");
    }

    @Test
    void jar_holdsOfOthersOnlyWhatIsUsedOfJGraphT_renamedAndNoticed() throws IOException {
        Map<String, byte[]> jar = jar();

        assertThat(jar.keySet())
                .filteredOn(n -> n.startsWith("org/positiveoptimization/shaded/"))
                .allMatch(n -> n.startsWith("org/positiveoptimization/shaded/jgrapht/") && n.endsWith(".class"))
                .contains("org/positiveoptimization/shaded/jgrapht/alg/shortestpath/DijkstraShortestPath.class")
                .hasSizeLessThan(200);
        assertThat(jar.entrySet())
                .filteredOn(e -> e.getKey().endsWith(".class"))
                .noneMatch(e -> new String(e.getValue(), StandardCharsets.ISO_8859_1).contains("org/jgrapht/"));
        assertThat(new String(jar.get("META-INF/NOTICE.txt"), StandardCharsets.UTF_8))
                .contains("JGraphT");
        assertThat(jar).containsKey("META-INF/LICENSE-jgrapht.txt");
    }

    @Test
    void jar_tellsItsVersion() throws IOException {
        String manifest = new String(jar().get("META-INF/MANIFEST.MF"), StandardCharsets.UTF_8);

        assertThat(manifest).containsPattern("Implementation-Version: [0-9]+\\.[0-9]+");
    }

    @Test
    void readme_isInBothLanguages() throws IOException {
        String readme = new String(zip().get("README.md"), StandardCharsets.UTF_8);

        assertThat(readme).contains("## 安装", "## 升级", "## 卸载", "## Install", "## Upgrade", "## Remove");
    }
}
