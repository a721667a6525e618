package org.papilla.scalp.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FlowSimulationTest {

    private static final List<Layer> DOUBLED =
            ExactSolutionsTest.THREE.stream()
                    .map(l ->
                            new Layer(
                                    l.name(),
                                    l.thicknessM(),
                                    l.diffusivityM2PerS(),
                                    2 * l.clearancePerS(),
                                    l.partition()))
                    .toList();

    private static Scenario scenario(List<Layer> layers) {
        return Scenario.of(
                        layers,
                        1e-8,
                        List.of(
                                Bolus.ball(0, 0, 2.5e-3, 0.05e-6, 1).withPool(0.8, 2e-4),
                                Bolus.ball(3e-3, 0, 2e-3, 0.05e-6, 0.5)),
                        List.of(new Point(0, 0, 4e-3), new Point(2e-3, 1e-3, 1.5e-3)),
                        List.of(7200.0, 600.0, 1800.0))
                .in(new Body(2e-5, 0.02, 1e-5, 0.05));
    }

    @Test
    void doubled_flow_from_the_start_is_doubled_clearance() {
        DepotAnswer exact = Depot.simulate(scenario(DOUBLED));
        DepotAnswer stepped =
                Depot.simulate(
                        scenario(ExactSolutionsTest.THREE).with(List.of(new Perfusion(0, 2))));
        for (int p = 0; p < 2; p++) {
            for (int t = 0; t < 3; t++) {
                double e = exact.freeMolPerM3().get(p).get(t);
                assertThat(stepped.freeMolPerM3().get(p).get(t)).isCloseTo(e, within(1e-3 * e));
            }
            assertThat(stepped.aucMolSPerM3().get(p).getAsDouble())
                    .isCloseTo(
                            exact.aucMolSPerM3().get(p).getAsDouble(),
                            Percentage.withPercentage(0.2));
        }
        assertThat(stepped.numericalError()).isLessThan(1e-3);
        assertThat(stepped.massBalanceError()).isLessThan(1e-11);
        for (int t = 0; t < 3; t++) {
            double e = exact.amounts().inSkin().get(t);
            assertThat(stepped.amounts().inSkin().get(t)).isCloseTo(e, within(1e-4 * e));
            assertThat(stepped.systemic().orElseThrow().plasmaMolPerM3().get(t))
                    .isCloseTo(
                            exact.systemic().orElseThrow().plasmaMolPerM3().get(t),
                            Percentage.withPercentage(0.02));
        }
        assertThat(stepped.release().halfLifeS().getAsDouble())
                .isCloseTo(
                        exact.release().halfLifeS().getAsDouble(), Percentage.withPercentage(0.05));
        assertThat(stepped.release().meanResidenceS().getAsDouble())
                .isCloseTo(
                        exact.release().meanResidenceS().getAsDouble(),
                        Percentage.withPercentage(0.05));
        assertThat(stepped.fate().orElseThrow().clearedByLayer().get("dermis"))
                .isCloseTo(exact.fate().orElseThrow().clearedByLayer().get("dermis"), within(1e-3));
        assertThat(stepped.systemic().orElseThrow().peakMolPerM3())
                .isCloseTo(
                        exact.systemic().orElseThrow().peakMolPerM3(),
                        Percentage.withPercentage(0.1));
    }

    @Test
    void epinephrine_keeps_the_drug_longer_and_hyperaemia_takes_it_sooner() {
        Scenario base = scenario(ExactSolutionsTest.THREE).observing(List.of());
        double plain = Depot.simulate(base).release().halfLifeS().getAsDouble();
        double slow =
                Depot.simulate(base.with(List.of(new Perfusion(0, 0.3), new Perfusion(3600, 1))))
                        .release()
                        .halfLifeS()
                        .getAsDouble();
        double quick =
                Depot.simulate(base.with(List.of(new Perfusion(0, 3), new Perfusion(2400, 1))))
                        .release()
                        .halfLifeS()
                        .getAsDouble();
        assertThat(slow).isGreaterThan(1.3 * plain);
        assertThat(quick).isLessThan(0.8 * plain);
    }

    @Test
    void a_lattice_under_changing_flow_keeps_its_balance() {
        DepotAnswer answer =
                Depot.simulate(
                        Scenario.of(
                                        ExactSolutionsTest.THREE,
                                        0,
                                        List.of(Bolus.ball(0, 0, 2e-3, 2e-8, 1)),
                                        List.of(new Point(0, 0, 3e-3)),
                                        List.of(600.0, 5000.0))
                                .on(new Lattice(4e-3, Lattice.Kind.HEX))
                                .with(List.of(new Perfusion(1000, 0.5))));
        DepotAnswer exact =
                Depot.simulate(
                        Scenario.of(
                                        ExactSolutionsTest.THREE,
                                        0,
                                        List.of(Bolus.ball(0, 0, 2e-3, 2e-8, 1)),
                                        List.of(new Point(0, 0, 3e-3)),
                                        List.of(600.0, 5000.0))
                                .on(new Lattice(4e-3, Lattice.Kind.HEX)));
        assertThat(answer.massBalanceError()).isLessThan(1e-11);
        double e = exact.freeMolPerM3().getFirst().getFirst();
        assertThat(answer.freeMolPerM3().getFirst().getFirst()).isCloseTo(e, within(1e-3 * e));
        assertThat(answer.amounts().inSkin().get(1)).isGreaterThan(exact.amounts().inSkin().get(1));
    }
}
