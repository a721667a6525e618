package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reciprocal vectors of a lattice in shells of equal length, shortest first.
final class ReciprocalShells {

    private final boolean hex;
    private final double step;
    private final double spacing;
    private final TreeMap<Integer, List<int[]>> waiting = new TreeMap<>();
    private int rim;

    ReciprocalShells(Lattice lattice) {
        this.hex = lattice.kind() == Lattice.Kind.HEX;
        this.spacing = lattice.spacingM();
        this.step = 2 * Math.PI / spacing * (hex ? 2 / Math.sqrt(3) : 1);
        this.rim = -1;
    }

    /// Length of the shortest vector, 1/m.
    double step() {
        return step;
    }

    Shell next() {
        // Every vector with a coordinate beyond the rim has a key of at least 3/4 of its square.
        while (waiting.isEmpty() || waiting.firstKey() > 3L * (rim + 1) * (rim + 1) / 4) {
            rim++;
            addRim(rim);
        }
        Map.Entry<Integer, List<int[]>> shortest = waiting.pollFirstEntry();
        return new Shell(step * Math.sqrt(shortest.getKey()), shortest.getValue(), hex, spacing);
    }

    private void addRim(int r) {
        if (r == 0) {
            keep(0, 0);
            return;
        }
        for (int i = -r; i < r; i++) {
            keep(i, -r);
            keep(r, i);
            keep(-i, r);
            keep(-r, -i);
        }
    }

    private void keep(int m, int n) {
        // The basis vectors of a hexagonal reciprocal lattice enclose 120 degrees.
        int key = m * m + n * n - (hex ? m * n : 0);
        waiting.computeIfAbsent(key, k -> new ArrayList<>()).add(new int[] {m, n});
    }

    /// Vectors of one length.
    ///
    /// @param waveNumber their length, 1/m
    /// @param vectors their whole-number coordinates
    /// @param hex whether the lattice is hexagonal
    /// @param spacing lattice spacing, m
    record Shell(double waveNumber, List<int[]> vectors, boolean hex, double spacing) {

        int count() {
            return vectors.size();
        }

        /// Sum of `cos(g . x)` over the shell.
        double cosines(double x, double y) {
            double sum = 0;
            // Phases of the two basis vectors, dual to (s, 0) and the second lattice vector.
            double first = 2 * Math.PI / spacing * (hex ? x - y / Math.sqrt(3) : x);
            double second = 2 * Math.PI / spacing * (hex ? 2 * y / Math.sqrt(3) : y);
            for (int[] v : vectors) {
                sum += Math.cos(v[0] * first + v[1] * second);
            }
            return sum;
        }
    }
}
