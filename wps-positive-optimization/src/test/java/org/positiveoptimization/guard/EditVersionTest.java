/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.guard.DecisionAssert.assertThatDecision;
import static org.positiveoptimization.guard.TinyTransaction.guardingWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.FieldType;

/** Refused because somebody else has changed the feature meanwhile. */
class EditVersionTest extends EditFixture {
    private TinyPlan versioned() {
        plan.draft("YJJBNT").field("BBH").retype("BBH", FieldType.INTEGER).setAll("BBH", 3);
        return plan;
    }

    private TinyTransaction versionedEdit(String onMissing) {
        return new TinyTransaction(
                versioned(),
                guardingWith("\"versionColumn\": \"bbh\", \"onMissingVersion\": \"" + onMissing + "\"", "YJJBNT G3"));
    }

    @Test
    void update_withTheVersionThatIsThere_isAcceptedAndRaisesIt() {
        GuardDecision decision =
                versionedEdit("refuse").setRead("YJJBNT", 1, 3L, "BZ", "x").commit();

        assertThatDecision(decision).isAccepted();
        assertThat(decision.versions())
                .containsExactly(new GuardDecision.NextVersion(TinyTransaction.name("YJJBNT"), "BBH", 1, 4));
    }

    @Test
    void update_withAVersionThatIsOver_isRefusedAndNamesTheOneThatIsThere() {
        assertThatDecision(versionedEdit("refuse")
                        .setRead("YJJBNT", 1, 2L, "BZ", "x")
                        .commit())
                .isRefused(Refusal.Kind.VERSION)
                .isAbout("YJJBNT.1")
                .says("guard.version_stale");
    }

    @Test
    void update_thatAnotherCommitOvertook_isRefused() {
        TinyTransaction transaction = versionedEdit("accept").setRead("YJJBNT", 1, 3L, "BZ", "x");
        plan.draft("YJJBNT").set(1, "BBH", 4);

        assertThatDecision(transaction.commit()).isRefused(Refusal.Kind.VERSION).says("guard.version_stale");
    }

    @Test
    void update_thatAnotherCommitOvertook_isRefusedEvenWhenItSentNoVersion() {
        TinyTransaction transaction = versionedEdit("accept").set("YJJBNT", 1, "BZ", "x");
        plan.draft("YJJBNT").set(1, "BBH", 4);

        assertThatDecision(transaction.commit()).isRefused(Refusal.Kind.VERSION).says("guard.version_stale");
    }

    @Test
    void update_withoutAVersion_isRefusedOrAcceptedAsThePolicySays() {
        assertThatDecision(versionedEdit("refuse").set("YJJBNT", 1, "BZ", "x").commit())
                .isRefused(Refusal.Kind.VERSION)
                .says("guard.version_missing");
        GuardDecision lenient = new TinyTransaction(
                        plan, guardingWith("\"versionColumn\": \"BBH\", \"onMissingVersion\": \"accept\"", "YJJBNT G3"))
                .set("YJJBNT", 1, "BZ", "y")
                .commit();
        assertThatDecision(lenient).isAccepted();
        assertThat(lenient.versions())
                .extracting(GuardDecision.NextVersion::version)
                .containsExactly(4L);
    }

    @Test
    void insert_withoutAVersion_getsTheFirst() {
        GuardDecision decision =
                versionedEdit("refuse").insert("YJJBNT", box(0, 1, 1, 2)).commit();

        assertThatDecision(decision).isAccepted();
        assertThat(decision.versions())
                .containsExactly(new GuardDecision.NextVersion(TinyTransaction.name("YJJBNT"), "BBH", 12, 1));
    }

    @Test
    void versionColumn_thatTheLayerDoesNotHave_refuses() {
        assertThatDecision(new TinyTransaction(plan, guardingWith("\"versionColumn\": \"BBH\"", "YJJBNT G3"))
                        .set("YJJBNT", 1, "BZ", "x")
                        .commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .says("guard.no_column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-1", "x", "", "1e30", "99999999999999999999"})
    void versionNumber_thatIsNone_isNoNumber(String value) {
        assertThatThrownBy(() -> VersionColumn.number(value)).isInstanceOf(NumberFormatException.class);
    }
}
