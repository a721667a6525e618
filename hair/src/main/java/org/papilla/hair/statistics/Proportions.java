package org.papilla.hair.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Intervals and sample sizes for shares of hairs.
public final class Proportions {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Proportions() {}

    /// The score interval (Wilson 1927): close to its nominal confidence also for few hairs.
    public static Interval wilson(long part, long whole, double confidence) {
        Require.partOf("share", part, whole);
        double z = z(confidence);
        return score(part, whole, z * z);
    }

    /// The exact interval (Clopper and Pearson 1934): never below its nominal confidence.
    public static Interval clopperPearson(long part, long whole, double confidence) {
        Require.partOf("share", part, whole);
        Require.openShare("confidence", confidence);
        double tail = (1 - confidence) / 2;
        double low =
                part == 0
                        ? 0
                        : new BetaDistribution(part, whole - part + 1.0)
                                .inverseCumulativeProbability(tail);
        double high =
                part == whole
                        ? 1
                        : new BetaDistribution(part + 1.0, whole - part)
                                .inverseCumulativeProbability(1 - tail);
        return new Interval((double) part / whole, low, high);
    }

    /// Simultaneous intervals for all classes of one count (Goodman 1965, Technometrics 7:247):
    /// with the given confidence all of them hold at once.
    ///
    /// @param counts hairs in each class, at least two classes and one hair
    /// @return one interval a class, in the same order
    public static List<Interval> goodman(List<Long> counts, double confidence) {
        Require.openShare("confidence", confidence);
        if (counts.size() < 2) {
            throw new IllegalArgumentException(
                    "classes (%d) must be at least 2; for one share use wilson"
                            .formatted(counts.size()));
        }
        long whole = counts.stream().mapToLong(Long::longValue).sum();
        double quantile =
                new ChiSquaredDistribution(1)
                        .inverseCumulativeProbability(1 - (1 - confidence) / counts.size());
        var intervals = new ArrayList<Interval>(counts.size());
        for (long part : counts) {
            Require.partOf("share", part, whole);
            intervals.add(score(part, whole, quantile));
        }
        return List.copyOf(intervals);
    }

    private static Interval score(long part, long whole, double quantile) {
        double p = (double) part / whole;
        double centre = p + quantile / (2 * whole);
        double arm = Math.sqrt(quantile * (p * (1 - p) / whole + quantile / (4.0 * whole * whole)));
        double scale = 1 + quantile / whole;
        // Rounding must not push a bound past the share itself at 0 and 1.
        double low = part == 0 ? 0 : Math.min(p, (centre - arm) / scale);
        double high = part == whole ? 1 : Math.max(p, (centre + arm) / scale);
        return new Interval(p, Math.max(0, low), Math.min(1, high));
    }

    /// The difference of two independent shares, second minus first (Newcombe 1998, method 10: from
    /// the two score intervals).
    public static Interval difference(
            long firstPart, long firstWhole, long secondPart, long secondWhole, double confidence) {
        var first = wilson(firstPart, firstWhole, confidence);
        var second = wilson(secondPart, secondWhole, confidence);
        double value = second.value() - first.value();
        double low =
                value - Math.hypot(second.value() - second.low(), first.high() - first.value());
        double high =
                value + Math.hypot(second.high() - second.value(), first.value() - first.low());
        return new Interval(value, low, high);
    }

    /// The ratio of two independent shares, first over second, on the logarithmic scale (Katz 1978)
    /// with half a hair added to each part so that 0 has an interval too.
    public static Interval ratio(
            long firstPart, long firstWhole, long secondPart, long secondWhole, double confidence) {
        Require.partOf("first share", firstPart, firstWhole);
        Require.partOf("second share", secondPart, secondWhole);
        double a = firstPart + 0.5;
        double m = firstWhole + 0.5;
        double b = secondPart + 0.5;
        double n = secondWhole + 0.5;
        double log = Math.log(a / m / (b / n));
        double arm = z(confidence) * Math.sqrt(Math.max(0, 1 / a - 1 / m + 1 / b - 1 / n));
        return new Interval(Math.exp(log), Math.exp(log - arm), Math.exp(log + arm));
    }

    /// Hairs needed at each of two visits to see a change of a share, two-sided at 5 % (normal
    /// approximation with the pooled variance under no change, Fleiss 1981 without continuity
    /// correction).
    ///
    /// @param before share at the first visit, above 0 and below 1
    /// @param after another share, above 0 and below 1
    /// @param power chance to see it, for example 0.8
    public static long hairsPerVisit(double before, double after, double power) {
        Require.openShare("before", before);
        Require.openShare("after", after);
        Require.openShare("power", power);
        if (before == after) {
            throw new IllegalArgumentException(
                    "shares before and after (%s) must differ".formatted(before));
        }
        double pooled = (before + after) / 2;
        double root =
                z(0.95) * Math.sqrt(2 * pooled * (1 - pooled))
                        + NORMAL.inverseCumulativeProbability(power)
                                * Math.sqrt(before * (1 - before) + after * (1 - after));
        double step = after - before;
        return (long) Math.ceil(root * root / (step * step));
    }

    /// The smallest rise of a share that `hairs` at each of two visits can show, with 80 % power
    /// and 5 % error; empty when not even a rise to 1 would show.
    public static OptionalDouble smallestVisibleRise(double before, long hairs) {
        Require.notNegative("before", before);
        Require.positive("hairs", (double) hairs);
        double start = Math.max(before, 1e-6);
        double low = start;
        double high = 1 - 1e-9;
        if (!(start < high) || hairsPerVisit(start, high, 0.8) > hairs) {
            return OptionalDouble.empty();
        }
        while (high - low > 1e-7) {
            double middle = (low + high) / 2;
            if (middle > start && hairsPerVisit(start, middle, 0.8) <= hairs) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(high - before);
    }

    private static double z(double confidence) {
        Require.openShare("confidence", confidence);
        return NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
    }
}
