package org.papilla.scalp.picture;

import java.util.List;
import org.papilla.scalp.placement.Language;
import org.papilla.scalp.placement.Lattice;
import org.papilla.scalp.placement.Text;

/// What the follicles between the points get, seen from above on the plane of the bulbs: shades by
/// the share of the mean, lines at a half and a tenth, and a hatch where it is less than a tenth.
public final class CoveragePicture {

    private static final double SIDE = 420;
    private static final double LEFT = 24;
    private static final double TOP = 44;

    /// Borders of the shades as shares of the mean.
    private static final List<Double> SHADES =
            List.of(0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5, 2.5);

    private CoveragePicture() {}

    /// Draws the view.
    public static String svg(CoverageScene scene, Palette palette, Language language) {
        double sideMm = Math.clamp(2.4 * scene.spacingMm(), 6, 60);
        double scale = SIDE / sideMm;
        Svg svg =
                new Svg(
                        "coverage",
                        LEFT + SIDE + 246,
                        TOP + SIDE + 46,
                        palette,
                        language,
                        new Text("Coverage between the points", "Noktalar arasında kapsama"),
                        description(scene));
        svg.open("defs");
        svg.clip("frame", "M%s,%sh%sv%sh%sZ".formatted(LEFT, TOP, SIDE, SIDE, -SIDE));
        svg.hatch("low", palette.caution(), 7, 1.1, 45);
        svg.close("defs");
        svg.text(
                LEFT,
                24,
                14,
                "start",
                palette.ink(),
                650,
                svg.say("Bulb plane at ", "Kök düzlemi, ")
                        + language.number(scene.planeDepthMm(), 1)
                        + svg.say(" mm, seen from above", " mm derinde, üstten"));
        int cells = (int) (SIDE / 3) + 1;
        double[][] values = new double[cells][cells];
        for (int r = 0; r < cells; r++) {
            for (int c = 0; c < cells; c++) {
                values[r][c] =
                        scene.share().at(c * 3 / scale - sideMm / 2, r * 3 / scale - sideMm / 2);
            }
        }
        Contours contours = new Contours(values, LEFT, TOP, 3);
        svg.open("g", "clip-path", svg.url("frame"));
        svg.rect(LEFT, TOP, SIDE, SIDE, palette.ramp(0));
        svg.rect(LEFT, TOP, SIDE, SIDE, svg.url("low"), "fill-opacity", 0.55);
        for (int i = 0; i < SHADES.size(); i++) {
            if (SHADES.get(i) >= 0.1) {
                svg.path(
                        contours.filled(SHADES.get(i)),
                        palette.ramp(shade(i)),
                        "none",
                        0,
                        "fill-rule",
                        "evenodd");
            }
        }
        svg.path(contours.line(0.5), "none", palette.ink(), 1.4);
        svg.path(contours.line(0.1), "none", palette.ink(), 1.3, "stroke-dasharray", "4 3");
        points(svg, scene, sideMm, scale);
        svg.close("g");
        svg.path(
                "M%s,%sh%sv%sh%sZ".formatted(LEFT, TOP, SIDE, SIDE, -SIDE),
                "none",
                palette.lineStrong(),
                1);
        side(svg, scene, scale);
        return svg.done();
    }

    private static double shade(int index) {
        return 0.08 + 0.8 * index / (SHADES.size() - 1);
    }

    private static Text description(CoverageScene scene) {
        return new Text(
                "%s mm apart, %s mL each: %s %% of the plane gets at least a tenth of the mean, %s %% at least half."
                        .formatted(
                                Language.ENGLISH.shortest(scene.spacingMm(), 1),
                                Language.ENGLISH.shortest(scene.volumeMl(), 4),
                                Language.ENGLISH.number(100 * scene.shareReached10(), 0),
                                Language.ENGLISH.number(100 * scene.shareReached50(), 0)),
                "%s mm arayla, her biri %s mL: düzlemin ortalamanın en az onda birini alan payı %%%s, en az yarısını alan payı %%%s."
                        .formatted(
                                Language.TURKISH.shortest(scene.spacingMm(), 1),
                                Language.TURKISH.shortest(scene.volumeMl(), 4),
                                Language.TURKISH.number(100 * scene.shareReached10(), 0),
                                Language.TURKISH.number(100 * scene.shareReached50(), 0)));
    }

