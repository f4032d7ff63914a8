/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * Loads a plan version into a schema of its own, in one transaction: all of it is there afterwards, or nothing has changed.
 * Rows keep their keys and values. A table has the columns that it has in the file: what a layer lacks is for the checks to
 * tell. The same holds for rows that do not meet a condition: they are loaded, the condition stays for what is written from
 * now on ({@code NOT VALID}), and the report says so.
 */
public final class PostgisLoader {
    private static final int BATCH = 500;
    /** SQL state class: integrity constraint violation. */
    private static final String INTEGRITY = "23";

    private final Database database;
    private final String schema;
    private final boolean mayReplace;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    /**
     * @param database with the schema of the plan version
     * @param mayReplace whether an earlier plan version in the schema is replaced; what {@code po load} has not made never is
     */
    public PostgisLoader(Database database, boolean mayReplace) {
        this.database = database;
        this.schema = database.schema();
        this.mayReplace = mayReplace;
    }

    /**
     * @param layers what the rule set reads; other tables of the source are left out
     * @throws PlanReadException if the source cannot be read, down to a single geometry
     */
    public LoadReport load(PlanSource source, List<LayerDefinition> layers, Progress progress)
            throws DatabaseException, PlanReadException {
        List<LayerDefinition> there =
                layers.stream().filter(l -> source.codes().contains(l.code())).toList();
        List<String> codes = there.stream().map(LayerDefinition::code).toList();
        List<String> leftOut =
                source.codes().stream().filter(c -> !codes.contains(c)).toList();
        List<PostgisSchema.Table> tables = new ArrayList<>();
        for (LayerDefinition layer : there) {
            try (RowReader rows = source.open(layer.code())) {
                tables.add(new PostgisSchema.Table(asStored(layer, rows.schema()), rows.srid()));
            }
        }
        PostgisSchema target = new PostgisSchema(schema, tables);
        Connection connection = database.connect();
        String at = schema;
        try (Statement statement = connection.createStatement()) {
            makeRoom(connection, statement);
            execute(statement, target.structure());
            Map<String, Long> counts = new TreeMap<>();
            for (PostgisSchema.Table table : tables) {
                at = table.layer().code();
                counts.put(at, rows(connection, source, target, table, progress));
                progress.completed(at, (double) counts.size() / tables.size());
            }
            at = schema;
            List<LoadReport.Unmet> unmet = constrain(connection, statement, target, progress);
            execute(statement, target.upkeep());
            for (PostgisSchema.Table table : tables) {
                execute(
                        statement,
                        List.of("ANALYZE " + target.name(table.layer().code())));
            }
            progress.check();
            connection.commit();
            return new LoadReport(counts, leftOut, unmet);
        } catch (SQLException e) {
            throw database.failure(at, e);
        } finally {
            // what was not committed is rolled back
            Database.close(connection);
        }
    }

