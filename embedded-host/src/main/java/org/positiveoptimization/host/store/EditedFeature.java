/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;

/**
 * A feature on its way into a row. It keeps what it is given: features of GeoTools turn what their type does not take into null or into
 * another place, and here whoever writes it is to refuse that.
 */
final class EditedFeature extends SimpleFeatureImpl {
    private final BitSet changed = new BitSet();

    /** @param values become those of the feature */
    EditedFeature(SimpleFeatureType type, Object[] values, String id) {
        super(values, type, new FeatureIdImpl(id), false);
    }

    /** @return places of the attributes that were given another value */
    BitSet changed() {
        return changed;
    }

    @Override
    public void setAttribute(int attribute, Object value) {
        if (!Objects.equals(values[attribute], value)) {
            values[attribute] = value;
            changed.set(attribute);
        }
    }

    @Override
    public void setAttributes(List<Object> given) {
        for (int i = 0; i < values.length; i++) {
            setAttribute(i, given.get(i));
        }
    }
}
