/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.ParameterException;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Message;

/**
 * Evaluates one rule and fails closed: where a needed layer, table, field or parameter is missing or unsound, or the check
 * breaks down, the rule is INCOMPLETE and says why.
 */
public final class RuleRunner {
    private static final Logger LOGGER = Logger.getLogger(RuleRunner.class.getName());

    private final PlanPair pair;
    private final Parameters parameters;
    private final Progress progress;

    public RuleRunner(PlanPair pair, Parameters parameters, Progress progress) {
        this.pair = pair;
        this.parameters = parameters;
        this.progress = progress;
    }

    /** @throws CancellationException when cancelled */
    public RuleResult run(Rule rule, Check check) {
        progress.check();
        long start = System.nanoTime();
        Outcome outcome;
        try {
            List<Message> missing = missing(check.needs(parameters));
            outcome = missing.isEmpty()
                    ? check.evaluate(pair, parameters, progress)
                    : Outcome.incomplete(Message.of("unusable", joined(missing)));
        } catch (CancellationException e) {
            throw e;
        } catch (ParameterException e) {
            outcome = Outcome.incomplete(e.text());
        } catch (RuntimeException e) {
            LOGGER.log(Level.SEVERE, "rule " + rule.id() + " was aborted", e);
            outcome = Outcome.incomplete(
                    Message.of("aborted", rule.id(), e.getClass().getSimpleName()));
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new RuleResult(rule, verdict(rule.severity(), outcome.verdict()), outcome, millis);
    }

    private static Verdict verdict(Severity severity, Verdict found) {
        if (found == Verdict.FAIL && severity == Severity.W) {
            return Verdict.WARN;
        }
        boolean isViolated = found == Verdict.FAIL || found == Verdict.WARN;
        return isViolated && severity == Severity.I ? Verdict.PASS : found;
    }

    private List<Message> missing(Needs needs) {
        List<Message> missing = new ArrayList<>();
        for (Needs.Need need : needs.all()) {
            PlanVersion version = pair.version(need.role());
            if (!need.mandatory() && !version.has(need.code())) {
                continue;
            }
            Message role = Message.of("role." + need.role().name());
            for (LayerFault fault : version.faults(need.code())) {
                missing.add(Message.of("unusable.layer", role, fault.text()));
            }
            Optional<FeatureSchema> schema = version.layer(need.code())
                    .map(PlanLayer::schema)
                    .or(() -> version.table(need.code()).map(PlanTable::schema));
            for (String field : need.fields()) {
                if (schema.isPresent() && !schema.get().has(field)) {
                    missing.add(
                            Message.of("unusable.layer", role, Message.of("layer.field_missing", need.code(), field)));
                }
            }
        }
        return missing;
    }

    private static Message joined(List<Message> parts) {
        Message all = parts.get(0);
        for (Message part : parts.subList(1, parts.size())) {
            all = Message.of("and", all, part);
        }
        return all;
    }
}
