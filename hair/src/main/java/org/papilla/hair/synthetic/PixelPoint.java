package org.papilla.hair.synthetic;

/// A place in the frame, in pixels from its top left corner; the centre of the first pixel is at
/// (0.5, 0.5). A place outside the frame is allowed: hairs go on beyond the edge.
public record PixelPoint(double x, double y) {

    /// Checks that both coordinates are finite.
    public PixelPoint {
        Require.finite("x", x, "px");
        Require.finite("y", y, "px");
    }
}
