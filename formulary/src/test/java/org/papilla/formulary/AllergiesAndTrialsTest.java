package org.papilla.formulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The allergy classes with their crosses, and the studies with their figures and doubts.
class AllergiesAndTrialsTest {

    private static final Formulary FORMULARY = Formulary.shipped();

    @Test
    void every_allergy_class_is_there() {
        assertThat(FORMULARY.all(AllergyClass.class))
                .extracting(AllergyClass::id)
                .containsExactlyInAnyOrder(
                        "LA_ESTER",
                        "LA_AMIDE",
                        "PARABEN",
                        "SULPHONAMIDE",
                        "PARA_PHENYLENEDIAMINE",
                        "SULPHITE",
                        "BENZYL_ALCOHOL",
                        "PEG_POLYSORBATE",
                        "PROPYLENE_GLYCOL",
                        "FISH_DNA",
                        "PIG_BOVINE",
                        "PLANT_COMPOSITE",
                        "COUMARIN",
                        "STREPTOCOCCAL_PROTEIN",
                        "HEPARIN_HIT",
                        "SALICYLATE",
                        "XANTHINE",
                        "THIAMINE",
                        "HAZARD_TERATOGEN",
                        "CHLORHEXIDINE",
                        "IODINE",
                        "LATEX",
                        "NICKEL");
    }

    @Test
    void sulphonamide_and_paraben_allergy_stop_ester_anaesthetics_and_hair_dye_asks_for_care() {
        var expected =
                Map.of(
                        "SULPHONAMIDE", Severity.STOP,
                        "PARABEN", Severity.STOP,
                        "PARA_PHENYLENEDIAMINE", Severity.CAUTION);
        expected.forEach((id, severity) ->
                assertThat(FORMULARY.get(AllergyClass.class, id).crosses())
                        .singleElement()
                        .satisfies(cross -> {
                            assertThat(cross.with()).isEqualTo("LA_ESTER");
                            assertThat(cross.severity()).isEqualTo(severity);
                        }));
        assertThat(
                        FORMULARY
                                .get(AllergyClass.class, "PARABEN")
                                .crosses()
                                .getFirst()
                                .because()
                                .text()
                                .en())
                .contains("Contradicted");
    }

