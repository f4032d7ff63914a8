/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.positiveoptimization.chain.ChainReader;

/**
 * One file of a journal.
 *
 * @param path the file
 * @param first number of its first line, by its name
 */
record JournalFile(Path path, long first) {
    private static final Pattern NAME = Pattern.compile("journal-([0-9]{12})\\.jsonl");

    static JournalFile in(Path directory, long first) {
        return new JournalFile(directory.resolve(String.format(Locale.ROOT, "journal-%012d.jsonl", first)), first);
    }

    /** @return the files of a directory in order, none when there is no such directory */
    static List<JournalFile> all(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(JournalFile::of)
                    .filter(f -> f.first > 0)
                    .sorted(Comparator.comparingLong(JournalFile::first))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static JournalFile of(Path path) {
        Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
        boolean isOurs = name.matches() && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        return new JournalFile(path, isOurs ? Long.parseLong(name.group(1)) : 0);
    }

    String name() {
        return path.getFileName().toString();
    }

    ChainReader open() throws IOException {
        return ChainReader.open(path, 0, JournalLimits.LONGEST_LINE);
    }
}
