/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.positiveoptimization.features.FeatureIds;
import org.positiveoptimization.guard.GuardDecision;
import org.positiveoptimization.guard.LayerName;
import org.positiveoptimization.guard.LayerPolicy;
import org.positiveoptimization.guard.LayerSummary;
import org.positiveoptimization.guard.Refusal;
import org.positiveoptimization.journal.EditedLayer;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.journal.Reason;

/** What the journal is told of a transaction: what the guard saw of it, or, when it looked no further, what was asked for. */
public final class EditRecord {
    private EditRecord() {}

    /** @return the layers that were edited, with what the guard decided of each */
    public static List<EditedLayer> of(GuardDecision decision) {
        List<EditedLayer> layers = new ArrayList<>();
        for (LayerSummary summary : decision.layers()) {
            List<Refusal> refusals = of(summary.layer(), decision.refusals());
            List<Refusal> all = new ArrayList<>(refusals);
            all.addAll(of(summary.layer(), decision.notes()));
            Map<Operation, List<String>> features = new EnumMap<>(Operation.class);
            features.put(Operation.INSERT, inserted(summary));
            features.put(Operation.UPDATE, ids(summary.layer(), summary.updated()));
            features.put(Operation.DELETE, ids(summary.layer(), summary.deleted()));
            layers.add(new EditedLayer(
                    summary.layer().toString(),
                    verdict(summary.mode(), !refusals.isEmpty()),
                    features,
                    summary.areaBefore(),
                    summary.areaAfter(),
                    reasons(all)));
        }
        return layers;
    }

    /**
     * @param asked identifiers by layer and operation as the client gave them
     * @param refusals why nothing of it was done
     */
    public static List<EditedLayer> of(Map<LayerName, Map<Operation, List<String>>> asked, List<Refusal> refusals) {
        Map<LayerName, Map<Operation, List<String>>> all = new LinkedHashMap<>(asked);
        refusals.forEach(r -> all.putIfAbsent(r.layer(), Map.of()));
        List<EditedLayer> layers = new ArrayList<>();
        all.forEach((layer, features) -> {
            List<Refusal> own = of(layer, refusals);
            layers.add(new EditedLayer(
                    layer.toString(),
                    own.isEmpty() ? EditedLayer.Verdict.NOT_GUARDED : EditedLayer.Verdict.REFUSED,
                    features,
                    Double.NaN,
                    Double.NaN,
                    reasons(own)));
        });
        return layers;
    }

    private static List<Refusal> of(LayerName layer, List<Refusal> all) {
        return all.stream().filter(r -> r.layer().equals(layer)).toList();
    }

    private static EditedLayer.Verdict verdict(LayerPolicy.Mode mode, boolean isRefused) {
        if (isRefused) {
            return EditedLayer.Verdict.REFUSED;
        }
        return mode == LayerPolicy.Mode.OPEN ? EditedLayer.Verdict.NOT_GUARDED : EditedLayer.Verdict.ACCEPTED;
    }

    /** A comment has the number that was written into it. */
    private static List<String> inserted(LayerSummary summary) {
        List<String> all = new ArrayList<>(ids(summary.layer(), summary.inserted()));
        summary.comments().forEach(number -> all.add(summary.layer().layer() + "." + number));
        return all;
    }

    private static List<String> ids(LayerName layer, List<Long> fids) {
        return fids.stream().map(fid -> FeatureIds.of(layer.layer(), fid)).toList();
    }

    private static List<Reason> reasons(List<Refusal> refusals) {
        return refusals.stream().map(EditRecord::reason).toList();
    }

    private static Reason reason(Refusal refusal) {
        String rule = Stream.of(refusal.rule(), refusal.kind().name().toLowerCase(Locale.ROOT))
                .filter(w -> !w.isEmpty())
                .findFirst()
                .orElseThrow();
        return new Reason(rule, refusal.feature(), refusal.text().localized());
    }
}
