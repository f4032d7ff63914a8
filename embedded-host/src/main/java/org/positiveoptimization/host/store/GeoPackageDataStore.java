/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.Filter;
import org.geotools.data.DataUtilities;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.NameImpl;
import org.positiveoptimization.geopackage.GeoPackageRows;
import org.positiveoptimization.geopackage.SqliteFile;
import org.positiveoptimization.geopackage.TableDescription;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * A GeoPackage 1.2 to 1.4 as a store of features and of rows without a place: the tables of gpkg_contents. A feature is called by its
 * table and its key ({@code GHFQ.12}); the key is no attribute.
 *
 * <p>Whoever reads without a transaction sees what is committed, from a connection of his own; one transaction at a time writes, and
 * another waits up to half a minute for it. With the first transaction the file gets a log (WAL), so that neither waits for the other.
 * There is no writing without a transaction. Values, geometries and spatial index are written as GeoPackage 1.3 has them; what a column
 * cannot hold is refused.
 *
 * <p>The file is not trusted: it is opened as {@link SqliteFile} says, and a table that is none, or has no integer key, is left out.
 *
 * <p><b>Not detected:</b> that another file is put in the place of an open one; an R-tree that was kept badly by another program.
 */
public final class GeoPackageDataStore extends ContentDataStore {
    /** How long a transaction waits for another, milliseconds. */
    private static final int PATIENCE = 30_000;

    private final SqliteFile file;
    private final ReadConnections readers;
    /** Null when the file cannot be written. */
    private final WriteConnection writer;

    private final Map<String, LayerReading> layers = new TreeMap<>();

    private GeoPackageDataStore(SqliteFile file, WriteConnection writer) {
        this.file = file;
        this.readers = new ReadConnections(file);
        this.writer = writer;
    }

    /**
     * @param maxVertices the most vertices of one feature; a layer in which one has more cannot be read
     * @throws StoreException if it is no GeoPackage, damaged or cut short
     */
    public static GeoPackageDataStore open(Path path, int maxVertices) throws StoreException {
        try {
            SqliteFile file = new SqliteFile(path);
            Path folder = path.toAbsolutePath().getParent();
            boolean isWritable = Files.isWritable(path) && Files.isWritable(folder);
            try {
                GeoPackageDataStore store =
                        new GeoPackageDataStore(file, isWritable ? new WriteConnection(file, PATIENCE) : null);
                store.describe(maxVertices);
                return store;
            } catch (SQLException e) {
                throw file.failure("gpkg_contents", e);
            }
        } catch (PlanReadException e) {
            throw StoreException.unread(e);
        }
    }

    private void describe(int maxVertices) throws SQLException {
        boolean isDescribed = false;
        try (Connection connection = file.connect()) {
            for (String name : TableDescription.names(connection)) {
                try {
                    LayerTable table = new LayerTable(TableDescription.read(file, connection, name, maxVertices));
                    layers.put(name, new LayerReading(this, table));
                } catch (PlanReadException e) {
                    LOGGER.warning(e.text().in(Language.EN));
                }
            }
            isDescribed = true;
        } finally {
            if (!isDescribed) {
                dispose();
            }
        }
    }

    /**
     * @param only which rows of the table; its columns must be there
     * @return the features of a table, not to be written
     */
    public SimpleFeatureSource source(String table, Filter only) throws StoreException {
        Query query = query(table, only);
        return new GeoPackageFeatureSource(entryOf(table), query);
    }

    /**
     * @param only which rows of the table are seen, changed and deleted; its columns must be there
     * @return the features of a table, to be written in transactions
     */
    public SimpleFeatureStore editable(String table, Filter only) throws StoreException {
        Query query = query(table, only);
        if (writer == null) {
            throw new StoreException(Message.of("host.store.read_only", file.name()));
        }
        return new GeoPackageFeatureStore(entryOf(table), query);
    }

