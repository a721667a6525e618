package org.papilla.scalp.depot;

import java.util.Arrays;

/// One virtual patient: a lattice of boluses, one mole each, in a column of finite volumes, with
/// one early spell of other blood flow. Exact in time (contour, restarted after the spell).
final class VirtualDepot {

    private static final int NODES = 12;
    private static final double WINDOW = 7;

    private final CellColumn column;
    private final LatticeModes modes;
    private final ModeKernel kernel;
    private final double[] start;
    private final double flow;
    private final double untilS;
    private final double releasedShare;
    private final double releasePerS;
    private final double[] atSwitch;

    /// @param flow multiplier of capillary clearance until `untilS`; 1 if there is a pool
    /// @param untilS end of the spell, s
    VirtualDepot(CellColumn column, LatticeModes modes, Source source, double flow, double untilS) {
        this.column = column;
        this.modes = modes;
        this.kernel = new ModeKernel(column, modes.kappa);
        this.flow = flow;
        this.untilS = flow == 1 ? Double.POSITIVE_INFINITY : untilS;
        this.releasedShare = source.releasedShare();
        this.releasePerS = source.releasePerS();
        this.start = amounts(column, modes.kappa, source);
        this.atSwitch = new double[start.length];
        if (flow != 1) {
            Contour contour = Contour.at(NODES, untilS);
            for (int n = 0; n < contour.size; n++) {
                kernel.solve(contour.s[n], flow, start, 0);
                Complex w = contour.weight[n];
                for (int i = 0; i < atSwitch.length; i++) {
                    atSwitch[i] += w.re() * kernel.re[i] - w.im() * kernel.im[i];
                }
            }
            for (int i = 0; i < column.size; i++) {
                for (int m = 0; m < modes.size; m++) {
                    atSwitch[i * modes.size + m] *= column.capacity[i];
                }
            }
        }
    }

    /// Amount of one mole in each cell, per mode, `[cell][mode]`.
    static double[] amounts(CellColumn column, double[] kappa, Source source) {
        double[] amounts = new double[column.size * kappa.length];
        for (Solid solid : source.solids()) {
            for (int i = 0; i < column.size; i++) {
                double amount = solid.amountBetween(column.face[i], column.face[i + 1]);
                if (amount == 0) {
                    continue;
                }
                double height =
                        Math.min(column.face[i + 1], solid.bottomM())
                                - Math.max(column.face[i], solid.topM());
                double radius = Math.sqrt(amount / (solid.density() * Math.PI * height));
                for (int m = 0; m < kappa.length; m++) {
                    amounts[i * kappa.length + m] +=
                            amount * 2 * BesselJ.j1OverX(kappa[m] * radius);
                }
            }
        }
        return amounts;
    }

    /// Integral over all time of the amplitudes at a plane, per mode.
    double[] auc(double planeM) {
        CellColumn.Between plane = column.between(planeM);
        double[] sum = new double[modes.size];
        if (flow == 1) {
            kernel.solve(Complex.ZERO, 1, start, plane.upper());
            read(plane, kernel.re, 1, sum);
        } else {
            double[] gone = new double[start.length];
            for (int i = 0; i < gone.length; i++) {
                gone[i] = start[i] - atSwitch[i];
            }
            kernel.solve(Complex.ZERO, flow, gone, plane.upper());
            read(plane, kernel.re, 1, sum);
            kernel.solve(Complex.ZERO, 1, atSwitch, plane.upper());
            read(plane, kernel.re, 1, sum);
        }
        return sum;
    }

    /// Mean time that a molecule spends in the skin, s, from one solve per spell.
    double meanResidence() {
        double sum = releasedShare < 1 ? (1 - releasedShare) / releasePerS : 0;
        ModeKernel single = new ModeKernel(column, new double[1]);
        double[] first = new double[column.size];
        double[] second = new double[column.size];
        for (int i = 0; i < column.size; i++) {
            second[i] = atSwitch[i * modes.size];
            first[i] = start[i * modes.size] - second[i];
        }
        sum += content(single, first, flow);
        return flow == 1 ? sum : sum + content(single, second, 1);
    }

    private double content(ModeKernel single, double[] rhs, double multiplier) {
        single.solve(Complex.ZERO, multiplier, rhs, 0);
        double sum = 0;
        for (int i = 0; i < column.size; i++) {
            sum += column.capacity[i] * single.re[i];
        }
        return sum;
    }

    private void read(CellColumn.Between plane, double[] values, double factor, double[] sum) {
        int upper = plane.upper() * modes.size;
        int lower = upper + modes.size;
        double a = factor * (1 - plane.weight());
        double b = factor * plane.weight();
        for (int m = 0; m < modes.size; m++) {
            sum[m] += a * values[upper + m] + b * values[lower + m];
        }
    }

