package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.List;
import org.papilla.scalp.depot.Bolus;
import org.papilla.scalp.depot.Depot;
import org.papilla.scalp.depot.DepotAnswer;
import org.papilla.scalp.depot.Lattice;
import org.papilla.scalp.depot.Layer;
import org.papilla.scalp.depot.Point;
import org.papilla.scalp.depot.Scenario;

/// Turns answers of the depot engine into fields for pictures: the engine is asked on a grid over
/// the smallest part of the lattice that repeats by mirroring, and cubic interpolation fills the
/// rest.
public final class DepotFields {

    private static final int ACROSS = 14;
    private static final int DOWN = 24;

    /// The engine's lattice starts at a point, so one time is enough for integrals over all time.
    private static final List<Double> ANY_TIME = List.of(600.0);

    private DepotFields() {}

    /// Free concentration in the section through a row of points, one field for each time.
    ///
    /// @param layers skin from the surface down
    /// @param surfacePermeabilityMPerS loss through the surface, m/s
    /// @param bolus one injection at (0, 0)
    /// @param lattice arrangement of the points
    /// @param timesS times, s
    public static List<Field> section(
            List<Layer> layers,
            double surfacePermeabilityMPerS,
            Bolus bolus,
            Lattice lattice,
            List<Double> timesS) {
        double thickness = layers.stream().mapToDouble(Layer::thicknessM).sum();
        double half = lattice.spacingM() / 2;
        List<Point> points = new ArrayList<>();
        for (int row = 0; row <= DOWN; row++) {
            for (int column = 0; column <= ACROSS; column++) {
                points.add(new Point(half * column / ACROSS, 0, thickness * row / DOWN));
            }
        }
        DepotAnswer answer =
                Depot.simulate(
                        Scenario.of(
                                        layers,
                                        surfacePermeabilityMPerS,
                                        List.of(bolus),
                                        points,
                                        timesS)
                                .on(lattice));
        List<Field> fields = new ArrayList<>();
        for (int t = 0; t < timesS.size(); t++) {
            double[][] values = new double[DOWN + 1][ACROSS + 1];
            for (int i = 0; i < points.size(); i++) {
                values[i / (ACROSS + 1)][i % (ACROSS + 1)] = answer.freeMolPerM3().get(i).get(t);
            }
            Grid grid = new Grid(values, half * 1e3, thickness * 1e3);
            fields.add((x, z) -> grid.at(fold(x, half * 1e3), Math.clamp(z, 0.0, thickness * 1e3)));
        }
        return List.copyOf(fields);
    }

    /// The view from above on a plane, with the shares reached counted on the same field.
    ///
    /// @param layers skin from the surface down
    /// @param surfacePermeabilityMPerS loss through the surface, m/s
    /// @param bolus one injection at (0, 0)
    /// @param lattice arrangement of the points
    /// @param planeDepthM depth of the plane, m
    public static CoverageScene coverage(
            List<Layer> layers,
            double surfacePermeabilityMPerS,
            Bolus bolus,
            Lattice lattice,
            double planeDepthM) {
        boolean hex = lattice.kind() == Lattice.Kind.HEX;
        double half = lattice.spacingM() / 2;
        // A hexagonal lattice repeats after two rows and is its own mirror image about each row.
        double high = hex ? lattice.spacingM() * Math.sqrt(3) / 2 : half;
        List<Point> points = new ArrayList<>();
        for (int row = 0; row <= ACROSS; row++) {
            for (int column = 0; column <= ACROSS; column++) {
                points.add(new Point(half * column / ACROSS, high * row / ACROSS, planeDepthM));
            }
        }
        DepotAnswer answer =
                Depot.simulate(
                        Scenario.of(
                                        layers,
                                        surfacePermeabilityMPerS,
                                        List.of(bolus),
                                        points,
                                        ANY_TIME)
                                .on(lattice));
        double[][] values = new double[ACROSS + 1][ACROSS + 1];
        for (int i = 0; i < points.size(); i++) {
            values[i / (ACROSS + 1)][i % (ACROSS + 1)] =
                    answer.aucMolSPerM3()
                            .get(i)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "nothing takes the drug away, so its integral over"
                                                    + " time is infinite"));
        }
        Grid grid = new Grid(values, half * 1e3, high * 1e3);
        int fine = 60;
        double mean = 0;
        for (int i = 0; i < fine * fine; i++) {
            mean += sample(grid, i, fine, half, high) / (fine * fine);
        }
        int tenth = 0;
        int halves = 0;
        for (int i = 0; i < fine * fine; i++) {
            double value = sample(grid, i, fine, half, high);
            tenth += value >= mean / 10 ? 1 : 0;
            halves += value >= mean / 2 ? 1 : 0;
        }
        double scale = mean;
        return new CoverageScene(
                hex
                        ? org.papilla.scalp.placement.Lattice.HEXAGONAL
                        : org.papilla.scalp.placement.Lattice.SQUARE,
                lattice.spacingM() * 1e3,
                planeDepthM * 1e3,
                bolus.volumeM3() * 1e6,
                bolus.radiusM() * 1e3,
                (x, y) -> grid.at(fold(x, half * 1e3), fold(y, high * 1e3)) / scale,
                tenth / (double) (fine * fine),
                halves / (double) (fine * fine));
    }

    private static double sample(Grid grid, int index, int fine, double half, double high) {
        int row = index / fine;
        return grid.at(half * 1e3 * (index % fine + 0.5) / fine, high * 1e3 * (row + 0.5) / fine);
    }

    /// Distance to the nearest multiple of twice `half`.
    private static double fold(double x, double half) {
        double rest = Math.abs(x) % (2 * half);
        return rest > half ? 2 * half - rest : rest;
    }

    /// Values on a rectangle with mirrored borders, interpolated by Catmull-Rom pieces.
    private static final class Grid {

        private final double[][] values;
        private final double wide;
        private final double high;

        Grid(double[][] values, double wide, double high) {
            this.values = values;
            this.wide = wide;
            this.high = high;
        }

        double at(double x, double y) {
            double column = x / wide * (values[0].length - 1);
            double row = y / high * (values.length - 1);
            int c = (int) Math.min(Math.floor(column), values[0].length - 2.0);
            int r = (int) Math.min(Math.floor(row), values.length - 2.0);
            double[] along = new double[4];
            for (int i = 0; i < 4; i++) {
                double[] line = values[mirror(r - 1 + i, values.length)];
                along[i] =
                        cubic(
                                column - c,
                                line[mirror(c - 1, line.length)],
                                line[c],
                                line[c + 1],
                                line[mirror(c + 2, line.length)]);
            }
            return Math.max(0, cubic(row - r, along[0], along[1], along[2], along[3]));
        }

        private static int mirror(int index, int length) {
            return index < 0 ? -index : index >= length ? 2 * length - 2 - index : index;
        }

        private static double cubic(double t, double a, double b, double c, double d) {
            return b
                    + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
        }
    }
}
