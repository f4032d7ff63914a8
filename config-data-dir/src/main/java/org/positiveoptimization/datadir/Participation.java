/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.guard.GuardPolicies;
import org.positiveoptimization.styles.LayerStyles;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;

/**
 * Comments of the public, in a GeoPackage of their own, whatever the plan is stored in. They are published twice: in one
 * workspace for everybody, who sees there what is shown and hands in what is new; in another for those who decide what is
 * shown. It is a layer of ours and no part of a plan, and is therefore in no catalogue.
 */
enum Participation {
    /** For everybody. */
    PUBLIC(
            "participation",
            new Localized("公众意见", "Public comments"),
            new Localized("公众意见要素服务", "Comments of the public"),
            new Localized("公众可提交意见，审核后公开", "anybody may comment; shown after review"),
            "SHZT = '2'"),
    /** For those who decide. */
    MODERATION(
            "moderation",
            new Localized("公众意见（审核）", "Public comments, for review"),
            new Localized("公众意见审核要素服务", "Review of the comments of the public"),
            new Localized("需登录", "sign-in required"),
            null);

    static final String LAYER = "GZYJ";

    private static final String FILE = "participation";

    /** The plan lies in its extent, and so do the comments. */
    private static final String WHOLE = "XZQ";

    /** As in the edit guard, which refuses longer texts. */
    private static final int MOST = 1000;

    /** A field of the layer. */
    private record Field(String name, int length, Localized title) {}

    private static final List<Field> FIELDS = List.of(
            new Field("YJBH", 36, new Localized("意见编号", "number")),
            new Field("YJNR", MOST, new Localized("意见内容", "text")),
            new Field(
                    "YJLX",
                    1,
                    new Localized(
                            "意见类型（1 支持，2 反对，3 建议，4 图上有误）",
                            "kind (1 support, 2 objection, 3 suggestion, 4 error in the map)")),
            new Field("DXTC", 64, new Localized("对象图层", "layer it is about")),
            new Field("DXBS", 64, new Localized("对象标识", "feature it is about")),
            new Field("TJSJ", 20, new Localized("提交时间（协调世界时）", "time of submission (UTC)")),
            new Field("SHZT", 1, new Localized("审核状态（1 待审核，2 公开，3 不公开）", "state (1 waiting, 2 shown, 3 not shown)")),
            new Field("HFNR", MOST, new Localized("回复内容", "reply")));

    private final String id;
    private final Localized title;
    private final Localized service;
    private final Localized access;
    private final String filter;

    /** @param filter which rows are shown (ECQL); null for all */
    Participation(String id, Localized title, Localized service, Localized access, String filter) {
        this.id = id;
        this.title = title;
        this.service = service;
        this.access = access;
        this.filter = filter;
    }

    /** @return name of its workspace; also that of its store and its namespace prefix */
    String id() {
        return id;
    }

    /**
     * @param target a data directory with a plan; comments that it has already are kept
     * @throws IOException if the plan tells no extent
     */
    static void write(Path target) throws IOException, SQLException {
        Path data = target.resolve("data");
        Path file = data.resolve(FILE + ".gpkg");
        if (!Files.exists(file)) {
            create(file);
            DataDirectory.letReadWhileWritten(file);
        }
        Extent whole = whole(data);
        for (Participation side : values()) {
            side.write(target.resolve("workspaces").resolve(side.id), whole);
        }
    }

    /** @throws IOException if the plan tells no extent */
    private static Extent whole(Path data) throws IOException, SQLException {
        Extent whole =
                Extent.read(data.resolve(Workspace.APPROVED.id() + ".gpkg")).get(WHOLE);
        if (whole == null || !whole.isUsable()) {
            throw new IOException("the approved plan has no extent of " + WHOLE);
        }
        return whole;
    }

    /**
     * @param target a data directory with a plan
     * @return the edit guard's own policy, with the comments kept to the extent of the plan, to the next hundredth of a degree
     */
    static String policy(Path target) throws IOException, SQLException {
        Envelope extent = whole(target.resolve("data")).geographic();
        String workspace = "\"" + PUBLIC.id + "\": {\n";
        String policy = new String(GuardPolicies.standardSource(), StandardCharsets.UTF_8);
        if (!policy.contains(workspace)) {
            throw new IllegalStateException("the built-in guard policy has no workspace " + PUBLIC.id);
        }
        return policy.replace(
                workspace,
                workspace
                        + String.format(
                                Locale.ROOT,
                                "      \"extent\": { \"west\": %.2f, \"south\": %.2f, \"east\": %.2f, \"north\": %.2f },\n",
                                Math.floor(extent.getMinX() * 100) / 100,
                                Math.floor(extent.getMinY() * 100) / 100,
                                Math.ceil(extent.getMaxX() * 100) / 100,
                                Math.ceil(extent.getMaxY() * 100) / 100));
    }

    private static void create(Path file) throws IOException {
        List<Column> columns =
                FIELDS.stream().map(f -> Column.text(f.name, f.length)).toList();
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, Instant.EPOCH)) {
            writer.layer(LAYER, PUBLIC.title.zh(), Cgcs2000.GEOGRAPHIC, GeometryType.POINT, columns);
            writer.commit();
        }
    }

    private void write(Path directory, Extent whole) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("workspace", id);
        model.put("uri", "urn:positive-optimization:" + id);
        model.put("title", title);
        Templates.write("workspace", model, directory.resolve("workspace.xml"));
        Templates.write("namespace", model, directory.resolve("namespace.xml"));
        model.put("readOnly", false);
        model.put("file", FILE);
        Path store = directory.resolve(id);
        Templates.write(Store.GEOPACKAGE.template(), model, store.resolve("datastore.xml"));
        model.put("code", LAYER);
        model.put("chapter", "participation");
        model.put("description", new Localized(fields(Language.ZH, "、", "。"), fields(Language.EN, ", ", ".")));
        model.put("srid", Cgcs2000.GEOGRAPHIC);
        model.put("bounds", whole.geographic());
        model.put("geographic", whole.geographic());
        model.put("filter", filter);
        model.put("style", LayerStyles.of(LAYER));
        model.put("otherStyles", List.of());
        Templates.write("featuretype", model, store.resolve(LAYER).resolve("featuretype.xml"));
        Templates.write("layer", model, store.resolve(LAYER).resolve("layer.xml"));
        model.put("title", service);
        model.put("access", access);
        Templates.write("wfs", model, directory.resolve("wfs.xml"));
    }

    private static String fields(Language language, String comma, String stop) {
        return FIELDS.stream()
                .map(f -> f.name + " " + f.title.in(language))
                .collect(Collectors.joining(comma, LAYER + ": ", stop));
    }
}
