package org.papilla.scalp.placement;

/// What a tape measure says about one head.
///
/// The two arcs are those of the international 10-20 system: nasion to inion over the midline, and
/// tragus to tragus over the top. The hairline is the original one, not a receded one, so that a
/// point keeps its place while hair is lost.
///
/// @param nasionInionCm arc from the root of the nose to the bump at the back, 28 to 44 cm
/// @param tragusTragusCm arc from ear to ear over the top, 28 to 44 cm
/// @param nasionHairlineCm arc from the root of the nose to the middle of the original hairline, 4
///   to 10 cm
/// @param measured whether this head was measured; false for the standard head
public record Tape(
        double nasionInionCm, double tragusTragusCm, double nasionHairlineCm, boolean measured) {

    private static final double ARC_CM = 36;
    private static final double FOREHEAD_CM = 6.7;

    /// A usual adult head: arcs of 36 cm, forehead 6.7 cm (memory, not measured on this patient).
    public static final Tape STANDARD = new Tape(ARC_CM, ARC_CM, FOREHEAD_CM, false);

    /// Refuses arcs that no head has.
    public Tape {
        within("nasion-inion arc", nasionInionCm, 28, 44);
        within("tragus-tragus arc", tragusTragusCm, 28, 44);
        within("nasion-hairline arc", nasionHairlineCm, 4, 10);
    }

    /// The arcs of a head that was measured.
    public static Tape measured(
            double nasionInionCm, double tragusTragusCm, double nasionHairlineCm) {
        return new Tape(nasionInionCm, tragusTragusCm, nasionHairlineCm, true);
    }

    private static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "%s (%s cm) must lie within %s to %s cm; maybe it was taken in inches or round"
                                    .formatted(name, value, low, high)
                            + " the head");
        }
    }

    /// How much wider than the standard head.
    double factorX() {
        return tragusTragusCm / ARC_CM;
    }

    /// How much longer than the standard head, hairline to inion.
    double factorY() {
        return (nasionInionCm - nasionHairlineCm) / (ARC_CM - FOREHEAD_CM);
    }
}
