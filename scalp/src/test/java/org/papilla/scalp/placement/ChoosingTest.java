package org.papilla.scalp.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.papilla.scalp.placement.Samples.NAPPAGE;
import static org.papilla.scalp.placement.Samples.POINT_ID;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static final TreatedArea STRIP = TreatedArea.centralStrip(Scalp.standard());

    /// A depot whose exposure falls off around the bulb and whose disc of reach has a fixed radius
    /// beyond the ball of the injected volume: simple enough to reason about.
    private static DepotModel world(
            double bulbMm, double widthMm, double reachMm, boolean deepSlow) {
        return new DepotModel() {
            @Override
            public Reach reach(double volumeMl, double depthMm, double spacingMm, Lattice lattice) {
                double ballMm = Math.cbrt(volumeMl * 1000 * 3 / (4 * Math.PI));
                double disc = Math.PI * Math.pow(ballMm + reachMm, 2);
                double covered = Math.min(1, disc / lattice.cellMm2(spacingMm));
                double miss = (depthMm - bulbMm) / widthMm;
                return new Reach(covered, covered / 2, 1e6 * Math.exp(-miss * miss));
            }

            @Override
            public Release release(double volumeMl, double depthMm) {
                return new Release(deepSlow ? 600 * depthMm : 6000 / depthMm, 0.9);
            }
        };
    }

    private static ChoiceOrder order(double mixtureMl, Technique... techniques) {
        return new ChoiceOrder(
                STRIP,
                List.of(),
                Supply.shared(mixtureMl, Syringe.LUER_LOCK_5_ML),
                List.of(techniques));
    }

    @Test
    void the_depth_follows_the_bulb_and_not_a_doctrine() {
        TechniqueChoice.Chosen deep = choose(order(4, POINT_ID, NAPPAGE), world(4, 1, 0.5, true));
        assertThat(deep.winner().stick().technique()).isEqualTo(POINT_ID);
        assertThat(deep.winner().stick().depthMm()).isCloseTo(4, within(1e-9));
        TechniqueChoice.Chosen shallow =
                choose(order(4, POINT_ID, NAPPAGE), world(1, 1, 0.5, true));
        assertThat(shallow.winner().stick().depthMm()).isCloseTo(1, within(1e-9));
    }

    @Test
    void the_runner_up_is_another_technique_and_the_gain_is_the_ratio_of_yields() {
        TechniqueChoice.Chosen chosen =
                choose(order(4, POINT_ID, NAPPAGE), world(3.5, 2, 0.5, true));
        Candidate other = chosen.runnerUp().orElseThrow();
        assertThat(other.stick().technique()).isNotEqualTo(chosen.winner().stick().technique());
        assertThat(chosen.gain().orElseThrow())
                .isCloseTo(
                        chosen.winner().reach().score() / other.reach().score() - 1, within(1e-12));
        assertThat(chosen.why().en()).contains("bulb plane").contains("simulated patients");
    }

    @Test
    void with_one_technique_the_runner_up_is_another_depth() {
        TechniqueChoice.Chosen chosen = choose(order(4, POINT_ID), world(3, 1, 0.5, true));
        assertThat(chosen.runnerUp().orElseThrow().stick().depthMm())
                .isNotCloseTo(chosen.winner().stick().depthMm(), within(0.5));
    }

    @Test
    void the_ranking_is_sure_only_when_it_survives_the_worlds() {
        ChoiceOrder order = order(4, POINT_ID, NAPPAGE);
        DepotModel central = world(3.5, 1, 1.5, true);
        List<DepotModel> close = worlds(3.5, 0.1);
        List<DepotModel> wide = worlds(1.5, 3);
        TechniqueChoice.Chosen sure =
                (TechniqueChoice.Chosen) Choosing.choose(order, central, close);
        TechniqueChoice.Chosen open =
                (TechniqueChoice.Chosen) Choosing.choose(order, central, wide);
        assertThat(sure.sureness()).isEqualTo(TechniqueChoice.Sureness.SURE);
        assertThat(open.sureness()).isEqualTo(TechniqueChoice.Sureness.OPEN);
        assertThat(open.winsByTechnique().values().stream().mapToInt(i -> i).sum()).isEqualTo(40);
        assertThat(open.winsByTechnique()).containsKeys("POINT_ID", "NAPPAGE");
        TechniqueChoice.Chosen untested =
                (TechniqueChoice.Chosen) Choosing.choose(order, central, List.of());
        assertThat(untested.sureness()).isEqualTo(TechniqueChoice.Sureness.NOT_TESTED);
        assertThat(untested.shareOfWorldsWon()).isEmpty();
    }

    private static List<DepotModel> worlds(double bulbMm, double spreadMm) {
        SplittableRandom random = new SplittableRandom(3);
        List<DepotModel> worlds = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            worlds.add(world(bulbMm + spreadMm * (random.nextDouble() - 0.5), 1, 1.5, true));
        }
        return worlds;
    }

    @Test
    void among_equals_the_fewest_pricks_win() {
        DepotModel indifferent =
                new DepotModel() {
                    @Override
                    public Reach reach(
                            double volumeMl, double depthMm, double spacingMm, Lattice lattice) {
                        return new Reach(1, 1, 1e6);
                    }

                    @Override
                    public Release release(double volumeMl, double depthMm) {
                        return new Release(600, 1);
                    }
                };
        TechniqueChoice.Chosen chosen = choose(order(4, POINT_ID, NAPPAGE), indifferent);
        assertThat(chosen.winner().stick().technique()).isEqualTo(POINT_ID);
        assertThat(chosen.winner().points()).isLessThan(80);
    }

    @Test
    void the_chosen_way_can_be_delivered() {
        TechniqueChoice.Chosen chosen = choose(order(4, POINT_ID), world(4, 2, 0.5, true));
        assertThat(chosen.placement().points()).hasSize(chosen.winner().points());
        assertThat(chosen.placement().perPointMl()).isBetween(0.02, 0.1);
        assertThat(chosen.placement().findings()).noneMatch(f -> f.severity() == Severity.STOP);
        assertThat(chosen.winner().release().orElseThrow().halfLifeS()).isPositive();
        assertThat(chosen.winner().minutes().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void the_limit_of_the_thinnest_region_holds_for_the_choice() {
        Technique deep = Samples.POINT_SC;
        TechniqueChoice choice = Choosing.choose(order(8, deep), world(6, 1, 0.5, true), List.of());
        // The strip touches the frontal region, whose limit is 4 mm: only 4.0 mm remain.
        assertThat(((TechniqueChoice.Chosen) choice).winner().stick().depthMm())
                .isCloseTo(4, within(1e-9));
    }

    @Test
    void large_gaps_and_an_open_ranking_are_cautions() {
        TechniqueChoice.Chosen gaps = choose(order(2.4, POINT_ID), world(4, 1, 0.1, true));
        assertThat(gaps.winner().reach().shareReached10()).isLessThan(0.5);
        assertThat(gaps.findings().stream().map(Finding::rule)).containsExactly("coverage-low");
        TechniqueChoice.Chosen open =
                (TechniqueChoice.Chosen)
                        Choosing.choose(
                                order(4, POINT_ID, NAPPAGE),
                                world(3.5, 1, 1.5, true),
                                worlds(1.5, 3));
        assertThat(open.findings().stream().map(Finding::rule)).contains("ranking-open");
        assertThat(open.findings()).allMatch(f -> f.severity() == Severity.CAUTION);
    }

    @Test
    void when_nothing_fits_each_technique_has_its_reason() {
        TechniqueChoice choice =
                Choosing.choose(order(0.3, POINT_ID), world(4, 1, 0.5, true), List.of());
        assertThat(choice).isInstanceOf(TechniqueChoice.NoneFits.class);
        assertThat(((TechniqueChoice.NoneFits) choice).reasons()).hasSize(1);
    }

    @Test
    void the_shallower_the_slower_is_a_question_with_three_answers() {
        List<DepotModel> deepSlow = List.of(world(4, 1, 1, true), world(3, 1, 1, true));
        List<DepotModel> shallowSlow = List.of(world(4, 1, 1, false), world(3, 1, 1, false));
        List<DepotModel> mixed = List.of(world(4, 1, 1, true), world(3, 1, 1, false));
        assertThat(ask(deepSlow)).isEqualTo(DepthQuestion.Verdict.DEEPER_IS_SLOWER);
        assertThat(ask(shallowSlow)).isEqualTo(DepthQuestion.Verdict.SHALLOWER_IS_SLOWER);
        assertThat(ask(mixed)).isEqualTo(DepthQuestion.Verdict.OPEN);
    }

    private static DepthQuestion.Verdict ask(List<DepotModel> worlds) {
        return Choosing.shallowerIsSlower(worlds.getFirst(), worlds, 0.02, 1, 4).answer();
    }

    @Test
    void a_choice_sets_the_volume_per_point_itself() {
        assertThatThrownBy(() ->
                        new ChoiceOrder(
                                STRIP,
                                List.of(),
                                Supply.perPoint(4, Syringe.LUER_LOCK_5_ML, 0.02),
                                List.of(POINT_ID)))
                .hasMessageContaining("0.02 mL");
    }

    private static TechniqueChoice.Chosen choose(ChoiceOrder order, DepotModel central) {
        return (TechniqueChoice.Chosen) Choosing.choose(order, central, List.of(central));
    }
}
