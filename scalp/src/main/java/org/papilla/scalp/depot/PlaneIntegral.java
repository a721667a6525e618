package org.papilla.scalp.depot;

import java.util.Arrays;

/// Integrals of a solid's profile against `exp(-q |z - z'|)` on either side of a plane, for all
/// contour nodes at once. They give its field in an endless medium, at the plane: `2 p q w = above
/// + below` and `2 p dw/dz = below - above`.
///
/// Outside the solid's height the integral over a ball has a closed form, since `exp(i kappa x + q
/// z)` solves a Helmholtz equation, whose mean over a ball is known; through the solid it is
/// integrated by Gauss-Legendre panels that follow the profile's oscillation.
///
/// Holds scratch memory: one per computation, not shared between threads.
final class PlaneIntegral {

    private static final int ORDER = 16;
    private static final Quadrature RULE = Quadrature.gauss(ORDER);
    private static final int MOST_PANELS = 4000;

    private final double panelPhase;
    private final double windowDepth;
    private final int nodes;

    /// Integral over what lies above the plane (smaller depth), per node.
    final double[] aboveRe;

    final double[] aboveIm;

    /// Integral over what lies below the plane, per node.
    final double[] belowRe;

    final double[] belowIm;

    private double[] panelStart = new double[64];
    private double[] panelWidth = new double[64];
    private double[] profile = new double[64 * ORDER];
    private int panels;
    private final double[] expRe = new double[ORDER];
    private final double[] expIm = new double[ORDER];

    /// @param nodes number of contour nodes
    /// @param fine whether to integrate with smaller panels, for an error estimate
    PlaneIntegral(int nodes, boolean fine) {
        this.nodes = nodes;
        this.panelPhase = fine ? 6 : 9;
        this.windowDepth = fine ? 36 : 32;
        aboveRe = new double[nodes];
        aboveIm = new double[nodes];
        belowRe = new double[nodes];
        belowIm = new double[nodes];
    }

    void clear() {
        Arrays.fill(aboveRe, 0);
        Arrays.fill(aboveIm, 0);
        Arrays.fill(belowRe, 0);
        Arrays.fill(belowIm, 0);
    }

    /// Adds one solid.
    ///
    /// @param z depth of the plane, m
    /// @param kappa wave number in the plane, 1/m
    /// @param q decay per node, 1/m
    /// @param lambda decay at `kappa = 0` per node, 1/m
    void add(Solid solid, double z, double kappa, Complex[] q, Complex[] lambda) {
        if (z >= solid.bottomM() || z <= solid.topM()) {
            addFar(solid, z, kappa, q, lambda);
        } else if (solid.round()) {
            addSide(solid, z, -1, kappa, q, aboveRe, aboveIm);
            addSide(solid, z, 1, kappa, q, belowRe, belowIm);
        } else {
            double profile = solid.profile(z, kappa);
            addSlab(profile, z - solid.topM(), q, aboveRe, aboveIm);
            addSlab(profile, solid.bottomM() - z, q, belowRe, belowIm);
        }
    }

    private void addFar(Solid solid, double z, double kappa, Complex[] q, Complex[] lambda) {
        boolean above = z > solid.centreM();
        double[] re = above ? aboveRe : belowRe;
        double[] im = above ? aboveIm : belowIm;
        double distance = Math.abs(z - solid.centreM());
        if (solid.round()) {
            double a = solid.radiusM();
            double volume = solid.density() * 4 * Math.PI / 3 * a * a * a;
            for (int n = 0; n < nodes; n++) {
                Complex x = lambda[n].times(a);
                Complex decay = x.minus(q[n].times(distance)).exp();
                Complex part = scaledMean(x).times(decay).times(volume);
                re[n] += part.re();
                im[n] += part.im();
            }
            return;
        }
        double half = solid.halfHeightM();
        double profile = solid.profile(solid.centreM(), kappa);
        for (int n = 0; n < nodes; n++) {
            Complex near = q[n].times(half - distance).exp();
            Complex part = near.times(slab(q[n], 2 * half)).times(profile);
            re[n] += part.re();
            im[n] += part.im();
        }
    }

    /// `exp(-x)` times the mean of `exp(x u)` over the unit ball, `3 (x cosh x - sinh x) / x³`.
    static Complex scaledMean(Complex x) {
        if (x.abs() < 0.3) {
            // Series 1 + x²/10 + x⁴/280 + ... = 3 sum x^(2n) (2n+2) / (2n+3)!
            Complex square = x.times(x);
            Complex term = Complex.ONE;
            Complex sum = Complex.ONE;
            for (int n = 1; n < 9; n++) {
                term = term.times(square).times(1.0 / ((2.0 * n) * (2.0 * n + 3)));
                sum = sum.plus(term);
            }
            return sum.times(x.times(-1).exp());
        }
        Complex twice = x.times(-2).exp();
        Complex top = x.plus(-1).plus(x.plus(1).times(twice));
        return top.times(1.5).over(x.times(x).times(x));
    }

