/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of documents and their formats: what a server has to offer for an output of such a class. */
public final class ReportRenderer {
    private static final Map<Class<? extends Document>, List<Format>> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put(ReportDocument.class, List.of(Format.JSON, Format.HTML, Format.GEOPACKAGE, Format.CSV, Format.ZIP));
        FORMATS.put(MonitorDocument.class, List.of(Format.JSON, Format.GEOPACKAGE));
        FORMATS.put(TableDocument.class, List.of(Format.JSON, Format.HTML, Format.CSV, Format.ZIP));
    }

    private ReportRenderer() {}

    public static Set<Class<? extends Document>> documents() {
        return Set.copyOf(FORMATS.keySet());
    }

    /** @return the formats of a kind of document, the default first */
    public static List<Format> formats(Class<? extends Document> kind) {
        return FORMATS.get(kind);
    }

    /**
     * Writes a document. Flushes the stream and leaves it open.
     *
     * @param mimeType media type of one of its formats
     * @throws IllegalArgumentException if it has no such format
     */
    public static void write(Document document, String mimeType, OutputStream out) throws IOException {
        Format format = Format.of(mimeType)
                .filter(FORMATS.get(document.getClass())::contains)
                .orElseThrow(() -> new IllegalArgumentException("no format of this document"));
        document.write(format, out);
    }
}
