/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.positiveoptimization.datadir.DataDirectory;

/** The data directory that the build ships, with the conforming sample plan: made once per run, given in copies. */
public final class SampleDataDirectory {
    private static Path built;

    private SampleDataDirectory() {}

    /** @return the directory, not to be changed */
    public static synchronized Path shared() {
        if (built == null) {
            Path target = Path.of("target", "sample-data-dir");
            try {
                DataDirectory.main(new String[] {
                    "../config-data-dir/src/main/data-dir",
                    "../layer-styles/sld",
                    "true",
                    "geopackage",
                    target.toString()
                });
            } catch (Exception e) {
                throw new IllegalStateException("the data directory cannot be built", e);
            }
            built = target;
        }
        return built;
    }

    /** @return a copy of the directory, in an empty folder */
    public static Path copyTo(Path folder) {
        Path from = shared();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
