package org.papilla.scalp.placement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// An injection technique and its limits. The knowledge base holds the data; placement reads them.
///
/// @param code word that stands in data and answers, as POINT_ID
/// @param name for people
/// @param spread single points or lines of pricks
/// @param depthLowMm least depth, mm
/// @param depthHighMm greatest depth, mm
/// @param angleLowDeg least angle to the skin, degrees
/// @param angleHighDeg greatest angle to the skin, degrees
/// @param volumeLowMl least volume per point that a hand can deliver, mL; 0 when there is none
/// @param volumeHighMl greatest volume per point, mL
/// @param spacingLowMm least distance between points, mm
/// @param spacingHighMm greatest distance between points, mm
/// @param secondsPerPoint how long a hand needs, s; empty when nobody timed it
/// @param needles needles that are usual for it
/// @param source citation
/// @param mark trust
public record Technique(
        String code,
        Text name,
        Spread spread,
        double depthLowMm,
        double depthHighMm,
        double angleLowDeg,
        double angleHighDeg,
        double volumeLowMl,
        double volumeHighMl,
        double spacingLowMm,
        double spacingHighMm,
        OptionalDouble secondsPerPoint,
        List<Needle> needles,
        String source,
        Mark mark) {

    /// How a technique fills an area.
    public enum Spread {
        /// One injection at a time: point by point, papules.
        POINTS,
        /// Rows of quick pricks under constant pressure of the plunger: nappage.
        LINES
    }

    /// Copies the needles and refuses limits that contradict themselves.
    public Technique {
        needles = List.copyOf(needles);
        Numbers.range(code + " depth", depthLowMm, depthHighMm, "mm");
        Numbers.range(code + " angle", angleLowDeg, angleHighDeg, "deg");
        Numbers.range(code + " volume per point", volumeLowMl, volumeHighMl, "mL");
        Numbers.range(code + " spacing", spacingLowMm, spacingHighMm, "mm");
        Numbers.positive(code + " greatest depth", depthHighMm, "mm");
        Numbers.positive(code + " greatest volume per point", volumeHighMl, "mL");
        Numbers.positive(code + " greatest spacing", spacingHighMm, "mm");
        if (!(angleHighDeg > 0 && angleHighDeg <= 90)) {
            throw new IllegalArgumentException(
                    "%s angle (%s deg) must be above 0 and at most 90"
                            .formatted(code, angleHighDeg));
        }
        secondsPerPoint.ifPresent(s -> Numbers.positive(code + " time per point", s, "s"));
    }

    /// The needle and angle that bring the tip to a depth: the shortest needle that reaches it, in
    /// to the hub where the allowed angles permit, so that the hub and not the eye sets the depth.
    ///
    /// @param depthMm wanted depth, mm
    /// @return empty when no usual needle reaches the depth within the allowed angles
    public Optional<Stick> stickFor(double depthMm) {
        for (Needle needle :
                needles.stream().sorted(Comparator.comparingDouble(Needle::lengthMm)).toList()) {
            if (needle.depthMm(angleHighDeg) < depthMm - 1e-9) {
                continue;
            }
            double angle = Math.toDegrees(Math.asin(Math.min(1, depthMm / needle.lengthMm())));
            if (angle >= angleLowDeg) {
                return Optional.of(new Stick(this, needle, angle, needle.lengthMm()));
            }
            double inserted = depthMm / Math.sin(Math.toRadians(Math.max(angleLowDeg, 1)));
            return Optional.of(new Stick(this, needle, Math.max(angleLowDeg, 1), inserted));
        }
        return Optional.empty();
    }
}
