package org.papilla.scalp.depot;

/// An endless pattern of injection points; every bolus of the scenario is repeated at each point.
///
/// @param spacingM distance between neighbouring points, m
/// @param kind arrangement of the points
public record Lattice(double spacingM, Kind kind) {

    /// Arrangement of the points.
    public enum Kind {
        /// Rows and columns at right angles.
        SQUARE,
        /// Every point has six neighbours at the same distance.
        HEX
    }

    /// Area that belongs to one point, m².
    public double cellAreaM2() {
        return spacingM * spacingM * (kind == Kind.HEX ? Math.sqrt(3) / 2 : 1);
    }

    /// x of the second lattice vector; the first is (spacing, 0), m.
    double secondX() {
        return kind == Kind.HEX ? spacingM / 2 : 0;
    }

    /// y of the second lattice vector, m.
    double secondY() {
        return kind == Kind.HEX ? spacingM * Math.sqrt(3) / 2 : spacingM;
    }

    /// The point between injection points that lies farthest from all of them, m.
    Point farthest() {
        return switch (kind) {
            case SQUARE -> new Point(spacingM / 2, spacingM / 2, 0);
            case HEX -> new Point(spacingM / 2, spacingM / (2 * Math.sqrt(3)), 0);
        };
    }
}
