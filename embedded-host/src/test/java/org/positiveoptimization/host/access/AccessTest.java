/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.standalone.accounts.Accounts;

/** What the security files of the shipped data directory say. */
class AccessTest {
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    Path data;

    private final User planner = new User("planner", Set.of("PLANNER"));
    private final User reviewer = new User("reviewer", Set.of("REVIEWER"));
    private final User admin = new User("admin", Set.of("ADMIN"));

    @BeforeEach
    void ship() {
        SampleDataDirectory.copyTo(data);
    }

    @Test
    void approvedPlan_isReadByAllAndWrittenByAdministratorsOnly() throws IOException {
        LayerRules rules = Access.read(data).layers();

        assertThat(rules.mayRead(User.ANONYMOUS, "approved", "GHFQ")).isTrue();
        assertThat(rules.mayWrite(User.ANONYMOUS, "approved", "GHFQ")).isFalse();
        assertThat(rules.mayWrite(planner, "approved", "GHFQ")).isFalse();
        assertThat(rules.mayWrite(admin, "approved", "GHFQ")).isTrue();
    }

    @Test
    void draft_isReadByThoseWhoSignInAndWrittenByPlanners() throws IOException {
        LayerRules rules = Access.read(data).layers();

        assertThat(rules.mayRead(User.ANONYMOUS, "draft", "GHFQ")).isFalse();
        assertThat(rules.mayRead(reviewer, "draft", "GHFQ")).isTrue();
        assertThat(rules.mayWrite(reviewer, "draft", "GHFQ")).isFalse();
        assertThat(rules.mayWrite(planner, "draft", "GHFQ")).isTrue();
    }

    @Test
    void closerRule_goesBeforeAGeneralOne() throws IOException {
        Files.writeString(
                data.resolve("security/layers.properties"), "*.*.r=ADMIN\ndraft.*.r=PLANNER\ndraft.GHFQ.r=REVIEWER\n");
        LayerRules rules = Access.read(data).layers();

        assertThat(rules.mayRead(planner, "draft", "XZQ")).isTrue();
        assertThat(rules.mayRead(planner, "draft", "GHFQ")).isFalse();
        assertThat(rules.mayRead(reviewer, "draft", "GHFQ")).isTrue();
        assertThat(rules.mayWrite(admin, "draft", "GHFQ")).isFalse();
    }

    @Test
    void comments_areForEverybody_andTheirReviewIsNot() throws IOException {
        LayerRules rules = Access.read(data).layers();

        assertThat(rules.mayWrite(User.ANONYMOUS, "participation", "GZYJ")).isTrue();
        assertThat(rules.mayRead(User.ANONYMOUS, "participation", "GZYJ")).isTrue();
        assertThat(rules.mayRead(User.ANONYMOUS, "moderation", "GZYJ")).isFalse();
        assertThat(rules.mayWrite(User.ANONYMOUS, "moderation", "GZYJ")).isFalse();
        assertThat(rules.mayWrite(User.ANONYMOUS, "draft", "GHFQ")).isFalse();
        assertThat(rules.mayWrite(reviewer, "moderation", "GZYJ")).isTrue();
        assertThat(rules.mayWrite(reviewer, "draft", "GHFQ")).isFalse();
    }

    @Test
    void operations_areForTheRolesThatAreNamed() throws IOException {
        ServiceRules rules = Access.read(data).services();

        assertThat(rules.mayCall(User.ANONYMOUS, "wfs", "GetFeature")).isTrue();
        assertThat(rules.mayCall(User.ANONYMOUS, "wfs", "Transaction")).isTrue();
        assertThat(rules.mayCall(User.ANONYMOUS, "wfs", "lockfeature")).isFalse();
        assertThat(rules.mayCall(planner, "wfs", "LockFeature")).isTrue();
        assertThat(rules.mayCall(User.ANONYMOUS, "wps", "EXECUTE")).isFalse();
        assertThat(rules.mayCall(reviewer, "wps", "Execute")).isTrue();
        assertThat(rules.mayCall(reviewer, "wfs", "LockFeature")).isFalse();
    }

    @Test
    void accounts_asShipped_letNobodyIn() throws IOException {
        Access access = Access.read(data);

        assertThat(access.hasPasswords()).isFalse();
        assertThat(access.signIn("admin", "geoserver")).isEmpty();
        assertThat(access.signIn("admin", "")).isEmpty();
    }

    @Test
    void user_withThePassword_hasTheRolesOfTheFile() throws IOException {
        Accounts accounts = Accounts.of(data);
        accounts.set("planner", PASSWORD);
        accounts.save();
        Access access = Access.read(data);

        assertThat(access.signIn("planner", PASSWORD)).contains(planner);
        assertThat(access.signIn("planner", PASSWORD)).contains(planner);
        assertThat(access.signIn("planner", PASSWORD + "x")).isEmpty();
        assertThat(access.signIn("admin", PASSWORD)).isEmpty();
        assertThat(access.signIn("nobody", PASSWORD)).isEmpty();
    }

    @Test
    void ruleThatIsNotUnderstood_isRefused() throws IOException {
        Files.writeString(data.resolve("security/layers.properties"), "draft.GHFQ.r.more=*\n");

        assertThatThrownBy(() -> Access.read(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no rule");
    }
}
