/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.catalog.Catalog;
import org.positiveoptimization.host.catalog.CatalogReader;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.DataDirectoryException;
import org.positiveoptimization.host.catalog.GeoPackageStores;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.catalog.WorkspaceInfo;
import org.positiveoptimization.host.edit.Edits;
import org.positiveoptimization.host.edit.PlanEdits;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsService;
import org.positiveoptimization.host.store.StoreException;
import org.positiveoptimization.host.wfs.WfsLimits;
import org.positiveoptimization.host.wfs.WfsService;
import org.positiveoptimization.host.wms.WmsLimits;
import org.positiveoptimization.host.wms.WmsService;
import org.positiveoptimization.host.wps.HostPlans;
import org.positiveoptimization.host.wps.WpsService;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditTurns;
import org.positiveoptimization.hosting.FolderFiles;
import org.positiveoptimization.hosting.GuardStore;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.hosting.ServerProcessHost;
import org.positiveoptimization.hosting.StatusSource;
import org.positiveoptimization.process.ProcessLimits;
import org.positiveoptimization.text.Message;

/** The parts of a host, put together for one data directory. */
final class HostParts implements AutoCloseable {
    private final Catalog catalog;
    private final Access access;
    private final GeoPackageStores stores;
    private final RuleSetStore ruleSets;
    private final GuardStore policies;
    private final EditJournal journal;
    private final ServerProcessHost<LayerInfo> processes;
    private final WpsService wps;
    private final List<OwsService> services;

    /** @throws IOException if there is no place for results of processes */
    private HostParts(Path dataDirectory, Catalog catalog, Access access, GeoPackageStores stores) throws IOException {
        FolderFiles files = new FolderFiles(dataDirectory);
        this.catalog = catalog;
        this.access = access;
        this.stores = stores;
        this.ruleSets = new RuleSetStore(files);
        this.policies = new GuardStore(files);
        this.journal = new EditJournal(files);
        EditTurns turns = new EditTurns();
        Edits edits = new PlanEdits(policies, ruleSets, turns, journal);
        Function<OwsRequest, CatalogView> views =
                r -> new CatalogView(catalog, stores, access.layers(), r.user(), r.workspace());
        this.processes = new ServerProcessHost<>(new HostPlans(), turns, ruleSets, journal, files);
        processes.install();
        this.wps = new WpsService(views, catalog.wpsLimits());
        this.services =
                List.of(new WmsService(views, WmsLimits.SHIPPED), new WfsService(views, edits, WfsLimits.SHIPPED), wps);
    }

    static HostParts open(Path dataDirectory) throws DataDirectoryException {
        Catalog catalog = CatalogReader.read(dataDirectory);
        Access access;
        try {
            access = Access.read(dataDirectory);
        } catch (IOException e) {
            throw new DataDirectoryException(
                    Message.of(
                            "host.data_dir.file",
                            dataDirectory.resolve("security").toString()),
                    e);
        }
        GeoPackageStores stores = stores(catalog);
        try {
            return new HostParts(dataDirectory, catalog, access, stores);
        } catch (IOException e) {
            stores.close();
            throw new DataDirectoryException(Message.of("host.data_dir.file", System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static GeoPackageStores stores(Catalog catalog) throws DataDirectoryException {
        try {
            return GeoPackageStores.open(
                    catalog, ProcessLimits.DEFAULT.reading().vertices());
        } catch (StoreException e) {
            throw new DataDirectoryException(e.text(), e);
        } catch (IOException e) {
            throw new DataDirectoryException(Message.of("host.data_dir.file", e.getMessage()), e);
        }
    }

    List<OwsService> services() {
        return services;
    }

    List<String> workspaces() {
        return catalog.workspaces().stream().map(WorkspaceInfo::name).toList();
    }

    Access access() {
        return access;
    }

    List<StatusSource> states() {
        return List.of(ruleSets, policies, journal);
    }

    @Override
    public void close() {
        wps.close();
        processes.close();
        journal.close();
        stores.close();
    }
}
