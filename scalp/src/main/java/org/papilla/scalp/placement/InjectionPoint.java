package org.papilla.scalp.placement;

/// One injection.
///
/// @param number 1 for the first
/// @param region region that it lies in
/// @param xShare share of the tragus-tragus arc, -0.5 (left) to 0.5 (right); see [Scalp#xShare]
/// @param yShare share of the nasion-inion arc; see [Scalp#yShare]
/// @param place centimetres on this patient's map
/// @param depthMm depth of the tip, mm
/// @param volumeMl volume, mL
public record InjectionPoint(
        int number,
        Region region,
        double xShare,
        double yShare,
        ScalpPoint place,
        double depthMm,
        double volumeMl) {}
