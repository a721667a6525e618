package org.papilla.scalp.placement;

/// A number with its unit, where it comes from and how far it may be trusted.
///
/// @param value finite
/// @param unit UCUM unit
/// @param source citation
/// @param mark trust
public record Sourced(double value, String unit, String source, Mark mark) {

    /// Refuses a value that is not finite.
    public Sourced {
        Numbers.finite("value from " + source, value, unit);
    }
}
