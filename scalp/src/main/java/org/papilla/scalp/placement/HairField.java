package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// The outline of the hair-bearing scalp on the flat map of a standard head, cut into regions whose
/// areas are exactly those of [Region#standardArea()].
///
/// The map is flat and true in area. Over the top (within about 7 cm of the midline) its lengths
/// are those of a tape; at the sides it is narrower than a tape would say, since a dome does not
/// unroll. The outline is drawn by eye after the usual hairline (midline forelock, recess, temple,
/// sideburn, rim above the ear, nape) and scaled to 500 cm²; every cut is then found by bisection
/// on the shoelace area.
final class HairField {

    /// Half of the outline, right side, from the middle of the hairline to the nape, cm.
    private static final double[][] HALF = {
        {0, 0},
        {2.2, 0.1},
        {4.2, 0.65},
        {5.7, 1.7},
        {6.6, 2.9},
        {7.5, 3.35},
        {8.6, 3.1},
        {9.8, 3.9},
        {10.7, 5.8},
        {11.3, 8.0},
        {11.0, 10.2},
        {11.15, 12.2},
        {11.9, 14.4},
        {11.7, 17.6},
        {10.6, 21.0},
        {8.6, 23.9},
        {5.4, 25.9},
        {2.4, 26.4},
        {0, 26.5}
    };

    private static final int STEPS = 10;
    private static final int DISC_STEPS = 96;

    /// Half width of the top, between the two temporal crests, cm.
    private static final double CREST_CM = 6.4;

    private final List<ScalpPoint> right;
    private final double discRadiusCm;
    private final double frontalLineCm;
    private final double discCentreCm;
    private final double occipitalLineCm;

    HairField() {
        double whole = 0;
        for (Region region : Region.values()) {
            whole += region.standardArea().value();
        }
        List<ScalpPoint> drawn = smooth();
        double scale = Math.sqrt(whole / Shape.Polygon.of(mirrored(drawn)).areaCm2());
        right = drawn.stream().map(p -> new ScalpPoint(p.xCm() * scale, p.yCm() * scale)).toList();
        // Area of a regular polygon that stands for the disc.
        double corner = 2 * Math.PI / DISC_STEPS;
        discRadiusCm =
                Math.sqrt(
                        2 * Region.VERTEX.standardArea().value() / (DISC_STEPS * Math.sin(corner)));
        frontalLineCm = solve(this::frontal, 3, 9, Region.FRONTAL);
        discCentreCm = solve(this::midScalp, 12, 18, Region.MID_SCALP);
        // The further back the line, the smaller the part behind it.
        occipitalLineCm = solve(this::occipital, 22, 14, Region.OCCIPITAL);
    }

    Shape.Polygon outline() {
        return Shape.Polygon.of(mirrored(right));
    }

    double discCentreCm() {
        return discCentreCm;
    }

    double discRadiusCm() {
        return discRadiusCm;
    }

    Shape.Polygon region(Region region) {
        return switch (region) {
            case FRONTAL -> frontal(frontalLineCm);
            case MID_SCALP -> midScalp(discCentreCm);
            case VERTEX -> Shape.Polygon.of(arc(0, 2 * Math.PI, DISC_STEPS));
            case TEMPORAL_RIGHT -> side(false);
            case TEMPORAL_LEFT -> side(true);
            case OCCIPITAL -> occipital(occipitalLineCm);
        };
    }

