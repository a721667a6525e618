package org.papilla.formulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
        var women = FORMULARY.get(ConsentItem.class, "five-alpha-women").applies();
        var given = List.of("dutasteride");
        assertThat(women.to("female-pattern", given, "PAPULE", Optional.of("female"))).isTrue();
        assertThat(women.to("female-pattern", given, "PAPULE", Optional.empty())).isTrue();
        assertThat(women.to("male-pattern", given, "PAPULE", Optional.of("male"))).isFalse();
        assertThat(women.to("female-pattern", List.of("minoxidil"), "PAPULE", Optional.empty()))
                .isFalse();
        assertThat(FORMULARY.get(ConsentItem.class, "not-licensed").applies().always()).isTrue();
        assertThat(women.always()).isFalse();
    }

    @Test
    void figures_stand_as_their_sources_have_them() {
        figure(norm("density", 0), "161 /cm²", Mark.VERIFIED, "V109");
        figure(norm("density", 1), "226 /cm²", Mark.VERIFIED, "V109");
        figure(norm("growth", 2), "411 µm/d", Mark.VERIFIED, "V109");
        figure(norm("phases", 0), "85 to 90 %", Mark.VERIFIED, "V114");
        figure(norm("mean-thickness", 2), "0.047 mm", Mark.VERIFIED, "V76");
        figure(norm("thin-hairs", 2), "20.9 %", Mark.VERIFIED, "V76");
        figure(norm("refined-wash-test", 1), "52.2", Mark.VERIFIED, "V119");
        figure(norm("pull-test", 4), "97.2 %", Mark.VERIFIED, "V120", "V121");
        figure(norm("comb-test", 0), "10.2 (0 to 78)", Mark.VERIFIED, "V113", "V122");
        figure(norm("biopsy", 4), "93.5 %", Mark.MEMORY, "M-whiting-1993");
        figure(norm("terminal-vellus", 3), "15", Mark.VERIFIED, "V192");
        figure(norm("phototrichogram", 5), "0.37 mm/d", Mark.VERIFIED, "V126");
        figure(norm("trichoscan", 3), "21.3 /cm²", Mark.VERIFIED, "V127");
        figure(norm("sinclair-shedding-norm", 2), "4.96", Mark.VERIFIED, "V123");
        figure(norm("hsvs-norm", 2), "5", Mark.DESIGN, "D");
        figure(norm("salt-weights", 1), "0.24", Mark.VERIFIED, "V128", "V129");
        figure(anatomy("skin", 0), "1.71 mm", Mark.VERIFIED, "V134");
        figure(anatomy("terminal-follicle", 0), "4.16 mm", Mark.VERIFIED, "V137");
        figure(anatomy("infundibulum", 0), "0.76 mm", Mark.MEMORY, "M-jimenez-2011");
        figure(anatomy("flow-pattern-loss", 0), "13.7 mL/100 g/min", Mark.VERIFIED, "V140");
        figure(
                FORMULARY.get(Anatomy.class, "scalp").area().orElseThrow(),
                "500 cm²",
                Mark.VERIFIED,
                "V132");
        figure(
                FORMULARY.get(Technique.class, "POINT_SC").scalpLimit().orElseThrow(),
                "6 mm",
                Mark.DESIGN,
                "D");
        var papule = FORMULARY.get(Technique.class, "PAPULE");
        figure(papule.volumePerPoint().getFirst(), "0.02 to 0.05 mL", Mark.VERIFIED, "V4", "V5");
        figure(
                papule.variants().getFirst().angle().orElseThrow(),
                "10 to 15 °",
                Mark.VERIFIED,
                "V4",
                "V5");
        figure(
                FORMULARY.get(Technique.class, "NAPPAGE").variants().get(1).depth().orElseThrow(),
                "2 to 4 mm",
                Mark.VERIFIED,
                "V5");
        figure(
                FORMULARY.get(CareStep.class, "kit-lipid").times().getFirst().figure(),
                "1.5 mL/kg",
                Mark.VERIFIED,
                "V179");
        figure(
                FORMULARY.get(AdverseEvent.class, "frontal-oedema").window().getFirst(),
                "1 to 4 d",
                Mark.VERIFIED,
                "V42");
        figure(
                FORMULARY.get(AdverseEvent.class, "mycobacterial-infection").window().getFirst(),
                "1 to 12 wk",
                Mark.VERIFIED,
                "V104");
        figure(
                FORMULARY
                        .get(Schedule.class, "dutasteride-moftah")
                        .phases()
                        .getFirst()
                        .sessions()
                        .orElseThrow(),
                "12",
                Mark.VERIFIED,
                "V54");
        assertThat(FORMULARY.get(Schedule.class, "dutasteride-abdallah").sessions())
                .extracting(session -> session.target().getDays() / 7)
                .containsExactly(0, 1, 2, 3, 5, 7, 11);
    }

    @Test
    void texts_never_use_the_words_that_no_evidence_carries() {
        var english = new ArrayList<String>();
        var turkish = new ArrayList<String>();
        for (var term : FORMULARY.all(Term.class)) {
            if (term.handling() == Term.Handling.NEVER_PRINT) {
                english.addAll(term.english());
                turkish.addAll(term.turkish());
            }
        }
        assertThat(english)
                .contains(
                        "cure",
                        "guaranteed",
                        "safe",
                        "natural",
                        "painless",
                        "no side effects",
                        "regrow lost hair",
                        "FDA-approved",
                        "detox");
        var forbiddenEnglish = wholeWords(english);
        var forbiddenTurkish = wholeWords(turkish);
        texts().forEach((place, text) -> {
            assertThat(forbiddenEnglish.matcher(text.en()).find())
                    .as(place + ": " + text.en())
                    .isFalse();
            assertThat(forbiddenTurkish.matcher(text.tr()).find())
                    .as(place + ": " + text.tr())
                    .isFalse();
        });
    }

    @Test
    void every_longer_text_is_translated_and_writes_decimals_as_its_language_does() {
        var point = Pattern.compile("\\d\\.\\d+ ?(mm|mg|mL|cm|kg|µ)|\\d ?%");
        var comma = Pattern.compile("\\d,\\d+ ?(%|mm|mg|mL|cm|kg|µ)");
        texts().forEach((place, text) -> {
            boolean citation = place.startsWith("trials/") && place.endsWith(".name");
            if (text.en().length() > 40 && !citation) {
                assertThat(text.tr()).as(place).isNotEqualTo(text.en());
            }
            assertThat(point.matcher(text.tr()).find()).as(place + ": " + text.tr()).isFalse();
            assertThat(comma.matcher(text.en()).find()).as(place + ": " + text.en()).isFalse();
        });
    }

    private static Pattern wholeWords(List<String> words) {
        return Pattern.compile(
                "(?<![\\p{L}])("
                        + String.join("|", words.stream().map(Pattern::quote).toList())
                        + ")(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Every text of every entry by its place; save for sources, the words themselves, and the
    /// claims that are quoted.
    private static Map<String, Text> texts() {
        var texts = new LinkedHashMap<String, Text>();
        FORMULARY
                .byFolder()
                .forEach((folder, entries) -> {
                    for (var entry : entries) {
                        if (!(entry instanceof Source) && !(entry instanceof Term)) {
                            collect(folder + "/" + entry.id(), entry, texts);
                        }
                    }
                });
        assertThat(texts).hasSizeGreaterThan(1000);
        return texts;
    }

    private static void collect(String place, Object value, Map<String, Text> texts) {
        switch (value) {
            case Text text -> texts.put(place, text);
            case Source _ -> {}
            case Optional<?> optional ->
                    optional.ifPresent(inside -> collect(place, inside, texts));
            case Collection<?> items -> {
                int i = 0;
                for (var item : items) {
                    collect(place + "[" + i++ + "]", item, texts);
                }
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    if (record instanceof Claim && component.getName().equals("claim")) {
                        continue;
                    }
                    try {
                        var accessor = component.getAccessor();
                        accessor.setAccessible(true);
                        collect(place + "." + component.getName(), accessor.invoke(record), texts);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(place, e);
                    }
                }
            }
            default -> {}
        }
    }

    private static void figure(Figure figure, String print, Mark mark, String... sources) {
        assertThat(figure.print()).isEqualTo(print);
        assertThat(figure.provenance().mark()).as(print).isEqualTo(mark);
        assertThat(figure.provenance().sources())
                .as(print)
                .extracting(Source::id)
                .containsExactly(sources);
        assertThat(figure.provenance().basis()).as(print).isPresent();
    }

    private static Figure norm(String id, int row) {
        return FORMULARY.get(Norm.class, id).rows().get(row).figure();
    }

    private static Figure anatomy(String id, int row) {
        return FORMULARY.get(Anatomy.class, id).figures().get(row).figure();
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
