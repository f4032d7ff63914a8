/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.chain.ProcessLock;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.journal.Edit;
import org.positiveoptimization.journal.EditedLayer;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.publication.FakeDatabase.CommitFault;
import org.positiveoptimization.publication.StorePublication.Step;
import org.positiveoptimization.text.Message;

class StorePublicationTest {
    @TempDir
    private Path directory;

    private final PublicationFixture fixture = new PublicationFixture();
    private final Log log = new Log();
    private Path register;
    private FakeDatabase approved;
    private FakeDatabase draft;
    private Runnable whileExamining = () -> {};

    /** Keeps what it is told. */
    private static final class Log implements EditLog {
        final List<Edit> intents = new ArrayList<>();
        final Map<Long, Boolean> ends = new TreeMap<>();
        boolean isFull;

        @Override
        public long intend(Edit edit) throws PublicationException {
            if (isFull) {
                throw new PublicationException(Message.of("journal.closed"));
            }
            intents.add(edit);
            return intents.size();
        }

        @Override
        public void ended(long transaction, boolean isCommitted) {
            ends.put(transaction, isCommitted);
        }
    }

    /** Does something else while it examines. */
    private final class BusyExaminer implements Examiner {
        @Override
        public PlanSource open(Path file) throws PlanReadException {
            return fixture.open(file);
        }

        @Override
        public Optional<Passed> examine(PlanSource before, PlanSource after, Path reports) throws Exception {
            whileExamining.run();
            return fixture.examine(before, after, reports);
        }
    }

    @BeforeEach
    void plans() throws Exception {
        register = directory.resolve("approved.register.jsonl");
        approved = database("A");
        draft = database("B");
    }

    private FakeDatabase database(String mark) throws Exception {
        Path file = directory.resolve(mark + ".gpkg");
        PublicationFixture.plan(file, mark);
        try (PlanSource plan = fixture.open(file)) {
            return new FakeDatabase(plan);
        } finally {
            Files.delete(file);
        }
    }

    private Optional<Integer> publish(Progress progress, StorePublication.Witness witness) throws Exception {
        return new StorePublication(
                        new StorePublication.Place(approved.open("approved"), register, log),
                        new BusyExaminer(),
                        PublicationFixture.CLOCK,
                        FakeDatabase.CAPS,
                        progress,
                        witness)
                .publish(draft.plan("draft"), "李四");
    }

    private Optional<Integer> publish() throws Exception {
        return publish(Progress.NONE, step -> {});
    }

    /** @return every row of the plan with its ledgers, as text */
    private static List<String> rows(FakeDatabase database) throws Exception {
        List<String> all = new ArrayList<>();
        try (PlanSource plan = database.plan("plan")) {
            for (String code : plan.codes()) {
                try (RowReader rows = plan.open(code)) {
                    while (rows.next()) {
                        all.add(code + " " + rows.fid() + " " + rows.geometry() + " " + Arrays.toString(rows.values()));
                    }
                }
            }
        }
        return all;
    }

    private static List<String> plain(FakeDatabase database) throws Exception {
        return rows(database).stream().filter(r -> !r.startsWith("WH")).toList();
    }

    private static List<String> ledgers(FakeDatabase database) throws Exception {
        return rows(database).stream().filter(r -> r.startsWith("WH")).toList();
    }

    private History history() throws Exception {
        return StorePublication.history(register);
    }

