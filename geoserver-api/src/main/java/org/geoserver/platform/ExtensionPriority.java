/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.platform;

/** An extension that has a place in the order in which extensions of a kind are called: a lesser number comes earlier. */
public interface ExtensionPriority {
    int HIGHEST = 0;
    int LOWEST = 100;

    int getPriority();
}
