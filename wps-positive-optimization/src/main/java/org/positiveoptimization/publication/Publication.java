/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.chain.ProcessLock;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.publication.RegisterEntry.Kind;
import org.positiveoptimization.text.Message;

/**
 * Puts a draft into force: checks it, archives the plan in force, replaces it, and registers all of that. A crash at any
 * moment leaves the old plan or the new one, whole, and a register that tells which.
 *
 * <p>Inputs are copied first, so that what is published is what was checked. Then, each step forced to the disk before the
 * next: former plan, report and written statements into the archive; INTENT into the register; the new plan by one rename into the place of the
 * old; COMMIT into the register. The next publication completes what was interrupted: after an INTENT alone it compares the
 * plan in force with both hashes and writes COMMIT or ABORT.
 */
public final class Publication {
    /** Moments of a publication, in order; for those who look on. */
    public enum Step {
        LOCKED,
        EXAMINED,
        WRITTEN,
        ARCHIVED,
        INTENDED,
        REPLACED,
        COMMITTED
    }

    /** Learns of every step when it has been taken. */
    public interface Witness {
        void reached(Step step);
    }

    private static final int LONGEST_NAME = 200;

    private final VersionRegister register;
    private final Examiner examiner;
    private final Clock clock;
    private final Progress progress;
    private final Witness witness;

    /** @param register the register file, null for the one beside the plan */
    public Publication(Path plan, Path register, Examiner examiner, Clock clock, Progress progress, Witness witness) {
        this.register = new VersionRegister(register == null ? VersionRegister.besides(plan) : register);
        this.examiner = examiner;
        this.clock = clock;
        this.progress = progress;
        this.witness = witness;
    }

    /** @return the register of a plan that has none of its own: beside it, named after it */
    public static Path registerOf(Path plan) {
        return VersionRegister.besides(plan);
    }

    /** @return what the register of a plan tells, whole or not */
    public static History history(Path plan, Path register) throws IOException {
        return new RegisterVerifier(
                        new VersionRegister(register == null ? VersionRegister.besides(plan) : register), plan)
                .verify();
    }

    /** @return the register file */
    public Path register() {
        return register.file();
    }

    /**
     * Publishes the draft.
     *
     * @param approved the plan in force
     * @param draft the draft
     * @param target where the plan in force lies from now on; it may be the same file
     * @param who who publishes
     * @return number of the publication, nothing when the draft does not pass
     * @throws PublicationException if the register, the plan in force or another publication stands in the way
     */
    public Optional<Integer> publish(Path approved, Path draft, Path target, String who) throws Exception {
        refuseUnfit(approved, draft, target);
        try (ProcessLock lock = ProcessLock.take(register.lock()).orElse(null)) {
            if (lock == null) {
                throw new PublicationException(Message.of(
                        "publish.locked", register.file().getFileName().toString()));
            }
            witness.reached(Step.LOCKED);
            return publishLocked(approved, draft, target, who);
        }
    }

    private Optional<Integer> publishLocked(Path approved, Path draft, Path target, String who) throws Exception {
        History history = recovered(target);
        try (Workspace work = Workspace.beside(target)) {
            Path former = work.directory("approved").resolve(approved.getFileName());
            Path checked = work.directory("draft").resolve(draft.getFileName());
            String formerSha = DurableFiles.copy(approved, former);
            DurableFiles.copy(draft, checked);
            refuseOther(history, formerSha, target);
            Path plan = work.directory("plan").resolve(target.getFileName());
            Optional<Examiner.Passed> passed = prepare(former, checked, plan, work.directory("report"));
            if (passed.isEmpty()) {
                return Optional.empty();
            }
            witness.reached(Step.WRITTEN);
            int version = history.versions().size() + 1;
            replace(entry(version, who, former, formerSha, plan, passed.get(), target), plan, target);
            return Optional.of(version);
        }
    }

    private Optional<Examiner.Passed> prepare(Path former, Path checked, Path plan, Path report) throws Exception {
        try (PlanSource before = examiner.open(former);
                PlanSource after = examiner.open(checked)) {
            Optional<Examiner.Passed> passed = examiner.examine(before, after, report);
            witness.reached(Step.EXAMINED);
            if (passed.isPresent()) {
                write(after, plan);
            }
            return passed;
        }
    }

    private void write(PlanSource draft, Path plan) throws IOException, PlanReadException, PublicationException {
        PlanCopy copy = new PlanCopy(draft, progress);
        copy.write(plan, now());
        try (PlanSource written = examiner.open(plan)) {
            Optional<String> difference = copy.difference(written);
            if (difference.isPresent()) {
                throw new PublicationException(Message.of("publish.difference", draft.name(), difference.get()));
            }
        }
    }

