/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.OutputStream;
import org.positiveoptimization.host.ows.OwsException;

/** A geometry as GeoJSON, of an input; see {@link GeoJsonReader}. */
final class GeoJsonGeometryFormat implements DataFormat {
    @Override
    public String mimeType() {
        return GeoJsonFeaturesFormat.MIME_TYPE;
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public Object read(String text) throws OwsException, IOException {
        return GeoJsonReader.geometry(text);
    }

    /** Never asked for: these forms are those of inputs ({@link DataFormats}). */
    @Override
    public void write(Object value, OutputStream out) {
        throw new UnsupportedOperationException(mimeType());
    }
}
