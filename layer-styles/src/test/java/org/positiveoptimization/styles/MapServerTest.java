/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveoptimization.styles.StyleSheet.StyleClass;
import org.positiveoptimization.styles.StyleSheet.Symbol;

/**
 * MapServer reads every style and has the same classes in the same order. Without MapServer's Python module these tests
 * cannot run: loudly so, and with PO_REQUIRE_MAPSERVER=1 they fail.
 */
class MapServerTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path SCRIPT = Path.of("src/test/resources/mapserver-classes.py");

    @TempDir
    private static Path scratch;

    /** One class as MapServer has it. */
    private record Drawn(String title, String colours, String filter) {}

    private static Map<String, List<Drawn>> read;

    @BeforeAll
    static void readStyles() throws IOException, InterruptedException {
        if (run(List.of(PYTHON, "-c", "import mapscript")) == null) {
            if ("1".equals(System.getenv("PO_REQUIRE_MAPSERVER"))) {
                throw new AssertionError("PO_REQUIRE_MAPSERVER=1 and there is no mapscript for " + PYTHON);
            }
            System.err.println(
                    "\n*** MAPSERVER IS MISSING: its reading is NOT tested (apt install python3-mapscript) ***\n");
            Assumptions.abort("no mapscript");
        }
        Path features = scratch.resolve("features.json");
        String fields = StyleFilesTest.sheets()
                .map(StyleSheet::field)
                .filter(f -> f != null)
                .distinct()
                .map(f -> '"' + f + "\":\"x\"")
                .collect(Collectors.joining(","));
        Files.writeString(
                features,
                "{\"type\":\"FeatureCollection\",\"name\":\"features\",\"features\":[{\"type\":\"Feature\",\"properties\":{"
                        + fields + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[131,46]}}]}");
        List<String> command = new ArrayList<>(List.of(PYTHON, SCRIPT.toString(), features.toString()));
        StyleFilesTest.sheets().forEach(s -> command.add("sld/" + s.name() + ".sld"));
        String output = run(command);
        assertThat(output).as("MapServer reads the styles").isNotNull();
        read = output.lines()
                .map(l -> l.split("\t", -1))
                .collect(Collectors.groupingBy(
                        l -> l[0], Collectors.mapping(l -> new Drawn(l[1], l[2], l[3]), Collectors.toList())));
    }

    /** @return what the command prints, or null when it fails */
    private static String run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(scratch, "run", ".txt");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(scratch.resolve("errors.txt").toFile())
                    .start();
        } catch (IOException e) {
            return null;
        }
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            return null;
        }
        return process.exitValue() == 0 ? Files.readString(output, StandardCharsets.UTF_8) : null;
    }

    @ParameterizedTest
    @MethodSource("org.positiveoptimization.styles.StyleFilesTest#sheets")
    void classes_ofAStyle_areThoseOfTheTable(StyleSheet sheet) {
        List<StyleClass> wanted = new ArrayList<>(sheet.classes());
        if (sheet.unknown() != null) {
            wanted.add(sheet.unknown());
        }
        List<Drawn> classes = read.get("sld/" + sheet.name() + ".sld");

        assertThat(classes).hasSize(wanted.size() + (sheet.label() == null ? 0 : 1));
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(classes.get(i).title()).contains(wanted.get(i).title().zh());
            assertThat(classes.get(i).colours()).isEqualTo(colours(wanted.get(i).symbol()));
            assertThat(comparisons(classes.get(i).filter()))
                    .isEqualTo(wanted.get(i).values().size());
        }
    }

    private static String colours(Symbol symbol) {
        return Stream.of(symbol.fill(), symbol.stroke(), symbol.casing())
                .filter(c -> c != null)
                .map(c -> c.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(","));
    }

    private static long comparisons(String filter) {
        return filter.chars().filter(c -> c == '=').count();
    }

    @Test
    void document_thatIsNoStyle_isToldFromOne() throws IOException, InterruptedException {
        Path broken = Files.writeString(scratch.resolve("broken.sld"), "<Name>a</Name>");

        assertThat(run(List.of(
                        PYTHON,
                        SCRIPT.toString(),
                        scratch.resolve("features.json").toString(),
                        broken.toString())))
                .isIn(null, "");
    }
}
