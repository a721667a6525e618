package org.papilla.scalp.depot;

import java.util.function.DoubleUnaryOperator;

/// Closed solutions from textbooks, written without the engine.
final class Exact {

    private Exact() {}

    static double erf(double x) {
        if (x < 0) {
            return -erf(-x);
        }
        if (x > 6) {
            return 1;
        }
        if (x > 2) {
            double fraction = 0;
            for (int n = 150; n > 0; n--) {
                fraction = n / 2.0 / (x + fraction);
            }
            return 1 - Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
        }
        double term = x;
        double sum = x;
        for (int n = 1; n < 100; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    /// A ball of unit concentration in an endless medium without loss (Crank, The Mathematics of
    /// Diffusion, 3.8).
    static double ball(double r, double a, double d, double t) {
        double s = 2 * Math.sqrt(d * t);
        return 0.5 * (erf((a - r) / s) + erf((a + r) / s))
                - Math.sqrt(d * t / Math.PI)
                        / r
                        * (Math.exp(-Math.pow((a - r) / s, 2))
                                - Math.exp(-Math.pow((a + r) / s, 2)));
    }

    /// Integral over all time of a ball of unit concentration in an endless medium with loss `k`.
    static double ballForever(double r, double a, double d, double k) {
        double l = Math.sqrt(k / d);
        return r < a
                ? (1 - (1 + l * a) * Math.exp(-l * a) * Math.sinh(l * r) / (l * r)) / k
                : (l * a * Math.cosh(l * a) - Math.sinh(l * a)) * Math.exp(-l * r) / (l * r) / k;
    }

    /// A point source in an endless medium without loss.
    static double point(double r, double d, double t) {
        return Math.exp(-r * r / (4 * d * t)) / Math.pow(4 * Math.PI * d * t, 1.5);
    }

    /// Root of a function between two places of opposite sign.
    static double root(DoubleUnaryOperator f, double a, double b) {
        double fa = f.applyAsDouble(a);
        for (int i = 0; i < 200; i++) {
            double m = (a + b) / 2;
            double fm = f.applyAsDouble(m);
            if (fa * fm <= 0) {
                b = m;
            } else {
                a = m;
                fa = fm;
            }
        }
        return (a + b) / 2;
    }
}
