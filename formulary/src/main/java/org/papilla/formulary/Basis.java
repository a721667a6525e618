package org.papilla.formulary;

/// What kind of ground a number stands on.
public enum Basis {
    /// A product label, leaflet or summary of product characteristics.
    LABEL,
    /// A clinical trial or cohort.
    TRIAL,
    /// A guideline, expert consensus or systematic review.
    CONSENSUS,
    /// A case report or series.
    CASES,
    /// A pharmacopoeia, handbook or textbook.
    HANDBOOK,
    /// A laboratory measurement or an anatomical or physiological study.
    MEASUREMENT,
    /// A law, regulation or decision of an authority.
    REGULATION,
    /// A code system or terminology.
    TERMINOLOGY,
    /// What practitioners are reported to do.
    PRACTICE,
    /// Computed from other facts by a stated formula.
    CALCULATION,
    /// Papilla's own choice.
    DESIGN
}
