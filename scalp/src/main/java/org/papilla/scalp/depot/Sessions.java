package org.papilla.scalp.depot;

import java.util.Arrays;

/// The same session again and again in one virtual patient: what skin and blood still hold when the
/// next one is due.
///
/// The state (amounts in the cells, in the pool and in the body) moves over one interval by a
/// linear map that is exact in time; the contour gives it. The early spell of other blood flow acts
/// on what earlier sessions left as well, so that sessions are stepped through instead of added up;
/// without a spell the two are the same (tested). Only the mean over the plane is needed, since
/// amounts do not depend on where in the plane they are.
///
/// All amounts are shares of one session's dose that stays in the skin.
final class Sessions {

    private static final int NODES = 14;
    private static final int MOST = 2000;
    private static final double SETTLED = 1e-10;

    private final CellColumn column;
    private final ModeKernel kernel;
    private final double[] start;
    private final double releasedShare;
    private final double releasePerS;
    private final double flow;
    private final double spellS;
    private final double eliminationPerS;

    private double[] cells;
    private double pool;
    private double body;

    /// @param flow multiplier of capillary clearance in the spell after each session
    /// @param spellS length of that spell, s
    /// @param eliminationPerS first-order loss from the body, 1/s; 0 if it is not known, and then
    ///   the body's share means nothing
    Sessions(CellColumn column, Source source, double flow, double spellS, double eliminationPerS) {
        this.column = column;
        double[] mean = {0};
        this.kernel = new ModeKernel(column, mean);
        this.start = VirtualDepot.amounts(column, mean, source);
        this.releasedShare = source.releasedShare();
        this.releasePerS = source.releasePerS();
        this.flow = flow;
        this.spellS = spellS;
        this.eliminationPerS = eliminationPerS;
        this.cells = new double[column.size];
    }

    /// What is left before each session.
    static final class Course {

        /// Share in the skin and its pool before session 1, 2, ...
        final double[] skin;

        /// Share in the body's one compartment at the same times.
        final double[] body;

        /// The share in the skin after so many sessions that nothing changes.
        double skinSteady;

        /// The same in the body.
        double bodySteady;

        /// After how many sessions the body's share is 90 % of the steady one.
        int toNinety = 1;

        private Course(int sessions) {
            skin = new double[sessions];
            body = new double[sessions];
        }
    }

    /// Repeats the session.
    ///
    /// @param intervalS time between sessions, s
    /// @param sessions before how many sessions the state is wanted
    Course every(double intervalS, int sessions) {
        cells = new double[column.size];
        pool = 0;
        body = 0;
        Course course = new Course(sessions);
        double[] trace = new double[MOST + 1];
        Rise skin = new Rise();
        Rise blood = new Rise();
        int done = 0;
        while (done < sessions - 1 || (done < MOST && !(skin.settled() && blood.settled()))) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] += releasedShare * start[i];
            }
            pool += 1 - releasedShare;
            pass(intervalS);
            done++;
            double held = Math.max(0, pool + Arrays.stream(cells).sum());
            skin.to(held);
            blood.to(body);
            if (done < sessions) {
                course.skin[done] = held;
                course.body[done] = body;
            }
            if (done <= MOST) {
                trace[done] = body;
            }
        }
        course.skinSteady = skin.limit();
        course.bodySteady = blood.limit();
        while (course.toNinety < Math.min(done, MOST)
                && trace[course.toNinety] < 0.9 * course.bodySteady) {
            course.toNinety++;
        }
        return course;
    }

    /// A rising sequence whose steps shrink in the end like a geometric series.
    private static final class Rise {
        private double value;
        private double step = Double.NaN;
        private double ratio = Double.NaN;
        private boolean even;

        void to(double next) {
            double now = Math.max(0, next - value);
            double ratioNow = now / step;
            even = Math.abs(ratioNow - ratio) < SETTLED;
            ratio = ratioNow;
            step = now;
            value = next;
        }

        boolean settled() {
            return step <= SETTLED * Math.max(value, SETTLED) || even;
        }

        double limit() {
            boolean geometric = ratio > 0 && ratio < 1 && step > SETTLED * value;
            return geometric ? value + step * ratio / (1 - ratio) : value;
        }
    }

    private void pass(double intervalS) {
        if (flow == 1) {
            phase(1, intervalS);
        } else if (spellS < intervalS) {
            phase(flow, spellS);
            phase(1, intervalS - spellS);
        } else {
            phase(flow, intervalS);
        }
    }

    private void phase(double multiplier, double lengthS) {
        Contour contour = Contour.at(NODES, lengthS);
        double[] after = new double[cells.length];
        double gained = 0;
        for (int n = 0; n < contour.size; n++) {
            Complex s = contour.s[n];
            Complex w = contour.weight[n];
            gained += add(s, w, multiplier, cells, after);
            if (pool > 0) {
                Complex released = w.times(pool * releasePerS).over(s.plus(releasePerS));
                gained += add(s, released, multiplier, start, after);
            }
        }
        cells = after;
        pool *= Math.exp(-releasePerS * lengthS);
        body = Math.max(0, body * Math.exp(-eliminationPerS * lengthS) + gained);
    }

    /// Adds what a start leaves in each cell; gives what it leaves in the body.
    private double add(Complex s, Complex w, double multiplier, double[] rhs, double[] after) {
        kernel.solve(s, multiplier, rhs, 0);
        double rateRe = 0;
        double rateIm = 0;
        for (int i = 0; i < after.length; i++) {
            after[i] += column.capacity[i] * (w.re() * kernel.re[i] - w.im() * kernel.im[i]);
            double taken = multiplier * column.perfused[i] + column.lymph[i];
            rateRe += taken * kernel.re[i];
            rateIm += taken * kernel.im[i];
        }
        return w.times(new Complex(rateRe, rateIm)).over(s.plus(eliminationPerS)).re();
    }
}
