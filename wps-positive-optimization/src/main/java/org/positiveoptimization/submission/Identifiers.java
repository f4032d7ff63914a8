/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.positiveoptimization.plan.PlanFeature;

/**
 * Gives the identifiers of one maintained layer: county (6 digits), {@code 0000}, running number (8 digits). New ones
 * continue from the largest that either version has, so that no number is given twice. Reference section 2.2.
 */
final class Identifiers {
    private static final int LENGTH = 18;
    private static final int RUNNING = 8;
    private static final int COUNTY = 6;

    private long last;

    Identifiers(List<PlanFeature> approved, List<PlanFeature> draft) {
        last = Math.max(largest(approved), largest(draft));
    }

    private static long largest(List<PlanFeature> features) {
        long largest = 0;
        for (PlanFeature feature : features) {
            String text = feature.text("BSM");
            if (isWellFormed(text)) {
                largest = Math.max(largest, Long.parseLong(text.substring(text.length() - RUNNING)));
            }
        }
        return largest;
    }

    /** A loop, for this is asked of every feature of a layer. */
    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == LENGTH;
    }

    String next(String county) {
        String code = (county + "0".repeat(COUNTY)).substring(0, COUNTY);
        return code + "0000" + String.format(Locale.ROOT, "%08d", ++last);
    }

    /** The identifiers of one part: a feature keeps its own, unless that is malformed or was given in this part already. */
    final class Kept {
        private final Set<String> given = new HashSet<>();

        String of(PlanFeature feature) {
            String own = feature.text("BSM");
            return isWellFormed(own) && given.add(own) ? own : next(feature.county());
        }
    }
}
