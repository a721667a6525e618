package org.papilla.hair.statistics;

/// An estimate between its lower and upper bound, all in the same unit.
public record Interval(double value, double low, double high) {

    /// Checks that the bounds enclose the value.
    public Interval {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "interval bounds (%s, %s) must enclose the value (%s)"
                            .formatted(low, high, value));
        }
    }

    /// The same interval in another unit.
    ///
    /// @param factor above 0
    public Interval times(double factor) {
        Require.positive("factor", factor);
        return new Interval(value * factor, low * factor, high * factor);
    }

    /// The same interval with both arms longer or shorter; the lower bound does not fall below 0.
    ///
    /// @param factor above 0
    public Interval widened(double factor) {
        Require.positive("factor", factor);
        return new Interval(
                value,
                Math.max(Math.min(0, low), value - factor * (value - low)),
                value + factor * (high - value));
    }

    /// How the interval lies to a limit.
    public Position relativeTo(double limit) {
        if (high < limit) {
            return Position.BELOW;
        }
        return low > limit ? Position.ABOVE : Position.CROSSES;
    }

    /// Where an interval lies: wholly on one side of a limit, or on both.
    public enum Position {
        BELOW,
        CROSSES,
        ABOVE
    }
}
