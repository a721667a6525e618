package org.papilla.scalp.depot;

/// Nodes and weights that turn a Laplace transform into its value at a time: `f(t) = Re sum of
/// weight[n] F(s[n])`.
///
/// A parabola around the negative real axis (Weideman and Trefethen, Math. Comp. 2007;76:1341): `s
/// = mu (i theta + 1)²`. With `n` nodes for one time the error falls like 8^-n until rounding; a
/// window of times shares nodes at a slower rate. The transform may have singularities on the
/// negative real axis only, which holds for diffusion with loss and first-order release.
final class Contour {

    final int size;
    final Complex[] s;
    final Complex[] weight;

    private Contour(int size) {
        this.size = size;
        this.s = new Complex[size];
        this.weight = new Complex[size];
    }

    /// Nodes for a single time.
    ///
    /// @param nodes how many, 8 to 20
    /// @param timeS the time, positive, s
    static Contour at(int nodes, double timeS) {
        return parabola(nodes, 3.0 / nodes, Math.PI * nodes / (12 * timeS), timeS);
    }

    /// Nodes that serve every time from `lastS / ratio` to `lastS`, with weights for `timeS`.
    static Contour window(int nodes, double ratio, double lastS, double timeS) {
        double root = Math.sqrt(8 * ratio + 1);
        return parabola(nodes, root / nodes, Math.PI * nodes / (4 * root * lastS), timeS);
    }

    /// The value at `s = 0`, that is the integral over all time.
    static Contour total() {
        return single(Complex.ZERO);
    }

    /// The transform itself at one value of `s`.
    static Contour single(Complex s) {
        Contour contour = new Contour(1);
        contour.s[0] = s;
        contour.weight[0] = Complex.ONE;
        return contour;
    }

    private static Contour parabola(int nodes, double h, double mu, double timeS) {
        Contour contour = new Contour(nodes);
        for (int n = 0; n < nodes; n++) {
            double theta = (n + 0.5) * h;
            Complex root = new Complex(1, theta);
            Complex s = root.times(root).times(mu);
            contour.s[n] = s;
            contour.weight[n] = s.times(timeS).exp().times(root).times(2 * h * mu / Math.PI);
        }
        return contour;
    }
}
