package org.papilla.formulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is shipped about diseases, techniques, care and hair: complete, consistent, and in careful
/// words.
class KnowledgeTest {

    private static final Formulary FORMULARY = Formulary.shipped();

    @Test
    void every_indication_technique_and_scale_is_there() {
        assertThat(FORMULARY.all(Indication.class))
                .extracting(Indication::id)
                .containsExactlyInAnyOrder(
                        "male-pattern",
                        "female-pattern",
                        "diffuse-female",
                        "traction",
                        "alopecia-areata",
                        "postpartum",
                        "telogen-effluvium",
                        "psoriasis",
                        "lichen-planopilaris",
                        "seborrhoeic-dermatitis");
        assertThat(FORMULARY.all(Technique.class))
                .extracting(Technique::id)
                .containsExactlyInAnyOrder(
                        "NAPPAGE_EPIDERMAL",
                        "NAPPAGE",
                        "PAPULE",
                        "POINT_ID",
                        "POINT_SC",
                        "LINEAR_RETRO",
                        "MESOGUN",
                        "MICRONEEDLE",
                        "NERVE_BLOCK");
        assertThat(FORMULARY.all(Scale.class))
                .extracting(Scale::id)
                .contains(
                        "hamilton-norwood",
                        "basp",
                        "ludwig",
                        "sinclair",
                        "salt",
                        "aa-scale",
                        "m-tas",
                        "pssi",
                        "sc-pga",
                        "lppai",
                        "sinclair-shedding",
                        "hsvs",
                        "asfs",
                        "global-7-point");
    }

    @Test
    void what_is_injected_has_agents_and_mechanisms_and_what_is_not_has_neither() {
        for (var indication : FORMULARY.all(Indication.class)) {
            boolean injects =
                    indication.stance() == Indication.Stance.INJECT
                            || indication.stance() == Indication.Stance.SPECIALIST_STEROID;
            assertThat(indication.agents().isEmpty()).as(indication.id()).isNotEqualTo(injects);
            assertThat(indication.mechanisms().isEmpty()).as(indication.id()).isNotEqualTo(injects);
            assertThat(indication.target().isPresent()).as(indication.id()).isEqualTo(injects);
            assertThat(indication.alternative().text().en()).as(indication.id()).isNotBlank();
            assertThat(indication.reasons()).as(indication.id()).isNotEmpty();
            assertThat(indication.codes()).as(indication.id()).isNotEmpty();
            assertThat(FORMULARY.all(Expectation.class))
                    .as("expectation for " + indication.id())
                    .anyMatch(e -> e.applies().indications().contains(indication.id()));
        }
    }

    @Test
    void an_agent_of_an_indication_serves_one_of_its_mechanisms_and_is_not_excluded() {
        for (var indication : FORMULARY.all(Indication.class)) {
            var wanted = new HashSet<>(indication.mechanisms());
            wanted.addAll(indication.conditionalMechanisms());
            for (var choice : indication.agents()) {
                var agent = FORMULARY.get(Agent.class, choice.agent());
                assertThat(agent.serves()).as(agent.id()).anyMatch(wanted::contains);
                assertThat(agent.stance()).as(agent.id()).isNotEqualTo(Agent.Stance.BLOCKED);
                assertThat(indication.exclusions())
                        .noneMatch(exclusion -> exclusion.classes().contains(agent.seedClass()));
            }
            for (String mechanism : wanted) {
                assertThat(indication.agents())
                        .as(indication.id() + " " + mechanism)
                        .anyMatch(choice ->
                                FORMULARY
                                        .get(Agent.class, choice.agent())
                                        .serves()
                                        .contains(mechanism));
            }
        }
    }

    @Test
    void alopecia_areata_goes_the_steroid_path_and_no_wrong_code_is_used() {
        var areata = FORMULARY.get(Indication.class, "alopecia-areata");
        assertThat(areata.agents())
                .extracting(Indication.Choice::agent)
                .containsExactly("triamcinolone", "cholecalciferol", "methotrexate");
        assertThat(areata.agents()).allMatch(Indication.Choice::specialist);
        assertThat(areata.exclusions().getFirst().classes())
                .containsExactlyInAnyOrder(
                        Agent.AgentClass.VASCULAR,
                        Agent.AgentClass.FOLLICLE_STIMULATING,
                        Agent.AgentClass.ANTIANDROGEN,
                        Agent.AgentClass.ANTISEBORRHOEIC,
                        Agent.AgentClass.KERATIN);
        // L65.1 is anagen effluvium and L65.2 alopecia mucinosa; a public page mixes them up.
        assertThat(FORMULARY.all(Indication.class))
                .flatExtracting(Indication::codes)
                .extracting(Indication.Code::code)
                .doesNotContain("L65.1", "L65.2", "B35.0");
    }

