/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.util.List;
import java.util.Optional;

/**
 * An address of a service: {@code /wfs}, {@code /draft/wfs}, {@code /ows}.
 *
 * @param workspace the workspace of the address, or null
 * @param service name of the service in lower case; {@code ows} when the request says which
 */
record Route(String workspace, String service) {
    static final String ANY_SERVICE = "ows";

    /**
     * @param path behind the context path, from its slash on
     * @param services names of the services
     * @param workspaces names of the workspaces
     * @return nothing when it is no address of a service
     */
    static Optional<Route> of(String path, List<String> services, List<String> workspaces) {
        String[] parts = path.split("/", -1);
        if (parts.length < 2 || parts.length > 3 || !parts[0].isEmpty()) {
            return Optional.empty();
        }
        String service = parts[parts.length - 1];
        String workspace = parts.length == 3 ? parts[1] : null;
        boolean isService = service.equals(ANY_SERVICE) || services.contains(service);
        return isService && (workspace == null || workspaces.contains(workspace))
                ? Optional.of(new Route(workspace, service))
                : Optional.empty();
    }
}
