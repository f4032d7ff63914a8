/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.text.Message;

/**
 * Walks well-known binary without building anything: types, counts and nesting must fit the bytes that are there. What
 * passes can be decoded in memory proportional to the number of bytes, and without any repair by the decoder.
 */
final class WkbGuard {
    private static final int MAX_DEPTH = 8;
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int COLLECTION = 7;
    /** CIRCULARSTRING 8 to MULTISURFACE 12, and CURVE 13 and SURFACE 14 of which they are kinds. */
    private static final int FIRST_ARC = 8;

    private static final int LAST_ARC = 14;
    private static final int Z_FLAG = 0x8000_0000;
    private static final int M_FLAG = 0x4000_0000;
    /** Bytes of byte order, type and count: the least that a member of a collection takes. */
    static final int LEAST_MEMBER = 9;

    /** Bytes of a vertex with Z and M in a ring and a part of its own. */
    static final int MOST_PER_VERTEX = 4 * Double.BYTES + Integer.BYTES + LEAST_MEMBER;

    private final ByteBuffer wkb;
    private final int maxVertices;
    private long vertices;
    private long parts;
    private boolean flat = true;

    WkbGuard(byte[] bytes, int start, int maxVertices) throws GeometryReadException {
        if (start > bytes.length) {
            throw broken(bytes.length);
        }
        this.wkb = ByteBuffer.wrap(bytes).position(start);
        this.maxVertices = maxVertices;
    }

    void check() throws GeometryReadException {
        geometry(0, 0);
        if (wkb.hasRemaining()) {
            throw broken(wkb.position());
        }
    }

    /** @return whether no part of the geometry has Z or M */
    boolean isFlat() {
        return flat;
    }

    /** @param at offset of the first byte that makes no sense */
    static GeometryReadException broken(int at) {
        return new GeometryReadException(Message.of("source.geometry.broken", String.valueOf(at)));
    }

    static GeometryReadException tooMany(int maxVertices) {
        return new GeometryReadException(Message.of("source.geometry.vertices", maxVertices));
    }

    /** @param expected type that the surrounding collection asks for, 0 for any */
    private void geometry(int expected, int depth) throws GeometryReadException {
        int order = need(5).get();
        if ((order != 0 && order != 1) || depth > MAX_DEPTH) {
            throw broken(wkb.position() - 1);
        }
        wkb.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = wkb.getInt();
        // ISO adds 1000 for Z, 2000 for M; older writers set the two highest bits
        int plain = code & ~(Z_FLAG | M_FLAG);
        int type = plain % 1000;
        int dimensions = plain / 1000;
        if (dimensions > 3) {
            throw broken(wkb.position() - 4);
        }
        boolean z = (code & Z_FLAG) != 0 || (dimensions & 1) != 0;
        boolean m = (code & M_FLAG) != 0 || (dimensions & 2) != 0;
        flat &= !z && !m;
        int stride = Double.BYTES * (2 + (z ? 1 : 0) + (m ? 1 : 0));
        if (type >= FIRST_ARC && type <= LAST_ARC) {
            throw new GeometryReadException(Message.of("source.geometry.arcs"));
        }
        if (type < POINT || type > COLLECTION) {
            throw new GeometryReadException(Message.of("source.geometry.type", String.valueOf(code)));
        }
        if (expected != 0 && type != expected) {
            throw broken(wkb.position() - 4);
        }
        switch (type) {
            case POINT -> skip(1, stride);
            case LINE -> line(stride);
            case POLYGON -> polygon(stride);
            // 4, 5, 6 hold members of type 1, 2, 3; 7 holds any
            default -> members(type == COLLECTION ? 0 : type - 3, depth + 1);
        }
    }

    private void line(int stride) throws GeometryReadException {
        int at = wkb.position();
        int count = count(stride);
        if (count == 1) {
            throw broken(at);
        }
        skip(count, stride);
    }

    private void polygon(int stride) throws GeometryReadException {
        int rings = parts(Integer.BYTES);
        for (int i = 0; i < rings; i++) {
            ring(stride);
        }
    }

    private void ring(int stride) throws GeometryReadException {
        int count = count(stride);
        int first = wkb.position();
        skip(count, stride);
        int last = wkb.position() - stride;
        if (count != 0 && (count < 4 || !samePlace(first, last))) {
            throw new GeometryReadException(Message.of("source.geometry.ring"));
        }
    }

    private boolean samePlace(int a, int b) {
        return wkb.getDouble(a) == wkb.getDouble(b)
                && wkb.getDouble(a + Double.BYTES) == wkb.getDouble(b + Double.BYTES);
    }

    private void members(int expected, int depth) throws GeometryReadException {
        ByteOrder order = wkb.order();
        int count = parts(LEAST_MEMBER);
        for (int i = 0; i < count; i++) {
            geometry(expected, depth);
            wkb.order(order);
        }
    }

    /** Rings and members without a vertex cost memory too: no more of them than of vertices. */
    private int parts(int least) throws GeometryReadException {
        int count = count(least);
        parts += count;
        limit(parts);
        return count;
    }

    private void limit(long count) throws GeometryReadException {
        if (count > maxVertices) {
            throw tooMany(maxVertices);
        }
    }

    /** @return a count of things that take at least {@code least} bytes each, for which there are bytes enough */
    private int count(int least) throws GeometryReadException {
        long count = Integer.toUnsignedLong(need(Integer.BYTES).getInt());
        if (count * least > wkb.remaining()) {
            throw broken(wkb.position() - Integer.BYTES);
        }
        return (int) count;
    }

    private void skip(int points, int stride) throws GeometryReadException {
        vertices += points;
        limit(vertices);
        need(points * stride);
        wkb.position(wkb.position() + points * stride);
    }

    private ByteBuffer need(int bytes) throws GeometryReadException {
        if (wkb.remaining() < bytes) {
            throw broken(wkb.position());
        }
        return wkb;
    }
}
