/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.text.Language;

/**
 * Writes report.html: one file without any reference to another, in both languages, with a switch that needs no script.
 * Its content security policy forbids scripts, network and every style but its own. Whatever comes from the report passes
 * through {@link SafeText} and is escaped by FreeMarker; the only markup that is not in the template is the style sheet,
 * a resource of this package. No date and no machine: the same report gives the same bytes.
 */
public final class HtmlReport {
    private static final HtmlTemplate TEMPLATE = new HtmlTemplate("report.ftlh", "report.html.", "report.css");

    private final Language opening;
    private final List<Outline> outlines;

    /** A report whose map has no outlines. */
    public HtmlReport(Language opening) {
        this(opening, List.of());
    }

    /**
     * @param opening the language that is shown when the file is opened
     * @param outlines what the map draws for orientation, in the working CRS; may be empty
     */
    public HtmlReport(Language opening, List<Outline> outlines) {
        this.opening = opening;
        this.outlines = List.copyOf(outlines);
    }

    /** Writes the report in UTF-8. Flushes the stream and leaves it open. */
    public void write(ConformityReport report, OutputStream out) throws IOException {
        TEMPLATE.write(new HtmlModel(report, outlines).model(), opening, out);
    }
}
