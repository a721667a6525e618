package org.papilla.hair.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    @ParameterizedTest
    @CsvSource({"50,5.6,23.8", "100,7.0,19.8", "200,8.2,17.2", "300,8.8,16.2"})
    void wilson_gives_the_known_intervals_for_12_percent(long n, double low, double high) {
        var interval = Proportions.wilson(Math.round(0.12 * n), n, 0.95);
        assertThat(100 * interval.low()).isCloseTo(low, within(0.05));
        assertThat(100 * interval.high()).isCloseTo(high, within(0.05));
    }

    @Test
    void goodman_gives_the_known_intervals_for_four_classes_of_100_hairs() {
        var intervals = Proportions.goodman(List.of(84L, 2L, 12L, 2L), 0.95);
        assertThat(100 * intervals.getFirst().low()).isCloseTo(72.9, within(0.05));
        assertThat(100 * intervals.getFirst().high()).isCloseTo(91.1, within(0.05));
        assertThat(100 * intervals.get(2).low()).isCloseTo(6.0, within(0.05));
        assertThat(100 * intervals.get(2).high()).isCloseTo(22.4, within(0.05));
    }

    @Test
    void goodman_of_two_classes_is_wilson_with_half_the_error() {
        var simultaneous = Proportions.goodman(List.of(30L, 70L), 0.95).getFirst();
        var single = Proportions.wilson(30, 100, 0.975);
        assertThat(simultaneous.low()).isCloseTo(single.low(), within(1e-9));
        assertThat(simultaneous.high()).isCloseTo(single.high(), within(1e-9));
    }

    @Test
    void clopper_pearson_solves_its_defining_equations() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            int n = random.nextInt(1, 300);
            int k = random.nextInt(0, n + 1);
            var interval = Proportions.clopperPearson(k, n, 0.95);
            if (k > 0) {
                assertThat(upperTail(k, n, interval.low())).isCloseTo(0.025, within(1e-6));
            }
            if (k < n) {
                assertThat(1 - upperTail(k + 1, n, interval.high())).isCloseTo(0.025, within(1e-6));
            }
            var wilson = Proportions.wilson(k, n, 0.95);
            assertThat(interval.high() - interval.low())
                    .isGreaterThan(wilson.high() - wilson.low() - 0.02);
        }
    }

    /// P(X >= k) for a binomial, summed term by term.
    private static double upperTail(int k, int n, double p) {
        double sum = 0;
        for (int i = k; i <= n; i++) {
            double log = 0;
            for (int j = 1; j <= i; j++) {
                log += Math.log((n - i + j) / (double) j);
            }
            sum += Math.exp(log + i * Math.log(p) + (n - i) * Math.log1p(-p));
        }
        return sum;
    }

    @Test
    void simultaneous_intervals_hold_together_in_about_95_of_100_samples() {
        var random = new SplittableRandom(11);
        double[] truth = {0.85, 0.03, 0.12};
        int all = 0;
        int trials = 4000;
        for (int t = 0; t < trials; t++) {
            long[] counts = new long[3];
            for (int i = 0; i < 120; i++) {
                double u = random.nextDouble();
                counts[u < truth[0] ? 0 : u < truth[0] + truth[1] ? 1 : 2]++;
            }
            var intervals = Proportions.goodman(List.of(counts[0], counts[1], counts[2]), 0.95);
            boolean holds = true;
            for (int c = 0; c < 3; c++) {
                holds &= intervals.get(c).low() <= truth[c] && truth[c] <= intervals.get(c).high();
            }
            all += holds ? 1 : 0;
        }
        assertThat((double) all / trials).isBetween(0.94, 0.99);
    }

    @ParameterizedTest
    @CsvSource({"0.1,99,272", "0.25,121,227", "0.62,139,205", "1.0,145,198"})
    void density_at_170_per_cm2_has_the_known_exact_interval(double area, double low, double high) {
        // 0.62 cm² holds 105 hairs, 0.25 cm² holds 42: whole hairs, as counted.
        double count = Math.floor(170 * area + 1e-9);
        var interval = Counts.density(count, area, 1, 0.95);
        assertThat(interval.low()).isCloseTo(low, within(1.5));
        assertThat(interval.high()).isCloseTo(high, within(1.5));
    }

    @Test
    void no_hair_seen_still_leaves_a_density_possible() {
        var interval = Counts.density(0, 0.5, 1, 0.95);
        assertThat(interval.low()).isZero();
        // The exact upper bound of zero is -ln(0.025) = 3.689 events.
        assertThat(interval.high()).isCloseTo(3.689 / 0.5, within(0.01));
    }

    @Test
    void clustering_widens_both_arms() {
        var plain = Counts.density(100, 1, 1, 0.95);
        var clustered = Counts.density(100, 1, 1.1, 0.95);
        assertThat(clustered.high() - 100).isCloseTo(1.1 * (plain.high() - 100), within(1e-9));
        assertThat(100 - clustered.low()).isCloseTo(1.1 * (100 - plain.low()), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.1,26,1.07", "0.25,17,1.11", "0.62,10,1.03", "0.9,9.3,1.14", "1.0,8.8,1.14"})
    void sampling_scatter_is_as_known(double area, double percent, double clustering) {
        assertThat(100 * Counts.samplingCv(170, area, clustering)).isCloseTo(percent, within(0.6));
    }

    @ParameterizedTest
    @CsvSource({"2.6,12,7", "5,24,14", "9.8,46,27"})
    void minimal_detectable_change_is_as_known(double cvPercent, double perCm2, double percent) {
        double mdc = Repeats.mdc95(170 * cvPercent / 100);
        assertThat(mdc).isCloseTo(perCm2, within(1.2));
        assertThat(100 * mdc / 170).isCloseTo(percent, within(0.5));
    }

    @Test
    void unmatched_windows_of_a_tenth_of_a_cm2_show_changes_above_67_percent_only() {
        assertThat(100 * Repeats.mdc95(Counts.samplingCv(170, 0.1, 1))).isCloseTo(67, within(0.5));
    }

    @Test
    void a_rise_of_telogen_from_12_to_20_percent_needs_329_hairs_a_visit() {
        assertThat(Proportions.hairsPerVisit(0.12, 0.20, 0.8)).isEqualTo(329);
        assertThat(Proportions.smallestVisibleRise(0.12, 329).orElseThrow())
                .isCloseTo(0.08, within(1e-4));
        assertThat(Proportions.smallestVisibleRise(0.9, 3)).isEmpty();
    }

    @Test
    void mcnemar_agrees_with_hand_counts() {
        // 1 gained of 8 changed: 2 x (1 + 8) / 2^8.
        assertThat(Repeats.mcNemar(1, 7)).isCloseTo(18.0 / 256, within(1e-12));
        assertThat(Repeats.mcNemar(7, 1)).isEqualTo(Repeats.mcNemar(1, 7));
        assertThat(Repeats.mcNemar(0, 0)).isEqualTo(1);
        assertThat(Repeats.mcNemar(10, 10)).isEqualTo(1);
    }

    @Test
    void a_difference_of_shares_changes_sign_with_its_order() {
        var rise = Proportions.difference(12, 100, 30, 100, 0.95);
        var fall = Proportions.difference(30, 100, 12, 100, 0.95);
        // Newcombe's own example: 56/70 against 48/80 gives 0.0524 to 0.3339.
        var example = Proportions.difference(48, 80, 56, 70, 0.95);
        assertThat(example.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(example.high()).isCloseTo(0.3339, within(5e-5));
        assertThat(rise.low()).isCloseTo(-fall.high(), within(1e-12));
    }

    @Test
    void arguments_that_make_no_sense_are_refused_by_name() {
        assertThatThrownBy(() -> Proportions.wilson(5, 4, 0.95)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> Proportions.wilson(1, 4, 95)).hasMessageContaining("confidence");
        assertThatThrownBy(() -> Counts.poisson(Double.NaN, 0.95)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Counts.density(10, 0, 1, 0.95)).hasMessageContaining("areaCm2");
    }
}
