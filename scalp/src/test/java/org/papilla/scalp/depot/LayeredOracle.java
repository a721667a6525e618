package org.papilla.scalp.depot;

/// An oracle for any layers: the layered Green's function in Laplace space, swept as 2 x 2 transfer
/// matrices, integrated by brute force over the bolus and over wave numbers, and inverted with
/// Talbot's contour. It shares no code and no formula with the engine beyond the equation.
final class LayeredOracle {

    private final double[] h;
    private final double[] d;
    private final double[] k;
    private final double[] part;
    private final double surface;

    LayeredOracle(double[] h, double[] d, double[] k, double[] part, double surface) {
        this.h = h;
        this.d = d;
        this.k = k;
        this.part = part;
        this.surface = surface;
    }

    /// Free concentration at (r, z, t) from a ball of unit total concentration on the axis.
    double ball(double centre, double a, double r, double z, double t, int waves, int slices) {
        double dMin = Double.POSITIVE_INFINITY;
        for (double x : d) {
            dMin = Math.min(dMin, x);
        }
        double top = 6.5 / Math.sqrt(dMin * t);
        double[][] rule = gauss(8);
        double[][] slice = gauss(slices);
        double sum = 0;
        for (int w = 0; w < waves; w++) {
            for (int i = 0; i < 8; i++) {
                double kappa = top * (w + rule[0][i]) / waves;
                double weight = top * rule[1][i] / waves * kappa * bessel(0, kappa * r);
                sum += weight * mode(centre, a, kappa, z, t, slice);
            }
        }
        return sum;
    }

    /// One mode: the integral of the Green's function over the slices of the ball.
    private double mode(
            double centre, double a, double kappa, double z, double t, double[][] slice) {
        // Slices are parted at faces and at the observed depth, where the integrand has kinks.
        double total = 0;
        double depth = 0;
        double from = centre - a;
        double end = centre + a;
        double[] cuts = new double[h.length + 2];
        cuts[0] = from;
        int n = 1;
        for (double x : h) {
            depth += x;
            if (depth > from && depth < end) {
                cuts[n++] = depth;
            }
        }
        if (z > from && z < end) {
            cuts[n++] = z;
        }
        java.util.Arrays.sort(cuts, 0, n);
        for (int c = 0; c < n; c++) {
            double lo = cuts[c];
            double hi = c + 1 < n ? cuts[c + 1] : end;
            for (int i = 0; i < slice[0].length; i++) {
                double at = lo + (hi - lo) * slice[0][i];
                double rho = Math.sqrt(Math.max(0, a * a - (at - centre) * (at - centre)));
                double disc = rho * bessel(1, kappa * rho) / kappa;
                total += (hi - lo) * slice[1][i] * disc * invert(kappa, z, at, t);
            }
        }
        return total;
    }

    /// Talbot's fixed contour (Abate and Valko 2004).
    private double invert(double kappa, double z, double source, double t) {
        int m = 20;
        double r = 2.0 * m / (5 * t);
        double sum = 0.5 * Math.exp(r * t) * green(r, 0, kappa, z, source)[0];
        for (int i = 1; i < m; i++) {
            double theta = i * Math.PI / m;
            double cot = 1 / Math.tan(theta);
            double sRe = r * theta * cot;
            double sIm = r * theta;
            double sigma = theta + (theta * cot - 1) * cot;
            double[] g = green(sRe, sIm, kappa, z, source);
            double size = Math.exp(sRe * t);
            double eRe = size * Math.cos(sIm * t);
            double eIm = size * Math.sin(sIm * t);
            double gRe = g[0] - g[1] * sigma;
            double gIm = g[1] + g[0] * sigma;
            sum += eRe * gRe - eIm * gIm;
        }
        return r / m * sum;
    }

    /// Green's function by shooting: u and flux from either end to the source, one matrix a layer.
    private double[] green(double sRe, double sIm, double kappa, double z, double source) {
        double lower = Math.max(z, source);
        double upper = Math.min(z, source);
        double[] left = shootDown(sRe, sIm, kappa, upper);
        double[] right = shootUp(sRe, sIm, kappa, lower);
        // Between the two depths the left solution is carried on, to be compared with the right.
        double[] carried = shootDown(sRe, sIm, kappa, lower);
        // Wronskian of the two solutions with the flux KD u'; g = left(upper) right(lower) / W.
        double[] w = sub(mul(carried, 2, right, 0), mul(carried, 0, right, 2));
        double scale = Math.exp(left[4] - carried[4]);
        double[] top = mul(left, 0, right, 0);
        double below = w[0] * w[0] + w[1] * w[1];
        return new double[] {
            scale * (top[0] * w[0] + top[1] * w[1]) / below,
            scale * (top[1] * w[0] - top[0] * w[1]) / below
        };
    }

