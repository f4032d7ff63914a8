/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.checks.change.MaintainedLayers;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.submission.Audit;
import org.positiveoptimization.submission.Claims;
import org.positiveoptimization.submission.Discrepancy;
import org.positiveoptimization.submission.MaintenancePackage;
import org.positiveoptimization.submission.PackageAudit;
import org.positiveoptimization.submission.Part;
import org.positiveoptimization.submission.Tolerance;
import org.positiveoptimization.text.Message;

/**
 * S1: the maintenance package makes the draft of the approved plan (维护后 = 维护前 - 调出 + 调入).
 *
 * <p><b>Metric.</b> For every maintained layer the package that is derived here ({@link MaintenancePackage}) and, where the
 * draft holds layers WHQ or WHH of it, the package that was delivered with it are proved by {@link PackageAudit}: WHC covers
 * exactly what changed, with its kind; WHQ and WHH are the two versions there; the areas balance. Of a delivered package the
 * fields, codes, identifiers (18 digits, unique in each part), change numbers (WHBH: day and six digits, unique in the
 * package) and reasons are looked at too. Square metres. <b>Pass:</b> no contradiction above the noise limits {@code
 * tol.change_m2} and {@code tol.change_width_m} and wider than {@code tol.package_width_m}, which the resolution of exchange
 * formats explains. <b>Not detected:</b> differences in fields that are not compare fields;
 * whether a reason is true (D1, P5, U7). A ledger WHC without WHQ and WHH is no package but the planner's declaration, which
 * D1 and D2 judge.
 *
 * <p>Source: 五(三); reference section 3.
 */
public final class PackageIdentity implements Check {
    @Override
    public String id() {
        return "S1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return MaintainedLayers.needs(parameters);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        Noise noise = new Noise(parameters.number("tol.change_m2"), parameters.number("tol.change_width_m"));
        Tolerance tolerance = new Tolerance(noise, parameters.number("tol.package_width_m"));
        PackageRows rows = new PackageRows(pair, new HashSet<>(parameters.texts("change.reason_codes")), progress);
        MaintenancePackage derived = MaintenancePackage.of(pair, noise, progress);
        List<Finding> findings = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        List<String> unread = new ArrayList<>(derived.leftOut());
        int changed = 0;
        int delivered = 0;
        for (LayerDefinition layer : MaintenancePackage.maintained(pair)) {
            progress.check();
            if (!MaintenancePackage.isUsable(pair, layer)) {
                continue;
            }
            Claims own = derived.layer(layer.code()).map(Claims::of).orElseGet(Claims::none);
            Audit audit = PackageAudit.of(pair, layer, own, tolerance, progress);
            List<Finding> here = new ArrayList<>(findings(pair, layer, audit));
            boolean isDelivered = isDelivered(pair, layer);
            if (isDelivered) {
                delivered++;
                Audit other = delivered(pair, layer, rows, tolerance, here, unread, progress);
                audit = other == null ? audit : other;
            }
            findings.addAll(here);
            if (isDelivered || derived.layer(layer.code()).isPresent()) {
                changed++;
                measures.addAll(measures(pair.delta(layer.code(), noise), audit, here));
            }
        }
        findings.addAll(rows.findings());
        Verdict verdict = Verdicts.of(findings, unread.isEmpty());
        return new Outcome(verdict, reason(verdict, changed, delivered, findings, unread), measures, findings);
    }

    private static Message reason(
            Verdict verdict, int changed, int delivered, List<Finding> findings, List<String> unread) {
        if (verdict == Verdict.INCOMPLETE) {
            return Message.of("unusable.layers", String.join(", ", unread));
        }
        return Message.of(findings.isEmpty() ? "S1.pass" : "S1.fail", changed, delivered, findings.size());
    }

    /** A ledger alone is no package. */
    private static boolean isDelivered(PlanPair pair, LayerDefinition layer) {
        return pair.draft().has(layer.beforeCode()) || pair.draft().has(layer.afterCode());
    }

    /** @return what the proof of the delivered parts came to; null when they could not be read */
    private static Audit delivered(
            PlanPair pair,
            LayerDefinition layer,
            PackageRows rows,
            Tolerance tolerance,
            List<Finding> findings,
            List<String> unread,
            Progress progress) {
        boolean isReadable = true;
        for (Part part : Part.values()) {
            String code = part.code(layer);
            if (!pair.draft().has(code)) {
                Message text = Message.of("S1.part", code, layer.code());
                findings.add(FindingBuilder.of(pair.metric(), code, text).build());
            } else {
                rows.check(pair.draft().layer(code).orElseThrow());
            }
            for (LayerFault fault : pair.draft().has(code) ? pair.draft().faults(code) : List.<LayerFault>of()) {
                if (fault.kind() != LayerFault.Kind.FIELD) {
                    isReadable = false;
                    unread.add(code);
                }
            }
        }
        if (!isReadable) {
            return null;
        }
        Audit audit = PackageAudit.of(pair, layer, Claims.read(pair, layer), tolerance, progress);
        findings.addAll(findings(pair, layer, audit));
        return audit;
    }

    private static List<Finding> findings(PlanPair pair, LayerDefinition layer, Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Discrepancy discrepancy : audit.discrepancies()) {
            String code = discrepancy.part().code(layer);
            String key =
                    switch (discrepancy.kind()) {
                        case MISSING -> "S1.missing";
                        case SURPLUS -> "S1.surplus";
                        case OTHER_KIND -> "S1.other_kind";
                        case TWICE -> "S1.twice";
                        case UNLIKE_VERSION -> "S1.unlike";
                    };
            double area = pair.metric().area(discrepancy.ground());
            FindingBuilder builder = FindingBuilder.of(pair.metric(), code, Message.of(key, code, area));
            for (PlanFeature row : discrepancy.rows()) {
                builder.after(row);
            }
            findings.add(builder.ground(discrepancy.ground()).build());
        }
        if (findings.isEmpty() && audit.imbalance() > 0) {
            Message text = Message.of("S1.imbalance", layer.code(), audit.balance());
            findings.add(FindingBuilder.of(pair.metric(), layer.code(), text)
                    .size(audit.imbalance())
                    .build());
        }
        return findings;
    }

    private static List<Measure> measures(LayerDelta delta, Audit audit, List<Finding> findings) {
        String code = delta.layer().code();
        double wrong = findings.stream()
                .mapToDouble(Finding::area)
                .filter(Double::isFinite)
                .sum();
        return List.of(
                Measure.of("package_in", code, null, delta.area(ChangeKind.IN), Unit.SQUARE_METRE),
                Measure.of("package_out", code, null, delta.area(ChangeKind.OUT), Unit.SQUARE_METRE),
                Measure.of("package_reclassified", code, null, delta.area(ChangeKind.RECLASSIFIED), Unit.SQUARE_METRE),
                Measure.of("package_balance", code, null, audit.balance(), Unit.SQUARE_METRE),
                Measure.limited(
                        "package_difference", code, null, wrong, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE));
    }
}
