/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.GeometryFault;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Soundness;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/** Reads one layer or table in both versions, in one thread, so that the two share the shapes of unchanged features. */
final class LayerReader {
    /** A layer, or a table, or neither when the version does not have it. */
    record Content(Optional<PlanLayer> layer, Optional<PlanTable> table) {
        static final Content NONE = new Content(Optional.empty(), Optional.empty());
    }

    record Pair(Content approved, Content draft) {}

    private static final int POLL = 1024;

    private final LayerDefinition definition;
    private final Metric metric;
    private final boolean isWindow;
    private final Progress progress;
    private final ShapeStore shapes;
    private final Map<String, String> texts = new HashMap<>();

    /** @param isWindow whether what lies in a window is read and not the whole layer */
    LayerReader(LayerDefinition definition, Metric metric, boolean isWindow, Progress progress) {
        this.definition = definition;
        this.metric = metric;
        this.isWindow = isWindow;
        this.progress = progress;
        this.shapes = new ShapeStore(metric, definition.geometry());
    }

    Pair read(PlanSource approved, PlanSource draft) throws PlanReadException {
        return new Pair(read(Role.APPROVED, approved), read(Role.DRAFT, draft));
    }

    private Content read(Role role, PlanSource source) throws PlanReadException {
        if (!source.codes().contains(definition.code())) {
            return Content.NONE;
        }
        Optional<Message> partial = source.partial(definition.code());
        try (RowReader rows = source.open(definition.code())) {
            return definition.spatial()
                    ? new Content(Optional.of(layer(role, rows, partial)), Optional.empty())
                    : new Content(Optional.empty(), Optional.of(table(role, rows, partial)));
        }
    }

