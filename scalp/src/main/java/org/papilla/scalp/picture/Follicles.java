package org.papilla.scalp.picture;

import java.util.SplittableRandom;

/// Draws terminal and vellus follicles with shaft, sheath, gland, bulb and papilla.
final class Follicles {

    private static final double LEAN = Math.tan(Math.toRadians(17));

    private final Svg svg;
    private final SectionScene scene;
    private final double scale;
    private final double top;

    Follicles(Svg svg, SectionScene scene, double scale, double top) {
        this.svg = svg;
        this.scene = scene;
        this.scale = scale;
        this.top = top;
    }

    void draw(double left, double wideMm) {
        SplittableRandom random = SectionPicture.steady();
        int i = 0;
        for (double mm = 0.35; mm < wideMm + 1; mm += 1.3 + random.nextDouble(0, 0.35)) {
            boolean vellus = i % 4 == 2;
            double depth =
                    vellus
                            ? scene.vellusDepthMm() * random.nextDouble(0.93, 1.05)
                            : scene.bulbDepthMm() * random.nextDouble(0.93, 1.05);
            follicle(left + mm * scale, depth * scale, vellus);
            i++;
        }
    }

    /// One follicle whose mouth is at `x`; it leans back to the left with depth.
    private void follicle(double x, double deep, boolean vellus) {
        Palette c = svg.colours();
        double half = (vellus ? 0.05 : 0.11) * scale;
        double bulb = (vellus ? 0.09 : 0.19) * scale;
        double tipX = x - deep * LEAN;
        double tipY = top + deep;
        double neckY = tipY - 2.6 * bulb;
        double neckX = x - (neckY - top) * LEAN;
        // Sheath from the mouth to the neck, then the bulb.
        svg.path(
                "M%s,%sL%s,%sC%s,%s %s,%s %s,%sC%s,%s %s,%s %s,%sL%s,%sZ"
                        .formatted(
                                Svg.n(x - half),
                                Svg.n(top),
                                Svg.n(neckX - half),
                                Svg.n(neckY),
                                Svg.n(tipX - 1.9 * bulb + half),
                                Svg.n(tipY - 1.2 * bulb),
                                Svg.n(tipX - 1.3 * bulb),
                                Svg.n(tipY),
                                Svg.n(tipX),
                                Svg.n(tipY),
                                Svg.n(tipX + 1.3 * bulb),
                                Svg.n(tipY),
                                Svg.n(tipX + 1.6 * bulb),
                                Svg.n(tipY - 1.2 * bulb),
                                Svg.n(neckX + half),
                                Svg.n(neckY),
                                Svg.n(x + half),
                                Svg.n(top)),
                c.follicle(),
                "none",
                0,
                "fill-opacity",
                0.62);
        if (!vellus) {
            gland(x, half);
        }
        double rise = vellus ? 12 : 24;
        svg.path(
                "M%s,%sL%s,%sQ%s,%s %s,%s"
                        .formatted(
                                Svg.n(tipX + 0.1 * bulb),
                                Svg.n(tipY - 1.4 * bulb),
                                Svg.n(x),
                                Svg.n(top),
                                Svg.n(x + rise * 0.34),
                                Svg.n(top - rise * 0.62),
                                Svg.n(x + rise * 0.62),
                                Svg.n(top - rise)),
                "none",
                c.hair(),
                vellus ? 1 : 2.4,
                "stroke-linecap",
                "round");
        svg.path(
                "M%s,%sC%s,%s %s,%s %s,%sC%s,%s %s,%s %s,%sZ"
                        .formatted(
                                Svg.n(tipX - 0.55 * bulb),
                                Svg.n(tipY - 0.15 * bulb),
                                Svg.n(tipX - 0.75 * bulb),
                                Svg.n(tipY - 0.9 * bulb),
                                Svg.n(tipX - 0.2 * bulb),
                                Svg.n(tipY - 1.35 * bulb),
                                Svg.n(tipX + 0.1 * bulb),
                                Svg.n(tipY - 1.55 * bulb),
                                Svg.n(tipX + 0.55 * bulb),
                                Svg.n(tipY - 1.1 * bulb),
                                Svg.n(tipX + 0.8 * bulb),
                                Svg.n(tipY - 0.7 * bulb),
                                Svg.n(tipX + 0.55 * bulb),
                                Svg.n(tipY - 0.15 * bulb)),
                c.accent(),
                c.surface(),
                0.6);
    }

    private void gland(double x, double half) {
        Palette c = svg.colours();
        double gx = x - 0.62 * scale * LEAN + half;
        double gy = top + 0.72 * scale;
        svg.path(
                "M%s,%sc%s,%s %s,%s %s,%sc%s,%s %s,%s %s,%sZ"
                        .formatted(
                                Svg.n(gx - 1),
                                Svg.n(gy - 0.14 * scale),
                                Svg.n(0.3 * scale),
                                Svg.n(0.0),
                                Svg.n(0.36 * scale),
                                Svg.n(0.26 * scale),
                                Svg.n(0.22 * scale),
                                Svg.n(0.42 * scale),
                                Svg.n(-0.12 * scale),
                                Svg.n(0.12 * scale),
                                Svg.n(-0.3 * scale),
                                Svg.n(0.0),
                                Svg.n(-0.28 * scale),
                                Svg.n(-0.14 * scale)),
                c.fat(),
                c.fatLine(),
                1);
    }
}
