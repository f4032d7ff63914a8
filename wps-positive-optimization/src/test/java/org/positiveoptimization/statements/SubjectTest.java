/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.text.Message;

class SubjectTest {
    private static final int PROJECTED = 4532;
    private static final int GEOGRAPHIC = 4490;
    private static final String SQUARE = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
    private static final Message TEXT = Message.of("A1.differs", 12.0, 10.0);

    private static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static Finding finding(Message text, Geometry ground, double area, String... draftIds) {
        return new Finding("YJJBNT", null, text, ground, List.of(), List.of(draftIds), area, 1, null, "");
    }

    private static Subject subject(String wkt) {
        return Subject.of("A1", finding(TEXT, wkt(wkt), 100, "YJJBNT.1"), PROJECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((10 10, 0 10, 0 0, 10 0, 10 10))",
                "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))",
                "POLYGON ((0.0004 0, 10 -0.0004, 10 10.0004, 0 10, 0.0004 0))"
            })
    void ground_writtenOtherwiseOrWithinTheRounding_isTheSame(String wkt) {
        assertThat(subject(wkt)).isEqualTo(subject(SQUARE));
    }

    @Test
    void ground_partsInAnotherOrder_isTheSame() {
        assertThat(subject("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"))
                .isEqualTo(subject("MULTIPOLYGON (((6 5, 6 6, 5 5, 6 5)), ((1 0, 1 1, 0 0, 1 0)))"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0.001 0, 10 0, 10 10, 0 10, 0.001 0))",
                "POLYGON ((0 0, 10 0, 10 10, 5 10, 0 10, 0 0))",
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 2 1, 2 2, 1 1))",
                "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)))",
                "LINESTRING (0 0, 10 0, 10 10, 0 10, 0 0)"
            })
    void ground_thatMovesOrChanges_isAnother(String wkt) {
        assertThat(subject(wkt).place()).isNotEqualTo(subject(SQUARE).place());
    }

    @Test
    void ground_sameCoordinatesInOneRingAndInTwo_isNotTheSame() {
        assertThat(subject("MULTILINESTRING ((0 0, 1 0), (2 0, 3 0))").place())
                .isNotEqualTo(
                        subject("MULTILINESTRING ((0 0, 1 0, 2 0), (3 0, 4 0))").place());
    }

    @ParameterizedTest
    @CsvSource({"0.4e-8, true", "0.9e-8, false"})
    void ground_inDegrees_isRoundedToAMillimetre(double shift, boolean same) {
        Geometry moved = wkt(SQUARE);
        moved.apply(org.locationtech.jts.geom.util.AffineTransformation.translationInstance(shift, 0));
        Subject a = Subject.of("A1", finding(TEXT, wkt(SQUARE), 100), GEOGRAPHIC);
        Subject b = Subject.of("A1", finding(TEXT, moved, 100), GEOGRAPHIC);

        assertThat(a.equals(b)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"100.004, true", "100.006, false", "NaN, false", "99.99, false"})
    void area_isComparedToACentimetreSquared(double area, boolean same) {
        Subject other = Subject.of("A1", finding(TEXT, wkt(SQUARE), area, "YJJBNT.1"), PROJECTED);

        assertThat(other.equals(subject(SQUARE))).isEqualTo(same);
    }

    @Test
    void features_numberedAnew_areTheSameSubject_alsoInsideTheText() {
        Finding before = finding(Message.of("P3.small", "YJJBNT.1", 4.2), wkt(SQUARE), 100, "YJJBNT.1", "YJJBNT.12");
        Finding after = finding(Message.of("P3.small", "YJJBNT.99", 4.2), wkt(SQUARE), 100, "YJJBNT.99", "YJJBNT.3");

        assertThat(Subject.of("P3", after, PROJECTED)).isEqualTo(Subject.of("P3", before, PROJECTED));
    }

    @ParameterizedTest
    @CsvSource({"A1.differs, 12.00001, 10, true", "A1.differs, 12.001, 10, false", "A1.other, 12, 10, false"})
    void saying_otherKindOrFigures_isAnotherSubject(String key, double first, double second, boolean same) {
        Finding other = finding(Message.of(key, first, second), wkt(SQUARE), 100, "YJJBNT.1");

        assertThat(Subject.of("A1", other, PROJECTED).equals(subject(SQUARE))).isEqualTo(same);
    }

    @Test
    void arguments_runTogether_areNotConfused() {
        assertThat(Saying.of(Message.of("k", "a", "bc"), List.of()))
                .isNotEqualTo(Saying.of(Message.of("k", "ab", "c"), List.of()));
    }

    @Test
    void finding_withoutPlace_isBoundToItsRowsInAnyOrder() {
        Finding rows = finding(TEXT, null, Double.NaN, "GHZBB.2", "GHZBB.1");
        Finding sorted = finding(TEXT, null, Double.NaN, "GHZBB.1", "GHZBB.2");
        Finding others = finding(TEXT, null, Double.NaN, "GHZBB.1", "GHZBB.3");

        assertThat(Subject.of("N2", rows, PROJECTED)).isEqualTo(Subject.of("N2", sorted, PROJECTED));
        assertThat(Subject.of("N2", rows, PROJECTED)).isNotEqualTo(Subject.of("N2", others, PROJECTED));
    }

    @Test
    void subject_doesNotChangeTheGroundItLooksAt() {
        Geometry ground = wkt("POLYGON ((10.12345 10, 0 10, 0 0, 10 0, 10.12345 10))");
        Geometry copy = ground.copy();
        Subject.of("A1", finding(TEXT, ground, 1), PROJECTED);

        assertThat(ground.equalsExact(copy)).isTrue();
    }
}
