/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpatialReferenceTest {
    static IntStream codes() {
        return IntStream.concat(IntStream.of(4326, 4490), IntStream.rangeClosed(4513, 4554));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void reference_definition_isThatOfTheEpsgDatabase(int srid) throws Exception {
        SpatialReference reference = SpatialReference.of(srid);
        assertThat(reference.srsId()).isEqualTo(srid);
        assertThat(reference.organization()).isEqualTo("EPSG");
        CoordinateReferenceSystem written = CRS.parseWKT(reference.definition());
        CoordinateReferenceSystem official = CRS.decode("EPSG:" + srid);
        assertThat(reference.name()).isEqualTo(official.getName().getCode());
        assertThat(written.getName().getCode()).isEqualTo(official.getName().getCode());
        // axis order included; the projection holds near its central meridian only
        double longitude = srid < 4513 ? 131 : 75 + 3 * ((srid - 4513) % 21) + 1.25;
        double[] latLon = {46.5, longitude};
        assertThat(project(latLon, written)).containsExactly(project(latLon, official), within(1e-6));
    }

    private static double[] project(double[] latLon, CoordinateReferenceSystem crs) throws Exception {
        double[] result = new double[2];
        CRS.findMathTransform(CRS.decode("EPSG:4490"), crs, true).transform(latLon, 0, result, 0, 1);
        return result;
    }

    @ParameterizedTest
    @ValueSource(ints = {4512, 4555, 3857})
    void reference_otherCode_hasNoDefinition(int srid) {
        assertThat(SpatialReference.of(srid).definition()).isEqualTo("undefined");
        assertThat(SpatialReference.of(srid).code()).isEqualTo(srid);
    }
}
