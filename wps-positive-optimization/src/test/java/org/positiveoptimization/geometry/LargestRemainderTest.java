/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LargestRemainderTest {
    private static final Comparator<Integer> FIRST = Comparator.naturalOrder();

    private static List<String> adjust(String control, double... areas) {
        return Arrays.stream(LargestRemainder.adjust(areas, new BigDecimal(control), FIRST))
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void areas_thatBalanceAlready_stay() {
        assertThat(adjust("30.30", 10.1, 20.2)).containsExactly("10.10", "20.20");
    }

    @Test
    void hundredth_thatIsMissing_goesToTheLargestRemainder() {
        assertThat(adjust("10.00", 3.334, 3.337, 3.329)).containsExactly("3.33", "3.34", "3.33");
    }

    @Test
    void sumOfRoundedAreas_aboveTheControlArea_isReduced() {
        // rounded half-up they sum to 3.03
        assertThat(adjust("3.02", 1.005, 1.006, 1.007)).containsExactly("1.00", "1.01", "1.01");
    }

    @Test
    void equalRemainders_areDecidedByTheOrderOfTies() {
        assertThat(adjust("1.00", 1, 1, 1)).containsExactly("0.34", "0.33", "0.33");
        assertThat(LargestRemainder.adjust(new double[] {1, 1, 1}, new BigDecimal("1.00"), Comparator.reverseOrder()))
                .containsExactly(new BigDecimal("0.33"), new BigDecimal("0.33"), new BigDecimal("0.34"));
    }

    @Test
    void nothing_toAdjustToNothing_isNothing() {
        assertThat(adjust("0.00")).isEmpty();
        assertThat(adjust("0", 0, 0)).containsExactly("0.00", "0.00");
        assertThat(adjust("0", 5, 7)).containsExactly("0.00", "0.00");
    }

    @Test
    void areas_ofAMunicipality_keepTheirHundredths() {
        assertThat(adjust("22051460000.01", 22051459999.99, 0.01)).containsExactly("22051460000.00", "0.01");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
    void value_thatIsNoArea_isRefused(double value) {
        assertThatThrownBy(() -> adjust("1.00", 1, value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1.00", "1.001"})
    void controlArea_thatIsNone_isRefused(String control) {
        assertThatThrownBy(() -> adjust(control, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void controlArea_withoutAnyArea_isRefused() {
        assertThatThrownBy(() -> adjust("1.00", 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> adjust("1.00")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The control area lies some hundredths beside the sum, on either side. */
    @Property(tries = 300)
    void adjustedAreas_sumExactlyAndLieWithinOneUnitOfTheirShare(
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(min = -80, max = 80) int beside,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        double[] areas = areas(count, seed);
        BigDecimal sum = exactSum(areas);
        BigDecimal control = sum.setScale(2, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(beside, 2))
                .max(BigDecimal.ZERO);

        BigDecimal[] adjusted = LargestRemainder.adjust(areas, control, FIRST);

        assertThat(Arrays.stream(adjusted).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(control);
        for (int i = 0; i < count; i++) {
            BigDecimal share = BigDecimal.valueOf(areas[i]).multiply(control).divide(sum, MathContext.DECIMAL128);
            assertThat(adjusted[i].subtract(share).abs()).isLessThan(new BigDecimal("0.0100001"));
            assertThat(adjusted[i].signum()).isNotNegative();
        }
    }

    @Property(tries = 100)
    void adjustedAreas_doNotDependOnTheOrderOfTheInput(
            @ForAll @IntRange(min = 2, max = 40) int count, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        double[] areas = areas(count, seed);
        // every third is a twin, so that there are ties
        for (int i = 3; i < count; i += 3) {
            areas[i] = areas[0];
        }
        BigDecimal control = exactSum(areas).setScale(2, RoundingMode.HALF_UP);
        BigDecimal[] straight = LargestRemainder.adjust(areas, control, FIRST);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        double[] shuffled = order.stream().mapToDouble(i -> areas[i]).toArray();

        BigDecimal[] turned = LargestRemainder.adjust(shuffled, control, Comparator.comparing(order::get));

        for (int k = 0; k < count; k++) {
            assertThat(turned[k]).isEqualTo(straight[order.get(k)]);
        }
    }

    private static double[] areas(int count, long seed) {
        Random random = new Random(seed);
        double[] areas = new double[count];
        // whole micrometres squared, so that the share of the test is the share of the class
        Arrays.setAll(areas, i -> (1 + random.nextInt(2_000_000_000)) / 1e6);
        return areas;
    }

    private static BigDecimal exactSum(double[] areas) {
        return Arrays.stream(areas).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
