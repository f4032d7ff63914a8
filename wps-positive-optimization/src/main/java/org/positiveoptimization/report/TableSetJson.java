/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a set of tables as JSON: title, notes, and the tables as report.json has them. The same input gives the same bytes. */
public final class TableSetJson {
    /** Identifier of the format. */
    public static final String SCHEMA = "urn:positive-optimization:tables:1";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .build()
            .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

    private TableSetJson() {}

    /** Writes in UTF-8. Flushes the stream and leaves it open. */
    public static void write(TableSet set, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            // the default line feed is that of the system
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            SupervisionJson.both(json, "title", set.title());
            SupervisionJson.messages(json, "notes", set.notes());
            JsonTables.write(json, set.tables());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
