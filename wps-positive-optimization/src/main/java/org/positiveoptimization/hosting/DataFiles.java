/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The data directory of a server. Paths are relative to it, with slashes. */
public interface DataFiles {
    /**
     * @param most how many bytes are read at most
     * @return the beginning of a file; nothing when there is no such file
     */
    Optional<byte[]> read(String path, int most) throws IOException;

    /** @return names of the files of a directory; none when there is no such directory */
    List<String> names(String directory) throws IOException;

    /** @return a directory in the file system; it is created when it is not there */
    Path directory(String path) throws IOException;
}
