/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * SHA-256 over the content of a layer, independent of how it is stored: field names, then for every row its identifier,
 * the ordinates of its geometry and its values. The same plan in a GeoPackage and in PostGIS has the same digest.
 */
final class ContentDigest implements CoordinateSequenceFilter {
    private static final byte NULL = 0;
    private static final byte LONG = 1;
    private static final byte DOUBLE = 2;
    private static final byte TEXT = 3;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    ContentDigest(FeatureSchema schema) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        schema.fields().forEach(f -> putText(f.name()));
    }

    void add(long fid, Geometry geometry, Object[] values) {
        room(8).putLong(fid);
        if (geometry == null) {
            room(1).put(NULL);
        } else {
            geometry.apply(this);
        }
        for (Object value : values) {
            put(value);
        }
    }

    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void put(Object value) {
        if (value == null) {
            room(1).put(NULL);
        } else if (value instanceof Long number) {
            room(9).put(LONG).putLong(number);
        } else if (value instanceof Double number) {
            room(9).put(DOUBLE).putDouble(number);
        } else {
            putText(value.toString());
        }
    }

    private void putText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        room(5).put(TEXT).putInt(bytes.length);
        if (bytes.length > buffer.remaining()) {
            flush();
            digest.update(bytes);
        } else {
            buffer.put(bytes);
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    @Override
    public void filter(CoordinateSequence sequence, int i) {
        if (i == 0) {
            room(4).putInt(sequence.size());
        }
        room(16).putDouble(sequence.getX(i)).putDouble(sequence.getY(i));
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return false;
    }
}
