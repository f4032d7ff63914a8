/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.Parameter;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/** Puts the request to execute a process together, held against what the process takes and gives. */
final class ExecuteBuilder {
    private static final String MIME_TYPE = "mimeType";

    private final ProcessOffer process;
    private final Map<String, Parameter<?>> inputs;
    private final Map<String, Parameter<?>> outputs;
    private final Map<String, Input> given = new LinkedHashMap<>();
    private final List<ResponseForm.Output> wanted = new ArrayList<>();
    private boolean isRaw;
    private boolean isStored;
    private boolean hasStatus;
    private boolean hasLineage;

    ExecuteBuilder(ProcessOffer process) {
        this.process = process;
        this.inputs = process.inputs();
        this.outputs = process.outputs();
    }

    /** @throws OwsException if the process has no such input, or it is given already */
    Parameter<?> input(String id) throws OwsException {
        Parameter<?> input = inputs.get(id);
        if (input == null) {
            throw new OwsException(OwsException.INVALID_PARAMETER, "DataInputs", Message.of("host.wps.no_input"));
        }
        if (given.containsKey(id)) {
            throw new OwsException(OwsException.INVALID_PARAMETER, id, Message.of("host.wps.input_twice", id));
        }
        return input;
    }

    void literal(Parameter<?> input, String text) throws OwsException {
        if (!DataFormats.isLiteral(input.type)) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER, input.key, Message.of("host.wps.not_literal", input.key));
        }
        given.put(input.key, new Input(input.key, Literal.read(input, text), null));
    }

    /**
     * @return the form in which complex data of an input come
     * @throws OwsException if the input is a literal, or does not come in that form
     */
    DataFormat format(Parameter<?> input, String mimeType, String encoding) throws OwsException {
        if (DataFormats.isLiteral(input.type)) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER, input.key, Message.of("host.wps.not_complex", input.key));
        }
        return format(DataFormats.taken(input.type), input.key, mimeType, encoding);
    }

    void complex(Parameter<?> input, Object value, DataFormat format) {
        given.put(input.key, new Input(input.key, value, format));
    }

    /** Reads complex data. */
    interface Reading {
        Object read() throws OwsException, IOException;
    }

    /** @return what is read; what cannot be read names its input */
    static Object told(Parameter<?> input, Reading reading) throws OwsException, IOException {
        try {
            return reading.read();
        } catch (OwsException e) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER, input.key, Message.of("host.wps.input", input.key, e.text()), e);
        }
    }

    /** An input by reference. */
    OwsException reference(String id) {
        return new OwsException(OwsException.OPTION_NOT_SUPPORTED, id, Message.of("host.wps.reference", id));
    }

    /** @param mimeType what is wanted of complex data, or null for the default */
    void output(String id, String mimeType, String encoding, boolean isReference) throws OwsException {
        Parameter<?> output = outputs.get(id);
        if (output == null) {
            throw new OwsException(OwsException.INVALID_PARAMETER, "ResponseForm", Message.of("host.wps.no_output"));
        }
        DataFormat format = null;
        if (!DataFormats.isLiteral(output.type)) {
            format = format(DataFormats.given(output.type), id, mimeType, encoding);
        }
        // several forms of one output are of one execution, as in GeoServer; the address of a result tells one form
        // only
        for (ResponseForm.Output other : wanted) {
            boolean isTheSame = other.format() == null || other.format().equals(format);
            if (other.id().equals(id) && (isTheSame || isReference || other.isReference())) {
                throw new OwsException(
                        OwsException.INVALID_PARAMETER, "ResponseForm", Message.of("host.wps.output_twice", id));
            }
        }
        wanted.add(new ResponseForm.Output(id, format, isReference));
    }

    private static DataFormat format(List<DataFormat> formats, String id, String mimeType, String encoding)
            throws OwsException {
        DataFormat format = DataFormats.find(formats, mimeType)
                .orElseThrow(() -> new OwsException(
                        OwsException.INVALID_PARAMETER,
                        MIME_TYPE,
                        Message.of(
                                "host.wps.format",
                                id,
                                String.join(
                                        ", ",
                                        formats.stream()
                                                .map(DataFormat::mimeType)
                                                .toList()))));
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase(format.encoding())) {
            boolean isPlain = encoding.equalsIgnoreCase("UTF-8") && format.encoding() == null;
            if (!isPlain) {
                throw OwsException.invalid("encoding");
            }
        }
        return format;
    }

    void raw() {
        isRaw = true;
    }

    void document(boolean store, boolean status, boolean lineage) {
        isStored = store;
        hasStatus = status;
        hasLineage = lineage;
    }

    /** @throws OwsException if an input is missing, or the form of the response contradicts itself */
    WpsRequest.Execute build() throws OwsException {
        for (Parameter<?> input : inputs.values()) {
            if (input.minOccurs > 0 && !given.containsKey(input.key)) {
                throw OwsException.missing(input.key);
            }
        }
        if (isRaw && (wanted.size() != 1 || isStored || hasStatus || hasLineage)) {
            throw new OwsException(OwsException.INVALID_PARAMETER, "RawDataOutput", Message.of("host.wps.raw"));
        }
        if (hasStatus && !isStored) {
            throw new OwsException(OwsException.INVALID_PARAMETER, "status", Message.of("host.wps.status"));
        }
        if (wanted.isEmpty()) {
            for (String id : outputs.keySet()) {
                output(id, null, null, false);
            }
        }
        return new WpsRequest.Execute(
                process,
                new ArrayList<>(given.values()),
                new ResponseForm(isRaw, wanted, isStored, hasStatus, hasLineage));
    }
}