    private Query query(String table, Filter only) throws StoreException {
        SimpleFeatureType type = layer(table).table().type();
        if (Filter.INCLUDE.equals(only)) {
            return null;
        }
        for (String column : DataUtilities.attributeNames(only)) {
            if (type.getDescriptor(column) == null) {
                throw new StoreException(Message.of("host.store.no_column", file.name(), table, column));
            }
        }
        return new Query(table, only);
    }

    private ContentEntry entryOf(String table) throws StoreException {
        try {
            return ensureEntry(new NameImpl(table));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    LayerReading layer(String table) throws StoreException {
        LayerReading layer = layers.get(table);
        if (layer == null) {
            throw new StoreException(Message.of("source.no_layer", file.name(), table));
        }
        return layer;
    }

    @Override
    protected List<Name> createTypeNames() {
        return layers.keySet().stream().<Name>map(NameImpl::new).toList();
    }

    @Override
    protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
        return writer == null ? new GeoPackageFeatureSource(entry, null) : new GeoPackageFeatureStore(entry, null);
    }

    /** @return the state of a transaction in this store */
    StoreTransaction transaction(Transaction transaction) throws StoreException {
        if (isAutomatic(transaction)) {
            throw new StoreException(Message.of("host.store.transaction", file.name()));
        }
        synchronized (transaction) {
            StoreTransaction state = (StoreTransaction) transaction.getState(this);
            if (state == null) {
                state = new StoreTransaction(writer);
                transaction.putState(this, state);
            }
            return state;
        }
    }

    private static boolean isAutomatic(Transaction transaction) {
        return transaction == null || transaction == Transaction.AUTO_COMMIT;
    }

    private ReadConnections.Loan connection(Transaction transaction) throws SQLException, StoreException {
        return writer == null || isAutomatic(transaction)
                ? readers.borrow()
                : new ReadConnections.Loan(transaction(transaction).connection(), () -> {});
    }

    /**
     * @param sql begins as {@link TableDescription#select} says
     * @return the rows of the query, to be closed
     */
    GeoPackageRows rows(TableDescription table, String sql, List<Object> values, Transaction transaction)
            throws StoreException {
        try {
            return opened(sql, values, transaction, (query, loan) -> new GeoPackageRows(file, table, query, loan));
        } catch (SQLException e) {
            throw StoreException.unread(file.failure(table.table(), e));
        }
    }

    /** Something that reads the one row of an answer. */
    interface OneRow<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> T value(TableDescription table, String sql, List<Object> values, Transaction transaction, OneRow<T> reading)
            throws StoreException {
        try {
            return opened(sql, values, transaction, (query, loan) -> {
                try (query;
                        ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return reading.of(rows);
                } finally {
                    end(loan);
                }
            });
        } catch (SQLException e) {
            throw StoreException.unread(file.failure(table.table(), e));
        }
    }

    /** What is done with a query; it ends query and loan unless it fails. */
    private interface Use<T> {
        T of(PreparedStatement query, AutoCloseable loan) throws SQLException;
    }

    private <T> T opened(String sql, List<Object> values, Transaction transaction, Use<T> use)
            throws SQLException, StoreException {
        ReadConnections.Loan loan = connection(transaction);
        PreparedStatement query = null;
        try {
            query = loan.connection().prepareStatement(sql);
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            return use.of(query, loan.end());
        } catch (SQLException e) {
            if (query != null) {
                query.close();
            }
            end(loan.end());
            throw e;
        }
    }

    private static void end(AutoCloseable loan) throws SQLException {
        try {
            loan.close();
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException(e);
        }
    }

    /** Closes all connections; what was not committed is rolled back, and readers that have not ended fail. */
    @Override
    public void dispose() {
        super.dispose();
        try {
            readers.close();
            if (writer != null) {
                writer.close();
            }
        } catch (SQLException e) {
            LOGGER.log(Level.WARNING, file.name() + " cannot be closed", e);
        }
    }
}
