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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.chain.ProcessLock;
import org.positiveoptimization.features.ReadCaps;
import org.positiveoptimization.journal.Edit;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.publication.RegisterEntry.Kind;
import org.positiveoptimization.text.Message;

/**
 * Puts a draft into force where approved plan and draft lie in the stores of a server: {@link Publication} with a transaction
 * of the data store in the place of a file that is renamed. A crash at any moment leaves the old plan or the new one, whole,
 * and a register that tells which.
 *
 * <p>Every layer and table of the draft but its ledgers takes the place of the one with the same code, row by row under its
 * identifier; ledgers of the approved plan stay. The archive holds every version as a GeoPackage, written when it was
 * published, the first one when it was first replaced; register and archive are those of {@code po publish}.
 *
 * <p>What is published is what was checked: the draft is copied before the check and compared with the copy after it, and the
 * plan that was written is read again in the open transaction and compared as well. Any difference ends the publication.
 * Nobody need be kept from editing; an edit that is committed after the comparison stays in the draft and is not published.
 *
 * <p><b>Not detected:</b> an edit of the approved plan, around all guards, in the moment between the last comparison and the
 * commit, where the data store lets it through; it is found by the next publication.
 */
public final class StorePublication {
    /** Moments of a publication, in order; for those who look on. */
    public enum Step {
        LOCKED,
        COPIED,
        EXAMINED,
        WRITTEN,
        ARCHIVED,
        INTENDED,
        COMMITTED,
        REGISTERED
    }

    /** Learns of every step when it has been taken. */
    public interface Witness {
        void reached(Step step);
    }

    /**
     * Where a plan is published. Closed by whoever asked for it.
     *
     * @param plan the plan in force
     * @param register its register file, in a directory that is there
     * @param log the journal of edits
     */
    public record Place(PlanStore plan, Path register, EditLog log) implements AutoCloseable {
        @Override
        public void close() {
            plan.close();
        }
    }

    private static final Logger LOGGER = Logger.getLogger(StorePublication.class.getName());

    private final PlanStore approved;
    private final VersionRegister register;
    private final Registration registration;
    private final Examiner examiner;
    private final EditLog log;
    private final ReadCaps caps;
    private final Progress progress;
    private final Witness witness;

    /** @param caps what may be read of either plan */
    public StorePublication(
            Place place, Examiner examiner, Clock clock, ReadCaps caps, Progress progress, Witness witness) {
        this.approved = place.plan();
        this.register = new VersionRegister(place.register());
        this.registration = new Registration(register, name(register.file()), clock);
        this.examiner = examiner;
        this.log = place.log();
        this.caps = caps;
        this.progress = progress;
        this.witness = witness;
    }

    /** @return what a register tells, whole or not; it is not compared with the plan in force */
    public static History history(Path register) throws IOException {
        return new RegisterVerifier(new VersionRegister(register), null).verify();
    }

    /**
     * Publishes the draft.
     *
     * @param draft the draft
     * @param who who publishes
     * @return number of the publication, nothing when the draft does not pass
     * @throws PublicationException if the register, a difference or another publication stands in the way
     */
    public Optional<Integer> publish(PlanSource draft, String who) throws Exception {
        refuseUnfit();
        try (ProcessLock lock = ProcessLock.take(register.lock()).orElse(null)) {
            if (lock == null) {
                throw new PublicationException(Message.of("publish.locked", name(register.file())));
            }
            witness.reached(Step.LOCKED);
            try (Workspace work = Workspace.beside(register.file());
                    PlanSource before = approved.source(caps)) {
                return publish(before, draft, who, work);
            }
        }
    }

    private Optional<Integer> publish(PlanSource before, PlanSource draft, String who, Workspace work)
            throws Exception {
        refuseUnlike(before, draft);
        Path former = formerPlan(before, work);
        History history = registration.recovered(former);
        String formerSha = DurableFiles.sha256(former);
        Path copy = work.directory("draft").resolve("draft.gpkg");
        PlanCopy.whole(draft, progress).write(copy, registration.now());
        witness.reached(Step.COPIED);
        Optional<Examiner.Passed> passed = examiner.examine(before, draft, work.directory("report"));
        witness.reached(Step.EXAMINED);
        if (passed.isEmpty()) {
            return Optional.empty();
        }
        int version = history.versions().size() + 1;
        try (PlanSource old = examiner.open(former);
                PlanSource next = examiner.open(copy);
                StoreReplacement replacement = StoreReplacement.begin(approved, old, next, caps, progress)) {
            replacement.write();
            Path plan = work.directory("plan").resolve("approved.gpkg");
            copy(replacement, plan);
            refuse(PlanCopy.whole(next, progress).difference(draft), "publish.draft_edited", draft.name());
            witness.reached(Step.WRITTEN);
            String publishedSha = DurableFiles.sha256(plan);
            RegisterEntry intent =
                    registration.archived(version, who, "", former, formerSha, publishedSha, passed.get());
            Path published = registration.archivedPlan(version + 1, publishedSha);
            registration.archived(plan, version + 1, publishedSha, "gpkg");
            witness.reached(Step.ARCHIVED);
            commit(replacement, intent, published, replacement.edit(who));
        }
        return Optional.of(version);
    }

