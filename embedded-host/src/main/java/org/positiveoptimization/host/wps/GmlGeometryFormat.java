/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.OutputStream;
import org.positiveoptimization.host.gml.GmlGeometryReader;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;

/**
 * A geometry as GML, of an input. It is read in any version; where its system is named, by a name that stands for latitude or northing first,
 * coordinates are swapped. What the system is, the process is told apart from it.
 */
final class GmlGeometryFormat extends XmlFormat {
    private static final int VERTICES = 2_000_000;

    GmlGeometryFormat(String mimeType) {
        super(mimeType);
    }

    @Override
    Object element(XmlCursor at) throws OwsException, IOException {
        return GmlGeometryReader.read(at, GmlFeatureReader.UNNAMED, new GmlGeometryReader.Budget(VERTICES))
                .geometry();
    }

    /** Never asked for: these forms are those of inputs ({@link DataFormats}). */
    @Override
    public void write(Object value, OutputStream out) {
        throw new UnsupportedOperationException(mimeType());
    }
}
