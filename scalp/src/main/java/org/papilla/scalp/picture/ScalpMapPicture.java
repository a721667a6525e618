package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.papilla.scalp.placement.InjectionPoint;
import org.papilla.scalp.placement.Language;
import org.papilla.scalp.placement.Placement;
import org.papilla.scalp.placement.PlacementOrder;
import org.papilla.scalp.placement.Region;
import org.papilla.scalp.placement.RegionTotal;
import org.papilla.scalp.placement.Scalp;
import org.papilla.scalp.placement.ScalpPoint;
import org.papilla.scalp.placement.Shape;
import org.papilla.scalp.placement.Stroke;
import org.papilla.scalp.placement.Text;
import org.papilla.scalp.placement.Zone;

/// The scalp from above, front at the top and the patient's left on the left: regions, closed
/// zones, arteries, the treated area and its numbered points. Flat and true in area; centimetres
/// from the middle of the hairline.
public final class ScalpMapPicture {

    private static final double WIDTH = 790;
    private static final double MIDDLE = 400;
    private static final double TOP = 34;
    private static final double BOTTOM = 74;

    /// How far the drawn forehead reaches in front of the hairline, cm (foreshortened).
    private static final double FOREHEAD_CM = 3.3;

    private static final double[][] HEAD = {
        {0, -3.3}, {4.2, -2.9}, {7.6, -1.2}, {9.9, 1.6}, {11.2, 4.8}, {11.9, 8.4}, {12.1, 12},
        {12.35, 15}, {12.1, 18.2}, {11, 21.6}, {8.9, 24.5}, {5.5, 26.5}, {2.4, 27.05}, {0, 27.15}
    };

    private final Svg svg;
    private final Scalp scalp;
    private final double scale;
    private final double originX;
    private final double originY;

    private ScalpMapPicture(Svg svg, Scalp scalp, double scale, double originX, double originY) {
        this.svg = svg;
        this.scalp = scalp;
        this.scale = scale;
        this.originX = originX;
        this.originY = originY;
    }

    /// The whole head with a placement.
    public static String whole(Placement.Placed placed, Palette palette, Language language) {
        Scalp scalp = placed.order().area().scalp();
        double tall = (scalp.outline().box().y1() + 1.2 + FOREHEAD_CM + 1.1) * 19;
        Svg svg = start(placed, WIDTH, TOP + tall + BOTTOM, palette, language);
        ScalpMapPicture map =
                new ScalpMapPicture(svg, scalp, 19, MIDDLE, TOP + (FOREHEAD_CM + 1.1) * 19);
        map.definitions();
        map.head();
        map.regions();
        map.zones(placed.order());
        map.area(placed.order());
        map.points(placed);
        map.sides();
        map.ruler(0, scalp.outline().box().y1());
        map.labels(placed);
        map.legend(placed.order(), TOP + tall + 22);
        return svg.done();
    }

    /// Only the treated area, as large as the picture allows.
    public static String close(Placement.Placed placed, Palette palette, Language language) {
        Scalp scalp = placed.order().area().scalp();
        Shape.Box box = placed.order().area().box();
        double rim = 1.2;
        double wide = box.x1() - box.x0() + 2 * rim;
        double tall = box.y1() - box.y0() + 2 * rim;
        double scale = Math.min((WIDTH - 76) / wide, 760 / tall);
        double left = (WIDTH + 52 - wide * scale) / 2;
        Svg svg = start(placed, WIDTH, TOP + tall * scale + BOTTOM, palette, language);
        ScalpMapPicture map =
                new ScalpMapPicture(
                        svg,
                        scalp,
                        scale,
                        left - (box.x0() - rim) * scale,
                        TOP - (box.y0() - rim) * scale);
        map.definitions();
        svg.clip("frame", frame(left, TOP, wide * scale, tall * scale));
        svg.open("g", "clip-path", svg.url("frame"));
        map.head();
        map.regions();
        map.zones(placed.order());
        map.area(placed.order());
        map.points(placed);
        svg.close("g");
        svg.path(frame(left, TOP, wide * scale, tall * scale), "none", palette.lineStrong(), 1);
        map.sidesOfFrame(left, TOP, wide * scale);
        map.rulerAt(left - 12, box.y0(), box.y1());
        map.legend(placed.order(), TOP + tall * scale + 26);
        return svg.done();
    }

