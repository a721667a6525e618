package org.papilla.scalp.placement;

/// How far a number may be trusted.
public enum Mark {
    /// Read in its source.
    VERIFIED("verified"),
    /// Known from the literature by memory, not checked against the source.
    MEMORY("memory"),
    /// A proposal of this product; unreviewed until a named clinician signs it.
    DESIGN("design");

    private final String code;

    Mark(String code) {
        this.code = code;
    }

    /// The word that stands in data and answers.
    public String code() {
        return code;
    }
}
