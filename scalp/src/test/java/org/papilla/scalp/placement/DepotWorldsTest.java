package org.papilla.scalp.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.papilla.scalp.placement.Samples.NAPPAGE;
import static org.papilla.scalp.placement.Samples.POINT_ID;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilla.scalp.depot.Drug;
import org.papilla.scalp.depot.DrugLibrary;
import org.papilla.scalp.depot.Skin;

class DepotWorldsTest {

    private static final Skin SCALP = Skin.preset("androgenetic").orElseThrow();
    private static final Drug MINOXIDIL = DrugLibrary.shipped().drug("minoxidil").orElseThrow();

    @Test
    void exposure_per_dose_does_not_depend_on_the_spacing_but_coverage_does() {
        DepotModel central = DepotWorlds.central(SCALP, MINOXIDIL);
        DepotModel.Reach close = central.reach(0.02, 3, 5, Lattice.SQUARE);
        DepotModel.Reach wide = central.reach(0.02, 3, 12, Lattice.SQUARE);
        // One dose per area: twelve millimetres hold as much per point as six points of five.
        assertThat(close.bulbAucPerDose())
                .isCloseTo(wide.bulbAucPerDose(), within(1e-6 * wide.bulbAucPerDose()));
        assertThat(close.shareReached10()).isGreaterThan(wide.shareReached10());
    }

    @Test
    void the_same_seed_gives_the_same_worlds() {
        for (int i = 0; i < 3; i++) {
            assertThat(reach(DepotWorlds.sampled(SCALP, MINOXIDIL, 3, 7).get(i)))
                    .isEqualTo(reach(DepotWorlds.sampled(SCALP, MINOXIDIL, 3, 7).get(i)));
        }
        assertThat(
                        DepotWorlds.sampled(SCALP, MINOXIDIL, 8, 1).stream()
                                .map(w -> reach(w))
                                .distinct())
                .hasSize(8);
    }

    private static DepotModel.Reach reach(DepotModel world) {
        return world.reach(0.02, 3, 8, Lattice.HEXAGONAL);
    }

    @Test
    void a_choice_for_a_real_drug_can_be_delivered_and_says_how_sure_it_is() {
        ChoiceOrder order =
                new ChoiceOrder(
                        TreatedArea.centralStrip(Scalp.standard()),
                        List.of(),
                        Supply.shared(4, Syringe.LUER_LOCK_5_ML),
                        List.of(POINT_ID, NAPPAGE));
        TechniqueChoice.Chosen chosen =
                (TechniqueChoice.Chosen)
                        Choosing.choose(
                                order,
                                DepotWorlds.central(SCALP, MINOXIDIL),
                                DepotWorlds.sampled(SCALP, MINOXIDIL, 12, 20_26));
        assertThat(chosen.runnerUp()).isPresent();
        assertThat(chosen.shareOfWorldsWon().orElseThrow()).isBetween(0.0, 1.0);
        assertThat(chosen.placement().verdict()).isNotEqualTo("stop");
        // Minoxidil is gone within the hour, whatever the technique.
        assertThat(chosen.winner().release().orElseThrow().halfLifeS()).isBetween(60.0, 3600.0);
        assertThat(chosen.winner().release().orElseThrow().systemicShare()).isBetween(0.95, 1.0);
    }

    @Test
    void the_model_does_not_bear_out_that_a_shallow_depot_of_minoxidil_lasts_longer() {
        DepthQuestion question =
                Choosing.shallowerIsSlower(
                        DepotWorlds.central(SCALP, MINOXIDIL),
                        DepotWorlds.sampled(SCALP, MINOXIDIL, 6, 5),
                        0.02,
                        1,
                        3.5);
        assertThat(question.answer()).isNotEqualTo(DepthQuestion.Verdict.SHALLOWER_IS_SLOWER);
        assertThat(question.deepHalfLifeS()).isGreaterThan(question.shallowHalfLifeS());
    }
}