    @Test
    void members_are_lower_case_and_a_hazard_has_none() {
        assertThat(FORMULARY.all(AllergyClass.class))
                .allSatisfy(entry -> {
                    assertThat(entry.members())
                            .doesNotHaveDuplicates()
                            .allSatisfy(name ->
                                    assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT)));
                    assertThat(entry.members().isEmpty())
                            .isEqualTo(entry.id().startsWith("HAZARD"));
                    assertThat(entry.rule()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "lidocaine, LA_AMIDE",
        "procaine, LA_ESTER",
        "pentoxifylline, XANTHINE",
        "caffeine, XANTHINE",
        "thiamine, THIAMINE",
        "heparin, HEPARIN_HIT",
        "pdrn, FISH_DNA",
        "x-adn, FISH_DNA",
        "hyaluronic-acid, STREPTOCOCCAL_PROTEIN"
    })
    void an_allergy_to_the_agent_itself_is_found_by_its_name(String agent, String allergyClass) {
        assertThat(FORMULARY.get(Agent.class, agent).allergyClasses()).contains(allergyClass);
        assertThat(FORMULARY.get(AllergyClass.class, allergyClass).members()).contains(agent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    abdallah-2009        | 28
                    moftah-2013          | 126
                    sobhy-2013           | 90
                    saceda-corralo-2017  | 6
                    saceda-corralo-2022  | 541
                    herz-ruelas-2020     |
                    villarreal-2022      |
                    merino-de-paz-2018   |
                    azam-2010            | 70
                    uzel-2020            | 50
                    basilio-2025         | 24
                    rebellato-2025       |
                    gajjar-2019          | 49
                    hunter-2019          |
                    delrobai             | 100
                    pdrn-2015            | 40
                    gupta-2023           |
                    marzban-2017         | 344
                    aledani-2024         |
                    tang-2022            |
                    mysore-2010          |
                    melo-2022            | 14
                    su-2022              | 783
                    muhaidat-2020        |
                    rajan-2020           |
                    vitamin-d3-saline    | 60
                    vitamin-d3-triamcinolone-2024 | 40
                    methotrexate-triamcinolone    |
                    zhou-2021            |
                    """)
    void every_study_is_there_with_its_number_of_people(String id, Integer participants) {
        assertThat(FORMULARY.get(Trial.class, id).participants())
                .isEqualTo(
                        participants == null ? OptionalInt.empty() : OptionalInt.of(participants));
        assertThat(FORMULARY.all(Trial.class)).hasSize(29);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    abdallah-2009       | 7.9 (7.14 to 8.66)   | V52
                    moftah-2013         | 62.8 %               | V54
                    moftah-2013         | 17.5 %               | V54
                    saceda-corralo-2022 | 38.4 %               | V20
                    saceda-corralo-2022 | 45.5 %               | V20
                    herz-ruelas-2020    | 15.92 (9.87 to 21.96)| V52
                    uzel-2020           | 3.8                  | V16
                    uzel-2020           | 1.7                  | V16
                    uzel-2020           | 78.5 %               | V16
                    uzel-2020           | 69.2 %               | V16
                    uzel-2020           | 37.5 %               | V16
                    pdrn-2015           | 23.2 %               | V45
                    pdrn-2015           | 17.9 %               | V45
                    su-2022             | 74.8 (65 to 83.5) %  | V33
                    muhaidat-2020       | 43.5 %               | V32
                    muhaidat-2020       | 53.8 %               | V32
                    """)
    void results_say_what_their_sources_say(String id, String figure, String source) {
        assertThat(FORMULARY.get(Trial.class, id).effects())
                .anySatisfy(effect -> {
                    assertThat(effect.figure().print()).isEqualTo(figure);
                    assertThat(effect.figure().provenance().sources())
                            .extracting(Source::id)
                            .containsExactly(source);
                });
    }

    @Test
    void no_study_lies_unused() {
        var cited = new TreeSet<String>();
        FORMULARY.all(Agent.class).forEach(agent -> cited.addAll(agent.evidence().trials()));
        FORMULARY.all(Method.class).forEach(method -> cited.addAll(method.evidence().trials()));
        assertThat(FORMULARY.all(Trial.class))
                .extracting(Trial::id)
                .allSatisfy(id -> assertThat(cited).contains(id));
    }

    @Test
    void the_tenfold_contradiction_of_the_dutasteride_trials_is_told_with_each_of_them() {
        for (String id : new String[] {"abdallah-2009", "moftah-2013", "sobhy-2013"}) {
            assertThat(FORMULARY.get(Trial.class, id).caveat())
                    .as(id)
                    .anySatisfy(caveat ->
                            assertThat(caveat.en())
                                    .contains("tenfold")
                                    .contains("0.05 %")
                                    .contains("0.005 %"));
        }
    }

    @Test
    void what_was_only_cited_claims_no_result() {
        for (String id : new String[] {"hunter-2019", "delrobai", "tang-2022", "rebellato-2025"}) {
            assertThat(FORMULARY.get(Trial.class, id).result().en())
                    .as(id)
                    .containsIgnoringCase("not seen");
        }
    }

    @Test
    void the_method_as_a_whole_says_how_it_is_authorised_and_how_much_may_be_injected() {
        var method = FORMULARY.get(Method.class, "scalp-mesotherapy");
        assertThat(method.regulatory())
                .extracting(statement -> statement.text().en())
                .anySatisfy(text -> assertThat(text).contains("29158"));
        assertThat(method.evidence().grade()).isEqualTo(Agent.Grade.C);
        assertThat(method.caps()).extracting(cap -> cap.limit().print()).containsExactly("10 mL");
    }
}
