/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.geotools.api.data.Parameter;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.text.Language;

/** How processes are called (OGC 05-007r7, clause 9.3); types and media types as GeoServer describes them. */
record DescriptionWriter(List<ProcessOffer> processes, int inputMegabytes, Language language) {
    private static final String UNBOUNDED = String.valueOf(Integer.MAX_VALUE);

    void write(OutputStream out) throws IOException {
        try (XmlOutput xml = new XmlOutput(out)) {
            xml.element(
                    "wps:ProcessDescriptions",
                    () -> {
                        for (ProcessOffer process : processes) {
                            process(xml, process);
                        }
                    },
                    Namespaces.root(language, "xmlns:xs", "http://www.w3.org/2001/XMLSchema"));
        }
    }

    /** Identifier, title and summary of a process. */
    static void brief(XmlOutput xml, ProcessOffer process, Language language) throws IOException {
        xml.text("ows:Identifier", process.identifier());
        xml.text("ows:Title", process.title(language));
        xml.text("ows:Abstract", process.summary(language));
    }

    private void process(XmlOutput xml, ProcessOffer process) throws IOException {
        xml.element(
                "ProcessDescription",
                () -> {
                    brief(xml, process, language);
                    if (!process.inputs().isEmpty()) {
                        xml.element("DataInputs", () -> {
                            for (Parameter<?> input : process.inputs().values()) {
                                input(xml, input);
                            }
                        });
                    }
                    xml.element("ProcessOutputs", () -> {
                        for (Parameter<?> output : process.outputs().values()) {
                            output(xml, output);
                        }
                    });
                },
                "wps:processVersion",
                process.version(),
                "storeSupported",
                "true",
                "statusSupported",
                "true");
    }

    /** Identifier, title and summary of an input or output. */
    static void brief(XmlOutput xml, Parameter<?> parameter, Language language) throws IOException {
        xml.text("ows:Identifier", parameter.key);
        xml.text("ows:Title", ProcessOffer.title(parameter, language));
        xml.text("ows:Abstract", ProcessOffer.summary(parameter, language));
    }

    private void input(XmlOutput xml, Parameter<?> input) throws IOException {
        xml.element(
                "Input",
                () -> {
                    brief(xml, input, language);
                    if (DataFormats.isLiteral(input.type)) {
                        xml.element("LiteralData", () -> literal(xml, input));
                    } else {
                        xml.element(
                                "ComplexData",
                                () -> formats(xml, DataFormats.taken(input.type)),
                                "maximumMegabytes",
                                String.valueOf(inputMegabytes));
                    }
                },
                "minOccurs",
                String.valueOf(input.minOccurs),
                "maxOccurs",
                input.maxOccurs < 0 ? UNBOUNDED : String.valueOf(input.maxOccurs));
    }

    private static void literal(XmlOutput xml, Parameter<?> input) throws IOException {
        String type = Literal.xmlType(input.type);
        xml.text("ows:DataType", type == null ? null : "xs:" + type);
        List<String> allowed = Literal.allowed(input);
        Double least = Literal.least(input);
        Double most = Literal.most(input);
        if (!allowed.isEmpty()) {
            xml.element("ows:AllowedValues", () -> {
                for (String value : allowed) {
                    xml.text("ows:Value", value);
                }
            });
        } else if (least != null || most != null) {
            xml.element(
                    "ows:AllowedValues",
                    () -> xml.element(
                            "ows:Range",
                            () -> {
                                xml.text("ows:MinimumValue", least == null ? null : least.toString());
                                xml.text("ows:MaximumValue", most == null ? null : most.toString());
                            },
                            "ows:rangeClosure",
                            "closed"));
        } else {
            xml.empty("ows:AnyValue");
        }
        xml.text("DefaultValue", input.sample == null ? null : input.sample.toString());
    }

    private void output(XmlOutput xml, Parameter<?> output) throws IOException {
        xml.element("Output", () -> {
            brief(xml, output, language);
            if (DataFormats.isLiteral(output.type)) {
                xml.element("LiteralOutput", () -> xml.text("ows:DataType", Literal.xmlType(output.type)));
            } else {
                xml.element("ComplexOutput", () -> formats(xml, DataFormats.given(output.type)));
            }
        });
    }

    private static void formats(XmlOutput xml, List<DataFormat> formats) throws IOException {
        xml.element("Default", () -> format(xml, formats.get(0)));
        xml.element("Supported", () -> {
            for (DataFormat format : formats) {
                format(xml, format);
            }
        });
    }

    private static void format(XmlOutput xml, DataFormat format) throws IOException {
        xml.element("Format", () -> xml.text("MimeType", format.mimeType()));
    }
}
