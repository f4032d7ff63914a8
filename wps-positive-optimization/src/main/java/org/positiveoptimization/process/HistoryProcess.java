/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.Map;
import org.geotools.api.util.ProgressListener;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.geotools.process.factory.DescribeResults;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.journal.FeatureEvent;
import org.positiveoptimization.journal.JournalPage;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.text.Message;

/**
 * The life of one feature as the journal tells it, the oldest first. For whoever sees the whole layer; who did it is told to
 * administrators and reviewers only.
 */
@DescribeProcess(title = "po:History")
public final class HistoryProcess {
    private final ProcessHost host;

    public HistoryProcess(ProcessHost host) {
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
            @DescribeParameter(name = "layer") String layer,
            @DescribeParameter(name = "feature") String feature,
            @DescribeParameter(name = "cursor", min = 0, minValue = 1) Long cursor,
            @DescribeParameter(name = "limit", min = 0, minValue = 1, maxValue = JournalReader.MOST_ENTRIES)
                    Integer limit,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            // whoever may not read the layer learns nothing of its features
            LayerSource source = host.layer(Inputs.required("layer", layer));
            if (source.partial().isPresent()) {
                throw new InputException(
                        Message.of("process.layer_fault", source.partial().get()));
            }
            String id = Inputs.required("feature", feature);
            JournalPage<FeatureEvent> page = host.journal()
                    .history(
                            source.name(),
                            id,
                            JournalReader.Order.OLDEST_FIRST,
                            JournalProcess.cursor(cursor),
                            JournalProcess.limit(limit),
                            call);
            boolean isNamed = host.caller().administrator() || host.caller().reviewer();
            return JournalProcess.outputs(
                    new TableDocument(JournalTable.events(id, page, isNamed), call.language()), page);
        });
    }
}
