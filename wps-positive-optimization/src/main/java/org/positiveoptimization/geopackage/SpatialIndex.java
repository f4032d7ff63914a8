/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * An R-tree of SQLite, built at once from all its boxes: sorted along the Hilbert curve of their centres, packed into
 * nodes of equal fill, level by level. Nodes are written as SQLite stores them (rtree.c): two bytes depth, two bytes
 * number of cells, then per cell an id and min x, max x, min y, max y as floats rounded outwards, all big-endian. No node is ever split, and the same input gives the same tree.
 */
final class SpatialIndex {
    private static final int CELL_BYTES = Long.BYTES + 4 * Float.BYTES;
    /** What a node may hold (RTREE_MAXCELLS); that many fit when pages have 4096 bytes. */
    private static final int MAX_CELLS = 51;

    private static final int NODE_BYTES = 4 + MAX_CELLS * CELL_BYTES;
    /** Room is left for later inserts. */
    private static final int FILL = 42;

    private static final int HILBERT_LEVEL = 15;
    private static final int ROOT = 1;

    private int size;
    private long[] ids = new long[64];
    /** Min x, max x, min y, max y of each box. */
    private float[] boxes = new float[4 * 64];

    void add(long id, Envelope box) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            boxes = Arrays.copyOf(boxes, 8 * size);
        }
        ids[size] = id;
        boxes[4 * size] = down(box.getMinX());
        boxes[4 * size + 1] = -down(-box.getMaxX());
        boxes[4 * size + 2] = down(box.getMinY());
        boxes[4 * size + 3] = -down(-box.getMaxY());
        size++;
    }

    /** Creates and fills the R-tree table. Nothing can be added afterwards. */
    void write(Connection connection, String rtree) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE VIRTUAL TABLE " + TableDescription.quote(rtree)
                    + " USING rtree(id, minx, maxx, miny, maxy)");
            if (size == 0) {
                return;
            }
            // SQLite has put an empty root there
            statement.executeUpdate("DELETE FROM " + TableDescription.quote(rtree + "_node"));
        }
        try (BulkInsert nodes = new BulkInsert(connection, rtree + "_node", 2);
                BulkInsert rowids = new BulkInsert(connection, rtree + "_rowid", 2);
                BulkInsert parents = new BulkInsert(connection, rtree + "_parent", 2)) {
            long[] keys = Arrays.copyOf(ids, size);
            int[] order = hilbertOrder();
            arrange(order);
            int[] leaf = new int[size];
            int next = ROOT + 1;
            for (int depth = 0; depth == 0 || size > 1; depth++) {
                boolean root = size <= MAX_CELLS;
                int count = root ? 1 : (size + FILL - 1) / FILL;
                int first = root ? ROOT : next;
                int[] home = pack(count, first, root ? depth : 0, nodes);
                if (depth == 0) {
                    scatter(home, order, leaf);
                } else {
                    memberships(parents, ids, home);
                }
                Arrays.setAll(ids, i -> (long) first + i);
                size = count;
                next += count;
            }
            // in the order in which they came, which is that of the key: the quickest way to fill a table
            memberships(rowids, keys, leaf);
            nodes.flush();
        }
    }

    /**
     * Packs all cells into nodes numbered from {@code first} on; the box of each node takes the place of the boxes.
     *
     * @return the number of the node that each cell went to
     */
    private int[] pack(int count, int first, int depth, BulkInsert nodes) throws SQLException {
        int[] home = new int[size];
        for (int node = 0; node < count; node++) {
            int from = (int) ((long) size * node / count);
            int to = (int) ((long) size * (node + 1) / count);
            ByteBuffer data =
                    ByteBuffer.allocate(NODE_BYTES).putShort((short) depth).putShort((short) (to - from));
            for (int i = from; i < to; i++) {
                data.putLong(ids[i]);
                for (int k = 0; k < 4; k++) {
                    data.putFloat(boxes[4 * i + k]);
                }
            }
            nodes.set(1, first + node);
            nodes.set(2, data.array());
            nodes.add();
            Arrays.fill(home, from, to, first + node);
            // no box that is still needed is lost: node <= from
            System.arraycopy(union(from, to), 0, boxes, 4 * node, 4);
        }
        return home;
    }

    private static void memberships(BulkInsert table, long[] members, int[] home) throws SQLException {
        for (int i = 0; i < home.length; i++) {
            table.set(1, members[i]);
            table.set(2, home[i]);
            table.add();
        }
        table.flush();
    }

    private static void scatter(int[] home, int[] order, int[] target) {
        for (int i = 0; i < home.length; i++) {
            target[order[i]] = home[i];
        }
    }

    private float[] union(int from, int to) {
        float[] all = {
            Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY
        };
        for (int i = from; i < to; i++) {
            all[0] = Math.min(all[0], boxes[4 * i]);
            all[1] = Math.max(all[1], boxes[4 * i + 1]);
            all[2] = Math.min(all[2], boxes[4 * i + 2]);
            all[3] = Math.max(all[3], boxes[4 * i + 3]);
        }
        return all;
    }

    private int[] hilbertOrder() {
        float[] all = union(0, size);
        double scaleX = HilbertCode.maxOrdinate(HILBERT_LEVEL) / Math.max(Float.MIN_NORMAL, (double) all[1] - all[0]);
        double scaleY = HilbertCode.maxOrdinate(HILBERT_LEVEL) / Math.max(Float.MIN_NORMAL, (double) all[3] - all[2]);
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            double x = ((double) boxes[4 * i] + boxes[4 * i + 1]) / 2 - all[0];
            double y = ((double) boxes[4 * i + 2] + boxes[4 * i + 3]) / 2 - all[2];
            keys[i] = ((long) HilbertCode.encode(HILBERT_LEVEL, (int) (x * scaleX), (int) (y * scaleY)) << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private void arrange(int[] order) {
        long[] arrangedIds = new long[size];
        float[] arrangedBoxes = new float[4 * size];
        for (int i = 0; i < size; i++) {
            arrangedIds[i] = ids[order[i]];
            System.arraycopy(boxes, 4 * order[i], arrangedBoxes, 4 * i, 4);
        }
        ids = arrangedIds;
        boxes = arrangedBoxes;
    }

    private static float down(double value) {
        float rounded = (float) value;
        return rounded > value ? Math.nextDown(rounded) : rounded;
    }
}
