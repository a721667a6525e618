package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.papilla.scalp.placement.PlacementOrder;
import org.papilla.scalp.placement.Region;
import org.papilla.scalp.placement.Scalp;
import org.papilla.scalp.placement.ScalpPoint;
import org.papilla.scalp.placement.Shape;
import org.papilla.scalp.placement.Zone;

/// The ground of a scalp map: head, hair field, regions, closed zones, arteries and treated area,
/// with the way from centimetres to the picture.
final class MapGround {

    /// How far the drawn forehead reaches in front of the hairline, cm (foreshortened).
    static final double FOREHEAD_CM = 3.3;

    private static final double[][] HEAD = {
        {0, -3.3}, {4.2, -2.9}, {7.6, -1.2}, {9.9, 1.6}, {11.2, 4.8}, {11.9, 8.4}, {12.1, 12},
        {12.35, 15}, {12.1, 18.2}, {11, 21.6}, {8.9, 24.5}, {5.5, 26.5}, {2.4, 27.05}, {0, 27.15}
    };

    private final Svg svg;
    private final Scalp scalp;
    private final double scale;
    private final double originX;
    private final double originY;

    /// @param scale pixels per centimetre
    /// @param originX picture coordinate of the midline
    /// @param originY picture coordinate of the middle of the hairline
    MapGround(Svg svg, Scalp scalp, double scale, double originX, double originY) {
        this.svg = svg;
        this.scalp = scalp;
        this.scale = scale;
        this.originX = originX;
        this.originY = originY;
    }

    double px(double xCm) {
        return originX + xCm * scale;
    }

    double py(double yCm) {
        return originY + yCm * scale;
    }

    double[] place(double xCm, double yCm) {
        return new double[] {px(xCm), py(yCm)};
    }

    double factorX() {
        return scalp.tape().tragusTragusCm() / 36;
    }

    double factorY() {
        return scalp.outline().box().y1() / Scalp.standard().outline().box().y1();
    }

    private List<double[]> headPlaces() {
        List<double[]> places = new ArrayList<>();
        for (double[] p : HEAD) {
            places.add(headPlace(p[0], p[1]));
        }
        for (int i = HEAD.length - 2; i > 0; i--) {
            places.add(headPlace(-HEAD[i][0], HEAD[i][1]));
        }
        return places;
    }

    private double[] headPlace(double x, double y) {
        return place(x * factorX(), y < 0 ? y : y * factorY());
    }

    private String polygon(Shape.Polygon polygon) {
        List<double[]> places = new ArrayList<>();
        for (ScalpPoint corner : polygon.corners()) {
            places.add(place(corner.xCm(), corner.yCm()));
        }
        return Svg.polyline(places, true);
    }

    private String course(List<ScalpPoint> line) {
        List<double[]> places = new ArrayList<>();
        for (ScalpPoint p : line) {
            places.add(place(p.xCm(), p.yCm()));
        }
        return Svg.smooth(places, false);
    }

    void definitions() {
        svg.open("defs");
        svg.hatch("never", svg.colours().stopLine(), 6, 1.4, 135);
        svg.clip("head", Svg.smooth(headPlaces(), true));
        svg.clip("hair", polygon(scalp.outline()));
        svg.close("defs");
    }

    void head() {
        Palette c = svg.colours();
        for (int side = -1; side <= 1; side += 2) {
            List<double[]> ear =
                    List.of(
                            headPlace(side * 11.6, 8.6),
                            headPlace(side * 12.7, 8.1),
                            headPlace(side * 13.35, 9.3),
                            headPlace(side * 13.1, 11.4),
                            headPlace(side * 12.6, 12.9),
                            headPlace(side * 11.8, 13.4));
            svg.path(Svg.smooth(ear, true), c.scalp(), c.outline(), 1.4);
            List<double[]> fold =
                    List.of(
                            headPlace(side * 12.25, 9.2),
                            headPlace(side * 12.8, 9.2),
                            headPlace(side * 12.75, 10.6),
                            headPlace(side * 12.4, 11.9));
            svg.path(Svg.smooth(fold, false), "none", c.outline(), 1);
        }
        List<double[]> nose =
                List.of(
                        headPlace(-0.85, -3.1),
                        headPlace(-0.5, -3.9),
                        headPlace(0, -4.25),
                        headPlace(0.5, -3.9),
                        headPlace(0.85, -3.1));
        svg.path(Svg.smooth(nose, true), c.scalp(), c.outline(), 1.4);
        svg.path(Svg.smooth(headPlaces(), true), c.scalp(), c.outline(), 1.4);
        svg.path(polygon(scalp.outline()), c.hair(), "none", 0, "fill-opacity", 0.085);
        hairs();
        svg.path(polygon(scalp.outline()), "none", c.outline(), 1);
    }

