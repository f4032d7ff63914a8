/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.inbox.Comment;
import org.positiveoptimization.inbox.InboxRules;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.text.Message;

/** One row that is about to be inserted into an inbox: whether its values are those of a comment, and its place is one. */
final class InboxCheck {
    private final LayerName layer;
    private final InboxRules rules;
    private final Envelope extent;
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param extent longitudes and latitudes in degrees; null for all of China */
    InboxCheck(LayerName layer, InboxRules rules, Envelope extent) {
        this.layer = layer;
        this.rules = rules;
        this.extent = extent == null ? Cgcs2000.CHINA : extent;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /**
     * @param schema of the layer
     * @param srid of the layer
     * @param row as the client sent it
     */
    Comment check(FeatureSchema schema, int srid, Row row) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < schema.fields().size(); i++) {
            values.put(schema.fields().get(i).name().toUpperCase(Locale.ROOT), row.values()[i]);
        }
        columns()
                .filter(c -> !values.containsKey(c))
                .forEach(c -> refusals.add(
                        Refusal.incomplete(layer, "", Message.of("guard.no_column", layer.toString(), c))));
        Comment comment = new Comment(rules, values);
        comment.faults().forEach(this::refuse);
        place(srid, row);
        return comment;
    }

    private Stream<String> columns() {
        InboxRules.WrittenColumns written = rules.written();
        return Stream.of(
                        Stream.of(rules.text().name(), written.number(), written.time(), written.state()),
                        rules.choices().keySet().stream(),
                        rules.codes().stream())
                .flatMap(c -> c);
    }

    private void place(int srid, Row row) {
        Geometry geometry;
        try {
            geometry = row.geometry();
        } catch (GeometryReadException e) {
            geometry = null;
        }
        if (!(geometry instanceof Point point)
                || point.isEmpty()
                || !point.getCoordinate().isValid()) {
            refuse(Message.of("guard.inbox.point"));
            return;
        }
        if (srid != Cgcs2000.GEOGRAPHIC) {
            refusals.add(Refusal.incomplete(layer, "", Message.of("guard.inbox.crs", layer.toString())));
            return;
        }
        Coordinate at = point.getCoordinate();
        if (!extent.contains(at)) {
            refuse(Message.of("guard.inbox.outside", at.x, at.y));
        }
    }

    private void refuse(Message text) {
        refusals.add(Refusal.of(Refusal.Kind.COMMENT, layer, "", text));
    }
}
