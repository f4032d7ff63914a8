/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;

/**
 * What a statement is about: one finding of one rule, or the rule as a whole where it warns without naming a place. Two
 * findings are the same subject when rule, layer, area (to 0.01 m²) and {@code place} are the same.
 *
 * <p>{@code place} is a SHA-256 over what the finding says ({@link Saying}: kind of fault and figures) and where it is
 * ({@link GroundDigest}: its ground, rounded; without a ground the sorted identifiers of its features or table rows). So
 * a statement survives a new numbering of findings, of features, and of the vertices of a polygon; it lapses when the
 * ground moves by more than the rounding, when the size changes, or when the finding says something else.
 *
 * <p>Not detected: a change of the plan that leaves place, size and figures of the finding as they are.
 *
 * @param rule rule id
 * @param layer layer or table of the finding, empty for the rule as a whole
 * @param area area in m² with two decimals, null when the finding has none
 * @param place 64 lower-case hexadecimal digits
 */
public record Subject(String rule, String layer, BigDecimal area, String place) {
    /** @param srid EPSG code of the CRS that the ground is in */
    public static Subject of(String rule, Finding finding, int srid) {
        List<String> ids = Stream.concat(finding.approvedIds().stream(), finding.draftIds().stream())
                .toList();
        Sha256 digest = new Sha256().text(Saying.of(finding.text(), ids));
        if (finding.geometry() == null) {
            ids.stream().sorted().forEach(digest::text);
        } else {
            GroundDigest.add(digest, finding.geometry(), srid);
        }
        BigDecimal area = Double.isFinite(finding.area()) ? Unit.SQUARE_METRE.round(finding.area()) : null;
        return new Subject(rule, finding.layer(), area, digest.hex());
    }

    /** A rule that warns and names no finding is answered as a whole, for what it says. */
    public static Subject whole(String rule, Outcome outcome) {
        String said = Saying.of(outcome.reason(), List.of());
        return new Subject(rule, "", null, new Sha256().text(said).hex());
    }
}
