package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.List;
import org.papilla.scalp.placement.Language;
import org.papilla.scalp.placement.Text;

/// A syringe with one segment per product: the barrel is to scale, so that each border is the mark
/// to which the plunger is drawn. Products differ by shade and pattern and are named by leader
/// lines.
public final class SyringePicture {

    private static final double WIDTH = 716;
    private static final double LEFT = 92;
    private static final double BARREL = 480;
    private static final double TOP = 46;
    private static final double TALL = 54;

    private SyringePicture() {}

    /// Draws the syringe.
    public static String svg(SyringeScene scene, Palette palette, Language language) {
        Svg svg =
                new Svg(
                        "syringe",
                        WIDTH,
                        TOP + TALL + 86,
                        palette,
                        language,
                        title(scene),
                        description(scene));
        double perMl = BARREL / (scene.nominalMl() * 1.06);
        definitions(svg);
        body(svg);
        double x = LEFT;
        List<Double> middles = new ArrayList<>();
        for (int i = 0; i < scene.segments().size(); i++) {
            double wide = scene.segments().get(i).volumeMl() * perMl;
            segment(svg, i, x, wide);
            middles.add(x + wide / 2);
            x += wide;
        }
        plunger(svg, x);
        marks(svg, scene, perMl);
        labels(svg, scene, middles);
        return svg.done();
    }

    private static Text title(SyringeScene scene) {
        return new Text(
                "Syringe of %s mL holding %s mL"
                        .formatted(
                                Language.ENGLISH.shortest(scene.nominalMl(), 1),
                                Language.ENGLISH.shortest(scene.filledMl(), 2)),
                "%s mL enjektörde %s mL"
                        .formatted(
                                Language.TURKISH.shortest(scene.nominalMl(), 1),
                                Language.TURKISH.shortest(scene.filledMl(), 2)));
    }

    private static Text description(SyringeScene scene) {
        StringBuilder en = new StringBuilder("In drawing order: ");
        StringBuilder tr = new StringBuilder("Çekme sırasıyla: ");
        for (SyringeScene.Segment s : scene.segments()) {
            en.append(s.name())
                    .append(' ')
                    .append(Language.ENGLISH.shortest(s.volumeMl(), 3))
                    .append(" mL; ");
            tr.append(s.name())
                    .append(' ')
                    .append(Language.TURKISH.shortest(s.volumeMl(), 3))
                    .append(" mL; ");
        }
        en.append(Language.ENGLISH.shortest(scene.hubResidueMl(), 3))
                .append(" mL stays in the hub.");
        tr.append(Language.TURKISH.shortest(scene.hubResidueMl(), 3)).append(" mL göbekte kalır.");
        return new Text(en.toString(), tr.toString());
    }

    private static void definitions(Svg svg) {
        svg.open("defs");
        svg.hatch(
                "stripes",
                Palette.between(svg.colours().accent(), svg.colours().ink(), 0.35),
                7,
                1,
                135);
        svg.open(
                "pattern",
                "id",
                svg.id("dots"),
                "width",
                8.0,
                "height",
                8.0,
                "patternUnits",
                "userSpaceOnUse");
        svg.circle(2, 2, 1.1, svg.colours().accent(), "none", 0);
        svg.circle(6, 6, 1.1, svg.colours().accent(), "none", 0);
        svg.close("pattern");
        svg.hatch("across", svg.colours().accent(), 9, 0.8, 90);
        svg.close("defs");
    }

    private static void body(Svg svg) {
        Palette c = svg.colours();
        double middle = TOP + TALL / 2;
        svg.line(14, middle, 56, middle, c.steelLine(), 2);
        svg.path(
                "M54,%sH74V%sH88V%sH74V%sH54Z"
                        .formatted(
                                Svg.n(middle - 4),
                                Svg.n(middle - 8),
                                Svg.n(middle + 8),
                                Svg.n(middle + 4)),
                c.hub(),
                c.steelLine(),
                1.2);
        svg.rect(
                LEFT - 5,
                TOP - 4,
                BARREL + 10,
                TALL + 8,
                c.surface(),
                "stroke",
                c.steelLine(),
                "stroke-width",
                1.5,
                "rx",
                6.0);
        svg.rect(
                LEFT + BARREL + 5,
                TOP - 14,
                8,
                TALL + 28,
                c.surface(),
                "stroke",
                c.steelLine(),
                "stroke-width",
                1.5,
                "rx",
                2.0);
    }

    private static void segment(Svg svg, int index, double x, double wide) {
        Palette c = svg.colours();
        double[] shares = {0.52, 0.24, 0.1, 0.38, 0.16};
        String fill = Palette.between(c.surface(), c.accent(), shares[index % shares.length]);
        svg.rect(x, TOP, wide, TALL, fill, "data-segment", index + 1);
        String pattern = List.of("stripes", "dots", "", "across", "").get(index % shares.length);
        if (!pattern.isEmpty()) {
            svg.rect(x, TOP, wide, TALL, svg.url(pattern), "fill-opacity", 0.6);
        }
        svg.line(x + wide, TOP, x + wide, TOP + TALL, c.steelLine(), 0.8);
    }

