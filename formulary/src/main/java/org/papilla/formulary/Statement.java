package org.papilla.formulary;

/// Something that is said to be so, with where it comes from.
///
/// @param text the words
/// @param provenance source and mark
public record Statement(Text text, Provenance provenance) {}
