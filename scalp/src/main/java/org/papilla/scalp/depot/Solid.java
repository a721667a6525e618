package org.papilla.scalp.depot;

/// A uniform part of a bolus: a ball, or an upright cylinder.
///
/// @param centreM depth of its centre, m; may lie outside the skin for a mirror image
/// @param radiusM radius seen from above, m
/// @param halfHeightM half its height, m
/// @param round true for a ball, false for a cylinder
/// @param density total concentration for one mole of the whole bolus, 1/m³; may be negative in a
///   softened edge
record Solid(double centreM, double radiusM, double halfHeightM, boolean round, double density) {

    double topM() {
        return centreM - halfHeightM;
    }

    double bottomM() {
        return centreM + halfHeightM;
    }

    /// Square of the radius of the slice at depth `z`, m²; 0 outside.
    double sliceSquared(double z) {
        double off = z - centreM;
        if (!round) {
            return Math.abs(off) <= halfHeightM ? radiusM * radiusM : 0;
        }
        return Math.max(0, (radiusM - off) * (radiusM + off));
    }

    /// Hankel transform of the slice at depth `z` at wave number `kappa`: density times `2 pi rho
    /// J1(kappa rho) / kappa`, m² times density.
    double profile(double z, double kappa) {
        double square = sliceSquared(z);
        return density * 2 * Math.PI * square * BesselJ.j1OverX(kappa * Math.sqrt(square));
    }

    /// Share of the whole bolus that lies between two depths (density times volume).
    double amountBetween(double fromM, double toM) {
        double a = Math.max(fromM, topM()) - centreM;
        double b = Math.min(toM, bottomM()) - centreM;
        if (!(b > a)) {
            return 0;
        }
        if (!round) {
            return density * Math.PI * radiusM * radiusM * (b - a);
        }
        return density * Math.PI * (b - a) * (radiusM * radiusM - (a * a + a * b + b * b) / 3);
    }

    /// Whether a point at this distance from the axis and this depth is inside.
    boolean contains(double distanceM, double z) {
        double square = sliceSquared(z);
        return square > 0 && distanceM * distanceM <= square;
    }
}
