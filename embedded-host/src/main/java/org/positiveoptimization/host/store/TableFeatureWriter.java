/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.FeatureWriter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.filter.identity.FeatureIdImpl;
import org.geotools.util.factory.Hints;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.features.FeatureIds;
import org.positiveoptimization.geopackage.GeometryEncoding;
import org.positiveoptimization.geopackage.TableDescription;
import org.positiveoptimization.text.Message;

/**
 * Changes, removes and adds rows within a transaction; of a changed row only the columns that are others now. The triggers of the file
 * keep its spatial index. A new row gets the next key, or the one that its feature was given to keep.
 */
final class TableFeatureWriter implements FeatureWriter<SimpleFeatureType, SimpleFeature> {
    private final LayerTable table;
    private final StoreTransaction transaction;
    private final Connection connection;
    private final FeatureReader<SimpleFeatureType, SimpleFeature> present;
    private final boolean mayAdd;
    private final GeometryEncoding encoding = new GeometryEncoding(0);
    private final List<PreparedStatement> statements = new ArrayList<>();
    private PreparedStatement insert;
    private PreparedStatement delete;
    /** By the columns that they change. */
    private final Map<BitSet, PreparedStatement> updates = new HashMap<>();

    private EditedFeature current;
    private boolean isNew;

    /**
     * @param present the rows that may be changed or removed, null for none; closed with this writer
     * @param mayAdd whether rows may be added when all present ones were given
     */
    TableFeatureWriter(
            LayerTable table,
            StoreTransaction transaction,
            FeatureReader<SimpleFeatureType, SimpleFeature> present,
            boolean mayAdd)
            throws StoreException {
        this.table = table;
        this.transaction = transaction;
        this.connection = transaction.connection();
        this.present = present;
        this.mayAdd = mayAdd;
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return table.type();
    }

    @Override
    public boolean hasNext() throws IOException {
        return present != null && present.hasNext();
    }

    @Override
    public SimpleFeature next() throws IOException {
        isNew = !hasNext();
        if (isNew && !mayAdd) {
            throw new NoSuchElementException();
        }
        if (isNew) {
            Object[] nothing = new Object[table.type().getAttributeCount()];
            current = new EditedFeature(table.type(), nothing, SimpleFeatureBuilder.createDefaultFeatureId());
        } else {
            SimpleFeature stored = present.next();
            current = new EditedFeature(table.type(), stored.getAttributes().toArray(), stored.getID());
        }
        return current;
    }

    @Override
    public void write() throws IOException {
        try {
            if (isNew) {
                insert();
            } else if (!current.changed().isEmpty()) {
                update();
            }
        } catch (SQLException e) {
            throw StoreException.unwritten(what(), e);
        }
    }

    @Override
    public void remove() throws IOException {
        if (isNew) {
            return;
        }
        try {
            if (delete == null) {
                delete = prepared("DELETE FROM " + name() + " WHERE " + key() + " = ?");
            }
            delete.setLong(1, number());
            delete.executeUpdate();
            transaction.wrote(table.table().table(), null);
        } catch (SQLException e) {
            throw StoreException.unwritten(what(), e);
        }
    }

    private void insert() throws SQLException, StoreException {
        int attributes = table.type().getAttributeCount();
        if (insert == null) {
            List<String> columns = new ArrayList<>(List.of(key()));
            for (int i = 0; i < attributes; i++) {
                columns.add(column(i));
            }
            insert = prepared("INSERT INTO " + name() + " (" + String.join(", ", columns)
                    + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ") RETURNING "
                    + key());
        }
        boolean isKept = Boolean.TRUE.equals(current.getUserData().get(Hints.USE_PROVIDED_FID));
        insert.setObject(1, isKept ? number() : null);
        Envelope place = null;
        for (int i = 0; i < attributes; i++) {
            insert.setObject(i + 2, stored(i));
            place = table.isGeometry(i) ? place(i) : place;
        }
        try (ResultSet keys = insert.executeQuery()) {
            keys.next();
            ((FeatureIdImpl) current.getIdentifier()).setID(table.id(keys.getLong(1)));
        }
        transaction.wrote(table.table().table(), place);
    }

    private void update() throws SQLException, StoreException {
        BitSet changed = current.changed();
        PreparedStatement update = updates.get(changed);
        if (update == null) {
            update = prepareUpdate(changed);
            updates.put((BitSet) changed.clone(), update);
        }
        int parameter = 1;
        Envelope place = null;
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            update.setObject(parameter++, stored(i));
            place = table.isGeometry(i) ? place(i) : place;
        }
        update.setLong(parameter, number());
        if (update.executeUpdate() != 1) {
            throw new StoreException(Message.of("host.store.gone", what()));
        }
        transaction.wrote(table.table().table(), place);
    }

    private PreparedStatement prepareUpdate(BitSet changed) throws SQLException {
        List<String> columns =
                changed.stream().mapToObj(i -> column(i) + " = ?").toList();
        return prepared("UPDATE " + name() + " SET " + String.join(", ", columns) + " WHERE " + key() + " = ?");
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.add(statement);
        return statement;
    }

    private Object stored(int attribute) throws StoreException {
        Object value = current.getAttribute(attribute);
        Class<?> kind = table.type().getDescriptor(attribute).getType().getBinding();
        try {
            if (!table.isGeometry(attribute)) {
                return table.type(attribute).stored(value);
            }
            return value == null
                    ? null
                    : encoding.encode(
                            FittingGeometry.of(value, kind),
                            table.table().geometry().srsId());
        } catch (IllegalArgumentException e) {
            throw new StoreException(Message.of(
                    "host.store.value",
                    what(),
                    table.type().getDescriptor(attribute).getLocalName(),
                    kind.getSimpleName()));
        }
    }

    private Envelope place(int attribute) {
        return current.getAttribute(attribute) instanceof Geometry geometry ? geometry.getEnvelopeInternal() : null;
    }

    private long number() throws StoreException {
        String id = current.getID();
        OptionalLong number = FeatureIds.number(id);
        if (number.isEmpty() || !table.id(number.getAsLong()).equals(id)) {
            throw new StoreException(
                    Message.of("host.store.id", id, table.table().table()));
        }
        return number.getAsLong();
    }

    /** @return what is being written, for messages */
    private String what() {
        boolean isNumbered = !isNew || current.getUserData().containsKey(Hints.USE_PROVIDED_FID);
        return isNumbered ? current.getID() : table.table().table();
    }

    private String name() {
        return TableDescription.quote(table.table().table());
    }

    private String key() {
        return TableDescription.quote(table.table().key());
    }

    private String column(int attribute) {
        return TableDescription.quote(table.type().getDescriptor(attribute).getLocalName());
    }

    @Override
    public void close() throws IOException {
        try {
            for (PreparedStatement statement : statements) {
                statement.close();
            }
        } catch (SQLException e) {
            throw StoreException.unwritten(table.table().table(), e);
        } finally {
            if (present != null) {
                present.close();
            }
        }
    }
}
