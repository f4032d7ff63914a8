/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.positiveoptimization.text.Localized;

/**
 * A published layer or table.
 *
 * @param name code of the layer, as in the catalogue of layers
 * @param store where its features are
 * @param nativeName its table
 * @param title for people
 * @param summary what it holds
 * @param keywords of its features
 * @param path chapter of the plan, in form of a path
 * @param srid EPSG code of its coordinates; 0 for a table
 * @param bounds of its features in its own system, x before y
 * @param lonLat the same in degrees, longitude before latitude (EPSG:4326)
 * @param style name of the style it is drawn with; null for a table
 * @param filter which rows of the table it has: what the administrator says, never a request
 */
public record LayerInfo(
        String name,
        StoreInfo store,
        String nativeName,
        Localized title,
        Localized summary,
        List<String> keywords,
        String path,
        int srid,
        ReferencedEnvelope bounds,
        ReferencedEnvelope lonLat,
        String style,
        Filter filter) {
    public LayerInfo {
        keywords = List.copyOf(keywords);
    }

    public WorkspaceInfo workspace() {
        return store.workspace();
    }

    /** @return {@code workspace:name} */
    public String qualifiedName() {
        return workspace().name() + ":" + name;
    }

    /** @return whether it has some rows of its table only */
    public boolean isPartial() {
        return !Filter.INCLUDE.equals(filter);
    }

    /** @return whether it has geometries, and can be drawn */
    public boolean isSpatial() {
        return srid != 0;
    }
}
