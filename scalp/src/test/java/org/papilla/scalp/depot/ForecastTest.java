package org.papilla.scalp.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final DrugLibrary LIBRARY = DrugLibrary.shipped();
    private static final Skin SCALP = Skin.preset("androgenetic").orElseThrow();

    private static DepotInputs inputs(String id, double mgPerMl, int points, double days) {
        DepotInputs usual =
                DepotInputs.of(
                        LIBRARY.drug(id).orElseThrow(),
                        SCALP,
                        mgPerMl,
                        0.05e-6,
                        2.5e-3,
                        new Lattice(10e-3, Lattice.Kind.SQUARE),
                        points,
                        70,
                        days * 86_400);
        return withPatients(usual, 60);
    }

    private static DepotInputs withPatients(DepotInputs i, int patients) {
        return new DepotInputs(
                i.drug(),
                i.skin(),
                i.concentrationMgPerMl(),
                i.volumePerPointM3(),
                i.depthM(),
                i.lattice(),
                i.points(),
                i.weightKg(),
                i.intervalS(),
                i.releasedShare(),
                i.releasePerS(),
                i.epinephrine(),
                OptionalDouble.of(1e-3),
                patients,
                i.seed());
    }

    @Test
    void a_lattice_field_agrees_with_the_exact_solution() {
        for (Lattice.Kind kind : Lattice.Kind.values()) {
            for (double spacing : new double[] {3e-3, 6e-3}) {
                Lattice lattice = new Lattice(spacing, kind);
                LatticeField field = LatticeField.of(ExactSolutionsTest.THREE, 1e-9, lattice, 4e-3);
                for (double depth : new double[] {1.5e-3, 2.5e-3, 3.5e-3}) {
                    Bolus bolus = Bolus.ball(0, 0, depth, 2e-8, 1);
                    Coverage coverage = field.coverage(bolus);
                    List<Point> points =
                            List.of(
                                    new Point(0, 0, 4e-3),
                                    new Point(
                                            lattice.farthest().xM(),
                                            lattice.farthest().yM(),
                                            4e-3));
                    double[] exact =
                            new FieldSolver(
                                            Scenario.of(
                                                            ExactSolutionsTest.THREE,
                                                            1e-9,
                                                            List.of(bolus),
                                                            points,
                                                            List.of(1.0))
                                                    .on(lattice),
                                            false)
                                    .overAllTime();
                    double mean = coverage.meanAucSPerM3();
                    assertThat(coverage.needleAucSPerM3())
                            .isCloseTo(exact[0], within(0.01 * mean + 0.01 * exact[0]));
                    assertThat(coverage.worstAucSPerM3())
                            .isLessThanOrEqualTo(Math.max(exact[1], exact[0]) + 0.01 * mean);
                    assertThat(coverage.shareAbove50Percent())
                            .isLessThanOrEqualTo(coverage.shareAbove10Percent());
                }
            }
        }
    }

    @Test
    void spacing_and_bolus_decide_coverage() {
        // A lidocaine-like drug: ten millimetres leave most of the bulb plane dry, five do not.
        Bolus drop = Bolus.ball(0, 0, 2.5e-3, 0.05e-6, 1);
        List<Layer> skin =
                List.of(
                        new Layer("epidermis", 0.1e-3, 0.4e-10, 0, 1),
                        new Layer("dermis", 1.9e-3, 1.19e-10, 1.02e-3, 1),
                        new Layer("hypodermis", 3.5e-3, 0.6e-10, 5.1e-4, 2));
        Coverage wide =
                LatticeField.of(skin, 0, new Lattice(10e-3, Lattice.Kind.SQUARE), 4e-3)
                        .coverage(drop);
        Coverage narrow =
                LatticeField.of(skin, 0, new Lattice(5e-3, Lattice.Kind.SQUARE), 4e-3)
                        .coverage(drop);
        assertThat(wide.shareAbove10Percent()).isBetween(0.25, 0.5);
        assertThat(narrow.shareAbove10Percent()).isGreaterThan(0.85);
    }

    @Test
    void a_virtual_patient_agrees_with_the_exact_solution_over_time() {
        Lattice lattice = new Lattice(5e-3, Lattice.Kind.SQUARE);
        LatticeModes modes = new LatticeModes(lattice, 14, 8);
        CellColumn column = new CellColumn(ExactSolutionsTest.THREE, 1e-9, 120);
        Bolus bolus = Bolus.ball(0, 0, 2.5e-3, 0.05e-6, 1);
        VirtualDepot depot = new VirtualDepot(column, modes, Source.of(bolus, 6e-3), 1, 2400);
        double[] times = {600, 1800, 5400, 14_400};
        VirtualDepot.Course course = depot.course(times, new double[] {4e-3});
        Point far = lattice.farthest();
        Scenario scenario =
                Scenario.of(
                                ExactSolutionsTest.THREE,
                                1e-9,
                                List.of(bolus),
                                List.of(new Point(0, 0, 4e-3), new Point(far.xM(), far.yM(), 4e-3)),
                                List.of(600.0, 1800.0, 5400.0, 14_400.0))
                        .on(lattice);
        DepotAnswer exact = Depot.simulate(scenario);
        for (int t = 0; t < 4; t++) {
            double needle = modes.underNeedle(course.amplitude[0], t * modes.size);
            double worst = modes.atFarthest(course.amplitude[0], t * modes.size);
            double e0 = exact.freeMolPerM3().get(0).get(t);
            double e1 = exact.freeMolPerM3().get(1).get(t);
            assertThat(needle).isCloseTo(e0, within(3e-3 * e0));
            assertThat(worst).isCloseTo(e1, within(1e-2 * e1 + 1e-3 * e0));
            assertThat(course.inSkin[t]).isCloseTo(exact.amounts().inSkin().get(t), within(1e-3));
        }
        double[] auc = depot.auc(4e-3);
        assertThat(modes.underNeedle(auc, 0))
                .isCloseTo(
                        exact.aucMolSPerM3().getFirst().getAsDouble(),
                        Percentage.withPercentage(0.5));
        assertThat(depot.meanResidence())
                .isCloseTo(
                        exact.release().meanResidenceS().getAsDouble(),
                        Percentage.withPercentage(0.3));
    }

    @Test
    void a_spell_of_other_flow_that_changes_nothing_gives_the_same_course() {
        LatticeModes modes = new LatticeModes(new Lattice(4e-3, Lattice.Kind.HEX), 8, 4);
        CellColumn column = new CellColumn(ExactSolutionsTest.THREE, 1e-9, 60);
        Source source = Source.of(Bolus.ball(0, 0, 2.5e-3, 0.02e-6, 1), 6e-3);
        VirtualDepot plain = new VirtualDepot(column, modes, source, 1, 2400);
        VirtualDepot spell = new VirtualDepot(column, modes, source, 1 + 1e-12, 2400);
        double[] times = {600, 2000, 4000, 9000};
        double[] planes = {4e-3};
        VirtualDepot.Course a = plain.course(times, planes);
        VirtualDepot.Course b = spell.course(times, planes);
        for (int t = 0; t < 4; t++) {
            assertThat(b.inSkin[t]).isCloseTo(a.inSkin[t], within(2e-4));
            assertThat(modes.underNeedle(b.amplitude[0], t * modes.size))
                    .isCloseTo(
                            modes.underNeedle(a.amplitude[0], t * modes.size),
                            Percentage.withPercentage(0.1));
        }
        assertThat(spell.auc(4e-3)[0])
                .isCloseTo(plain.auc(4e-3)[0], Percentage.withPercentage(1e-6));
        assertThat(spell.meanResidence())
                .isCloseTo(plain.meanResidence(), Percentage.withPercentage(1e-6));
    }

    @Test
    void the_same_seed_gives_the_same_forecast() {
        Forecast first = Depot.forecast(inputs("lidocaine", 10, 60, 7));
        Forecast second = Depot.forecast(inputs("lidocaine", 10, 60, 7));
        assertThat(first).isEqualTo(second);
        assertThat(first.halfLifeS().median()).isBetween(300.0, 7200.0);
        assertThat(first.bulbNeedle())
                .allSatisfy(b -> assertThat(b.low()).isLessThanOrEqualTo(b.high()));
        assertThat(first.timeAboveS()).isPresent();
        assertThat(first.notes().getFirst()).contains("No human plasma or tissue curve");
    }

    @Test
    void two_published_dutasteride_regimens_differ_a_hundredfold_in_systemic_load() {
        // 1 mL of 0.01 % in 90 days and 2 mL of 0.05 % in 7 days: 0.37 % and 48 % of the oral load.
        Forecast weak = Depot.forecast(inputs("dutasteride", 0.1, 20, 90));
        Forecast strong = Depot.forecast(inputs("dutasteride", 0.5, 40, 7));
        Band low = weak.systemic().orElseThrow().shareOfOral().orElseThrow();
        Band high = strong.systemic().orElseThrow().shareOfOral().orElseThrow();
        assertThat(low.median()).isCloseTo(0.0037, within(0.0006));
        assertThat(high.median()).isCloseTo(0.48, within(0.06));
        assertThat(strong.warnings().getFirst()).contains("solubility");
    }

    @Test
    void serum_dht_follows_the_published_dose_relation() {
        double[] dose = {0.05, 0.2, 1, 5};
        double[] fall = {0.495, 0.686, 0.714, 0.722};
        for (int i = 0; i < 4; i++) {
            assertThat(DhtEffect.serumFall(dose[i])).isCloseTo(fall[i], within(0.03));
        }
        Forecast forecast = Depot.forecast(inputs("finasteride", 0.1, 40, 14));
        Forecast.Systemic blood = forecast.systemic().orElseThrow();
        assertThat(blood.shareOfOral().orElseThrow().median()).isLessThan(0.05);
        assertThat(blood.serumDhtFall().orElseThrow().median()).isGreaterThan(0.2);
    }

    @Test
    void sensitivities_are_shares() {
        Forecast forecast = Depot.forecast(inputs("caffeine", 1, 40, 14));
        assertThat(forecast.sensitivity())
                .hasSize(3 * VirtualPatient.FACTORS.size())
                .allSatisfy(s -> {
                    assertThat(s.first()).isBetween(0.0, 1.0);
                    assertThat(s.total()).isBetween(0.0, 1.5);
                });
    }

    @Test
    void impossible_inputs_are_named() {
        DepotInputs bad = inputs("caffeine", Double.NaN, 0, -1);
        assertThat(bad.problems().stream().map(Problem::path))
                .contains("concentrationMgPerMl", "points", "intervalS");
        assertThatThrownBy(() -> Depot.forecast(bad)).isInstanceOf(InvalidScenario.class);
    }

    @Test
    void normal_quantiles_are_those_of_the_tables() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-8));
        assertThat(Normal.quantile(0.001)).isCloseTo(-3.090232306167814, within(1e-8));
        assertThat(Normal.share(1)).isCloseTo(0.841344746068543, within(1e-9));
    }
}
