package org.papilla.scalp.depot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The integral over all time (AUC) that lattices of boluses leave on one plane, for sweeps over
/// depth and volume: one set of adjoint solves per skin, plane and lattice, then well under a
/// millisecond for each bolus.
///
/// Finite volumes in depth, Fourier modes in the plane. By reciprocity one solve with the source on
/// the plane gives the response to an injection at any depth. Error against the exact solution is
/// below 1 % of the mean with 80 cells (tested); edges are softened by 0.1 mm.
///
/// Immutable after construction and safe to share between threads.
public final class LatticeField {

    private static final int CELLS = 80;
    private static final int GRID = 32;
    private static final double EDGE_M = 1e-4;

    private final CellColumn column;
    private final Lattice lattice;
    private final double planeDepthM;
    private final double thicknessM;
    private final int waves;
    private final double[] kappa;
    private final double[][] response;
    private final int[] shellOf;
    private final double[] cos;
    private final double[] sin;

    private LatticeField(
            List<Layer> layers,
            double surfacePermeability,
            Lattice lattice,
            double planeDepthM,
            int waves) {
        this.lattice = lattice;
        this.planeDepthM = planeDepthM;
        this.column = new CellColumn(layers, surfacePermeability, CELLS);
        this.thicknessM = column.face[column.size];
        this.waves = waves;
        boolean hex = lattice.kind() == Lattice.Kind.HEX;
        double step = 2 * Math.PI / lattice.spacingM() * (hex ? 2 / Math.sqrt(3) : 1);
        // Half of the plane of vectors (m, n) with m from -waves to waves and n from 0 to waves.
        int wide = 2 * waves + 1;
        TreeMap<Integer, Integer> shells = new TreeMap<>();
        int[] keys = new int[wide * (waves + 1)];
        for (int n = 0; n <= waves; n++) {
            for (int m = -waves; m <= waves; m++) {
                int key = m * m + n * n - (hex ? m * n : 0);
                boolean inside = key <= waves * waves;
                keys[n * wide + m + waves] = inside ? key : -1;
                if (inside) {
                    shells.put(key, 0);
                }
            }
        }
        kappa = new double[shells.size()];
        response = new double[shells.size()][];
        CellColumn.Between plane = column.between(planeDepthM);
        double[] scratch = new double[column.size];
        int index = 0;
        for (Map.Entry<Integer, Integer> shell : shells.entrySet()) {
            shell.setValue(index);
            kappa[index] = step * Math.sqrt(shell.getKey());
            response[index] = column.adjoint(kappa[index], plane, scratch);
            index++;
        }
        shellOf = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            Integer found = keys[i] < 0 ? null : shells.get(keys[i]);
            shellOf[i] = found == null ? -1 : found;
        }
        cos = new double[GRID];
        sin = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / GRID);
            sin[i] = Math.sin(2 * Math.PI * i / GRID);
        }
    }

    /// Prepares a skin, a lattice and a plane.
    ///
    /// @param layers skin from the surface down; every layer lets the drug diffuse
    /// @param surfacePermeabilityMPerS loss through the surface, m/s
    /// @param lattice arrangement of the injection points
    /// @param planeDepthM depth of the plane, inside the skin, m
    /// @throws InvalidScenario if a value is out of range, or if nothing ever takes the drug away
    public static LatticeField of(
            List<Layer> layers,
            double surfacePermeabilityMPerS,
            Lattice lattice,
            double planeDepthM) {
        Scenario scenario =
                Scenario.of(
                                layers,
                                surfacePermeabilityMPerS,
                                List.of(Bolus.ball(0, 0, 0, 1e-9, 1)),
                                List.of(new Point(0, 0, planeDepthM)),
                                List.of(0.0))
                        .on(lattice);
        List<Problem> problems = scenario.problems();
        if (!problems.isEmpty()) {
            throw new InvalidScenario(problems);
        }
        for (int i = 0; i < layers.size(); i++) {
            if (!(layers.get(i).diffusivityM2PerS() > 0)) {
                throw new InvalidScenario(
                        List.of(
                                new Problem(
                                        String.format(
                                                Locale.ROOT, "layers[%d].diffusivityM2PerS", i),
                                        "0",
                                        "m²/s",
                                        "above 0 for a coverage map")));
            }
        }
        double finest = Double.POSITIVE_INFINITY;
        boolean drains = surfacePermeabilityMPerS > 0;
        for (Layer layer : layers) {
            drains |= layer.lossPerS() > 0;
            finest = Math.min(finest, Math.sqrt(layer.diffusivityM2PerS() / layer.lossPerS()));
        }
        if (!drains) {
            throw new InvalidScenario(
                    List.of(
                            new Problem(
                                    "layers",
                                    "no loss",
                                    "",
                                    "some clearance or loss, or the integral over time is"
                                            + " infinite")));
        }
        // Waves down to a third of the decay length, within what stays interactive.
        double length = Math.max(finest, 1e-4);
        int waves = Math.clamp(Math.round(lattice.spacingM() / length * 0.8), 8, 24);
        return new LatticeField(layers, surfacePermeabilityMPerS, lattice, planeDepthM, waves);
    }

    /// Coverage by one bolus at each lattice point, a ball unless the volume is flattened.
    ///
    /// @param bolus depth, volume and shape; its place in the plane and its amount do not matter
    public Coverage coverage(Bolus bolus) {
        return coverage(List.of(bolus));
    }

    /// Coverage by several boluses that repeat together; the mean is per mole of all of them.
    Coverage coverage(List<Bolus> boluses) {
        double[] map = map(boluses);
        double mean = mean(boluses);
        double least = Double.POSITIVE_INFINITY;
        int above10 = 0;
        int above50 = 0;
        for (double value : map) {
            least = Math.min(least, value);
            above10 += value >= 0.1 * mean ? 1 : 0;
            above50 += value >= 0.5 * mean ? 1 : 0;
        }
        double at = map[0];
        return new Coverage(
                planeDepthM,
                mean,
                at,
                Math.max(0, least),
                (double) above10 / map.length,
                (double) above50 / map.length);
    }

    /// Mean AUC on the plane per mole at each lattice point, s/m³.
    private double mean(List<Bolus> boluses) {
        double sum = 0;
        double amount = 0;
        for (Bolus bolus : boluses) {
            sum += bolus.amountMol() * coefficient(Source.of(bolus, thicknessM), 0);
            amount += bolus.amountMol();
        }
        return amount > 0 ? sum / amount / lattice.cellAreaM2() : 0;
    }

    /// AUC per mole on a grid of `GRID x GRID` points of the unit cell, row by row along the two
    /// lattice vectors, from the lattice point on.
    double[] map(List<Bolus> boluses) {
        int wide = 2 * waves + 1;
        double[] re = new double[wide * (waves + 1)];
        double[] im = new double[re.length];
        double amount = boluses.stream().mapToDouble(Bolus::amountMol).sum();
        for (Bolus bolus : boluses) {
            double share = boluses.size() == 1 ? 1 : bolus.amountMol() / amount;
            double[] c = coefficients(bolus);
            double a = 2 * Math.PI * alpha(bolus);
            double b = 2 * Math.PI * beta(bolus);
            for (int n = 0; n <= waves; n++) {
                for (int m = -waves; m <= waves; m++) {
                    int at = n * wide + m + waves;
                    if (shellOf[at] < 0) {
                        continue;
                    }
                    // Vectors with n > 0 stand for their opposites too.
                    double value = c[shellOf[at]] * share * (n > 0 ? 2 : 1);
                    if (a == 0 && b == 0) {
                        re[at] += value;
                    } else {
                        double phase = m * a + n * b;
                        re[at] += value * Math.cos(phase);
                        im[at] -= value * Math.sin(phase);
                    }
                }
            }
        }
        return transform(re, im);
    }

    private double alpha(Bolus bolus) {
        return (bolus.xM() - bolus.yM() / lattice.secondY() * lattice.secondX())
                / lattice.spacingM();
    }

    private double beta(Bolus bolus) {
        return bolus.yM() / lattice.secondY();
    }

    /// Real part of the sum of `c(m, n) exp(2 pi i (m i + n j) / GRID)`, one direction at a time.
    private double[] transform(double[] re, double[] im) {
        int wide = 2 * waves + 1;
        double[] rowRe = new double[(waves + 1) * GRID];
        double[] rowIm = new double[rowRe.length];
        for (int n = 0; n <= waves; n++) {
            for (int m = -waves; m <= waves; m++) {
                double a = re[n * wide + m + waves];
                double b = im[n * wide + m + waves];
                if (a == 0 && b == 0) {
                    continue;
                }
                for (int i = 0; i < GRID; i++) {
                    int turn = Math.floorMod(m * i, GRID);
                    rowRe[n * GRID + i] += a * cos[turn] - b * sin[turn];
                    rowIm[n * GRID + i] += a * sin[turn] + b * cos[turn];
                }
            }
        }
        double[] map = new double[GRID * GRID];
        for (int j = 0; j < GRID; j++) {
            for (int n = 0; n <= waves; n++) {
                int turn = (n * j) % GRID;
                double c = cos[turn];
                double s = sin[turn];
                for (int i = 0; i < GRID; i++) {
                    map[j * GRID + i] += rowRe[n * GRID + i] * c - rowIm[n * GRID + i] * s;
                }
            }
        }
        return map;
    }

    private double[] coefficients(Bolus bolus) {
        Source source = Source.of(bolus.withEdge(0), thicknessM);
        double[] c = new double[kappa.length];
        for (int g = 0; g < c.length; g++) {
            double soft = EDGE_M * kappa[g];
            c[g] = coefficient(source, g) * Math.exp(-0.5 * soft * soft) / lattice.cellAreaM2();
        }
        return c;
    }

    /// Response on the plane to one mole of a source, for shell `g`.
    private double coefficient(Source source, int g) {
        double sum = 0;
        double[] weight = response[g];
        for (Solid solid : source.solids()) {
            int from = firstCell(solid.topM());
            for (int i = from; i < column.size && column.face[i] < solid.bottomM(); i++) {
                double amount = solid.amountBetween(column.face[i], column.face[i + 1]);
                if (g == 0) {
                    sum += weight[i] * amount;
                } else {
                    // The slice of the cell's mean area stands for all its slices.
                    double height =
                            Math.min(column.face[i + 1], solid.bottomM())
                                    - Math.max(column.face[i], solid.topM());
                    double square = amount / (solid.density() * Math.PI * height);
                    sum += weight[i] * amount * 2 * BesselJ.j1OverX(kappa[g] * Math.sqrt(square));
                }
            }
        }
        return sum;
    }

    private int firstCell(double z) {
        int at = Arrays.binarySearch(column.face, z);
        return Math.clamp(at >= 0 ? at : -at - 2, 0, column.size - 1);
    }
}
