/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.positiveoptimization.report.TableCsv;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Language;

/** Tables as files of a zip, each by its identifier. The same tables give the same bytes. */
final class TableFiles {
    private TableFiles() {}

    static void write(List<PlanningTable> tables, Language language, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (PlanningTable table : tables) {
            ZipEntry entry = new ZipEntry(table.id() + ".csv");
            entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
            zip.putNextEntry(entry);
            TableCsv.write(table, language, zip);
            zip.closeEntry();
        }
        // the stream is the caller's
        zip.finish();
        zip.flush();
    }
}
