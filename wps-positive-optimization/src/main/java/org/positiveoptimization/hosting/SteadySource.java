/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/** A plan that nobody edits until it has been read, or is closed. */
public final class SteadySource implements PlanSource {
    private final PlanSource source;
    private final EditTurns.Reading turn;
    private final AtomicBoolean isSteady = new AtomicBoolean(true);

    /** @param turn given back by this source */
    public SteadySource(PlanSource source, EditTurns.Reading turn) {
        this.source = source;
        this.turn = turn;
    }

    @Override
    public Set<String> codes() {
        return source.codes();
    }

    @Override
    public RowReader open(String code) throws PlanReadException {
        return source.open(code);
    }

    @Override
    public Optional<Message> partial(String code) {
        return source.partial(code);
    }

    @Override
    public OptionalLong count(String code) {
        return source.count(code);
    }

    @Override
    public void loaded() {
        source.loaded();
        if (isSteady.compareAndSet(true, false)) {
            turn.close();
        }
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public void close() {
        try {
            source.close();
        } finally {
            loaded();
        }
    }
}
