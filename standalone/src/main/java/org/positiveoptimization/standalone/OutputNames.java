/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Path;

/** What a directory of results is called when the user does not say. */
final class OutputNames {
    private OutputNames() {}

    /** @return the prefix and the name of the file without its suffix, in the current directory */
    static Path beside(String prefix, Path file) {
        Path last = file.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "" : last.toString();
        int dot = name.lastIndexOf('.');
        return Path.of(prefix + (dot > 0 ? name.substring(0, dot) : name));
    }
}
