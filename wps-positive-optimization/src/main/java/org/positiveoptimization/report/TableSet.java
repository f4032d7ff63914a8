/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.List;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * An answer that is tables and sentences and no report on a plan.
 *
 * @param title what it answers
 * @param notes what is found, and what could not be told, in sentences
 * @param tables the figures
 */
public record TableSet(Localized title, List<Message> notes, List<PlanningTable> tables) {
    public TableSet {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }
}
