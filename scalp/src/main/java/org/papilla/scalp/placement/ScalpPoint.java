package org.papilla.scalp.placement;

/// A place on the flat map of the scalp.
///
/// @param xCm centimetres from the midline, to the patient's right
/// @param yCm centimetres behind the middle of the hairline
public record ScalpPoint(double xCm, double yCm) {

    /// Refuses a coordinate that is not finite.
    public ScalpPoint {
        Numbers.finite("x", xCm, "cm");
        Numbers.finite("y", yCm, "cm");
    }

    /// Straight distance on the map, cm.
    public double distanceCm(ScalpPoint other) {
        return Math.hypot(xCm - other.xCm, yCm - other.yCm);
    }

    /// The same place on the other side of the midline.
    public ScalpPoint mirrored() {
        return new ScalpPoint(0 - xCm, yCm);
    }
}
