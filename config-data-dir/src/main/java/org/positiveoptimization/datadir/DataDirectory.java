/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSetException;
import org.positiveoptimization.rules.RuleSetReader;
import org.positiveoptimization.rules.RuleSets;
import org.positiveoptimization.standalone.postgis.DatabaseException;
import org.positiveoptimization.standalone.postgis.PostgisSchema;
import org.positiveoptimization.standalone.sample.SampleGenerator;
import org.positiveoptimization.standalone.sample.SampleOptions;

/**
 * A data directory for GeoServer: files that are kept by hand, styles, a plan, and what is generated from the layer catalogue
 * for that plan. Published is what is both in the catalogue and in the plan: a table that is not there is not made, for an
 * empty one would say that there is nothing.
 */
public final class DataDirectory {
    private static final String STYLE = ".sld";

    /** The rule set that a server uses when none is named. */
    private static final String RULE_SET = "positive-optimization/rules/default.json";

    private DataDirectory() {}

    /** @param args files kept by hand; styles; whether the sample plan is to conform; kind of {@link Store}; where to write */
    public static void main(String[] args) throws IOException, SQLException, RuleSetException, DatabaseException {
        Store kind = Store.valueOf(args[3].toUpperCase(Locale.ROOT));
        Path target = Path.of(args[4]);
        delete(target);
        copy(Path.of(args[0]), target);
        WebClient.complete(target);
        styles(Path.of(args[1]), target.resolve("styles"));
        sample(Boolean.parseBoolean(args[2]), target);
        write(target, kind);
    }

    /** Generates what follows from the catalogue, and from plan, rule set and styles that are in the directory already. */
    static void write(Path target, Store kind) throws IOException, SQLException, RuleSetException, DatabaseException {
        Set<String> names = names(target.resolve("styles"));
        for (String name : names) {
            Templates.write(
                    "style", Map.of("name", name), target.resolve("styles").resolve(name + ".xml"));
        }
        List<LayerDefinition> catalogue = PlanLayers.of(RuleSetReader.read(
                Files.readAllBytes(target.resolve(RULE_SET)), Checks.ids(), PlanLayers.takenCodes()));
        for (Workspace workspace : Workspace.values()) {
            Path file = target.resolve("data").resolve(workspace.id() + ".gpkg");
            Map<String, Extent> extents = Extent.read(file);
            Path directory = target.resolve("workspaces").resolve(workspace.id());
            new WorkspaceWriter(directory, workspace, kind, catalogue, extents, new StyleNames(names)).write();
            schema(target, workspace, kind, catalogue, extents);
            if (!workspace.readOnly()) {
                letReadWhileWritten(file);
            }
        }
        Participation.write(target);
        Files.copy(
                target.resolve("workspaces").resolve(Workspace.APPROVED.id()).resolve("workspace.xml"),
                target.resolve("workspaces").resolve("default.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        Path rules = target.resolve(RULE_SET);
        Files.write(rules.resolveSibling(RuleSets.STANDARD_ID + ".json"), RuleSets.standardSource());
        Files.writeString(rules.getParent().resolveSibling("guard.json"), Participation.policy(target));
    }

    /** Writes the SQL of a plan version, for those who fill their database by other means than {@code po load}. */
    private static void schema(
            Path target, Workspace workspace, Store kind, List<LayerDefinition> catalogue, Map<String, Extent> extents)
            throws IOException, DatabaseException {
        if (kind == Store.POSTGIS) {
            List<PostgisSchema.Table> tables = catalogue.stream()
                    .filter(l -> extents.containsKey(l.code()))
                    .map(l -> new PostgisSchema.Table(l, extents.get(l.code()).srid()))
                    .toList();
            Path file = target.resolve("postgis").resolve(workspace.id() + ".sql");
            Files.createDirectories(file.getParent());
            Files.writeString(file, new PostgisSchema(workspace.id(), tables).script());
        }
    }

    /** Writes the sample plan, of which a server needs the two versions and the rule set that knows their layers. */
    private static void sample(boolean conforming, Path target) throws IOException {
        Path data = target.resolve("data");
        Path rules = target.resolve(RULE_SET);
        Path scratch = Files.createTempDirectory("sample-plan");
        try {
            SampleOptions options = new SampleOptions(SampleOptions.DEFAULT_POLYGONS, 1, conforming);
            SampleGenerator.write(scratch, options, Progress.NONE);
            Files.createDirectories(data);
            Files.createDirectories(rules.getParent());
            Files.move(scratch.resolve("rules.json"), rules);
            for (Workspace workspace : Workspace.values()) {
                String file = workspace.id() + ".gpkg";
                Files.move(scratch.resolve(file), data.resolve(file));
            }
        } finally {
            delete(scratch);
        }
    }

    /**
     * With a log of its own (WAL), which the file remembers, a GeoPackage can be written while it is read. With the journal
     * that SQLite has by itself a commit waits for every reader, and fails after a while.
     */
    static void letReadWhileWritten(Path file) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
            if (!mode.next() || !mode.getString(1).equals("wal")) {
                throw new IOException(file.getFileName() + " takes no write-ahead log");
            }
        } catch (SQLException e) {
            throw new IOException(file.getFileName() + " takes no write-ahead log", e);
        }
    }

    private static void styles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(STYLE))::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** @return names of the styles in a directory */
    private static Set<String> names(Path directory) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(STYLE))
                    .forEach(f -> names.add(f.substring(0, f.length() - STYLE.length())));
        }
        return names;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
