/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.report.ConformityTable;
import org.positiveoptimization.report.HtmlReport;
import org.positiveoptimization.report.JsonReport;
import org.positiveoptimization.report.Outline;
import org.positiveoptimization.report.ReportGeoPackage;
import org.positiveoptimization.report.TableCsv;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Language;

/**
 * A conformity report: as JSON after its schema, as HTML, as a GeoPackage with findings and changes, its conformity table as
 * CSV, or that and all planning tables in a zip.
 *
 * @param report the report
 * @param outlines what the map of the HTML report draws for orientation
 * @param language the language in which HTML opens and CSV is written
 * @param time what a GeoPackage says of its last change
 */
public record ReportDocument(ConformityReport report, List<Outline> outlines, Language language, Instant time)
        implements Document {
    public ReportDocument {
        outlines = List.copyOf(outlines);
    }

    @Override
    public void write(Format format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> new JsonReport().write(report, out);
            case HTML -> new HtmlReport(language, outlines).write(report, out);
            case GEOPACKAGE ->
                TemporaryFile.send("report.gpkg", file -> ReportGeoPackage.write(report, file, time), out);
            case CSV -> TableCsv.write(ConformityTable.of(report), language, out);
            case ZIP -> {
                List<PlanningTable> tables = new ArrayList<>();
                tables.add(ConformityTable.of(report));
                tables.addAll(report.tables());
                TableFiles.write(tables, language, out);
            }
        }
    }
}
