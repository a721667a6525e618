package org.papilla.hair.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.papilla.hair.examination.FemalePatternChecklist.State;

class FemalePatternTest {

    private static List<Double> diameters(long seed, int n, double mean, double sd) {
        var random = new SplittableRandom(seed);
        var values = new ArrayList<Double>();
        for (int i = 0; i < n; i++) {
            values.add(Math.max(8, mean + sd * random.nextGaussian()));
        }
        return values;
    }

    private static FemalePatternChecklist check(Map<String, ?> json) {
        return switch (FemalePatternSheet.read(json).map(FemalePatternChecklist::of)) {
            case Reading.Valid<FemalePatternChecklist>(var list) -> list;
            case Reading.Refused<FemalePatternChecklist>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static State state(FemalePatternChecklist list, String code) {
        return list.criteria().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Map<String, Integer> part(int count, int of) {
        return Map.of("count", count, "of", of);
    }

    @Test
    void nothing_examined_is_nothing_known() {
        var list = check(Map.of());
        assertThat(list.criteria()).hasSize(6).allMatch(c -> c.state() == State.NOT_KNOWN);
        assertThat(list.rule()).isEqualTo(State.NOT_KNOWN);
        assertThat(list.criteria().stream().filter(FemalePatternChecklist.Criterion::major))
                .hasSize(3);
    }

    @Test
    void two_major_criteria_satisfy_the_rule() {
        var list =
                check(
                        Map.of(
                                "yellowDots", 5,
                                "frontal", Map.of("diametersUm", diameters(1, 100, 42, 14)),
                                "occipital", Map.of("diametersUm", diameters(2, 100, 58, 9))));
        assertThat(state(list, "yellow-dots")).isEqualTo(State.SATISFIED);
        assertThat(state(list, "thinner-in-front")).isEqualTo(State.SATISFIED);
        assertThat(list.rule()).isEqualTo(State.SATISFIED);
        assertThat(list.text().en()).contains("Not a diagnosis");
    }

    @Test
    void exactly_two_major_criteria_are_enough_and_one_alone_is_not() {
        var front = Map.of("diametersUm", diameters(11, 200, 50, 5));
        var back = Map.of("diametersUm", diameters(12, 200, 58, 5));
        var two = check(Map.of("yellowDots", 5, "frontal", front, "occipital", back));
        assertThat(two.criteria())
                .filteredOn(c -> c.state() == State.SATISFIED)
                .extracting(FemalePatternChecklist.Criterion::code)
                .containsExactly("yellow-dots", "thinner-in-front");
        assertThat(two.rule()).isEqualTo(State.SATISFIED);
        var one = check(Map.of("yellowDots", 1, "frontal", front, "occipital", back));
        assertThat(one.rule()).isEqualTo(State.NOT_KNOWN);
    }

    @Test
    void one_major_and_two_minor_criteria_satisfy_the_rule_and_one_minor_does_not() {
        var front = Map.of("singleUnits", part(80, 100), "vellus", part(60, 200));
        var back = Map.of("singleUnits", part(20, 100), "vellus", part(15, 200));
        var both = check(Map.of("yellowDots", 6, "frontal", front, "occipital", back));
        assertThat(both.rule()).isEqualTo(State.SATISFIED);
        var none = check(Map.of("yellowDots", 0, "frontal", front, "occipital", back));
        assertThat(none.rule()).isEqualTo(State.NOT_KNOWN);
    }

    @Test
    void the_rule_fails_only_when_no_unknown_could_rescue_it() {
        var list =
                check(
                        Map.of(
                                "yellowDots", 1,
                                "frontal", Map.of("diametersUm", diameters(3, 200, 66, 8)),
                                "occipital", Map.of("diametersUm", diameters(4, 200, 58, 8))));
        assertThat(state(list, "thinner-in-front")).isEqualTo(State.NOT_SATISFIED);
        assertThat(state(list, "thin-hairs")).isEqualTo(State.NOT_SATISFIED);
        assertThat(list.rule()).isEqualTo(State.NOT_SATISFIED);
        assertThat(list.text().en()).contains("does not rule it out");
    }

    @Test
    void fewer_than_fifty_hairs_or_a_difference_within_error_leave_the_mean_unknown() {
        var few =
                check(
                        Map.of(
                                "frontal", Map.of("diametersUm", diameters(5, 49, 40, 8)),
                                "occipital", Map.of("diametersUm", diameters(6, 80, 58, 8))));
        assertThat(state(few, "thinner-in-front")).isEqualTo(State.NOT_KNOWN);
        var close =
                check(
                        Map.of(
                                "frontal", Map.of("diametersUm", diameters(7, 60, 57, 12)),
                                "occipital", Map.of("diametersUm", diameters(8, 60, 58, 12))));
        assertThat(state(close, "thinner-in-front")).isEqualTo(State.NOT_KNOWN);
    }

    @Test
    void ratios_whose_interval_crosses_the_limit_are_not_known() {
        var list =
                check(
                        Map.of(
                                "frontal", Map.of("vellus", part(9, 60)),
                                "occipital", Map.of("vellus", part(5, 60))));
        assertThat(state(list, "vellus")).isEqualTo(State.NOT_KNOWN);
    }

    @Test
    void diameters_in_millimetres_are_refused() {
        var json = Map.of("frontal", Map.of("diametersUm", List.of(0.06, 61)));
        var problems =
                ((Reading.Refused<FemalePatternSheet>) FemalePatternSheet.read(json)).problems();
        assertThat(problems).extracting(Problem::path).containsExactly("frontal.diametersUm[0]");
    }

    @Test
    void a_summary_of_diameters_has_the_known_detectable_change() {
        // SD 15 µm: 5.9 µm with 50 hairs, 4.2 with 100, 3.4 with 150.
        for (var known : Map.of(50, 5.9, 100, 4.2, 150, 3.4).entrySet()) {
            int n = known.getKey();
            // Two values at equal distance from 60 have exactly the wanted standard deviation.
            double step = 15 * Math.sqrt((n - 1.0) / n);
            var values = new ArrayList<Double>();
            for (int i = 0; i < n; i++) {
                values.add(60 + (i % 2 == 0 ? step : -step));
            }
            var summary = DiameterSummary.of(values, DiameterSummary.THIN_UM);
            assertThat(summary.sdUm()).isCloseTo(15, within(1e-9));
            assertThat(summary.minimalDetectableChangeUm())
                    .isCloseTo(known.getValue(), within(0.05));
            assertThat(summary.coefficientOfVariation()).isCloseTo(0.25, within(1e-9));
            assertThat(summary.enough()).isTrue();
        }
        assertThatThrownBy(() -> DiameterSummary.of(List.of(50.0), 30))
                .hasMessageContaining("at least 2");
    }
}
