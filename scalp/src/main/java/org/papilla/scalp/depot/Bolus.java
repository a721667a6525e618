package org.papilla.scalp.depot;

/// One injected volume.
///
/// The amount fills its shape with the same total concentration everywhere, whatever layers it
/// spans: skin takes injectate by local expansion (Shrestha and Stoeber, Sci Rep 2018,
/// s41598-018-32026-9). The part of a shape that would lie above the surface or below the floor is
/// **folded back**, as by a sealed wall (the method of images), so that the whole amount is in the
/// skin; with `cutAtBorders` that part is left out and the amount fills what remains.
///
/// @param xM position in the plane, m
/// @param yM position in the plane, m
/// @param depthM depth of the centre, m
/// @param volumeM3 injected volume, m³ (1 mL is 1e-6 m³)
/// @param amountMol amount of drug, mol
/// @param shape the form that the volume takes
/// @param thicknessM height of a flattened bolus, m; ignored for a ball
/// @param edgeM standard deviation of the Gaussian that softens the edge, m; 0 is a sharp edge
/// @param cutAtBorders whether the shape is cut at surface and floor in place of folded back
/// @param releasedShare share of the amount that is dissolved at once, 0 to 1; the rest is a
///   precipitate or gel
/// @param releasePerS first-order release of that rest, 1/s
public record Bolus(
        double xM,
        double yM,
        double depthM,
        double volumeM3,
        double amountMol,
        Shape shape,
        double thicknessM,
        double edgeM,
        boolean cutAtBorders,
        double releasedShare,
        double releasePerS) {

    /// Height of a flattened bolus unless told otherwise: about the dermis, which limits it (our
    /// design; a 0.1 mL wheal is then 9 mm wide, clinical wheals are 6 to 10 mm).
    public static final double FLATTENED_THICKNESS_M = 1.5e-3;

    /// The form that an injected volume takes.
    public enum Shape {
        /// A sphere of the injected volume.
        BALL,
        /// An upright cylinder of the injected volume and the given thickness.
        FLATTENED
    }

    /// A ball with a sharp edge, all of it dissolved.
    public static Bolus ball(
            double xM, double yM, double depthM, double volumeM3, double amountMol) {
        return new Bolus(xM, yM, depthM, volumeM3, amountMol, Shape.BALL, 0, 0, false, 1, 0);
    }

    /// A flattened bolus of the usual thickness, all of it dissolved.
    public static Bolus flattened(
            double xM, double yM, double depthM, double volumeM3, double amountMol) {
        return new Bolus(
                xM,
                yM,
                depthM,
                volumeM3,
                amountMol,
                Shape.FLATTENED,
                FLATTENED_THICKNESS_M,
                0,
                false,
                1,
                0);
    }

    /// The same bolus with an edge softened by a Gaussian of this standard deviation in metres.
    public Bolus withEdge(double newEdgeM) {
        return new Bolus(
                xM,
                yM,
                depthM,
                volumeM3,
                amountMol,
                shape,
                thicknessM,
                newEdgeM,
                cutAtBorders,
                releasedShare,
                releasePerS);
    }

    /// The same bolus, of which only a share is dissolved at once and the rest follows at a rate.
    public Bolus withPool(double newReleasedShare, double newReleasePerS) {
        return new Bolus(
                xM,
                yM,
                depthM,
                volumeM3,
                amountMol,
                shape,
                thicknessM,
                edgeM,
                cutAtBorders,
                newReleasedShare,
                newReleasePerS);
    }

    /// The same bolus, cut at surface and floor in place of folded back.
    public Bolus cut() {
        return new Bolus(
                xM,
                yM,
                depthM,
                volumeM3,
                amountMol,
                shape,
                thicknessM,
                edgeM,
                true,
                releasedShare,
                releasePerS);
    }

    /// Radius seen from above, m: of the ball, or of the flattened bolus.
    public double radiusM() {
        return switch (shape) {
            case BALL -> Math.cbrt(3 * volumeM3 / (4 * Math.PI));
            case FLATTENED -> Math.sqrt(volumeM3 / (Math.PI * thicknessM));
        };
    }

    /// Half its height, m.
    public double halfHeightM() {
        return switch (shape) {
            case BALL -> radiusM();
            case FLATTENED -> thicknessM / 2;
        };
    }
}
