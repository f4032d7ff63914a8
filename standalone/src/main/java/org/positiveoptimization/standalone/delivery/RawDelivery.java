/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/** The files of a delivery, each turned by GDAL into a scratch GeoPackage that holds what the file holds, under its names. */
final class RawDelivery {
    /** Name of the geometry column in a scratch GeoPackage: no field of a delivery has it. */
    static final String GEOMETRY = "po_geometry";

    private static final String KEY = "po_fid";
    private static final Set<String> TEXT_FORMATS = Set.of("shp", "dbf");
    private static final Set<String> FORMATS = Set.of("gdb", "gpkg", "shp", "dbf", "csv", "xls", "xlsx", "ods");
    private static final String UNCONVERTED = "couldn't be converted correctly";
    private static final int MOST_FILES = 2000;
    private static final long MOST_TEXT = 256L << 20;
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Gdal gdal;
    private final Path scratch;
    private final Charset encoding;
    private final Progress progress;
    private int copies;

    /** @param scratch a private directory, which the caller removes */
    RawDelivery(Gdal gdal, Path scratch, Charset encoding, Progress progress) {
        this.gdal = gdal;
        this.scratch = scratch;
        this.encoding = encoding;
        this.progress = progress;
    }

    /**
     * @param from a file, a File Geodatabase, or a directory that holds such
     * @return the files, in the order of their names
     * @throws DeliveryException if it is none of these, or holds none
     */
    static List<Path> files(Path from) throws DeliveryException, IOException {
        if (!Files.exists(from)) {
            throw new DeliveryException(Message.of("cli.file.missing", from.toString()));
        }
        Path real = from.toRealPath();
        if (FORMATS.contains(suffix(real))) {
            return List.of(real);
        }
        if (!Files.isDirectory(real)) {
            throw new DeliveryException(Message.of("cli.import.format", from.toString(), String.join(", ", formats())));
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(real)) {
            entries.filter(f -> FORMATS.contains(suffix(f))).sorted().forEach(files::add);
        }
        // the table of a shapefile comes with it
        files.removeIf(f -> suffix(f).equals("dbf") && files.stream().anyMatch(o -> isShapeOf(o, f)));
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw new DeliveryException(Message.of(
                    "cli.import.none", from.toString(), Integer.toString(files.size()), String.join(", ", formats())));
        }
        return files;
    }

    private static List<String> formats() {
        return FORMATS.stream().sorted().toList();
    }

    private static boolean isShapeOf(Path shape, Path table) {
        return suffix(shape).equals("shp") && stem(shape).equalsIgnoreCase(stem(table));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String suffix(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** @return a scratch GeoPackage with all layers and tables of the file */
    Path copy(Path file) throws DeliveryException, IOException {
        return copy(file, List.of());
    }

    /**
     * A scratch GeoPackage in which straight edges stand for arcs. With the angle between vertices at most θ and their
     * distance at most g, an arc of radius r lies within min(r θ²/8, g²/(8 r)) of its chords, which is at most g θ / 8 for
     * every radius: θ is a tenth of a degree, and g follows from the tolerance.
     *
     * @param tolerance metres
     * @param metresPerUnit size of the CRS unit
     */
    Path linear(Path file, double tolerance, double metresPerUnit) throws DeliveryException, IOException {
        double step = 0.1;
        double gap = 8 * tolerance / Math.toRadians(step) / metresPerUnit;
        return copy(
                file,
                List.of(
                        "-nlt",
                        "CONVERT_TO_LINEAR",
                        "--config",
                        "OGR_ARC_STEPSIZE",
                        Double.toString(step),
                        "--config",
                        "OGR_ARC_MAX_GAP",
                        String.format(Locale.ROOT, "%.12f", gap)));
    }

    private Path copy(Path file, List<String> more) throws DeliveryException, IOException {
        progress.check();
        Path target = scratch.resolve("raw-" + ++copies + ".gpkg");
        Path source = suffix(file).equals("csv") ? utf8(file) : file;
        List<String> arguments = new ArrayList<>(List.of("-f", "GPKG"));
        if (encoding != null && TEXT_FORMATS.contains(suffix(file))) {
            arguments.addAll(List.of("-oo", "ENCODING=" + gdalName(encoding)));
        }
        arguments.addAll(
                List.of("-lco", "GEOMETRY_NAME=" + GEOMETRY, "-lco", "FID=" + KEY, "-lco", "SPATIAL_INDEX=NO"));
        arguments.addAll(more);
        arguments.addAll(List.of(target.toString(), source.toString()));
        Gdal.Output output = gdal.convert(arguments, scratch, LIMIT, progress);
        if (output.exitCode() != 0 || !Files.exists(target)) {
            throw new DeliveryException(Message.of("cli.gdal.failed", name(file), output.reason()));
        }
        // GDAL drops such characters and goes on
        if (output.text().contains(UNCONVERTED)) {
            String asked = encoding == null ? "-" : encoding.name();
            throw new DeliveryException(Message.of("cli.import.encoding_file", name(file), asked));
        }
        return target;
    }

    private static String gdalName(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "CP936";
    }

    /** GDAL takes every text table for UTF-8; one in GBK is written anew before. */
    private Path utf8(Path file) throws DeliveryException, IOException {
        if (Files.size(file) > MOST_TEXT) {
            throw new DeliveryException(
                    Message.of("cli.import.text_large", name(file), Long.toString(MOST_TEXT >> 20)));
        }
        List<Charset> encodings = encoding != null ? List.of(encoding) : EncodedText.USUAL;
        String text = EncodedText.decode(Files.readAllBytes(file), encodings)
                .orElseThrow(() -> new DeliveryException(Message.of(
                        "cli.import.encoding_file", name(file), encodings.get(0).name())));
        Path directory = Files.createDirectories(scratch.resolve("text-" + copies));
        return Files.writeString(directory.resolve(name(file)), text);
    }
}
