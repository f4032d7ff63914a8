/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.util.ArrayList;
import java.util.List;
import org.geoserver.wps.ppio.PPIOFactory;
import org.geoserver.wps.ppio.ProcessParameterIO;
import org.positiveoptimization.process.Document;
import org.positiveoptimization.process.Format;
import org.positiveoptimization.process.ReportRenderer;

/**
 * Tells GeoServer in what the documents of the processes can be written. It drops a process with an output that it cannot
 * write, and gives the first format of a document to whoever asks for none.
 */
final class DocumentFormats implements PPIOFactory {
    @Override
    public List<ProcessParameterIO> getProcessParameterIO() {
        List<ProcessParameterIO> writers = new ArrayList<>();
        for (Class<? extends Document> kind : ReportRenderer.documents()) {
            for (Format format : ReportRenderer.formats(kind)) {
                writers.add(format.isText() ? new TextDocument(kind, format) : new BinaryDocument(kind, format));
            }
        }
        return writers;
    }
}
