package org.papilla.scalp.placement;

import java.util.Map;

/// A hypodermic needle.
///
/// @param gauge one of 25, 26, 27, 28, 29, 30, 31, 32, 33, 34
/// @param lengthMm length from the hub to the tip, above 0 and at most 40
public record Needle(int gauge, double lengthMm) {

    /// Outer diameters, mm: Stubs gauge of hypodermic tubing. 25, 27, 30 and 32 were read in a
    /// gauge chart; the others are the same chart by memory.
    private static final Map<Integer, Double> OUTER_MM =
            Map.of(
                    25, 0.5144, 26, 0.4636, 27, 0.4128, 28, 0.3620, 29, 0.3366, 30, 0.3112, 31,
                    0.2604, 32, 0.2350, 33, 0.2096, 34, 0.1842);

    /// Needles of this length and more have an angle limit of their own, mm.
    static final double LONG_MM = 12;

    /// Refuses a gauge that is not in the table and a length that no needle has.
    public Needle {
        if (!OUTER_MM.containsKey(gauge)) {
            throw new IllegalArgumentException(
                    "needle gauge (%dG) is not in the table of 25G to 34G".formatted(gauge));
        }
        if (!(lengthMm > 0 && lengthMm <= 40)) {
            throw new IllegalArgumentException(
                    "needle length (%s mm) must be above 0 and at most 40 mm; maybe it was given in"
                                    .formatted(lengthMm)
                            + " inches");
        }
    }

    /// Outer diameter, mm.
    public double outerDiameterMm() {
        return OUTER_MM.getOrDefault(gauge, Double.NaN);
    }

    /// Depth of the tip when the needle is in to the hub: length times the sine of the angle to the
    /// skin.
    ///
    /// @param angleDeg above 0, at most 90
    public double depthMm(double angleDeg) {
        return depthMm(lengthMm, angleDeg);
    }

    /// Depth of a tip that was pushed in by `insertedMm` at an angle to the skin, mm.
    public static double depthMm(double insertedMm, double angleDeg) {
        return insertedMm * Math.sin(Math.toRadians(angleDeg));
    }

    /// Gauge and length as printed on the package.
    public String label(Language language) {
        return gauge + "G " + language.shortest(lengthMm, 1) + " mm";
    }
}