    @Test
    void grades_that_indications_name_exist_on_their_scales() {
        for (var indication : FORMULARY.all(Indication.class)) {
            var graded = new ArrayList<Indication.Graded>();
            indication.zones().forEach(zone -> graded.addAll(zone.grades()));
            indication.areas().forEach(area -> graded.addAll(area.grades()));
            indication.limits().forEach(limit -> graded.addAll(limit.grades()));
            for (var grades : graded) {
                var scale = FORMULARY.get(Scale.class, grades.scale());
                assertThat(grades.codes())
                        .as(indication.id() + " " + scale.id())
                        .allMatch(code ->
                                scale.grades().stream().anyMatch(g -> g.code().equals(code)));
            }
        }
    }

    @Test
    void a_scale_accepts_its_own_grades_and_no_others() {
        var norwood = FORMULARY.get(Scale.class, "hamilton-norwood");
        assertThat(List.of("I", "III-vertex", "Va", "VII")).allMatch(norwood::accepts);
        assertThat(List.of("VIII", "", "3", "iii", "IVV1")).noneMatch(norwood::accepts);
        var basp = FORMULARY.get(Scale.class, "basp");
        assertThat(List.of("L", "M2V1", "U3", "C1F3", "LV2")).allMatch(basp::accepts);
        assertThat(List.of("V1", "M4", "M2V4", "U0", "M2V1F1")).noneMatch(basp::accepts);
        var salt = FORMULARY.get(Scale.class, "salt");
        assertThat(List.of("0", "49.5", "100")).allMatch(salt::accepts);
        assertThat(List.of("-1", "100.1", "NaN", "S2")).noneMatch(salt::accepts);
        assertThat(FORMULARY.get(Scale.class, "sinclair").accepts("6")).isFalse();
        assertThat(FORMULARY.get(Scale.class, "m-tas").accepts("9")).isFalse();
    }

    @Test
    void every_score_of_alopecia_areata_falls_into_exactly_one_class() {
        var salt = FORMULARY.get(Scale.class, "salt");
        var expected =
                Map.of(0.0, "S0", 0.4, "S1", 24.9, "S1", 25.0, "S2", 49.6, "S2", 100.0, "S5");
        expected.forEach((score, code) ->
                assertThat(salt.bandsOf(score)).extracting(Scale.Band::code).containsExactly(code));
        assertThat(salt.bandsOf(95.5)).extracting(Scale.Band::code).containsExactly("S4", "S4a");
        assertThat(salt.bandsOf(99.5)).extracting(Scale.Band::code).containsExactly("S4", "S4b");
        assertThat(salt.bandsOf(Double.NaN)).isEmpty();
        var severity = FORMULARY.get(Scale.class, "aa-scale");
        for (double score = 0; score <= 100; score += 0.25) {
            assertThat(salt.bandsOf(score))
                    .as("score " + score)
                    .filteredOn(band -> band.code().length() == 2)
                    .hasSize(1);
            assertThat(severity.bandsOf(score)).as("score " + score).hasSize(1);
        }
        assertThat(severity.bandsOf(20).getFirst().code()).isEqualTo("mild");
        assertThat(severity.bandsOf(20.5).getFirst().code()).isEqualTo("moderate");
        assertThat(severity.bandsOf(50).getFirst().code()).isEqualTo("severe");
    }

