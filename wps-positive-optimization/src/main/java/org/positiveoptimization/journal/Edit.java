/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.util.List;
import java.util.Objects;

/**
 * What one transaction does, or was meant to do.
 *
 * @param user name of the user, empty when nobody is logged in
 * @param request identifier of the request
 * @param layers the layers that it touches; none when it does nothing
 */
public record Edit(String user, String request, List<EditedLayer> layers) {
    public Edit {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(request, "request");
        layers = List.copyOf(layers);
    }
}
