/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.security.DataAccessLimits;
import org.geoserver.security.SecureCatalogImpl;
import org.geoserver.security.VectorAccessLimits;
import org.geotools.api.filter.Filter;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.text.Message;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What keeps rows, attributes or ground of a layer from the calling user: the filter in the definition of the layer, and the
 * read filter, the hidden attributes and the area of data security. A balance over what is left would be plausible and wrong.
 * Whether there is such a limit is told, and never what it is.
 *
 * <p><b>Not detected:</b> a view in the database, or a store, that filters by itself.
 */
final class ReadLimits {
    private static final Logger LOGGER = Logging.getLogger(ReadLimits.class);

    private final SecureCatalogImpl secured;

    ReadLimits(SecureCatalogImpl secured) {
        this.secured = secured;
    }

    /** @return why the calling user sees less than is stored; nothing when he sees all of it */
    Optional<Message> of(FeatureTypeInfo layer) {
        String filter = layer.getCqlFilter();
        if (filter != null && !filter.isBlank() && !filter.strip().equalsIgnoreCase("INCLUDE")) {
            return Optional.of(Message.of("hosting.layer.filter"));
        }
        DataAccessLimits limits;
        try {
            limits = secured.getResourceAccessManager()
                    .getAccessLimits(SecurityContextHolder.getContext().getAuthentication(), layer);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "the limits of " + layer.prefixedName() + " cannot be told", e);
            return Optional.of(Message.of("geoserver.layer.limits_untold"));
        }
        return isLimited(limits) ? Optional.of(Message.of("geoserver.layer.limited")) : Optional.empty();
    }

    private static boolean isLimited(DataAccessLimits limits) {
        if (limits == null) {
            return false;
        }
        boolean hidesRows =
                limits.getReadFilter() != null && !limits.getReadFilter().equals(Filter.INCLUDE);
        boolean hidesMore = limits instanceof VectorAccessLimits vector
                && (vector.getReadAttributes() != null
                        || vector.getClipVectorFilter() != null
                        || vector.getIntersectVectorFilter() != null);
        return hidesRows || hidesMore;
    }
}
