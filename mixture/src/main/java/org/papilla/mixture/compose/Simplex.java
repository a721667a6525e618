package org.papilla.mixture.compose;

import java.util.Arrays;

/// Whether some volumes in a box, fractions allowed, meet all rows; by the dual simplex method for
/// bounded variables (Lemke 1954; Maros, *Computational Techniques of the Simplex Method*, 2003,
/// chapter 10).
///
/// It computes in floating point. A "no" is believed only when its multipliers, rounded to whole
/// numbers, prove it in exact arithmetic (Farkas' lemma); so a rounding error can make the search
/// slower, never wrong.
final class Simplex {

    private static final double TOLERANCE = 1e-9;
    private static final double PIVOT = 1e-9;
    private static final long MULTIPLIER_SCALE = 1L << 20;

    private final int variables;
    private final long[][] rows;
    private final long[] bounds;

    /// What came out.
    enum State {
        /// [Answer#point] meets the rows to rounding and is best for the costs.
        POINT,
        /// Proven in whole numbers that nothing in the box meets the rows.
        EMPTY,
        /// Neither; the caller must look closer.
        UNKNOWN
    }

    /// The answer; `point` and `culprits` belong to the caller.
    ///
    /// @param point a value per variable; empty unless [State#POINT]
    /// @param culprits indices of the rows that together prove emptiness; empty unless
    ///   [State#EMPTY]
    @SuppressWarnings("ArrayRecordComponent") // made anew for each answer and never shared
    record Answer(State state, double[] point, int[] culprits) {}

    private static final Answer UNKNOWN = new Answer(State.UNKNOWN, new double[0], new int[0]);

    /// Rows `sum of rows[r][j] x[j] <= bounds[r]`; the arrays are kept and not changed.
    Simplex(int variables, long[][] rows, long[] bounds) {
        this.variables = variables;
        this.rows = rows;
        this.bounds = bounds;
    }

    /// The point of the box that meets the rows at the least sum of cost times value.
    Answer minimise(double[] costs, int[] low, int[] high) {
        int[] binding = new int[rows.length];
        int count = 0;
        for (int r = 0; r < rows.length; r++) {
            long least = 0;
            long most = 0;
            for (int j = 0; j < variables; j++) {
                long coefficient = rows[r][j];
                least += coefficient * (coefficient > 0 ? low[j] : high[j]);
                most += coefficient * (coefficient > 0 ? high[j] : low[j]);
            }
            if (least > bounds[r]) {
                return new Answer(State.EMPTY, new double[0], new int[] {r});
            }
            if (most > bounds[r]) {
                binding[count++] = r;
            }
        }
        if (count == rows.length) {
            return minimiseAll(costs, low, high);
        }
        long[][] fewer = new long[count][];
        long[] fewerBounds = new long[count];
        for (int i = 0; i < count; i++) {
            fewer[i] = rows[binding[i]];
            fewerBounds[i] = bounds[binding[i]];
        }
        var answer = new Simplex(variables, fewer, fewerBounds).minimiseAll(costs, low, high);
        int[] culprits = answer.culprits();
        for (int i = 0; i < culprits.length; i++) {
            culprits[i] = binding[culprits[i]];
        }
        return answer;
    }

