/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.catalog.ServiceInfo;
import org.positiveoptimization.host.catalog.WorkspaceInfo;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.text.Language;

/** The capabilities of versions 2.0.0 and 1.1.0. What is not listed here is refused, and what is listed works. */
final class Capabilities {
    static final List<String> SECTIONS = List.of(
            "ServiceIdentification",
            "ServiceProvider",
            "OperationsMetadata",
            "FeatureTypeList",
            "Filter_Capabilities",
            "All");

    /** Systems that answers can be in besides the one of the layer: degrees of the plan and of GPS, and that of web maps. */
    private static final List<Integer> OTHER_SYSTEMS = List.of(4490, 4326, 3857);

    private final XmlOutput out;
    private final WfsVersion version;
    private final CatalogView view;
    private final String wfs;
    private final Language language;
    private final ServiceInfo service;

    Capabilities(XmlOutput out, WfsVersion version, CatalogView view, String wfs, Language language) {
        this.out = out;
        this.version = version;
        this.view = view;
        this.wfs = wfs;
        this.language = language;
        this.service = view.service("wfs");
    }

    /** @throws OwsException if a section has none of the names of the standard */
    static Set<String> sections(List<String> asked) throws OwsException {
        if (!SECTIONS.containsAll(asked)) {
            throw OwsException.invalid("sections");
        }
        return asked.isEmpty() || asked.contains("All") ? Set.copyOf(SECTIONS) : Set.copyOf(asked);
    }

    /** @return codes of the systems of a layer, its own first */
    static List<Integer> systems(LayerInfo layer, ServiceInfo service) {
        Set<Integer> codes = new LinkedHashSet<>(List.of(layer.srid()));
        codes.addAll(OTHER_SYSTEMS);
        codes.addAll(service.srids());
        return List.copyOf(codes);
    }

    void write(Set<String> sections) throws IOException {
        List<String> root = new ArrayList<>(List.of(
                "version",
                version.number(),
                "xmlns:wfs",
                version.namespace(),
                "xmlns:ows",
                version.isTwo() ? "http://www.opengis.net/ows/1.1" : "http://www.opengis.net/ows",
                version.isTwo() ? "xmlns:fes" : "xmlns:ogc",
                version.isTwo() ? "http://www.opengis.net/fes/2.0" : "http://www.opengis.net/ogc",
                "xmlns:gml",
                version.gml().namespace(),
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                version.schemaLocation()));
        for (WorkspaceInfo workspace : view.workspaces()) {
            root.add("xmlns:" + workspace.name());
            root.add(workspace.namespace());
        }
        out.start("wfs:WFS_Capabilities", root.toArray(String[]::new));
        if (sections.contains("ServiceIdentification")) {
            identification();
        }
        if (sections.contains("ServiceProvider")) {
            out.start("ows:ServiceProvider");
            out.text("ows:ProviderName", service.organization().in(language));
            out.empty("ows:ServiceContact");
            out.end();
        }
        if (sections.contains("OperationsMetadata")) {
            new OperationsMetadata(out, version, view, wfs).write();
        }
        if (sections.contains("FeatureTypeList")) {
            featureTypes();
        }
        if (!version.isTwo() || sections.contains("Filter_Capabilities")) {
            if (version.isTwo()) {
                FilterCapabilities.two(out);
            } else {
                FilterCapabilities.onePointOne(out);
            }
        }
        out.end();
    }

    private void identification() throws IOException {
        out.start("ows:ServiceIdentification");
        out.text("ows:Title", service.title().in(language));
        keywords(service.keywords());
        out.text("ows:ServiceType", "WFS");
        if (version.isTwo()) {
            for (WfsVersion one : List.of(WfsVersion.V2_0_0, WfsVersion.V1_1_0, WfsVersion.V1_0_0)) {
                out.text("ows:ServiceTypeVersion", one.number());
            }
        } else {
            out.text("ows:ServiceTypeVersion", version.number());
        }
        out.text("ows:Fees", service.fees());
        out.text("ows:AccessConstraints", service.accessConstraints());
        out.end();
    }

    private void keywords(List<String> keywords) throws IOException {
        if (!keywords.isEmpty()) {
            out.start("ows:Keywords");
            for (String keyword : keywords) {
                out.text("ows:Keyword", keyword);
            }
            out.end();
        }
    }

    private void featureTypes() throws IOException {
        List<LayerInfo> layers = view.layers();
        if (layers.isEmpty() && !version.isTwo()) {
            return;
        }
        out.start("wfs:FeatureTypeList");
        if (!version.isTwo()) {
            operations(service.isTransactional());
        }
        for (LayerInfo layer : layers) {
            featureType(layer);
        }
        out.end();
    }

    private void operations(boolean isWritable) throws IOException {
        out.start("wfs:Operations");
        out.text("wfs:Operation", "Query");
        if (isWritable) {
            for (String operation : List.of("Insert", "Update", "Delete")) {
                out.text("wfs:Operation", operation);
            }
        }
        out.end();
    }

    private void featureType(LayerInfo layer) throws IOException {
        out.start("wfs:FeatureType");
        out.text("wfs:Name", layer.qualifiedName());
        out.text("wfs:Title", layer.title().in(language));
        out.text("wfs:Abstract", layer.summary().in(language));
        keywords(layer.keywords());
        if (layer.isSpatial()) {
            List<Integer> systems = systems(layer, service);
            String kind = version.isTwo() ? "CRS" : "SRS";
            out.text("wfs:Default" + kind, version.srs(systems.get(0)).toString());
            for (int code : systems.subList(1, systems.size())) {
                out.text("wfs:Other" + kind, version.srs(code).toString());
            }
        } else {
            out.empty(version.isTwo() ? "wfs:NoCRS" : "wfs:NoSRS");
        }
        if (!version.isTwo()) {
            operations(view.mayWrite(layer));
        }
        ReferencedEnvelope box = layer.lonLat();
        if (layer.isSpatial() && box != null && !box.isEmpty()) {
            out.start("ows:WGS84BoundingBox");
            out.text("ows:LowerCorner", box.getMinX() + " " + box.getMinY());
            out.text("ows:UpperCorner", box.getMaxX() + " " + box.getMaxY());
            out.end();
        }
        out.end();
    }

    /** The constraints of the service (09-025r2 table 13), in version 2.0.0. */
    static Map<String, Boolean> constraints(boolean isTransactional) {
        Map<String, Boolean> constraints = new LinkedHashMap<>();
        constraints.put("ImplementsSimpleWFS", true);
        constraints.put("ImplementsBasicWFS", true);
        constraints.put("ImplementsTransactionalWFS", isTransactional);
        constraints.put("ImplementsLockingWFS", false);
        constraints.put("KVPEncoding", true);
        constraints.put("XMLEncoding", true);
        constraints.put("SOAPEncoding", false);
        constraints.put("ImplementsInheritance", false);
        constraints.put("ImplementsRemoteResolve", false);
        constraints.put("ImplementsResultPaging", true);
        constraints.put("ImplementsStandardJoins", false);
        constraints.put("ImplementsSpatialJoins", false);
        constraints.put("ImplementsTemporalJoins", false);
        constraints.put("ImplementsFeatureVersioning", false);
        constraints.put("ManageStoredQueries", false);
        constraints.put("PagingIsTransactionSafe", false);
        return constraints;
    }
}
