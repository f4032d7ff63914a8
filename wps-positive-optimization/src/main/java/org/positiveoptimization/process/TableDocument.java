/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.io.IOException;
import java.io.OutputStream;
import org.positiveoptimization.report.TableCsv;
import org.positiveoptimization.report.TableSet;
import org.positiveoptimization.report.TableSetHtml;
import org.positiveoptimization.report.TableSetJson;
import org.positiveoptimization.text.Language;

/**
 * Tables and sentences: as JSON, as HTML, the first table as CSV, or all of them in a zip.
 *
 * @param set what is told, one table at least
 * @param language the language in which HTML opens and CSV is written
 */
public record TableDocument(TableSet set, Language language) implements Document {
    @Override
    public void write(Format format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> TableSetJson.write(set, out);
            case HTML -> TableSetHtml.write(set, language, out);
            case CSV -> TableCsv.write(set.tables().get(0), language, out);
            case ZIP -> TableFiles.write(set.tables(), language, out);
            case GEOPACKAGE -> throw new IllegalArgumentException(format.name());
        }
    }
}
