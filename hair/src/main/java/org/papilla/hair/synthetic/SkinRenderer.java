package org.papilla.hair.synthetic;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;

/// Paints skin: pigment, furrows, grain, vessels, the shadow of shafts under and above the skin.
///
/// Everything here multiplies the reflectance of the skin, except sparkle, which is light thrown
/// back by the surface and is added. All patterns and strengths are chosen by eye (design).
final class SkinRenderer {

    private static final double BLACK_ABSORPTION = HairColour.BLACK.absorptionPerUm(1);

    private final View view;
    private final Recipe.Skin skin;
    private final Scalp scalp;
    private final HairColour colour;

    SkinRenderer(View view, Recipe.Skin skin, Scalp scalp, HairColour colour) {
        this.view = view;
        this.skin = skin;
        this.scalp = scalp;
        this.colour = colour;
    }

    /// A raster of skin under even light.
    LinearRaster paint(List<Follicle> hairs) {
        var raster = new LinearRaster(view.widthPx(), view.heightPx());
        // Finer nodes show in close-ups only, and cost four times as much in wide fields.
        double finestUm = view.umPerPx() > 6 ? 17 : 12;
        var tone = new ShadeMap(view, finestUm);
        var sparkle = new ShadeMap(view, finestUm);
        var red = new ShadeMap(view, finestUm);
        if (skin.mottle() + skin.relief() + skin.sparkle() + skin.redness() > 0) {
            paintTexture(tone, sparkle, red);
        }
        paintVessels(red);
        var under = new ShadeMap(view, 16);
        var cast = new ShadeMap(view, 16);
        for (var hair : hairs) {
            paintRootShadow(hair, under);
            paintCastShadow(hair, cast);
        }
        compose(raster, tone, sparkle, red, under, cast);
        return raster;
    }

    private void compose(
            LinearRaster raster,
            ShadeMap tone,
            ShadeMap sparkle,
            ShadeMap red,
            ShadeMap under,
            ShadeMap cast) {
        int width = view.widthPx();
        var toneRow = new float[width];
        var sparkleRow = new float[width];
        var redRow = new float[width];
        var underRow = new float[width];
        var castRow = new float[width];
        float[] base = new float[3];
        for (int c = 0; c < 3; c++) {
            base[c] = skin.type().reflectance(c);
        }
        for (int y = 0; y < view.heightPx(); y++) {
            tone.readRow(y, toneRow);
            sparkle.readRow(y, sparkleRow);
            red.readRow(y, redRow);
            under.readRow(y, underRow);
            cast.readRow(y, castRow);
            int row = y * width;
            for (int x = 0; x < width; x++) {
                // Haemoglobin takes green and blue; a shaft under turbid skin takes most red
                // (Tyndall), which looks blue; the shadow of a shaft above is warm.
                float r = redRow[x];
                float u = underRow[x];
                float h = Math.min(1.2f, castRow[x]);
                float light = 1 + toneRow[x];
                float s = sparkleRow[x];
                raster.planes[0][row + x] =
                        base[0] * light * fade(0.10f * r + 1.00f * u + 0.25f * h) + 0.84f * s;
                raster.planes[1][row + x] =
                        base[1] * light * fade(0.55f * r + 0.78f * u + 0.38f * h) + 0.95f * s;
                raster.planes[2][row + x] =
                        base[2] * light * fade(0.50f * r + 0.48f * u + 0.42f * h) + 1.12f * s;
            }
        }
    }

    /// exp(-x) for small x, by its Pade approximant; within 0.3 % up to 1.5 and never negative.
    private static float fade(float x) {
        float half = 0.5f * x;
        float square = x * x / 12;
        return Math.max(0.02f, (1 - half + square) / (1 + half + square));
    }

    private void paintTexture(ShadeMap tone, ShadeMap sparkle, ShadeMap red) {
        var mottle = new Noise(scalp.seed() + 1);
        var furrow = new Noise(scalp.seed() + 2);
        var streak = new Noise(scalp.seed() + 3);
        var grain = new Noise(scalp.seed() + 4);
        var glint = new Noise(scalp.seed() + 5);
        var blush = new Noise(scalp.seed() + 6);
        // Patterns wider than 0.25 mm are drawn on nodes 50 µm apart and read between them.
        var broad =
                broad((x, y) ->
                        0.06 * mottle.at(x / 1.1, y / 1.1) + 0.04 * mottle.at(x / 0.4, y / 0.4));
        var gloss =
                broad((x, y) ->
                        Noise.smooth(
                                Math.clamp(0.5 + 0.9 * mottle.at(x / 0.7 + 9, y / 0.7), 0, 1)));
        var flush =
                broad((x, y) ->
                        Math.max(
                                0,
                                0.1
                                        + blush.at(x / 0.9, y / 0.9)
                                        + 0.5 * blush.at(x / 0.3 + 7, y / 0.3)));
        var warp = broad((x, y) -> 0.12 * streak.at(x / 0.25 + 40, y / 0.25));
        var place = new double[2];
        double flowCos = Math.cos(scalp.flowRad());
        double flowSin = Math.sin(scalp.flowRad());
        for (int j = 0; j < tone.rows(); j++) {
            double py = tone.px(j);
            for (int i = 0; i < tone.columns(); i++) {
                double px = tone.px(i);
                view.toScalp(px, py, place);
                double x = place[0];
                double y = place[1];
                // Along and across the flow of hair: skin lines run with it.
                double a = x * flowCos + y * flowSin;
                double b = -x * flowSin + y * flowCos;
                double bent = warp.at(px, py);
                double border = furrow.borderDistance((a + bent) / 0.34, (b + bent) / 0.21);
                double groove = border < 0.22 ? (border / 0.22 - 1) : 0;
                double lines = streak.at(a / 0.19, b / 0.032);
                double fine = grain.at(x / 0.028, y / 0.028);
                double patch = gloss.at(px, py);
                double relief =
                        0.07 * groove + (0.05 * lines + 0.045 * fine) * (0.35 + 0.65 * patch);
                tone.set(
                        i,
                        j,
                        Math.max(-0.6, skin.mottle() * broad.at(px, py) + skin.relief() * relief));
                red.set(i, j, skin.redness() * 0.22 * flush.at(px, py));
                double shiny = Math.max(0, patch - 0.15) * 1.2;
                if (skin.sparkle() * shiny > 0) {
                    // Light thrown back by the edges of furrows (thin, along the flow), by points,
                    // and by a frost of fine scale.
                    double edge = 1 - Math.abs(glint.at(a / 0.11, b / 0.035));
                    double point = Math.max(0, grain.at(a / 0.05 + 90, b / 0.022) - 0.45);
                    double square = edge * edge;
                    double web = square * square * square * square * Math.max(0, 0.3 + fine);
                    double frost =
                            Math.max(
                                    0,
                                    0.25 + 0.5 * fine + 0.5 * grain.at(x / 0.075, y / 0.075 + 30));
                    sparkle.set(
                            i,
                            j,
                            skin.sparkle() * shiny * (0.10 * web + 0.28 * point + 0.07 * frost));
                }
            }
        }
    }

