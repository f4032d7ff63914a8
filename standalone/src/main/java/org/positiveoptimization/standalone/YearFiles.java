/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.positiveoptimization.text.Message;

/** The GeoPackages of a directory whose names end with a year: {@code 2025.gpkg}, {@code plan-2025.gpkg}. */
final class YearFiles {
    private static final Pattern NAME = Pattern.compile("(?:.*[^0-9])?([12][0-9]{3})\\.gpkg", Pattern.CASE_INSENSITIVE);

    private YearFiles() {}

    /** @throws UserException if it is no directory, holds none, or two for one year */
    static SortedMap<Integer, Path> in(Path directory) throws IOException, UserException {
        if (!Files.isDirectory(directory)) {
            throw new UserException(Message.of("cli.checkup.not_directory", directory.toString()));
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(directory)) {
            files = entries.sorted().toList();
        }
        SortedMap<Integer, Path> byYear = new TreeMap<>();
        for (Path file : files) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches() && byYear.put(Integer.valueOf(name.group(1)), file) != null) {
                throw new UserException(Message.of("cli.checkup.twice", directory.toString(), name.group(1)));
            }
        }
        if (byYear.isEmpty()) {
            throw new UserException(Message.of("cli.checkup.none", directory.toString()));
        }
        return byYear;
    }
}