    /** Archives plan, report and statements; afterwards the register may speak of them. */
    private RegisterEntry entry(
            int version, String who, Path former, String formerSha, Path plan, Examiner.Passed passed, Path target)
            throws IOException, PublicationException {
        Path archive = register.archive();
        if (Files.isSymbolicLink(archive)) {
            throw new PublicationException(Message.of("publish.link", archive.toString()));
        }
        Files.createDirectories(archive);
        DurableFiles.forceNames(DurableFiles.parent(archive));
        String reportSha = DurableFiles.sha256(passed.report());
        boolean isStated = passed.statements() != null;
        String statementsSha = isStated ? DurableFiles.sha256(passed.statements()) : "";
        String plainName = archived(former, archive, version, formerSha, "gpkg");
        String reportName = archived(passed.report(), archive, version, reportSha, "json");
        String statementsName = isStated ? archived(passed.statements(), archive, version, statementsSha, "json") : "";
        witness.reached(Step.ARCHIVED);
        return new RegisterEntry(
                        version,
                        Kind.INTENT,
                        now().toString(),
                        who.length() > LONGEST_NAME ? who.substring(0, LONGEST_NAME) : who,
                        target.getFileName().toString(),
                        formerSha,
                        DurableFiles.sha256(plan),
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

    private static String archived(Path from, Path archive, int version, String sha256, String kind)
            throws IOException {
        String name = String.format(Locale.ROOT, "%06d-%s.%s", version, sha256.substring(0, 12), kind);
        Path part = archive.resolve(name + ".part");
        Files.deleteIfExists(part);
        DurableFiles.copy(from, part);
        DurableFiles.replace(part, archive.resolve(name));
        return name;
    }

    private void replace(RegisterEntry intent, Path plan, Path target) throws IOException, PublicationException {
        DurableFiles.force(plan);
        register.append(intent);
        witness.reached(Step.INTENDED);
        try {
            DurableFiles.replace(plan, target);
        } catch (IOException e) {
            register.append(intent.closed(Kind.ABORT, now().toString()));
            throw e;
        }
        witness.reached(Step.REPLACED);
        try {
            register.append(intent.closed(Kind.COMMIT, now().toString()));
        } catch (IOException e) {
            throw new PublicationException(
                    Message.of("publish.uncommitted", register.file().toString()), e);
        }
        witness.reached(Step.COMMITTED);
    }

    /** Completes or abandons a publication that was interrupted. */
    private History recovered(Path target) throws IOException, PublicationException {
        register.dropTorn(register.read());
        History history = new RegisterVerifier(register, target).verify();
        refuseBroken(history);
        if (history.open() == null) {
            return history;
        }
        boolean isThere = Files.exists(target);
        boolean isReplaced =
                isThere && DurableFiles.sha256(target).equals(history.open().published());
        register.append(history.open().closed(isReplaced ? Kind.COMMIT : Kind.ABORT, now().toString()));
        History closed = new RegisterVerifier(register, target).verify();
        refuseBroken(closed);
        return closed;
    }

    private void refuseBroken(History history) throws PublicationException {
        if (history.state() == History.State.BROKEN) {
            throw new PublicationException(Message.of(
                    "publish.broken",
                    register.file().toString(),
                    history.faults().get(0)));
        }
    }

    /** The plan that is replaced must be the one in force: by the register, and at the target. */
    private void refuseOther(History history, String formerSha, Path target) throws IOException, PublicationException {
        RegisterEntry last = history.last();
        String name = target.getFileName().toString();
        if (last != null && !last.target().equals(name)) {
            throw new PublicationException(
                    Message.of("publish.other_target", register.file().toString(), last.target()));
        }
        boolean isOther = last != null && !last.published().equals(formerSha);
        if (isOther || (Files.exists(target) && !DurableFiles.sha256(target).equals(formerSha))) {
            throw new PublicationException(Message.of("publish.not_in_force", name));
        }
    }

    private void refuseUnfit(Path approved, Path draft, Path target) throws PublicationException, IOException {
        for (Path link : List.of(target, register.file())) {
            if (Files.isSymbolicLink(link)) {
                throw new PublicationException(Message.of("publish.link", link.toString()));
            }
            if (Files.exists(link) && !Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS)) {
                throw new PublicationException(Message.of("publish.no_file", link.toString()));
            }
        }
        for (Path plan : List.of(approved, draft, target)) {
            for (String suffix : List.of("-wal", "-journal")) {
                Path companion = plan.resolveSibling(plan.getFileName() + suffix);
                if (Files.exists(companion) && Files.size(companion) > 0) {
                    throw new PublicationException(
                            Message.of("publish.busy", plan.getFileName().toString()));
                }
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
