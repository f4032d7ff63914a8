/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.util.List;

/**
 * One query as the client wrote it, before anything of it is looked up.
 *
 * @param layer qualified name of the layer, which is there
 * @param alias another name of the layer in this query, or null
 * @param srsName system of the answer, or null
 * @param properties names of properties; none means all
 * @param sortBy names with ASC or DESC behind them, with commas between, or null
 * @param filter a document, or null
 * @param ids identifiers of features; none means that they do not matter
 * @param bbox four numbers and perhaps a system, or null
 */
record QueryText(
        String layer,
        String alias,
        String srsName,
        List<String> properties,
        String sortBy,
        String filter,
        List<String> ids,
        String bbox) {
    QueryText {
        properties = List.copyOf(properties);
        ids = List.copyOf(ids);
    }
}
