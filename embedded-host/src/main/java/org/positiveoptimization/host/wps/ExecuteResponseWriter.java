/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.positiveoptimization.host.ows.ExceptionReport;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * The response of an execution as it is at one moment (OGC 05-007r7, clause 10.3). Addresses of status and results are those that
 * GeoServer has.
 *
 * @param now how the execution is
 * @param address of the service
 */
record ExecuteResponseWriter(Execution execution, Execution.Snapshot now, String address) {
    void write(OutputStream out) throws IOException {
        try (XmlOutput xml = new XmlOutput(out)) {
            xml.element(
                    "wps:ExecuteResponse",
                    () -> content(xml),
                    Namespaces.root(
                            language(),
                            "serviceInstance",
                            address + "?",
                            "statusLocation",
                            form().isStored() ? location("GetExecutionStatus", "") : null));
        }
    }

    private Language language() {
        return execution.language();
    }

    private ResponseForm form() {
        return execution.form();
    }

    private String location(String operation, String more) {
        return address + "?service=WPS&version=" + WpsVersion.OFFERED + "&request=" + operation + "&executionId="
                + execution.id() + more;
    }

    private void content(XmlOutput xml) throws IOException {
        ProcessOffer process = execution.process();
        xml.element(
                "wps:Process",
                () -> DescriptionWriter.brief(xml, process, language()),
                "wps:processVersion",
                process.version());
        xml.element(
                "wps:Status",
                () -> status(xml),
                "creationTime",
                execution.created().truncatedTo(ChronoUnit.MILLIS).toString());
        if (form().hasLineage()) {
            lineage(xml);
        }
        if (now.state() == Execution.State.SUCCEEDED && !now.outputs().isEmpty()) {
            xml.element("wps:ProcessOutputs", () -> {
                for (Execution.Output output : now.outputs()) {
                    xml.element("wps:Output", () -> output(xml, output));
                }
            });
        }
    }

    private void status(XmlOutput xml) throws IOException {
        switch (now.state()) {
            case ACCEPTED -> xml.text("wps:ProcessAccepted", say("host.wps.accepted"));
            case STARTED ->
                xml.text(
                        "wps:ProcessStarted",
                        say("host.wps.started"),
                        "percentCompleted",
                        String.valueOf(execution.percent()));
            case SUCCEEDED -> xml.text("wps:ProcessSucceeded", say("host.wps.succeeded"));
            case FAILED ->
                xml.element(
                        "wps:ProcessFailed",
                        () -> ExceptionReport.write(
                                xml, WpsService.OWS_VERSION, OwsException.NO_APPLICABLE_CODE, null, now.failure()));
        }
    }

    private String say(String key) {
        return Message.of(key).in(language());
    }

    private void lineage(XmlOutput xml) throws IOException {
        List<Execution.Output> inputs = execution.lineage();
        if (!inputs.isEmpty()) {
            xml.element("wps:DataInputs", () -> {
                for (Execution.Output input : inputs) {
                    xml.element("wps:Input", () -> input(xml, input));
                }
            });
        }
        xml.element("wps:OutputDefinitions", () -> {
            for (ResponseForm.Output wanted : form().outputs()) {
                xml.element(
                        "wps:Output",
                        () -> xml.text("ows:Identifier", wanted.id()),
                        "asReference",
                        String.valueOf(wanted.isReference()),
                        "mimeType",
                        mimeType(wanted.format()),
                        "encoding",
                        encoding(wanted.format()));
            }
        });
    }

    private void input(XmlOutput xml, Execution.Output input) throws IOException {
        String id = input.wanted().id();
        xml.text("ows:Identifier", id);
        xml.text("ows:Title", ProcessOffer.title(execution.process().inputs().get(id), language()));
        value(xml, input);
    }

    private void output(XmlOutput xml, Execution.Output output) throws IOException {
        ResponseForm.Output wanted = output.wanted();
        DescriptionWriter.brief(xml, execution.process().outputs().get(wanted.id()), language());
        if (wanted.isReference()) {
            String more = "&outputId=" + URLEncoder.encode(wanted.id(), StandardCharsets.UTF_8);
            xml.empty(
                    "wps:Reference",
                    "href",
                    location("GetExecutionResult", more),
                    "mimeType",
                    mimeType(wanted.format()),
                    "encoding",
                    encoding(wanted.format()));
        } else {
            value(xml, output);
        }
    }

    private static void value(XmlOutput xml, Execution.Output value) throws IOException {
        if (value.file() == null) {
            xml.element("wps:Data", () -> xml.text("wps:LiteralData", value.literal()));
        } else {
            try (InputStream file = Files.newInputStream(value.file().file())) {
                data(xml, value.wanted().format(), file);
            }
        }
    }

    private static void data(XmlOutput xml, DataFormat format, InputStream data) throws IOException {
        xml.element(
                "wps:Data",
                () -> xml.element(
                        "wps:ComplexData",
                        () -> Embedding.write(xml, format.kind(), data),
                        "mimeType",
                        format.mimeType(),
                        "encoding",
                        format.encoding()));
    }

    private static String mimeType(DataFormat format) {
        return format == null ? null : format.mimeType();
    }

    private static String encoding(DataFormat format) {
        return format == null ? null : format.encoding();
    }
}
