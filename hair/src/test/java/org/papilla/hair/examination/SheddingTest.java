package org.papilla.hair.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papilla.hair.examination.Shedding.Verdict;

class SheddingTest {

    private static Shedding.Result only(Map<String, ?> json) {
        return switch (SheddingSheet.read(json).map(Shedding::of)) {
            case Reading.Valid<Shedding>(var shedding) -> {
                assertThat(shedding.results()).hasSize(1);
                yield shedding.results().getFirst();
            }
            case Reading.Refused<Shedding>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static Map<String, ?> pull(int grasped, int extracted) {
        return Map.of(
                "pullTest",
                List.of(Map.of("site", "vertex", "grasped", grasped, "extracted", extracted)));
    }

    @ParameterizedTest
    @CsvSource({
        "55,0,USUAL",
        "50,2,USUAL",
        "60,2,USUAL",
        "55,3,BETWEEN",
        "60,5,BETWEEN",
        "55,6,RAISED",
        "50,6,RAISED",
        "30,1,NOT_KNOWN",
        "30,4,RAISED",
        "10,2,NOT_KNOWN"
    })
    void the_pull_test_knows_the_newer_norm_and_the_older_limit(
            int grasped, int extracted, Verdict verdict) {
        assertThat(only(pull(grasped, extracted)).verdict()).isEqualTo(verdict);
    }

    @Test
    void the_comb_test_has_norms_for_men_only() {
        var man = Map.of("sex", "male", "ageYears", 35, "combTest", List.of(8, 12, 7));
        assertThat(only(man).verdict()).isEqualTo(Verdict.USUAL);
        var shedder = Map.of("sex", "male", "ageYears", 50, "combTest", List.of(60, 55, 48));
        assertThat(only(shedder).verdict()).isEqualTo(Verdict.RAISED);
        var woman = Map.of("sex", "female", "ageYears", 35, "combTest", List.of(8, 12, 7));
        assertThat(only(woman).verdict()).isEqualTo(Verdict.NOT_KNOWN);
        assertThat(only(woman).text().en()).contains("not for women");
        var unknown = only(Map.of("combTest", List.of(8)));
        assertThat(unknown.verdict()).isEqualTo(Verdict.NOT_KNOWN);
        assertThat(unknown.missing()).contains("sex", "ageYears", "combTest of 3 days");
        var old = Map.of("sex", "male", "ageYears", 70, "combTest", List.of(8, 12, 7));
        assertThat(only(old).verdict()).isEqualTo(Verdict.NOT_KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "150,3,chronic telogen effluvium,RAISED", "60,20,androgenetic hair loss,USUAL",
        "150,40,both together,RAISED", "60,1,remission,USUAL"
    })
    void the_wash_test_has_four_readings(int hairs, int vellus, String says, Verdict verdict) {
        var result =
                only(
                        Map.of(
                                "washTest",
                                Map.of("hairs", hairs, "vellus", vellus, "daysWithoutShampoo", 5)));
        assertThat(result.text().en()).contains(says).contains("no diagnosis");
        assertThat(result.verdict()).isEqualTo(verdict);
    }

    @Test
    void the_wash_test_without_five_days_or_without_hairs_is_not_known() {
        assertThat(only(Map.of("washTest", Map.of("hairs", 120, "vellus", 5))).verdict())
                .isEqualTo(Verdict.NOT_KNOWN);
        var early = Map.of("hairs", 120, "vellus", 5, "daysWithoutShampoo", 2);
        assertThat(only(Map.of("washTest", early)).missing())
                .containsExactly("five days without shampoo");
        var none = Map.of("hairs", 0, "vellus", 0, "daysWithoutShampoo", 5);
        assertThat(only(Map.of("washTest", none)).verdict()).isEqualTo(Verdict.NOT_KNOWN);
    }

    @Test
    void a_vellus_share_near_ten_percent_is_called_open() {
        var near = Map.of("hairs", 120, "vellus", 13, "daysWithoutShampoo", 5);
        assertThat(only(Map.of("washTest", near)).text().en()).contains("crosses 10 %");
    }

    @Test
    void the_refined_wash_test_names_the_groups_that_fit() {
        var result = only(Map.of("refinedWashTest", List.of(30, 28, 26)));
        assertThat(result.value().orElseThrow()).isCloseTo(28, within(1e-12));
        assertThat(result.verdict()).isEqualTo(Verdict.USUAL);
        assertThat(result.text().en()).contains("without loss, androgenetic loss");
        assertThat(only(Map.of("refinedWashTest", List.of(200, 180, 190))).text().en())
                .contains("telogen effluvium")
                .doesNotContain("without loss");
        assertThat(only(Map.of("refinedWashTest", List.of(30))).verdict())
                .isEqualTo(Verdict.NOT_KNOWN);
    }

    @Test
    void the_shedding_scale_of_women_says_nothing_about_men() {
        assertThat(only(Map.of("sex", "female", "sinclairScale", 5)).verdict())
                .isEqualTo(Verdict.RAISED);
        assertThat(only(Map.of("sex", "female", "sinclairScale", 4)).verdict())
                .isEqualTo(Verdict.BETWEEN);
        assertThat(only(Map.of("sex", "male", "sinclairScale", 5)).verdict())
                .isEqualTo(Verdict.NOT_KNOWN);
        assertThat(only(Map.of("sinclairScale", 5)).missing()).containsExactly("sex");
    }

    @Test
    void the_limit_of_the_visual_scale_is_marked_as_ours() {
        var result = only(Map.of("hsvs", 7));
        assertThat(result.verdict()).isEqualTo(Verdict.RAISED);
        assertThat(result.source().mark()).isEqualTo(Source.Mark.DESIGN);
    }

    @Test
    void numbers_look_the_same_on_a_turkish_machine() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(only(Map.of("refinedWashTest", List.of(30.5, 28, 26))).text().en())
                    .contains("28.2 hairs");
            assertThat(ScalpSite.FRONTAL.code()).isEqualTo("frontal");
            assertThat(ScalpSite.OCCIPITAL.code()).isEqualTo("occipital");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void impossible_counts_are_refused_with_their_path() {
        var json =
                Map.of(
                        "pullTest", List.of(Map.of("site", "vertex", "grasped", 5, "extracted", 9)),
                        "washTest", Map.of("hairs", 10, "vellus", 11),
                        "combTest", List.of(1, "two"),
                        "hsvs", 10);
        var problems = ((Reading.Refused<SheddingSheet>) SheddingSheet.read(json)).problems();
        assertThat(problems)
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "pullTest[0].extracted", "washTest.vellus", "combTest[1]", "hsvs");
    }
}
