package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.papilla.scalp.placement.InjectionPoint;
import org.papilla.scalp.placement.Language;
import org.papilla.scalp.placement.Placement;
import org.papilla.scalp.placement.PlacementOrder;
import org.papilla.scalp.placement.Region;
import org.papilla.scalp.placement.RegionTotal;
import org.papilla.scalp.placement.Scalp;
import org.papilla.scalp.placement.Shape;
import org.papilla.scalp.placement.Stroke;
import org.papilla.scalp.placement.Text;

/// The scalp from above, front at the top and the patient's left on the left: regions, closed
/// zones, arteries, the treated area and its numbered points. Flat and true in area; centimetres
/// from the middle of the hairline.
public final class ScalpMapPicture {

    private static final double WIDTH = 790;
    private static final double MIDDLE = 400;
    private static final double TOP = 34;
    private static final double BOTTOM = 74;

    private final Svg svg;
    private final Scalp scalp;
    private final double scale;
    private final MapGround ground;

    private ScalpMapPicture(Svg svg, Scalp scalp, double scale, double originX, double originY) {
        this.svg = svg;
        this.scalp = scalp;
        this.scale = scale;
        this.ground = new MapGround(svg, scalp, scale, originX, originY);
    }

    /// The whole head with a placement.
    public static String whole(Placement.Placed placed, Palette palette, Language language) {
        Scalp scalp = placed.order().area().scalp();
        double tall = (scalp.outline().box().y1() + 1.2 + MapGround.FOREHEAD_CM + 1.1) * 19;
        Svg svg = start(placed, WIDTH, TOP + tall + BOTTOM, palette, language);
        ScalpMapPicture map =
                new ScalpMapPicture(
                        svg, scalp, 19, MIDDLE, TOP + (MapGround.FOREHEAD_CM + 1.1) * 19);
        map.ground.definitions();
        map.ground.head();
        map.ground.regions();
        map.ground.zones(placed.order());
        map.ground.area(placed.order());
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
        map.ground.definitions();
        svg.clip("frame", frame(left, TOP, wide * scale, tall * scale));
        svg.open("g", "clip-path", svg.url("frame"));
        map.ground.head();
        map.ground.regions();
        map.ground.zones(placed.order());
        map.ground.area(placed.order());
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
            double x = ground.px(point.place().xCm());
            double y = ground.py(point.place().yCm());
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
            way.add(ground.place(point.place().xCm(), point.place().yCm()));
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
                    ground.px(stroke.from().xCm()),
                    ground.py(stroke.from().yCm()),
                    ground.px(stroke.to().xCm()),
                    ground.py(stroke.to().yCm()),
                    svg.colours().accent(),
                    1,
                    "data-stroke",
                    stroke.number());
        }
    }

    private void endMark(InjectionPoint point, int direction) {
        String text = Integer.toString(point.number());
        double wide = Svg.widthOf(text, 10) + 9;
        double x = ground.px(point.place().xCm());
        double y = ground.py(point.place().yCm()) + direction * 15;
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
        double middle = ground.py(4.2 * ground.factorY());
        double far = 12.4 * ground.factorX();
        svg.text(MIDDLE, 18, 11, "middle", c.ink3(), 600, svg.say("FRONT", "ÖN"));
        svg.text(ground.px(-far) - 6, middle, 11, "end", c.ink3(), 600, svg.say("LEFT", "SOL"));
        svg.text(ground.px(far) + 6, middle, 11, "start", c.ink3(), 600, svg.say("RIGHT", "SAĞ"));
        double forehead = ground.px(13.6 * ground.factorX()) + 18;
        svg.line(
                forehead - 5,
                ground.py(-3.1),
                ground.px(5.4),
                ground.py(-1.3),
                c.stop(),
                0.8,
                "stroke-opacity",
                0.75);
        svg.circle(ground.px(5.4), ground.py(-1.3), 2, c.stop(), "none", 0);
        svg.text(
                forehead,
                ground.py(-2.9),
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
        svg.line(x, ground.py(first), x, ground.py(last), c.lineStrong(), 1);
        for (int cm = first; cm <= last; cm += every) {
            svg.line(x - 6, ground.py(cm), x, ground.py(cm), c.lineStrong(), 1);
            String text = cm == first ? cm + " cm" : Integer.toString(cm);
            svg.text(x - 9, ground.py(cm) + 4, 11, "end", c.ink3(), 400, text);
        }
    }

    private void labels(Placement.Placed placed) {
        Map<Region, RegionTotal> totals = new EnumMap<>(Region.class);
        placed.totals().forEach(total -> totals.put(total.region(), total));
        double right = ground.px(13.6 * ground.factorX()) + 18;
        double left = ground.px(-12.4 * ground.factorX());
        label(Region.FRONTAL, totals, right, ground.py(-0.9 * ground.factorY()), 6.4, 4.0, "start");
        label(
                Region.MID_SCALP,
                totals,
                right,
                ground.py(6.4 * ground.factorY()),
                6.2,
                7.4,
                "start");
        label(
                Region.VERTEX,
                totals,
                right,
                ground.py(15.6 * ground.factorY()),
                4.72,
                15.2,
                "start");
        label(
                Region.TEMPORAL_RIGHT,
                totals,
                right,
                ground.py(19.4 * ground.factorY()),
                9.4,
                17.2,
                "start");
        label(
                Region.OCCIPITAL,
                totals,
                right,
                ground.py(23.2 * ground.factorY()),
                7.4,
                22.6,
                "start");
        label(
                Region.TEMPORAL_LEFT,
                totals,
                left,
                ground.py(19.4 * ground.factorY()),
                -9.4,
                17.2,
                "end");
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
        double endX = ground.px(toX * ground.factorX());
        double endY = ground.py(toY * ground.factorY());
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
