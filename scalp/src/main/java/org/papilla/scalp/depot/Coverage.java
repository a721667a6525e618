package org.papilla.scalp.depot;

/// What a lattice of injection points gives to a plane, integrated over all time (AUC of the free
/// concentration), per mole injected at each point.
///
/// @param planeDepthM depth of the plane, m
/// @param meanAucSPerM3 mean over the plane, s/m³
/// @param needleAucSPerM3 under an injection point, s/m³
/// @param worstAucSPerM3 the least anywhere on the plane, s/m³
/// @param shareAbove10Percent share of the plane with at least 10 % of the mean
/// @param shareAbove50Percent share of the plane with at least 50 % of the mean
public record Coverage(
        double planeDepthM,
        double meanAucSPerM3,
        double needleAucSPerM3,
        double worstAucSPerM3,
        double shareAbove10Percent,
        double shareAbove50Percent) {}
