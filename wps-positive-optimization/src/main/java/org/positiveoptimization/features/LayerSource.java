/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import java.util.Optional;
import org.geotools.api.data.SimpleFeatureSource;
import org.positiveoptimization.text.Message;

/**
 * A layer that a server lends, as the calling user may see it.
 *
 * @param name what to call it in messages, with its workspace
 * @param features its features
 * @param partial why they may be less than is stored; nothing where they are all
 */
public record LayerSource(String name, SimpleFeatureSource features, Optional<Message> partial) {
    /** A layer that is given whole. */
    public LayerSource(String name, SimpleFeatureSource features) {
        this(name, features, Optional.empty());
    }
}
