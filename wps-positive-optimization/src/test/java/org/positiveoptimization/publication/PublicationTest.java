/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.chain.ChainLine;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;

class PublicationTest {
    @TempDir
    private Path directory;

    private final PublicationFixture fixture = new PublicationFixture();
    private Path approved;
    private Path draft;
    private Path register;

    @BeforeEach
    void plans() throws IOException {
        approved = directory.resolve(PublicationFixture.APPROVED);
        draft = directory.resolve(PublicationFixture.DRAFT);
        register = PublicationFixture.register(directory);
        PublicationFixture.plan(approved, "A");
        PublicationFixture.plan(draft, "B");
    }

    private History history() throws IOException {
        return PublicationFixture.history(directory);
    }

    private List<String> hidden() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith("."))
                    .toList();
        }
    }

    @Test
    void publish_inPlace_replacesArchivesAndRegisters() throws Exception {
        String former = DurableFiles.sha256(approved);
        assertThat(fixture.publish(directory)).contains(1);
        String published = DurableFiles.sha256(approved);
        assertThat(published).isNotEqualTo(former);
        try (PlanSource plan = fixture.open(approved)) {
            assertThat(plan.codes()).containsExactlyInAnyOrder("YJJBNT", "OWN", "GHZBB");
            try (RowReader rows = plan.open("YJJBNT")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.fid()).isEqualTo(2);
                assertThat(rows.values()).containsExactly("B0", null);
                assertThat(rows.geometry().getArea()).isGreaterThan(0);
            }
        }
        History history = history();
        assertThat(history.state()).isEqualTo(History.State.WHOLE);
        assertThat(history.versions()).singleElement().satisfies(v -> {
            assertThat(v.status()).isEqualTo(History.Status.PUBLISHED);
            assertThat(v.time()).isEqualTo("2026-11-24T08:00:00Z");
            assertThat(v.who()).isEqualTo("张三");
            assertThat(v.former()).isEqualTo(former);
            assertThat(v.published()).isEqualTo(published);
            assertThat(DurableFiles.sha256(register.resolveSibling(register.getFileName() + ".archive")
                            .resolve(v.archive())))
                    .isEqualTo(former);
        });
        assertThat(hidden()).isEmpty();
    }

    @Test
    void publish_severalTimes_makesAChain() throws Exception {
        for (int i = 1; i <= 3; i++) {
            Files.delete(draft);
            PublicationFixture.plan(draft, "B" + i);
            assertThat(fixture.publish(directory)).contains(i);
        }
        History history = history();
        assertThat(history.state()).isEqualTo(History.State.WHOLE);
        assertThat(history.versions()).hasSize(3);
        assertThat(history.versions().get(2).former())
                .isEqualTo(history.versions().get(1).published());
    }

    @Test
    void publish_toANewFile_leavesTheFormerWhereItIs() throws Exception {
        byte[] before = Files.readAllBytes(approved);
        Path target = directory.resolve("2027.gpkg");
        Publication publication =
                new Publication(target, null, fixture, PublicationFixture.CLOCK, Progress.NONE, step -> {});
        assertThat(publication.publish(approved, draft, target, "x")).contains(1);
        assertThat(approved).hasBinaryContent(before);
        assertThat(Publication.history(target, null).state()).isEqualTo(History.State.WHOLE);
        assertThat(Publication.history(null, publication.register()).state()).isEqualTo(History.State.WHOLE);
        // what is in force is now the target
        assertThatThrownBy(() -> publication.publish(approved, draft, target, "x"))
                .isInstanceOf(PublicationException.class)
                .hasMessageContaining("not the plan in force");
    }

    @Test
    void publish_ofADraftThatDoesNotPass_changesNothing() throws Exception {
        fixture.passes = false;
        byte[] before = Files.readAllBytes(approved);
        assertThat(fixture.publish(directory)).isEmpty();
        assertThat(approved).hasBinaryContent(before);
        assertThat(register).doesNotExist();
        assertThat(hidden()).isEmpty();
    }

    @Test
    void publish_overAPlanThatWasChangedBehindTheRegister_isRefused() throws Exception {
        fixture.publish(directory);
        Files.delete(approved);
        PublicationFixture.plan(approved, "forged");
        byte[] forged = Files.readAllBytes(approved);
        assertThatThrownBy(() -> fixture.publish(directory)).isInstanceOf(PublicationException.class);
        assertThat(approved).hasBinaryContent(forged);
    }

    @Test
    void publish_whileAnotherPublishes_isRefused() throws Exception {
        List<Throwable> refused = new ArrayList<>();
        fixture.publication(directory, step -> {
                    if (step == Publication.Step.EXAMINED) {
                        try {
                            fixture.publish(directory);
                        } catch (Exception e) {
                            refused.add(e);
                        }
                    }
                })
                .publish(approved, draft, approved, "x");
        assertThat(refused).singleElement().isInstanceOf(PublicationException.class);
        assertThat(history().versions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approved.gpkg-wal", "draft.gpkg-journal"})
    void publish_whileAPlanIsBeingWritten_isRefused(String companion) throws Exception {
        Files.writeString(directory.resolve(companion), "x");
        assertThatThrownBy(() -> fixture.publish(directory))
                .isInstanceOf(PublicationException.class)
                .hasMessageContaining("being written");
    }

    @Test
    void publish_overASymbolicLink_isRefused() throws Exception {
        Path real = directory.resolve("real.gpkg");
        Files.move(approved, real);
        Files.createSymbolicLink(approved, real);
        assertThatThrownBy(() -> fixture.publish(directory))
                .isInstanceOf(PublicationException.class)
                .hasMessageContaining("symbolic link");
    }

    @Test
    void publish_ofNoGeoPackage_changesNothing() throws Exception {
        byte[] before = Files.readAllBytes(approved);
        Files.writeString(draft, "no GeoPackage");
        assertThatThrownBy(() -> fixture.publish(directory)).isInstanceOf(PlanReadException.class);
        assertThat(approved).hasBinaryContent(before);
        assertThat(register).doesNotExist();
        assertThat(hidden()).isEmpty();
    }

    @Test
    void history_withATornLine_isOpenAndTheNextPublicationMendsIt() throws Exception {
        fixture.publish(directory);
        Files.writeString(register, Files.readString(register) + "{\"version\":2,\"ki");
        assertThat(history().state()).isEqualTo(History.State.OPEN);
        assertThat(fixture.publish(directory)).contains(2);
        assertThat(history().state()).isEqualTo(History.State.WHOLE);
    }

    /** Every single byte of the register counts. */
    @Test
    void history_withAnyByteChanged_isBroken() throws Exception {
        fixture.publish(directory);
        fixture.publish(directory);
        byte[] bytes = Files.readAllBytes(register);
        for (int i = 0; i < bytes.length; i += 13) {
            byte[] changed = bytes.clone();
            changed[i] = (byte) (changed[i] == 'x' ? 'y' : 'x');
            Files.write(register, changed);
            assertThat(history().state()).as("byte " + i).isNotEqualTo(History.State.WHOLE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void history_withALineRemoved_isNotWhole(int line) throws Exception {
        fixture.publish(directory);
        fixture.publish(directory);
        List<String> lines = new ArrayList<>(Files.readAllLines(register));
        assertThat(lines).hasSize(4);
        lines.remove(line);
        Files.write(register, lines);
        assertThat(history().state()).isEqualTo(line == 3 ? History.State.OPEN : History.State.BROKEN);
    }

    @Test
    void history_withTheLastPublicationCutOff_seesItByThePlanInForce() throws Exception {
        fixture.publish(directory);
        Files.delete(draft);
        PublicationFixture.plan(draft, "C");
        fixture.publish(directory);
        Files.write(register, Files.readAllLines(register).subList(0, 2));
        assertThat(history().faults()).singleElement().satisfies(f -> assertThat(f.key())
                .isEqualTo("history.fault.plan_changed"));
    }

    @Test
    void history_withTheArchiveTouched_saysWhat() throws Exception {
        fixture.publish(directory);
        Path archive = register.resolveSibling(register.getFileName() + ".archive");
        Path plain = archive.resolve(history().versions().get(0).archive());
        Files.write(plain, new byte[] {1});
        assertThat(history().faults()).extracting(f -> f.key()).containsExactly("history.fault.archive_changed");
        Files.delete(plain);
        assertThat(history().faults()).extracting(f -> f.key()).containsExactly("history.fault.archive_missing");
    }

    @Test
    void publish_withStatements_archivesAndRegistersThem() throws Exception {
        fixture.statements = "{\"statements\": []}";
        fixture.publish(directory);
        fixture.statements = null;
        fixture.publish(directory);
        assertThat(history().state()).isEqualTo(History.State.WHOLE);
        assertThat(history().versions().get(1).statements()).isEmpty();
        assertThat(Files.readAllLines(register).get(2)).doesNotContain("statements");

        Path archive = register.resolveSibling(register.getFileName() + ".archive");
        Path stated = archive.resolve(history().versions().get(0).statements());
        assertThat(stated).hasContent("{\"statements\": []}");
        assertThat(Files.readAllLines(register).get(0))
                .contains("\"statements_sha256\":\"" + DurableFiles.sha256(stated) + "\"");
        Files.writeString(stated, "{}");
        assertThat(history().faults()).extracting(f -> f.key()).containsExactly("history.fault.archive_changed");
        Files.delete(stated);
        assertThat(history().faults()).extracting(f -> f.key()).containsExactly("history.fault.archive_missing");
    }

    /** A line of the time before statements were registered, with the hash that it had then. */
    @Test
    void entry_withoutStatements_isReadAsBefore() {
        String line =
                "{\"version\":1,\"kind\":\"INTENT\",\"time\":\"t\",\"who\":\"w\",\"target\":\"c\",\"former_sha256\":\"f\","
                        + "\"published_sha256\":\"p\",\"archive\":\"a\",\"report\":\"r\",\"report_sha256\":\"rs\",\"rule_set\":\"set\","
                        + "\"rule_set_sha256\":\"sha\",\"previous\":\"" + ChainLine.NO_HASH + "\"}";
        String hash = DurableFiles.sha256(line.getBytes(StandardCharsets.UTF_8));
        assertThat(RegisterEntry.parse(line.substring(0, line.length() - 1) + ",\"hash\":\"" + hash + "\"}"))
                .hasValueSatisfying(e -> assertThat(e.statements()).isEmpty());
    }

    @Test
    void history_withThePlanGone_saysSo() throws Exception {
        fixture.publish(directory);
        Files.delete(approved);
        assertThat(history().faults()).extracting(f -> f.key()).containsExactly("history.fault.plan_missing");
    }

    /** An entry with a valid hash that names a file outside the archive. */
    @Test
    void history_withAPathForAName_readsNothingOutside() throws Exception {
        RegisterEntry intent = new RegisterEntry(
                        1,
                        RegisterEntry.Kind.INTENT,
                        "t",
                        "w",
                        "approved.gpkg",
                        "a",
                        DurableFiles.sha256(approved),
                        "../draft.gpkg",
                        "../draft.gpkg",
                        "b",
                        "../draft.gpkg",
                        "c",
                        "r",
                        "s",
                        ChainLine.NO_HASH,
                        "")
                .sealed();
        Files.writeString(
                register,
                intent.line() + "\n"
                        + intent.closed(RegisterEntry.Kind.COMMIT, "t").line() + "\n");
        assertThat(history().faults())
                .extracting(f -> f.key())
                .containsExactly("history.fault.name", "history.fault.name", "history.fault.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "null\n", "[]\n", "{}\n", "\u0000\n", "{\"version\":1}\n"})
    void register_ofAnythingElse_isNotWholeUnlessEmpty(String content) throws Exception {
        Files.write(register, content.getBytes(StandardCharsets.UTF_8));
        assertThat(history().state()).isEqualTo(content.isEmpty() ? History.State.WHOLE : History.State.BROKEN);
    }

    @Test
    void entry_writtenAndParsed_isTheSame() {
        RegisterEntry entry = new RegisterEntry(
                        7,
                        RegisterEntry.Kind.INTENT,
                        "2026",
                        "李\"四\n",
                        "c",
                        "f",
                        "p",
                        "a",
                        "r",
                        "rs",
                        "s",
                        "ss",
                        "set",
                        "sha",
                        ChainLine.NO_HASH,
                        "")
                .sealed();
        assertThat(RegisterEntry.parse(entry.line())).contains(entry);
        assertThat(entry.line()).doesNotContain("\n");
        assertThat(RegisterEntry.parse(entry.line() + " ")).isEmpty();
        assertThat(RegisterEntry.parse(entry.line().replace("\"version\":7", "\"version\":8")))
                .isEmpty();
    }
}
