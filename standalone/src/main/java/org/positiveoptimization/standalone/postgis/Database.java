/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.postgis;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveoptimization.text.Message;

/**
 * Where a database is, and who asks. Of an address only what is listed here is taken, for options of the driver can name
 * classes and files; a password in it is refused, because others see command lines.
 *
 * @param server host, and port if any, as in a URL
 * @param name of the database
 * @param schema the plan version, null when the address names none
 * @param options of the driver: user, sslmode, password if the environment has one
 */
public record Database(String server, String name, String schema, Map<String, String> options) {
    /** How an address begins. */
    public static final String PREFIX = "jdbc:postgresql:";

    private static final Pattern ADDRESS = Pattern.compile(
            PREFIX + "//((?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?)/([A-Za-z0-9_.-]+)(?:\\?(.*))?");
    private static final Pattern OPTION = Pattern.compile("(user|sslmode|schema)=([A-Za-z0-9_.-]+)");
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final List<String> RESERVED = List.of("public", "information_schema", "topology", "tiger");

    private static final int CONNECT_SECONDS = 15;
    private static final int LONGEST = 300;

    public Database {
        options = Map.copyOf(options);
    }

    /**
     * @param address {@code jdbc:postgresql://HOST[:PORT]/DATABASE[?user=NAME&sslmode=MODE&schema=NAME]}
     * @param environment PGUSER and PGPASSWORD are read; the driver itself reads the file that PGPASSFILE names, else
     *     {@code .pgpass} of the home directory
     */
    public static Database of(String address, Map<String, String> environment) throws DatabaseException {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw unusable(address);
        }
        Map<String, String> options = new HashMap<>();
        if (parts.group(3) != null) {
            for (String given : parts.group(3).split("&", -1)) {
                Matcher option = OPTION.matcher(given);
                if (!option.matches() || options.put(option.group(1), option.group(2)) != null) {
                    throw unusable(address);
                }
            }
        }
        String schema = options.remove("schema");
        if (schema != null) {
            checkSchema(schema);
        }
        copy(environment, "PGUSER", options, "user");
        copy(environment, "PGPASSWORD", options, "password");
        return new Database(parts.group(1), parts.group(2), schema, options);
    }

    /** @throws DatabaseException if no plan can lie in a schema of that name */
    public Database in(String other) throws DatabaseException {
        checkSchema(other);
        return new Database(server, name, other, options);
    }

    private static void copy(Map<String, String> from, String name, Map<String, String> to, String option) {
        if (from.containsKey(name)) {
            to.putIfAbsent(option, from.get(name));
        }
    }

    /** What was given is told without its options: a password may be among them. */
    private static DatabaseException unusable(String address) {
        return new DatabaseException(Message.of("database.address", address.replaceFirst("\\?.*", "")));
    }

    /** @throws DatabaseException if no plan may lie in a schema of that name: it is the database's own, or needs quotes */
    static void checkSchema(String schema) throws DatabaseException {
        if (!SCHEMA.matcher(schema).matches() || schema.startsWith("pg_") || RESERVED.contains(schema)) {
            throw new DatabaseException(Message.of("database.schema_name", schema));
        }
    }

    /** @return what to call it in messages: never more than server and database */
    String shown() {
        return server + "/" + name;
    }

    /** @return a connection in which nothing is committed by itself */
    @SuppressWarnings("MustBeClosedChecker")
    Connection connect() throws DatabaseException {
        Properties properties = new Properties();
        properties.putAll(options);
        properties.setProperty("ApplicationName", "po");
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        Connection connection = null;
        try {
            connection = DriverManager.getConnection(PREFIX + "//" + server + "/" + name, properties);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw new DatabaseException(Message.of("database.connect", shown(), oneLine(e)), e);
        }
    }

    /** @param at schema, layer or what else was being done */
    DatabaseException failure(String at, SQLException e) {
        return new DatabaseException(Message.of("database.failed", shown(), at, oneLine(e)), e);
    }

    static String oneLine(SQLException e) {
        String text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    static void close(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // the failure that led here is the one to report
            }
        }
    }
}
