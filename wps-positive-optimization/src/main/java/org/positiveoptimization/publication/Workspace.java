/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.positiveoptimization.chain.DurableFiles;

/** A hidden directory beside the plan, on its file system, in which a publication is prepared. Gone when closed. */
final class Workspace implements AutoCloseable {
    private final Path directory;

    private Workspace(Path directory) {
        this.directory = directory;
    }

    /** Makes one, and removes those that crashed publications of the plan have left; only for the holder of the lock. */
    static Workspace beside(Path plan) throws IOException {
        String prefix = "." + plan.getFileName() + ".po-";
        Path parent = DurableFiles.parent(plan);
        List<Path> left;
        try (Stream<Path> entries = Files.list(parent)) {
            left = entries.filter(p -> p.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        for (Path tree : left) {
            delete(tree);
        }
        return new Workspace(Files.createDirectory(parent.resolve(prefix + UUID.randomUUID())));
    }

    /** @return a new directory in it */
    Path directory(String name) throws IOException {
        return Files.createDirectory(directory.resolve(name));
    }

    @Override
    public void close() {
        try {
            delete(directory);
        } catch (IOException | UncheckedIOException e) {
            // the next publication removes it
        }
    }

    private static void delete(Path tree) throws IOException {
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(tree)) {
            entries = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : entries) {
            Files.deleteIfExists(entry);
        }
    }
}
