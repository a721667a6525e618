package org.papilla.hair.examination;

/// Where on the scalp something was examined.
public enum ScalpSite implements Coded {
    FRONTAL,
    VERTEX,
    PARIETAL,
    TEMPORAL,
    TEMPORAL_LEFT,
    TEMPORAL_RIGHT,
    OCCIPITAL,
    OTHER,
    /// Nobody wrote down where; such counts cannot take part in a comparison of sites.
    NOT_STATED;

    /// Whether pattern hair loss thins this site (top of the scalp), rather than sparing it.
    boolean isInPatternArea() {
        return this == FRONTAL || this == VERTEX || this == PARIETAL;
    }
}
