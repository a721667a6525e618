package org.papilla.hair.examination;

/// Where a limit or a rule comes from.
///
/// @param citation author, journal, year or site
/// @param mark how far it was checked
public record Source(String citation, Mark mark) {

    /// How far a source was checked.
    public enum Mark {
        /// Seen in the source, normally its abstract.
        VERIFIED,
        /// From memory, to be checked before it drives a decision.
        MEMORY,
        /// Chosen here; no published fact.
        DESIGN
    }

    static Source verified(String citation) {
        return new Source(citation, Mark.VERIFIED);
    }

    static Source memory(String citation) {
        return new Source(citation, Mark.MEMORY);
    }

    static Source design(String reason) {
        return new Source(reason, Mark.DESIGN);
    }
}
