/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.geotools.api.filter.Filter;
import org.geotools.api.referencing.FactoryException;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.positiveoptimization.styles.SldException;
import org.positiveoptimization.styles.SldReader;
import org.positiveoptimization.text.Message;

/**
 * Reads a data directory of GeoServer, as far as this project writes one: workspaces with GeoPackages, layers and groups in them,
 * styles of SLD. What is disabled is left out; a store of another kind is refused, for its layers would silently be missing.
 */
public final class CatalogReader {
    private static final String GEOPACKAGE = "geopkg";

    private final Path directory;
    private final Map<String, String> styles = new TreeMap<>();
    private final Map<String, LayerInfo> layersById = new TreeMap<>();
    private final Catalog.Builder catalog = new Catalog.Builder();

    private CatalogReader(Path directory) {
        this.directory = directory;
    }

    /** @throws DataDirectoryException if a file is missing or holds what cannot be served; it names the file */
    public static Catalog read(Path directory) throws DataDirectoryException {
        CatalogReader reader = new CatalogReader(directory);
        try {
            return reader.read();
        } catch (IOException e) {
            throw new DataDirectoryException(Message.of("host.data_dir.file", directory.toString()), e);
        }
    }

    private Catalog read() throws DataDirectoryException, IOException {
        readStyles();
        XmlFile global = XmlFile.read(directory.resolve("global.xml"));
        for (String service : List.of("wms", "wfs", "wps")) {
            catalog.services.put(service, service(directory.resolve(service + ".xml"), global));
        }
        catalog.wpsLimits = WpsLimits.of(XmlFile.read(directory.resolve("wps.xml")));
        List<Path> workspaces = directories(directory.resolve("workspaces"));
        for (Path workspace : workspaces) {
            readWorkspace(workspace, global);
        }
        if (catalog.layers.isEmpty()) {
            throw new DataDirectoryException(Message.of("host.data_dir.empty", directory.toString()));
        }
        String first = XmlFile.read(directory.resolve("workspaces").resolve("default.xml"))
                .required("name");
        catalog.defaultWorkspace = first;
        return catalog.build();
    }

