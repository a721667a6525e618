package org.papilla.scalp.placement;

/// An answer to a question; one that nobody asked is not a no.
public enum Answer {
    /// Yes.
    YES,
    /// No.
    NO,
    /// Not asked, not measured or not known.
    UNKNOWN
}
