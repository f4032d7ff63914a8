/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.postgis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.text.Message;

/**
 * What a loader has done.
 *
 * @param rows number of rows of every layer and table that was loaded
 * @param leftOut tables of the file that the rule set does not know
 * @param unmet layer and condition, where rows that were loaded do not meet it; it holds for what is written from now on
 */
public record LoadReport(Map<String, Long> rows, List<String> leftOut, List<Unmet> unmet) {
    /** A condition that stored rows do not meet. */
    public record Unmet(String layer, String constraint) {}

    /** @return lines for the user */
    public List<Message> lines() {
        List<Message> lines = new ArrayList<>();
        rows.forEach((layer, count) -> lines.add(Message.of("cli.load.layer", layer, count)));
        leftOut.forEach(table -> lines.add(Message.of("cli.load.left", table)));
        unmet.forEach(u -> lines.add(Message.of("cli.load.unmet", u.layer(), u.constraint())));
        return lines;
    }
}
