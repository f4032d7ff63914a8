/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.journal.JournalEntry;
import org.positiveoptimization.journal.JournalFilter;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.journal.Outcome;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.standalone.Main;
import org.positiveoptimization.standalone.accounts.Accounts;

/**
 * The process is killed in the middle of 200 transactions, each of two features. Afterwards each is wholly there or wholly
 * absent, what a client was told is there, and the journal agrees.
 */
class KilledHostTest {
    private static final int TRANSACTIONS = 200;
    private static final int CLIENTS = 4;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    private volatile String refusal;

    private Process serve(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectError(folder.resolve("serve.err").toFile())
                .start();
    }

    private static String address(Process host) throws IOException {
        BufferedReader out = host.inputReader(UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith("http://")) {
            line = out.readLine();
        }
        assertThat(line).as("the host serves").isNotNull();
        return line;
    }

    private static String feature(String bsm) {
        return """
                <w:GDHBZYQ><w:geom><gml:Polygon srsName="urn:ogc:def:crs:EPSG::4490"><gml:exterior><gml:LinearRing>
                <gml:posList>46.6 131.2 46.6 131.201 46.601 131.201 46.601 131.2 46.6 131.2</gml:posList>
                </gml:LinearRing></gml:exterior></gml:Polygon></w:geom><w:BSM>%s</w:BSM></w:GDHBZYQ>"""
                .formatted(bsm);
    }

    private static String transaction(int number) {
        return """
                <wfs:Transaction service="WFS" version="1.1.0" xmlns:wfs="http://www.opengis.net/wfs"
                  xmlns:gml="http://www.opengis.net/gml" xmlns:w="urn:positive-optimization:draft">
                <wfs:Insert>%s%s</wfs:Insert></wfs:Transaction>"""
                .formatted(feature("kill-" + number), feature("kill-" + number));
    }

    /** @return whether the client was told that it was committed */
    private boolean send(String address, int number) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/draft/wfs"))
                .header("Content-Type", "text/xml")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder().encodeToString(("planner:" + TrialHost.PASSWORD).getBytes(UTF_8)))
                .POST(BodyPublishers.ofString(transaction(number)))
                .build();
        try {
            String answer = http.send(request, BodyHandlers.ofString(UTF_8)).body();
            boolean isCommitted = answer.contains("totalInserted>2<");
            if (!isCommitted && refusal == null) {
                refusal = answer;
            }
            return isCommitted;
        } catch (IOException e) {
            if (refusal == null) {
                refusal = e.toString();
            }
            // it was killed
            return false;
        }
    }

    @Test
    void transactions_ofAHostThatIsKilled_areWholeOrAbsentAndTheJournalAgrees() throws Exception {
        Path data = SampleDataDirectory.copyTo(folder.resolve("data"));
        Accounts accounts = Accounts.of(data);
        accounts.set("planner", TrialHost.PASSWORD);
        accounts.save();
        Process host = serve(data);
        List<Integer> told = new ArrayList<>();
        try {
            String address = address(host);
            AtomicInteger next = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<List<Integer>>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                work.add(clients.submit(() -> {
                    List<Integer> mine = new ArrayList<>();
                    for (int n = next.getAndIncrement(); n < TRANSACTIONS; n = next.getAndIncrement()) {
                        if (send(address, n)) {
                            mine.add(n);
                        }
                        done.incrementAndGet();
                    }
                    return mine;
                }));
            }
            while (done.get() < TRANSACTIONS / 2) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            host.destroyForcibly().waitFor();
            for (Future<List<Integer>> mine : work) {
                told.addAll(mine.get());
            }
            clients.shutdown();
        } finally {
            host.destroyForcibly().waitFor();
        }
        assertThat(told)
                .as("committed before the end, and refused first: %s", refusal)
                .hasSizeBetween(TRANSACTIONS / 2 - CLIENTS, TRANSACTIONS - 1);

        // whoever serves it next completes what was begun
        try (TrialHost again = TrialHost.again(data)) {
            assertThat(again.address()).isNotEmpty();
            Map<Integer, Integer> stored = stored(data);
            assertThat(stored.values()).containsOnly(2);
            assertThat(stored.keySet()).containsAll(told);
            assertThat(stored.size() - told.size()).isBetween(0, CLIENTS);
            assertThat(journalled(data, Outcome.COMMITTED)).isSubsetOf(ids(data));
            assertThat(journalled(data, Outcome.COMMITTED, Outcome.UNKNOWN)).containsAll(ids(data));
        }
    }

    private static Map<Integer, Integer> stored(Path data) throws Exception {
        Map<Integer, Integer> stored = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("data/draft.gpkg"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT substr(BSM, 6), count(*) FROM GDHBZYQ WHERE BSM LIKE 'kill-%' GROUP BY BSM")) {
            while (rows.next()) {
                stored.put(rows.getInt(1), rows.getInt(2));
            }
        }
        return stored;
    }

    private static List<String> ids(Path data) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("data/draft.gpkg"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT fid FROM GDHBZYQ WHERE BSM LIKE 'kill-%'")) {
            while (rows.next()) {
                ids.add("GDHBZYQ." + rows.getInt(1));
            }
        }
        return ids;
    }

    private static List<String> journalled(Path data, Outcome... outcomes) throws Exception {
        JournalReader journal = new JournalReader(data.resolve(EditJournal.DIRECTORY));
        List<String> ids = new ArrayList<>();
        for (JournalEntry entry : journal.read(
                        JournalFilter.ALL,
                        JournalReader.Order.OLDEST_FIRST,
                        OptionalLong.empty(),
                        JournalReader.MOST_ENTRIES,
                        Progress.NONE)
                .entries()) {
            if (List.of(outcomes).contains(entry.outcome())) {
                ids.addAll(entry.edit().layers().get(0).features().get(Operation.INSERT));
            }
        }
        return ids;
    }
}
