/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.positiveoptimization.text.Message;

/**
 * Where one plan version is read from: a GeoPackage file, PostGIS, a GeoServer workspace. A source gives what is stored,
 * unchanged and complete; it never filters, truncates or repairs. Safe for use by several threads.
 */
public interface PlanSource extends AutoCloseable {
    /** @return codes, in upper case, of the layers and tables that are there */
    Set<String> codes();

    /**
     * Opens one layer or table for a single streaming pass in the order of the feature identifiers.
     *
     * @throws PlanReadException if it is not there or cannot be read
     */
    RowReader open(String code) throws PlanReadException;

    /**
     * Why what is given of a layer may be less than what is stored, for example that the user may see some rows only. The
     * layer then has a {@link LayerFault} and every rule that needs it is INCOMPLETE.
     *
     * @return the reason; nothing where the layer is whole, which it must be otherwise
     */
    default Optional<Message> partial(String code) {
        return Optional.empty();
    }

    /** @return how many rows the layer or table has, where that is known without reading it */
    default OptionalLong count(String code) {
        return OptionalLong.empty();
    }

    /**
     * Told when a loader has read of the source all that it wants. What keeps the version from being changed meanwhile may
     * then be given free; the source can still be read.
     */
    default void loaded() {}

    /** @return what to call the source in messages and in the report: a file name, a workspace; never a full path */
    String name();

    @Override
    void close();
}
