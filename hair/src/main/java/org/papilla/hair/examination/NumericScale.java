package org.papilla.hair.examination;

/// A score that a clinician computes or reads off, with the range in which it is possible.
///
/// @param id stable name
/// @param name for people
/// @param low least possible value
/// @param high greatest possible value
/// @param whole whether only whole numbers are possible
/// @param source of the range
public record NumericScale(
        String id, Text name, double low, double high, boolean whole, Source source) {

    /// Whether a value is possible on this scale.
    public boolean holds(double value) {
        return value >= low && value <= high && (!whole || value == Math.rint(value));
    }
}
