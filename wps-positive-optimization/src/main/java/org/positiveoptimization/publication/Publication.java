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
import java.util.List;
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

    private final VersionRegister register;
    private final Registration registration;
    private final Examiner examiner;
    private final Progress progress;
    private final Witness witness;

    /** @param register the register file, null for the one beside the plan */
    public Publication(Path plan, Path register, Examiner examiner, Clock clock, Progress progress, Witness witness) {
        this.register = new VersionRegister(register == null ? VersionRegister.besides(plan) : register);
        this.registration = new Registration(this.register, this.register.file().toString(), clock);
        this.examiner = examiner;
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
        History history = registration.recovered(target);
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
            RegisterEntry intent = registration.archived(
                    version,
                    who,
                    target.getFileName().toString(),
                    former,
                    formerSha,
                    DurableFiles.sha256(plan),
                    passed.get());
            witness.reached(Step.ARCHIVED);
            replace(intent, plan, target);
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
        copy.write(plan, registration.now());
        try (PlanSource written = examiner.open(plan)) {
            Optional<String> difference = copy.difference(written);
            if (difference.isPresent()) {
                throw new PublicationException(Message.of("publish.difference", draft.name(), difference.get()));
            }
        }
    }

    private void replace(RegisterEntry intent, Path plan, Path target) throws IOException, PublicationException {
        DurableFiles.force(plan);
        registration.intend(intent);
        witness.reached(Step.INTENDED);
        try {
            DurableFiles.replace(plan, target);
        } catch (IOException e) {
            registration.close(intent, Kind.ABORT);
            throw e;
        }
        witness.reached(Step.REPLACED);
        try {
            registration.close(intent, Kind.COMMIT);
        } catch (IOException e) {
            throw new PublicationException(
                    Message.of("publish.uncommitted", register.file().toString()), e);
        }
        witness.reached(Step.COMMITTED);
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
}
