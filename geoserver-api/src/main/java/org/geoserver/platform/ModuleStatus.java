/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.platform;

import java.util.Optional;

/** What a module says of itself on the status page. */
public interface ModuleStatus {
    String getModule();

    Optional<String> getComponent();

    String getName();

    Optional<String> getVersion();

    boolean isAvailable();

    boolean isEnabled();

    Optional<String> getMessage();

    Optional<String> getDocumentation();
}
