package org.papilla.scalp.depot;

/// One thing that is wrong with an input: where, what was seen, in which unit, and what would be
/// right.
///
/// @param path where it stands, in the words of the scenario file, for example
///   `layers[0].thicknessMm`
/// @param value what was seen, as text
/// @param unit unit of the value, or an empty string
/// @param wanted what would be right
public record Problem(String path, String value, String unit, String wanted) {

    /// The problem as one line for a person.
    public String line() {
        return "%s = %s%s: %s".formatted(path, value, unit.isEmpty() ? "" : " " + unit, wanted);
    }
}
