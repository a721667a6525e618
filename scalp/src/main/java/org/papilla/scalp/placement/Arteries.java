package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.List;

/// Where arteries usually run on the flat map of a standard head. Positions are drawn by eye from
/// anatomy (design, unreviewed): the pulse that a finger feels decides, not the drawing.
final class Arteries {

    /// Kept free on each side of the superficial temporal artery, cm (design).
    private static final double MARGIN_CM = 0.5;

    private static final double[][] TEMPORAL = {
        {11.9, 7.9}, {11.0, 6.8}, {10.3, 5.9}, {9.3, 4.4}, {8.5, 2.6}
    };
    private static final double[][] TEMPORAL_BRANCH = {
        {10.3, 5.9}, {9.2, 6.4}, {8.3, 7.7}, {7.7, 9.6}
    };
    private static final double[][] AURICULAR = {{11.9, 15.6}, {10.9, 14.6}, {10.2, 13.4}};
    private static final double[][] OCCIPITAL = {
        {4.6, 26.0}, {4.5, 23.6}, {4.0, 21.4}, {3.3, 20.0}
    };
    private static final double[][] SUPRAORBITAL = {{2.7, -6.2}, {2.8, -3.6}, {2.9, -1.2}};
    private static final double[][] SUPRATROCHLEAR = {{1.6, -6.2}, {1.4, -3.9}, {1.3, -1.9}};
    private static final double[][] BEHIND_EAR = {{12.4, 11.8}, {11.9, 13.2}, {12.3, 15.2}};

    private Arteries() {}

    static Shape.Band temporal(boolean left) {
        return band(TEMPORAL, left, MARGIN_CM);
    }

    static Shape.Band temporalBranch(boolean left) {
        return band(TEMPORAL_BRANCH, left, MARGIN_CM);
    }

    /// A strip 1 cm wide along the rim of the hair behind the ear.
    static Shape.Band behindEar(boolean left) {
        return band(BEHIND_EAR, left, 0.9);
    }

    static List<Shape.Band> bands() {
        List<Shape.Band> all = new ArrayList<>();
        for (double[][] course :
                List.of(
                        TEMPORAL,
                        TEMPORAL_BRANCH,
                        AURICULAR,
                        OCCIPITAL,
                        SUPRAORBITAL,
                        SUPRATROCHLEAR)) {
            all.add(band(course, true, MARGIN_CM));
            all.add(band(course, false, MARGIN_CM));
        }
        return List.copyOf(all);
    }

    private static Shape.Band band(double[][] course, boolean left, double halfWidthCm) {
        List<ScalpPoint> line = new ArrayList<>();
        for (double[] place : course) {
            ScalpPoint right = new ScalpPoint(place[0], place[1]);
            line.add(left ? right.mirrored() : right);
        }
        return new Shape.Band(line, halfWidthCm);
    }

    /// The front border of the hair field from the left sideburn to the right one.
    static List<ScalpPoint> hairline(Shape.Polygon outline) {
        double widest = outline.box().x1();
        List<ScalpPoint> right = new ArrayList<>();
        List<ScalpPoint> left = new ArrayList<>();
        // The outline starts at the middle of the hairline and runs over the right side.
        for (ScalpPoint place : outline.corners()) {
            if (place.xCm() > 0.84 * widest) {
                break;
            }
            right.add(place);
            if (place.xCm() > 0) {
                left.add(place.mirrored());
            }
        }
        List<ScalpPoint> whole = new ArrayList<>(left.reversed());
        whole.addAll(right);
        return whole;
    }
}
