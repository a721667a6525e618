package org.papilla.hair.synthetic;

import java.util.List;

/// The truth about one hair of a synthetic picture.
///
/// @param id number of the follicle, the same in every picture of the same scalp
/// @param unit number of the follicular unit
/// @param root where the shaft comes out of the skin; the first point of `path`
/// @param path centre line from root to tip, in pixels, also beyond the frame
/// @param widthUm mean diameter over the visible length, µm
/// @param lengthUm length of the whole path on the skin, µm
/// @param kind by diameter
/// @param anagen whether it grows
/// @param rateMmPerDay its growth, 0 when it does not grow
/// @param grey whether it lacks pigment
/// @param rootInFrame whether the root lies in the frame: such a hair counts for the density
/// @param cutByFrame whether part of the path lies in the frame and part outside
/// @param lengthInFrameUm length of the path inside the frame, µm; 0 when nothing is visible
public record TrueHair(
        int id,
        int unit,
        PixelPoint root,
        List<PixelPoint> path,
        double widthUm,
        double lengthUm,
        Kind kind,
        boolean anagen,
        double rateMmPerDay,
        boolean grey,
        boolean rootInFrame,
        boolean cutByFrame,
        double lengthInFrameUm) {

    /// Copies the path.
    public TrueHair {
        path = List.copyOf(path);
    }

    /// Hairs by diameter: vellus below 30 µm (Rakowska, Int J Trichology 2009;1:123), terminal from
    /// 60 µm (clinical usage), intermediate between.
    public enum Kind {
        TERMINAL,
        INTERMEDIATE,
        VELLUS;

        static Kind ofWidth(double widthUm) {
            if (widthUm < 30) {
                return VELLUS;
            }
            return widthUm < 60 ? INTERMEDIATE : TERMINAL;
        }
    }
}
