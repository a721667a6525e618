package org.papilla.scalp.depot;

import java.util.concurrent.ConcurrentHashMap;

/// Gauss-Legendre nodes and weights on the unit interval.
final class Quadrature {

    private static final ConcurrentHashMap<Integer, Quadrature> KNOWN = new ConcurrentHashMap<>();

    private final double[] nodes;
    private final double[] weights;

    private Quadrature(int n) {
        nodes = new double[n];
        weights = new double[n];
        for (int i = 0; i < n; i++) {
            // Newton from Tricomi's estimate of the roots of the Legendre polynomial.
            double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 1;
            for (int round = 0; round < 100; round++) {
                double before = 1;
                double value = x;
                for (int k = 2; k <= n; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = n * (x * value - before) / (x * x - 1);
                double step = value / slope;
                x -= step;
                if (Math.abs(step) < 1e-16) {
                    break;
                }
            }
            nodes[n - 1 - i] = 0.5 + 0.5 * x;
            weights[n - 1 - i] = 1 / ((1 - x * x) * slope * slope);
        }
    }

    static Quadrature gauss(int n) {
        return KNOWN.computeIfAbsent(n, Quadrature::new);
    }

    int size() {
        return nodes.length;
    }

    /// Node `i`, from 0 to 1, rising.
    double node(int i) {
        return nodes[i];
    }

    /// Weight `i`; the weights add up to 1.
    double weight(int i) {
        return weights[i];
    }
}
