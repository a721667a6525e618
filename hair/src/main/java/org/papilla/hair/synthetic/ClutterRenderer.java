package org.papilla.hair.synthetic;

import java.util.SplittableRandom;

/// Paints what lies on the skin and is no rooted hair. Shapes and strengths are chosen by eye.
final class ClutterRenderer {

    private final View view;
    private final LinearRaster raster;
    private final SplittableRandom random;

    ClutterRenderer(View view, LinearRaster raster, long seed) {
        this.view = view;
        this.raster = raster;
        random = new SplittableRandom(seed);
    }

    /// Small dark or blue dots, 6 to 40 µm in radius.
    void specks(int count) {
        for (int i = 0; i < count; i++) {
            boolean blue = random.nextDouble() < 0.25;
            double radius = random.nextDouble(6, 18) * (random.nextDouble() < 0.15 ? 2.2 : 1);
            double depth = random.nextDouble(0.35, 0.9);
            blob(
                    radius,
                    1.6,
                    (cover, pixel) ->
                            raster.blend(
                                    pixel,
                                    cover * depth,
                                    blue ? 0.03 : 0.06,
                                    blue ? 0.05 : 0.045,
                                    blue ? 0.35 : 0.03));
        }
    }

    /// Pale translucent scales, 40 to 160 µm in radius, with brighter rims.
    void flakes(int count) {
        for (int i = 0; i < count; i++) {
            double opacity = random.nextDouble(0.25, 0.75);
            double yellow = random.nextDouble(0.65, 0.95);
            blob(
                    random.nextDouble(40, 160),
                    2.2,
                    (cover, pixel) ->
                            raster.blend(
                                    pixel,
                                    opacity * cover * (cover < 0.8 ? 1.15 : 0.8),
                                    0.80,
                                    0.78,
                                    0.76 * yellow));
        }
    }

    /// Pieces of cut hair that lie anywhere in any direction, without a root.
    void looseHairs(int count, Population population, HairRenderer renderer) {
        double reach = view.reachMm();
        for (int i = 0; i < count; i++) {
            renderer.paint(
                    new Follicle(
                            -1 - i,
                            -1,
                            random.nextDouble(-reach, reach),
                            random.nextDouble(-reach, reach),
                            random.nextDouble(0, 2 * Math.PI),
                            random.nextGaussian(),
                            random.nextDouble(0.4, 0.9) * population.shafts().meanUm(),
                            random.nextDouble(0.5, 1),
                            false,
                            0,
                            random.nextDouble(0.15, 0.7),
                            false,
                            true,
                            random.nextLong()));
        }
    }

    /// Blown-out reflections, 0.15 to 0.6 mm in radius, with a soft border.
    void glare(int count) {
        for (int i = 0; i < count; i++) {
            double strength = random.nextDouble(1.5, 4);
            blob(
                    random.nextDouble(150, 600),
                    1.6,
                    (cover, pixel) -> {
                        float light = (float) (strength * cover * cover);
                        raster.planes[0][pixel] += light;
                        raster.planes[1][pixel] += light;
                        raster.planes[2][pixel] += 1.05f * light;
                    },
                    0.6);
        }
    }

    /// Bubbles in the fluid: a dark rim, a bright ring within, a highlight.
    void bubbles(int count) {
        for (int i = 0; i < count; i++) {
            double radius =
                    Math.exp(random.nextDouble(Math.log(60), Math.log(450))) / view.umPerPx();
            double cx = random.nextDouble(view.widthPx());
            double cy = random.nextDouble(view.heightPx());
            double rim = Math.max(1.2, 14 / view.umPerPx());
            double reach = radius + 4 * rim;
            for (int y = low(cy - reach); y < high(cy + reach, view.heightPx()); y++) {
                for (int x = low(cx - reach); x < high(cx + reach, view.widthPx()); x++) {
                    double d = Math.hypot(x + 0.5 - cx, y + 0.5 - cy);
                    double dark = 0.55 * bell((d - radius) / rim);
                    double bright = 0.35 * bell((d - radius + 1.8 * rim) / (0.8 * rim));
                    double spot =
                            1.2
                                    * bell(
                                            Math.hypot(
                                                            x - cx + 0.45 * radius,
                                                            y - cy + 0.45 * radius)
                                                    / (0.16 * radius));
                    int pixel = y * view.widthPx() + x;
                    for (int c = 0; c < 3; c++) {
                        float[] plane = raster.planes[c];
                        plane[pixel] = (float) (plane[pixel] * (1 - dark) + bright + spot);
                    }
                }
            }
        }
    }

    private static double bell(double z) {
        return Math.exp(-0.5 * z * z);
    }

    private static int low(double edge) {
        return (int) Math.max(0, edge);
    }

    private static int high(double edge, int size) {
        return (int) Math.clamp(edge + 1, 0, size);
    }

    /// What a blob does to a pixel that it covers to some share.
    private interface Ink {
        void on(double cover, int pixel);
    }

    private void blob(double radiusUm, double stretch, Ink ink) {
        blob(radiusUm, stretch, ink, Math.min(0.5, 2.5 * view.umPerPx() / radiusUm));
    }

    /// A patch with a wavy outline somewhere in the frame.
    ///
    /// @param softness width of its border as a share of the radius
    private void blob(double radiusUm, double stretch, Ink ink, double softness) {
        double radius = radiusUm / view.umPerPx();
        double cx = random.nextDouble(view.widthPx());
        double cy = random.nextDouble(view.heightPx());
        double turn = random.nextDouble(0, Math.PI);
        double ratio = random.nextDouble(1, stretch);
        var outline = new Noise(random.nextLong());
        double reach = radius * ratio * 1.6 + 1;
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        for (int y = low(cy - reach); y < high(cy + reach, view.heightPx()); y++) {
            for (int x = low(cx - reach); x < high(cx + reach, view.widthPx()); x++) {
                double u = ((x + 0.5 - cx) * cos + (y + 0.5 - cy) * sin) / (radius * ratio);
                double v = (-(x + 0.5 - cx) * sin + (y + 0.5 - cy) * cos) / radius;
                double edge = 1 + 0.35 * outline.at(u * 1.7 + 50, v * 1.7) - Math.hypot(u, v);
                double cover = Math.clamp(edge / softness + 0.5, 0, 1);
                if (cover > 0) {
                    ink.on(cover, y * view.widthPx() + x);
                }
            }
        }
    }
}
