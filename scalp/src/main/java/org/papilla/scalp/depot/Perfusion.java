package org.papilla.scalp.depot;

/// A step of blood flow: from this time on, capillary clearance is multiplied by this factor.
///
/// @param fromS start of the step, s after injection
/// @param multiplier factor on capillary clearance: above 1 hyperaemia, below 1 epinephrine
public record Perfusion(double fromS, double multiplier) {}
