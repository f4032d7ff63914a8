/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.text.Message;

/**
 * GeoPackageBinary (OGC 12-128r18, clause 2.1.3): a header {@code GP, version, flags, srs_id, envelope} and the geometry
 * in ISO well-known binary.
 *
 * <p>Encodes little endian, with an envelope in X and Y (none for an empty geometry). Decodes either byte order and any
 * envelope; Z and M are dropped, the srs_id and the envelope of the header are not used for it.
 *
 * <p>Bytes are not trusted: before anything is allocated, {@link WkbGuard} walks their counts against their length. Arcs
 * are refused and never straightened, a ring that is not closed is refused and never closed, bytes left over are refused.
 * What is not detected here: self-intersections, NaN ordinates, misplaced holes.
 *
 * <p>Not safe for use by several threads.
 */
public final class GeometryEncoding {
    private static final int HEADER = 8;
    private static final int LITTLE_ENDIAN_FLAG = 1;
    private static final int EMPTY_FLAG = 0x10;
    private static final int EXTENDED_FLAG = 0x20;
    private static final int XY_ENVELOPE = 1;
    /** Bytes of the envelope by envelope indicator: none, XY, XYZ, XYM, XYZM. */
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final int maxVertices;
    private final WKBReader reader = new WKBReader(FACTORY);
    private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    /** @param maxVertices the most vertices that a geometry may have to be decoded, closing vertices included */
    public GeometryEncoding(int maxVertices) {
        this.maxVertices = maxVertices;
    }

    /** @return the most bytes that a geometry with so many vertices, in as many rings and parts, can take */
    static long largest(int maxVertices) {
        return HEADER + ENVELOPE_BYTES[4] + WkbGuard.LEAST_MEMBER + (long) maxVertices * WkbGuard.MOST_PER_VERTEX;
    }

    /** @param srsId identifier in gpkg_spatial_ref_sys */
    public byte[] encode(Geometry geometry, int srsId) {
        byte[] wkb = writer.write(geometry);
        Envelope bounds = geometry.getEnvelopeInternal();
        int flags = LITTLE_ENDIAN_FLAG | (bounds.isNull() ? EMPTY_FLAG : XY_ENVELOPE << 1);
        ByteBuffer bytes = ByteBuffer.allocate(
                        HEADER + (bounds.isNull() ? 0 : ENVELOPE_BYTES[XY_ENVELOPE]) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) flags)
                .putInt(srsId);
        if (!bounds.isNull()) {
            bytes.putDouble(bounds.getMinX())
                    .putDouble(bounds.getMaxX())
                    .putDouble(bounds.getMinY())
                    .putDouble(bounds.getMaxY());
        }
        return bytes.put(wkb).array();
    }

    /**
     * @return the geometry in two dimensions
     * @throws GeometryReadException if the bytes are no GeoPackageBinary, hold arcs or another type that JTS has not, or
     *     have more vertices than allowed
     */
    public Geometry decode(byte[] bytes) throws GeometryReadException {
        return decode(bytes, wkbStart(bytes));
    }

    /**
     * @param wkb well-known binary, without the header of a GeoPackage
     * @return the geometry in two dimensions
     * @throws GeometryReadException as {@link #decode(byte[])}
     */
    public Geometry decodeWkb(byte[] wkb) throws GeometryReadException {
        return decode(wkb, 0);
    }

    /**
     * @return the envelope that the header states, or that of the coordinates when it states none; a null one when empty
     * @throws GeometryReadException as {@link #decode(byte[])}
     */
    Envelope envelope(byte[] bytes) throws GeometryReadException {
        int start = wkbStart(bytes);
        boolean isStated = start > HEADER && start <= bytes.length && (bytes[3] & EMPTY_FLAG) == 0;
        if (!isStated) {
            return decode(bytes, start).getEnvelopeInternal();
        }
        ByteOrder order = (bytes[3] & LITTLE_ENDIAN_FLAG) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer header = ByteBuffer.wrap(bytes).order(order).position(HEADER);
        return new Envelope(header.getDouble(), header.getDouble(), header.getDouble(), header.getDouble());
    }

    private Geometry decode(byte[] bytes, int start) throws GeometryReadException {
        WkbGuard guard = new WkbGuard(bytes, start, maxVertices);
        guard.check();
        try {
            Geometry geometry = reader.read(Arrays.copyOfRange(bytes, start, bytes.length));
            return guard.isFlat() ? geometry : new GeometryEditor(FACTORY).edit(geometry, new Flatten());
        } catch (ParseException | IllegalArgumentException e) {
            GeometryReadException broken = WkbGuard.broken(start);
            broken.initCause(e);
            throw broken;
        }
    }

    private static int wkbStart(byte[] bytes) throws GeometryReadException {
        if (bytes.length < HEADER || bytes[0] != 'G' || bytes[1] != 'P') {
            throw new GeometryReadException(Message.of("source.geometry.header"));
        }
        int flags = bytes[3];
        int envelope = (flags >> 1) & 7;
        // an extended blob holds a type of somebody's own, no WKB
        if (bytes[2] != 0 || envelope >= ENVELOPE_BYTES.length || (flags & EXTENDED_FLAG) != 0) {
            throw new GeometryReadException(Message.of("source.geometry.header"));
        }
        return HEADER + ENVELOPE_BYTES[envelope];
    }

    /** Drops Z and M. */
    private static final class Flatten extends GeometryEditor.CoordinateSequenceOperation {
        @Override
        public CoordinateSequence edit(CoordinateSequence sequence, Geometry geometry) {
            CoordinateSequence flat = new CoordinateArraySequence(sequence.size(), 2, 0);
            for (int i = 0; i < sequence.size(); i++) {
                flat.setOrdinate(i, CoordinateSequence.X, sequence.getX(i));
                flat.setOrdinate(i, CoordinateSequence.Y, sequence.getY(i));
            }
            return flat;
        }
    }
}
