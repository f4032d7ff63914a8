/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.postgis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL with PostGIS of this machine, started for the tests in a temporary directory, on the loopback interface, with
 * a password. Without one its tests cannot run: loudly so, and with PO_REQUIRE_POSTGIS=1 they fail.
 */
public final class InstalledPostgis {
    private static final String PASSWORD = "only for tests 1";
    private static final String USER = "po_test";
    private static final String UNPRIVILEGED = "postgres";

    private static InstalledPostgis running;

    private final Path bin;
    private final Path directory;
    private final int port;

    private InstalledPostgis(Path bin, Path directory, int port) {
        this.bin = bin;
        this.directory = directory;
        this.port = port;
    }

    /** @return the server, started once for all tests of this VM and stopped with it */
    public static synchronized InstalledPostgis get() throws IOException, SQLException {
        if (running == null) {
            running = start(find());
        }
        return running;
    }

    private static Path find() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> all = Files.list(versions)) {
                List<Path> usable = all.sorted(Comparator.reverseOrder())
                        .filter(v -> Files.isExecutable(v.resolve("bin/initdb")))
                        .filter(v -> Files.exists(Path.of(
                                "/usr/share/postgresql", v.getFileName().toString(), "extension/postgis.control")))
                        .toList();
                if (!usable.isEmpty()) {
                    return usable.get(0).resolve("bin");
                }
            }
        }
        if ("1".equals(System.getenv("PO_REQUIRE_POSTGIS"))) {
            throw new AssertionError("PO_REQUIRE_POSTGIS=1 and there is no PostgreSQL with PostGIS in " + versions);
        }
        System.err.println(
                "\n*** POSTGIS IS MISSING: databases are NOT tested (apt install postgresql-15-postgis-3) ***\n");
        Assumptions.abort("no PostgreSQL with PostGIS");
        throw new IllegalStateException();
    }

    private static InstalledPostgis start(Path bin) throws IOException, SQLException {
        // PostgreSQL does not run as root
        Path directory = Path.of(run("mktemp", "-d", "/tmp/po-postgis-XXXXXX").strip());
        Path secret = Files.createTempFile("po-postgis", null);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        InstalledPostgis server = new InstalledPostgis(bin, directory, port);
        try {
            Files.writeString(secret, PASSWORD);
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
            run(
                    bin.resolve("initdb").toString(),
                    "-D",
                    directory.resolve("data").toString(),
                    "-U",
                    USER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + secret,
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--no-sync");
        } finally {
            Files.delete(secret);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        run(
                bin.resolve("pg_ctl").toString(),
                "-D",
                directory.resolve("data").toString(),
                "-l",
                directory.resolve("log").toString(),
                "-w",
                "-t",
                "120",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + directory
                        + " -c fsync=off",
                "start");
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE plans");
        }
        try (Connection connection = server.connect("plans");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION postgis");
        }
        return server;
    }

    private void stop() {
        try {
            run(
                    bin.resolve("pg_ctl").toString(),
                    "-D",
                    directory.resolve("data").toString(),
                    "-m",
                    "immediate",
                    "stop");
            run("rm", "-rf", directory.toString());
        } catch (IOException e) {
            System.err.println("the PostgreSQL of the tests was not stopped: " + e.getMessage());
        }
    }

    /** @return the address without a password */
    String address() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/plans?user=" + USER;
    }

    /** @return what the environment of a user has */
    Map<String, String> environment() {
        return Map.of("PGPASSWORD", PASSWORD);
    }

    /** @return the file that PGPASSFILE would name */
    String passwordFile() {
        return "127.0.0.1:" + port + ":plans:" + USER + ":" + PASSWORD + "\n";
    }

    Database database(String schema) throws DatabaseException {
        return Database.of(address(), environment()).in(schema);
    }

    /** @return a connection past everything that is tested */
    Connection connect() throws SQLException {
        return connect("plans");
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, PASSWORD);
    }

    /** @return what psql says of a file; a failure is an exception */
    String psql(Path script) throws IOException {
        return run(
                "env",
                "PGPASSWORD=" + PASSWORD,
                bin.resolve("psql").toString(),
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-U",
                USER,
                "-d",
                "plans",
                "-q",
                "-f",
                script.toString());
    }

    private static String run(String... command) throws IOException {
        List<String> whole = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("runuser", "-u", UNPRIVILEGED, "--"));
        }
        whole.addAll(List.of(command));
        // the server keeps what it inherits open, so that a pipe would never end
        Path output = Files.createTempFile("po-postgis", ".log");
        try {
            Process process = new ProcessBuilder(whole)
                    .directory(Path.of("/tmp").toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command[0] + " takes more than 180 s");
            }
            String said = Files.readString(output, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException(command[0] + " ended with " + process.exitValue() + ": " + said);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(output);
        }
    }
}
