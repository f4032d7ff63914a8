/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/**
 * The maintenance package of a pair of versions, in the working CRS: per maintained layer that changed,
 *
 * <ul>
 *   <li>WHC: one single-part row per {@linkplain org.positiveoptimization.delta.ChangePiece piece} of changed ground, in (1),
 *       reclassified (2) or out (3), with reason, quota and type as the draft's ledger declares them;
 *   <li>WHQ: the features of the approved plan that gave ground or changed class, whole;
 *   <li>WHH: what lies in the draft on the ground of WHQ and of what was taken in.
 * </ul>
 *
 * <p>So, ground by ground and class by class, WHH = WHQ - out + in, and putting WHH in the place of WHQ makes the draft of the
 * approved plan. One definition serves layers whose extent changes (four lines, urban boundary, farmland, flood control,
 * heritage) and layers that tile (zones, land use), where in and out are empty.
 *
 * <p><b>Tolerance.</b> Pieces within {@link Noise} are neither changes nor rows. <b>Not done:</b> a layer that is unsound in
 * either version is left out and named. No date: WHBH gets the day of maintenance when the package is written.
 *
 * <p>Source: 五(三); reference section 3. The domains of WHLY, JDZBLY and KZBSHSLX are unpublished; values pass unchanged.
 *
 * @param layers the layers that changed, in catalogue order
 * @param leftOut codes of maintained layers that could not be computed with
 */
public record MaintenancePackage(List<LayerPackage> layers, List<String> leftOut) {
    /** A package without a change. */
    public static final MaintenancePackage EMPTY = new MaintenancePackage(List.of(), List.of());

    public MaintenancePackage {
        layers = List.copyOf(layers);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Derived once for a pair.
     *
     * @param noise what is too small to be a row
     */
    public static MaintenancePackage of(PlanPair pair, Noise noise, Progress progress) {
        return pair.once("package " + noise, () -> derive(pair, noise, progress));
    }

    private static MaintenancePackage derive(PlanPair pair, Noise noise, Progress progress) {
        List<LayerPackage> layers = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        int given = 0;
        for (LayerDefinition layer : maintained(pair)) {
            if (!isThere(pair, layer)) {
                continue;
            }
            progress.check();
            if (!isUsable(pair, layer)) {
                leftOut.add(layer.code());
                continue;
            }
            LayerDelta delta = pair.delta(layer.code(), noise);
            if (!delta.pieces().isEmpty()) {
                LayerPackage derived = new LayerPackageBuilder(pair, delta, noise, progress).build(given);
                layers.add(derived);
                given += derived.changes().size();
            }
        }
        return new MaintenancePackage(layers, leftOut);
    }

    /** @return the maintained layers that were looked for, in order, those that a rule set supplies included */
    public static List<LayerDefinition> maintained(PlanPair pair) {
        return pair.draft().definitions().stream()
                .filter(LayerDefinition::maintained)
                .toList();
    }

    /** @return whether the layer can be computed with: a version may lack it only when it is not required */
    public static boolean isUsable(PlanPair pair, LayerDefinition layer) {
        for (Role role : Role.values()) {
            boolean isThere = pair.version(role).has(layer.code());
            if (isThere ? !pair.version(role).faults(layer.code()).isEmpty() : layer.required()) {
                return false;
            }
        }
        return isThere(pair, layer);
    }

    private static boolean isThere(PlanPair pair, LayerDefinition layer) {
        return layer.required()
                || pair.approved().has(layer.code())
                || pair.draft().has(layer.code());
    }

    /** @return the parts of a layer, if it changed */
    public Optional<LayerPackage> layer(String code) {
        return layers.stream().filter(l -> l.layer().code().equals(code)).findFirst();
    }
}
