/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.positiveoptimization.guard.Refusal;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * What a client is told when its edit is not accepted: in Chinese, then in English, a line for each reason with rule, place and
 * size. About the feature of the first reason, or the layer.
 */
public final class RefusalText {
    /** Code of the OWS exception. */
    public static final String CODE = "OperationProcessingFailed";

    private static final int MOST_LINES = 20;
    private static final int MOST_CHARACTERS = 1000;

    private RefusalText() {}

    /** @param refusals at least one */
    public static String of(List<Refusal> refusals) {
        List<String> lines = new ArrayList<>();
        for (Language language : Language.values()) {
            lines.add(Message.of("hosting.guard.refused_edit").in(language));
            for (Refusal refusal : refusals.subList(0, Math.min(refusals.size(), MOST_LINES))) {
                String line = line(refusal).in(language);
                lines.add(line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "..." : line);
            }
            if (refusals.size() > MOST_LINES) {
                lines.add(Message.of("hosting.guard.more", refusals.size() - MOST_LINES)
                        .in(language));
            }
        }
        return String.join("\n", lines);
    }

    /** @return identifier of the feature of the first reason, or name of its layer */
    public static String locator(List<Refusal> refusals) {
        Refusal first = refusals.get(0);
        return first.feature().isEmpty() ? first.layer().toString() : first.feature();
    }

    private static Message line(Refusal refusal) {
        Message text = Message.of("hosting.guard.line", refusal.layer().toString(), refusal.text());
        Coordinate place = refusal.place();
        if (place != null) {
            text = Message.of("hosting.guard.place", text, place.x, place.y);
        }
        Coordinate lonLat = refusal.lonLat();
        if (lonLat != null) {
            text = Message.of("hosting.guard.lon_lat", text, lonLat.x, lonLat.y);
        }
        return Double.isNaN(refusal.size()) ? text : Message.of("hosting.guard.size", text, refusal.size());
    }
}