    /// Integral of `exp(-q t)` from 0 to `length`.
    private static Complex slab(Complex q, double length) {
        Complex x = q.times(length);
        if (x.abs() < 1e-5) {
            return Complex.ONE.minus(x.times(0.5)).times(length);
        }
        return Complex.ONE.minus(x.times(-1).exp()).over(q);
    }

    private void addSlab(double profile, double length, Complex[] q, double[] re, double[] im) {
        for (int n = 0; n < nodes; n++) {
            Complex part = slab(q[n], length).times(profile);
            re[n] += part.re();
            im[n] += part.im();
        }
    }

    private void addSide(
            Solid solid, double z, int side, double kappa, Complex[] q, double[] re, double[] im) {
        double largest = 0;
        double slowest = Double.POSITIVE_INFINITY;
        for (int n = 0; n < nodes; n++) {
            largest = Math.max(largest, q[n].abs());
            slowest = Math.min(slowest, q[n].re());
        }
        layPanels(solid, z, side, kappa, largest, slowest);
        for (int n = 0; n < nodes; n++) {
            double qRe = q[n].re();
            double qIm = q[n].im();
            double sumRe = 0;
            double sumIm = 0;
            double width = -1;
            double baseRe = 1;
            double baseIm = 0;
            double stepRe = 1;
            double stepIm = 0;
            for (int panel = 0; panel < panels; panel++) {
                if (panelStart[panel] * qRe > windowDepth) {
                    break;
                }
                if (panelWidth[panel] != width) {
                    width = panelWidth[panel];
                    for (int i = 0; i < ORDER; i++) {
                        double t = width * RULE.node(i);
                        double size = Math.exp(-qRe * t);
                        expRe[i] = size * Math.cos(qIm * t);
                        expIm[i] = -size * Math.sin(qIm * t);
                    }
                    double size = Math.exp(-qRe * width);
                    stepRe = size * Math.cos(qIm * width);
                    stepIm = -size * Math.sin(qIm * width);
                }
                double partRe = 0;
                double partIm = 0;
                int at = panel * ORDER;
                for (int i = 0; i < ORDER; i++) {
                    partRe += profile[at + i] * expRe[i];
                    partIm += profile[at + i] * expIm[i];
                }
                sumRe += baseRe * partRe - baseIm * partIm;
                sumIm += baseRe * partIm + baseIm * partRe;
                double nextRe = baseRe * stepRe - baseIm * stepIm;
                baseIm = baseRe * stepIm + baseIm * stepRe;
                baseRe = nextRe;
            }
            re[n] += sumRe;
            im[n] += sumIm;
        }
    }

    /// Panels from the plane outwards, none wider than one phase of the decay or of the profile.
    private void layPanels(
            Solid solid, double z, int side, double kappa, double largest, double slowest) {
        double edge = side < 0 ? z - solid.topM() : solid.bottomM() - z;
        double length = Math.min(edge, windowDepth / slowest);
        double widest = Math.min(length, panelPhase / largest);
        // Equal widths, so that exponentials are shared between panels.
        widest = length / Math.ceil(length / widest);
        panels = 0;
        double at = 0;
        while (at < length * (1 - 1e-13) && panels < MOST_PANELS) {
            double width = widest;
            while (width > widest / 1024
                    && kappa * rimChange(solid, z + side * at, z + side * (at + width))
                            > panelPhase) {
                width /= 2;
            }
            double used = Math.min(width, length - at);
            push(at, used, solid, z, side, kappa);
            at += used;
        }
    }

    private static double rimChange(Solid solid, double from, double to) {
        return Math.abs(Math.sqrt(solid.sliceSquared(from)) - Math.sqrt(solid.sliceSquared(to)));
    }

    private void push(double at, double width, Solid solid, double z, int side, double kappa) {
        if (panels == panelStart.length) {
            panelStart = Arrays.copyOf(panelStart, 2 * panels);
            panelWidth = Arrays.copyOf(panelWidth, 2 * panels);
            profile = Arrays.copyOf(profile, 2 * panels * ORDER);
        }
        panelStart[panels] = at;
        // Rounding in the last panel must not cost a new set of exponentials.
        boolean same = panels > 0 && Math.abs(panelWidth[panels - 1] - width) < 1e-9 * width;
        panelWidth[panels] = same ? panelWidth[panels - 1] : width;
        for (int i = 0; i < ORDER; i++) {
            double t = at + panelWidth[panels] * RULE.node(i);
            profile[panels * ORDER + i] =
                    panelWidth[panels] * RULE.weight(i) * solid.profile(z + side * t, kappa);
        }
        panels++;
    }
}
