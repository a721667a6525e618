package org.papilla.mixture.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Mechanism;
import org.papilla.formulary.Product;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Text;
import org.papilla.formulary.Verdict;
import org.papilla.mixture.Checker;
import org.papilla.mixture.Mixture;
import org.papilla.mixture.compose.Composition.Outcome;

class ComposerTest {

    private static final Formulary FORMULARY = Formulary.shipped();
    private static final Checker CHECKER = Checker.of(FORMULARY);
    private static final Composer COMPOSER = Composer.of(FORMULARY, CHECKER);
    private static final Mixture.PatientFacts HEALTHY =
            new Mixture.PatientFacts(OptionalDouble.of(61), Optional.of(List.of()));

    private static CompositionRequest wish(String... mechanisms) {
        return CompositionRequest.forMechanisms(mechanisms).forPatient(HEALTHY);
    }

    @Test
    void postpartum_shedding_gets_nothing_and_the_reason() {
        var answer = COMPOSER.compose(CompositionRequest.forDiagnosis("postpartum", HEALTHY));

        assertThat(answer.outcome()).isEqualTo(Outcome.OPTIMAL);
        assertThat(answer.agents()).contains(0);
        assertThat(answer.mixture().orElseThrow().all()).isEmpty();
        assertThat(answer.decision().verdict()).isEqualTo(Verdict.STOP);
        assertThat(answer.decision().findings())
                .allSatisfy(f -> assertThat(f.source()).isNotBlank());
    }

