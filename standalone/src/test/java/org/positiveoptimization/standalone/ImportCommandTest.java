/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.standalone.delivery.InstalledGdal;
import org.positiveoptimization.text.Language;

class ImportCommandTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Toolbox toolbox, String... more) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.EN,
                false);
        List<String> args = new ArrayList<>(List.of("import"));
        args.addAll(List.of(more));
        return Main.run(args.toArray(String[]::new), terminal, toolbox);
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void delivery_isWrittenWithItsTable_andNoScratchIsLeft() throws Exception {
        String to = directory.resolve("plan.gpkg").toString();

        assertThat(run(new FakeToolbox(), "--from", "x.gdb", "--to", to)).isZero();

        assertThat(entries()).containsExactly("plan.gpkg", "plan.import.json");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("plan.import.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to plan.shp                     | plan.shp is no .gpkg file that can be written",
                "--to plan.gpkg --encoding latin   | --encoding cannot be latin: it is GBK or UTF-8",
                "--to plan.gpkg --curves 0         | --curves cannot be 0.0: above 0 and up to 1 metre",
                "--to plan.gpkg --curves NaN       | --curves cannot be NaN: above 0 and up to 1 metre",
                "--to plan.gpkg --curves 2         | --curves cannot be 2.0: above 0 and up to 1 metre",
                "--to plan.gpkg --mapping no.json  | no such file: no.json",
            })
    void argument_thatCannotBeUsed_isTold(String more, String line) {
        assertThat(run(new FakeToolbox(), ("--from x.gdb " + more.strip()).split(" +")))
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly("po: " + line);
    }

    @Test
    void mapping_withFaults_givesALineForEach() throws Exception {
        Path mapping = Files.writeString(directory.resolve("m.json"), "{\"layers\": [{\"target\": \"X\"}], \"y\": 1}");

        assertThat(run(
                        new FakeToolbox(),
                        "--from",
                        "x.gdb",
                        "--to",
                        directory.resolve("plan.gpkg").toString(),
                        "--mapping",
                        mapping.toString()))
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(l -> l.startsWith("po: " + mapping + ": "));
        assertThat(entries()).containsExactly("m.json");
    }

    @Test
    void deliveryThatIsRefused_leavesNothing() throws Exception {
        InstalledGdal.get();
        Path empty = Files.createDirectory(directory.resolve("empty"));

        assertThat(run(
                        new Library(),
                        "--from",
                        empty.toString(),
                        "--to",
                        directory.resolve("plan.gpkg").toString()))
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("0 files that can be taken");
        assertThat(entries()).containsExactly("empty");
    }
}
