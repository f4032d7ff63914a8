/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.journal.EditedLayer;
import org.positiveoptimization.journal.FeatureEvent;
import org.positiveoptimization.journal.JournalEntry;
import org.positiveoptimization.journal.JournalPage;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.journal.Outcome;
import org.positiveoptimization.journal.Reason;
import org.positiveoptimization.report.TableSet;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.tables.PlanningTable.Column;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** Pages of the journal as tables. Times are in UTC. What is damaged is said in a note: what it told is missing in the table. */
final class JournalTable {
    private JournalTable() {}

    /** @return a row for each layer of each transaction */
    static TableSet entries(JournalPage<JournalEntry> page) {
        List<List<Object>> rows = new ArrayList<>();
        for (JournalEntry entry : page.entries()) {
            for (EditedLayer layer : entry.edit().layers()) {
                rows.add(row(entry, layer));
            }
        }
        List<Column> columns = List.of(
                Column.of("transaction"),
                Column.of("time"),
                Column.of("user"),
                Column.of("layer"),
                Column.of("insert", Unit.COUNT),
                Column.of("update", Unit.COUNT),
                Column.of("replace", Unit.COUNT),
                Column.of("delete", Unit.COUNT),
                Column.of("area_before", Unit.SQUARE_METRE),
                Column.of("area_after", Unit.SQUARE_METRE),
                Column.of("guard"),
                Column.of("outcome"),
                Column.of("why"));
        return new TableSet(
                ProcessText.both("Journal"), notes(page), List.of(new PlanningTable("journal", columns, rows)));
    }

    private static List<Object> row(JournalEntry entry, EditedLayer layer) {
        return Arrays.asList(
                Long.toString(entry.transaction()),
                time(entry.time()),
                entry.edit().user(),
                layer.layer(),
                count(layer, Operation.INSERT),
                count(layer, Operation.UPDATE),
                count(layer, Operation.REPLACE),
                count(layer, Operation.DELETE),
                figure(layer.areaBefore()),
                figure(layer.areaAfter()),
                guard(layer.verdict()),
                outcome(entry.outcome()),
                reasons(layer.reasons()));
    }

    /** @param isNamed whether the reader may know who did it */
    static TableSet events(String feature, JournalPage<FeatureEvent> page, boolean isNamed) {
        List<List<Object>> rows = new ArrayList<>();
        for (FeatureEvent event : page.entries()) {
            rows.add(Arrays.asList(
                    Long.toString(event.transaction()),
                    time(event.time()),
                    isNamed ? event.user() : null,
                    event.operations().stream()
                            .map(o -> o.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" ")),
                    guard(event.verdict()),
                    outcome(event.outcome()),
                    reasons(event.reasons())));
        }
        List<Column> columns = List.of(
                Column.of("transaction"),
                Column.of("time"),
                Column.of("user"),
                Column.of("operation"),
                Column.of("guard"),
                Column.of("outcome"),
                Column.of("why"));
        List<Message> notes = new ArrayList<>();
        notes.add(Message.of("journal.page.feature", feature));
        notes.addAll(notes(page));
        return new TableSet(ProcessText.both("History"), notes, List.of(new PlanningTable("history", columns, rows)));
    }

    private static List<Message> notes(JournalPage<?> page) {
        List<Message> notes = new ArrayList<>();
        notes.add(Message.of("journal.page.size", page.entries().size()));
        page.next().ifPresent(n -> notes.add(Message.of("journal.page.more", Long.toString(n))));
        notes.addAll(page.damaged());
        return notes;
    }

    private static String time(Instant time) {
        return time.toString();
    }

    private static Double count(EditedLayer layer, Operation operation) {
        return (double) layer.features().getOrDefault(operation, List.of()).size();
    }

    private static Double figure(double area) {
        return Double.isNaN(area) ? null : Double.valueOf(area);
    }

    private static Localized guard(EditedLayer.Verdict verdict) {
        return Message.of("journal.guard." + verdict).localized();
    }

    private static Localized outcome(Outcome outcome) {
        return Message.of("journal.outcome." + outcome).localized();
    }

    private static Localized reasons(List<Reason> reasons) {
        return new Localized(
                reasons.stream().map(r -> reason(r, r.text().zh())).collect(Collectors.joining("；")),
                reasons.stream().map(r -> reason(r, r.text().en())).collect(Collectors.joining("; ")));
    }

    /** Most reasons begin with the rule themselves. */
    private static String reason(Reason reason, String text) {
        return text.startsWith(reason.rule()) ? text : reason.rule() + " " + text;
    }
}
