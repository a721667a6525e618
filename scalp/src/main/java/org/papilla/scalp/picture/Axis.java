package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.List;

/// Ticks of an axis.
final class Axis {

    private Axis() {}

    /// Round values from 0 or `low` to `high`, about `count` of them, in steps of 1, 2 or 5 times a
    /// power of ten.
    static List<Double> round(double low, double high, int count) {
        double raw = (high - low) / count;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double share = raw / power;
        double step = power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// Powers of ten from `low` to `high`.
    static List<Double> powers(double low, double high) {
        List<Double> ticks = new ArrayList<>();
        for (int e = (int) Math.ceil(Math.log10(low) - 1e-9);
                e <= Math.floor(Math.log10(high) + 1e-9);
                e++) {
            ticks.add(Math.pow(10, e));
        }
        return ticks;
    }

    /// How many digits after the decimal sign a list of ticks needs.
    static int digits(List<Double> ticks) {
        for (int digits = 0; digits < 6; digits++) {
            double scale = Math.pow(10, digits);
            if (ticks.stream().allMatch(t -> Math.abs(t * scale - Math.rint(t * scale)) < 1e-6)) {
                return digits;
            }
        }
        return 6;
    }
}