    private Answer minimiseAll(double[] costs, int[] low, int[] high) {
        int m = rows.length;
        int n = variables;
        int width = n + m;
        double[] scale = new double[m];
        double[][] tableau = new double[m][width];
        double[] value = new double[width];
        double[] reduced = new double[width];
        boolean[] basic = new boolean[width];
        boolean[] atUpper = new boolean[width];
        int[] basis = new int[m];
        for (int j = 0; j < n; j++) {
            reduced[j] = costs[j];
            atUpper[j] = costs[j] < 0;
            value[j] = atUpper[j] ? high[j] : low[j];
        }
        for (int r = 0; r < m; r++) {
            long largest = 1;
            for (int j = 0; j < n; j++) {
                largest = Math.max(largest, Math.abs(rows[r][j]));
            }
            scale[r] = 1.0 / largest;
            double slack = bounds[r] * scale[r];
            for (int j = 0; j < n; j++) {
                tableau[r][j] = rows[r][j] * scale[r];
                slack -= tableau[r][j] * value[j];
            }
            tableau[r][n + r] = 1;
            basis[r] = n + r;
            basic[n + r] = true;
            value[n + r] = slack;
        }
        int limit = 40 * (m + n) + 100;
        for (int step = 0; step < limit; step++) {
            int leaving = -1;
            double worst = TOLERANCE;
            boolean below = true;
            for (int r = 0; r < m; r++) {
                int b = basis[r];
                double under = (b < n ? low[b] : 0) - value[b];
                double over = b < n ? value[b] - high[b] : Double.NEGATIVE_INFINITY;
                double violation = Math.max(under, over);
                if (violation > worst) {
                    leaving = r;
                    worst = violation;
                    below = under >= over;
                }
            }
            if (leaving < 0) {
                return new Answer(State.POINT, Arrays.copyOf(value, n), new int[0]);
            }
            double[] pivotRow = tableau[leaving];
            int entering = -1;
            double bestRatio = Double.POSITIVE_INFINITY;
            for (int j = 0; j < width; j++) {
                if (basic[j] || (j < n && low[j] == high[j])) {
                    continue;
                }
                double alpha = below ? pivotRow[j] : -pivotRow[j];
                boolean useful = atUpper[j] ? alpha > PIVOT : alpha < -PIVOT;
                if (useful) {
                    double ratio = Math.abs(reduced[j] / alpha);
                    if (ratio < bestRatio - 1e-12
                            || (ratio <= bestRatio + 1e-12
                                    && Math.abs(alpha) > Math.abs(pivotRow[entering]))) {
                        entering = j;
                        bestRatio = ratio;
                    }
                }
            }
            if (entering < 0) {
                return refutation(pivotRow, below, scale, low, high);
            }
            int out = basis[leaving];
            double target = below ? (out < n ? low[out] : 0) : high[out];
            double alpha = pivotRow[entering];
            double change = (value[out] - target) / alpha;
            for (int r = 0; r < m; r++) {
                if (r != leaving) {
                    value[basis[r]] -= tableau[r][entering] * change;
                }
            }
            value[entering] += change;
            value[out] = target;
            pivot(tableau, reduced, leaving, entering);
            basic[out] = false;
            atUpper[out] = !below;
            basic[entering] = true;
            basis[leaving] = entering;
        }
        return UNKNOWN;
    }

    private static void pivot(double[][] tableau, double[] reduced, int leaving, int entering) {
        double[] pivotRow = tableau[leaving];
        double inverse = 1 / pivotRow[entering];
        for (int j = 0; j < pivotRow.length; j++) {
            pivotRow[j] *= inverse;
        }
        pivotRow[entering] = 1;
        for (int r = 0; r < tableau.length; r++) {
            double factor = tableau[r][entering];
            if (r != leaving && factor != 0) {
                double[] row = tableau[r];
                for (int j = 0; j < row.length; j++) {
                    row[j] -= factor * pivotRow[j];
                }
                row[entering] = 0;
            }
        }
        double factor = reduced[entering];
        if (factor != 0) {
            for (int j = 0; j < reduced.length; j++) {
                reduced[j] -= factor * pivotRow[j];
            }
            reduced[entering] = 0;
        }
    }

    /// Turns the stuck row into multipliers and proves in whole numbers that they contradict the
    /// box: the least that the combined left side can be exceeds the combined bound.
    private Answer refutation(
            double[] stuck, boolean below, double[] scale, int[] low, int[] high) {
        int m = rows.length;
        double[] multipliers = new double[m];
        double largest = 0;
        for (int r = 0; r < m; r++) {
            double y = (below ? 1 : -1) * stuck[variables + r] * scale[r];
            multipliers[r] = Math.max(0, y);
            largest = Math.max(largest, multipliers[r]);
        }
        if (!(largest > 0)) {
            return UNKNOWN;
        }
        // Rows differ in size, so small multipliers need digits too; then exact arithmetic decides.
        for (long grain = MULTIPLIER_SCALE; grain <= MULTIPLIER_SCALE << 16; grain <<= 8) {
            long[] whole = new long[m];
            for (int r = 0; r < m; r++) {
                whole[r] = Math.round(multipliers[r] / largest * grain);
            }
            try {
                if (contradicts(whole, low, high)) {
                    int[] culprits = new int[m];
                    int count = 0;
                    for (int r = 0; r < m; r++) {
                        if (whole[r] != 0) {
                            culprits[count++] = r;
                        }
                    }
                    return new Answer(State.EMPTY, new double[0], Arrays.copyOf(culprits, count));
                }
            } catch (ArithmeticException tooLarge) {
                return UNKNOWN;
            }
        }
        return UNKNOWN;
    }

    private boolean contradicts(long[] multipliers, int[] low, int[] high) {
        long right = 0;
        for (int r = 0; r < multipliers.length; r++) {
            if (multipliers[r] != 0) {
                right = Math.addExact(right, Math.multiplyExact(multipliers[r], bounds[r]));
            }
        }
        long left = 0;
        for (int j = 0; j < variables; j++) {
            long coefficient = 0;
            for (int r = 0; r < multipliers.length; r++) {
                if (multipliers[r] != 0) {
                    coefficient =
                            Math.addExact(
                                    coefficient, Math.multiplyExact(multipliers[r], rows[r][j]));
                }
            }
            left =
                    Math.addExact(
                            left,
                            Math.multiplyExact(coefficient, coefficient > 0 ? low[j] : high[j]));
        }
        return left > right;
    }
}