    private PlanTable table(Role role, RowReader rows, Optional<Message> partial) throws PlanReadException {
        FeatureSchema schema = rows.schema();
        ContentDigest digest = new ContentDigest(schema);
        GarbledTexts garbled = new GarbledTexts(definition, schema);
        List<Map<String, Object>> maps = new ArrayList<>();
        while (rows.next()) {
            progress.check();
            Object[] values = rows.values();
            digest.add(rows.fid(), null, values);
            garbled.add(rows.fid(), values);
            Map<String, Object> map = new HashMap<>();
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    map.put(schema.fields().get(i).name().toUpperCase(Locale.ROOT), values[i]);
                }
            }
            maps.add(map);
        }
        List<LayerFault> faults = schemaFaults(schema);
        contentFault(maps.isEmpty(), partial).ifPresent(faults::add);
        faults.addAll(garbled.faults());
        return new PlanTable(definition, role, schema, maps, faults, digest.hex());
    }

    private PlanLayer layer(Role role, RowReader rows, Optional<Message> partial) throws PlanReadException {
        FeatureSchema schema = rows.schema();
        int srid = rows.srid();
        boolean isReadable = Cgcs2000.isSupported(srid);
        boolean reprojected = isReadable && srid != metric.srid();
        CurrentCodes codes = new CurrentCodes(definition, schema);
        ContentDigest digest = new ContentDigest(schema);
        GarbledTexts garbled = new GarbledTexts(definition, schema);
        List<PlanFeature> features = new ArrayList<>();
        Envelope envelope = new Envelope();
        long vertices = 0;
        while (rows.next()) {
            if (features.size() % POLL == 0) {
                progress.check();
            }
            Object[] values = rows.values();
            garbled.add(rows.fid(), values);
            shareTexts(values);
            Shape shape;
            try {
                Geometry stored = isReadable ? rows.geometry() : null;
                digest.add(rows.fid(), stored, values);
                shape = isReadable ? shape(stored, srid, reprojected) : ShapeStore.faulty(unreadable(srid));
                if (hasPlace(shape)) {
                    envelope.expandToInclude(stored.getEnvelopeInternal());
                }
            } catch (GeometryReadException e) {
                digest.add(rows.fid(), null, values);
                shape = ShapeStore.faulty(new GeometryFault(GeometryFault.Kind.UNREADABLE, null, e.text()));
            }
            vertices += shape.vertices();
            features.add(new PlanFeature(definition.code(), rows.fid(), shape, schema, codes.of(values), values));
        }
        List<LayerFault> faults = schemaFaults(schema);
        contentFault(features.isEmpty(), partial).ifPresent(faults::add);
        faults.addAll(garbled.faults());
        faults.addAll(crsFaults(srid, isReadable, envelope, features));
        geometryFault(features).ifPresent(faults::add);
        return new PlanLayer(
                definition, role, schema, srid, reprojected, features, List.copyOf(faults), vertices, digest.hex());
    }

    private Shape shape(Geometry stored, int srid, boolean reprojected) {
        if (stored == null || !reprojected) {
            return shapes.shape(stored);
        }
        GeometryFault fault = Soundness.check(stored, srid, definition.geometry());
        return fault != null ? ShapeStore.faulty(fault) : shapes.shape(Cgcs2000.toGeographic(stored, srid));
    }

    /** Whether the geometry tells in which zone the layer lies: a coordinate that is not finite would lead it astray. */
    private static boolean hasPlace(Shape shape) {
        return shape.fault() == null || shape.fault().kind() == GeometryFault.Kind.INVALID;
    }

    /** Codes and names repeat a million times; each is kept once. Identifiers are all different and stay as they are. */
    private void shareTexts(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text && text.length() <= 12) {
                values[i] = texts.computeIfAbsent(text, t -> t);
            }
        }
    }

    private List<LayerFault> schemaFaults(FeatureSchema schema) {
        List<LayerFault> faults = new ArrayList<>();
        for (FieldDefinition field : definition.fields()) {
            int i = schema.indexOf(field.name());
            if (i < 0) {
                if (field.mandatory()) {
                    faults.add(new LayerFault(
                            LayerFault.Kind.FIELD,
                            field.name(),
                            Message.of("layer.field_missing", definition.code(), field.name())));
                }
            } else if (!fits(schema.fields().get(i).type(), field.type())) {
                faults.add(new LayerFault(
                        LayerFault.Kind.FIELD,
                        field.name(),
                        Message.of(
                                "layer.field_type",
                                definition.code(),
                                field.name(),
                                Message.of("field." + field.type().name()))));
            }
        }
        return faults;
    }

    /** A whole number may stand where a decimal one is expected, never the other way round. */
    private static boolean fits(FieldType stored, FieldType expected) {
        return stored == expected || (expected == FieldType.REAL && stored == FieldType.INTEGER);
    }

    private List<LayerFault> crsFaults(int srid, boolean isReadable, Envelope envelope, List<PlanFeature> features) {
        if (srid == 0) {
            return List.of(crsFault(Message.of("layer.crs_undefined", definition.code())));
        }
        if (!isReadable) {
            return List.of(crsFault(Message.of("layer.crs_unsupported", definition.code(), "EPSG:" + srid)));
        }
        List<PlanFeature> outside = features.stream()
                .filter(f -> f.shape().fault() != null && f.shape().fault().kind() == GeometryFault.Kind.OUT_OF_BOUNDS)
                .toList();
        if (!outside.isEmpty()) {
            PlanFeature first = outside.get(0);
            return List.of(crsFault(Message.of(
                    "layer.out_of_bounds",
                    definition.code(),
                    "EPSG:" + srid,
                    outside.size(),
                    first.id(),
                    first.shape().fault().text())));
        }
        if (!isWindow && !envelope.isNull() && !Cgcs2000.isZoneRight(envelope, srid)) {
            return List.of(crsFault(Message.of("layer.crs_zone", definition.code(), "EPSG:" + srid)));
        }
        return List.of();
    }

    private Optional<LayerFault> geometryFault(List<PlanFeature> features) {
        List<PlanFeature> faulty = features.stream()
                .filter(f -> f.shape().fault() != null
                        && f.shape().fault().kind() != GeometryFault.Kind.OUT_OF_BOUNDS
                        && f.shape().fault().kind() != GeometryFault.Kind.UNREADABLE_CRS)
                .toList();
        return faulty.isEmpty()
                ? Optional.empty()
                : Optional.of(new LayerFault(
                        LayerFault.Kind.GEOMETRY,
                        null,
                        Message.of(
                                "layer.geometry",
                                definition.code(),
                                faulty.size(),
                                faulty.get(0).id(),
                                faulty.get(0).shape().fault().text())));
    }

    private GeometryFault unreadable(int srid) {
        return new GeometryFault(
                GeometryFault.Kind.UNREADABLE_CRS, null, Message.of("geometry.crs", srid == 0 ? "-" : "EPSG:" + srid));
    }

    private LayerFault crsFault(Message text) {
        return new LayerFault(LayerFault.Kind.CRS, null, text);
    }

    /** A layer that is given in part is not known to be empty. */
    private Optional<LayerFault> contentFault(boolean isEmpty, Optional<Message> partial) {
        if (partial.isPresent()) {
            Message text = Message.of("layer.partial", definition.code(), partial.get());
            return Optional.of(new LayerFault(LayerFault.Kind.PARTIAL, null, text));
        }
        return isEmpty && !isWindow && !definition.mayBeEmpty()
                ? Optional.of(new LayerFault(LayerFault.Kind.EMPTY, null, Message.of("layer.empty", definition.code())))
                : Optional.empty();
    }
}
