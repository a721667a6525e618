package org.papilla.scalp.picture;

import org.papilla.scalp.placement.Lattice;

/// What a view from above on the plane of the bulbs shows.
///
/// @param lattice arrangement of the points
/// @param spacingMm distance to the nearest neighbour, mm
/// @param planeDepthMm depth of the plane, mm
/// @param volumeMl volume at each point, mL
/// @param bolusRadiusMm radius of the injected ball, mm
/// @param share value over the mean of the plane (1 is the mean), around a point at (0, 0);
///   neighbours included
/// @param shareReached10 share of the plane with at least 10 % of the mean, 0 to 1
/// @param shareReached50 share of the plane with at least 50 % of the mean, 0 to 1
public record CoverageScene(
        Lattice lattice,
        double spacingMm,
        double planeDepthMm,
        double volumeMl,
        double bolusRadiusMm,
        Field share,
        double shareReached10,
        double shareReached50) {

    /// Refuses what cannot be drawn.
    public CoverageScene {
        if (!(spacingMm >= 1 && spacingMm <= 40)) {
            throw new IllegalArgumentException(
                    "spacing (%s mm) must lie within 1 to 40 mm".formatted(spacingMm));
        }
        if (!(shareReached10 >= 0
                && shareReached10 <= 1
                && shareReached50 >= 0
                && shareReached50 <= 1)) {
            throw new IllegalArgumentException(
                    "shares reached (%s and %s) must lie within 0 to 1"
                            .formatted(shareReached10, shareReached50));
        }
    }
}
