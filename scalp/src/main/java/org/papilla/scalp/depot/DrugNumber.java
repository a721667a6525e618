package org.papilla.scalp.depot;

/// A number with where it comes from.
///
/// @param quantity what it is, for example `logP`
/// @param value the number
/// @param unit its unit, or an empty string
/// @param source where it was read, or why it was chosen
/// @param mark how far it may be trusted
public record DrugNumber(String quantity, double value, String unit, String source, Mark mark) {

    /// How far a number may be trusted.
    public enum Mark {
        /// Read in its source.
        VERIFIED,
        /// Follows from verified numbers by a stated relation.
        COMPUTED,
        /// From memory; to be checked against a source.
        MEMORY,
        /// Our own choice where no measurement was found.
        DESIGN
    }
}
