package org.papilla.hair.counting;

/// Hairs by diameter.
public enum HairKind {
    TERMINAL,
    INTERMEDIATE,
    VELLUS
}
