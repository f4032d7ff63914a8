/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.ows.Dispatcher;
import org.geoserver.ows.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.Engine;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditTurns;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.hosting.ServerProcessHost;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.process.Caller;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Language;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class GeoServerPlansTest {
    @TempDir
    Path data;

    private final EditTurns turns = new EditTurns(Duration.ofMillis(50));
    private FakePlan plan;
    private ServerProcessHost<FeatureTypeInfo> host;

    @BeforeEach
    void start() throws Exception {
        plan = new FakePlan(TinyPlan.conforming());
        host = new ServerProcessHost<>(
                new GeoServerPlans(plan.catalogue.layers(), new WritableStores(plan.catalogue.catalog)),
                turns,
                new RuleSetStore(FileResource.files(data)),
                new EditJournal(FileResource.files(data)),
                FileResource.files(data));
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    /** What would be seen in one layer and not in another. */
    @Test
    void plan_thatIsBeingRead_isNotEditedUntilItIsLoaded() throws Exception {
        List<LayerDefinition> definitions = PlanLayers.of(host.ruleSet(""));
        try (PlanSource approved = host.plan("approved", definitions);
                PlanSource draft = host.plan("draft", definitions)) {
            assertThat(turns.write()).isFalse();
            approved.loaded();
            assertThat(turns.write()).isFalse();
            draft.loaded();
            assertThat(turns.write()).isTrue();
            turns.finished();
        }
        assertThat(turns.write()).isTrue();
        turns.finished();
        host.plan("draft", definitions).close();
        assertThat(turns.write()).isTrue();
        turns.finished();
    }

    @Test
    void plan_thatCannotBeOpened_keepsNoTurn() {
        assertThatThrownBy(() -> host.plan("nowhere", PlanLayers.of(host.ruleSet(""))))
                .isInstanceOf(PlanReadException.class);
        assertThat(turns.write()).isTrue();
        turns.finished();
    }

    private ConformityReport report() throws PlanReadException {
        RuleSet ruleSet = host.ruleSet("");
        List<LayerDefinition> definitions = PlanLayers.of(ruleSet);
        try (PlanSource approved = host.plan("approved", definitions);
                PlanSource draft = host.plan("draft", definitions)) {
            return new Engine(2).run(approved, draft, ruleSet, Set.of(), Progress.NONE);
        }
    }

    @Test
    void plan_ofTwoWorkspaces_givesTheReportOfTheSamePlanInMemory() throws PlanReadException {
        ConformityReport expected = TinyPlan.conforming().report();
        ConformityReport report = report();

        assertThat(report.verdict()).isEqualTo(expected.verdict());
        for (int i = 0; i < expected.results().size(); i++) {
            RuleResult one = expected.results().get(i);
            RuleResult other = report.results().get(i);
            assertThat(other.verdict()).as(one.rule().id()).isEqualTo(one.verdict());
            assertThat(other.outcome().measures())
                    .as(one.rule().id())
                    .isEqualTo(one.outcome().measures());
        }
    }

    @Test
    void layer_thatIsFiltered_makesTheReportIncompleteInWords() throws PlanReadException {
        Mockito.when(plan.layer("draft:STBHHX").getCqlFilter()).thenReturn("LHLX = 'x'");

        ConformityReport report = report();

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        RuleResult frozen = report.results().stream()
                .filter(r -> r.rule().id().equals("E1"))
                .findAny()
                .orElseThrow();
        assertThat(frozen.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(frozen.outcome().reason().in(Language.EN))
                .contains("STBHHX is given in part only: the layer is published with a filter in its definition");
        List<Verdict> others = new ArrayList<>();
        report.results().forEach(r -> others.add(r.verdict()));
        assertThat(others).doesNotContain(Verdict.FAIL);
    }

    @Test
    void host_inTheServiceOfATransaction_readsAllTheSame() throws PlanReadException {
        plan.store("approved:GHFQ").readOnly();
        Dispatcher.REQUEST.set(new Request());
        try (PlanSource approved = host.plan("approved", PlanLayers.of(host.ruleSet("")))) {
            assertThat(approved.codes()).contains("GHFQ");
        } finally {
            Dispatcher.REQUEST.remove();
        }
    }

    @Test
    void workspace_thatIsNotThere_isRefused() {
        assertThatThrownBy(() -> host.plan("nowhere", List.of())).isInstanceOf(PlanReadException.class);
        assertThatThrownBy(() -> host.layer("draft:nothing")).isInstanceOf(PlanReadException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, ROLE_ADMINISTRATOR, true, false",
        "chief, REVIEWER, false, true",
        "planner, PLANNER, false, false",
        "other, ADMIN, false, false"
    })
    void caller_isWhomTheSecurityKnows(String name, String role, boolean isAdministrator, boolean isReviewer) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(name, "", role));

        assertThat(host.caller()).isEqualTo(new Caller(name, isAdministrator, isReviewer));
    }

    @Test
    void caller_whoIsNotLoggedIn_mayNothing() {
        assertThat(host.caller()).isEqualTo(new Caller("anonymous", false, false));
    }
}
