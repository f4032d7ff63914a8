/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Path;
import java.util.Locale;

/** What a maintenance package is written as. */
enum PackageFormat {
    GPKG(".gpkg"),
    GDB(".gdb"),
    /** a directory of shapefiles */
    SHP("");

    private final String suffix;

    PackageFormat(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    /** @return the format that the suffix of a path names, null when it names none and the path is a directory */
    static PackageFormat of(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        for (PackageFormat format : new PackageFormat[] {GPKG, GDB}) {
            if (name.endsWith(format.suffix)) {
                return format;
            }
        }
        return null;
    }
}
