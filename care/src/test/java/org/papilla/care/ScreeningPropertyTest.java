package org.papilla.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.papilla.formulary.Question;
import org.papilla.formulary.Verdict;

/// What must hold for every patient, on random patients with fixed seeds.
class ScreeningPropertyTest {

    private static final Screening SCREENING = Screening.by(Cases.FORMULARY);
    private static final List<String> RISKS =
            List.of(
                    "c:E11.9",
                    "c:E10.42",
                    "c:C50.9",
                    "c:C50.9:remission",
                    "c:L40.0",
                    "c:M32.9",
                    "c:L66.1",
                    "c:I21.4",
                    "c:D66",
                    "c:G40.9",
                    "c:N18.5",
                    "c:L91.0",
                    "c:B20",
                    "c:I95.9",
                    "c:Q27.3",
                    "c:B35.0",
                    "c:L63.9",
                    "a:B01AA03",
                    "a:A10BA02",
                    "a:L04AX03",
                    "a:H02AB06",
                    "a:C02DC01",
                    "a:J05AE03",
                    "a:D10BA01",
                    "al:procaine",
                    "al:LA_AMIDE",
                    "al:walnut",
                    "c?gout",
                    "a?pills",
                    "q:pregnant=yes",
                    "q:breastfeeding=yes",
                    "q:keloid-tendency=yes",
                    "q:skull-or-implant=yes",
                    "q:bleeding-tendency=yes",
                    "q:wants-child=yes",
                    "q:can-conceive=yes",
                    "q:depression-or-suicidal-thoughts=yes",
                    "x:platelets=60",
                    "x:systolicPressure=90",
                    "x:hba1c=9.1",
                    "indefinite");

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : new SplittableRandom(20_26).longs(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_a_risk_never_improves_the_verdict(long seed) {
        var random = new SplittableRandom(seed);
        String patient = randomPatient(random);
        String risk = RISKS.get(random.nextInt(RISKS.size()));
        if (sets(patient, risk)) {
            return; // the risk would replace another value of the same question or measure
        }

        assertThat(verdict(patient + " " + risk))
                .as("%s + %s", patient, risk)
                .isGreaterThanOrEqualTo(verdict(patient));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_a_risk_never_improves_the_verdict_on_any_agent(long seed) {
        var random = new SplittableRandom(seed);
        String patient = randomPatient(random);
        String risk = RISKS.get(random.nextInt(RISKS.size()));
        if (sets(patient, risk)) {
            return;
        }
        var before = SCREENING.screen(Cases.of(patient));
        var after = SCREENING.screen(Cases.of(patient + " " + risk));

        for (int i = 0; i < before.agents().size(); i++) {
            assertThat(after.agents().get(i).decision().verdict())
                    .as("%s: %s + %s", before.agents().get(i).agent(), patient, risk)
                    .isGreaterThanOrEqualTo(before.agents().get(i).decision().verdict());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void taking_an_answer_away_never_clears_a_stop_or_an_open_question(long seed) {
        var random = new SplittableRandom(seed);
        String patient = randomPatient(random);
        var before = verdict(patient);
        var questions = Cases.FORMULARY.all(Question.class);
        String removed =
                switch (random.nextInt(4)) {
                    case 0 -> " -conditions";
                    case 1 -> " -medications";
                    case 2 -> " -allergies";
                    default ->
                            " q:"
                                    + questions.get(random.nextInt(questions.size())).id()
                                    + "=unknown";
                };

        if (before == Verdict.STOP || before == Verdict.UNDECIDED) {
            assertThat(verdict(patient + removed))
                    .as("%s without%s", patient, removed)
                    .isNotIn(Verdict.CLEAR, Verdict.CAUTION);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_the_lists_does_not_matter(long seed) {
        var random = new SplittableRandom(seed);
        var tokens = new ArrayList<>(List.of(randomPatient(random).split(" ")));
        String sex = tokens.removeFirst();
        var shuffled = new ArrayList<>(tokens);
        Collections.shuffle(shuffled, new Random(seed));

        var straight = SCREENING.screen(Cases.of(sex + " " + String.join(" ", tokens)));
        var mixed = SCREENING.screen(Cases.of(sex + " " + String.join(" ", shuffled)));

        assertThat(mixed.decision().verdict()).isEqualTo(straight.decision().verdict());
        assertThat(mixed.decision().findings())
                .extracting("rule")
                .isEqualTo(straight.decision().findings().stream().map(f -> f.rule()).toList());
    }

    @Test
    void a_healthy_man_and_a_healthy_woman_past_childbearing_are_clear() {
        assertThat(verdict("m")).isEqualTo(Verdict.CLEAR);
        assertThat(verdict("f")).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void of_an_empty_case_nothing_is_decided_and_every_list_is_asked_for() throws Exception {
        var answer = SCREENING.screen(Case.read("case", "{}", Cases.FORMULARY));

        assertThat(answer.decision().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(answer.decision().findings())
                .extracting("rule")
                .contains(
                        "conditions-not-taken",
                        "medications-not-taken",
                        "allergies-not-taken",
                        "no-definitive-diagnosis",
                        "pregnancy",
                        "minor");
    }

    /// At most one token for each question or measure, so that adding one never replaces another.
    private static String randomPatient(SplittableRandom random) {
        Map<String, String> chosen = new TreeMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String risk = RISKS.get(random.nextInt(RISKS.size()));
            chosen.put(
                    risk.startsWith("c:") || risk.startsWith("a") ? risk : risk.split("=")[0],
                    risk);
        }
        return (random.nextBoolean() ? "m " : "f ") + String.join(" ", chosen.values());
    }

    private static boolean sets(String patient, String risk) {
        return Arrays.asList(patient.split(" ")).contains(risk);
    }

    private static Verdict verdict(String shortHand) {
        return SCREENING.screen(Cases.of(shortHand)).decision().verdict();
    }
}
