package org.papilla.scalp.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConservationTest {

    private static Scenario random(SplittableRandom random, double slowest) {
        List<Layer> layers = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        double thickness = 0;
        for (int i = 0; i < count; i++) {
            double h = Math.exp(random.nextDouble(Math.log(2e-5), Math.log(3e-3)));
            thickness += h;
            layers.add(
                    new Layer(
                            "layer " + i,
                            h,
                            random.nextInt(6) == 0
                                    ? 0
                                    : Math.pow(10, random.nextDouble(slowest, -9)),
                            random.nextInt(3) == 0 ? 0 : Math.pow(10, random.nextDouble(-6, -2.5)),
                            Math.pow(10, random.nextDouble(-0.7, 0.7)),
                            random.nextInt(3) == 0 ? 2e-5 : 0,
                            random.nextInt(3) == 0 ? 1e-4 : 0));
        }
        List<Bolus> boluses = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Bolus bolus =
                    Bolus.ball(
                            random.nextDouble(-3e-3, 3e-3),
                            0,
                            random.nextDouble() * thickness,
                            Math.min(random.nextDouble(1e-9, 1e-7), 30 * Math.pow(thickness, 3)),
                            random.nextDouble(0.1, 2));
            if (random.nextBoolean()) {
                bolus = bolus.withPool(random.nextDouble(), 1e-4);
            }
            boluses.add(random.nextBoolean() ? bolus.cut() : bolus);
        }
        double surface = random.nextInt(3) == 0 ? 0 : Math.pow(10, random.nextDouble(-10, 4));
        return Scenario.of(layers, surface, boluses, List.of(), List.of(0.0, 3.0, 400.0, 2e4, 3e6));
    }

    @Test
    void the_dose_is_accounted_for_to_rounding_at_every_time() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int i = 0; i < 60; i++) {
            Scenario scenario = random(random, -12.5);
            DepotAnswer answer = Depot.simulate(scenario);
            assertThat(answer.massBalanceError()).as("%s", scenario).isLessThan(2e-12);
            List<Double> inSkin = answer.amounts().inSkin();
            for (int t = 0; t < inSkin.size(); t++) {
                assertThat(inSkin.get(t)).isGreaterThan(-1e-11 * scenario.doseMol());
                if (t > 0) {
                    assertThat(inSkin.get(t))
                            .isLessThanOrEqualTo(inSkin.get(t - 1) + 1e-11 * scenario.doseMol());
                }
            }
        }
    }

    @Test
    void in_the_end_every_share_of_the_dose_has_gone_somewhere() {
        SplittableRandom random = new SplittableRandom(7);
        int given = 0;
        for (int i = 0; i < 60; i++) {
            DepotAnswer answer = Depot.simulate(random(random, -12.5));
            if (answer.fate().isEmpty()) {
                continue;
            }
            given++;
            DepotAnswer.Fate fate = answer.fate().get();
            double sum = fate.metabolised() + fate.lostAtSurface();
            for (double share : fate.clearedByLayer().values()) {
                assertThat(share).isBetween(-1e-9, 1 + 1e-9);
                sum += share;
            }
            assertThat(sum).isCloseTo(1, within(1e-8));
        }
        assertThat(given).isGreaterThan(20);
    }

    @Test
    void the_mean_residence_is_the_area_under_what_is_in_the_skin() {
        // The ball reaches a layer without loss, folded back at the surface.
        Bolus ball = Bolus.ball(0, 0, 2e-3, 0.05e-6, 0.5).withPool(0.7, 3e-4);
        Scenario scenario =
                Scenario.of(ExactSolutionsTest.THREE, 1e-8, List.of(ball), List.of(), List.of(1.0));
        Amounts amounts = new Amounts(scenario);
        double area = 0;
        double before = 0.5;
        double from = 0;
        for (double t = 1; t < 3e5; t *= 1.01) {
            double now = amounts.atTime(t).inSkin();
            area += (before + now) / 2 * (t - from);
            before = now;
            from = t;
        }
        double residence = Depot.simulate(scenario).release().meanResidenceS().orElseThrow();
        assertThat(residence).isCloseTo(area / 0.5, within(1e-4 * residence));
    }

    @Test
    void source_and_observer_can_change_places() {
        // K u is the concentration per amount: G(z, z') is symmetric for u from an amount.
        List<Layer> layers = ExactSolutionsTest.THREE;
        double volume = 1e-18;
        Point shallow = new Point(0, 0, 1.2e-3);
        Point deep = new Point(1.5e-3, 0, 2.9e-3);
        for (double t : new double[] {3600, 14_400}) {
            double there = at(layers, Bolus.ball(0, 0, shallow.zM(), volume, 1), deep, t);
            double back = at(layers, Bolus.ball(1.5e-3, 0, deep.zM(), volume, 1), shallow, t);
            assertThat(there).isCloseTo(back, within(1e-6 * back));
        }
    }

    @Test
    void a_mean_over_the_plane_is_the_content_of_a_lattice_cell() {
        // On a fine lattice the plane is even, so that K u times area over depth is the content.
        Lattice lattice = new Lattice(0.8e-3, Lattice.Kind.HEX);
        List<Layer> layers =
                List.of(new Layer("a", 1e-3, 5e-10, 1e-4, 2), new Layer("b", 2e-3, 2e-10, 0, 0.5));
        List<Point> points = new ArrayList<>();
        double[][] rule = LayeredOracle.gauss(12);
        for (double z : rule[0]) {
            points.add(new Point(0, 0, z * 1e-3));
        }
        for (double z : rule[0]) {
            points.add(new Point(0, 0, 1e-3 + z * 2e-3));
        }
        DepotAnswer answer =
                Depot.simulate(
                        Scenario.of(
                                        layers,
                                        0,
                                        List.of(Bolus.ball(0, 0, 1.3e-3, 2e-9, 1)),
                                        points,
                                        List.of(5000.0))
                                .on(lattice));
        for (int layer = 0; layer < 2; layer++) {
            double sum = 0;
            for (int i = 0; i < 12; i++) {
                sum +=
                        rule[1][i]
                                * layers.get(layer).thicknessM()
                                * layers.get(layer).partition()
                                * answer.freeMolPerM3().get(12 * layer + i).getFirst();
            }
            assertThat(sum * lattice.cellAreaM2())
                    .isCloseTo(answer.amounts().byLayer().get(layer).getFirst(), within(1e-8));
        }
    }

    @Test
    void without_diffusion_the_drug_stays_where_it_was_put_and_fades() {
        List<Layer> still =
                List.of(new Layer("a", 2e-3, 0, 1e-4, 2), new Layer("b", 3e-3, 0, 5e-4, 1));
        Bolus ball = Bolus.ball(0, 0, 2e-3, 4e-9, 1);
        Scenario scenario =
                Scenario.of(
                        still,
                        1e-7,
                        List.of(ball),
                        List.of(
                                new Point(0, 0, 1.5e-3),
                                new Point(0, 0, 2.5e-3),
                                new Point(3e-3, 0, 2.5e-3)),
                        List.of(0.0, 3000.0));
        DepotAnswer answer = Depot.simulate(scenario);
        double start = 1 / 4e-9;
        assertThat(answer.freeMolPerM3().get(0).get(0)).isCloseTo(start / 2, within(1e-6));
        assertThat(answer.freeMolPerM3().get(0).get(1))
                .isCloseTo(start / 2 * Math.exp(-0.3), within(1e-9 * start));
        assertThat(answer.freeMolPerM3().get(1).get(1))
                .isCloseTo(start * Math.exp(-1.5), within(1e-9 * start));
        assertThat(answer.freeMolPerM3().get(2)).containsExactly(0.0, 0.0);
        assertThat(answer.aucMolSPerM3().get(1).getAsDouble())
                .isCloseTo(start / 5e-4, within(1e-6 * start / 5e-4));
    }

    @Test
    void without_loss_a_lattice_comes_to_rest_at_one_concentration_everywhere() {
        List<Layer> sealed =
                List.of(new Layer("a", 1e-3, 5e-10, 0, 2), new Layer("b", 2e-3, 2e-10, 0, 0.5));
        Lattice lattice = new Lattice(4e-3, Lattice.Kind.SQUARE);
        Scenario scenario =
                Scenario.of(
                                sealed,
                                0,
                                List.of(Bolus.ball(0, 0, 1e-3, 2e-9, 1)),
                                List.of(
                                        new Point(0, 0, 0),
                                        new Point(2e-3, 2e-3, 0.9e-3),
                                        new Point(1e-3, 0, 3e-3)),
                                List.of(1e7))
                        .on(lattice);
        double rest = 1 / (16e-6 * (2 * 1e-3 + 0.5 * 2e-3));
        DepotAnswer answer = Depot.simulate(scenario);
        assertThat(answer.freeMolPerM3())
                .allSatisfy(c -> assertThat(c.getFirst()).isCloseTo(rest, within(1e-9 * rest)));
        assertThat(answer.aucMolSPerM3()).allSatisfy(auc -> assertThat(auc).isEmpty());
        assertThat(answer.release().halfLifeS()).isEmpty();
        assertThat(answer.fate()).isEmpty();
    }

    @Test
    void concentrations_are_never_negative_where_they_count() {
        SplittableRandom random = new SplittableRandom(99);
        for (int i = 0; i < 4; i++) {
            Scenario base = random(random, -11);
            List<Point> points = new ArrayList<>();
            for (int p = 0; p < 3; p++) {
                points.add(
                        new Point(
                                random.nextDouble(-4e-3, 4e-3),
                                random.nextDouble(-4e-3, 4e-3),
                                random.nextDouble() * base.thicknessM()));
            }
            FieldSolver solver = new FieldSolver(base.observing(points), false);
            double scale = solver.startMolPerM3();
            for (double t : new double[] {4000}) {
                for (double c : solver.atTime(t)) {
                    assertThat(c).as("%s", base).isGreaterThan(-1e-9 * scale);
                }
            }
        }
    }

    @Test
    void binding_that_slows_diffusion_and_loss_alike_only_stretches_time() {
        List<Layer> bound =
                ExactSolutionsTest.THREE.stream()
                        .map(l ->
                                new Layer(
                                        l.name(),
                                        l.thicknessM(),
                                        l.diffusivityM2PerS() / 7,
                                        l.clearancePerS() / 7,
                                        l.partition()))
                        .toList();
        Bolus ball = Bolus.ball(0, 0, 2.5e-3, 2e-8, 1);
        Point p = new Point(1e-3, 1e-3, 3.8e-3);
        double quick =
                new FieldSolver(
                                Scenario.of(
                                        ExactSolutionsTest.THREE,
                                        7e-9,
                                        List.of(ball),
                                        List.of(p),
                                        List.of(1.0)),
                                false)
                        .atTime(900)[0];
        double slow =
                new FieldSolver(
                                Scenario.of(bound, 1e-9, List.of(ball), List.of(p), List.of(1.0)),
                                false)
                        .atTime(6300)[0];
        assertThat(slow).isCloseTo(quick, within(1e-10 * quick));
    }

    @Test
    void a_pool_that_releases_at_once_is_no_pool_and_one_that_releases_later_lags() {
        Bolus ball = Bolus.ball(0, 0, 2.5e-3, 2e-8, 1);
        Point p = new Point(0, 0, 4e-3);
        double direct = at(ExactSolutionsTest.THREE, ball, p, 3600);
        double quick = at(ExactSolutionsTest.THREE, ball.withPool(0, 1e3), p, 3600);
        double slow = at(ExactSolutionsTest.THREE, ball.withPool(0, 1e-5), p, 3600);
        assertThat(quick).isCloseTo(direct, within(1e-5 * direct));
        assertThat(slow).isBetween(0.0, 0.2 * direct);
        DepotAnswer answer =
                Depot.simulate(
                        Scenario.of(
                                ExactSolutionsTest.THREE,
                                0,
                                List.of(ball.withPool(0.25, 1e-5)),
                                List.of(),
                                List.of(36_000.0)));
        assertThat(answer.amounts().unreleased().getFirst())
                .isCloseTo(0.75 * Math.exp(-0.36), within(1e-12));
        assertThat(answer.massBalanceError()).isLessThan(1e-12);
    }

    private static double at(List<Layer> layers, Bolus bolus, Point point, double t) {
        return new FieldSolver(
                        Scenario.of(layers, 1e-9, List.of(bolus), List.of(point), List.of(t)),
                        false)
                .atTime(t)[0];
    }
}
