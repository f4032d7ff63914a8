/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.guard.GuardedTransaction.State;
import org.positiveoptimization.inbox.RecentComments;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FeatureSchema.Field;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;

/** A layer that takes comments, as the guard handles it. */
class InboxTest {
    private static final LayerName INBOX = new LayerName("participation", "GZYJ");
    private static final List<String> COLUMNS = List.of("YJBH", "YJNR", "YJLX", "DXTC", "DXBS", "TJSJ", "SHZT", "HFNR");
    private static final FeatureSchema SCHEMA = new FeatureSchema(
            COLUMNS.stream().map(c -> new Field(c, FieldType.TEXT)).toList());
    private static final int CGCS2000 = 4490;

    private final CommitGate gate = new CommitGate(50, 60_000);
    private final RecentComments recent = new RecentComments(Clock.systemUTC());

    private GuardedTransaction transaction(GuardPolicy policy, String user, String request) {
        return new GuardedTransaction(policy, gate, recent, user, request);
    }

    private GuardedTransaction stranger() {
        return transaction(GuardPolicies.standard(), GuardedTransaction.ANONYMOUS, "r-1");
    }

    private static Row row(String wkt, String text) {
        Object[] values = new Object[COLUMNS.size()];
        values[1] = text;
        values[2] = "3";
        try {
            Geometry place = wkt == null ? null : new WKTReader().read(wkt);
            return new Row(1, place, values);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Row row(String text) {
        return row("POINT (131.2 46.6)", text);
    }

    private static GuardDecision commit(GuardedTransaction transaction) {
        return transaction.beforeCommit(unread(), Progress.NONE);
    }

    /** A comment needs nothing of what is stored. */
    private static GuardHost unread() {
        return new GuardHost() {
            @Override
            public Neighbourhood plan(String workspace) {
                throw new IllegalStateException("read");
            }

            @Override
            public RuleSet ruleSet(String name) {
                throw new IllegalStateException("read");
            }
        };
    }

    @Test
    void comment_isTakenWithNumberTimeAndState_andSummedUpByItsNumber() {
        GuardedTransaction transaction = stranger();

        assertThat(transaction.mayEdit(INBOX)).isEmpty();
        assertThat(transaction.handIn(INBOX, SCHEMA, CGCS2000, row("保留林地"))).isEmpty();
        assertThat(transaction.written())
                .containsEntry("YJBH", "r-1")
                .containsEntry("SHZT", "1")
                .containsKeys("TJSJ", "YJNR");
        GuardDecision decision = commit(transaction);

        assertThat(decision.isAccepted()).isTrue();
        assertThat(decision.layers()).hasSize(1);
        assertThat(decision.layers().get(0).layer()).isEqualTo(INBOX);
        assertThat(decision.layers().get(0).comments()).containsExactly("r-1");
    }

    @Test
    void whatIsThere_isNotChanged_whoeverAsks() {
        for (String user : List.of(GuardedTransaction.ANONYMOUS, "planner", "admin")) {
            GuardedTransaction transaction = transaction(GuardPolicies.standard(), user, "r");

            assertThat(transaction.mayChange(INBOX).orElseThrow().text().key()).isEqualTo("guard.inbox.only_inserts");
            assertThat(transaction.update(INBOX, row("x"), null)).isPresent();
            assertThat(transaction.delete(INBOX, row("x"))).isPresent();
            assertThat(commit(transaction).isAccepted()).isFalse();
        }
    }

    @Test
    void insert_thatWasNotHandedIn_isAnErrorOfTheServer() {
        assertThatThrownBy(() -> stranger().insert(INBOX, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secondComment_ofATransaction_isRefused() {
        GuardedTransaction transaction = stranger();
        transaction.handIn(INBOX, SCHEMA, CGCS2000, row("保留林地"));

        assertThat(transaction.handIn(INBOX, SCHEMA, CGCS2000, row("另一条")))
                .extracting(r -> r.text().key())
                .containsExactly("guard.inbox.one");
        assertThat(commit(transaction).isAccepted()).isFalse();
    }

    @Test
    void comment_thatIsRefused_isRefusedAtTheCommitToo() {
        GuardedTransaction transaction = stranger();

        assertThat(transaction.handIn(INBOX, SCHEMA, CGCS2000, row("<b>好的</b>")))
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.COMMENT);
        assertThat(commit(transaction).isAccepted()).isFalse();
        assertThat(transaction.state()).isEqualTo(State.REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | guard.inbox.point",
                "POINT EMPTY | guard.inbox.point",
                "POLYGON ((131 46, 132 46, 132 47, 131 46)) | guard.inbox.point",
                "MULTIPOINT ((131 46), (132 46)) | guard.inbox.point",
                "POINT (46.6 131.2) | guard.inbox.outside",
                "POINT (0 0) | guard.inbox.outside"
            })
    void place_thatIsNoPointInTheExtent_isRefused(String wkt, String key) {
        assertThat(stranger().handIn(INBOX, SCHEMA, CGCS2000, row(wkt, "保留林地")))
                .extracting(r -> r.text().key())
                .containsExactly(key);
    }

    @Test
    void extent_ofThePolicy_isKeptTo() throws GuardPolicyException {
        String standard = new String(GuardPolicies.standardSource(), StandardCharsets.UTF_8);
        String narrow = standard.replace(
                "\"limits\": { \"features\": 10,",
                "\"extent\": { \"west\": 130.5, \"south\": 45.5, \"east\": 131, \"north\": 48.5 }, \"limits\": {"
                        + " \"features\": 10,");
        GuardPolicy policy = GuardPolicyReader.read(narrow.getBytes(StandardCharsets.UTF_8));
        assertThatObject(policy.workspace("participation").orElseThrow().extent())
                .isNotNull();
        String user = GuardedTransaction.ANONYMOUS;

        assertThat(transaction(policy, user, "r").handIn(INBOX, SCHEMA, CGCS2000, row("保留林地")))
                .extracting(r -> r.text().key())
                .containsExactly("guard.inbox.outside");
        assertThat(transaction(policy, user, "r").handIn(INBOX, SCHEMA, CGCS2000, row("POINT (130.9 46)", "保留林地")))
                .isEmpty();
    }

    @Test
    void layer_withoutAColumnOfThePolicy_orInAnotherSystem_isRefused() {
        FeatureSchema stateless = new FeatureSchema(SCHEMA.fields().subList(0, 6));

        assertThat(stranger().handIn(INBOX, stateless, CGCS2000, row("保留林地")))
                .extracting(r -> r.text().key())
                .containsExactly("guard.no_column");
        assertThat(stranger().handIn(INBOX, SCHEMA, 4532, row("保留林地")))
                .extracting(r -> r.text().key())
                .containsExactly("guard.inbox.crs");
    }

    @Test
    void sameComment_isRefused_unlessTheFirstWasRolledBack() {
        GuardedTransaction first = stranger();
        first.handIn(INBOX, SCHEMA, CGCS2000, row("保留林地"));
        assertThat(commit(first).isAccepted()).isTrue();

        GuardedTransaction second = stranger();
        second.handIn(INBOX, SCHEMA, CGCS2000, row("保留 林地！"));
        assertThat(commit(second).refusals()).extracting(r -> r.text().key()).containsExactly("inbox.repeated");
        second.rolledBack();

        GuardedTransaction third = stranger();
        third.handIn(INBOX, SCHEMA, CGCS2000, row("保留林地"));
        assertThat(commit(third).isAccepted()).isFalse();
        first.rolledBack();
        GuardedTransaction fourth = stranger();
        fourth.handIn(INBOX, SCHEMA, CGCS2000, row("保留林地"));
        assertThat(commit(fourth).isAccepted()).isTrue();
        fourth.committed();
        fourth.lost();
        GuardedTransaction fifth = stranger();
        fifth.handIn(INBOX, SCHEMA, CGCS2000, row("保留林地"));
        assertThat(commit(fifth).isAccepted()).isFalse();
    }

    @Test
    void stranger_editsNothingElse_whateverThePolicySays() throws GuardPolicyException {
        for (LayerName layer : List.of(
                new LayerName("draft", "GHFQ"),
                new LayerName("draft", "GDHBZYQ"),
                new LayerName("moderation", "GZYJ"),
                new LayerName("participation", "OTHER"),
                new LayerName("topp", "states"))) {
            GuardedTransaction transaction = stranger();
            assertThat(transaction.isConcerned(layer)).isTrue();
            assertThat(transaction.mayEdit(layer)).as(layer.toString()).isPresent();
            assertThat(commit(transaction).isAccepted()).isFalse();
        }
        GuardPolicy silent =
                GuardPolicyReader.read("{\"schema\": \"urn:positive-optimization:guard:1\", \"workspaces\": {}}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(transaction(silent, GuardedTransaction.ANONYMOUS, "r").mayEdit(INBOX))
                .isPresent();
        assertThat(transaction(silent, "planner", "r").isConcerned(INBOX)).isFalse();
    }

    @Test
    void signedIn_handInToo() {
        GuardedTransaction transaction = transaction(GuardPolicies.standard(), "planner", "r");

        assertThat(transaction.handIn(INBOX, SCHEMA, CGCS2000, row("保留林地"))).isEmpty();
        assertThat(commit(transaction).isAccepted()).isTrue();
    }
}
