package org.papilla.scalp.depot;

/// Many modes of one column at once: `(s C + A(kappa)) u = rhs` for complex `s`, by elimination
/// without pivoting, which a diffusion matrix with loss allows. Data lie `[cell][mode]`, so that
/// the inner loops run over neighbouring memory.
///
/// Holds scratch memory: one per computation, not shared between threads.
final class ModeKernel {

    private final CellColumn column;
    final int modes;
    private final double[] kappaSquared;
    private final double[] inverseRe;
    private final double[] inverseIm;

    /// Solution of the last solve, `[cell][mode]`, valid from the row that was asked on.
    final double[] re;

    final double[] im;

    ModeKernel(CellColumn column, double[] kappa) {
        this.column = column;
        this.modes = kappa.length;
        this.kappaSquared = new double[modes];
        for (int m = 0; m < modes; m++) {
            kappaSquared[m] = kappa[m] * kappa[m];
        }
        int n = column.size * modes;
        inverseRe = new double[n];
        inverseIm = new double[n];
        re = new double[n];
        im = new double[n];
    }

    /// Solves for one `s`.
    ///
    /// @param flow multiplier of capillary clearance
    /// @param rhs real right-hand side, `[cell][mode]`
    /// @param firstRow first cell whose solution is wanted
    void solve(Complex s, double flow, double[] rhs, int firstRow) {
        int n = column.size;
        for (int i = 0; i < n; i++) {
            double below = i + 1 < n ? column.link[i + 1] : 0;
            double fixed =
                    column.link[i]
                            + below
                            + flow * column.perfused[i]
                            + column.otherLoss[i]
                            + s.re() * column.capacity[i];
            double slope = column.capacity[i] * column.diffusivity[i];
            double turn = s.im() * column.capacity[i];
            eliminate(i, fixed, slope, turn, i == 0 ? 0 : column.link[i], rhs);
        }
        int last = (n - 1) * modes;
        for (int m = 0; m < modes; m++) {
            double a = re[last + m];
            double b = im[last + m];
            re[last + m] = a * inverseRe[last + m] - b * inverseIm[last + m];
            im[last + m] = a * inverseIm[last + m] + b * inverseRe[last + m];
        }
        for (int i = n - 2; i >= firstRow; i--) {
            substitute(i * modes, column.link[i + 1]);
        }
    }

    private void eliminate(
            int i, double fixed, double slope, double turn, double link, double[] rhs) {
        int at = i * modes;
        // The row above; row 0 has no link, so that any row will do.
        int up = i == 0 ? at : at - modes;
        double square = link * link;
        for (int m = 0; m < modes; m++) {
            double wRe = inverseRe[up + m];
            double wIm = inverseIm[up + m];
            double dRe = fixed + slope * kappaSquared[m] - square * wRe;
            double dIm = turn - square * wIm;
            double size = 1 / (dRe * dRe + dIm * dIm);
            double uRe = re[up + m];
            double uIm = im[up + m];
            re[at + m] = rhs[at + m] + link * (wRe * uRe - wIm * uIm);
            im[at + m] = link * (wRe * uIm + wIm * uRe);
            inverseRe[at + m] = dRe * size;
            inverseIm[at + m] = -dIm * size;
        }
    }

    private void substitute(int at, double link) {
        int down = at + modes;
        for (int m = 0; m < modes; m++) {
            double a = re[at + m] + link * re[down + m];
            double b = im[at + m] + link * im[down + m];
            double iRe = inverseRe[at + m];
            double iIm = inverseIm[at + m];
            re[at + m] = a * iRe - b * iIm;
            im[at + m] = a * iIm + b * iRe;
        }
    }
}
