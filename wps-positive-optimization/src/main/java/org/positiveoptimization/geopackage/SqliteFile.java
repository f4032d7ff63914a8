/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Message;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A GeoPackage as a file: what can be told of it from the first hundred bytes (SQLite file format, clause 1.3), how to
 * connect to it, and how to say what went wrong.
 */
public final class SqliteFile {
    static final int GPKG = 0x47504B47;
    /** GPKG since version 1.2, GP10 and GP11 before. */
    private static final Set<Integer> APPLICATION_IDS = Set.of(GPKG, 0x47503130, 0x47503131);

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int WAL = 2;

    private final Path path;
    private final boolean isLogged;
    private final Charset charset;

    /** @throws PlanReadException if the file is not there, no GeoPackage, or shorter than its own header says */
    public SqliteFile(Path path) throws PlanReadException {
        this.path = path;
        try {
            if (!Files.exists(path)) {
                throw new PlanReadException(Message.of("source.absent", name()));
            }
            if (!Files.isRegularFile(path)) {
                throw new PlanReadException(Message.of("source.no_file", name()));
            }
            ByteBuffer header = header();
            checkLength(header);
            if (!APPLICATION_IDS.contains(header.getInt(68))) {
                throw new PlanReadException(Message.of("source.no_geopackage", name()));
            }
            this.charset = switch (header.getInt(56)) {
                case 2 -> StandardCharsets.UTF_16LE;
                case 3 -> StandardCharsets.UTF_16BE;
                default -> StandardCharsets.UTF_8;
            };
            this.isLogged = header.get(19) == WAL;
        } catch (IOException e) {
            throw new PlanReadException(
                    Message.of("source.unreadable", name(), e.getClass().getSimpleName()), e);
        }
    }

    public String name() {
        return name(path);
    }

    /** @return in which text is stored */
    Charset charset() {
        return charset;
    }

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** @return JDBC URL as a URI with every special character escaped: no part of a name can be taken for an option */
    static String url(Path path) {
        return "jdbc:sqlite:file:" + path.toAbsolutePath().toUri().getRawPath();
    }

    /** Connects for reading only; nothing in the file can run functions with side effects. */
    @SuppressWarnings("MustBeClosedChecker")
    public Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        // A file left in WAL mode cannot be opened read-only without making files beside it, unless it is declared
        // immutable; which is true only as long as nobody has it open.
        boolean isImmutable = isLogged && !hasCompanion("-wal") && !hasCompanion("-shm");
        // No memory map: when another process cuts the file short, a read through the map ends the whole JVM.
        Connection connection = config.createConnection(url(path) + "?mode=ro" + (isImmutable ? "&immutable=1" : ""));
        return prepared(connection, "PRAGMA trusted_schema = OFF");
    }

    /**
     * Connects for writing. Whoever writes geometries {@linkplain EnvelopeFunctions#register registers} the functions
     * that the triggers of the spatial index call. Triggers of the file run: an R-tree is written by them, and SQLite counts
     * it among what only a trusted schema may write. They can change the file, which is opened for that; they cannot load code.
     *
     * @param patience how long to wait for another writer, milliseconds
     */
    @SuppressWarnings("MustBeClosedChecker")
    public Connection connectForWriting(int patience) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(patience);
        config.enableLoadExtension(false);
        return prepared(config.createConnection(url(path) + "?mode=rw"), "PRAGMA trusted_schema = ON");
    }

    private static Connection prepared(Connection connection, String trust) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(trust);
            statement.executeUpdate("PRAGMA cell_size_check = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * @param layer code of the layer or table that was being read, or the name of a table of the GeoPackage
     * @return what to tell the user
     */
    public PlanReadException failure(String layer, SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String key =
                switch (code.code & 0xff) {
                    case 5, 6 -> "source.busy"; // SQLITE_BUSY, SQLITE_LOCKED
                    case 11, 26 -> "source.corrupt"; // SQLITE_CORRUPT, SQLITE_NOTADB
                    default -> "source.failed";
                };
        return new PlanReadException(Message.of(key, name(), layer, code.name()), e);
    }

    private ByteBuffer header() throws IOException, PlanReadException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // until full or at the end
            }
        }
        boolean database = Arrays.equals(header.array(), 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        if (!database) {
            throw new PlanReadException(Message.of("source.no_database", name()));
        }
        if (header.hasRemaining()) {
            throw truncated(HEADER, header.position());
        }
        return header;
    }

    private void checkLength(ByteBuffer header) throws IOException, PlanReadException {
        int stored = Short.toUnsignedInt(header.getShort(16));
        int pageSize = stored == 1 ? 65536 : stored;
        if (pageSize < 512 || Integer.bitCount(pageSize) != 1) {
            throw new PlanReadException(Message.of("source.corrupt", name(), "sqlite", "page size " + pageSize));
        }
        long length = Files.size(path);
        // the page count is only kept up by versions of SQLite that also note the change counter at which they set it
        boolean counted = header.getInt(24) == header.getInt(92) && header.getInt(28) != 0;
        long expected = counted
                ? Integer.toUnsignedLong(header.getInt(28)) * pageSize
                : (length + pageSize - 1) / pageSize * pageSize;
        if (length < expected) {
            throw truncated(expected, length);
        }
    }

    private PlanReadException truncated(long expected, long length) {
        return new PlanReadException(Message.of("source.truncated", name(), length, expected));
    }

    private boolean hasCompanion(String suffix) {
        return Files.exists(path.resolveSibling(name() + suffix));
    }
}