    private static String frame(double x, double y, double w, double h) {
        return "M" + Svg.n(x) + "," + Svg.n(y) + "h" + Svg.n(w) + "v" + Svg.n(h) + "h" + Svg.n(-w)
                + "Z";
    }

    private static Svg start(
            Placement.Placed placed,
            double width,
            double height,
            Palette palette,
            Language language) {
        int count = placed.points().size();
        Text title =
                new Text(
                        "Scalp from above, " + count + " points",
                        "Saçlı deri üstten, " + count + " nokta");
        StringBuilder en = new StringBuilder("Front at the top, patient's left on the left. ");
        StringBuilder tr = new StringBuilder("Ön üstte, hastanın solu solda. ");
        for (RegionTotal total : placed.totals()) {
            en.append(total.region().label().en())
                    .append(": ")
                    .append(total.points())
                    .append(" points, ")
                    .append(Language.ENGLISH.number(total.volumeMl(), 2))
                    .append(" mL. ");
            tr.append(total.region().label().tr())
                    .append(": ")
                    .append(total.points())
                    .append(" nokta, ")
                    .append(Language.TURKISH.number(total.volumeMl(), 2))
                    .append(" mL. ");
        }
        return new Svg(
                "map",
                width,
                height,
                palette,
                language,
                title,
                new Text(en.toString().strip(), tr.toString().strip()));
    }

    private double px(double xCm) {
        return originX + xCm * scale;
    }

    private double py(double yCm) {
        return originY + yCm * scale;
    }

    private double[] place(double xCm, double yCm) {
        return new double[] {px(xCm), py(yCm)};
    }

    private double factorX() {
        return scalp.tape().tragusTragusCm() / 36;
    }