    private static void points(Svg svg, CoverageScene scene, double sideMm, double scale) {
        Palette c = svg.colours();
        boolean hex = scene.lattice() == Lattice.HEXAGONAL;
        double rowMm = scene.lattice().rowDistance(scene.spacingMm());
        for (int row = -4; row <= 4; row++) {
            for (int k = -5; k <= 5; k++) {
                double x = (k + (hex && row % 2 != 0 ? 0.5 : 0)) * scene.spacingMm();
                double y = row * rowMm;
                if (Math.abs(x) > sideMm / 2 + 1 || Math.abs(y) > sideMm / 2 + 1) {
                    continue;
                }
                double px = LEFT + SIDE / 2 + x * scale;
                double py = TOP + SIDE / 2 + y * scale;
                svg.element(
                        "circle",
                        "cx",
                        px,
                        "cy",
                        py,
                        "r",
                        scene.bolusRadiusMm() * scale,
                        "fill",
                        "none",
                        "stroke",
                        c.surface(),
                        "stroke-width",
                        1.4,
                        "stroke-dasharray",
                        "1.5 3",
                        "data-bolus",
                        "1");
                svg.circle(px, py, 4, c.surface(), c.ink(), 1.4);
            }
        }
    }

    private static void side(Svg svg, CoverageScene scene, double scale) {
        Palette c = svg.colours();
        Language language = svg.language();
        double x = LEFT + SIDE + 26;
        big(
                svg,
                x,
                TOP + 26,
                scene.shareReached10(),
                svg.say("gets a tenth of the mean or more", "ortalamanın onda birini alır"));
        big(
                svg,
                x,
                TOP + 84,
                scene.shareReached50(),
                svg.say("gets half of the mean or more", "ortalamanın yarısını alır"));
        svg.text(
                x,
                TOP + 136,
                11.5,
                "start",
                c.ink2(),
                400,
                language.shortest(scene.volumeMl(), 4)
                        + " mL, "
                        + language.shortest(scene.spacingMm(), 1)
                        + " mm "
                        + (scene.lattice() == Lattice.HEXAGONAL
                                ? svg.say("hexagonal", "altıgen")
                                : svg.say("square", "kare")));
        double y = TOP + 172;
        svg.text(
                x,
                y - 10,
                11,
                "start",
                c.ink3(),
                400,
                svg.say("share of the mean", "ortalamanın payı"));
        for (int i = SHADES.size() - 1; i >= 0; i--) {
            if (SHADES.get(i) < 0.1) {
                continue;
            }
            svg.rect(x, y, 22, 16, c.ramp(shade(i)));
            svg.text(
                    x + 30,
                    y + 12.5,
                    11,
                    "start",
                    c.ink3(),
                    400,
                    svg.say("from ", "")
                            + language.shortest(SHADES.get(i), 2)
                            + svg.say("", " ve üstü"));
            y += 16;
        }
        svg.rect(x, y, 22, 16, c.ramp(0));
        svg.rect(x, y, 22, 16, svg.url("low"), "fill-opacity", 0.55);
        svg.text(
                x + 30,
                y + 12.5,
                11,
                "start",
                c.caution(),
                600,
                svg.say("under a tenth", "onda birin altında"));
        y += 38;
        svg.circle(x + 11, y - 4, 4, c.surface(), c.ink(), 1.4);
        svg.text(x + 30, y, 11, "start", c.ink2(), 400, svg.say("needle", "iğne"));
        svg.line(x, y + 14, x + 22, y + 14, c.ink(), 1.4);
        svg.text(
                x + 30,
                y + 18,
                11,
                "start",
                c.ink2(),
                400,
                svg.say("half of the mean", "ortalamanın yarısı"));
        svg.line(x, y + 32, x + 22, y + 32, c.ink(), 1.3, "stroke-dasharray", "4 3");
        svg.text(
                x + 30,
                y + 36,
                11,
                "start",
                c.ink2(),
                400,
                svg.say("a tenth of the mean", "ortalamanın onda biri"));
        double barMm = scene.spacingMm() >= 8 ? 5 : scene.spacingMm() >= 3 ? 2 : 1;
        double by = TOP + SIDE + 22;
        svg.line(LEFT, by, LEFT + barMm * scale, by, c.ink3(), 1.2);
        svg.line(LEFT, by - 4, LEFT, by + 4, c.ink3(), 1.2);
        svg.line(LEFT + barMm * scale, by - 4, LEFT + barMm * scale, by + 4, c.ink3(), 1.2);
        svg.text(
                LEFT + barMm * scale + 9,
                by + 4,
                11,
                "start",
                c.ink3(),
                400,
                language.shortest(barMm, 0)
                        + svg.say(
                                " mm; dotted: edge of the injected ball",
                                " mm; noktalı çizgi: enjekte edilen topun kenarı"));
    }

    private static void big(Svg svg, double x, double y, double share, String text) {
        Palette c = svg.colours();
        String number = svg.language().number(100 * share, 0);
        svg.text(x, y, 26, "start", c.ink(), 600, svg.say(number + " %", "%" + number));
        svg.text(x, y + 17, 11.5, "start", c.ink2(), 400, text);
    }
}
