/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each class of each style is drawn as before. Compared without text and smoothing, in the place of one style at a time: no
 * more than one pixel in a hundred of those that any of the two pictures colours may differ by more than {@value #SHADES}
 * shades in a channel. Property {@code styles.write} draws both pictures anew, to be looked at before they are kept.
 */
class StylePicturesTest {
    private static final Path STORED = Path.of("src/test/resources/styles.png");
    private static final Path FOR_READERS = Path.of("..", "docs", "images", "styles.png");
    private static final int SHADES = 8;
    private static final int WHITE = 0xFFFFFF;

    private static ContactSheet sheet;
    private static BufferedImage drawn;
    private static BufferedImage stored;

    @BeforeAll
    static void draw() throws IOException {
        sheet = new ContactSheet(StyleTable.read().sheets().stream()
                .map(s -> LayerStyles.read(s.name()))
                .toList());
        drawn = sheet.draw(false);
        if (Boolean.getBoolean("styles.write")) {
            ImageIO.write(drawn, "png", STORED.toFile());
            Files.createDirectories(FOR_READERS.getParent());
            ImageIO.write(sheet.draw(true), "png", FOR_READERS.toFile());
        }
        stored = ImageIO.read(STORED.toFile());
    }

    @ParameterizedTest
    @MethodSource("org.positiveoptimization.styles.StyleFilesTest#sheets")
    void classes_ofAStyle_areDrawnAsStored(StyleSheet style) {
        assertThat(stored.getWidth()).isEqualTo(drawn.getWidth());
        assertThat(stored.getHeight()).isEqualTo(drawn.getHeight());
        Rectangle place = sheet.place(style.name());
        int coloured = 0;
        int differing = 0;
        for (int y = place.y; y < place.y + place.height; y++) {
            for (int x = place.x; x < place.x + place.width; x++) {
                int a = drawn.getRGB(x, y) & WHITE;
                int b = stored.getRGB(x, y) & WHITE;
                coloured += a != WHITE || b != WHITE ? 1 : 0;
                differing += differ(a, b) ? 1 : 0;
            }
        }

        assertThat(coloured).isPositive();
        assertThat(differing).isLessThanOrEqualTo(coloured / 100);
    }

    @Test
    void comparison_ofSingleShades_tellsThemApart() {
        assertThat(differ(0x102030, 0x102830)).isFalse();
        assertThat(differ(0x102030, 0x102930)).isTrue();
        assertThat(differ(0x102030, 0x192030)).isTrue();
        assertThat(differ(0x102030, 0x102027)).isTrue();
    }

    private static boolean differ(int a, int b) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > SHADES) {
                return true;
            }
        }
        return false;
    }

    @Test
    void sheet_forReaders_isInTheDocuments() throws IOException {
        BufferedImage kept = ImageIO.read(FOR_READERS.toFile());

        assertThat(kept.getWidth()).isEqualTo(drawn.getWidth());
        assertThat(kept.getHeight()).isEqualTo(drawn.getHeight());
    }
}
