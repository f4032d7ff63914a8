/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.util.Locale;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;

/** Values that the server writes in the place of those that a client sent. */
public final class WrittenValues {
    private WrittenValues() {}

    /**
     * @param values by column in upper case, each of which the feature has
     * @param feature that is about to be inserted
     */
    public static void write(Map<String, String> values, SimpleFeature feature) {
        for (AttributeDescriptor attribute : feature.getFeatureType().getAttributeDescriptors()) {
            String value = values.get(attribute.getLocalName().toUpperCase(Locale.ROOT));
            if (value != null) {
                feature.setAttribute(attribute.getName(), value);
            }
        }
    }
}
