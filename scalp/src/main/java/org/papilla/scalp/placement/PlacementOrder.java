package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.List;

/// What is asked of a placement.
///
/// @param area the consented area, with the scalp it lies on
/// @param exclusions zones closed on this patient, besides those closed on everybody
/// @param stick technique, needle, angle and inserted length
/// @param pattern how the area is filled
/// @param supply what there is to inject
/// @param marginMm distance that points keep from every border of the open area, mm
public record PlacementOrder(
        TreatedArea area,
        List<Zone> exclusions,
        Stick stick,
        Pattern pattern,
        Supply supply,
        double marginMm) {

    /// Usual distance from a border, mm: about the error of a hand (design).
    public static final double USUAL_MARGIN_MM = 1;

    /// Copies the exclusions.
    public PlacementOrder {
        exclusions = List.copyOf(exclusions);
        Numbers.notNegative("margin", marginMm, "mm");
    }

    /// An order with the usual margin and no zones of this patient.
    public static PlacementOrder of(TreatedArea area, Stick stick, Pattern pattern, Supply supply) {
        return new PlacementOrder(area, List.of(), stick, pattern, supply, USUAL_MARGIN_MM);
    }

    /// The same order with zones of this patient.
    public PlacementOrder excluding(List<Zone> zones) {
        return new PlacementOrder(area, zones, stick, pattern, supply, marginMm);
    }

    /// The same order, injected in another way.
    public PlacementOrder with(Stick otherStick, Pattern otherPattern) {
        return new PlacementOrder(area, exclusions, otherStick, otherPattern, supply, marginMm);
    }

    /// The same order with another supply.
    public PlacementOrder with(Supply otherSupply) {
        return new PlacementOrder(area, exclusions, stick, pattern, otherSupply, marginMm);
    }

    /// Every closed zone: those of everybody, then those of this patient.
    public List<Zone> closedZones() {
        List<Zone> all = new ArrayList<>(area.scalp().neverZones());
        all.addAll(exclusions);
        return List.copyOf(all);
    }
}
