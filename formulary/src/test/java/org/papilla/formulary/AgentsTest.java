package org.papilla.formulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing that practitioners inject is left out, and what is refused says why.
class AgentsTest {

    private static final Formulary FORMULARY = Formulary.shipped();

    private static final Set<String> BLOCKED =
            Set.of(
                    "buflomedil",
                    "melilot-rutin",
                    "ginkgo",
                    "paridyl",
                    "heparin",
                    "herbal-antiandrogen",
                    "vitamin-a",
                    "growth-factors",
                    "exosomes",
                    "botulinum-toxin",
                    "prp");

    private static final Set<String> SPECIALIST =
            Set.of("triamcinolone", "cholecalciferol", "methotrexate");

    private static final Set<String> CAUTION =
            Set.of(
                    "x-adn",
                    "amino-acids",
                    "organic-silicon",
                    "salicylate",
                    "thiamine",
                    "pdrn",
                    "epinephrine");

    private static final Set<String> ALLOWED =
            Set.of(
                    "lidocaine",
                    "procaine",
                    "pentoxifylline",
                    "minoxidil",
                    "finasteride",
                    "dutasteride",
                    "zinc",
                    "selenium",
                    "biotin",
                    "dexpanthenol",
                    "riboflavin",
                    "nicotinamide",
                    "pyridoxine",
                    "cyanocobalamin",
                    "copper",
                    "magnesium",
                    "hyaluronic-acid",
                    "caffeine",
                    "ascorbic-acid",
                    "sodium-chloride",
                    "water-for-injection",
                    "sodium-bicarbonate");

    @Test
    void every_agent_is_there_with_its_stance() {
        assertThat(idsOf(Agent.Stance.BLOCKED)).isEqualTo(new TreeSet<>(BLOCKED));
        assertThat(idsOf(Agent.Stance.SPECIALIST)).isEqualTo(new TreeSet<>(SPECIALIST));
        assertThat(idsOf(Agent.Stance.CAUTION)).isEqualTo(new TreeSet<>(CAUTION));
        assertThat(idsOf(Agent.Stance.ALLOWED)).isEqualTo(new TreeSet<>(ALLOWED));
    }

    @Test
    void every_agent_that_is_not_plainly_allowed_says_why() {
        assertThat(agents())
                .filteredOn(agent -> agent.stance() != Agent.Stance.ALLOWED)
                .allSatisfy(agent -> assertThat(agent.stanceReason()).isNotEmpty());
    }

    @Test
    void forms_that_must_not_be_injected_are_named_in_the_reasons() {
        assertThat(reasons("selenium")).contains("selenium sulphide").contains("blocked");
        assertThat(reasons("hyaluronic-acid")).contains("Crosslinked").contains("blocked");
        assertThat(reasons("salicylate")).contains("solution of salicylic acid is blocked");
    }

    @Test
    void every_enforced_cap_is_an_amount_that_a_mixture_can_be_held_to() {
        var units =
                Set.of(
                        Unit.MILLIGRAM,
                        Unit.MICROGRAM,
                        Unit.MILLILITRE,
                        Unit.MILLIGRAM_PER_KILOGRAM,
                        Unit.MICROGRAM_PER_KILOGRAM);
        assertThat(agents())
                .flatExtracting(Agent::caps)
                .filteredOn(Agent.Cap::enforced)
                .hasSizeGreaterThan(15)
                .allSatisfy(cap -> {
                    assertThat(units).contains(cap.limit().unit());
                    assertThat(cap.limit().value()).isPresent();
                    assertThat(cap.per()).isNotEqualTo(Agent.Per.DAY);
                    assertThat(cap.warns()).isFalse();
                });
    }

    @Test
    void procaine_is_a_third_less_in_vessel_disease_and_diabetic_neuropathy() {
        assertThat(FORMULARY.get(Agent.class, "procaine").caps())
                .filteredOn(cap -> cap.enforcedFor().isPresent())
                .singleElement()
                .satisfies(cap -> {
                    assertThat(cap.limit().print()).isEqualTo("133 mg");
                    assertThat(cap.enforced()).isFalse();
                    assertThat(cap.enforcedFor().orElseThrow())
                            .isInstanceOf(Condition.HasDiagnosis.class);
                });
    }

    @Test
    void what_practitioners_give_stays_within_the_enforced_caps() {
        for (var agent : agents()) {
            if (agent.stance() == Agent.Stance.BLOCKED) {
                continue;
            }
            for (var cap : agent.caps()) {
                if (cap.enforced() && cap.per() == Agent.Per.SESSION) {
                    assertThat(agent.usualDose())
                            .filteredOn(dose -> dose.unit() == cap.limit().unit())
                            .filteredOn(dose -> !sellersOnly(dose))
                            .allSatisfy(dose ->
                                    assertThat(dose.high().orElse(dose.value().orElse(0)))
                                            .as(agent.id())
                                            .isLessThanOrEqualTo(
                                                    cap.limit().value().getAsDouble()));
                }
            }
        }
    }

