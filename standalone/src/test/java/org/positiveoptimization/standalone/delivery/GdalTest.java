/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.progress.Progress;

/** Programs that only pretend to be GDAL's. */
class GdalTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private Gdal pretend(String version, String otherwise) throws Exception {
        for (String name : List.of("ogr2ogr", "ogrinfo")) {
            Path program = Files.writeString(
                    directory.resolve(name),
                    "#!/bin/sh\nif [ \"$1\" = --version ]; then echo '" + version + "'; exit 0; fi\n"
                            + "if [ \"$1\" = --formats ]; then\n"
                            + "  echo '  OGR_VRT -vector- (rov): Virtual'; echo '  CSV -vector- (rw+v): Text'\n"
                            + "  echo '  PCIDSK -raster,vector- (rw+v): both'; exit 0\nfi\n" + otherwise + "\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        }
        return Gdal.find(Map.of("PATH", "/nowhere:" + directory + ":/bin:/usr/bin", "SECRET", "x"));
    }

    private static String key(Throwable thrown) {
        return ((DeliveryException) thrown).texts().get(0).key();
    }

    @Test
    void programs_thatAreNotThere_areTold() {
        assertThatThrownBy(() -> Gdal.find(Map.of("PATH", directory.toString())))
                .satisfies(e -> assertThat(key(e)).isEqualTo("cli.gdal.missing"));
        assertThatThrownBy(() -> Gdal.find(Map.of()))
                .satisfies(e -> assertThat(key(e)).isEqualTo("cli.gdal.missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "'GDAL 3.5.3, released 2022/10/21', cli.gdal.old",
        "'GDAL 2.10.0, released 2018/01/01', cli.gdal.old",
        "'hello', cli.gdal.silent",
    })
    void version_thatIsTooOldOrNone_isTold(String version, String key) {
        assertThatThrownBy(() -> pretend(version, "exit 0"))
                .satisfies(e -> assertThat(key(e)).isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource({"'GDAL 3.6.0, released', 3.6.0", "'GDAL 3.12.1dev', 3.12.1", "'GDAL 4.0.0', 4.0.0"})
    void version_thatIsNewEnough_isTaken(String version, String expected) throws Exception {
        assertThat(pretend(version, "exit 0").version()).isEqualTo(expected);
    }

    @Test
    void arguments_areNeverReadByAShell() throws Exception {
        Gdal gdal = pretend("GDAL 3.6.2", "for a in \"$@\"; do echo \"<$a>\"; done");
        String hostile = "a b; touch " + directory.resolve("pwned") + " $(id) `id` '\"*";

        Gdal.Output output = gdal.convert(List.of(hostile, "-x"), directory, SOON, Progress.NONE);

        assertThat(output.text().lines()).containsExactly("<" + hostile + ">", "<-x>");
        assertThat(directory.resolve("pwned")).doesNotExist();
    }

    @Test
    void environment_isItsOwn_andLeavesOnlyTheDriversOfDeliveriesOn() throws Exception {
        Gdal gdal = pretend("GDAL 3.6.2", "env; pwd");

        String text = gdal.convert(List.of(), directory, SOON, Progress.NONE).text();

        assertThat(text)
                .contains("GDAL_SKIP=OGR_VRT,PCIDSK\n", "HOME=" + directory, "CPL_TMPDIR=" + directory)
                .doesNotContain("SECRET");
    }

    @Test
    void program_thatTakesTooLong_isStopped() throws Exception {
        Gdal gdal = pretend("GDAL 3.6.2", "exec sleep 60");
        long start = System.nanoTime();

        assertThatThrownBy(() -> gdal.convert(List.of(), directory, Duration.ofMillis(300), Progress.NONE))
                .satisfies(e -> assertThat(key(e)).isEqualTo("cli.gdal.slow"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void program_isStoppedWhenTheJobIsCancelled() throws Exception {
        Gdal gdal = pretend("GDAL 3.6.2", "exec sleep 60");
        Progress cancelled = new Progress() {
            @Override
            public void completed(String step, double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> gdal.convert(List.of(), directory, SOON, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void output_isKeptUpToALimit() throws Exception {
        Gdal gdal = pretend(
                "GDAL 3.6.2", "i=0; while [ $i -lt 3000 ]; do echo " + "x".repeat(100) + "; i=$((i+1)); done; exit 3");

        Gdal.Output output = gdal.convert(List.of(), directory, SOON, Progress.NONE);

        assertThat(output.exitCode()).isEqualTo(3);
        assertThat(output.text()).hasSize(1 << 16);
    }

    @Test
    void reason_isTheLineOfTheError() throws IOException {
        assertThat(new Gdal.Output(1, "Warning 1: a\nERROR 4: b\u001b[31m\nlast").reason())
                .isEqualTo("ERROR 4: b [31m");
        assertThat(new Gdal.Output(7, "").reason()).isEqualTo("exit 7");
    }
}
