package org.papilla.scalp.placement;

/// Something near to what was asked that can be delivered; every proposal was itself placed without
/// a stop before it is made.
///
/// @param id word that stands in data and answers
/// @param text what to do instead, with numbers
/// @param order the order to place
/// @param points how many injections it takes
/// @param perPointMl volume per point, mL
/// @param totalMl volume that reaches the skin, mL
public record Proposal(
        String id,
        Text text,
        PlacementOrder order,
        int points,
        double perPointMl,
        double totalMl) {}