    @Test
    void the_weights_of_salt_sum_to_one_and_follow_the_areas() {
        double sum = 0;
        for (var weight : FORMULARY.get(Norm.class, "salt-weights").rows()) {
            sum += weight.figure().value().orElseThrow();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(area("top") / 500).isCloseTo(0.40, within(1e-12));
        assertThat(area("posterior") / 500).isCloseTo(0.24, within(1e-12));
        assertThat(area("left") / 500).isCloseTo(0.18, within(1e-12));
    }

    @Test
    void the_regions_of_the_scalp_sum_to_its_area() {
        assertThat(area("scalp")).isEqualTo(500);
        assertThat(areaWithin("scalp")).isEqualTo(500);
        assertThat(areaWithin("top")).isEqualTo(200).isEqualTo(area("top"));
    }

    @Test
    void no_region_lets_a_needle_go_deeper_than_six_millimetres() {
        for (var part : FORMULARY.all(Anatomy.class)) {
            boolean region =
                    part.type() == Anatomy.Type.REGION || part.type() == Anatomy.Type.SCALP;
            assertThat(part.depth().isPresent()).as(part.id()).isEqualTo(region);
            part.depth()
                    .ifPresent(depth -> {
                        double red = depth.red().value().orElseThrow();
                        assertThat(red).as(part.id()).isBetween(4.0, 6.0);
                        assertThat(depth.amber().value().orElseThrow()).isLessThanOrEqualTo(red);
                        depth.redWhenBald()
                                .ifPresent(bald ->
                                        assertThat(bald.value().orElseThrow())
                                                .isLessThanOrEqualTo(red));
                    });
        }
        assertThat(depthLimit("frontal")).isEqualTo(4);
        assertThat(depthLimit("temporal-left")).isEqualTo(4);
        assertThat(depthLimit("temporal-right")).isEqualTo(4);
        assertThat(FORMULARY.all(Technique.class))
                .filteredOn(technique -> technique.scalpLimit().isPresent())
                .extracting(Technique::id)
                .containsExactly("POINT_SC");
    }

    @Test
    void planned_sessions_keep_the_least_interval_of_their_agents() {
        double anyMixture =
                FORMULARY
                        .get(Schedule.class, "minimum-intervals")
                        .minimumInterval()
                        .orElseThrow()
                        .value()
                        .orElseThrow();
        var planned =
                FORMULARY.all(Schedule.class).stream()
                        .filter(schedule -> schedule.use() == Schedule.Use.PLANNED)
                        .toList();
        assertThat(planned).hasSizeGreaterThanOrEqualTo(4);
        for (var schedule : planned) {
            double least =
                    schedule.agents().stream()
                            .flatMap(
                                    agent -> FORMULARY.get(Agent.class, agent).intervals().stream())
                            .filter(interval -> interval.least().unit() == Unit.DAY)
                            .mapToDouble(interval -> interval.least().value().orElseThrow())
                            .reduce(anyMixture, Math::max);
            for (int i = 1; i < schedule.sessions().size(); i++) {
                var earlier = schedule.sessions().get(i - 1);
                var later = schedule.sessions().get(i);
                assertThat(later.target().toTotalMonths()).isZero();
                assertThat((double) later.target().getDays() - earlier.target().getDays())
                        .as(schedule.id() + " session " + later.number())
                        .isGreaterThanOrEqualTo(least);
            }
            assertThat(schedule.stopRule()).as(schedule.id()).isNotEmpty();
            assertThat(schedule.maintenance()).as(schedule.id()).isNotEmpty();
            assertThat(schedule.provenance().unreviewed()).as(schedule.id()).isTrue();
        }
        for (var indication : FORMULARY.all(Indication.class)) {
            for (var choice : indication.agents().stream().limit(1).toList()) {
                assertThat(planned)
                        .anyMatch(schedule ->
                                schedule.agents().contains(choice.agent())
                                        && schedule.indications().contains(indication.id()));
            }
        }
    }

    @Test
    void care_covers_every_phase_and_says_why_an_older_habit_changed() {
        for (var phase : CareStep.Phase.values()) {
            assertThat(FORMULARY.all(CareStep.class)).anyMatch(step -> step.phase() == phase);
        }
        assertThat(FORMULARY.all(CareStep.class))
                .filteredOn(step -> step.phase() == CareStep.Phase.RED_FLAG)
                .hasSize(10);
        assertThat(FORMULARY.get(CareStep.class, "no-ether").blockedWords()).contains("ether");
        assertThat(FORMULARY.get(CareStep.class, "painkillers").text().text().en())
                .contains("Never stop a prescribed blood thinner");
        for (String id : List.of("vital-signs", "time-out", "observe", "message-day-14")) {
            assertThat(FORMULARY.get(CareStep.class, id).mandatory()).as(id).isTrue();
        }
        for (String id : List.of("no-heat", "painkillers", "skin-cleaning", "no-ether")) {
            var step = FORMULARY.get(CareStep.class, id);
            assertThat(step.olderHabit()).as(id).isPresent();
            assertThat(step.why()).as(id).isNotEmpty();
        }
    }

    @Test
    void a_text_is_shown_to_whom_it_is_meant_for_and_when_the_sex_is_unknown() {
        var women = FORMULARY.get(ConsentItem.class, "dutasteride-women").applies();
        var given = List.of("dutasteride");
        assertThat(women.to("female-pattern", given, "PAPULE", Optional.of("female"))).isTrue();
        assertThat(women.to("female-pattern", given, "PAPULE", Optional.empty())).isTrue();
        assertThat(women.to("male-pattern", given, "PAPULE", Optional.of("male"))).isFalse();
        assertThat(women.to("female-pattern", List.of("minoxidil"), "PAPULE", Optional.empty()))
                .isFalse();
        assertThat(FORMULARY.get(ConsentItem.class, "not-licensed").applies().always()).isTrue();
        assertThat(women.always()).isFalse();
    }

    private static double depthLimit(String region) {
        return FORMULARY
                .get(Anatomy.class, region)
                .depth()
                .orElseThrow()
                .red()
                .value()
                .orElseThrow();
    }

    private static double area(String region) {
        return FORMULARY.get(Anatomy.class, region).area().orElseThrow().value().orElseThrow();
    }

    private static double areaWithin(String whole) {
        return FORMULARY.all(Anatomy.class).stream()
                .filter(part -> part.within().equals(Optional.of(whole)))
                .filter(part -> part.area().isPresent())
                .mapToDouble(part -> area(part.id()))
                .sum();
    }
}
