/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.CodeTable;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * Z5: the kinds of zone and their function are kept (分区类型与功能不变).
 *
 * <p><b>Metric,</b> counts in the draft, one finding each: zones whose code is none of {@code zone.kinds}, second-level codes
 * named as such; zones whose name is not that of their code; kinds of zone that a county (XZQDM) of the approved plan loses or
 * gains; zones whose control text GKZY no zone of that kind has in the approved plan, a dropped text included, unless the kind
 * is among {@code zone.text_kinds}, the kinds whose control text the scheme declares as changed. <b>Pass:</b> none.
 *
 * <p><b>Not detected:</b> how much of a kind a county gains or gives up (see Z2 to Z4); a text that moves from one zone to
 * another of its kind; whether a declared new text is weaker; a control text of a kind that the approved plan does not have.
 * Ground outside the counties' features (XZQDM wrong) is told by the attribute, not by the place.
 *
 * <p>Source: 五(一)1; 三(二) for the six kinds.
 */
public final class ZoneFunction implements Check {
    private static final String TEXT = "GKZY";

    @Override
    public String id() {
        return "Z5";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(Zones.LAYER, "XZQDM", "GHFQDM", "GHFQMC");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<String> kinds = parameters.texts("zone.kinds");
        List<Finding> codes = new ArrayList<>();
        List<Finding> names = new ArrayList<>();
        List<Finding> texts = new ArrayList<>();
        Set<List<String>> known = texts(pair);
        Set<String> approvedKinds = new HashSet<>();
        known.forEach(k -> approvedKinds.add(k.get(0)));
        approvedKinds.removeAll(parameters.texts("zone.text_kinds"));
        for (PlanFeature zone : pair.draft().features(Zones.LAYER)) {
            progress.check();
            String kind = Zones.kind(zone);
            if (!kinds.contains(zone.text("GHFQDM"))) {
                codes.add(finding(pair, zone, unlawful(zone)));
            }
            misnamed(zone).ifPresent(text -> names.add(finding(pair, zone, text)));
            if (approvedKinds.contains(kind) && !known.contains(List.of(kind, zone.text(TEXT)))) {
                texts.add(finding(pair, zone, Message.of("Z5.text", zone.id(), kind, zone.text(TEXT))));
            }
        }
        List<Finding> counties = CountyKinds.changed(pair);
        List<Finding> findings = new ArrayList<>(codes);
        findings.addAll(names);
        findings.addAll(counties);
        findings.addAll(texts);
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(
                        findings.isEmpty() ? "Z5.pass" : "Z5.fail",
                        codes.size(),
                        names.size(),
                        counties.size(),
                        texts.size()),
                List.of(
                        count("unlawful_zone_codes", codes),
                        count("zone_names", names),
                        count("county_zone_kinds", counties),
                        count("zone_texts", texts)),
                findings);
    }

    private static Measure count(String name, List<Finding> findings) {
        return Measure.limited(name, null, null, findings.size(), Measure.Direction.AT_MOST, 0, Unit.COUNT);
    }

    /** @return kind and control text of every zone of the approved plan, each pair once */
    private static Set<List<String>> texts(PlanPair pair) {
        Set<List<String>> texts = new HashSet<>();
        pair.approved().features(Zones.LAYER).forEach(f -> texts.add(List.of(Zones.kind(f), f.text(TEXT))));
        return texts;
    }

    private static Message unlawful(PlanFeature zone) {
        String code = zone.text("GHFQDM");
        Optional<Localized> detail = Zones.secondLevel().text(code);
        return detail.isPresent()
                ? Message.of("Z5.second_level", zone.id(), code, detail.get(), Zones.kind(zone))
                : Message.of("Z5.code", zone.id(), code);
    }

    private static Optional<Message> misnamed(PlanFeature zone) {
        CodeTable table = LayerCatalog.standard().domain("ZONE");
        String code = zone.text("GHFQDM");
        String name = zone.text("GHFQMC");
        return table.text(code)
                .filter(expected -> !name.isEmpty() && !expected.zh().equals(name))
                .map(expected -> Message.of("Z5.name", zone.id(), name, code, expected.zh()));
    }

    private static Finding finding(PlanPair pair, PlanFeature zone, Message text) {
        return FindingBuilder.of(pair.metric(), Zones.LAYER, text)
                .whole(Role.DRAFT, zone)
                .build();
    }
}
