/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.Locale;
import java.util.Optional;

/** In what a {@link Document} can be written. */
public enum Format {
    JSON("application/json", "json", true),
    HTML("text/html", "html", true),
    /** in one language, UTF-8 with byte order mark */
    CSV("text/csv", "csv", true),
    /** the media type that OGC has registered */
    GEOPACKAGE("application/geopackage+sqlite3", "gpkg", false),
    /** all tables, a CSV file each */
    ZIP("application/zip", "zip", false);

    private final String mimeType;
    private final String extension;
    private final boolean isText;

    Format(String mimeType, String extension, boolean isText) {
        this.mimeType = mimeType;
        this.extension = extension;
        this.isText = isText;
    }

    public String mimeType() {
        return mimeType;
    }

    /** @return what the name of a file ends in, without the dot */
    public String extension() {
        return extension;
    }

    /** @return whether it is text in UTF-8, which may stand in an XML document as it is */
    public boolean isText() {
        return isText;
    }

    /** @return the format of a media type, its parameters aside */
    public static Optional<Format> of(String mimeType) {
        String plain = mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.mimeType.equals(plain)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
