package org.papilla.hair.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaltScoreTest {

    private static Map<String, Object> loss(double v, double p, double r, double l) {
        return Map.of("vertex", v, "posterior", p, "right", r, "left", l);
    }

    private static SaltScore score(Map<String, Object> json) {
        return switch (SaltSheet.read(json).map(SaltScore::of)) {
            case Reading.Valid<SaltScore>(var score) -> score;
            case Reading.Refused<SaltScore>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    @Test
    void the_score_is_the_weighted_loss() {
        var score = score(loss(50, 20, 10, 10));
        assertThat(score.score()).isEqualTo(28.4);
        assertThat(score.saltClass().code()).isEqualTo("S2");
        assertThat(score.severity()).isEqualTo(SaltScore.Severity.MODERATE);
        assertThat(score.change()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,S0,NONE", "0.5,S1,MILD", "20,S1,MILD", "20.5,S1,MODERATE", "24.9,S1,MODERATE",
        "25,S2,MODERATE", "49.9,S2,MODERATE", "50,S3,SEVERE", "74.9,S3,SEVERE", "75,S4a,SEVERE",
        "95,S4a,SEVERE", "96,S4b,SEVERE", "99.9,S4b,SEVERE", "100,S5,SEVERE"
    })
    void equal_loss_everywhere_gives_that_score_and_its_class(
            double percent, String saltClass, SaltScore.Severity severity) {
        var score = score(loss(percent, percent, percent, percent));
        assertThat(score.score()).isCloseTo(percent, within(1e-9));
        assertThat(score.saltClass().code()).isEqualTo(saltClass);
        assertThat(score.severity()).isEqualTo(severity);
    }

    @Test
    void half_the_loss_regrown_is_salt50_and_more_loss_is_negative() {
        var json = new HashMap<>(loss(20, 20, 20, 20));
        json.put("baseline", loss(40, 40, 40, 40));
        var change = score(json).change().orElseThrow();
        assertThat(change.relativePercent()).isCloseTo(50, within(1e-9));
        assertThat(change.salt50()).isTrue();
        json.put("baseline", loss(10, 10, 10, 10));
        var worse = score(json).change().orElseThrow();
        assertThat(worse.relativePercent()).isCloseTo(-100, within(1e-9));
        assertThat(worse.salt50()).isFalse();
    }

    @Test
    void a_baseline_of_zero_has_no_relative_change_and_says_so() {
        var json = new HashMap<>(loss(20, 20, 20, 20));
        json.put("baseline", loss(0, 0, 0, 0));
        var score = score(json);
        assertThat(score.change()).isEmpty();
        assertThat(score.notes()).hasSize(2);
    }

    @Test
    void a_missing_region_is_not_zero_and_every_problem_is_told() {
        var reading =
                SaltSheet.read(
                        Map.of("vertex", 120, "right", "ten", "left", Double.NaN, "back", 3));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        var problems = ((Reading.Refused<SaltSheet>) reading).problems();
        assertThat(problems)
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("vertex", "posterior", "right", "left", "back");
    }

    @Test
    void problems_in_the_baseline_carry_its_path() {
        var json = new HashMap<>(loss(20, 20, 20, 20));
        json.put("baseline", Map.of("vertex", -1, "posterior", 0, "right", 0, "left", 0));
        var problems = ((Reading.Refused<SaltSheet>) SaltSheet.read(json)).problems();
        assertThat(problems).extracting(Problem::path).containsExactly("baseline.vertex");
    }

    @Test
    void more_loss_in_any_region_never_lowers_the_score() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            double[] a = random.doubles(4, 0, 100).toArray();
            double[] b = a.clone();
            int region = random.nextInt(4);
            b[region] += (100 - b[region]) * random.nextDouble();
            assertThat(score(loss(b[0], b[1], b[2], b[3])).score())
                    .isGreaterThanOrEqualTo(score(loss(a[0], a[1], a[2], a[3])).score());
        }
        assertThat(
                        List.of(
                                        SaltScore.VERTEX,
                                        SaltScore.POSTERIOR,
                                        SaltScore.RIGHT,
                                        SaltScore.LEFT)
                                .stream()
                                .mapToDouble(w -> w)
                                .sum())
                .isCloseTo(1, within(1e-12));
    }
}
