/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.geoserver.wps.ppio.BinaryPPIO;
import org.geoserver.wps.ppio.CDataPPIO;
import org.geoserver.wps.ppio.ComplexPPIO;
import org.geoserver.wps.ppio.ProcessParameterIO.PPIODirection;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.process.ReportDocument;
import org.positiveoptimization.process.ReportRenderer;
import org.positiveoptimization.process.TableDocument;
import org.positiveoptimization.report.TableSet;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

class DocumentFormatsTest {
    private final List<ComplexPPIO> writers = new DocumentFormats()
            .getProcessParameterIO().stream().map(ComplexPPIO.class::cast).toList();

    private List<ComplexPPIO> of(Class<?> kind) {
        return writers.stream().filter(w -> w.getType() == kind).toList();
    }

    @Test
    void everyDocument_hasItsFormatsAndJsonFirst() {
        for (Class<?> kind : ReportRenderer.documents()) {
            assertThat(of(kind)).isNotEmpty();
            assertThat(of(kind).get(0).getMimeType()).isEqualTo("application/json");
        }
        assertThat(of(ReportDocument.class))
                .extracting(ComplexPPIO::getMimeType)
                .containsExactly(
                        "application/json",
                        "text/html",
                        "application/geopackage+sqlite3",
                        "text/csv",
                        "application/zip");
        assertThat(of(ReportDocument.class))
                .extracting(ComplexPPIO::getFileExtension)
                .containsExactly("json", "html", "gpkg", "csv", "zip");
    }

    @Test
    void texts_areCdataAndBytesAreBase64() {
        assertThat(writers).allSatisfy(w -> {
            boolean isText =
                    w.getMimeType().startsWith("text/") || w.getMimeType().equals("application/json");
            assertThat(w).isInstanceOf(isText ? CDataPPIO.class : BinaryPPIO.class);
            assertThat(w.getDirection()).isEqualTo(PPIODirection.ENCODING);
        });
    }

    @Test
    void document_isWrittenInTheFormatOfItsWriter() throws Exception {
        TableDocument document = new TableDocument(
                new TableSet(new Localized("题", "Title"), List.of(Message.of("process.same")), List.of()), Language.EN);
        ComplexPPIO json = of(TableDocument.class).get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.encode(document, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"en\" : \"Title\"", "题", "different layers");
        assertThatThrownBy(() -> json.decode(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((CDataPPIO) json).decode("{}")).isInstanceOf(UnsupportedOperationException.class);
    }
}