    @Test
    void scarring_disease_gets_nothing_even_when_mechanisms_are_wished_for() {
        var answer =
                COMPOSER.compose(
                        new CompositionRequest(
                                new CompositionRequest.ByWish(Set.of("vascular")),
                                Optional.of("lichen-planopilaris"),
                                HEALTHY,
                                Optional.empty(),
                                List.of(),
                                3,
                                List.of(),
                                false,
                                List.of(),
                                CompositionRequest.TIME_LIMIT_MILLIS));

        assertThat(answer.agents()).contains(0);
        assertThat(answer.decision().verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void alopecia_areata_gets_a_steroid_and_never_a_vitamin() {
        var answer = COMPOSER.compose(CompositionRequest.forDiagnosis("alopecia-areata", HEALTHY));

        assertThat(answer.outcome()).isEqualTo(Outcome.OPTIMAL);
        assertThat(answer.reasons())
                .extracting(Composition.Reason::agent)
                .containsExactly("triamcinolone");
    }

    @Test
    void one_agent_is_enough_for_one_mechanism() {
        var answer = COMPOSER.compose(wish("keratin"));

        assertThat(answer.outcome()).isEqualTo(Outcome.OPTIMAL);
        assertThat(answer.agents()).contains(1);
        assertThat(answer.proof().orElseThrow().lowerBoundAgents()).isEqualTo(1);
        assertThat(answer.proof().orElseThrow().certifiedBy()).isNotEmpty();
        assertThat(answer.recipe().orElseThrow().steps())
                .hasSameSizeAs(answer.mixture().orElseThrow().all());
    }

    @Test
    void what_is_composed_is_never_refused_by_the_check() {
        var random = new SplittableRandom(7);
        var mechanisms =
                List.of("keratin", "vascular", "local-anaesthetic", "antiseborrhoeic", "vitamin");
        var products = FORMULARY.all(Product.class).stream().map(Product::id).toList();
        int found = 0;
        for (int n = 0; n < 25; n++) {
            var wanted = new HashSet<String>();
            for (int k = random.nextInt(1, 4); k > 0; k--) {
                wanted.add(mechanisms.get(random.nextInt(mechanisms.size())));
            }
            var stock =
                    products.stream()
                            .filter(_ -> random.nextInt(3) > 0)
                            .collect(Collectors.toSet());
            var answer =
                    COMPOSER.compose(
                            wish(wanted.toArray(String[]::new))
                                    .fromStock(stock)
                                    .withTimeLimitMillis(2000));
            if (answer.mixture().isPresent()) {
                found++;
                var syringe = answer.mixture().orElseThrow();
                var check = CHECKER.check(Mixture.ofProducts(syringe.all()).forPatient(HEALTHY));
                assertThat(check.decision().findings())
                        .as("%s from %s", wanted, syringe)
                        .noneMatch(f -> f.severity() == Severity.STOP);
                assertThat(syringe.all()).allMatch(draw -> stock.contains(draw.product()));
                assertThat(answer.reasons().stream().flatMap(r -> r.serves().stream()))
                        .containsAll(wanted);
                assertThat(answer.agents()).contains(answer.reasons().size());
                assertThat(syringe.volumeMl()).isBetween(2.0 - 1e-9, 10.0 + 1e-9);
            } else if (answer.outcome() == Outcome.INFEASIBLE) {
                assertThat(answer.conflicts()).isNotEmpty();
            }
        }
        assertThat(found).isGreaterThan(8);
    }

    @Test
    void a_conflict_ends_when_the_wish_in_it_is_dropped() {
        var impossible =
                COMPOSER.compose(wish("vascular").excluding("pentoxifylline").withMostAgents(1));
        if (impossible.outcome() != Outcome.INFEASIBLE) {
            return; // the formulary has grown another usable vascular agent
        }
        var ids = impossible.conflicts().stream().map(Composition.ConflictRule::rule).toList();

        assertThat(ids).contains("wish:exclude:pentoxifylline", "mechanism:vascular");
        assertThat(impossible.conflicts())
                .allSatisfy(rule -> {
                    assertThat(rule.text().en()).isNotBlank();
                    assertThat(rule.text().tr()).isNotBlank();
                });
        assertThat(COMPOSER.compose(wish("vascular").withMostAgents(1)).outcome())
                .isEqualTo(Outcome.OPTIMAL);
    }

    @Test
    void an_empty_stock_is_named_in_the_conflict() {
        var answer = COMPOSER.compose(wish("keratin").fromStock(Set.of()));

        assertThat(answer.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(answer.conflictMinimal()).isTrue();
        assertThat(answer.conflicts())
                .extracting(Composition.ConflictRule::rule)
                .containsExactlyInAnyOrder("stock", "mechanism:keratin");
        assertThat(answer.conflicts()).allMatch(Composition.ConflictRule::endsIt);
    }

    @Test
    void too_few_agents_allowed_is_named_in_the_conflict() {
        var answer = COMPOSER.compose(wish("keratin", "local-anaesthetic").withMostAgents(1));

        assertThat(answer.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(answer.conflicts())
                .extracting(Composition.ConflictRule::rule)
                .containsExactlyInAnyOrder(
                        "most-agents", "mechanism:keratin", "mechanism:local-anaesthetic");
    }

    @Test
    void what_screening_excludes_stays_out_and_why_not_says_so() {
        var request =
                wish("local-anaesthetic")
                        .screening(
                                List.of(
                                        new CompositionRequest.ScreenedOut(
                                                "lidocaine",
                                                "heart-block",
                                                new Text("heart block", "kalp bloğu"))))
                        .asking("lidocaine");

        var answer = COMPOSER.compose(request);

        assertThat(answer.reasons()).noneMatch(r -> r.agent().equals("lidocaine"));
        assertThat(answer.whyNot())
                .singleElement()
                .satisfies(why -> {
                    assertThat(why.mixture()).isEmpty();
                    assertThat(why.conflicts())
                            .extracting(Composition.ConflictRule::rule)
                            .contains("screening:heart-block");
                });
    }

    @Test
    void an_allergy_keeps_its_whole_class_out() {
        var allergic =
                new Mixture.PatientFacts(
                        OptionalDouble.of(61),
                        Optional.of(
                                List.of(
                                        new Mixture.Allergy(
                                                Mixture.AllergyKind.CLASS, "LA_AMIDE"))));

        var answer =
                COMPOSER.compose(
                        CompositionRequest.forMechanisms("local-anaesthetic").forPatient(allergic));

        assertThat(answer.reasons())
                .noneMatch(r -> Set.of("lidocaine", "mepivacaine").contains(r.agent()));
    }

    @Test
    void an_undeclared_vehicle_is_named_with_what_to_ask_the_maker() {
        var answer = COMPOSER.compose(wish("antiandrogen"));

        assertThat(answer.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(answer.conflicts())
                .extracting(Composition.ConflictRule::rule)
                .contains("declaration");
        assertThat(answer.obstacles()).isNotEmpty();
        assertThat(answer.obstacles())
                .allSatisfy(
                        obstacle -> assertThat(obstacle.text().en()).containsIgnoringCase("ask"));
    }

    @Test
    void certainty_never_needs_fewer_agents() {
        var answer = COMPOSER.compose(wish("keratin").withRobust(true));

        var certainty = answer.certainty().orElseThrow();
        assertThat(certainty.text().en()).isNotBlank();
        if (certainty.agentsForCertainty().isPresent()
                && certainty.agentsForBestValues().isPresent()) {
            assertThat(certainty.agentsForCertainty().get())
                    .isGreaterThanOrEqualTo(certainty.agentsForBestValues().get());
        }
    }

    @Test
    void without_time_it_says_undecided_and_never_optimal() {
        var answer = COMPOSER.compose(wish("keratin", "vascular").withTimeLimitMillis(0));

        assertThat(answer.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(answer.decision().verdict()).isIn(Verdict.UNDECIDED, Verdict.STOP);
    }

    @Test
    void unknown_names_are_refused_with_the_name() {
        assertThatThrownBy(() -> COMPOSER.compose(wish("telepathy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("telepathy");
        assertThatThrownBy(() -> COMPOSER.compose(wish("keratin").fromStock(Set.of("nectar"))))
                .hasMessageContaining("nectar");
        assertThat(FORMULARY.find(Mechanism.class, "keratin")).isPresent();
    }
}
