package org.papilla.scalp.picture;

/// A quantity over a plane, as the free concentration over a section of the skin. Finite and never
/// negative; the unit is the caller's, since pictures show shares of a reference.
@FunctionalInterface
public interface Field {

    /// The value at a place.
    ///
    /// @param acrossMm mm from the point of injection, along the skin
    /// @param downMm mm below the surface in a section; mm along the skin in a view from above
    double at(double acrossMm, double downMm);
}
