package org.papilla.mixture.compose;

import java.util.Arrays;

/// A linear rule over volumes: the sum of coefficient times volume, in grid steps, is at most a
/// bound. Whole numbers throughout, so that every solver judges it alike.
final class Row {

    private final String rule;
    private final long[] coefficients;
    private final long bound;

    private Row(String rule, long[] coefficients, long bound) {
        this.rule = rule;
        this.coefficients = coefficients;
        this.bound = bound;
    }

    /// The sum is at most `bound`.
    ///
    /// @param rule id of the rule that the row belongs to
    /// @param coefficients one per item; copied
    static Row atMost(String rule, long[] coefficients, long bound) {
        return new Row(rule, coefficients.clone(), bound);
    }

    /// The sum is at least `bound`.
    static Row atLeast(String rule, long[] coefficients, long bound) {
        return new Row(rule, Arrays.stream(coefficients).map(c -> -c).toArray(), -bound);
    }

    /// A row in real numbers, rounded outwards so that no volumes that meet it are lost.
    ///
    /// The largest coefficient becomes about a million; each is rounded down and the bound up,
    /// which relaxes the row because volumes are never negative.
    static Row relaxedAtMost(String rule, double[] coefficients, double bound) {
        double largest = Arrays.stream(coefficients).map(Math::abs).max().orElse(0);
        if (!Double.isFinite(largest) || !Double.isFinite(bound)) {
            throw new IllegalArgumentException(
                    "row of rule " + rule + " holds a number that is not finite");
        }
        double scale = largest == 0 ? 1 : Math.min(1e6 / largest, 1e15 / Math.max(1, bound));
        long[] whole =
                Arrays.stream(coefficients).mapToLong(c -> (long) Math.floor(c * scale)).toArray();
        return new Row(rule, whole, (long) Math.ceil(bound * scale));
    }

    /// A row in real numbers that asks for at least `bound`, rounded outwards.
    static Row relaxedAtLeast(String rule, double[] coefficients, double bound) {
        return relaxedAtMost(rule, Arrays.stream(coefficients).map(c -> -c).toArray(), -bound);
    }

    String rule() {
        return rule;
    }

    long coefficient(int item) {
        return coefficients[item];
    }

    long bound() {
        return bound;
    }

    int size() {
        return coefficients.length;
    }

    boolean holds(int[] volumes) {
        long sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * volumes[i];
        }
        return sum <= bound;
    }
}
