package org.papilla.hair.synthetic;

/// How the scalp lies under the camera at the second picture compared with the first.
///
/// @param dxMm shift to the right, mm
/// @param dyMm shift downward, mm
/// @param rotationDeg turn about the centre of the frame, degrees clockwise
public record Displacement(double dxMm, double dyMm, double rotationDeg) {

    /// The camera at exactly the same place.
    public static final Displacement NONE = new Displacement(0, 0, 0);

    /// Checks the ranges.
    public Displacement {
        Require.between("dxMm", dxMm, -50, 50, "mm");
        Require.between("dyMm", dyMm, -50, 50, "mm");
        Require.between("rotationDeg", rotationDeg, -180, 180, "degrees");
    }

    View of(View view) {
        return view.moved(dxMm, dyMm, Math.toRadians(rotationDeg));
    }
}