    private double factorY() {
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

    private void definitions() {
        svg.open("defs");
        svg.hatch("never", svg.colours().stopLine(), 6, 1.4, 135);
        svg.clip("head", Svg.smooth(headPlaces(), true));
        svg.clip("hair", polygon(scalp.outline()));
        svg.close("defs");
    }

    private void head() {
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

    private void regions() {
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

    private void zones(PlacementOrder order) {
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

    private void area(PlacementOrder order) {
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

    private void points(Placement.Placed placed) {
        double spacing = placed.order().pattern().closestMm() / 10 * scale;
        double radius = Math.min(scale > 30 ? 11.5 : 9, 0.43 * spacing);
        boolean numbered = 0.9 * radius >= 6.6;
        Palette c = svg.colours();
        List<InjectionPoint> points = placed.points();
        if (!numbered) {
            way(placed);
        }
        svg.open("g", "font-weight", 650);
        for (InjectionPoint point : points) {
            double x = px(point.place().xCm());
            double y = py(point.place().yCm());
            svg.open("g", "data-point", point.number(), "data-region", point.region().code());
            if (numbered) {
                int digits = Integer.toString(point.number()).length();
                double size = radius * (digits < 3 ? 1.12 : 0.9);
                svg.circle(x, y, radius, c.surface(), c.accent(), 1.25);
                svg.text(
                        x,
                        y + size * 0.35,
                        size,
                        "middle",
                        c.accent(),
                        400,
                        Integer.toString(point.number()));
            } else if (spacing >= 11 && point.number() % 10 == 0) {
                svg.circle(x, y, 0.5 * spacing, c.accent(), c.surface(), 1);
                svg.text(
                        x,
                        y + 2.6,
                        Math.min(8, 0.46 * spacing),
                        "middle",
                        c.surface(),
                        700,
                        Integer.toString(point.number()));
            } else {
                svg.circle(x, y, Math.max(1, 0.55 * radius), c.accent(), "none", 0);
            }
            svg.close("g");
        }
        svg.close("g");
        if (!numbered && !points.isEmpty()) {
            endMark(points.getFirst(), -1);
            endMark(points.getLast(), 1);
        }
    }

    /// The way of the hand, for points too close to be numbered.
    private void way(Placement.Placed placed) {
        List<double[]> way = new ArrayList<>();
        for (InjectionPoint point : placed.points()) {
            way.add(place(point.place().xCm(), point.place().yCm()));
        }
        svg.path(
                Svg.polyline(way, false),
                "none",
                svg.colours().accent(),
                0.6,
                "stroke-opacity",
                0.55);
        for (Stroke stroke : placed.strokes()) {
            svg.line(
                    px(stroke.from().xCm()),
                    py(stroke.from().yCm()),
                    px(stroke.to().xCm()),
                    py(stroke.to().yCm()),
                    svg.colours().accent(),
                    1,
                    "data-stroke",
                    stroke.number());
        }
    }

    private void endMark(InjectionPoint point, int direction) {
        String text = Integer.toString(point.number());
        double wide = Svg.widthOf(text, 10) + 9;
        double x = px(point.place().xCm());
        double y = py(point.place().yCm()) + direction * 15;
        svg.rect(
                x - wide / 2,
                y - 7.5,
                wide,
                15,
                svg.colours().accent(),
                "rx",
                7.5,
                "stroke",
                svg.colours().surface(),
                "stroke-width",
                1.5);
        svg.text(x, y + 3.6, 10, "middle", svg.colours().surface(), 700, text);
    }

    private void sides() {
        Palette c = svg.colours();
        double middle = py(4.2 * factorY());
        double far = 12.4 * factorX();
        svg.text(MIDDLE, 18, 11, "middle", c.ink3(), 600, svg.say("FRONT", "ÖN"));
        svg.text(px(-far) - 6, middle, 11, "end", c.ink3(), 600, svg.say("LEFT", "SOL"));
        svg.text(px(far) + 6, middle, 11, "start", c.ink3(), 600, svg.say("RIGHT", "SAĞ"));
        double forehead = px(13.6 * factorX()) + 18;
        svg.line(forehead - 5, py(-3.1), px(5.4), py(-1.3), c.stop(), 0.8, "stroke-opacity", 0.75);
        svg.circle(px(5.4), py(-1.3), 2, c.stop(), "none", 0);
        svg.text(
                forehead,
                py(-2.9),
                12,
                "start",
                c.stop(),
                600,
                svg.say("forehead: never", "alın: asla"));
    }

    private void sidesOfFrame(double left, double top, double wide) {
        Palette c = svg.colours();
        svg.text(left + wide / 2, top - 10, 11, "middle", c.ink3(), 600, svg.say("FRONT", "ÖN"));
        svg.text(
                left,
                top - 10,
                11,
                "start",
                c.ink3(),
                600,
                svg.say("patient's left", "hastanın solu"));
        svg.text(
                left + wide,
                top - 10,
                11,
                "end",
                c.ink3(),
                600,
                svg.say("patient's right", "hastanın sağı"));
    }

    private void ruler(double from, double to) {
        rulerAt(50, from, to);
    }

    private void rulerAt(double x, double fromCm, double toCm) {
        Palette c = svg.colours();
        int every = scale > 40 ? 1 : 4;
        int first = (int) Math.ceil(fromCm / every) * every;
        int last = (int) Math.floor(toCm / every) * every;
        svg.line(x, py(first), x, py(last), c.lineStrong(), 1);
        for (int cm = first; cm <= last; cm += every) {
            svg.line(x - 6, py(cm), x, py(cm), c.lineStrong(), 1);
            String text = cm == first ? cm + " cm" : Integer.toString(cm);
            svg.text(x - 9, py(cm) + 4, 11, "end", c.ink3(), 400, text);
        }
    }

    private void labels(Placement.Placed placed) {
        Map<Region, RegionTotal> totals = new EnumMap<>(Region.class);
        placed.totals().forEach(total -> totals.put(total.region(), total));
        double right = px(13.6 * factorX()) + 18;
        double left = px(-12.4 * factorX());
        label(Region.FRONTAL, totals, right, py(-0.9 * factorY()), 6.4, 4.0, "start");
        label(Region.MID_SCALP, totals, right, py(6.4 * factorY()), 6.2, 7.4, "start");
        label(Region.VERTEX, totals, right, py(15.6 * factorY()), 4.72, 15.2, "start");
        label(Region.TEMPORAL_RIGHT, totals, right, py(19.4 * factorY()), 9.4, 17.2, "start");
        label(Region.OCCIPITAL, totals, right, py(23.2 * factorY()), 7.4, 22.6, "start");
        label(Region.TEMPORAL_LEFT, totals, left, py(19.4 * factorY()), -9.4, 17.2, "end");
    }

    private void label(
            Region region,
            Map<Region, RegionTotal> totals,
            double x,
            double y,
            double toX,
            double toY,
            String anchor) {
        Palette c = svg.colours();
        RegionTotal total = totals.get(region);
        String name = region.label().in(svg.language());
        double near = anchor.equals("start") ? x - 5 : x + 5;
        double endX = px(toX * factorX());
        double endY = py(toY * factorY());
        svg.line(near, y - 4, endX, endY, c.ink3(), 0.8, "stroke-opacity", 0.75);
        svg.circle(endX, endY, 2, c.ink3(), "none", 0);
        svg.text(
                x,
                y,
                12,
                anchor,
                total == null ? c.ink2() : c.ink(),
                total == null ? 400 : 650,
                name);
        if (total != null) {
            svg.text(
                    x,
                    y + 14,
                    10.5,
                    anchor,
                    c.ink2(),
                    400,
                    total.points()
                            + svg.say(" points, ", " nokta, ")
                            + svg.number(total.volumeMl(), 2)
                            + " mL");
        }
        svg.text(
                x,
                y + (total == null ? 14 : 27),
                10.5,
                anchor,
                c.ink3(),
                400,
                svg.say("limit ", "sınır ")
                        + svg.language().shortest(scalp.depthLimit(region).value(), 1)
                        + " mm");
    }

    private void legend(PlacementOrder order, double y) {
        Palette c = svg.colours();
        double x = 44;
        svg.rect(x, y - 8, 20, 11, c.surface(), "stroke", c.accent(), "stroke-width", 1.6);
        x = item(x + 27, y, order.area().name().in(svg.language()));
        svg.rect(x, y - 8, 20, 11, svg.url("never"), "stroke", c.stopLine(), "stroke-width", 0.9);
        x = item(x + 27, y, svg.say("never", "asla"));
        if (!order.exclusions().isEmpty()) {
            svg.rect(x, y - 8, 20, 11, svg.url("never"), "stroke", c.stop(), "stroke-width", 1.8);
            x = item(x + 27, y, svg.say("closed on this patient", "bu hastada kapalı"));
        }
        svg.line(x, y - 2.5, x + 24, y - 2.5, c.stop(), 1.5, "stroke-dasharray", "5 3");
        item(x + 31, y, svg.say("artery: feel the pulse", "arter: nabzı yokla"));
        svg.line(44, y + 23, 44 + 2 * scale, y + 23, c.ink3(), 1.2);
        svg.line(44, y + 19, 44, y + 27, c.ink3(), 1.2);
        svg.line(44 + 2 * scale, y + 19, 44 + 2 * scale, y + 27, c.ink3(), 1.2);
        svg.text(
                52 + 2 * scale,
                y + 27,
                11,
                "start",
                c.ink3(),
                400,
                svg.say("2 cm on the midline; areas are true", "orta hatta 2 cm; alanlar doğru"));
        if (!scalp.tape().measured()) {
            svg.text(
                    WIDTH - 24,
                    y + 27,
                    11,
                    "end",
                    c.undecided(),
                    600,
                    svg.say("usual head, not measured", "olağan kafa, ölçülmedi"));
        }
    }

    private double item(double x, double y, String text) {
        svg.text(x, y + 1.5, 11.5, "start", svg.colours().ink2(), 400, text);
        return x + Svg.widthOf(text, 11.5) + 20;
    }
}
