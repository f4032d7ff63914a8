/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static Optional<Route> route(String path) {
        return Route.of(path, List.of("wfs", "wms"), List.of("draft"));
    }

    @Test
    void service_isFoundWithAndWithoutWorkspace() {
        assertThat(route("/wfs")).contains(new Route(null, "wfs"));
        assertThat(route("/draft/wms")).contains(new Route("draft", "wms"));
        assertThat(route("/draft/ows")).contains(new Route("draft", "ows"));
    }

    @Test
    void whatIsNoService_isNoRoute() {
        assertThat(route("/wcs")).isEmpty();
        assertThat(route("/approved/wfs")).isEmpty();
        assertThat(route("/a/draft/wfs")).isEmpty();
        assertThat(route("/wfs/")).isEmpty();
        assertThat(route("/")).isEmpty();
        assertThat(route("wfs")).isEmpty();
    }
}
