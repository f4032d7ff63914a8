/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes sheets as a workbook. Rows stream through temporary files, so that a long sheet need not fit into memory; the same
 * sheets give the same bytes.
 */
final class XlsxBook {
    /** What a sheet of the format holds. */
    static final int EXCEL_ROWS = 1_048_576;

    private static final int ROWS_IN_MEMORY = 200;
    private static final Optional<Date> EPOCH = Optional.of(Date.from(Instant.EPOCH));

    private XlsxBook() {}

    /**
     * Writes the workbook. Flushes the stream and leaves it open.
     *
     * @param rowLimit rows that a sheet may have, headers included
     * @throws IOException if the stream or the directory for temporary files cannot be written
     */
    static void write(List<ReportSheet> sheets, int rowLimit, OutputStream out) throws IOException {
        Path raw = Files.createTempFile("tables", ".xlsx");
        try {
            // shared strings would keep every text of the ledger in memory
            try (XSSFWorkbook template = new XSSFWorkbook();
                    SXSSFWorkbook book = new SXSSFWorkbook(template, ROWS_IN_MEMORY, true, false)) {
                undated(template.getProperties());
                SheetStyles styles = new SheetStyles(book);
                for (ReportSheet sheet : sheets) {
                    new SheetWriter(book, styles, rowLimit).write(sheet);
                }
                try (OutputStream rawOut = Files.newOutputStream(raw)) {
                    book.write(rawOut);
                }
            }
            UndatedZip.copy(raw, out);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void undated(POIXMLProperties properties) {
        properties.getCoreProperties().setCreated(EPOCH);
        properties.getCoreProperties().setModified(EPOCH);
        properties.getCoreProperties().setCreator("positive-optimization");
    }
}
