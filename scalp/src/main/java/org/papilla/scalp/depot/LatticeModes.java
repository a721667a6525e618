package org.papilla.scalp.depot;

import java.util.Arrays;

/// The shortest reciprocal vectors of a lattice in shells of equal length, with what is needed to
/// add them up at three places: under a needle, at the point farthest from all needles, and on a
/// grid of the unit cell.
final class LatticeModes {

    private final int grid;
    final int size;

    /// Wave number per shell, 1/m.
    final double[] kappa;

    /// Number of vectors per shell.
    final double[] count;

    /// Sum of cosines at the farthest point, per shell.
    final double[] farthest;

    final double areaM2;

    /// Sum of cosines per grid point and shell.
    private final double[] cosines;

    /// @param waves vectors up to this multiple of the shortest one
    /// @param grid points per side of the grid
    LatticeModes(Lattice lattice, int waves, int grid) {
        this.grid = grid;
        this.areaM2 = lattice.cellAreaM2();
        ReciprocalShells shells = new ReciprocalShells(lattice);
        double[] k = new double[64];
        double[] n = new double[64];
        double[] far = new double[64];
        double[] sums = new double[64 * grid * grid];
        Point away = lattice.farthest();
        int found = 0;
        double limit = shells.step() * (waves + 1e-9);
        for (ReciprocalShells.Shell shell = shells.next();
                shell.waveNumber() <= limit;
                shell = shells.next()) {
            if (found == k.length) {
                k = Arrays.copyOf(k, 2 * found);
                n = Arrays.copyOf(n, 2 * found);
                far = Arrays.copyOf(far, 2 * found);
                sums = Arrays.copyOf(sums, 2 * sums.length);
            }
            k[found] = shell.waveNumber();
            n[found] = shell.count();
            far[found] = shell.cosines(away.xM(), away.yM());
            for (int j = 0; j < grid; j++) {
                for (int i = 0; i < grid; i++) {
                    double a = (double) i / grid;
                    double b = (double) j / grid;
                    sums[(found * grid + j) * grid + i] =
                            shell.cosines(
                                    a * lattice.spacingM() + b * lattice.secondX(),
                                    b * lattice.secondY());
                }
            }
            found++;
        }
        size = found;
        kappa = Arrays.copyOf(k, found);
        count = Arrays.copyOf(n, found);
        farthest = Arrays.copyOf(far, found);
        cosines = Arrays.copyOf(sums, found * grid * grid);
    }

    /// Value under a needle from amplitudes per shell and mole, per m³.
    double underNeedle(double[] amplitude, int from) {
        return sum(amplitude, from, count);
    }

    /// Value at the farthest point.
    double atFarthest(double[] amplitude, int from) {
        return sum(amplitude, from, farthest);
    }

    private double sum(double[] amplitude, int from, double[] weight) {
        double sum = 0;
        for (int m = 0; m < size; m++) {
            sum += amplitude[from + m] * weight[m];
        }
        return sum / areaM2;
    }

    /// Share of the unit cell where the value is at least `level` times its mean.
    double shareAbove(double[] amplitude, int from, double level) {
        double[] map = new double[grid * grid];
        for (int m = 0; m < size; m++) {
            double a = amplitude[from + m];
            int at = m * grid * grid;
            for (int i = 0; i < map.length; i++) {
                map[i] += a * cosines[at + i];
            }
        }
        int above = 0;
        for (double value : map) {
            above += value >= level * amplitude[from] ? 1 : 0;
        }
        return (double) above / map.length;
    }
}
