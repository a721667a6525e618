package org.papilla.formulary;

/// What a finding means for the decision, from harmless to prohibitive.
public enum Severity {
    /// To be known; changes nothing.
    INFO,
    /// A clinician decides, with a reason.
    CAUTION,
    /// It cannot be decided until what is missing is known.
    UNDECIDED,
    /// Not to be done.
    STOP
}
