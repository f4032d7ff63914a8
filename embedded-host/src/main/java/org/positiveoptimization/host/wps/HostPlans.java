/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.util.SortedMap;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.catalog.CatalogPlans;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.hosting.PlanServer;
import org.positiveoptimization.hosting.ServedLayers;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.process.Caller;
import org.positiveoptimization.publication.PlanStore;

/** This host as a server of plans, as the user may see them for whom the thread runs. */
public final class HostPlans implements PlanServer<LayerInfo> {
    private static CatalogView view() {
        return CallingView.current().orElseThrow(() -> new IllegalStateException("nobody calls in this thread"));
    }

    @Override
    public ServedLayers<LayerInfo> layers() {
        return new CatalogPlans(view());
    }

    @Override
    public Caller caller() {
        User user = view().user();
        return new Caller(
                user.name(),
                user.roles().contains(Access.ADMINISTRATOR),
                user.roles().contains(Access.REVIEWER));
    }

    @Override
    public PlanStore forPublication(String workspace, SortedMap<String, LayerInfo> layers)
            throws PlanReadException, IOException {
        return new CatalogPlans(view()).forPublication(workspace, layers);
    }
}
