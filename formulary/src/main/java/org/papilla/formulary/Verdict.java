package org.papilla.formulary;

/// The answer to "may this be done?".
public enum Verdict {
    /// Nothing speaks against it, and nothing that could is unknown.
    CLEAR,
    /// A clinician decides, with a reason.
    CAUTION,
    /// It cannot be decided: something is missing.
    UNDECIDED,
    /// No.
    STOP
}