    private List<String> hidden() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith("."))
                    .toList();
        }
    }

    @Test
    void publish_draftThatPasses_takesThePlaceOfTheApprovedPlan() throws Exception {
        List<String> ledgers = ledgers(approved);

        assertThat(publish()).contains(1);

        assertThat(plain(approved)).isEqualTo(plain(draft)).isNotEmpty();
        assertThat(ledgers(approved)).isEqualTo(ledgers).isNotEmpty();
        assertThat(history().state()).isEqualTo(History.State.WHOLE);
        assertThat(history().versions()).singleElement().satisfies(v -> {
            assertThat(v.status()).isEqualTo(History.Status.PUBLISHED);
            assertThat(v.who()).isEqualTo("李四");
        });
        assertThat(hidden()).isEmpty();
        assertThat(log.ends).isEqualTo(Map.of(1L, true));
    }

    @Test
    void formerPlan_afterAPublication_liesInTheArchive() throws Exception {
        List<String> former = plain(approved);

        publish();

        History.Version version = history().versions().get(0);
        Path archive = register.resolveSibling(register.getFileName() + ".archive");
        Path file = archive.resolve(version.archive());
        assertThat(DurableFiles.sha256(file)).isEqualTo(version.former());
        try (PlanSource copy = fixture.open(file)) {
            assertThat(plain(new FakeDatabase(copy))).isEqualTo(former);
        }
        try (Stream<Path> files = Files.list(archive)) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted())
                    .hasSize(3)
                    .anyMatch(n -> n.startsWith("000002-" + version.published().substring(0, 12)));
        }
    }

    @Test
    void edit_ofThreeRows_writesAndJournalsTheseOnly() throws Exception {
        draft = database("A");
        draft.edit("YJJBNT", 5, "BSM", "other");
        draft.delete("YJJBNT", 8);
        draft.copy("YJJBNT", 2, 900);
        double area;
        try (PlanSource plan = approved.plan("approved");
                RowReader rows = plan.open("YJJBNT")) {
            rows.next();
            area = Cgcs2000.metric(4490).area(rows.geometry());
        }

        publish();

        assertThat(plain(approved)).isEqualTo(plain(draft));
        assertThat(approved.written).isEqualTo(2);
        EditedLayer layer = log.intents.get(0).layers().get(0);
        assertThat(log.intents.get(0).layers()).hasSize(1);
        assertThat(log.intents.get(0).user()).isEqualTo("李四");
        assertThat(layer.layer()).isEqualTo("approved:YJJBNT");
        assertThat(layer.features())
                .isEqualTo(Map.of(
                        Operation.INSERT, List.of("YJJBNT.900"),
                        Operation.UPDATE, List.of("YJJBNT.5"),
                        Operation.DELETE, List.of("YJJBNT.8")));
        // triangles of one size at one latitude: two before, two after
        assertThat(layer.areaBefore()).isCloseTo(2 * area, within(0.01));
        assertThat(layer.areaAfter()).isCloseTo(2 * area, within(0.01));
    }

    @Test
    void draft_thatDoesNotPass_leavesEverythingAsItWas() throws Exception {
        List<String> before = rows(approved);
        fixture.passes = false;

        assertThat(publish()).isEmpty();

        assertThat(rows(approved)).isEqualTo(before);
        assertThat(register).doesNotExist();
        assertThat(log.intents).isEmpty();
        assertThat(hidden()).isEmpty();
    }

    @Test
    void store_thatFailsInAnyWrite_keepsTheFormerPlan() throws Exception {
        List<String> before = rows(approved);
        int failures = 0;
        for (int call = 1; ; call++) {
            approved.failing = call;
            approved.calls = 0;
            Throwable failure = catchThrowable(this::publish);
            if (failure == null) {
                break;
            }
            failures++;
            assertThat(failure).isInstanceOf(PublicationException.class).hasMessageContaining("nothing was published");
            assertThat(rows(approved)).isEqualTo(before);
            assertThat(register).doesNotExist();
            assertThat(log.intents).isEmpty();
        }
        // three layers or tables, each with a call that removes and one that adds
        assertThat(failures).isEqualTo(6);
        assertThat(plain(approved)).isEqualTo(plain(draft));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void publication_brokenOffAfterAnyStep_leavesOneWholePlanAndARegisterThatTells(Step step) throws Exception {
        List<String> before = plain(approved);

        assertThatThrownBy(() -> publish(Progress.NONE, reached -> {
                    if (reached == step) {
                        throw new IllegalStateException("broken off");
                    }
                }))
                .hasMessage("broken off");

        boolean isNew = step.compareTo(Step.COMMITTED) >= 0;
        assertThat(plain(approved)).isEqualTo(isNew ? plain(draft) : before);
        assertThat(history().state())
                .isEqualTo(step == Step.INTENDED || step == Step.COMMITTED ? History.State.OPEN : History.State.WHOLE);

        draft = database("C");
        assertThat(publish()).isPresent();
        assertThat(plain(approved)).isEqualTo(plain(draft));
        History history = history();
        assertThat(history.faults()).isEmpty();
        assertThat(history.state()).isEqualTo(History.State.WHOLE);
        assertThat(history.versions().stream().filter(v -> v.status() == History.Status.PUBLISHED))
                .hasSize(isNew ? 2 : 1);
        assertThat(hidden()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = CommitFault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void commit_thatFails_isSettledByWhatIsStored(CommitFault fault) throws Exception {
        List<String> before = plain(approved);
        approved.commitFault = fault;
        boolean isNew = fault == CommitFault.COMMITTED_ALL_THE_SAME;

        assertThatThrownBy(this::publish)
                .isInstanceOf(PublicationException.class)
                .hasMessageContaining("failed in the commit");

        assertThat(plain(approved)).isEqualTo(isNew ? plain(draft) : before);
        assertThat(log.ends).isEqualTo(Map.of(1L, isNew));
        assertThat(history().state()).isEqualTo(History.State.WHOLE);
        assertThat(history().versions())
                .singleElement()
                .extracting(History.Version::status)
                .isEqualTo(isNew ? History.Status.PUBLISHED : History.Status.ABANDONED);
        approved.commitFault = CommitFault.NONE;
        draft = database("C");
        assertThat(publish()).contains(2);
        assertThat(history().state()).isEqualTo(History.State.WHOLE);
    }

    @Test
    void publications_oneAfterAnother_makeAChain() throws Exception {
        for (int i = 1; i <= 3; i++) {
            draft = database("B" + i);
            assertThat(publish()).contains(i);
        }
        History history = history();
        assertThat(history.state()).isEqualTo(History.State.WHOLE);
        assertThat(history.versions()).hasSize(3);
        assertThat(history.versions().get(2).former())
                .isEqualTo(history.versions().get(1).published());
    }

    @Test
    void approvedPlan_editedAroundThePublications_isNotTheOneInForce() throws Exception {
        publish();
        draft = database("C");
        approved.edit("OWN", 2, "BSM", "forged");

        assertThatThrownBy(this::publish)
                .isInstanceOf(PublicationException.class)
                .hasMessageContaining("is not the one published last");
        assertThat(history().versions()).hasSize(1);
    }

    @Test
    void ledgerOfTheDraft_editedWhileItIsChecked_endsThePublication() throws Exception {
        List<String> before = rows(approved);
        whileExamining = () -> draft.edit("WHCYJJBNT", 5, "BSM", "late");

        assertThatThrownBy(this::publish)
                .isInstanceOf(PublicationException.class)
                .hasMessageContaining("the draft draft was edited meanwhile (WHCYJJBNT)");
        assertThat(rows(approved)).isEqualTo(before);
        assertThat(register).doesNotExist();
    }

    @Test
    void approvedPlan_editedWhileTheDraftIsChecked_endsThePublication() throws Exception {
        whileExamining = () -> approved.edit("YJJBNT", 5, "MJ", 4d);

        assertThatThrownBy(this::publish)
                .isInstanceOf(PublicationException.class)
                .hasMessageContaining("the approved plan approved was edited meanwhile (YJJBNT)");
        assertThat(approved.written).isZero();
    }

    @Test
    void store_thatGivesIdentifiersOfItsOwn_isNotPublishedTo() throws Exception {
        List<String> before = rows(approved);
        approved.isRenumbering = true;

        assertThatThrownBy(this::publish)
                .isInstanceOf(PublicationException.class)
                .hasMessageContaining("cannot be taken over unchanged");
        assertThat(rows(approved)).isEqualTo(before);
    }

    @Test
    void journal_thatCannotBeWritten_keepsTheFormerPlan() throws Exception {
        List<String> before = rows(approved);
        log.isFull = true;

        assertThatThrownBy(this::publish).isInstanceOf(PublicationException.class);

        assertThat(rows(approved)).isEqualTo(before);
        assertThat(history().versions())
                .singleElement()
                .extracting(History.Version::status)
                .isEqualTo(History.Status.ABANDONED);
    }

    @Test
    void plans_withOtherLayers_areNotPublished() {
        draft.drop("OWN");

        assertThatThrownBy(this::publish)
                .isInstanceOf(PublicationException.class)
                .hasMessageContaining("must have the same layers and tables; only one of them has: OWN");
    }

    @Test
    void publication_underWay_refusesAnother() throws Exception {
        try (ProcessLock lock = ProcessLock.take(directory.resolve("approved.register.jsonl.lock"))
                .orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(this::publish)
                    .isInstanceOf(PublicationException.class)
                    .hasMessageContaining("under way");
        }
        assertThat(publish()).contains(1);
    }

    @Test
    void cancellation_whileRowsAreWritten_keepsTheFormerPlan() throws Exception {
        List<String> before = rows(approved);
        Progress cancelled = new Progress() {
            @Override
            public void completed(String step, double fraction) {
                // nobody looks
            }

            @Override
            public boolean isCancelled() {
                return approved.written > 0;
            }
        };

        assertThatThrownBy(() -> publish(cancelled, step -> {})).isInstanceOf(CancellationException.class);
        assertThat(rows(approved)).isEqualTo(before);
        assertThat(register).doesNotExist();
    }
}
