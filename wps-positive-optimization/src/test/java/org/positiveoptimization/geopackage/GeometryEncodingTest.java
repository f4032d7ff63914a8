/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.text.Language;

class GeometryEncodingTest {
    private static final String[] SHAPES = {
        "POINT (131.5 45.25)",
        "POINT EMPTY",
        "LINESTRING (0 0, 1 1)",
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 1))",
        "POLYGON EMPTY",
        "MULTIPOINT ((0 0), (1 1))",
        "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
        "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (LINESTRING (0 0, 1 1)))"
    };
    private final GeometryEncoding encoding = new GeometryEncoding(1000);

    @Example
    void encoding_anyType_isReadBackExactly() throws Exception {
        for (String wkt : SHAPES) {
            Geometry geometry = wkt(wkt);
            Geometry back = encoding.decode(encoding.encode(geometry, 4490));
            assertThat(back.equalsExact(geometry)).as(wkt).isTrue();
            assertThat(back.getGeometryType()).isEqualTo(geometry.getGeometryType());
        }
    }

    @Example
    void encoding_polygon_hasHeaderOfClause213() throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(encoding.encode(wkt("POLYGON ((1 2, 4 2, 4 7, 1 2))"), 4490))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new byte[] {bytes.get(), bytes.get(), bytes.get(), bytes.get()})
                .containsExactly('G', 'P', 0, 0b0000_0011);
        assertThat(bytes.getInt()).isEqualTo(4490);
        assertThat(new double[] {bytes.getDouble(), bytes.getDouble(), bytes.getDouble(), bytes.getDouble()})
                .containsExactly(1, 4, 2, 7);
        assertThat(encoding.encode(wkt("POLYGON EMPTY"), 0)[3]).isEqualTo((byte) 0b0001_0001);
    }

    @Example
    void decoding_bigEndianWithZ_givesTwoDimensions() throws Exception {
        Geometry solid = wkt("MULTIPOLYGON (((0 0 5, 1 0 5, 1 1 5, 0 0 5)))");
        byte[] wkb = new WKBWriter(3, ByteOrderValues.BIG_ENDIAN).write(solid);
        Geometry back = encoding.decode(blob(0b0000_0000, new byte[0], wkb));
        assertThat(back.equalsExact(solid)).isTrue();
        assertThat(back.getCoordinate().getZ()).isNaN();
    }

    @Example
    void decoding_everyEnvelopeSize_skipsIt() throws Exception {
        byte[] wkb = new WKBWriter().write(wkt("POINT (3 4)"));
        int[] sizes = {0, 32, 48, 48, 64};
        for (int indicator = 0; indicator < sizes.length; indicator++) {
            assertThat(encoding.decode(blob(indicator << 1, new byte[sizes[indicator]], wkb))
                            .getCoordinate())
                    .isEqualTo(new Coordinate(3, 4));
        }
        for (int indicator = 5; indicator < 8; indicator++) {
            refused(blob(indicator << 1, new byte[64], wkb), "source.geometry.header");
        }
    }

    @Example
    void decoding_foreignHeaders_areRefused() throws Exception {
        byte[] good = encoding.encode(wkt("POINT (3 4)"), 4490);
        for (int at : new int[] {0, 1, 2}) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            refused(bad, "source.geometry.header");
        }
        byte[] extended = good.clone();
        extended[3] |= 0x20;
        refused(extended, "source.geometry.header");
        refused(new byte[] {'G', 'P'}, "source.geometry.header");
    }

    @Example
    void decoding_arcs_areRefusedByName() throws Exception {
        for (int type = 8; type <= 14; type++) {
            for (int dimensions = 0; dimensions < 4; dimensions++) {
                refused(wkb(1000 * dimensions + type, 1), "source.geometry.arcs");
            }
        }
        // also inside a collection
        refused(wkb(7, 1, 0x0A01, 0, 0), "source.geometry.arcs");
    }

    @Example
    void decoding_unknownTypes_areRefused() throws Exception {
        refused(wkb(15, 0), "source.geometry.type");
        refused(wkb(0, 0), "source.geometry.type");
        refused(wkb(4003, 0), "source.geometry.broken");
    }

    @Example
    void decoding_truncatedAnywhere_isRefused() throws Exception {
        for (String wkt : SHAPES) {
            byte[] good = encoding.encode(wkt(wkt), 4490);
            for (int length = 0; length < good.length; length++) {
                byte[] cut = Arrays.copyOf(good, length);
                assertThatThrownBy(() -> encoding.decode(cut)).isInstanceOf(GeometryReadException.class);
            }
            refused(Arrays.copyOf(good, good.length + 1), "source.geometry.broken");
        }
    }

    @Example
    void decoding_lyingCounts_doesNotAllocate() throws Exception {
        // in a heap of 2 GB any of these counts would end in an OutOfMemoryError
        GeometryEncoding generous = new GeometryEncoding(Integer.MAX_VALUE);
        for (int count : new int[] {Integer.MAX_VALUE, -1, Integer.MIN_VALUE, 500_000_000}) {
            for (int type = 2; type <= 7; type++) {
                byte[] bytes = wkb(type, count, 0, 0, 0, 0);
                assertThatThrownBy(() -> generous.decode(bytes)).isInstanceOf(GeometryReadException.class);
            }
            byte[] ring = wkb(3, 1, count, 0, 0, 0, 0);
            assertThatThrownBy(() -> generous.decode(ring)).isInstanceOf(GeometryReadException.class);
        }
    }

    @Example
    void decoding_tooManyVertices_isRefusedAndOneLessIsNot() throws Exception {
        Coordinate[] ring = new Coordinate[1000];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(Math.cos(2 * Math.PI * i / 999), Math.sin(2 * Math.PI * i / 999));
        }
        ring[999] = ring[0];
        byte[] bytes = encoding.encode(wkt("POINT EMPTY").getFactory().createPolygon(ring), 4490);
        assertThat(encoding.decode(bytes).getNumPoints()).isEqualTo(1000);
        assertThatThrownBy(() -> new GeometryEncoding(999).decode(bytes))
                .isInstanceOfSatisfying(GeometryReadException.class, e -> {
                    assertThat(e.text().key()).isEqualTo("source.geometry.vertices");
                    assertThat(e.text().in(Language.EN)).isEqualTo("The geometry has more than 999 vertices.");
                    assertThat(e.text().in(Language.ZH)).isEqualTo("几何的节点数超过 999 个。");
                });
    }

    @Example
    void decoding_manyEmptyRings_countsThemToo() throws Exception {
        int[] rings = new int[1002];
        rings[0] = 1001;
        refused(wkb(3, rings), "source.geometry.vertices");
    }

    @Example
    void decoding_openRing_isRefusedNotClosed() throws Exception {
        byte[] bytes = encoding.encode(wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"), 4490);
        bytes[bytes.length - 1] = 64;
        refused(bytes, "source.geometry.ring");
    }

    @Example
    void decoding_deepNesting_isRefused() throws Exception {
        Geometry geometry = wkt("POINT (0 0)");
        for (int depth = 0; depth < 8; depth++) {
            geometry = geometry.getFactory().createGeometryCollection(new Geometry[] {geometry});
        }
        Geometry deepest = geometry;
        assertThat(encoding.decode(encoding.encode(deepest, 0)).equalsExact(deepest))
                .isTrue();
        Geometry deeper = geometry.getFactory().createGeometryCollection(new Geometry[] {geometry});
        refused(encoding.encode(deeper, 0), "source.geometry.broken");
    }

    @Example
    void decoding_memberOfAnotherType_isRefused() throws Exception {
        byte[] bytes = encoding.encode(wkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"), 0);
        bytes[8 + 32 + 1] = 4;
        refused(bytes, "source.geometry.broken");
    }

    @Property(tries = 20_000)
    void decoding_mutatedBlobs_throwsNothingElse(
            @ForAll @IntRange(max = 8) int shape,
            @ForAll @Size(max = 6) int[] places,
            @ForAll byte value,
            @ForAll @IntRange(max = 40) int cut)
            throws Exception {
        byte[] bytes = encoding.encode(wkt(SHAPES[shape]), 4490);
        for (int place : places) {
            bytes[Math.floorMod(place, bytes.length)] += value;
        }
        byte[] mutated = Arrays.copyOf(bytes, Math.max(0, bytes.length - (cut < 30 ? 0 : cut)));
        try {
            assertThat((Object) encoding.decode(mutated)).isNotNull();
        } catch (GeometryReadException e) {
            assertThat(e.text().in(Language.ZH)).isNotBlank();
            assertThat(e.text().in(Language.EN)).isNotBlank();
        }
    }

    @Property
    void decoding_noise_throwsNothingElse(@ForAll byte[] noise) throws Exception {
        byte[] bytes = blob(1, new byte[0], noise);
        try {
            assertThat((Object) encoding.decode(bytes)).isNotNull();
        } catch (GeometryReadException e) {
            assertThat(e.text().key()).startsWith("source.geometry.");
        }
    }

    private void refused(byte[] bytes, String key) {
        assertThatThrownBy(() -> encoding.decode(bytes))
                .isInstanceOfSatisfying(
                        GeometryReadException.class,
                        e -> assertThat(e.text().key()).isEqualTo(key));
    }

    /** A blob without envelope, little endian, with a type and further integers. */
    private static byte[] wkb(int type, int... integers) {
        ByteBuffer wkb = ByteBuffer.allocate(5 + 4 * integers.length).order(ByteOrder.LITTLE_ENDIAN);
        wkb.put((byte) 1).putInt(type);
        for (int integer : integers) {
            wkb.putInt(integer);
        }
        return blob(1, new byte[0], wkb.array());
    }

    private static byte[] blob(int flags, byte[] envelope, byte[] wkb) {
        return ByteBuffer.allocate(8 + envelope.length + wkb.length)
                .put(new byte[] {'G', 'P', 0, (byte) flags, 0, 0, 0, 0})
                .put(envelope)
                .put(wkb)
                .array();
    }

    private static Geometry wkt(String wkt) throws Exception {
        return new WKTReader().read(wkt);
    }
}
