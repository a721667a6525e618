package org.papilla.hair.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.papilla.hair.statistics.Interval;

class TrichogramTest {

    private static Map<String, Object> site(String name, int anagen, int telogen, int dystrophic) {
        return Map.of(
                "site", name,
                "anagen", anagen,
                "telogen", telogen,
                "dystrophic", dystrophic,
                "daysSinceWash", 5);
    }

    private static Trichogram of(Object... sites) {
        return switch (TrichogramSheet.read(Map.of("sites", List.of(sites)))) {
            case Reading.Valid<TrichogramSheet>(var sheet) -> Trichogram.of(sheet);
            case Reading.Refused<TrichogramSheet>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<Problem> problems(Map<String, ?> json) {
        return switch (TrichogramSheet.read(json)) {
            case Reading.Valid<TrichogramSheet>(var sheet) ->
                    throw new AssertionError("expected problems, read " + sheet);
            case Reading.Refused<TrichogramSheet>(var problems) -> problems;
        };
    }

    private static List<String> codes(Trichogram result) {
        return result.findings().stream().map(Trichogram.Finding::code).toList();
    }

    @Test
    void shares_add_up_to_one_and_carry_simultaneous_bounds() {
        var result =
                of(
                        Map.of(
                                "site",
                                "frontal",
                                "anagen",
                                84,
                                "catagen",
                                2,
                                "telogen",
                                12,
                                "dystrophic",
                                2));
        var site = result.sites().getFirst();
        assertThat(site.hairs()).isEqualTo(100);
        assertThat(site.classes().stream().mapToDouble(c -> c.share().value()).sum())
                .isCloseTo(1, within(1e-12));
        var telogen =
                site.classes().stream()
                        .filter(c -> c.root() == RootClass.TELOGEN)
                        .findFirst()
                        .orElseThrow();
        assertThat(telogen.share().low()).isCloseTo(0.060, within(5e-4));
        assertThat(telogen.share().high()).isCloseTo(0.224, within(5e-4));
        assertThat(telogen.wilson().low()).isCloseTo(0.070, within(5e-4));
        assertThat(telogen.wilson().high()).isCloseTo(0.198, within(5e-4));
        assertThat(telogen.exact().high()).isGreaterThan(telogen.wilson().high());
        assertThat(result.hairsForTwelveToTwenty()).isEqualTo(329);
    }

    @Test
    void twelve_percent_of_a_hundred_hairs_crosses_the_limit_and_is_not_called_usual() {
        var result =
                of(
                        Map.of(
                                "site",
                                "frontal",
                                "anagen",
                                84,
                                "catagen",
                                2,
                                "telogen",
                                12,
                                "dystrophic",
                                2,
                                "daysSinceWash",
                                6));
        assertThat(codes(result)).contains("telogen-crosses-limit", "two-sites-needed");
        assertThat(codes(result)).doesNotContain("telogen-below-limit", "wash-unknown");
    }

    @Test
    void telogen_raised_in_front_only_is_read_as_a_pattern_never_as_a_diagnosis() {
        var result = of(site("frontal", 130, 70, 0), site("occipital", 190, 10, 0));
        var reading = result.reading();
        assertThat(reading.code()).isEqualTo("raised-in-front-only");
        assertThat(reading.text().en()).contains("androgenetic").contains("Not a diagnosis");
        assertThat(reading.text().tr()).contains("Tanı değildir");
        assertThat(reading.sites()).containsExactly(ScalpSite.FRONTAL);
    }

    @Test
    void telogen_raised_everywhere_is_read_as_seen_in_effluvium() {
        assertThat(codes(of(site("frontal", 130, 70, 0), site("occipital", 135, 65, 0))))
                .contains("raised-everywhere")
                .doesNotContain("raised-in-front-only");
    }

    @Test
    void a_site_whose_interval_crosses_leaves_the_pattern_undecided() {
        assertThat(codes(of(site("frontal", 130, 70, 0), site("occipital", 85, 15, 0))))
                .contains("pattern-undecided")
                .doesNotContain("raised-in-front-only", "raised-everywhere");
    }

    @Test
    void too_few_hairs_never_make_a_pattern() {
        var result = of(site("frontal", 10, 35, 0), site("occipital", 48, 1, 0));
        assertThat(codes(result))
                .contains("too-few-hairs", "two-sites-needed")
                .doesNotContain("raised-in-front-only", "telogen-above-limit");
        assertThat(result.reading().code()).isEqualTo("telogen-unreliable");
        assertThat(result.sites()).noneMatch(Trichogram.SiteShares::reliable);
    }

    @Test
    void dystrophic_roots_are_read_only_when_their_interval_lies_above_two_percent() {
        assertThat(codes(of(site("frontal", 80, 10, 15)))).contains("dystrophic-raised");
        assertThat(codes(of(site("frontal", 80, 10, 3)))).doesNotContain("dystrophic-raised");
        var notCounted = of(Map.of("site", "vertex", "anagen", 80, "telogen", 10));
        assertThat(codes(notCounted)).contains("dystrophic-not-counted");
    }

    @Test
    void dysplastic_roots_count_as_anagen_for_its_limit() {
        var result = of(Map.of("site", "frontal", "anagen", 150, "dysplastic", 40, "telogen", 10));
        var site = result.sites().getFirst();
        assertThat(site.anagenTogether().value()).isCloseTo(0.95, within(1e-12));
        assertThat(site.limits().getFirst().position()).isEqualTo(Interval.Position.ABOVE);
    }

    @Test
    void washing_too_recently_or_an_unknown_wash_is_told() {
        var recent = Map.of("site", "frontal", "anagen", 90, "telogen", 10, "daysSinceWash", 1);
        assertThat(codes(of(recent))).contains("washed-too-recently");
        assertThat(codes(of(Map.of("site", "frontal", "anagen", 90, "telogen", 10))))
                .contains("wash-unknown");
    }

    @Test
    void every_problem_of_a_sheet_is_reported_with_its_path() {
        var bad = new ArrayList<Object>();
        bad.add(Map.of("site", "forehead", "anagen", -3, "telogen", 2.5, "telegen", 4));
        bad.add(Map.of("site", "vertex", "anagen", 10));
        bad.add("nonsense");
        var problems = problems(Map.of("sites", bad, "patient", 1));
        assertThat(problems.stream().map(Problem::path))
                .containsExactlyInAnyOrder(
                        "sites[0].site",
                        "sites[0].anagen",
                        "sites[0].telogen",
                        "sites[0].telegen",
                        "sites[1].telogen",
                        "sites[2]",
                        "patient");
        assertThat(problems)
                .filteredOn(p -> p.path().equals("sites[0].anagen"))
                .first()
                .extracting(Problem::line)
                .isEqualTo("sites[0].anagen: -3 hairs; give a whole number from 0 to 100000");
    }

    @Test
    void empty_sheets_repeated_sites_and_counts_of_zero_are_refused() {
        assertThat(problems(Map.of())).extracting(Problem::path).containsExactly("sites");
        assertThat(problems(Map.of("sites", List.of()))).hasSize(1);
        assertThat(
                        problems(
                                Map.of(
                                        "sites",
                                        List.of(
                                                site("frontal", 1, 1, 1),
                                                site("frontal", 2, 2, 2)))))
                .hasSize(1);
        assertThat(problems(Map.of("sites", List.of(site("frontal", 0, 0, 0))))).hasSize(1);
        assertThat(
                        problems(
                                Map.of(
                                        "sites",
                                        List.of(
                                                Map.of(
                                                        "site",
                                                        "frontal",
                                                        "anagen",
                                                        Double.NaN,
                                                        "telogen",
                                                        Double.POSITIVE_INFINITY)))))
                .hasSize(2);
    }

    @Test
    void one_site_may_stand_alone() {
        var json = Map.of("site", "frontal", "anagen", 90, "telogen", 10);
        assertThat(TrichogramSheet.read(json)).isInstanceOf(Reading.Valid.class);
        var unnamed = TrichogramSheet.read(Map.of("anagen", 90, "telogen", 10));
        var sheet = ((Reading.Valid<TrichogramSheet>) unnamed).sheet();
        assertThat(sheet.sites().getFirst().site()).isEqualTo(ScalpSite.NOT_STATED);
        assertThat(Trichogram.of(sheet).reading().code()).isEqualTo("telogen-below-limit");
    }

    @Test
    void any_possible_counts_give_intervals_that_hold_their_share() {
        var random = new SplittableRandom(77);
        for (int i = 0; i < 300; i++) {
            var result =
                    of(
                            site(
                                    "frontal",
                                    random.nextInt(1, 300),
                                    random.nextInt(0, 200),
                                    random.nextInt(0, 20)));
            for (var c : result.sites().getFirst().classes()) {
                assertThat(c.share().low()).isLessThanOrEqualTo(c.wilson().low() + 1e-12);
                assertThat(c.share().high()).isGreaterThanOrEqualTo(c.wilson().high() - 1e-12);
                assertThat(c.exact().low()).isBetween(0.0, c.share().value());
                assertThat(c.exact().high()).isBetween(c.share().value(), 1.0);
            }
        }
    }
}
