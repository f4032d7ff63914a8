/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** Assertions on a decision. Every assertion also renders all texts in both languages. */
final class DecisionAssert {
    private final GuardDecision decision;
    private final String told;

    private DecisionAssert(GuardDecision decision) {
        this.decision = decision;
        List<String> lines = new ArrayList<>();
        for (Language language : Language.values()) {
            decision.refusals().forEach(r -> lines.add(line(r, language)));
            decision.notes().forEach(r -> lines.add("note " + line(r, language)));
        }
        this.told = String.join("\n", lines);
    }

    private static String line(Refusal refusal, Language language) {
        return refusal.kind() + " " + refusal.layer() + " " + refusal.feature() + " " + refusal.rule() + " "
                + refusal.place() + " " + refusal.size() + " " + refusal.text().in(language);
    }

    static DecisionAssert assertThatDecision(GuardDecision decision) {
        return new DecisionAssert(decision);
    }

    DecisionAssert isAccepted() {
        assertThat(decision.refusals()).as(told).isEmpty();
        assertThat(decision.isAccepted()).isTrue();
        return this;
    }

    DecisionAssert hasNotes(int count) {
        assertThat(decision.notes()).as(told).hasSize(count);
        return this;
    }

    /** Refused for one reason only. */
    RefusalAssert isRefused(Refusal.Kind kind) {
        assertThat(decision.refusals()).as(told).hasSize(1);
        return refusal(0).is(kind);
    }

    /** Refused by one rule only, in one place only. */
    RefusalAssert isRefusedBy(String rule) {
        return isRefused(Refusal.Kind.RULE).names(rule);
    }

    DecisionAssert hasRefusals(int count) {
        assertThat(decision.refusals()).as(told).hasSize(count);
        return this;
    }

    RefusalAssert refusal(int i) {
        assertThat(decision.refusals()).as(told).hasSizeGreaterThan(i);
        return new RefusalAssert(this, decision.refusals().get(i), told);
    }

    RefusalAssert note(int i) {
        assertThat(decision.notes()).as(told).hasSizeGreaterThan(i);
        return new RefusalAssert(this, decision.notes().get(i), told);
    }

    /** Assertions on one refusal. */
    static final class RefusalAssert {
        private final DecisionAssert parent;
        private final Refusal refusal;
        private final String told;

        private RefusalAssert(DecisionAssert parent, Refusal refusal, String told) {
            this.parent = parent;
            this.refusal = refusal;
            this.told = told;
        }

        RefusalAssert is(Refusal.Kind kind) {
            assertThat(refusal.kind()).as(told).isEqualTo(kind);
            return this;
        }

        RefusalAssert names(String rule) {
            assertThat(refusal.rule()).as(told).isEqualTo(rule);
            return this;
        }

        RefusalAssert isAbout(String feature) {
            assertThat(refusal.feature()).as(told).isEqualTo(feature);
            return this;
        }

        RefusalAssert says(String key) {
            assertThat(keys(refusal.text())).as(told).contains(key);
            return this;
        }

        RefusalAssert hasSize(double squareMetres) {
            assertThat(refusal.size()).as(told).isCloseTo(squareMetres, within(0.01));
            return this;
        }

        /** The place lies in a box of the grid; only for layers in degrees. */
        RefusalAssert liesIn(double x0, double y0, double x1, double y1) {
            assertThat(refusal.lonLat().x).as(told).isBetween(Grid.longitude(x0), Grid.longitude(x1));
            assertThat(refusal.lonLat().y).as(told).isBetween(Grid.latitude(y0), Grid.latitude(y1));
            return this;
        }

        RefusalAssert and(int i) {
            return parent.refusal(i);
        }

        private static List<String> keys(Message message) {
            List<String> keys = new ArrayList<>(List.of(message.key()));
            for (Object argument : message.arguments()) {
                if (argument instanceof Message inner) {
                    keys.addAll(keys(inner));
                }
            }
            return keys;
        }
    }
}