    private static double solve(
            DoubleFunction<Shape.Polygon> cut, double small, double large, Region region) {
        double below = small;
        double above = large;
        for (int i = 0; i < 60; i++) {
            double middle = (below + above) / 2;
            if (cut.apply(middle).areaCm2() < region.standardArea().value()) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return (below + above) / 2;
    }

    /// Catmull-Rom curve through the drawn places; horizontal at both ends by symmetry.
    private static List<ScalpPoint> smooth() {
        List<ScalpPoint> curve = new ArrayList<>();
        int last = HALF.length - 1;
        for (int i = 0; i < last; i++) {
            double[] a = i > 0 ? HALF[i - 1] : new double[] {-HALF[1][0], HALF[1][1]};
            double[] d =
                    i + 2 <= last
                            ? HALF[i + 2]
                            : new double[] {-HALF[last - 1][0], HALF[last - 1][1]};
            for (int k = 0; k < STEPS; k++) {
                double t = (double) k / STEPS;
                curve.add(
                        new ScalpPoint(
                                along(t, a[0], HALF[i][0], HALF[i + 1][0], d[0]),
                                along(t, a[1], HALF[i][1], HALF[i + 1][1], d[1])));
            }
        }
        curve.add(new ScalpPoint(HALF[last][0], HALF[last][1]));
        return curve;
    }

    private static double along(double t, double a, double b, double c, double d) {
        return 0.5
                * (2 * b
                        + (c - a) * t
                        + (2 * a - 5 * b + 4 * c - d) * t * t
                        + (3 * b - a - 3 * c + d) * t * t * t);
    }

    /// Closes a right half over the midline with its own mirror image.
    private static List<ScalpPoint> mirrored(List<ScalpPoint> half) {
        List<ScalpPoint> whole = new ArrayList<>(half);
        for (int i = half.size() - 1; i >= 0; i--) {
            if (half.get(i).xCm() > 0) {
                whole.add(half.get(i).mirrored());
            }
        }
        return whole;
    }

    /// The hairline from the midline to the temporal crest, ending on it.
    private List<ScalpPoint> hairline() {
        List<ScalpPoint> part = new ArrayList<>();
        for (ScalpPoint place : right) {
            if (place.xCm() >= CREST_CM) {
                part.add(new ScalpPoint(CREST_CM, heightAt(part.getLast(), place)));
                return part;
            }
            part.add(place);
        }
        throw new IllegalStateException("the hairline does not reach the temporal crest");
    }

    private static double heightAt(ScalpPoint a, ScalpPoint b) {
        double share = (CREST_CM - a.xCm()) / (b.xCm() - a.xCm());
        return a.yCm() + share * (b.yCm() - a.yCm());
    }

    /// The line between frontal and mid-scalp, bowed backwards in the middle, crest to midline.
    private static List<ScalpPoint> bowed(double lineCm) {
        List<ScalpPoint> part = new ArrayList<>();
        for (int k = 0; k <= 2 * STEPS; k++) {
            double x = CREST_CM * (1 - k / (2.0 * STEPS));
            part.add(new ScalpPoint(x, lineCm + 0.7 * (1 - (x / CREST_CM) * (x / CREST_CM))));
        }
        return part;
    }

    private Shape.Polygon frontal(double lineCm) {
        List<ScalpPoint> half = new ArrayList<>(hairline());
        half.addAll(bowed(lineCm));
        return Shape.Polygon.of(mirrored(half));
    }

    /// The crest from the frontal line to the disc, narrowing smoothly to the width of the disc.
    private List<ScalpPoint> crest(double centreCm) {
        List<ScalpPoint> part = new ArrayList<>();
        for (int k = 0; k <= 2 * STEPS; k++) {
            double share = k / (2.0 * STEPS);
            double ease = (1 - Math.cos(Math.PI * share)) / 2;
            part.add(
                    new ScalpPoint(
                            CREST_CM + (discRadiusCm - CREST_CM) * ease,
                            frontalLineCm + (centreCm - frontalLineCm) * share));
        }
        return part;
    }

    /// Places on the disc; the angle runs from the front (0) over the right (half pi) to the back.
    private List<ScalpPoint> arc(double from, double to, int steps) {
        return arc(from, to, steps, discCentreCm);
    }

    private List<ScalpPoint> arc(double from, double to, int steps, double centreCm) {
        List<ScalpPoint> part = new ArrayList<>();
        boolean closed = to - from >= 2 * Math.PI;
        for (int k = 0; k < (closed ? steps : steps + 1); k++) {
            double angle = from + (to - from) * k / steps;
            // The quarter points are set exactly, so that the map is a mirror image of itself.
            double x = Math.abs(Math.sin(angle)) < 1e-12 ? 0 : discRadiusCm * Math.sin(angle);
            part.add(new ScalpPoint(x, centreCm - discRadiusCm * Math.cos(angle)));
        }
        return part;
    }

    private Shape.Polygon midScalp(double centreCm) {
        List<ScalpPoint> half = new ArrayList<>(bowed(frontalLineCm).reversed());
        half.addAll(crest(centreCm));
        half.addAll(arc(0, Math.PI / 2, DISC_STEPS / 4, centreCm).reversed());
        return Shape.Polygon.of(mirrored(half));
    }

    private Shape.Polygon occipital(double lineCm) {
        List<ScalpPoint> half = new ArrayList<>();
        half.addAll(rim(lineCm, true));
        half.add(sideCrossing(lineCm));
        for (ScalpPoint place : right) {
            if (place.yCm() > lineCm) {
                half.add(place);
            }
        }
        return Shape.Polygon.of(mirrored(half));
    }

    /// The right half of the disc's rim, cut by a line: the part before it (from the widest place
    /// backwards, ending on the line) or behind it (from the back forwards, ending on the line).
    /// The corners are those of the vertex region, so that nothing is lost between neighbours.
    private List<ScalpPoint> rim(double lineCm, boolean behind) {
        List<ScalpPoint> half = arc(Math.PI / 2, Math.PI, DISC_STEPS / 4);
        List<ScalpPoint> walked = behind ? half.reversed() : half;
        List<ScalpPoint> part = new ArrayList<>();
        ScalpPoint before = walked.getFirst();
        if (behind && before.yCm() <= lineCm) {
            return List.of(new ScalpPoint(0, lineCm)); // the line passes behind the whole disc
        }
        for (ScalpPoint place : walked) {
            if (behind ? place.yCm() < lineCm : place.yCm() > lineCm) {
                double share = (lineCm - before.yCm()) / (place.yCm() - before.yCm());
                part.add(
                        new ScalpPoint(
                                before.xCm() + share * (place.xCm() - before.xCm()), lineCm));
                break;
            }
            part.add(place);
            before = place;
        }
        return part;
    }

    private ScalpPoint sideCrossing(double lineCm) {
        ScalpPoint before = right.getFirst();
        for (ScalpPoint place : right) {
            if (place.yCm() > lineCm) {
                double share = (lineCm - before.yCm()) / (place.yCm() - before.yCm());
                return new ScalpPoint(before.xCm() + share * (place.xCm() - before.xCm()), lineCm);
            }
            before = place;
        }
        throw new IllegalStateException("the occipital line lies behind the nape");
    }

    private Shape.Polygon side(boolean left) {
        List<ScalpPoint> part = new ArrayList<>();
        part.add(hairline().getLast());
        for (ScalpPoint place : right) {
            if (place.xCm() > CREST_CM && place.yCm() <= occipitalLineCm) {
                part.add(place);
            }
        }
        part.add(sideCrossing(occipitalLineCm));
        part.addAll(rim(occipitalLineCm, false).reversed());
        part.addAll(crest(discCentreCm).reversed());
        return Shape.Polygon.of(left ? part.stream().map(ScalpPoint::mirrored).toList() : part);
    }
}
