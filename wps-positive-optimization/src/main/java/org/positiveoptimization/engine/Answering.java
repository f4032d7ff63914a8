/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.statements.Answers;
import org.positiveoptimization.statements.Answers.Refused;
import org.positiveoptimization.statements.Refusal;
import org.positiveoptimization.statements.Statement;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.statements.Subject;

/**
 * Holds statements against the findings of a report. A statement answers the findings of severity W that are its subject;
 * everything else is refused with its reason. A rule that warns is answered when every one of its findings is; one that
 * warns and names no finding is answered as a whole.
 */
final class Answering {
    private final ConformityReport report;
    private final LocalDate today;
    /** keys of the findings, or ids of the rules, that are each subject; only of rules that a statement names */
    private final Map<Subject, List<String>> open = new HashMap<>();

    private final Set<Subject> blocking = new HashSet<>();
    private final Set<Subject> forInformation = new HashSet<>();
    private final Map<String, Statement> accepted = new HashMap<>();
    private final List<Refused> refused = new ArrayList<>();

    private Answering(ConformityReport report, LocalDate today) {
        this.report = report;
        this.today = today;
    }

    static Answers of(ConformityReport report, Statements statements, LocalDate today) {
        return new Answering(report, today).apply(statements);
    }

    private Answers apply(Statements statements) {
        Set<String> named =
                statements.list().stream().map(s -> s.subject().rule()).collect(Collectors.toSet());
        report.results().stream().filter(r -> named.contains(r.rule().id())).forEach(this::index);
        statements.list().forEach(this::judge);
        Set<String> answered = report.results().stream()
                .filter(this::isAnswered)
                .map(r -> r.rule().id())
                .collect(Collectors.toSet());
        return new Answers(statements.sha256(), accepted, answered, refused);
    }

    private void index(RuleResult result) {
        List<Finding> findings = result.outcome().findings();
        for (int i = 0; i < findings.size(); i++) {
            Subject subject = report.subject(result, i);
            switch (result.severity(findings.get(i))) {
                case F -> blocking.add(subject);
                case I -> forInformation.add(subject);
                case W -> open.computeIfAbsent(subject, s -> new ArrayList<>()).add(result.findingKey(i));
            }
        }
        result.whole().ifPresent(s -> open.put(s, List.of(result.rule().id())));
    }

    private void judge(Statement statement) {
        Refusal reason = Refusal.of(statement, today).orElse(null);
        Collection<String> keys = open.getOrDefault(statement.subject(), List.of());
        if (reason == null && keys.isEmpty()) {
            reason = withoutTarget(statement.subject());
        } else if (reason == null && keys.stream().anyMatch(accepted::containsKey)) {
            reason = Refusal.DUPLICATE;
        }
        if (reason == null) {
            keys.forEach(key -> accepted.put(key, statement));
        } else {
            refused.add(new Refused(statement, reason));
        }
    }

    private Refusal withoutTarget(Subject subject) {
        if (blocking.contains(subject)) {
            return Refusal.BLOCKING;
        }
        if (forInformation.contains(subject)) {
            return Refusal.NOT_NEEDED;
        }
        boolean isDecided = report.results().stream()
                .anyMatch(r -> r.rule().id().equals(subject.rule()) && r.verdict() != Verdict.INCOMPLETE);
        return isDecided ? Refusal.LAPSED : Refusal.UNDECIDED;
    }

    private boolean isAnswered(RuleResult result) {
        if (result.verdict() != Verdict.WARN) {
            return false;
        }
        if (result.whole().isPresent()) {
            return accepted.containsKey(result.rule().id());
        }
        List<Finding> findings = result.outcome().findings();
        for (int i = 0; i < findings.size(); i++) {
            boolean needsAnswer = result.severity(findings.get(i)) != Severity.I;
            if (needsAnswer && !accepted.containsKey(result.findingKey(i))) {
                return false;
            }
        }
        return true;
    }
}
