/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.text.Message;

/** What keeps a package from being taken by {@code po package verify}, in a few lines: its findings by layer and kind. */
final class PackageFaults {
    private PackageFaults() {}

    /** What is wrong in a layer. */
    private record Kind(String layer, String key) {}

    /**
     * @param verified a package that was checked as {@code po package verify} does
     * @return why it is refused, and a line for each layer and kind with the number and one of them; nothing when it is taken
     */
    static List<Message> of(ConformityReport verified) {
        List<Message> lines = new ArrayList<>();
        if (verified.verdict() == Verdict.PASS) {
            return lines;
        }
        Map<Kind, List<Finding>> findings = new LinkedHashMap<>();
        verified.results().forEach(result -> {
            lines.add(Message.of("cli.package.unverified", result.outcome().reason()));
            result.outcome().findings().forEach(f -> findings.computeIfAbsent(
                            new Kind(f.layer(), f.text().key()), k -> new ArrayList<>())
                    .add(f));
        });
        findings.forEach((kind, all) -> lines.add(Message.of(
                "cli.package.fault", kind.layer(), all.size(), all.get(0).text())));
        return lines;
    }
}