    private void readStyles() throws DataDirectoryException, IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.resolve("styles"), "*.xml")) {
            for (Path file : files) {
                XmlFile style = XmlFile.read(file);
                String name = style.required("name");
                styles.put(style.required("id"), name);
                Path sld = file.resolveSibling(plainName(style, "filename"));
                try {
                    catalog.styles.put(name, SldReader.read(Files.newInputStream(sld)));
                } catch (SldException e) {
                    throw new DataDirectoryException(
                            Message.of("host.data_dir.style", sld.toString(), e.getMessage()), e);
                }
            }
        }
    }

    /** @return a file name, not a path that leads elsewhere */
    private static Path plainName(XmlFile file, String path) throws DataDirectoryException {
        Path name = Path.of(file.required(path));
        if (name.getNameCount() != 1 || name.isAbsolute() || name.startsWith("..")) {
            throw file.lacks(path);
        }
        return name;
    }

    private static ServiceInfo service(Path file, XmlFile global) throws DataDirectoryException {
        XmlFile service = XmlFile.read(file);
        List<Integer> srids = new ArrayList<>();
        for (XmlFile srs : service.all("srs/string")) {
            srids.add(Integer.parseInt(srs.text()));
        }
        return new ServiceInfo(
                service.localized("title", "internationalTitle"),
                service.all("keywords/string").stream().map(XmlFile::text).toList(),
                service.text("fees").orElse("NONE"),
                service.text("accessConstraints").orElse("NONE"),
                service.text("serviceLevel").orElse("BASIC").equals("TRANSACTIONAL"),
                service.text("maxFeatures").map(Integer::parseInt).orElse(Integer.MAX_VALUE),
                srids,
                global.all("settings/contact").stream()
                        .findFirst()
                        .map(c -> c.localized("contactOrganization", "internationalContactOrganization"))
                        .orElseThrow(() -> global.lacks("settings/contact")));
    }

    private void readWorkspace(Path folder, XmlFile global) throws DataDirectoryException, IOException {
        XmlFile named = XmlFile.read(folder.resolve("workspace.xml"));
        XmlFile namespace = XmlFile.read(folder.resolve("namespace.xml"));
        WorkspaceInfo workspace = new WorkspaceInfo(named.required("name"), namespace.required("uri"));
        catalog.workspaces.add(workspace);
        for (String service : List.of("wms", "wfs", "wps")) {
            Path own = folder.resolve(service + ".xml");
            if (Files.exists(own)) {
                catalog.services.put(workspace.name() + "/" + service, service(own, global));
            }
        }
        for (Path store : directories(folder)) {
            if (Files.exists(store.resolve("datastore.xml"))) {
                readStore(store, workspace);
            }
        }
        Path groups = folder.resolve("layergroups");
        if (Files.isDirectory(groups)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(groups, "*.xml")) {
                for (Path file : files) {
                    readGroup(XmlFile.read(file), workspace);
                }
            }
        }
    }

    private void readStore(Path folder, WorkspaceInfo workspace) throws DataDirectoryException, IOException {
        XmlFile file = XmlFile.read(folder.resolve("datastore.xml"));
        if (!isEnabled(file)) {
            return;
        }
        if (!file.entry("dbtype").orElse("").equals(GEOPACKAGE)) {
            throw new DataDirectoryException(
                    Message.of("host.data_dir.store", file.file().toString()));
        }
        String database = file.entry("database").orElseThrow(() -> file.lacks("connectionParameters/entry"));
        Path path = directory.resolve(database.replaceFirst("^file:", "")).normalize();
        if (!Files.isRegularFile(path)) {
            throw new DataDirectoryException(Message.of("host.data_dir.file", path.toString()));
        }
        boolean isReadOnly = Boolean.parseBoolean(file.entry("read_only").orElse("false"));
        StoreInfo store = new StoreInfo(file.required("id"), workspace, path, isReadOnly);
        Set<String> spatial = SpatialTables.of(path);
        for (Path layer : directories(folder)) {
            if (Files.exists(layer.resolve("featuretype.xml"))) {
                readLayer(layer, store, spatial);
            }
        }
    }

    private void readLayer(Path folder, StoreInfo store, Set<String> spatial) throws DataDirectoryException {
        XmlFile type = XmlFile.read(folder.resolve("featuretype.xml"));
        XmlFile layer = XmlFile.read(folder.resolve("layer.xml"));
        if (!isEnabled(type) || !isEnabled(layer)) {
            return;
        }
        int srid = 0;
        ReferencedEnvelope bounds = new ReferencedEnvelope();
        ReferencedEnvelope lonLat = new ReferencedEnvelope(DefaultGeographicCRS.WGS84);
        if (spatial.contains(type.required("nativeName"))) {
            srid = srid(type, type.required("srs"));
            bounds = envelope(type, "nativeBoundingBox", srid);
            lonLat = new ReferencedEnvelope(envelope(type, "latLonBoundingBox", 4326), DefaultGeographicCRS.WGS84);
        }
        LayerInfo info = new LayerInfo(
                type.required("name"),
                store,
                type.required("nativeName"),
                type.localized("title", "internationalTitle"),
                type.localized("abstract", "internationalAbstract"),
                type.all("keywords/string").stream().map(XmlFile::text).toList(),
                layer.text("path").orElse("/"),
                srid,
                bounds,
                lonLat,
                srid == 0 ? null : style(layer, layer.required("defaultStyle/id")),
                filter(type));
        catalog.layers.add(info);
        layersById.put(layer.required("id"), info);
    }

    private String style(XmlFile file, String id) throws DataDirectoryException {
        String name = styles.get(id);
        if (name == null) {
            throw file.lacks(id);
        }
        return name;
    }

    /** @return what {@code cqlFilter} says (ECQL), which GeoServer takes as well */
    private static Filter filter(XmlFile type) throws DataDirectoryException {
        String text = type.text("cqlFilter").orElse("");
        try {
            return text.isEmpty() ? Filter.INCLUDE : ECQL.toFilter(text);
        } catch (CQLException e) {
            throw new DataDirectoryException(
                    Message.of("host.data_dir.filter", type.file().toString(), text), e);
        }
    }

    private static boolean isEnabled(XmlFile file) {
        return Boolean.parseBoolean(file.text("enabled").orElse("true"));
    }

    private static int srid(XmlFile file, String srs) throws DataDirectoryException {
        try {
            return Integer.parseInt(srs.replaceFirst("^EPSG:", ""));
        } catch (NumberFormatException e) {
            throw file.lacks("srs");
        }
    }

    private static ReferencedEnvelope envelope(XmlFile file, String path, int srid) throws DataDirectoryException {
        try {
            return new ReferencedEnvelope(
                    file.number(path + "/minx"),
                    file.number(path + "/maxx"),
                    file.number(path + "/miny"),
                    file.number(path + "/maxy"),
                    CRS.decode("EPSG:" + srid, true));
        } catch (FactoryException e) {
            throw file.lacks("srs");
        }
    }

    private void readGroup(XmlFile file, WorkspaceInfo workspace) throws DataDirectoryException {
        if (!isEnabled(file)) {
            return;
        }
        List<XmlFile> layers = file.all("publishables/published");
        List<XmlFile> chosen = file.all("styles/style");
        List<GroupInfo.Member> members = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            LayerInfo layer = layersById.get(layers.get(i).required("id"));
            if (layer == null) {
                throw file.lacks(layers.get(i).required("id"));
            }
            String own = i < chosen.size() ? chosen.get(i).text("id").orElse("") : "";
            members.add(new GroupInfo.Member(layer, own.isEmpty() ? layer.style() : style(file, own)));
        }
        catalog.groups.add(new GroupInfo(
                file.required("name"),
                workspace,
                file.localized("title", "internationalTitle"),
                file.localized("abstractTxt", "internationalAbstract"),
                members,
                envelope(file, "bounds", srid(file, file.required("bounds/crs")))));
    }

    private static List<Path> directories(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isDirectory)) {
            files.forEach(found::add);
        }
        found.sort(null);
        return found;
    }
}
