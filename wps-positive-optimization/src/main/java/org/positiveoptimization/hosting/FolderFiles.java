/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A data directory that is a folder of the file system. */
public record FolderFiles(Path folder) implements DataFiles {
    @Override
    public Optional<byte[]> read(String path, int most) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(most));
        }
    }

    @Override
    public List<String> names(String directory) throws IOException {
        Path named = folder.resolve(directory);
        if (!Files.isDirectory(named)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(named)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    @Override
    public Path directory(String path) throws IOException {
        return Files.createDirectories(folder.resolve(path));
    }
}