    private void makeRoom(Connection connection, Statement statement) throws SQLException, DatabaseException {
        try (ResultSet postgis = statement.executeQuery("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")) {
            if (!postgis.next()) {
                throw new DatabaseException(Message.of("database.no_postgis", database.shown()));
            }
        }
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = ?")) {
            query.setString(1, schema);
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    boolean isOurs = PostgisSchema.MARK.equals(rows.getString(1));
                    if (!isOurs || !mayReplace) {
                        String key = isOurs ? "database.occupied" : "database.foreign";
                        throw new DatabaseException(Message.of(key, database.shown(), schema));
                    }
                    execute(statement, List.of("DROP SCHEMA " + PostgisSchema.quote(schema) + " CASCADE"));
                }
            }
        }
    }

    /** @return the layer with the columns that its table has, in their order and of the type that they have there */
    private static LayerDefinition asStored(LayerDefinition layer, FeatureSchema stored) {
        List<FieldDefinition> fields = new ArrayList<>();
        for (FeatureSchema.Field field : stored.fields()) {
            FieldType type = type(field);
            if (isVersion(field)) {
                continue;
            }
            FieldDefinition known =
                    layer.field(field.name().toUpperCase(Locale.ROOT)).orElse(null);
            fields.add(
                    known != null && known.type() == type
                            ? known
                            : new FieldDefinition(
                                    field.name(),
                                    type,
                                    0,
                                    false,
                                    null,
                                    known == null ? new Localized(field.name(), field.name()) : known.title()));
        }
        return new LayerDefinition(
                layer.code(),
                layer.title(),
                layer.geometry(),
                layer.chapter(),
                layer.required(),
                layer.mayBeEmpty(),
                layer.multipart(),
                layer.noOverlap(),
                layer.tiles(),
                layer.maintained(),
                layer.areaField(),
                layer.codeField(),
                layer.nameField(),
                layer.compareFields(),
                fields);
    }

    /** The database counts the versions of its own rows, from 1. */
    private static boolean isVersion(FeatureSchema.Field field) {
        return field.name().equalsIgnoreCase(PostgisSchema.VERSION);
    }

    /** Of what fits none of our types, dates for example, the text is kept. */
    private static FieldType type(FeatureSchema.Field field) {
        return field.type() == null ? FieldType.TEXT : field.type();
    }

    private long rows(
            Connection connection,
            PlanSource source,
            PostgisSchema target,
            PostgisSchema.Table table,
            Progress progress)
            throws SQLException, PlanReadException {
        LayerDefinition layer = table.layer();
        long count = 0;
        long last = 0;
        try (RowReader rows = source.open(layer.code());
                PreparedStatement insert = connection.prepareStatement(insert(target, table))) {
            List<FeatureSchema.Field> fields = rows.schema().fields();
            while (rows.next()) {
                int i = 0;
                insert.setLong(++i, rows.fid());
                if (layer.spatial()) {
                    insert.setBytes(++i, geometry(source, layer, rows));
                }
                Object[] values = rows.values();
                for (int f = 0; f < values.length; f++) {
                    if (!isVersion(fields.get(f))) {
                        set(insert, ++i, values[f], type(fields.get(f)));
                    }
                }
                insert.addBatch();
                last = rows.fid();
                if (++count % BATCH == 0) {
                    progress.check();
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        if (count > 0) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ALTER TABLE " + target.name(layer.code()) + " ALTER "
                        + PostgisSchema.quote(PostgisSchema.KEY) + " RESTART WITH " + (Math.max(last, 0) + 1));
            }
        }
        return count;
    }

    private static String insert(PostgisSchema target, PostgisSchema.Table table) {
        List<String> columns = new ArrayList<>(List.of(PostgisSchema.quote(PostgisSchema.KEY)));
        List<String> values = new ArrayList<>(List.of("?"));
        if (table.layer().spatial()) {
            columns.add(PostgisSchema.quote(PostgisSchema.GEOMETRY));
            values.add("ST_GeomFromWKB(?, " + table.srid() + ")");
        }
        for (FieldDefinition field : table.layer().fields()) {
            columns.add(PostgisSchema.quote(field.name()));
            values.add("?");
        }
        return "INSERT INTO " + target.name(table.layer().code()) + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", values) + ")";
    }

    /** A geometry that cannot be read cannot be kept either: the plan as a whole is refused. */
    private byte[] geometry(PlanSource source, LayerDefinition layer, RowReader rows) throws PlanReadException {
        try {
            Geometry geometry = rows.geometry();
            return geometry == null ? null : wkb.write(geometry);
        } catch (GeometryReadException e) {
            throw new PlanReadException(
                    Message.of("database.geometry", source.name(), layer.code() + "." + rows.fid(), e.text()), e);
        }
    }

    private static void set(PreparedStatement insert, int index, Object value, FieldType type) throws SQLException {
        switch (type) {
            case TEXT -> insert.setString(index, value == null ? null : value.toString());
            case INTEGER -> insert.setObject(index, value, Types.BIGINT);
            case REAL -> insert.setObject(index, value, Types.DOUBLE);
        }
    }

    private List<LoadReport.Unmet> constrain(
            Connection connection, Statement statement, PostgisSchema target, Progress progress) throws SQLException {
        List<LoadReport.Unmet> unmet = new ArrayList<>();
        for (PostgisSchema.Constraint constraint : target.constraints()) {
            progress.check();
            Savepoint before = connection.setSavepoint();
            try {
                statement.execute(target.add(constraint));
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                if (e.getSQLState() == null || !e.getSQLState().startsWith(INTEGRITY)) {
                    throw e;
                }
                connection.rollback(before);
                statement.execute(target.add(constraint) + " NOT VALID");
                unmet.add(new LoadReport.Unmet(constraint.table(), constraint.name()));
            }
        }
        return unmet;
    }

    private static void execute(Statement statement, List<String> sql) throws SQLException {
        for (String each : sql) {
            statement.execute(each);
        }
    }
}