    /// Short hairs away from the whorl, always the same ones.
    private void hairs() {
        SplittableRandom random = new SplittableRandom(1903);
        Shape.Box box = scalp.outline().box();
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < 190; i++) {
            double x = random.nextDouble(box.x0(), box.x1());
            double y = random.nextDouble(box.y0(), box.y1());
            double dx = x - scalp.whorl().xCm();
            double dy = y - scalp.whorl().yCm();
            double far = Math.max(0.6, Math.hypot(dx, dy));
            double length = random.nextDouble(0.7, 1.2);
            // Away from the whorl with a clockwise turn.
            double ux = (dx - 0.35 * dy) / far;
            double uy = (dy + 0.35 * dx) / far;
            d.append('M').append(Svg.n(px(x))).append(',').append(Svg.n(py(y)));
            d.append('q').append(Svg.n(ux * length * 0.5 * scale)).append(',');
            d.append(Svg.n(uy * length * 0.5 * scale)).append(' ');
            d.append(Svg.n((ux - 0.12 * uy) * length * scale)).append(',');
            d.append(Svg.n((uy + 0.12 * ux) * length * scale));
        }
        svg.path(
                d.toString(),
                "none",
                svg.colours().hair(),
                0.8,
                "stroke-opacity",
                0.2,
                "stroke-linecap",
                "round",
                "clip-path",
                svg.url("hair"));
    }

    void regions() {
        for (Region region : Region.values()) {
            svg.path(
                    polygon(scalp.outline(region)),
                    "none",
                    svg.colours().outline(),
                    0.9,
                    "stroke-dasharray",
                    "2 3.5");
        }
    }

    void zones(PlacementOrder order) {
        Palette c = svg.colours();
        svg.open("g", "clip-path", svg.url("head"));
        for (Zone zone : scalp.neverZones()) {
            closed(zone.shape(), false);
        }
        for (Shape.Band artery : scalp.arteries()) {
            svg.path(
                    course(artery.line()),
                    "none",
                    c.stop(),
                    1.5,
                    "stroke-dasharray",
                    "5 3",
                    "stroke-linecap",
                    "round");
        }
        for (Zone zone : order.exclusions()) {
            closed(zone.shape(), true);
        }
        svg.close("g");
    }

    private void closed(Shape shape, boolean ofPatient) {
        Palette c = svg.colours();
        switch (shape) {
            case Shape.Polygon polygon -> {
                svg.path(polygon(polygon), c.surface(), "none", 0, "fill-opacity", 0.35);
                svg.path(polygon(polygon), svg.url("never"), c.stopLine(), ofPatient ? 1.8 : 0.9);
            }
            case Shape.Disc disc -> {
                double x = px(disc.centre().xCm());
                double y = py(disc.centre().yCm());
                double r = disc.radiusCm() * scale;
                svg.circle(x, y, r, c.surface(), "none", 0);
                svg.circle(x, y, r, svg.url("never"), c.stop(), ofPatient ? 1.8 : 0.9);
            }
            case Shape.Band band -> {
                double wide = 2 * band.halfWidthCm() * scale;
                String line = ofPatient ? straight(band.line()) : course(band.line());
                if (ofPatient) {
                    round(line, c.stop(), wide + 3);
                    round(line, c.surface(), wide);
                }
                round(line, svg.url("never"), wide);
            }
        }
    }

    private String straight(List<ScalpPoint> line) {
        return Svg.polyline(line.stream().map(p -> place(p.xCm(), p.yCm())).toList(), false);
    }

    private void round(String line, String paint, double wide) {
        svg.path(line, "none", paint, wide, "stroke-linecap", "round", "stroke-linejoin", "round");
    }

    void area(PlacementOrder order) {
        svg.path(
                Outlines.union(order.area().parts(), scalp.outline(), scale, originX, originY),
                svg.colours().surface(),
                svg.colours().accent(),
                1.6,
                "fill-opacity",
                0.62,
                "stroke-linejoin",
                "round");
        svg.open("g", "clip-path", svg.url("hair"));
        for (Zone zone : order.exclusions()) {
            closed(zone.shape(), true);
        }
        for (Zone zone : scalp.neverZones()) {
            if (zone.shape() instanceof Shape.Band band) {
                round(course(band.line()), svg.url("never"), 2 * band.halfWidthCm() * scale);
            }
        }
        for (Shape.Band artery : scalp.arteries()) {
            svg.path(
                    course(artery.line()),
                    "none",
                    svg.colours().stop(),
                    1.5,
                    "stroke-dasharray",
                    "5 3",
                    "stroke-linecap",
                    "round");
        }
        svg.close("g");
    }
}
