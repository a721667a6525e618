package org.papilla.scalp.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ExactSolutionsTest {

    private static final double VOLUME = 0.05e-6;
    private static final double RADIUS = Math.cbrt(3 * VOLUME / (4 * Math.PI));

    static final List<Layer> THREE =
            List.of(
                    new Layer("epidermis", 0.1e-3, 1e-10, 0, 1),
                    new Layer("dermis", 1.9e-3, 3e-10, 6e-4, 1),
                    new Layer("hypodermis", 4e-3, 1e-10, 1.5e-4, 2));

    private static double free(List<Layer> layers, double surface, Bolus bolus, Point p, double t) {
        return new FieldSolver(
                        Scenario.of(layers, surface, List.of(bolus), List.of(p), List.of(t)), false)
                .atTime(t)[0];
    }

    @Test
    void t1_a_ball_under_a_sealed_surface_is_the_ball_and_its_mirror_image() {
        List<Layer> deep = List.of(new Layer("all", 20e-3, 3e-10, 1e-4, 1));
        List<Layer> parted =
                List.of(
                        new Layer("a", 0.07e-3, 3e-10, 1e-4, 1),
                        new Layer("b", 1.9e-3, 3e-10, 1e-4, 1),
                        new Layer("c", 18.03e-3, 3e-10, 1e-4, 1));
        for (List<Layer> layers : List.of(deep, parted)) {
            for (double depth : new double[] {2.5e-3, 1.0e-3}) {
                for (double t : new double[] {5, 600, 3600, 28_800}) {
                    List<Point> points = new ArrayList<>();
                    for (double z : new double[] {0, 1.97e-3, 2.2e-3, 4e-3}) {
                        for (double r : new double[] {1e-6, 2.2e-3, 4e-3}) {
                            points.add(new Point(0, r, z));
                        }
                    }
                    DepotAnswer answer =
                            Depot.simulate(
                                    Scenario.of(
                                            layers,
                                            0,
                                            List.of(Bolus.ball(0, 0, depth, VOLUME, VOLUME)),
                                            points,
                                            List.of(t)));
                    assertThat(answer.numericalError()).isLessThan(1e-7);
                    for (int i = 0; i < points.size(); i++) {
                        Point p = points.get(i);
                        double up = Math.hypot(p.yM(), p.zM() - depth);
                        double down = Math.hypot(p.yM(), p.zM() + depth);
                        double exact =
                                Math.exp(-1e-4 * t)
                                        * (Exact.ball(up, RADIUS, 3e-10, t)
                                                + Exact.ball(down, RADIUS, 3e-10, t));
                        assertThat(answer.freeMolPerM3().get(i).getFirst())
                                .isCloseTo(exact, within(1e-9 * exact + 1e-12));
                    }
                }
            }
        }
    }

    @Test
    void t2_a_tiny_ball_is_a_point_source_under_a_sealed_and_under_an_open_surface() {
        List<Layer> deep = List.of(new Layer("all", 30e-3, 3e-10, 1e-4, 1));
        Bolus tiny = Bolus.ball(0, 0, 1.5e-3, 1e-18, 1);
        Point point = new Point(1e-3, 0, 2e-3);
        assertThat(free(deep, 0, tiny, point, 3600))
                .isCloseTo(1.1097785928e7, Percentage.withPercentage(1e-5));
        assertThat(free(deep, 1e6, tiny, point, 3600))
                .isCloseTo(9.7985258938e6, Percentage.withPercentage(1e-5));
    }

    @Test
    void t3_the_integral_over_all_time_of_a_point_source_is_yukawas_potential() {
        List<Layer> deep = List.of(new Layer("all", 100e-3, 3e-10, 1e-4, 1));
        Scenario scenario =
                Scenario.of(
                        deep,
                        0,
                        List.of(Bolus.ball(0, 0, 50e-3, 1e-18, 1)),
                        List.of(new Point(0, 2e-3, 50e-3), new Point(1.2e-3, 0, 51.6e-3)),
                        List.of(1.0));
        DepotAnswer answer = Depot.simulate(scenario);
        assertThat(answer.aucMolSPerM3())
                .allSatisfy(auc ->
                        assertThat(auc.getAsDouble())
                                .isCloseTo(4.1798318749e10, Percentage.withPercentage(1e-5)));
    }

    @Test
    void t4_a_slab_that_empties_through_its_face_follows_the_classical_series() {
        // Half of a slab of 4 mm with a sink on either face.
        List<Layer> half = List.of(new Layer("half", 2e-3, 3e-10, 1e-4, 1));
        Bolus whole = new Bolus(0, 0, 1e-3, 2e-7, 1, Bolus.Shape.FLATTENED, 2e-3, 0, false, 1, 0);
        DepotAnswer answer =
                Depot.simulate(
                        Scenario.of(
                                half,
                                1e6,
                                List.of(whole),
                                List.of(),
                                List.of(600.0, 3600.0, 7200.0)));
        double[] golden = {.716338719209, .290637580805, .104099072325};
        for (int i = 0; i < 3; i++) {
            assertThat(answer.amounts().inSkin().get(i)).isCloseTo(golden[i], within(2e-12));
        }
    }

    @Test
    void t5_the_poles_of_the_transform_are_the_eigenvalues_of_two_layers() {
        List<Layer> two =
                List.of(
                        new Layer("upper", 2e-3, 3e-10, 6e-4, 1),
                        new Layer("lower", 4e-3, 1e-10, 1.5e-4, 2));
        Amounts amounts =
                new Amounts(
                        Scenario.of(
                                two,
                                0,
                                List.of(Bolus.ball(0, 0, 1.7e-3, 1e-9, 1)),
                                List.of(),
                                List.of(1.0)));
        double[] golden = {
            1.618990630182e-4,
            2.565163632152e-4,
            4.396599142468e-4,
            6.622775512498e-4,
            8.459006380763e-4
        };
        for (double eigenvalue : golden) {
            DoubleUnaryOperator inverse = s -> 1 / amounts.limit(-s).content().getFirst();
            double pole = Exact.root(inverse, eigenvalue * (1 - 1e-4), eigenvalue * (1 + 1e-4));
            assertThat(pole).isCloseTo(eigenvalue, within(1e-11 * eigenvalue));
        }
    }

    @Test
    void t6_three_layers_agree_with_an_oracle_that_shares_no_code() {
        LayeredOracle oracle =
                new LayeredOracle(
                        new double[] {0.1e-3, 1.9e-3, 4e-3},
                        new double[] {1e-10, 3e-10, 1e-10},
                        new double[] {0, 6e-4, 1.5e-4},
                        new double[] {1, 1, 2},
                        1e-9);
        double[][] cases = {
            // depth mm, r mm, z mm, t s
            {2.5, 0, 4, 600},
            {2.5, 3, 4, 3600},
            {2.5, 1, 1.5, 1800},
            {1.0, 0.5, 0.05, 1200},
            {4.5, 2, 5.9, 3600}
        };
        for (double[] c : cases) {
            double depth = c[0] * 1e-3;
            double volume = c[0] == 2.5 ? VOLUME : 0.004e-6;
            double a = Math.cbrt(3 * volume / (4 * Math.PI));
            double exact = oracle.ball(depth, a, c[1] * 1e-3, c[2] * 1e-3, c[3], 24, 14);
            double mine =
                    free(
                            THREE,
                            1e-9,
                            Bolus.ball(0, 0, depth, volume, volume),
                            new Point(c[1] * 1e-3, 0, c[2] * 1e-3),
                            c[3]);
            assertThat(mine).isCloseTo(exact, within(1e-7 * Math.abs(exact) + 1e-10));
        }
    }

    @Test
    void t7_a_lattice_is_the_sum_of_its_images() {
        for (Lattice.Kind kind : Lattice.Kind.values()) {
            Lattice lattice = new Lattice(5e-3, kind);
            Bolus bolus = Bolus.ball(0.4e-3, -0.2e-3, 2.5e-3, VOLUME, VOLUME);
            List<Bolus> images = new ArrayList<>();
            for (int i = -30; i <= 30; i++) {
                for (int j = -15; j <= 15; j++) {
                    double x = i * 5e-3 + j * lattice.secondX();
                    double y = j * lattice.secondY();
                    if (Math.hypot(x, y) < 50e-3) {
                        images.add(Bolus.ball(0.4e-3 + x, -0.2e-3 + y, 2.5e-3, VOLUME, VOLUME));
                    }
                }
            }
            Point far = lattice.farthest();
            List<Point> points =
                    List.of(
                            new Point(0, 0, 4e-3),
                            new Point(far.xM(), far.yM(), 4e-3),
                            new Point(1e-3, 2e-3, 0.5e-3));
            Scenario one =
                    Scenario.of(THREE, 1e-9, List.of(bolus), points, List.of(1.0)).on(lattice);
            Scenario sum = Scenario.of(THREE, 1e-9, images, points, List.of(1.0));
            for (double t : new double[] {20, 900, 14_400}) {
                double[] a = new FieldSolver(one, false).atTime(t);
                double[] b = new FieldSolver(sum, false).atTime(t);
                for (int p = 0; p < 3; p++) {
                    assertThat(a[p]).isCloseTo(b[p], within(1e-9 * b[p] + 1e-13));
                }
            }
            double[] a = new FieldSolver(one, false).overAllTime();
            double[] b = new FieldSolver(sum, false).overAllTime();
            for (int p = 0; p < 3; p++) {
                assertThat(a[p]).isCloseTo(b[p], within(1e-7 * b[p]));
            }
        }
    }

    @Test
    void a_soft_edge_is_a_ball_that_has_already_diffused_a_little() {
        double sigma = 0.2e-3;
        List<Layer> deep = List.of(new Layer("all", 30e-3, 3e-10, 0, 1));
        Bolus soft = Bolus.ball(0, 0, 15e-3, VOLUME, VOLUME).withEdge(sigma);
        for (double t : new double[] {300, 1800}) {
            for (double r : new double[] {0.1e-3, 2.2e-3, 3e-3}) {
                double exact = Exact.ball(r, RADIUS, 3e-10, t + sigma * sigma / (2 * 3e-10));
                double mine = free(deep, 0, soft, new Point(r, 0, 15e-3), t);
                assertThat(mine).isCloseTo(exact, within(1e-5 * exact));
            }
        }
    }

    @Test
    void a_flattened_bolus_is_the_sum_of_its_discs() {
        // On its axis a cylinder in an endless medium has a closed form.
        List<Layer> deep = List.of(new Layer("all", 30e-3, 3e-10, 1e-4, 1));
        Bolus flat = Bolus.flattened(0, 0, 15e-3, VOLUME, VOLUME);
        double radius = flat.radiusM();
        for (double t : new double[] {60, 1800}) {
            for (double z : new double[] {15e-3, 15.6e-3, 16.2e-3}) {
                double s = 2 * Math.sqrt(3e-10 * t);
                double off = z - 15e-3;
                double exact =
                        Math.exp(-1e-4 * t)
                                * (1 - Math.exp(-radius * radius / (s * s)))
                                * 0.5
                                * (Exact.erf((0.75e-3 - off) / s) + Exact.erf((0.75e-3 + off) / s));
                double mine = free(deep, 0, flat, new Point(0, 0, z), t);
                assertThat(mine).isCloseTo(exact, within(1e-8 * exact + 1e-11));
            }
        }
    }
}
