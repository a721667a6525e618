package org.papilla.scalp.depot;

import java.util.List;

/// Many modes of one column stepped through time while blood flow changes: TR-BDF2 (Bank et al.
/// 1985 with gamma = 2 - sqrt 2), second order and L-stable, so that sharp edges do not ring. What
/// leaves the skin is carried as further states through the same stages, so that amounts add up to
/// rounding.
///
/// Holds its state: one per computation, not shared between threads.
final class SteppedColumn {

    private static final double GAMMA = 2 - Math.sqrt(2);
    private static final double ALPHA = GAMMA / 2;
    private static final double FIRST = 1 / (GAMMA * (2 - GAMMA));
    private static final double SECOND = (1 - GAMMA) * (1 - GAMMA) / (GAMMA * (2 - GAMMA));

    private final CellColumn column;
    private final double[] kappaSquared;
    private final int modes;
    private final List<Perfusion> flow;
    private final double growth;
    private final double firstStepS;
    private final double[] source;
    private final double releasePerS;
    private final double[] diagonal;
    private final double[] inverse;
    private final double[] before;
    private final double[] middle;

    /// Amplitudes `[cell][mode]` for one mole of the source.
    double[] u;

    /// Share not yet released.
    double pool;

    /// Share that left through blood, lymph, metabolism and the surface (mode 0 only).
    final double[] gone = new double[4];

    double timeS;

    /// Multiplier during the last step.
    double multiplierBefore = 1;

    /// Pool at the start of the last step.
    double poolBefore;

    /// @param growth longest step as a share of the time since flow last changed
    /// @param firstStepS step at the start and after each change of flow, s
    SteppedColumn(
            CellColumn column,
            double[] kappa,
            double[] amounts,
            Source kind,
            List<Perfusion> flow,
            double growth,
            double firstStepS) {
        this.column = column;
        this.modes = kappa.length;
        this.kappaSquared = new double[modes];
        for (int m = 0; m < modes; m++) {
            kappaSquared[m] = kappa[m] * kappa[m];
        }
        this.flow = flow;
        this.growth = growth;
        this.firstStepS = firstStepS;
        this.source = amounts;
        this.releasePerS = kind.releasePerS();
        this.pool = 1 - kind.releasedShare();
        int n = amounts.length;
        this.u = new double[n];
        for (int i = 0; i < column.size; i++) {
            for (int m = 0; m < modes; m++) {
                u[i * modes + m] =
                        kind.releasedShare() * amounts[i * modes + m] / column.capacity[i];
            }
        }
        this.diagonal = new double[n];
        this.inverse = new double[n];
        this.before = new double[n];
        this.middle = new double[n];
    }

    /// Sees every step.
    interface Watcher {
        /// Called after a step.
        ///
        /// @param dt its length, s
        /// @param start amplitudes at its start
        /// @param middle amplitudes at its inner stage
        void step(double dt, double[] start, double[] middle);
    }

    /// Steps to a time, ending steps where flow changes.
    void to(double endS, Watcher watcher) {
        while (timeS < endS) {
            double since = 0;
            double next = endS;
            for (Perfusion step : flow) {
                if (step.fromS() <= timeS) {
                    since = step.fromS();
                } else {
                    next = Math.min(next, step.fromS());
                }
            }
            double dt = Math.max(firstStepS, growth * (timeS - since));
            double left = next - timeS;
            // No last step shorter than half of its neighbours.
            dt = left <= dt * 1.0001 ? left : Math.min(dt, left / 2);
            step(dt, watcher);
            timeS = dt == left ? next : timeS + dt;
        }
    }

    double multiplier() {
        double now = 1;
        for (Perfusion step : flow) {
            if (step.fromS() <= timeS) {
                now = step.multiplier();
            }
        }
        return now;
    }

    private void step(double dt, Watcher watcher) {
        double g = multiplier();
        double a = ALPHA * dt;
        factor(g, a);
        System.arraycopy(u, 0, before, 0, u.length);
        poolBefore = pool;
        multiplierBefore = g;
        double poolMiddle = poolBefore * (1 - a * releasePerS) / (1 + a * releasePerS);
        double poolAfter = (FIRST * poolMiddle - SECOND * poolBefore) / (1 + a * releasePerS);
        double feed = a * releasePerS * (poolBefore + poolMiddle);
        // Trapezoidal stage: (C + a A) middle = (C - a A) u + feed.
        for (int i = 0; i < column.size; i++) {
            double above = column.link[i];
            double below = i + 1 < column.size ? column.link[i + 1] : 0;
            for (int m = 0; m < modes; m++) {
                int at = i * modes + m;
                double flux = diagonal[at] * before[at];
                if (i > 0) {
                    flux -= above * before[at - modes];
                }
                if (i + 1 < column.size) {
                    flux -= below * before[at + modes];
                }
                middle[at] = column.capacity[i] * before[at] - a * flux + feed * source[at];
            }
        }
        solve(middle, a);
        double lastFeed = a * releasePerS * poolAfter;
        for (int i = 0; i < column.size; i++) {
            for (int m = 0; m < modes; m++) {
                int at = i * modes + m;
                u[at] =
                        column.capacity[i] * (FIRST * middle[at] - SECOND * before[at])
                                + lastFeed * source[at];
            }
        }
        solve(u, a);
        pool = poolAfter;
        for (int k = 0; k < gone.length; k++) {
            double start = gone[k];
            double inner = start + a * (rate(k, before, g) + rate(k, middle, g));
            gone[k] = FIRST * inner - SECOND * start + a * rate(k, u, g);
        }
        watcher.step(dt, before, middle);
    }

