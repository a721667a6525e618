package org.papilla.scalp.picture;

import java.util.List;

/// What a syringe drawing shows.
///
/// @param nominalMl what the syringe holds, mL
/// @param segments products in drawing order, the first drawn first
/// @param hubResidueMl what stays behind in hub and needle, mL
public record SyringeScene(double nominalMl, List<Segment> segments, double hubResidueMl) {

    /// One product.
    ///
    /// @param name as on the label
    /// @param volumeMl mL, above 0
    public record Segment(String name, double volumeMl) {

        /// Refuses a volume that is not above 0.
        public Segment {
            if (!(volumeMl > 0 && volumeMl < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "volume of %s (%s mL) must be finite and above 0"
                                .formatted(name, volumeMl));
            }
        }
    }

    /// Copies the segments and refuses more than the syringe holds.
    public SyringeScene {
        segments = List.copyOf(segments);
        double sum = segments.stream().mapToDouble(Segment::volumeMl).sum();
        if (!(nominalMl > 0 && nominalMl <= 60)) {
            throw new IllegalArgumentException(
                    "syringe (%s mL) must hold more than 0 and at most 60 mL".formatted(nominalMl));
        }
        if (!(hubResidueMl >= 0 && hubResidueMl < nominalMl)) {
            throw new IllegalArgumentException(
                    "hub residue (%s mL) must be at least 0 and below %s mL"
                            .formatted(hubResidueMl, nominalMl));
        }
        if (segments.isEmpty() || sum > nominalMl * 1.1) {
            throw new IllegalArgumentException(
                    "%d products of together %s mL do not fit into a syringe of %s mL"
                            .formatted(segments.size(), sum, nominalMl));
        }
    }

    /// All products together, mL.
    double filledMl() {
        return segments.stream().mapToDouble(Segment::volumeMl).sum();
    }
}
