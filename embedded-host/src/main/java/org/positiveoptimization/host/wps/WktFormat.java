/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/** A geometry as well-known text (OGC 06-103r4), without coordinate reference system; x before y. */
final class WktFormat implements DataFormat {
    private static final String MIME_TYPE = "application/wkt";
    /** Collections in collections are as deep as the reader's stack. */
    private static final int DEEPEST = 16;

    @Override
    public String mimeType() {
        return MIME_TYPE;
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public String extension() {
        return "wkt";
    }

    @Override
    public Object read(String text) throws OwsException {
        if (depth(text) > DEEPEST) {
            throw unreadable(null);
        }
        try {
            return new WKTReader().read(text);
        } catch (ParseException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static OwsException unreadable(Exception cause) {
        return new OwsException(
                OwsException.INVALID_PARAMETER, null, Message.of("host.wps.unreadable", MIME_TYPE), cause);
    }

    @Override
    public void write(Object value, OutputStream out) throws IOException {
        out.write(((Geometry) value).toText().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
