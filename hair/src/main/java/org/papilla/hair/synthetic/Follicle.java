package org.papilla.hair.synthetic;

import java.util.ArrayList;
import java.util.List;

/// One hair on the scalp, in millimetres; the same in every picture of it.
///
/// @param id number of the follicle
/// @param unit number of its unit; -1 for a loose piece of hair
/// @param xMm root
/// @param yMm root
/// @param directionRad direction at the root, clockwise from the x axis
/// @param curvaturePerMm curvature of the shaft
/// @param diameterUm nominal diameter, µm
/// @param pale share of the usual pigment, 1 for a usual terminal hair
/// @param anagen whether it grows
/// @param rateMmPerDay growth, 0 when it does not grow
/// @param lengthMm visible length
/// @param grey whether it lacks pigment
/// @param clipped whether its tip is cut
/// @param seed of its small irregularities
record Follicle(
        int id,
        int unit,
        double xMm,
        double yMm,
        double directionRad,
        double curvaturePerMm,
        double diameterUm,
        double pale,
        boolean anagen,
        double rateMmPerDay,
        double lengthMm,
        boolean grey,
        boolean clipped,
        long seed) {

    /// Distance between points of the path, mm.
    private static final double STEP_MM = 0.05;

    Follicle grown(double days) {
        return withLength(lengthMm + rateMmPerDay * days);
    }

    Follicle withLength(double newLengthMm) {
        return new Follicle(
                id,
                unit,
                xMm,
                yMm,
                directionRad,
                curvaturePerMm,
                diameterUm,
                pale,
                anagen,
                rateMmPerDay,
                newLengthMm,
                grey,
                clipped,
                seed);
    }

    Follicle turned(double byRad) {
        return new Follicle(
                id,
                unit,
                xMm,
                yMm,
                directionRad + byRad,
                curvaturePerMm,
                diameterUm,
                pale,
                anagen,
                rateMmPerDay,
                lengthMm,
                grey,
                clipped,
                seed);
    }

    Follicle withDiameter(double newDiameterUm) {
        return new Follicle(
                id,
                unit,
                xMm,
                yMm,
                directionRad,
                curvaturePerMm,
                newDiameterUm,
                pale,
                anagen,
                rateMmPerDay,
                lengthMm,
                grey,
                clipped,
                seed);
    }

    /// Points from root to tip, mm: a circular arc with a slow wobble that ends at `lengthMm`.
    List<double[]> path() {
        int steps = Math.max(4, (int) Math.ceil(lengthMm / STEP_MM));
        double step = lengthMm / steps;
        var wobble = new Noise(seed);
        var points = new ArrayList<double[]>(steps + 1);
        double x = xMm;
        double y = yMm;
        points.add(new double[] {x, y});
        for (int i = 0; i < steps; i++) {
            double s = (i + 0.5) * step;
            // A bend that is spread evenly would make long hairs spirals: beyond 3 mm it levels
            // off.
            double bend = curvaturePerMm * 3 * Math.tanh(s / 3);
            double angle = directionRad + bend + 0.05 * wobble.at(s / 0.5, 0.5);
            x += step * Math.cos(angle);
            y += step * Math.sin(angle);
            points.add(new double[] {x, y});
        }
        return points;
    }

    /// Diameter at a distance from the root, µm: slow unevenness of 5 %, and a taper over the last
    /// fifth of an uncut hair.
    double diameterAt(double sMm) {
        double uneven = 1 + 0.05 * new Noise(seed ^ 0x5bd1e995L).at(sMm / 0.3, 0.5);
        double taper =
                clipped ? 1 : Math.clamp((lengthMm - sMm) / (0.2 * lengthMm) + 0.15, 0.15, 1);
        return diameterUm * uneven * taper;
    }

    /// Mean of [#diameterAt] over the visible length, µm.
    double meanDiameterUm() {
        int samples = 32;
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            sum += diameterAt((i + 0.5) * lengthMm / samples);
        }
        return sum / samples;
    }

    /// What is true of this hair in a picture taken by `view`.
    TrueHair seenBy(View view) {
        var points = path();
        var path = new ArrayList<PixelPoint>(points.size());
        for (double[] p : points) {
            path.add(new PixelPoint(view.pxX(p[0], p[1]), view.pxY(p[0], p[1])));
        }
        double inside = 0;
        boolean leaves = false;
        for (int i = 1; i < path.size(); i++) {
            var a = path.get(i - 1);
            var b = path.get(i);
            double share = shareInside(a, b, view);
            inside += share * Math.hypot(b.x() - a.x(), b.y() - a.y()) * view.umPerPx();
            leaves |= share < 1;
        }
        var root = path.getFirst();
        return new TrueHair(
                id,
                unit,
                root,
                path,
                meanDiameterUm(),
                lengthMm * 1000,
                TrueHair.Kind.ofWidth(meanDiameterUm()),
                anagen,
                rateMmPerDay,
                grey,
                view.holds(root.x(), root.y()),
                leaves && inside > 0,
                inside);
    }

    /// Share of a short straight piece that lies inside the frame, by clipping (Liang-Barsky).
    private static double shareInside(PixelPoint a, PixelPoint b, View view) {
        double[] from = {a.x(), a.y()};
        double[] by = {b.x() - a.x(), b.y() - a.y()};
        double[] size = {view.widthPx(), view.heightPx()};
        double enter = 0;
        double leave = 1;
        for (int axis = 0; axis < 2; axis++) {
            if (by[axis] == 0) {
                if (from[axis] < 0 || from[axis] > size[axis]) {
                    return 0;
                }
                continue;
            }
            double t0 = -from[axis] / by[axis];
            double t1 = (size[axis] - from[axis]) / by[axis];
            enter = Math.max(enter, Math.min(t0, t1));
            leave = Math.min(leave, Math.max(t0, t1));
        }
        return Math.max(0, leave - enter);
    }
}
