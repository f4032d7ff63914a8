/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import static org.positiveoptimization.standalone.report.ReportSheet.column;
import static org.positiveoptimization.standalone.report.ReportSheets.row;

import java.util.List;
import org.positiveoptimization.report.Words;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** The sheet on what could not be told. */
final class GapSheet {
    private GapSheet() {}

    static ReportSheet of(List<Message> gaps) {
        return new ReportSheet(
                "无法判定",
                List.of(column("gap_zh", 80), column("gap_en", 80)),
                gaps.stream().map(g -> {
                    Localized text = Words.of(g);
                    return row(text.zh(), text.en());
                }));
    }
}
