package org.papilla.scalp.placement;

/// What one region receives.
///
/// @param region the region
/// @param points number of injections
/// @param volumeMl volume, mL
/// @param depthLimit limit that was held there
public record RegionTotal(Region region, int points, double volumeMl, Sourced depthLimit) {}
