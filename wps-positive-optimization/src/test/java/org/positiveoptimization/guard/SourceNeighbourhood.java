/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;

/** A source as a neighbourhood: reads all of a layer and leaves out what is not asked for. Counts what it gave. */
final class SourceNeighbourhood implements Neighbourhood {
    private final PlanSource source;
    private int given;

    SourceNeighbourhood(PlanSource source) {
        this.source = source;
    }

    /** @return rows that were given */
    int given() {
        return given;
    }

    @Override
    public Set<String> codes() {
        return source.codes();
    }

    @Override
    public int srid(String code) throws PlanReadException {
        try (RowReader rows = source.open(code)) {
            return rows.srid();
        }
    }

    @Override
    public RowReader near(String code, List<Envelope> windows) throws PlanReadException {
        return rows(code, row -> {
            Envelope envelope = row.envelope();
            boolean isTable = envelope == null && all(code).srid() == 0;
            return isTable || (envelope != null && windows.stream().anyMatch(w -> w.intersects(envelope)));
        });
    }

    @Override
    public RowReader byId(String code, Set<Long> fids) throws PlanReadException {
        return rows(code, row -> fids.contains(row.fid()));
    }

    /** @return the row, as the source has it now */
    Row row(String code, long fid) throws PlanReadException {
        return all(code).rows().stream().filter(r -> r.fid() == fid).findFirst().orElseThrow();
    }

    private RowReader rows(String code, Predicate<Row> which) throws PlanReadException {
        LayerRows all = all(code);
        List<Row> chosen = new ArrayList<>(all.rows().stream().filter(which).toList());
        given += chosen.size();
        return new RowsSource("test", Map.of(code, all.with(chosen))).open(code);
    }

    private LayerRows all(String code) {
        try {
            return LayerRows.read(source.open(code), new RowBudget(Integer.MAX_VALUE, Long.MAX_VALUE), Progress.NONE);
        } catch (PlanReadException e) {
            throw new IllegalStateException(e);
        }
    }
}
