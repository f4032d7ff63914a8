/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.util.List;

/**
 * An input of an execution.
 *
 * @param id its identifier
 * @param value what it is
 * @param format as which complex data came; null for a literal
 */
record Input(String id, Object value, DataFormat format) {
    /** @return the form in which the input is told again: as it came, or another where that one is not given; null for a literal */
    DataFormat toldAs(Class<?> type) {
        if (format == null) {
            return null;
        }
        List<DataFormat> given = DataFormats.given(type);
        return given.contains(format) ? format : given.get(0);
    }
}
