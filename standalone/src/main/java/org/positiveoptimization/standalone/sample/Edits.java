/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.locationtech.jts.geom.Polygon;

/** The draft as the difference from the approved plan: rows replaced, removed and added, and the ledgers of the changes. */
final class Edits {
    private static final String MAINTENANCE_DAY = "20261101";

    private final Map<String, Map<Long, List<Row>>> replaced = new HashMap<>();
    private final Map<String, List<Row>> added = new LinkedHashMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private final ToLongFunction<String> approvedLast;
    private final Totals gains;

    /**
     * @param approvedLast highest sequence number that a layer has in the approved plan
     * @param counties how many counties there are
     */
    Edits(ToLongFunction<String> approvedLast, int counties) {
        this.approvedLast = approvedLast;
        this.gains = new Totals(counties);
    }

    /** @return a copy of what the edits so far add to the sums of the approved plan, losses being negative */
    Totals gains() {
        return gains.plus(new Totals(gains.farmland.length));
    }

    /** Puts rows in the place of one of the approved plan; no row removes it. */
    void replace(Row approved, Row... rows) {
        List<Row> before =
                replaced.computeIfAbsent(approved.layer, k -> new HashMap<>()).put(approved.number, List.of(rows));
        if (before != null) {
            throw new IllegalStateException(approved.layer + " " + approved.number + " is edited twice");
        }
        gains.subtract(approved);
        for (Row row : rows) {
            gains.add(row);
        }
    }

    /** Adds a row with the next free sequence number. */
    Row add(Row row) {
        Row numbered = row.numbered(nextNumber(row.layer));
        gains.add(numbered);
        added.computeIfAbsent(row.layer, k -> new ArrayList<>()).add(numbered);
        return numbered;
    }

    long nextNumber(String layer) {
        return last.merge(layer, 1 + (last.containsKey(layer) ? 0 : approvedLast.applyAsLong(layer)), (a, b) -> a + 1);
    }

    /** Declares a change in the ledger of the layer. */
    Row declare(String layer, int county, Polygon ground, String kind, String reason, String legacyType) {
        String ledger = "WHC" + layer;
        long number = nextNumber(ledger);
        Row row = Row.of(
                ledger,
                number,
                county,
                ground,
                "WHLX",
                kind,
                "WHLY",
                reason,
                "KZBSHSLX",
                legacyType,
                "WHBH",
                MAINTENANCE_DAY + String.format(Locale.ROOT, "%06d", number));
        added.computeIfAbsent(ledger, k -> new ArrayList<>()).add(row);
        return row;
    }

    Row declare(String layer, int county, Polygon ground, String kind, String reason) {
        return declare(layer, county, ground, kind, reason, null);
    }

    /** Gives the rows of the draft in the place of one of the approved plan. */
    void apply(Row approved, Consumer<Row> draft) {
        Map<Long, List<Row>> layer = replaced.get(approved.layer);
        List<Row> rows = layer == null ? null : layer.get(approved.number);
        if (rows == null) {
            draft.accept(approved);
        } else {
            rows.forEach(draft);
        }
    }

    List<Row> added(String layer) {
        return added.getOrDefault(layer, List.of());
    }

    /** @return the codes of the ledgers and other layers of a maintenance package that hold anything */
    Set<String> ledgers() {
        Set<String> codes = new TreeSet<>();
        added.keySet().stream().filter(c -> c.startsWith("WH")).forEach(codes::add);
        return codes;
    }
}
