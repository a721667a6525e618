package org.papilla.scalp.depot;

/// What an oral dose gives to the follicle of one virtual patient, through the operator that also
/// moves an injected drug: free drug in plasma enters wherever capillaries could take it away, `K
/// du/dt = div(K D grad u) - K k (u - u_plasma) - other loss`.
///
/// At steady state the skin holds the free concentration of plasma, less what lymph and surface
/// take away.
final class OralCourse {

    private static final int NODES = 16;
    private static final double WINDOW = 7;

    private final CellColumn column;
    private final ModeKernel kernel;
    private final double absorptionPerS;
    private final double eliminationPerS;

    /// @param absorptionPerS first-order uptake from the gut, 1/s
    /// @param eliminationPerS first-order loss from the body's one compartment, 1/s
    OralCourse(CellColumn column, double absorptionPerS, double eliminationPerS) {
        this.column = column;
        this.kernel = new ModeKernel(column, new double[1]);
        this.absorptionPerS = absorptionPerS;
        this.eliminationPerS = eliminationPerS;
    }

    /// Free concentration at a plane over free concentration in plasma when both stand still, which
    /// is also the ratio of their integrals over all time after a single dose.
    double standing(double planeM) {
        return response(Complex.ZERO, column.between(planeM)).re();
    }

    /// Amounts in the body and free concentrations at a plane after one dose.
    static final class Curve {

        /// Share of the absorbed dose in the body, per time.
        final double[] body;

        /// Free concentration at the plane times volume of distribution, over unbound share and
        /// absorbed dose, per time.
        final double[] plane;

        private Curve(int times) {
            body = new double[times];
            plane = new double[times];
        }
    }

    /// Follows one dose.
    ///
    /// @param timesS rising times, s
    /// @param planeM depth of the plane, m
    Curve after(double[] timesS, double planeM) {
        CellColumn.Between plane = column.between(planeM);
        Curve curve = new Curve(timesS.length);
        int end = timesS.length;
        while (end > 0) {
            double last = timesS[end - 1];
            int begin = end - 1;
            while (begin > 0 && timesS[begin - 1] >= last / WINDOW) {
                begin--;
            }
            Complex[] s = Contour.window(NODES, WINDOW, last, last).s;
            Complex[] plasma = new Complex[NODES];
            Complex[] skin = new Complex[NODES];
            for (int n = 0; n < NODES; n++) {
                plasma[n] =
                        new Complex(absorptionPerS, 0)
                                .over(s[n].plus(absorptionPerS).times(s[n].plus(eliminationPerS)));
                skin[n] = plasma[n].times(response(s[n], plane));
            }
            for (int t = begin; t < end; t++) {
                Contour contour = Contour.window(NODES, WINDOW, last, timesS[t]);
                for (int n = 0; n < NODES; n++) {
                    curve.body[t] += contour.weight[n].times(plasma[n]).re();
                    curve.plane[t] += contour.weight[n].times(skin[n]).re();
                }
            }
            end = begin;
        }
        return curve;
    }

    /// Transform of the concentration at the plane when free plasma holds a unit pulse.
    private Complex response(Complex s, CellColumn.Between plane) {
        kernel.solve(s, 1, column.perfused, plane.upper());
        double b = plane.weight();
        int i = plane.upper();
        return new Complex(
                (1 - b) * kernel.re[i] + b * kernel.re[i + 1],
                (1 - b) * kernel.im[i] + b * kernel.im[i + 1]);
    }
}