    /** Copies what the transaction has written. */
    private void copy(StoreReplacement replacement, Path to)
            throws IOException, PlanReadException, PublicationException {
        try (PlanSource written = replacement.present()) {
            PlanCopy copy = new PlanCopy(written, progress);
            copy.write(to, registration.now());
            try (PlanSource copied = examiner.open(to)) {
                refuse(copy.difference(copied), "publish.difference", written.name());
            }
        }
    }

    static void refuse(Optional<String> difference, String key, String plan) throws PublicationException {
        if (difference.isPresent()) {
            throw new PublicationException(Message.of(key, plan, difference.get()));
        }
    }

    private void refuseUnfit() throws PublicationException {
        Path file = register.file();
        if (Files.isSymbolicLink(file)) {
            throw new PublicationException(Message.of("publish.link", name(file)));
        }
        if (Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new PublicationException(Message.of("publish.no_file", name(file)));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Both plans must be seen whole, and have the same layers with the same fields in the same CRS. */
    private static void refuseUnlike(PlanSource approved, PlanSource draft)
            throws PlanReadException, PublicationException {
        for (PlanSource plan : List.of(approved, draft)) {
            for (String code : plan.codes()) {
                Optional<Message> partial = plan.partial(code);
                if (partial.isPresent()) {
                    throw new PublicationException(Message.of("layer.partial", code, partial.get()));
                }
            }
        }
        List<String> codes = PlanCopy.codes(draft);
        List<String> others = new ArrayList<>(codes);
        others.addAll(PlanCopy.codes(approved));
        others.removeIf(code -> codes.contains(code) && approved.codes().contains(code));
        if (codes.isEmpty() || !others.isEmpty()) {
            throw new PublicationException(
                    Message.of("publish.other_layers", draft.name(), approved.name(), String.join(" ", others)));
        }
        for (String code : codes) {
            try (RowReader a = approved.open(code);
                    RowReader b = draft.open(code)) {
                if (!PlanCopy.isLike(a, b)) {
                    throw new PublicationException(Message.of("publish.other_fields", code));
                }
            }
        }
    }

    /** @return the archived version that holds what is in force, or a new copy of it */
    private Path formerPlan(PlanSource before, Workspace work) throws IOException, PlanReadException {
        History history = history(register.file());
        if (history.open() != null) {
            RegisterEntry open = history.open();
            for (Path known : List.of(
                    registration.archivedPlan(open.version() + 1, open.published()),
                    registration.archivedPlan(open.version(), open.former()))) {
                if (isSame(before, known)) {
                    return known;
                }
            }
        } else if (history.last() != null) {
            RegisterEntry last = history.last();
            Path known = registration.archivedPlan(last.version() + 1, last.published());
            if (isSame(before, known)) {
                return known;
            }
        }
        Path copy = work.directory("approved").resolve("approved.gpkg");
        new PlanCopy(before, progress).write(copy, registration.now());
        return copy;
    }

    private boolean isSame(PlanSource plan, Path known) throws PlanReadException {
        if (!Files.isRegularFile(known, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (PlanSource copy = examiner.open(known)) {
            return new PlanCopy(plan, progress).difference(copy).isEmpty();
        }
    }

    /** @param published the copy of what was written, in the archive */
    private void commit(StoreReplacement replacement, RegisterEntry intent, Path published, Edit edit)
            throws IOException, PublicationException {
        registration.intend(intent);
        long number;
        try {
            number = log.intend(edit);
        } catch (PublicationException e) {
            registration.close(intent, Kind.ABORT);
            throw e;
        }
        witness.reached(Step.INTENDED);
        try {
            replacement.commit();
        } catch (IOException | RuntimeException e) {
            settle(replacement, intent, number, published);
            throw new PublicationException(Message.of("publish.not_committed"), e);
        }
        witness.reached(Step.COMMITTED);
        log.ended(number, true);
        try {
            registration.close(intent, Kind.COMMIT);
        } catch (IOException e) {
            throw new PublicationException(Message.of("publish.uncommitted", name(register.file())), e);
        }
        witness.reached(Step.REGISTERED);
    }

    /** A commit that failed may have been one all the same. Where that cannot be told now, the next publication does. */
    private void settle(StoreReplacement replacement, RegisterEntry intent, long number, Path published) {
        try (PlanSource present = replacement.rolledBack()) {
            boolean isOld = replacement.isFormer(present);
            if (isOld || isSame(present, published)) {
                log.ended(number, !isOld);
                registration.close(intent, isOld ? Kind.ABORT : Kind.COMMIT);
            }
        } catch (IOException | PlanReadException e) {
            LOGGER.log(Level.SEVERE, "whether the plan was replaced cannot be told now", e);
        }
    }
}
