package org.papilla.care;

/// An answer to a question of the screening. A question that nobody asked is not a no.
public enum Answer {
    /// Yes.
    YES,
    /// No.
    NO,
    /// Not asked, not known, or not answered.
    UNKNOWN
}
