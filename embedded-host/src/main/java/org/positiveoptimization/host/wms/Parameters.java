/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.awt.Color;
import java.util.List;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.text.Message;

/** The parameters of a request as the types that they stand for. */
final class Parameters {
    /** What would change the answer and is not offered. Others that nobody knows are passed over, as the standard demands. */
    private static final List<String> REFUSED = List.of(
            "SLD",
            "SLD_BODY",
            "CQL_FILTER",
            "FILTER",
            "FEATUREID",
            "VIEWPARAMS",
            "SORTBY",
            "REMOTE_OWS_URL",
            "REMOTE_OWS_TYPE");

    private final OwsRequest request;

    Parameters(OwsRequest request) throws OwsException {
        this.request = request;
        for (String name : REFUSED) {
            if (request.parameter(name).isPresent()) {
                throw new OwsException(OwsException.OPTION_NOT_SUPPORTED, name, Message.of("host.wms.option", name));
            }
        }
    }

    String text(String name) throws OwsException {
        return request.parameter(name).orElseThrow(() -> OwsException.missing(name));
    }

    String text(String name, String otherwise) {
        return request.parameter(name).orElse(otherwise);
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name, "false"));
    }

    int number(String name) throws OwsException {
        return parse(name, text(name));
    }

    int number(String name, int otherwise) throws OwsException {
        return request.parameter(name).isPresent() ? number(name) : otherwise;
    }

    private static int parse(String name, String text) throws OwsException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw OwsException.invalid(name);
        }
    }

    /** @return four finite numbers that make a box with an area */
    double[] box(String name) throws OwsException {
        String[] parts = text(name).split(",", 5);
        double[] numbers = new double[4];
        if (parts.length != numbers.length) {
            throw OwsException.invalid(name);
        }
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException e) {
                throw OwsException.invalid(name);
            }
            if (!Double.isFinite(numbers[i])) {
                throw OwsException.invalid(name);
            }
        }
        double width = numbers[2] - numbers[0];
        double height = numbers[3] - numbers[1];
        if (!(width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height))) {
            throw OwsException.invalid(name);
        }
        return numbers;
    }

    /** @return the background: white when none is said */
    Color background() throws OwsException {
        String text = text("BGCOLOR", "0xFFFFFF");
        if (!text.matches("(0x|#)[0-9A-Fa-f]{6}")) {
            throw OwsException.invalid("BGCOLOR");
        }
        return new Color(Integer.parseInt(text.substring(text.length() - 6), 16));
    }
}
