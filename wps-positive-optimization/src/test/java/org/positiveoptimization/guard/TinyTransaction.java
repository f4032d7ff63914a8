/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.fixture.TinyLayer;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.inbox.RecentComments;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;

/**
 * One transaction on the draft of a {@link TinyPlan}, which is the workspace {@code draft}; its approved plan is the workspace
 * {@code approved}.
 */
final class TinyTransaction {
    private final TinyPlan plan;
    private final GuardedTransaction transaction;

    TinyTransaction(TinyPlan plan, GuardPolicy policy) {
        this(plan, policy, new CommitGate(1_000, 60_000));
    }

    TinyTransaction(TinyPlan plan, GuardPolicy policy, CommitGate gate) {
        this.plan = plan;
        this.transaction = new GuardedTransaction(policy, gate, new RecentComments(Clock.systemUTC()), "planner", "1");
    }

    /** A policy of the draft that guards some layers: {@code "YJJBNT G3 P7"} each. */
    static GuardPolicy guarding(String... layers) {
        return policy(true, List.of(), layers);
    }

    /** The same, without an approved plan to compare with. */
    static GuardPolicy guardingWithoutApproved(String... layers) {
        return policy(false, List.of(), layers);
    }

    /** The same, with further members of each guarded layer. */
    static GuardPolicy guardingWith(String member, String... layers) {
        return policy(true, List.of(member), layers);
    }

    private static GuardPolicy policy(boolean isCompared, List<String> members, String... layers) {
        StringBuilder json = new StringBuilder();
        for (String layer : layers) {
            String[] words = layer.split(" ");
            json.append(json.length() == 0 ? "" : ", ")
                    .append('"')
                    .append(words[0])
                    .append("\": {\"mode\": \"GUARDED\", \"rules\": [\"")
                    .append(String.join("\", \"", List.of(words).subList(1, words.length)))
                    .append("\"]");
            members.forEach(m -> json.append(", ").append(m));
            json.append('}');
        }
        return read(
                """
                {"schema": "urn:positive-optimization:guard:1", "workspaces": {"draft": {%s
                  "limits": {"features": 100, "vertices": 10000, "neighbours": 1000},
                  "default": {"mode": "OPEN"}, "layers": {%s}}}}
                """
                        .formatted(isCompared ? "\"approved\": \"approved\"," : "", json));
    }

    static GuardPolicy read(String json) {
        try {
            return GuardPolicyReader.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (GuardPolicyException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static LayerName name(String code) {
        return new LayerName("draft", code);
    }

    TinyTransaction insert(String code, String gridWkt, Object... namesAndValues) {
        return inserted(code, plan.draft(code).add(gridWkt, namesAndValues));
    }

    TinyTransaction insert(String code, Geometry lonLat) {
        return inserted(code, plan.draft(code).add(lonLat));
    }

    private TinyTransaction inserted(String code, TinyLayer layer) {
        transaction.insert(name(code), layer.lastFid());
        return this;
    }

    TinyTransaction reshape(String code, long fid, String gridWkt) {
        update(code, fid, null);
        plan.draft(code).reshape(fid, gridWkt);
        return this;
    }

    TinyTransaction reshape(String code, long fid, Geometry lonLat) {
        update(code, fid, null);
        plan.draft(code).reshape(fid, lonLat);
        return this;
    }

    /** Stores a geometry as it is, in whatever CRS. */
    TinyTransaction store(String code, long fid, Geometry stored) {
        update(code, fid, null);
        plan.draft(code).store(fid, stored);
        return this;
    }

    TinyTransaction set(String code, long fid, Object... namesAndValues) {
        return setRead(code, fid, null, namesAndValues);
    }

    /** @param version the number of the version column that the client sends */
    TinyTransaction setRead(String code, long fid, Long version, Object... namesAndValues) {
        update(code, fid, version);
        plan.draft(code).set(fid, namesAndValues);
        return this;
    }

    TinyTransaction delete(String code, long fid) {
        transaction.delete(name(code), row(code, fid));
        plan.draft(code).remove(fid);
        return this;
    }

    Optional<Refusal> mayEdit(String code) {
        return transaction.mayEdit(name(code));
    }

    private void update(String code, long fid, Long version) {
        transaction.update(name(code), row(code, fid), version);
    }

    private Row row(String code, long fid) {
        try {
            return new SourceNeighbourhood(plan.source(Role.DRAFT)).row(code, fid);
        } catch (PlanReadException e) {
            throw new IllegalStateException(e);
        }
    }

    GuardDecision commit() {
        return commit(Progress.NONE);
    }

    GuardDecision commit(Progress progress) {
        return transaction.beforeCommit(host(plan), progress);
    }

    GuardedTransaction transaction() {
        return transaction;
    }

    static GuardHost host(TinyPlan plan) {
        return new GuardHost() {
            @Override
            public Neighbourhood plan(String workspace) {
                return new SourceNeighbourhood(plan.source(workspace.equals("draft") ? Role.DRAFT : Role.APPROVED));
            }

            @Override
            public RuleSet ruleSet(String name) {
                return plan.ruleSet();
            }
        };
    }
}
