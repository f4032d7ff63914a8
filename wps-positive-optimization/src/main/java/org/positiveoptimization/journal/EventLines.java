/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.positiveoptimization.chain.ChainLine;
import org.positiveoptimization.text.Message;

/**
 * Makes the lines of one event, without their numbers: {@link #numbered} gives them when it is known what stands before. What
 * is said of a layer goes on in further lines when one would become too long.
 */
final class EventLines {
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Numbers of a line are written later: digits that they may then need. */
    private static final int NUMBERS = 80;

    /** Names and brackets of a field. */
    private static final int FIELD = 16;

    private static final int LONGEST_REASON = 1000;

    private final LineEvent event;
    private final String time;
    private final JournalLimits limits;
    private final List<ObjectNode> lines = new ArrayList<>();
    private long transaction;
    private ObjectNode line;
    private int bytes;
    private long total;

    private EventLines(LineEvent event, Instant time, JournalLimits limits) {
        this.event = event;
        this.time = TIME.format(time);
        this.limits = limits;
    }

    /** An event that tells what a transaction does. */
    static EventLines edit(LineEvent event, Edit edit, Instant time, JournalLimits limits) throws JournalException {
        EventLines lines = new EventLines(event, time, limits);
        if (edit.layers().isEmpty()) {
            lines.begin(edit, null, false);
        }
        for (EditedLayer layer : edit.layers()) {
            lines.add(edit, layer);
        }
        return lines;
    }

    /** The end of a transaction. */
    static EventLines outcome(LineEvent event, long transaction, Instant time, JournalLimits limits) {
        EventLines lines = new EventLines(event, time, limits);
        lines.transaction = transaction;
        lines.begin();
        return lines;
    }

    /** @param torn what was put aside, or null */
    static EventLines opened(TornEnd torn, Instant time, JournalLimits limits) {
        EventLines lines = new EventLines(LineEvent.OPENED, time, limits);
        lines.begin();
        if (torn != null) {
            lines.line.put("torn", torn.name());
            lines.line.put("bytes", torn.bytes());
            lines.line.put("sha256", torn.sha256());
        }
        return lines;
    }

    /** @return number of lines */
    int size() {
        return lines.size();
    }

    /** @return the lines as what they say, numbered from a number on */
    List<ObjectNode> numbered(long first) {
        long number = first;
        for (ObjectNode node : lines) {
            node.put("seq", number);
            node.put("transaction", transaction == 0 ? first : transaction);
            node.put("part", number - first + 1);
            node.put("parts", lines.size());
            number++;
        }
        return lines;
    }

    private void add(Edit edit, EditedLayer layer) throws JournalException {
        begin(edit, layer, false);
        for (Map.Entry<Operation, List<String>> entry : layer.features().entrySet()) {
            String field = entry.getKey().field();
            for (String id : entry.getValue()) {
                String text = Texts.of(id);
                int size = Texts.bytes(text) + 1;
                array(edit, layer, field, size).add(text);
                count(size);
            }
        }
        for (Reason reason : layer.reasons()) {
            ObjectNode node = NODES.objectNode();
            node.put("rule", Texts.of(reason.rule()));
            node.put("feature", Texts.of(reason.feature()));
            node.put("zh", Texts.cut(reason.text().zh(), LONGEST_REASON));
            node.put("en", Texts.cut(reason.text().en(), LONGEST_REASON));
            int size = size(node) + 1;
            array(edit, layer, "reasons", size).add(node);
            count(size);
        }
    }

    /** @return the array of the present line, or of a further one when it would become too long */
    private ArrayNode array(Edit edit, EditedLayer layer, String field, int size) {
        if (bytes + FIELD + size > limits.lineBytes()) {
            begin(edit, layer, true);
        }
        if (!line.has(field)) {
            bytes += FIELD;
        }
        return line.withArrayProperty(field);
    }

    private void count(int size) throws JournalException {
        bytes += size;
        total += size;
        if (total > limits.eventBytes()) {
            throw new JournalException(Message.of("journal.too_large", limits.eventBytes() >> 20));
        }
    }

    private void begin() {
        line = NODES.objectNode();
        line.put("seq", 0L);
        line.put("time", time);
        line.put("event", event.name());
        line.put("transaction", 0L);
        line.put("part", 0);
        line.put("parts", 0);
        lines.add(line);
    }

    private void begin(Edit edit, EditedLayer layer, boolean isContinued) {
        begin();
        line.put("user", Texts.of(edit.user()));
        line.put("request", Texts.of(edit.request()));
        if (layer != null) {
            line.put("layer", Texts.of(layer.layer()));
            line.put("verdict", layer.verdict().name());
            if (isContinued) {
                line.put("continued", true);
            } else {
                BigDecimal before = rounded(layer.areaBefore());
                BigDecimal after = rounded(layer.areaAfter());
                line.put("area_before", before);
                line.put("area_after", after);
                line.put("area_delta", before == null || after == null ? null : after.subtract(before));
            }
        }
        bytes = size(line) + NUMBERS + ChainLine.SEAL;
    }

    private static int size(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static BigDecimal rounded(double area) {
        return Double.isFinite(area) ? new BigDecimal(area).setScale(2, RoundingMode.HALF_UP) : null;
    }
}
