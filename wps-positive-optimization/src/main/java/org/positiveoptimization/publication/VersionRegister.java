/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.positiveoptimization.chain.ChainLine;
import org.positiveoptimization.chain.ChainReader;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.text.Message;

/**
 * The register of published versions: a file of one JSON object a line, each with the hash of the line before, and beside it
 * the archive, a directory with the former plans, the reports and the statements. Lines are only ever appended.
 */
final class VersionRegister {
    /** What a register of a plan that is published daily does not reach in a century. */
    private static final long LARGEST = 64L << 20;

    private static final int LONGEST_LINE = 1 << 16;

    private final Path file;

    /**
     * What stands in a register.
     *
     * @param entries the lines up to the first that is not as we would have written it
     * @param faults what is wrong with the lines themselves
     * @param wholeBytes where the last whole line ends
     * @param isTorn whether something follows that has no line end: a line that was cut off while it was appended
     */
    record Content(List<RegisterEntry> entries, List<Message> faults, long wholeBytes, boolean isTorn) {
        /** @return the hash of the last line */
        String head() {
            return entries.isEmpty()
                    ? ChainLine.NO_HASH
                    : entries.get(entries.size() - 1).hash();
        }
    }

    VersionRegister(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** @return the register of a plan that has none of its own: beside it, named after it */
    static Path besides(Path plan) {
        Path absolute = plan.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + ".register.jsonl");
    }

    Path file() {
        return file;
    }

    Path archive() {
        return file.resolveSibling(file.getFileName() + ".archive");
    }

    /** @return the file by which only one publication at a time goes on */
    Path lock() {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    boolean exists() {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** @return what stands in it, nothing when it does not exist */
    Content read() throws IOException {
        if (!exists()) {
            return new Content(List.of(), List.of(), 0, false);
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            return new Content(List.of(), List.of(Message.of("history.fault.file", file.toString())), 0, false);
        }
        try (ChainReader lines = ChainReader.open(file, 0, LONGEST_LINE)) {
            return content(lines);
        } catch (NoSuchFileException e) {
            return new Content(List.of(), List.of(), 0, false);
        }
    }

    private static Content content(ChainReader lines) throws IOException {
        List<RegisterEntry> entries = new ArrayList<>();
        while (lines.next()) {
            Optional<RegisterEntry> entry = lines.line().map(ChainLine::text).flatMap(RegisterEntry::parse);
            if (entry.isEmpty()) {
                Message fault = Message.of("history.fault.line", entries.size() + 1);
                return new Content(entries, List.of(fault), lines.end(), false);
            }
            entries.add(entry.get());
        }
        return new Content(entries, List.of(), lines.end(), lines.isTorn());
    }

    void append(RegisterEntry entry) throws IOException {
        DurableFiles.append(file, (entry.line() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Takes away what a crash left of a line that was being appended. */
    void dropTorn(Content content) throws IOException {
        if (content.isTorn()) {
            DurableFiles.truncate(file, content.wholeBytes());
        }
    }
}
