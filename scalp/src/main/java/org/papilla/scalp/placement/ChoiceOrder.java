package org.papilla.scalp.placement;

import java.util.List;

/// What is asked of a choice between techniques.
///
/// @param area the consented area
/// @param exclusions zones closed on this patient
/// @param supply mixture and syringe; the mixture is shared out over all points
/// @param techniques candidates, as the knowledge base allows them for the diagnosis
public record ChoiceOrder(
        TreatedArea area, List<Zone> exclusions, Supply supply, List<Technique> techniques) {

    /// Copies the lists and insists on a mixture that is shared out.
    public ChoiceOrder {
        exclusions = List.copyOf(exclusions);
        techniques = List.copyOf(techniques);
        if (techniques.isEmpty()) {
            throw new IllegalArgumentException("a choice needs at least one technique");
        }
        if (supply.perPointMl().isPresent()) {
            throw new IllegalArgumentException(
                    "volume per point (%s mL) must be absent: the choice sets it"
                            .formatted(supply.perPointMl().getAsDouble()));
        }
    }
}
