/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/**
 * The GDAL that is installed, version 3.6 or later: the first that writes File Geodatabases of its own.
 *
 * <p>Programs are started with a list of arguments, never through a shell; nothing that a file holds becomes an argument.
 * They get an environment of their own, in which drivers that fetch or combine other sources are switched off, a private
 * directory for temporary files, a time limit, and their output is read up to a limit.
 */
public final class Gdal {
    private static final int MAJOR = 3;
    private static final int MINOR = 6;
    private static final Pattern VERSION = Pattern.compile("GDAL (\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final int MOST_OUTPUT = 1 << 16;
    private static final long POLL_MILLIS = 50;
    /** The drivers that are left on: no file can make GDAL take it for a virtual source that names others, or the network. */
    private static final Set<String> DRIVERS =
            Set.of("ESRI Shapefile", "OpenFileGDB", "GPKG", "CSV", "XLS", "XLSX", "ODS");

    private static final Pattern DRIVER =
            Pattern.compile("^ {2}(.+?) -(?:[a-z]+,)*vector(?:,[a-z]+)*- ", Pattern.MULTILINE);

    /** Variables of ours that the programs need to find libraries and data. */
    private static final List<String> KEPT = List.of(
            "PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA");

    private final Path ogr2ogr;
    private final Map<String, String> environment;
    private final String version;
    private final String skipped;

    /**
     * What a program came to.
     *
     * @param exitCode 0 when it did what it was asked to
     * @param text what it printed, at most 64 KiB
     */
    public record Output(int exitCode, String text) {
        /** @return the first line that speaks of an error, else the last one, without control characters */
        String reason() {
            List<String> lines =
                    text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
            String line = lines.stream()
                    .filter(l -> l.contains("ERROR"))
                    .findFirst()
                    .orElse(lines.isEmpty() ? "exit " + exitCode : lines.get(lines.size() - 1));
            String clean = line.replaceAll("\\p{Cntrl}", " ");
            return clean.length() > 300 ? clean.substring(0, 300) : clean;
        }
    }

    private Gdal(Path ogr2ogr, Map<String, String> environment, String version, String skipped) {
        this.ogr2ogr = ogr2ogr;
        this.environment = environment;
        this.version = version;
        this.skipped = skipped;
    }

    /**
     * Looks for {@code ogr2ogr} and {@code ogrinfo} in the directories of {@code PATH} and asks for their version.
     *
     * @param environment the variables of this process
     * @throws DeliveryException if they are not there, do not answer, or are older than 3.6
     */
    public static Gdal find(Map<String, String> environment) throws DeliveryException, IOException {
        Path ogr2ogr = program("ogr2ogr", environment);
        Path ogrinfo = program("ogrinfo", environment);
        if (ogr2ogr == null || ogrinfo == null) {
            throw new DeliveryException(Message.of("cli.gdal.missing"));
        }
        Gdal unknown = new Gdal(ogr2ogr, environment, "", "");
        Output output = unknown.start(List.of(ogr2ogr.toString(), "--version"), null, QUICK, Progress.NONE);
        Matcher matcher = VERSION.matcher(output.text());
        if (!matcher.find()) {
            throw new DeliveryException(Message.of("cli.gdal.silent", ogr2ogr.toString()));
        }
        String version = matcher.group(1) + "." + matcher.group(2) + "." + matcher.group(3);
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        if (major < MAJOR || (major == MAJOR && minor < MINOR)) {
            throw new DeliveryException(Message.of("cli.gdal.old", version, ogr2ogr.toString()));
        }
        Output formats = unknown.start(List.of(ogrinfo.toString(), "--formats"), null, QUICK, Progress.NONE);
        String others = DRIVER.matcher(formats.text())
                .results()
                .map(m -> m.group(1))
                .filter(name -> !DRIVERS.contains(name))
                .collect(Collectors.joining(","));
        return new Gdal(ogr2ogr, environment, version, others);
    }

    private static Path program(String name, Map<String, String> environment) {
        for (String directory : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (directory.isEmpty()) {
                continue;
            }
            for (String suffix : List.of("", ".exe")) {
                try {
                    Path file = Path.of(directory).toAbsolutePath().resolve(name + suffix);
                    if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                        return file;
                    }
                } catch (InvalidPathException e) {
                    // no directory of this system
                }
            }
        }
        return null;
    }

    public String version() {
        return version;
    }

    /** Runs ogr2ogr in a private directory. */
    public Output convert(List<String> arguments, Path scratch, Duration limit, Progress progress)
            throws DeliveryException, IOException {
        List<String> command = new ArrayList<>(List.of(ogr2ogr.toString()));
        command.addAll(arguments);
        return start(command, scratch, limit, progress);
    }

    private Output start(List<String> command, Path scratch, Duration limit, Progress progress)
            throws DeliveryException, IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> variables = builder.environment();
        variables.clear();
        KEPT.stream().filter(environment::containsKey).forEach(k -> variables.put(k, environment.get(k)));
        variables.put("LC_ALL", "C.UTF-8");
        variables.put("GDAL_SKIP", skipped);
        variables.put("CPL_DEBUG", "OFF");
        // what a spreadsheet shows as a code is text, whatever the program that wrote it thought
        for (String format : List.of("XLS", "XLSX", "ODS")) {
            variables.put("OGR_" + format + "_HEADERS", "FORCE");
            variables.put("OGR_" + format + "_FIELD_TYPES", "STRING");
        }
        if (scratch != null) {
            builder.directory(scratch.toFile());
            variables.put("HOME", scratch.toString());
            variables.put("CPL_TMPDIR", scratch.toString());
        }
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            CompletableFuture<String> text = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            long end = System.nanoTime() + limit.toNanos();
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.check();
                if (System.nanoTime() > end) {
                    String name = String.valueOf(Path.of(command.get(0)).getFileName());
                    throw new DeliveryException(Message.of("cli.gdal.slow", name, limit.toSeconds()));
                }
            }
            return new Output(process.exitValue(), text.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Keeps the beginning; what is beyond is read as well, so that the program does not wait for us. */
    private static String read(InputStream in) {
        try (in) {
            byte[] kept = in.readNBytes(MOST_OUTPUT);
            in.transferTo(OutputStream.nullOutputStream());
            return new String(kept, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
