/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in the tree are what the table says. Property {@code styles.write} writes them anew. */
class StyleFilesTest {
    private static final Path DIRECTORY = Path.of("sld");
    private static final StyleTable TABLE = StyleTable.read();

    static Stream<StyleSheet> sheets() {
        return TABLE.sheets().stream();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void file_ofEachStyle_isUpToDate(StyleSheet sheet) throws IOException {
        Path file = DIRECTORY.resolve(sheet.name() + ".sld");
        String text = SldWriter.write(TABLE, sheet);
        if (Boolean.getBoolean("styles.write")) {
            Files.writeString(file, text);
        }

        assertThat(file).usingCharset("UTF-8").hasContent(text);
    }

    @Test
    void directory_ofStyles_holdsNothingElse() throws IOException {
        List<String> wanted = sheets().map(s -> s.name() + ".sld").sorted().toList();
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted()).containsExactlyElementsOf(wanted);
        }
    }
}
