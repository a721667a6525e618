package org.papilla.scalp.depot;

/// A place in the skin.
///
/// @param xM position in the plane, m
/// @param yM position in the plane, m
/// @param zM depth below the surface, m
public record Point(double xM, double yM, double zM) {}
