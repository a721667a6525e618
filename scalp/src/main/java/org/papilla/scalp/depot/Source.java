package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.List;

/// The solids that make up boluses of one kind: same depth, volume, shape, edge and release, with
/// one mole in all. Boluses of one kind share every transform.
///
/// @param solids uniform parts, mirror images included
/// @param reachM largest radius of a part, m
/// @param releasedShare share dissolved at once
/// @param releasePerS release of the rest, 1/s
record Source(List<Solid> solids, double reachM, double releasedShare, double releasePerS) {

    private static final int EDGE_PARTS = 32;

    /// The kind of a bolus in a skin of the given thickness; boluses of one kind have equal
    /// sources.
    static Source of(Bolus bolus, double thicknessM) {
        List<Solid> sharp = parts(bolus);
        List<Solid> inside = new ArrayList<>();
        double amount = 0;
        for (Solid solid : sharp) {
            if (bolus.cutAtBorders()) {
                inside.add(solid);
                amount += solid.amountBetween(0, thicknessM);
                continue;
            }
            // Mirror images at the surface (z -> -z) and at the floor, again and again.
            int most = (int) Math.ceil((solid.halfHeightM() + thicknessM) / (2 * thicknessM)) + 1;
            for (int m = -most; m <= most; m++) {
                for (int sign = 1; sign >= -1; sign -= 2) {
                    double centre = 2 * m * thicknessM + sign * solid.centreM();
                    Solid image =
                            new Solid(
                                    centre,
                                    solid.radiusM(),
                                    solid.halfHeightM(),
                                    solid.round(),
                                    solid.density());
                    double part = image.amountBetween(0, thicknessM);
                    if (part != 0) {
                        inside.add(image);
                        amount += part;
                    }
                }
            }
        }
        // One mole in the skin, exactly: this also renormalises a bolus that is cut.
        List<Solid> scaled = new ArrayList<>();
        double reach = 0;
        for (Solid solid : inside) {
            reach = Math.max(reach, solid.radiusM());
            scaled.add(
                    new Solid(
                            solid.centreM(),
                            solid.radiusM(),
                            solid.halfHeightM(),
                            solid.round(),
                            solid.density() / amount));
        }
        return new Source(List.copyOf(scaled), reach, bolus.releasedShare(), bolus.releasePerS());
    }

    /// A sharp bolus is one solid. A soft edge is a sum of concentric solids: the blurred ball's
    /// radial slope says how much of each radius.
    private static List<Solid> parts(Bolus bolus) {
        double radius = bolus.radiusM();
        double half = bolus.halfHeightM();
        boolean round = bolus.shape() == Bolus.Shape.BALL;
        if (!(bolus.edgeM() > 0)) {
            return List.of(new Solid(bolus.depthM(), radius, half, round, 1 / bolus.volumeM3()));
        }
        List<Solid> parts = new ArrayList<>();
        Quadrature rule = Quadrature.gauss(EDGE_PARTS);
        double width = Math.min(6 * bolus.edgeM(), half * 0.999);
        for (int i = 0; i < EDGE_PARTS; i++) {
            double shift = width * (2 * rule.node(i) - 1);
            double share =
                    2
                            * width
                            * rule.weight(i)
                            * slope(radius, radius + shift, bolus.edgeM(), round);
            parts.add(
                    new Solid(
                            bolus.depthM(),
                            radius + shift,
                            half + shift,
                            round,
                            share / bolus.volumeM3()));
        }
        return parts;
    }

    /// Minus the radial derivative of a unit ball of radius `a` blurred by a Gaussian `sigma`, at
    /// radius `r`. A flattened bolus uses the same weights for its offsets.
    private static double slope(double a, double r, double sigma, boolean round) {
        double near = Math.exp(-0.5 * (r - a) * (r - a) / (sigma * sigma));
        double far = Math.exp(-0.5 * (r + a) * (r + a) / (sigma * sigma));
        double scale = 1 / (sigma * Math.sqrt(2 * Math.PI));
        if (!round) {
            return scale * near;
        }
        // c(r) = 1/2 [erf((a-r)/(s√2)) + erf((a+r)/(s√2))] - s/(r√(2π)) [near - far]
        double s2 = sigma * sigma;
        double first = scale * (near - far);
        double second =
                sigma
                        / Math.sqrt(2 * Math.PI)
                        * (-(near - far) / (r * r) + (-(r - a) * near + (r + a) * far) / (s2 * r));
        return first + second;
    }

    /// Whether its field in an endless medium has a closed form.
    boolean closedForm() {
        return solids.getFirst().round();
    }

    /// Amount of one mole that lies between two depths.
    double amountBetween(double fromM, double toM) {
        double sum = 0;
        for (Solid solid : solids) {
            sum += solid.amountBetween(fromM, toM);
        }
        return sum;
    }

    /// Total concentration of one mole at the start, 1/m³.
    double initial(double distanceM, double z) {
        double sum = 0;
        for (Solid solid : solids) {
            if (solid.contains(distanceM, z)) {
                sum += solid.density();
            }
        }
        return sum * releasedShare;
    }

    /// Largest total concentration of one mole at the start if all were dissolved, 1/m³.
    double peak() {
        double sum = 0;
        for (Solid solid : solids) {
            sum = Math.max(sum, solid.density());
        }
        // Concentric parts of a soft edge add up to the plateau.
        double centre = solids.getFirst().centreM();
        double together = 0;
        for (Solid solid : solids) {
            if (solid.centreM() == centre) {
                together += solid.density();
            }
        }
        return Math.max(sum, together);
    }

    /// Transform of the release in time: what is dissolved at once plus what follows.
    Complex release(Complex s) {
        if (releasedShare == 1) {
            return Complex.ONE;
        }
        if (releasePerS == 0) {
            return new Complex(releasedShare, 0);
        }
        return new Complex((1 - releasedShare) * releasePerS, 0)
                .over(s.plus(releasePerS))
                .plus(releasedShare);
    }
}
