package org.papilla.hair.examination;

/// Where on the scalp something was examined.
public enum ScalpSite implements Coded {
    FRONTAL,
    VERTEX,
    PARIETAL,
    TEMPORAL_LEFT,
    TEMPORAL_RIGHT,
    OCCIPITAL,
    OTHER;

    /// Whether pattern hair loss thins this site (top of the scalp), rather than sparing it.
    boolean isInPatternArea() {
        return this == FRONTAL || this == VERTEX || this == PARIETAL;
    }
}
