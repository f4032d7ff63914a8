/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.List;
import java.util.Optional;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.CodeTable;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.text.Message;

/** The land use of the central city and the classes (用地用海分类) that its features have. */
public final class LandUse {
    /** Layer of the planned land use of the central city. */
    public static final String LAYER = "ZXCQGHYDYH";

    /** Field with the class. */
    public static final String CLASS = "YDYHFLDM";

    private LandUse() {}

    /** @return the class without blanks and trailing pairs of zeros, empty when there is none */
    public static String code(PlanFeature feature) {
        return classes().normalise(feature.text(CLASS));
    }

    /** @return whether the class is one of the prefixes or beneath it */
    public static boolean isIn(PlanFeature feature, List<String> prefixes) {
        String code = code(feature);
        return prefixes.stream().anyMatch(code::startsWith);
    }

    /** @return the features whose class is one of the prefixes or beneath it, in their order */
    public static List<PlanFeature> features(PlanPair pair, Role role, List<String> prefixes) {
        return pair.version(role).features(LAYER).stream()
                .filter(f -> isIn(f, prefixes))
                .toList();
    }

    /**
     * A feature whose class is not in the code table. While there is one, no share of classes can be told: the ground
     * might belong to any.
     */
    public static Optional<PlanFeature> unknown(PlanPair pair) {
        return pair.once("land use unknown", () -> {
            CodeTable classes = classes();
            for (Role role : Role.values()) {
                for (PlanFeature feature : pair.version(role).features(LAYER)) {
                    if (!classes.contains(feature.text(CLASS))) {
                        return Optional.of(feature);
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** @return that nothing can be told because of {@link #unknown} */
    public static Outcome incomplete(PlanPair pair) {
        PlanFeature feature = unknown(pair).orElseThrow();
        return Outcome.incomplete(Message.of("landuse.unknown", feature.id(), feature.text(CLASS)));
    }

    private static CodeTable classes() {
        return LayerCatalog.standard().domain("LAND_USE");
    }
}
