package org.papilla.formulary;

/// How far a statement can be trusted.
public enum Mark {
    /// The named source was seen to say so; often only its abstract or opening was read.
    VERIFIED,
    /// Written down from memory; nobody has checked it against the source yet.
    MEMORY,
    /// Papilla's own proposal or arithmetic, not a published fact.
    DESIGN
}
