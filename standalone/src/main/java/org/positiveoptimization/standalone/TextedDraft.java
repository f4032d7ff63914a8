/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/** A draft whose plan text comes from a file: table GHWB holds that text alone, whatever the draft itself has there. */
final class TextedDraft implements PlanSource {
    private static final String TABLE = "GHWB";

    private final PlanSource draft;
    private final PlanText text;

    /** @param draft is not closed here */
    TextedDraft(PlanSource draft, PlanText text) {
        this.draft = draft;
        this.text = text;
    }

    @Override
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>(draft.codes());
        codes.add(TABLE);
        return codes;
    }

    @Override
    public RowReader open(String code) throws PlanReadException {
        if (!code.equals(TABLE)) {
            return draft.open(code);
        }
        return new ListedRows(
                LayerCatalog.standard().layer(TABLE).orElseThrow(),
                List.of(Map.of("WDMC", text.name(), "WDWJ", text.name(), "WBNR", text.content())));
    }

    @Override
    public Optional<Message> partial(String code) {
        return code.equals(TABLE) ? Optional.empty() : draft.partial(code);
    }

    @Override
    public String name() {
        return draft.name() + " + " + text.name();
    }

    @Override
    public void close() {
        // the draft belongs to whoever opened it
    }
}
