/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.util.List;
import org.positiveoptimization.text.Localized;

/**
 * What a service says of itself.
 *
 * @param title for people
 * @param keywords of the service
 * @param fees as the data directory says
 * @param accessConstraints as the data directory says
 * @param isTransactional whether features can be edited with it
 * @param maxFeatures the most features of one answer
 * @param srids EPSG codes that capabilities list; none means those of the layers
 * @param organization who is responsible
 */
public record ServiceInfo(
        Localized title,
        List<String> keywords,
        String fees,
        String accessConstraints,
        boolean isTransactional,
        int maxFeatures,
        List<Integer> srids,
        Localized organization) {
    public ServiceInfo {
        keywords = List.copyOf(keywords);
        srids = List.copyOf(srids);
    }
}
