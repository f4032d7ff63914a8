/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.publication.RegisterEntry.Kind;
import org.positiveoptimization.text.Message;

/**
 * What a publication writes down, in this order: former plan, report and statements into the archive; INTENT into the register;
 * COMMIT or ABORT behind it. Each is forced to the disk before the next.
 */
final class Registration {
    private static final int LONGEST_NAME = 200;

    private final VersionRegister register;
    private final String name;
    private final Clock clock;

    /** @param name what to call the register in messages */
    Registration(VersionRegister register, String name, Clock clock) {
        this.register = register;
        this.name = name;
        this.clock = clock;
    }

    /**
     * Completes or abandons a publication that was interrupted.
     *
     * @param plan the file that holds the plan in force, or a copy of it to the byte
     * @return what the register tells then
     * @throws PublicationException if it is not whole
     */
    History recovered(Path plan) throws IOException, PublicationException {
        register.dropTorn(register.read());
        History history = new RegisterVerifier(register, plan).verify();
        refuseBroken(history);
        if (history.open() == null) {
            return history;
        }
        boolean isThere = Files.exists(plan);
        boolean isReplaced =
                isThere && DurableFiles.sha256(plan).equals(history.open().published());
        close(history.open(), isReplaced ? Kind.COMMIT : Kind.ABORT);
        History closed = new RegisterVerifier(register, plan).verify();
        refuseBroken(closed);
        return closed;
    }

    private void refuseBroken(History history) throws PublicationException {
        if (history.state() == History.State.BROKEN) {
            throw new PublicationException(
                    Message.of("publish.broken", name, history.faults().get(0)));
        }
    }

    /**
     * Archives former plan, report and statements; afterwards the register may speak of them.
     *
     * @param target name of the file that holds the plan, empty when it lies in no file
     * @return the entry that says so
     */
    RegisterEntry archived(
            int version,
            String who,
            String target,
            Path former,
            String formerSha,
            String publishedSha,
            Examiner.Passed passed)
            throws IOException, PublicationException {
        String reportSha = DurableFiles.sha256(passed.report());
        boolean isStated = passed.statements() != null;
        String statementsSha = isStated ? DurableFiles.sha256(passed.statements()) : "";
        String plainName = archived(former, version, formerSha, "gpkg");
        String reportName = archived(passed.report(), version, reportSha, "json");
        String statementsName = isStated ? archived(passed.statements(), version, statementsSha, "json") : "";
        return new RegisterEntry(
                        version,
                        Kind.INTENT,
                        now().toString(),
                        who.length() > LONGEST_NAME ? who.substring(0, LONGEST_NAME) : who,
                        target,
                        formerSha,
                        publishedSha,
                        plainName,
                        reportName,
                        reportSha,
                        statementsName,
                        statementsSha,
                        passed.ruleSet(),
                        passed.ruleSetSha256(),
                        register.read().head(),
                        "")
                .sealed();
    }

    /** @return where the archive has a plan that a publication replaces */
    Path archivedPlan(int version, String sha256) {
        return register.archive().resolve(name(version, sha256, "gpkg"));
    }

    /** @return name in the archive */
    String archived(Path from, int version, String sha256, String kind) throws IOException, PublicationException {
        Path archive = register.archive();
        if (Files.isSymbolicLink(archive)) {
            throw new PublicationException(
                    Message.of("publish.link", archive.getFileName().toString()));
        }
        Files.createDirectories(archive);
        DurableFiles.forceNames(DurableFiles.parent(archive));
        Path to = archive.resolve(name(version, sha256, kind));
        if (!from.equals(to)) {
            Path part = archive.resolve(to.getFileName() + ".part");
            Files.deleteIfExists(part);
            DurableFiles.copy(from, part);
            DurableFiles.replace(part, to);
        }
        return to.getFileName().toString();
    }

    private static String name(int version, String sha256, String kind) {
        return String.format(Locale.ROOT, "%06d-%s.%s", version, sha256.substring(0, 12), kind);
    }

    void intend(RegisterEntry intent) throws IOException {
        register.append(intent);
    }

    void close(RegisterEntry intent, Kind how) throws IOException {
        register.append(intent.closed(how, now().toString()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