    /// Rate at which mode 0 leaves: 0 blood, 1 lymph, 2 metabolism, 3 surface; 1/s.
    double rate(int way, double[] state, double g) {
        if (way == 3) {
            return column.link[0] * state[0];
        }
        double sum = 0;
        for (int i = 0; i < column.size; i++) {
            double k =
                    switch (way) {
                        case 0 -> g * column.perfused[i];
                        case 1 -> column.lymph[i];
                        default -> column.otherLoss[i] - column.lymph[i];
                    };
            sum += k * state[i * modes];
        }
        return sum;
    }

    private void factor(double g, double a) {
        for (int i = 0; i < column.size; i++) {
            double below = i + 1 < column.size ? column.link[i + 1] : 0;
            double fixed = column.link[i] + below + g * column.perfused[i] + column.otherLoss[i];
            double slope = column.capacity[i] * column.diffusivity[i];
            double square = a * a * column.link[i] * column.link[i];
            for (int m = 0; m < modes; m++) {
                int at = i * modes + m;
                diagonal[at] = fixed + slope * kappaSquared[m];
                double pivot = column.capacity[i] + a * diagonal[at];
                if (i > 0) {
                    pivot -= square * inverse[at - modes];
                }
                inverse[at] = 1 / pivot;
            }
        }
    }

    private void solve(double[] x, double a) {
        for (int i = 1; i < column.size; i++) {
            double link = a * column.link[i];
            for (int m = 0; m < modes; m++) {
                int at = i * modes + m;
                x[at] += link * inverse[at - modes] * x[at - modes];
            }
        }
        int last = (column.size - 1) * modes;
        for (int m = 0; m < modes; m++) {
            x[last + m] *= inverse[last + m];
        }
        for (int i = column.size - 2; i >= 0; i--) {
            double link = a * column.link[i + 1];
            for (int m = 0; m < modes; m++) {
                int at = i * modes + m;
                x[at] = (x[at] + link * x[at + modes]) * inverse[at];
            }
        }
    }

    /// Integral over all remaining time of what is not yet released.
    double poolTime() {
        return pool > 0 ? pool / releasePerS : 0;
    }

    /// Integral over all remaining time at constant flow, of what is in the column and the pool.
    double[] remaining() {
        double[] rest = new double[u.length];
        double g = multiplier();
        for (int m = 0; m < modes; m++) {
            double[] d = new double[column.size];
            column.diagonal(kappaSquared[m], g, d);
            for (int i = 0; i < column.size; i++) {
                int at = i * modes + m;
                rest[at] = column.capacity[i] * u[at] + (releasePerS > 0 ? pool : 0) * source[at];
            }
            for (int i = 1; i < column.size; i++) {
                double ratio = column.link[i] / d[i - 1];
                d[i] -= ratio * column.link[i];
                rest[i * modes + m] += ratio * rest[(i - 1) * modes + m];
            }
            rest[(column.size - 1) * modes + m] /= d[column.size - 1];
            for (int i = column.size - 2; i >= 0; i--) {
                rest[i * modes + m] =
                        (rest[i * modes + m] + column.link[i + 1] * rest[(i + 1) * modes + m])
                                / d[i];
            }
        }
        return rest;
    }

    /// Integral over one step of a rate that was `r0` at its start, `r1` at the inner stage and
    /// `r2` at its end, by the same stages.
    static double integral(double dt, double r0, double r1, double r2) {
        return ALPHA * dt * (FIRST * (r0 + r1) + r2);
    }

    /// One step of `x' = a x + r` for a body of one or two compartments, by the same stages.
    static double[] follow(Body body, double dt, double[] x, double r0, double r1, double r2) {
        double a = ALPHA * dt;
        double[] out = rate(body, x);
        double[] middle = implicit(body, a, x[0] + a * (out[0] + r0 + r1), x[1] + a * out[1]);
        return implicit(
                body,
                a,
                FIRST * middle[0] - SECOND * x[0] + a * r2,
                FIRST * middle[1] - SECOND * x[1]);
    }

    /// Rates of the amounts in the two compartments without input.
    private static double[] rate(Body body, double[] x) {
        double c = x[0] / body.centralM3();
        double back = body.exchangeM3PerS() > 0 ? x[1] / body.peripheralM3() : 0;
        double crossing = body.exchangeM3PerS() * (c - back);
        return new double[] {-body.clearanceM3PerS() * c - crossing, crossing};
    }

    /// Solves `(1 - a M) x = rhs` for the two compartments.
    private static double[] implicit(Body body, double a, double first, double second) {
        double out = (body.clearanceM3PerS() + body.exchangeM3PerS()) / body.centralM3();
        double over = body.exchangeM3PerS() / body.centralM3();
        double back = body.exchangeM3PerS() > 0 ? body.exchangeM3PerS() / body.peripheralM3() : 0;
        double m00 = 1 + a * out;
        double m11 = 1 + a * back;
        double determinant = m00 * m11 - a * a * over * back;
        return new double[] {
            (m11 * first + a * back * second) / determinant,
            (m00 * second + a * over * first) / determinant
        };
    }
}
