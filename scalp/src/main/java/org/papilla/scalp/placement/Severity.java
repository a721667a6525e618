package org.papilla.scalp.placement;

/// How grave a finding is, the gravest first.
public enum Severity {
    /// Refused.
    STOP("stop"),
    /// Cannot be decided until something is known.
    UNDECIDED("undecided"),
    /// A clinician decides, with a reason.
    CAUTION("caution"),
    /// Worth knowing.
    INFO("info");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /// The word that stands in data and answers.
    public String code() {
        return code;
    }

    /// The verdict that a worst finding of this severity means: stop, undecided, caution or clear.
    public String verdict() {
        return this == INFO ? "clear" : code;
    }
}
