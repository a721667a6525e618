package org.papilla.hair.examination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalesTest {

    @Test
    void every_scale_has_its_grades_with_criteria_in_both_languages() {
        assertThat(GradingScales.all())
                .extracting(GradingScale::id)
                .containsExactly("hamilton-norwood", "ludwig", "sinclair", "sinclair-shedding");
        assertThat(GradingScales.byId("hamilton-norwood").orElseThrow().grades())
                .extracting(GradingScale.Grade::code)
                .containsExactly(
                        "I",
                        "II",
                        "IIa",
                        "III",
                        "III-vertex",
                        "IIIa",
                        "IV",
                        "IVa",
                        "V",
                        "Va",
                        "VI",
                        "VII");
        assertThat(GradingScales.byId("ludwig").orElseThrow().grades()).hasSize(3);
        assertThat(GradingScales.byId("sinclair").orElseThrow().grade("3")).isPresent();
        assertThat(GradingScales.byId("sinclair").orElseThrow().grade("6")).isEmpty();
        for (var scale : GradingScales.all()) {
            for (var grade : scale.grades()) {
                assertThat(grade.criteria().en()).isNotEqualTo(grade.criteria().tr());
            }
        }
    }

    @Test
    void numeric_scales_know_their_range() {
        var pssi = GradingScales.numericById("pssi").orElseThrow();
        assertThat(pssi.holds(72)).isTrue();
        assertThat(pssi.holds(73)).isFalse();
        assertThat(pssi.holds(7.5)).isFalse();
        assertThat(pssi.holds(Double.NaN)).isFalse();
        assertThat(GradingScales.numericById("lppai").orElseThrow().holds(7.5)).isTrue();
        assertThat(GradingScales.numericById("norwood")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"L", "M0", "M2V1", "C1F2", "U3", "m2v1", " M3V2F1 ", "LV3"})
    void basp_codes_are_read(String code) {
        var reading = Basp.read(code);
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        var basp = ((Reading.Valid<Basp>) reading).sheet();
        assertThat(basp.basic() + String.join("", basp.specific())).isEqualTo(basp.code());
        assertThat(basp.meaning().en()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M4", "U0", "V1", "M2F1V1", "M2V4", "L1", "Norwood III"})
    void codes_that_do_not_exist_are_refused(String code) {
        assertThat(Basp.read(code)).isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"M2V1,'recession at the temples, step 2 of 3; vertex thinner'"})
    void a_basp_code_can_be_said_in_words(String code, String words) {
        assertThat(((Reading.Valid<Basp>) Basp.read(code)).sheet().meaning().en()).isEqualTo(words);
    }
}
