/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.positiveoptimization.text.Language;

/** Writes a set of tables as one HTML file in both languages, in the manner of {@link HtmlReport}. */
public final class TableSetHtml {
    private static final HtmlTemplate TEMPLATE = new HtmlTemplate("tables.ftlh", "report.html.", "report.css");

    private TableSetHtml() {}

    /**
     * Writes in UTF-8. Flushes the stream and leaves it open.
     *
     * @param opening the language that is shown when the file is opened
     */
    public static void write(TableSet set, Language opening, OutputStream out) throws IOException {
        TEMPLATE.write(model(set), opening, out);
    }

    /** @return what the template sees */
    static Map<String, Object> model(TableSet set) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", HtmlModel.both(SafeText.of(set.title())));
        model.put(
                "notes",
                set.notes().stream().map(n -> HtmlModel.both(Words.of(n))).toList());
        model.put("tables", HtmlTables.of(set.tables()));
        return model;
    }
}
