package org.papilla.scalp.placement;

/// One line of nappage: pricks in quick succession.
///
/// @param number 1 for the first
/// @param from first prick
/// @param to last prick
/// @param firstPoint number of the first prick
/// @param pricks how many
/// @param volumeMl volume on the whole line, mL
public record Stroke(
        int number, ScalpPoint from, ScalpPoint to, int firstPoint, int pricks, double volumeMl) {}
