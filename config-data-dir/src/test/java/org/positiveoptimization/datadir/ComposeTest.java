/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The containers of {@code docker/} agree with the data directory on PostGIS; no image is fetched or started. */
class ComposeTest {
    private static final Path DOCKER = Path.of("../docker");
    private static final Path COMPOSE = DOCKER.resolve("compose.yaml");
    private static final Path STORE = Path.of("src/main/resources/org/positiveoptimization/datadir/store-postgis.ftlx");
    private static final List<String> GUIDES = List.of("README.md", "README.zh-CN.md");
    private static final int SECONDS = 60;

    /** @return the first group of every match, in order */
    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    @Test
    void images_arePinnedByExactVersion() throws IOException {
        List<String> images = all("^ +image: *(.*)$", Files.readString(COMPOSE));
        assertThat(images).hasSize(2).allMatch(image -> image.matches("[a-z0-9./-]+:[0-9]+([.-][0-9]+)+"));
    }

    @Test
    void scripts_lieWhereTheyAreMountedFrom() throws IOException {
        List<String> mounted = all("source: (\\./\\S+\\.sql)$", Files.readString(COMPOSE));
        assertThat(mounted).isNotEmpty().allSatisfy(file -> assertThat(DOCKER.resolve(file))
                .isRegularFile());
    }

    @Test
    void guides_setEveryParameterOfTheStores() throws IOException {
        TreeSet<String> wanted = new TreeSet<>();
        String template = Files.readString(STORE);
        wanted.addAll(all("\\{r\"\\$\\{(po\\.[a-z]+)}\"}", template));
        for (String parameter : all("\\{po\\.\\$\\{workspace}\\.([a-z]+)}", template)) {
            for (Workspace workspace : Workspace.values()) {
                wanted.add("po." + workspace.id() + "." + parameter);
            }
        }
        assertThat(wanted).hasSize(7);
        for (String guide : GUIDES) {
            assertThat(all("^ +(po\\.[a-z.]+)=", Files.readString(DOCKER.resolve(guide))))
                    .as(guide)
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void guides_giveTheSameCommands() throws IOException {
        List<String> commands = all(
                "^ *((?:mvn|cp|unzip|mkdir|for|cat|\\./po|docker-compose|tar|chmod|PGPASSWORD) ?[^#\\n]*)",
                Files.readString(DOCKER.resolve(GUIDES.get(0))));
        assertThat(commands).hasSizeGreaterThan(20);
        assertThat(Files.readString(DOCKER.resolve(GUIDES.get(1)))).contains(commands);
    }

    @Test
    void file_isAcceptedByDockerCompose() throws IOException, InterruptedException {
        Path output = Files.createTempFile("po-compose", ".txt");
        try {
            for (List<String> tool : List.of(List.of("docker-compose"), List.of("docker", "compose"))) {
                if (isInstalled(tool, output)) {
                    int exit = run(tool, List.of("-f", COMPOSE.toString(), "config", "--quiet"), output);
                    assertThat(exit).as(() -> read(output)).isZero();
                    return;
                }
            }
        } finally {
            Files.delete(output);
        }
        System.err.println("\n*** DOCKER-COMPOSE IS MISSING: docker/compose.yaml is NOT read by it ***\n");
        Assumptions.abort("no docker-compose");
    }

    private static boolean isInstalled(List<String> tool, Path output) throws InterruptedException {
        try {
            return run(tool, List.of("version"), output) == 0;
        } catch (IOException e) {
            // there is no such program
            return false;
        }
    }

    private static int run(List<String> tool, List<String> arguments, Path output)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(tool);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " has not ended after " + SECONDS + " s");
        }
        return process.exitValue();
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