    @Test
    void inhibitors_of_5_alpha_reductase_are_contraindicated_in_pregnancy() {
        for (String id : List.of("finasteride", "dutasteride")) {
            var agent = FORMULARY.get(Agent.class, id);
            assertThat(agent.pregnancy().advice()).isEqualTo(Agent.Advice.CONTRAINDICATED);
            assertThat(agent.breastfeeding().advice()).isEqualTo(Agent.Advice.CONTRAINDICATED);
            assertThat(agent.hazards()).containsExactly("HAZARD_TERATOGEN");
        }
        assertThat(agents())
                .filteredOn(agent -> !agent.hazards().isEmpty())
                .extracting(Agent::id)
                .containsExactlyInAnyOrder(
                        "dutasteride", "finasteride", "vitamin-a", "methotrexate");
    }

    @Test
    void a_session_with_more_than_a_tenth_of_a_milligram_of_dutasteride_lasts_longer() {
        var intervals = FORMULARY.get(Agent.class, "dutasteride").intervals();

        assertThat(intervals)
                .filteredOn(Agent.Interval::enforced)
                .extracting(interval ->
                        interval.least().print()
                                + interval.afterMoreThan()
                                        .map(amount -> " after " + amount.print())
                                        .orElse(""))
                .containsExactly("7 d", "28 d after 0.1 mg");
        assertThat(intervals)
                .filteredOn(interval -> !interval.enforced())
                .extracting(interval -> interval.least().print())
                .containsExactly("90 d");
    }

    @Test
    void minoxidil_waits_a_week_and_triamcinolone_four() {
        assertThat(FORMULARY.get(Agent.class, "minoxidil").intervals())
                .filteredOn(Agent.Interval::enforced)
                .extracting(interval -> interval.least().print())
                .containsExactly("7 d");
        assertThat(FORMULARY.get(Agent.class, "triamcinolone").intervals())
                .filteredOn(Agent.Interval::enforced)
                .extracting(interval -> interval.least().print())
                .containsExactly("28 d");
    }

    @Test
    void codes_have_the_form_of_their_system() {
        assertThat(agents())
                .flatExtracting(Agent::codes)
                .hasSizeGreaterThan(90)
                .allSatisfy(code -> {
                    switch (code.system()) {
                        case "ATC" -> assertThat(code.code()).matches(Condition.ATC);
                        case "CAS" ->
                                assertThat(checkDigitHolds(code.code())).as(code.code()).isTrue();
                        case "UNII" -> assertThat(code.code()).matches("[A-Z0-9]{10}");
                        default -> throw new AssertionError("unknown system " + code.system());
                    }
                });
    }

    @Test
    void codes_that_were_not_checked_are_marked_as_memory() {
        assertThat(code("triamcinolone", "76-25-5").provenance().mark()).isEqualTo(Mark.MEMORY);
        assertThat(code("lidocaine", "6108-05-0").provenance().mark()).isEqualTo(Mark.MEMORY);
        assertThat(code("thiamine", "70-16-6").provenance().mark()).isEqualTo(Mark.VERIFIED);
        assertThat(code("dutasteride", "164656-23-9").provenance().mark()).isEqualTo(Mark.VERIFIED);
        assertThat(FORMULARY.get(Agent.class, "paridyl").codes()).isEmpty();
    }

    @Test
    void every_agent_has_a_mechanism_that_it_serves_and_a_way_of_being_authorised() {
        assertThat(agents())
                .allSatisfy(agent -> {
                    assertThat(agent.serves()).isNotEmpty();
                    assertThat(agent.regulatory()).isNotEmpty();
                });
    }

    @Test
    void no_name_stands_for_two_agents() {
        var names =
                agents().stream()
                        .flatMap(agent ->
                                Stream.concat(Stream.of(agent.id()), agent.synonyms().stream()))
                        .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    /// The last digit of a CAS number is the sum of the others, weighted from the right, modulo 10.
    private static boolean checkDigitHolds(String cas) {
        if (!Pattern.matches("\\d{2,7}-\\d{2}-\\d", cas)) {
            return false;
        }
        String digits = cas.replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += (digits.charAt(i) - '0') * (digits.length() - 1 - i);
        }
        return sum % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    private static boolean sellersOnly(Figure dose) {
        return dose.note().filter(note -> note.en().equals("Vendors")).isPresent();
    }

    private static Agent.Code code(String agent, String code) {
        return FORMULARY.get(Agent.class, agent).codes().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String reasons(String agent) {
        return FORMULARY.get(Agent.class, agent).stanceReason().stream()
                .map(reason -> reason.text().en())
                .collect(Collectors.joining(" "));
    }

    private static Set<String> idsOf(Agent.Stance stance) {
        return agents().stream()
                .filter(agent -> agent.stance() == stance)
                .map(Agent::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Agent> agents() {
        return List.copyOf(FORMULARY.all(Agent.class));
    }
}
