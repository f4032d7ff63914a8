/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import org.locationtech.jts.geom.Geometry;

/**
 * One row of a layer in one version. Immutable. Class codes of an earlier edition of their table are given in terms of the
 * edition in force; what was stored is kept beside them. The {@link Shape} is shared with the other version when the geometry is
 * the same, so that its area and validity are computed once.
 */
public final class PlanFeature {
    private final String layer;
    private final long fid;
    private final Shape shape;
    private final FeatureSchema schema;
    private final Object[] values;
    private final Object[] stored;

    /** @param values one value per schema field: {@code String}, {@code Long}, {@code Double} or null; not copied */
    public PlanFeature(String layer, long fid, Shape shape, FeatureSchema schema, Object[] values) {
        this(layer, fid, shape, schema, values, values);
    }

    /** @param stored the values before codes were brought up to date; the same array when none was */
    PlanFeature(String layer, long fid, Shape shape, FeatureSchema schema, Object[] values, Object[] stored) {
        this.layer = layer;
        this.fid = fid;
        this.shape = shape;
        this.schema = schema;
        this.values = values;
        this.stored = stored;
    }

    /** @return identifier as WFS gives it, {@code layer.fid} */
    public String id() {
        return layer + "." + fid;
    }

    public long fid() {
        return fid;
    }

    public Shape shape() {
        return shape;
    }

    public Geometry geometry() {
        return shape.geometry();
    }

    /** @return ellipsoidal area in square metres, unrounded */
    public double area() {
        return shape.area();
    }

    public FeatureSchema schema() {
        return schema;
    }

    public Object value(int index) {
        return values[index];
    }

    /** @return the value, or null when it is null or the layer has no such field */
    public Object value(String field) {
        int i = schema.indexOf(field);
        return i < 0 ? null : values[i];
    }

    /** @return the value as the source has it */
    public Object stored(int index) {
        return stored[index];
    }

    /** @return the value as the source has it, as trimmed text; empty when null or absent */
    public String storedText(String field) {
        int i = schema.indexOf(field);
        return i < 0 || stored[i] == null ? "" : stored[i].toString().strip();
    }

    /** @return whether a class code of an earlier edition was brought up to date */
    public boolean isUpdated() {
        return values != stored;
    }

    /** @return the value as trimmed text, empty when null or absent */
    public String text(String field) {
        Object value = value(field);
        return value == null ? "" : value.toString().strip();
    }

    /** @return the value as a number, NaN when null, absent or no number */
    public double number(String field) {
        Object value = value(field);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof String text) {
            try {
                return Double.parseDouble(text.strip());
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
        return Double.NaN;
    }

    /** @return the first six characters of XZQDM: the county */
    public String county() {
        String code = text("XZQDM");
        return code.length() > 6 ? code.substring(0, 6) : code;
    }

    @Override
    public String toString() {
        return id();
    }
}
