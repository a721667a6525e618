package org.papilla.scalp.depot;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Writes the exact answer as CSV (time, bulb, aside, bulge) to the file named first, from an oracle
/// that shares no code with the engine, then prints a row of the table for each way in which the
/// engine answers: largest relative errors where the answer is above 1e-4, and warm time.
final class Ours {

    private static final double BALL = 0.05e-6;
    private static final double[] TIMES = {600, 1800, 3600, 7200, 10800, 14400, 21600, 28800};
    private static final List<Layer> SKIN =
            List.of(
                    new Layer("epidermis", 0.1e-3, 1e-10, 0, 1),
                    new Layer("dermis", 1.9e-3, 3e-10, 6e-4, 1),
                    new Layer("hypodermis", 4e-3, 1e-10, 1.5e-4, 2));
    private static final List<Point> POINTS =
            List.of(new Point(0, 0, 4e-3), new Point(5e-3, 0, 4e-3), new Point(0, 0, 1.5e-3));
    private static final Bolus BOLUS = Bolus.ball(0, 0, 2.5e-3, BALL, BALL);

    public static void main(String[] arguments) throws Exception {
        double[][] exact = exact();
        try (PrintStream out = new PrintStream(Path.of(arguments[0]).toFile())) {
            for (int t = 0; t < TIMES.length; t++) {
                out.printf(
                        Locale.ROOT,
                        "%.0f,%.10g,%.10g,%.10g%n",
                        TIMES[t],
                        exact[0][t],
                        exact[1][t],
                        exact[2][t]);
            }
        }
        List<Double> times = java.util.Arrays.stream(TIMES).boxed().toList();
        Scenario scenario = Scenario.of(SKIN, 1e-9, List.of(BOLUS), POINTS, times);
        row("Papilla, exact in depth", 0, exact, 4, () -> {
            List<List<Double>> free = Depot.simulate(scenario).freeMolPerM3();
            double[][] found = new double[3][TIMES.length];
            for (int p = 0; p < 3; p++) {
                for (int t = 0; t < TIMES.length; t++) {
                    found[p][t] = free.get(p).get(t);
                }
            }
            return found;
        });
        for (int cells : new int[] {61, 120, 240}) {
            BulbCurve curve = new BulbCurve(SKIN, 1e-9, BOLUS, POINTS, cells, 80, TIMES[0]);
            row("Papilla, finite volumes", curve.cells() * 80, exact, 1500, () -> curve.at(TIMES));
        }
    }

    private interface Answer {
        double[][] get();
    }

    private static double[][] exact() {
        LayeredOracle oracle =
                new LayeredOracle(
                        new double[] {0.1e-3, 1.9e-3, 4e-3},
                        new double[] {1e-10, 3e-10, 1e-10},
                        new double[] {0, 6e-4, 1.5e-4},
                        new double[] {1, 1, 2},
                        1e-9);
        double radius = Math.cbrt(3 * BALL / (4 * Math.PI));
        double[][] found = new double[3][TIMES.length];
        for (int p = 0; p < 3; p++) {
            for (int t = 0; t < TIMES.length; t++) {
                Point point = POINTS.get(p);
                found[p][t] =
                        oracle.ball(2.5e-3, radius, point.xM(), point.zM(), TIMES[t], 24, 24);
            }
        }
        return found;
    }

    private static void row(
            String name, int unknowns, double[][] exact, int rounds, Answer answer) {
        double[][] found = answer.get();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            long from = System.nanoTime();
            found = answer.get();
            best = Math.min(best, System.nanoTime() - from);
        }
        double[] error = new double[3];
        for (int p = 0; p < 3; p++) {
            for (int t = 0; t < TIMES.length; t++) {
                if (exact[p][t] > 1e-4) {
                    error[p] = Math.max(error[p], Math.abs(found[p][t] / exact[p][t] - 1));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %9s %9.1e %9.1e %9.1e %10.5f%n",
                name,
                unknowns == 0 ? "-" : unknowns,
                error[0],
                error[1],
                error[2],
                best / 1e9);
    }
}
