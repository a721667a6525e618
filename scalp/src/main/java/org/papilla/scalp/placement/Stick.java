package org.papilla.scalp.placement;

/// How one injection is made.
///
/// @param technique technique and its limits
/// @param needle needle in use
/// @param angleDeg angle between needle and skin, above 0, at most 90
/// @param insertedMm length of needle in the skin, mm; the needle's length when it goes in to the
///   hub
public record Stick(Technique technique, Needle needle, double angleDeg, double insertedMm) {

    /// Refuses an angle that is no angle and a length that is not above 0.
    public Stick {
        if (!(angleDeg > 0 && angleDeg <= 90)) {
            throw new IllegalArgumentException(
                    "angle (%s deg) must be above 0 and at most 90".formatted(angleDeg));
        }
        Numbers.positive("inserted length", insertedMm, "mm");
    }

    /// The needle goes in to the hub.
    public static Stick toTheHub(Technique technique, Needle needle, double angleDeg) {
        return new Stick(technique, needle, angleDeg, needle.lengthMm());
    }

    /// Depth of the tip: inserted length times the sine of the angle, mm.
    public double depthMm() {
        return Needle.depthMm(insertedMm, angleDeg);
    }

    /// Depth that the tip would reach at this angle if the needle slipped in to the hub, mm.
    public double reachMm() {
        return needle.depthMm(angleDeg);
    }

    /// Whether a long needle stands steeper than its rule allows: 25°, or 15° where the limit is
    /// below 6 mm.
    ///
    /// @param depthLimitMm strictest depth limit of the regions that are injected, mm
    boolean isLongAndSteep(double depthLimitMm) {
        return needle.lengthMm() >= Needle.LONG_MM
                && angleDeg > longNeedleLimitDeg(depthLimitMm) + 1e-9;
    }

    /// Steepest angle of a long needle, degrees: 13 mm reach 5.5 mm at 25° and 3.4 mm at 15°.
    static double longNeedleLimitDeg(double depthLimitMm) {
        return depthLimitMm < Region.DEEPEST_MM ? 15 : 25;
    }
}
