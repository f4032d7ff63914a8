/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How lines hang together, how they are read, and who may write them. */
class ChainTest {
    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void file() {
        file = directory.resolve("chain.jsonl");
    }

    private static ObjectNode content(String text) {
        return new ObjectMapper().createObjectNode().put("text", text);
    }

    private static Optional<ChainLine> parse(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return ChainLine.parse(bytes, 0, bytes.length);
    }

    @Test
    void line_sealed_hasTheHashOfItsBytesWithoutTheLastField() throws Exception {
        ChainLine line = ChainLine.sealed(content("图"), ChainLine.NO_HASH);
        String hashed = "{\"text\":\"图\",\"previous\":\"" + "0".repeat(64) + "\"}";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(hashed.getBytes(StandardCharsets.UTF_8));

        assertThat(line.hash()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(line.text())
                .isEqualTo("{\"text\":\"图\",\"previous\":\"" + "0".repeat(64) + "\",\"hash\":\"" + line.hash() + "\"}");
        assertThat(line.text()).hasSize(line.content().length() + ChainLine.SEAL);
        assertThat(parse(line.text())).contains(line);
    }

    @Test
    void line_withAnyByteChanged_isNone() {
        String text = ChainLine.sealed(content("x\"\\}"), "ab".repeat(32)).text();
        for (int i = 0; i < text.length(); i++) {
            char changed = text.charAt(i) == 'b' ? 'c' : 'b';
            assertThat(parse(text.substring(0, i) + changed + text.substring(i + 1)))
                    .as("byte " + i)
                    .isEmpty();
            assertThat(parse(text.substring(0, i) + text.substring(i + 1)))
                    .as("without byte " + i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "{\"previous\":\"\",\"hash\":\"\"}"})
    void text_ofAnythingElse_isNoLine(String text) {
        assertThat(parse(text)).isEmpty();
    }

    @Test
    void content_withTheFieldsOfTheChain_cannotBeSealed() {
        ObjectMapper json = new ObjectMapper();
        for (ObjectNode content : List.of(
                json.createObjectNode(),
                content("x").put("hash", "y"),
                content("x").put("previous", "y"))) {
            assertThatThrownBy(() -> ChainLine.sealed(content, ChainLine.NO_HASH))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Lines around the size of the block that is read at once. */
    @Test
    void reader_ofLinesOfEverySize_givesThemAllAndWhereTheyAre() throws Exception {
        List<ChainLine> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (int size : new int[] {1, 65_536, 100, 60_000, 131_072, 200_000, 3}) {
            lines.add(ChainLine.sealed(content("x".repeat(size)), ChainLine.NO_HASH));
            text.append(lines.get(lines.size() - 1).text()).append('\n');
            ends.add(text.length());
        }
        Files.writeString(file, text);

        try (ChainReader reader = ChainReader.open(file, 0, 300_000)) {
            assertThat(reader.end()).isZero();
            for (int i = 0; i < lines.size(); i++) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.line()).contains(lines.get(i));
                assertThat(reader.start()).isEqualTo(i == 0 ? 0 : ends.get(i - 1));
                assertThat(reader.end()).isEqualTo(ends.get(i).longValue());
            }
            assertThat(reader.next()).isFalse();
            assertThat(reader.isTorn()).isFalse();
            assertThat(reader.end()).isEqualTo(text.length());
        }
        try (ChainReader reader = ChainReader.open(file, ends.get(2), 300_000)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.line()).contains(lines.get(3));
        }
    }

    @Test
    void reader_ofATornEnd_givesTheLinesBeforeIt() throws Exception {
        String line = ChainLine.sealed(content("x"), ChainLine.NO_HASH).text() + "\n";
        Files.writeString(file, line + line.substring(0, 20));

        try (ChainReader reader = ChainReader.open(file, 0, 1000)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isFalse();
            assertThat(reader.isTorn()).isTrue();
            assertThat(reader.end()).isEqualTo(line.length());
            // the rest comes
            Files.writeString(file, line + line);
            assertThat(reader.next()).isTrue();
            assertThat(reader.line()).isPresent();
        }
    }

    /** A gigabyte without a line end must not come into memory. */
    @Test
    void reader_ofALineThatIsTooLong_givesNoLineAndNothingBehindIt() throws Exception {
        String line = ChainLine.sealed(content("x"), ChainLine.NO_HASH).text() + "\n";
        Files.writeString(file, line + "y".repeat(1 << 20) + "\n" + line);

        try (ChainReader reader = ChainReader.open(file, 0, 1 << 16)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.line()).isPresent();
            assertThat(reader.next()).isTrue();
            assertThat(reader.line()).isEmpty();
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void reader_ofASymbolicLink_isRefused() throws Exception {
        Files.createSymbolicLink(file, Files.createFile(directory.resolve("real")));

        assertThatThrownBy(() -> ChainReader.open(file, 0, 1000)).isInstanceOf(IOException.class);
    }

    @Test
    void lock_heldByAnother_isNotGivenUntilItIsGivenBack() throws Exception {
        Path lock = directory.resolve("x.lock");
        ProcessLock held = ProcessLock.take(lock).orElseThrow();
        assertThat(ProcessLock.take(lock)).isEmpty();
        assertThat(ProcessLock.take(directory.resolve(".").resolve("x.lock"))).isEmpty();
        held.close();
        held.close();
        try (ProcessLock again = ProcessLock.take(lock).orElseThrow()) {
            assertThat(again).isNotSameAs(held);
            assertThat(ProcessLock.take(lock)).isEmpty();
        }
    }

    @Test
    void append_toANewFileAndAgain_addsAtTheEnd() throws Exception {
        DurableFiles.append(file, new byte[] {1, 2});
        DurableFiles.append(file, new byte[] {3});
        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
        DurableFiles.truncate(file, 1);
        assertThat(file).hasBinaryContent(new byte[] {1});
    }
}