    /// What is seen at a list of rising times.
    ///
    /// @param timesS rising times, s
    /// @param planesM depths of the planes, m
    Course course(double[] timesS, double[] planesM) {
        Course course = new Course(timesS.length, planesM.length, modes.size);
        CellColumn.Between[] planes = new CellColumn.Between[planesM.length];
        for (int p = 0; p < planes.length; p++) {
            planes[p] = column.between(planesM[p]);
        }
        int split = 0;
        while (split < timesS.length && timesS[split] <= untilS) {
            split++;
        }
        phase(timesS, 0, split, 0, flow, start, planes, course, true);
        if (split < timesS.length) {
            phase(timesS, split, timesS.length, untilS, 1, atSwitch, planes, course, false);
        }
        return course;
    }

    private void phase(
            double[] timesS,
            int from,
            int to,
            double originS,
            double multiplier,
            double[] rhs,
            CellColumn.Between[] planes,
            Course course,
            boolean pool) {
        int end = to;
        while (end > from) {
            double last = timesS[end - 1] - originS;
            int begin = end - 1;
            while (begin > from && timesS[begin - 1] - originS >= last / WINDOW) {
                begin--;
            }
            Contour[] contours = new Contour[end - begin];
            for (int t = begin; t < end; t++) {
                contours[t - begin] = Contour.window(NODES, WINDOW, last, timesS[t] - originS);
            }
            for (int n = 0; n < NODES; n++) {
                Complex s = contours[0].s[n];
                kernel.solve(s, multiplier, rhs, 0);
                Complex release = pool ? release(s) : Complex.ONE;
                for (int t = begin; t < end; t++) {
                    Complex w = contours[t - begin].weight[n].times(release);
                    course.add(t, w, kernel, column, planes, multiplier);
                }
            }
            end = begin;
        }
        if (pool && releasedShare < 1) {
            for (int t = from; t < to; t++) {
                course.inSkin[t] += (1 - releasedShare) * Math.exp(-releasePerS * timesS[t]);
            }
        }
    }

    private Complex release(Complex s) {
        if (releasedShare == 1) {
            return Complex.ONE;
        }
        return new Complex((1 - releasedShare) * releasePerS, 0)
                .over(s.plus(releasePerS))
                .plus(releasedShare);
    }

    /// Amplitudes, amounts and rates over time, for one mole at each lattice point.
    static final class Course {

        private final int modes;

        /// Amplitudes `[plane][time * modes + mode]`.
        final double[][] amplitude;

        /// Share of the dose in the skin.
        final double[] inSkin;

        /// Rate at which blood and lymph take the dose, 1/s.
        final double[] toBlood;

        private Course(int times, int planes, int modes) {
            this.modes = modes;
            this.amplitude = new double[planes][times * modes];
            this.inSkin = new double[times];
            this.toBlood = new double[times];
        }

        private void add(
                int time,
                Complex w,
                ModeKernel kernel,
                CellColumn column,
                CellColumn.Between[] planes,
                double multiplier) {
            for (int p = 0; p < planes.length; p++) {
                int upper = planes[p].upper() * modes;
                int lower = upper + modes;
                double b = planes[p].weight();
                for (int m = 0; m < modes; m++) {
                    double re = (1 - b) * kernel.re[upper + m] + b * kernel.re[lower + m];
                    double im = (1 - b) * kernel.im[upper + m] + b * kernel.im[lower + m];
                    amplitude[p][time * modes + m] += w.re() * re - w.im() * im;
                }
            }
            double content = 0;
            double rate = 0;
            for (int i = 0; i < column.size; i++) {
                double u = w.re() * kernel.re[i * modes] - w.im() * kernel.im[i * modes];
                content += column.capacity[i] * u;
                rate += (multiplier * column.perfused[i] + column.otherLoss[i]) * u;
            }
            inSkin[time] += content;
            toBlood[time] += rate;
        }

        /// Time at which half has left, by interpolation in the logarithm of time; the last time if
        /// half has not left by then.
        double halfLife(double[] timesS) {
            int at = 0;
            while (at < inSkin.length && inSkin[at] > 0.5) {
                at++;
            }
            if (at == inSkin.length) {
                return timesS[at - 1];
            }
            if (at == 0) {
                return timesS[0] * (1 - 0.5) / Math.max(1e-9, 1 - inSkin[0]);
            }
            double part = (inSkin[at - 1] - 0.5) / (inSkin[at - 1] - inSkin[at]);
            return Math.exp(
                    Math.log(timesS[at - 1]) + part * Math.log(timesS[at] / timesS[at - 1]));
        }
    }

    /// Times from the first to the last in equal ratios.
    static double[] times(double firstS, double lastS, int count) {
        double[] times = new double[count];
        Arrays.setAll(times, i -> firstS * Math.pow(lastS / firstS, (double) i / (count - 1)));
        return times;
    }
}