    private static void plunger(Svg svg, double x) {
        Palette c = svg.colours();
        double middle = TOP + TALL / 2;
        svg.path(
                "M%s,%sh13v%sh-13l4,%sZ"
                        .formatted(Svg.n(x), Svg.n(TOP), Svg.n(TALL), Svg.n(-TALL / 2)),
                c.rubber(),
                "none",
                0);
        double rodEnd = LEFT + BARREL + 108;
        svg.rect(
                x + 13,
                middle - 7,
                rodEnd - x - 13,
                14,
                c.surface(),
                "stroke",
                c.steelLine(),
                "stroke-width",
                1.3);
        svg.rect(rodEnd, TOP - 6, 8, TALL + 12, c.rubber(), "rx", 2.0);
    }

    private static void marks(Svg svg, SyringeScene scene, double perMl) {
        Palette c = svg.colours();
        double each = scene.nominalMl() <= 1 ? 0.01 : scene.nominalMl() <= 3 ? 0.1 : 0.2;
        int count = (int) Math.round(scene.nominalMl() / each);
        int major = scene.nominalMl() <= 1 ? 10 : 5;
        for (int i = 0; i <= count; i++) {
            double x = LEFT + i * each * perMl;
            boolean named = i % major == 0;
            svg.line(
                    x,
                    TOP,
                    x,
                    TOP + (named ? 13 : i % 5 == 0 ? 9 : 6),
                    c.ink(),
                    named ? 1.1 : 0.7,
                    "stroke-opacity",
                    0.6);
            if (named && i > 0) {
                String text = svg.language().shortest(i * each, 2);
                svg.text(
                        x, TOP - 12, 11, "middle", c.ink3(), 400, i == count ? text + " mL" : text);
            }
        }
    }

    private static void labels(Svg svg, SyringeScene scene, List<Double> middles) {
        Palette c = svg.colours();
        double widest = 0;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < scene.segments().size(); i++) {
            String name = (i + 1) + "  " + scene.segments().get(i).name();
            names.add(name);
            widest = Math.max(widest, Svg.widthOf(name, 11.5));
        }
        List<Double> wanted = new ArrayList<>(middles);
        List<Double> places = Labels.spread(wanted, Math.max(widest + 14, 112));
        double low = places.getFirst() - widest / 2;
        double high = places.getLast() + widest / 2;
        double shift = low < 10 ? 10 - low : high > WIDTH - 12 ? WIDTH - 12 - high : 0;
        double drawn = 0;
        for (int i = 0; i < names.size(); i++) {
            SyringeScene.Segment s = scene.segments().get(i);
            drawn += s.volumeMl();
            double x = places.get(i) + shift;
            double from = middles.get(i);
            svg.circle(from, TOP + TALL - 14, 2.6, c.ink(), c.surface(), 0.8);
            svg.path(
                    "M%s,%sV%sL%s,%sV%s"
                            .formatted(
                                    Svg.n(from),
                                    Svg.n(TOP + TALL - 11),
                                    Svg.n(TOP + TALL + 10),
                                    Svg.n(x),
                                    Svg.n(TOP + TALL + 24),
                                    Svg.n(TOP + TALL + 32)),
                    "none",
                    c.ink3(),
                    1);
            svg.text(x, TOP + TALL + 46, 11.5, "middle", c.ink(), 650, names.get(i));
            svg.text(
                    x,
                    TOP + TALL + 62,
                    11.5,
                    "middle",
                    c.ink2(),
                    400,
                    ml(svg.language(), s.volumeMl())
                            + svg.say(" mL, draw to ", " mL, çek: ")
                            + ml(svg.language(), drawn));
        }
        double middle = TOP + TALL / 2;
        svg.path("M71,%sV%s".formatted(Svg.n(middle - 7), Svg.n(TOP - 8)), "none", c.ink3(), 1);
        svg.text(
                12,
                TOP - 26,
                11,
                "start",
                c.ink2(),
                400,
                svg.language().shortest(scene.hubResidueMl(), 3)
                        + svg.say(" mL stays", " mL kalır:"));
        svg.text(
                12,
                TOP - 12,
                11,
                "start",
                c.ink2(),
                400,
                svg.say("in hub and needle", "göbek ve iğnede"));
    }

    /// At least one and at most three digits after the decimal sign.
    private static String ml(Language language, double volumeMl) {
        String shortest = language.shortest(volumeMl, 3);
        return shortest.chars().allMatch(Character::isDigit)
                ? language.number(volumeMl, 1)
                : shortest;
    }
}
