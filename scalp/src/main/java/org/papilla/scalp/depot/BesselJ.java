package org.papilla.scalp.depot;

/// Bessel functions `J0` and `J1` of the first kind for arguments from 0 upwards.
///
/// Below 32: Taylor expansion about the nearest node of a table, whose coefficients follow from
/// Bessel's equation; above: Hankel's asymptotic series (Abramowitz and Stegun 9.2.5). Absolute
/// error about 1e-15 (checked against the integral representation).
final class BesselJ {

    private static final double STEP = 0.25;
    private static final int NODES = 129;
    private static final int DEGREE = 11;
    private static final double LIMIT = 32;
    private static final double[] TABLE_0 = table(0);
    private static final double[] TABLE_1 = table(1);

    private BesselJ() {}

    static double j0(double x) {
        return x < LIMIT ? taylor(TABLE_0, x) : asymptotic(0, x);
    }

    static double j1(double x) {
        return x < LIMIT ? taylor(TABLE_1, x) : asymptotic(1, x);
    }

    /// `J1(x) / x`, which is 1/2 at 0.
    static double j1OverX(double x) {
        if (x < 1e-3) {
            return 0.5 - x * x / 16;
        }
        return j1(x) / x;
    }

    private static double taylor(double[] table, double x) {
        int node = (int) (x / STEP + 0.5);
        double d = x - node * STEP;
        int at = node * (DEGREE + 1) + DEGREE;
        double sum = table[at];
        for (int i = 0; i < DEGREE; i++) {
            sum = sum * d + table[--at];
        }
        return sum;
    }

    private static double asymptotic(int order, double x) {
        double mu = 4.0 * order * order;
        double p = 1;
        double q = 0;
        double term = 1;
        double eight = 8 * x;
        for (int k = 1; k <= 12; k++) {
            double odd = 2.0 * k - 1;
            term *= (mu - odd * odd) / (k * eight);
            switch (k & 3) {
                case 1 -> q += term;
                case 2 -> p -= term;
                case 3 -> q -= term;
                default -> p += term;
            }
        }
        double phase = x - (0.5 * order + 0.25) * Math.PI;
        return Math.sqrt(2 / (Math.PI * x)) * (p * Math.cos(phase) - q * Math.sin(phase));
    }

    private static double[] table(int order) {
        double[] table = new double[NODES * (DEGREE + 1)];
        for (int node = 0; node < NODES; node++) {
            double[] c = coefficients(order, node * STEP);
            System.arraycopy(c, 0, table, node * (DEGREE + 1), c.length);
        }
        return table;
    }

    /// Taylor coefficients of `J_order` at `x`.
    private static double[] coefficients(int order, double x) {
        double[] c = new double[DEGREE + 1];
        if (x == 0) {
            // J_n(d) = sum (-1)^m (d/2)^(2m+n) / (m! (m+n)!)
            double term = order == 0 ? 1 : 0.5;
            for (int m = 0; 2 * m + order <= DEGREE; m++) {
                c[2 * m + order] = term;
                term *= -0.25 / ((m + 1.0) * (m + 1.0 + order));
            }
            return c;
        }
        c[0] = integral(order, x);
        c[1] = order == 0 ? -integral(1, x) : integral(0, x) - integral(1, x) / x;
        double n2 = order;
        // From x² y'' + x y' + (x² - n²) y = 0, expanded about x.
        for (int j = 0; j + 2 <= DEGREE; j++) {
            double sum = x * (j + 1) * (2 * j + 1) * c[j + 1] + (j * j + x * x - n2) * c[j];
            if (j >= 1) {
                sum += 2 * x * c[j - 1];
            }
            if (j >= 2) {
                sum += c[j - 2];
            }
            c[j + 2] = -sum / (x * x * (j + 2) * (j + 1));
        }
        return c;
    }

    /// `J_n(x) = 1/pi * integral of cos(n t - x sin t)`, by the trapezoidal rule, which converges
    /// exponentially for a periodic integrand.
    private static double integral(int order, double x) {
        int steps = 96;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double angle = 2 * Math.PI * (i + 0.5) / steps;
            sum += Math.cos(order * angle - x * Math.sin(angle));
        }
        return sum / steps;
    }
}
