package org.papilla.mixture;

/// A figure with the interval in which it lies for every value that its inputs may have.
///
/// @param value best value
/// @param low lower end
/// @param high upper end
public record Estimate(double value, double low, double high) {

    /// Refuses what is no interval around the value.
    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "an estimate needs low ≤ value ≤ high, got %s, %s, %s"
                            .formatted(low, value, high));
        }
    }

    /// The same figure with its interval widened on both sides.
    Estimate widened(double by) {
        return new Estimate(value, low - by, high + by);
    }
}
