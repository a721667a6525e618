package org.papilla.scalp.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilla.scalp.depot.Bolus;
import org.papilla.scalp.depot.Coverage;
import org.papilla.scalp.depot.Depot;
import org.papilla.scalp.depot.DrugLibrary;
import org.papilla.scalp.depot.Lattice;
import org.papilla.scalp.depot.LatticeField;
import org.papilla.scalp.depot.Layer;
import org.papilla.scalp.depot.Point;
import org.papilla.scalp.depot.Scenario;
import org.papilla.scalp.depot.Skin;
import org.papilla.scalp.placement.DepotWorlds;
import org.papilla.scalp.placement.Language;

class DepotFieldsTest {

    private static final List<Layer> SKIN =
            List.of(
                    new Layer("dermis", 1.5e-3, 2e-10, 6e-4, 1),
                    new Layer("hypodermis", 4e-3, 2e-10, 3e-4, 1));

    private static final Bolus BOLUS = Bolus.ball(0, 0, 3e-3, 2e-8, 1);

    @Test
    void between_its_own_places_the_section_agrees_with_the_engine() {
        Lattice lattice = new Lattice(6e-3, Lattice.Kind.SQUARE);
        Field field = DepotFields.section(SKIN, 1e-10, BOLUS, lattice, List.of(1800.0)).getFirst();
        List<Point> places =
                List.of(
                        new Point(0.31e-3, 0, 2.9e-3),
                        new Point(1.7e-3, 0, 3.3e-3),
                        new Point(2.4e-3, 0, 4.1e-3));
        List<List<Double>> exact =
                Depot.simulate(
                                Scenario.of(SKIN, 1e-10, List.of(BOLUS), places, List.of(1800.0))
                                        .on(lattice))
                        .freeMolPerM3();
        double peak = field.at(0, 3);
        for (int i = 0; i < places.size(); i++) {
            double x = places.get(i).xM() * 1e3;
            double z = places.get(i).zM() * 1e3;
            double expected = exact.get(i).getFirst();
            assertThat(field.at(x, z)).isCloseTo(expected, within(0.01 * peak));
            assertThat(field.at(-x, z)).isEqualTo(field.at(x, z));
            assertThat(field.at(x + 12, z)).isCloseTo(field.at(x, z), within(1e-9 * peak));
        }
    }

    @Test
    void the_shares_of_the_coverage_agree_with_the_fast_engine() {
        for (Lattice.Kind kind : Lattice.Kind.values()) {
            Lattice lattice = new Lattice(8e-3, kind);
            CoverageScene scene = DepotFields.coverage(SKIN, 1e-10, BOLUS, lattice, 4e-3);
            Coverage fast = LatticeField.of(SKIN, 1e-10, lattice, 4e-3).coverage(BOLUS);
            assertThat(scene.shareReached10()).isCloseTo(fast.shareAbove10Percent(), within(0.03));
            assertThat(scene.shareReached50()).isCloseTo(fast.shareAbove50Percent(), within(0.03));
            assertThat(scene.share().at(0, 0))
                    .isCloseTo(
                            fast.needleAucSPerM3() / fast.meanAucSPerM3(),
                            within(0.03 * fast.needleAucSPerM3() / fast.meanAucSPerM3()));
        }
    }

    @Test
    void a_hexagonal_field_repeats_at_every_point_of_its_lattice() {
        CoverageScene scene =
                DepotFields.coverage(SKIN, 1e-10, BOLUS, new Lattice(7e-3, Lattice.Kind.HEX), 4e-3);
        double row = 7 * Math.sqrt(3) / 2;
        for (double[] shift : new double[][] {{7, 0}, {3.5, row}, {-3.5, row}, {0, 2 * row}}) {
            // The first three are neighbours of the point, the last lies two rows on.
            assertThat(scene.share().at(shift[0], shift[1]))
                    .isCloseTo(scene.share().at(0, 0), within(0.02 * scene.share().at(0, 0)));
        }
    }

    @Test
    void the_map_of_reach_leaves_out_what_no_hand_delivers() {
        HeatScene scene =
                HeatScene.reached(
                                DepotWorlds.central(
                                        Skin.preset("androgenetic").orElseThrow(),
                                        DrugLibrary.shipped().drug("minoxidil").orElseThrow()),
                                Scenes.POINTS,
                                org.papilla.scalp.placement.Lattice.HEXAGONAL,
                                110,
                                2,
                                List.of(2.0, 3.0, 4.0),
                                List.of(5.0, 12.0, 15.0),
                                4)
                        .marking(List.of(new HeatScene.Mark(4, 12)), List.of());
        // 2 mL on 110 cm² at 5 mm are 4 microlitres for each of 508 points.
        assertThat(scene.values()).allMatch(row -> row.getFirst().isEmpty());
        assertThat(scene.values()).allMatch(row -> row.getLast().isPresent());
        assertThat(HeatPicture.svg(scene, Palette.LIGHT, Language.TURKISH)).contains("verilemez");
    }
}
