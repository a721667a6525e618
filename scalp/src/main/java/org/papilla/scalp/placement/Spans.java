package org.papilla.scalp.placement;

import java.util.Arrays;

/// Disjoint intervals on a line, in ascending order: what a horizontal line has in common with a
/// shape. Immutable.
public final class Spans {

    static final Spans NONE = new Spans(new double[0]);

    /// Low and high ends in turn, ascending.
    private final double[] ends;

    private Spans(double[] ends) {
        this.ends = ends;
    }

    static Spans of(double low, double high) {
        return new Spans(new double[] {low, high});
    }

    /// Spans between the first and second, third and fourth crossing and so on.
    static Spans ofCrossings(double[] crossings, int count) {
        double[] sorted = Arrays.copyOf(crossings, count);
        Arrays.sort(sorted);
        return new Spans(sorted);
    }

    /// Number of intervals.
    public int count() {
        return ends.length / 2;
    }

    /// Low end of one interval.
    public double low(int index) {
        return ends[2 * index];
    }

    /// High end of one interval.
    public double high(int index) {
        return ends[2 * index + 1];
    }

    /// Sum of the lengths.
    public double length() {
        double sum = 0;
        for (int i = 0; i < count(); i++) {
            sum += high(i) - low(i);
        }
        return sum;
    }

    /// What lies in either.
    Spans with(Spans other) {
        return combine(other, true, true);
    }

    /// What lies in both.
    Spans within(Spans other) {
        return combine(other, false, true);
    }

    /// What lies here and not in the other.
    Spans without(Spans other) {
        return combine(other, false, false);
    }

    /// Sweeps over all ends; `either` joins, otherwise this span must hold together with the other
    /// span's being inside (`inside`) or outside.
    private Spans combine(Spans other, boolean either, boolean inside) {
        if (other.ends.length == 0) {
            return either || !inside ? this : NONE;
        }
        double[] cuts = new double[ends.length + other.ends.length];
        System.arraycopy(ends, 0, cuts, 0, ends.length);
        System.arraycopy(other.ends, 0, cuts, ends.length, other.ends.length);
        Arrays.sort(cuts);
        double[] found = new double[cuts.length * 2];
        int count = 0;
        for (int i = 1; i < cuts.length; i++) {
            if (cuts[i] == cuts[i - 1]) {
                continue;
            }
            double middle = (cuts[i] + cuts[i - 1]) / 2;
            boolean here = holds(middle);
            boolean there = other.holds(middle);
            if (either ? here || there : here && there == inside) {
                if (count > 0 && found[count - 1] == cuts[i - 1]) {
                    found[count - 1] = cuts[i];
                } else {
                    found[count++] = cuts[i - 1];
                    found[count++] = cuts[i];
                }
            }
        }
        return new Spans(Arrays.copyOf(found, count));
    }

    /// Whether a place lies in one of the intervals or on its end.
    boolean holds(double x) {
        for (int i = 0; i < ends.length; i += 2) {
            if (x >= ends[i] && x <= ends[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