    /// A wide pattern as a function of the place on the scalp in mm, on a coarse map.
    private ShadeMap broad(DoubleBinaryOperator pattern) {
        var map = new ShadeMap(view, 50);
        var place = new double[2];
        for (int j = 0; j < map.rows(); j++) {
            for (int i = 0; i < map.columns(); i++) {
                view.toScalp(map.px(i), map.px(j), place);
                map.set(i, j, pattern.applyAsDouble(place[0], place[1]));
            }
        }
        return map;
    }

    /// Thin branching vessels under the skin, fixed to the scalp: about 8 a cm², as random walks.
    private void paintVessels(ShadeMap red) {
        if (skin.redness() == 0) {
            return;
        }
        var random = new SplittableRandom(scalp.seed() + 7);
        double reach = view.reachMm();
        int vessels = (int) Math.round(0.08 * 4 * reach * reach);
        for (int v = 0; v < vessels; v++) {
            double x = random.nextDouble(-reach, reach);
            double y = random.nextDouble(-reach, reach);
            double angle = random.nextDouble(0, 2 * Math.PI);
            double sigmaUm = random.nextDouble(9, 20);
            double strength = skin.redness() * random.nextDouble(0.06, 0.22);
            int steps = random.nextInt(20, 90);
            for (int s = 0; s < steps; s++) {
                angle += 0.35 * random.nextGaussian();
                x += 0.018 * Math.cos(angle);
                y += 0.018 * Math.sin(angle);
                red.addSpot(view.pxX(x, y), view.pxY(x, y), sigmaUm / view.umPerPx(), strength);
            }
        }
    }

    /// The part of the shaft that is still under the skin: it points backward from the root, sinks,
    /// widens and fades.
    private void paintRootShadow(Follicle hair, ShadeMap under) {
        double pigment = hair.grey() ? 0 : colour.absorptionPerUm(1) / BLACK_ABSORPTION;
        if (skin.rootShadow() * pigment == 0) {
            return;
        }
        var random = new SplittableRandom(hair.seed() + 1);
        double depthMm = random.nextDouble(0.10, 0.34);
        double density =
                skin.rootShadow()
                        * random.nextDouble(0.10, 0.24)
                        * Math.min(1, pigment * hair.pale() * hair.diameterUm() / 60);
        double radiusPx = hair.diameterUm() / 2 / view.umPerPx();
        int spots = 10;
        for (int i = -1; i < spots; i++) {
            double t = (double) i / spots;
            double x = hair.xMm() - t * depthMm * Math.cos(hair.directionRad());
            double y = hair.yMm() - t * depthMm * Math.sin(hair.directionRad());
            double sigma = radiusPx * (0.9 + 2.2 * Math.max(0, t));
            under.addSpot(view.pxX(x, y), view.pxY(x, y), sigma, density * (1 - 0.85 * t));
        }
    }

    /// The soft shadow that a shaft throws on the skin beside it.
    private void paintCastShadow(Follicle hair, ShadeMap cast) {
        double sigmaPx = (0.6 * hair.diameterUm() + 12) / view.umPerPx();
        double density = hair.grey() ? 0.05 : 0.16 * Math.min(1, hair.diameterUm() / 60);
        var path = hair.path();
        double walked = 0;
        double next = 0;
        for (int i = 1; i < path.size(); i++) {
            double[] p = path.get(i);
            double x = view.pxX(p[0], p[1]);
            double y = view.pxY(p[0], p[1]);
            walked += hair.lengthMm() * 1000 / view.umPerPx() / (path.size() - 1);
            if (walked >= next) {
                // Light falls from the upper left.
                cast.addSpot(x + 0.35 * sigmaPx, y + 0.45 * sigmaPx, sigmaPx, density);
                next = walked + 1.2 * sigmaPx;
            }
        }
    }
}
