/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.util.List;

/**
 * In what form an execution is answered.
 *
 * @param isRaw whether the one output is the answer, as it is
 * @param outputs what is wanted
 * @param isStored whether the response can be asked for again
 * @param hasStatus whether the execution goes on when the first answer is given
 * @param hasLineage whether inputs and outputs are told again
 */
record ResponseForm(boolean isRaw, List<Output> outputs, boolean isStored, boolean hasStatus, boolean hasLineage) {
    ResponseForm {
        outputs = List.copyOf(outputs);
    }

    /**
     * A wanted output.
     *
     * @param id its identifier
     * @param format of complex data; null for a literal
     * @param isReference whether its address is given in its place
     */
    record Output(String id, DataFormat format, boolean isReference) {}

    /** @return whether results are kept for the client to fetch */
    boolean isKept() {
        return isStored || outputs.stream().anyMatch(Output::isReference);
    }
}
