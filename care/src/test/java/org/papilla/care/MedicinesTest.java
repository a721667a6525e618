package org.papilla.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilla.formulary.Language;
import org.papilla.formulary.Rule;
import org.papilla.formulary.Verdict;

/// What the product must never advise.
class MedicinesTest {

    private static final Screening SCREENING = Screening.by(Cases.FORMULARY);

    @ParameterizedTest
    @ValueSource(
            strings = {"B01AA03", "B01AC06", "B01AC04", "B01AE07", "B01AF02", "B01AB05", "B01AX05"})
    void every_antithrombotic_stops_the_mixture_and_must_be_continued(String atc) {
        var finding = SCREENING.screen(Cases.of("m a:" + atc)).decision().findings().getFirst();

        assertThat(finding.rule()).isEqualTo("antithrombotic");
        assertThat(finding.text().en()).contains("must be continued");
        assertThat(finding.text().tr()).contains("devam edilmelidir");
    }

    @Test
    void no_rule_tells_anyone_to_stop_a_prescribed_antithrombotic() {
        for (var rule : Cases.FORMULARY.all(Rule.class)) {
            for (var language : Language.values()) {
                for (String text :
                        List.of(rule.text().in(language), rule.wouldChange().in(language))) {
                    assertThat(text.toLowerCase(Locale.ROOT))
                            .as(rule.id())
                            .doesNotContainPattern(
                                    "(stop|pause|discontinue) (the |your )?(anticoagulant|warfarin|aspirin|blood thinner)");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postpartum",
                "lichen-planopilaris",
                "telogen-effluvium",
                "traction",
                "psoriasis",
                "seborrhoeic-dermatitis",
                "diffuse-female"
            })
    void no_injection_is_planned_where_none_helps(String indication) {
        var plan = Planner.by(Cases.FORMULARY).plan(Cases.of("f dx:" + indication)).plan();

        assertThat(plan.decision().verdict()).isEqualTo(Verdict.STOP);
        assertThat(plan.technique()).isEmpty();
        assertThat(plan.points()).isEmpty();
        assertThat(plan.schedule()).isEmpty();
        assertThat(plan.agents()).isEmpty();
        assertThat(plan.instead()).isNotEmpty();
    }

    @Test
    void alopecia_areata_gets_a_steroid_and_never_a_vitamin_cocktail() {
        var answer = SCREENING.screen(Cases.of("f dx:alopecia-areata"));

        assertThat(answer.decision().verdict()).isEqualTo(Verdict.CAUTION);
        assertThat(answer.agent("triamcinolone").verdict()).isEqualTo(Verdict.CAUTION);
        for (String vitamin :
                List.of(
                        "biotin",
                        "dexpanthenol",
                        "pyridoxine",
                        "minoxidil",
                        "dutasteride",
                        "pentoxifylline",
                        "pdrn")) {
            assertThat(answer.agent(vitamin).verdict()).as(vitamin).isEqualTo(Verdict.STOP);
        }
        assertThat(SCREENING.screen(Cases.of("f")).agent("triamcinolone").verdict())
                .isEqualTo(Verdict.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buflomedil",
                "ginkgo",
                "melilot-rutin",
                "heparin",
                "vitamin-a",
                "herbal-antiandrogen",
                "paridyl"
            })
    void blocked_agents_are_blocked_for_everybody(String agent) {
        var decision = SCREENING.screen(Cases.of("m")).agent(agent);

        assertThat(decision.verdict()).isEqualTo(Verdict.STOP);
        assertThat(decision.findings())
                .anySatisfy(finding -> assertThat(finding.overridable()).isFalse());
    }

    @Test
    void areata_has_no_points_until_the_patches_are_drawn_and_the_plan_says_so() {
        var plan = Planner.by(Cases.FORMULARY).plan(Cases.of("f dx:alopecia-areata")).plan();

        assertThat(plan.points()).isEmpty();
        assertThat(plan.placement()).extracting("rule").containsExactly("area-not-drawn");
        assertThat(plan.mixture().orElseThrow().reasons())
                .extracting("agent")
                .containsExactly("triamcinolone");
    }
}
