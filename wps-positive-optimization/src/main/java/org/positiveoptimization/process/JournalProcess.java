/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.geotools.api.util.ProgressListener;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.geotools.process.factory.DescribeResults;
import org.positiveoptimization.journal.JournalEntry;
import org.positiveoptimization.journal.JournalFilter;
import org.positiveoptimization.journal.JournalPage;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.journal.Outcome;
import org.positiveoptimization.text.Message;

/** The journal of edits, the newest first, a page at a time. Administrators only: it names users. */
@DescribeProcess(title = "po:Journal")
public final class JournalProcess {
    private static final List<String> OUTCOMES =
            Arrays.stream(Outcome.values()).map(Enum::name).toList();

    private final ProcessHost host;

    public JournalProcess(ProcessHost host) {
        this.host = host;
    }

    /** Outputs by name: {@code report}, its entries, where to go on (0: there is no more), and how many lines are damaged. */
    @DescribeResults({
        @DescribeResult(name = "report", type = TableDocument.class),
        @DescribeResult(name = "entries", type = Long.class),
        @DescribeResult(name = "next", type = Long.class),
        @DescribeResult(name = "damaged", type = Long.class)
    })
    public Map<String, Object> execute(
            @DescribeParameter(name = "from", min = 0) String from,
            @DescribeParameter(name = "to", min = 0) String to,
            @DescribeParameter(name = "layer", min = 0) String layer,
            @DescribeParameter(name = "user", min = 0) String user,
            @DescribeParameter(name = "outcome", min = 0) String outcome,
            @DescribeParameter(name = "cursor", min = 0, minValue = 1) Long cursor,
            @DescribeParameter(name = "limit", min = 0, minValue = 1, maxValue = JournalReader.MOST_ENTRIES)
                    Integer limit,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            if (!host.caller().administrator()) {
                throw new InputException(Message.of("process.administrators"));
            }
            JournalFilter filter = new JournalFilter(
                    time("from", from),
                    time("to", to),
                    Inputs.isGiven(layer) ? layer.strip() : null,
                    Inputs.isGiven(user) ? user.strip() : null,
                    null,
                    null,
                    Inputs.isGiven(outcome) ? Outcome.valueOf(Inputs.choice("outcome", outcome, OUTCOMES)) : null);
            JournalPage<JournalEntry> page =
                    host.journal().read(filter, JournalReader.Order.NEWEST_FIRST, cursor(cursor), limit(limit), call);
            return outputs(new TableDocument(JournalTable.entries(page), call.language()), page);
        });
    }

    private static Instant time(String name, String text) throws InputException {
        if (!Inputs.isGiven(text)) {
            return null;
        }
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new InputException(Message.of("process.time", name));
        }
    }

    static OptionalLong cursor(Long cursor) throws InputException {
        if (cursor == null) {
            return OptionalLong.empty();
        }
        if (cursor < 1) {
            throw new InputException(Message.of("process.range", "cursor", 1, Long.MAX_VALUE));
        }
        return OptionalLong.of(cursor);
    }

    static int limit(Integer limit) throws InputException {
        return Inputs.whole("limit", limit, JournalReader.MOST_ENTRIES, 1, JournalReader.MOST_ENTRIES);
    }

    static Map<String, Object> outputs(TableDocument report, JournalPage<?> page) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("report", report);
        outputs.put("entries", (long) page.entries().size());
        outputs.put("next", page.next().orElse(0));
        outputs.put("damaged", (long) page.damaged().size());
        return outputs;
    }
}