    // State: u (0, 1), flux (2, 3), logarithm of a common factor (4).
    private double[] shootDown(double sRe, double sIm, double kappa, double z) {
        double[] state = {1, 0, surface, 0, 0};
        double top = 0;
        for (int l = 0; l < h.length && top < z; l++) {
            step(state, sRe, sIm, kappa, l, Math.min(h[l], z - top));
            top += h[l];
        }
        return state;
    }

    private double[] shootUp(double sRe, double sIm, double kappa, double z) {
        double[] state = {1, 0, 0, 0, 0};
        double bottom = 0;
        for (double x : h) {
            bottom += x;
        }
        for (int l = h.length - 1; l >= 0 && bottom > z; l--) {
            double length = Math.min(h[l], bottom - z);
            state[2] = -state[2];
            state[3] = -state[3];
            step(state, sRe, sIm, kappa, l, length);
            state[2] = -state[2];
            state[3] = -state[3];
            bottom -= h[l];
        }
        return state;
    }

    private void step(double[] st, double sRe, double sIm, double kappa, int l, double length) {
        double re = (sRe + k[l]) / d[l] + kappa * kappa;
        double im = sIm / d[l];
        double size = Math.hypot(re, im);
        double qRe = Math.sqrt((size + re) / 2);
        double qIm = im / (2 * qRe);
        // exp(-qL) cosh(qL) and exp(-qL) sinh(qL), with the growth exp(Re q L) kept apart.
        double small = Math.exp(-2 * qRe * length);
        double turn = 2 * qIm * length;
        double eRe = small * Math.cos(turn);
        double eIm = -small * Math.sin(turn);
        double phRe = Math.cos(qIm * length);
        double phIm = Math.sin(qIm * length);
        double[] ch = times(0.5 * (1 + eRe), 0.5 * eIm, phRe, phIm);
        double[] sh = times(0.5 * (1 - eRe), -0.5 * eIm, phRe, phIm);
        double p = part[l] * d[l];
        double[] pq = {p * qRe, p * qIm};
        double[] over = divide(sh, pq);
        double[] by = times(sh[0], sh[1], pq[0], pq[1]);
        double[] u = times(st[0], st[1], ch[0], ch[1]);
        double[] u2 = times(st[2], st[3], over[0], over[1]);
        double[] f = times(st[2], st[3], ch[0], ch[1]);
        double[] f2 = times(st[0], st[1], by[0], by[1]);
        st[0] = u[0] + u2[0];
        st[1] = u[1] + u2[1];
        st[2] = f[0] + f2[0];
        st[3] = f[1] + f2[1];
        st[4] += qRe * length;
        double norm = Math.hypot(st[0], st[1]);
        for (int i = 0; i < 4; i++) {
            st[i] /= norm;
        }
        st[4] += Math.log(norm);
    }

    private static double[] times(double a, double b, double c, double e) {
        return new double[] {a * c - b * e, a * e + b * c};
    }

    private static double[] divide(double[] a, double[] b) {
        double n = b[0] * b[0] + b[1] * b[1];
        return new double[] {(a[0] * b[0] + a[1] * b[1]) / n, (a[1] * b[0] - a[0] * b[1]) / n};
    }

    private static double[] mul(double[] a, int i, double[] b, int j) {
        return times(a[i], a[i + 1], b[j], b[j + 1]);
    }

    private static double[] sub(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1]};
    }

    static double bessel(int order, double x) {
        // The integrand is even about pi, so that half a period suffices.
        int n = 24 + (int) (0.75 * x);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double angle = Math.PI * (i + 0.5) / n;
            sum += Math.cos(order * angle - x * Math.sin(angle));
        }
        return sum / n;
    }

    static double[][] gauss(int n) {
        double[][] rule = new double[2][n];
        for (int i = 0; i < n; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 1;
            for (int round = 0; round < 50; round++) {
                double p0 = 1;
                double p1 = x;
                for (int j = 2; j <= n; j++) {
                    double p2 = ((2 * j - 1) * x * p1 - (j - 1) * p0) / j;
                    p0 = p1;
                    p1 = p2;
                }
                slope = n * (x * p1 - p0) / (x * x - 1);
                x -= p1 / slope;
            }
            rule[0][i] = (1 + x) / 2;
            rule[1][i] = 1 / ((1 - x * x) * slope * slope);
        }
        return rule;
    }
}
