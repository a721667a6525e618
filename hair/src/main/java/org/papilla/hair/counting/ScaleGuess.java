package org.papilla.hair.counting;

import org.papilla.hair.images.ScalpImage;

/// A working resolution for a picture without a scale, from the thickness of what is dark in it, as
/// if that were hair of 65 um. Good enough to choose a detection resolution; never reported.
final class ScaleGuess {

    private static final double HAIR_MM = 0.065;
    private static final int WORKING_SIDE = 900;

    private ScaleGuess() {}

    static double pxPerMm(ScalpImage image) {
        int longest = Math.max(image.width(), image.height());
        DetectionImage small = DetectionImage.of(image, (double) longest / WORKING_SIDE);
        PictureMask mask = PictureMask.of(small);
        OpticalDensity od = OpticalDensity.of(small, small.height / 6.0, mask.masked);
        float[] v = od.value;
        double cut = 0.5 * StickFinder.quantile(v, v.length, 0.99);
        int w = od.width;
        int h = od.height;
        int[] histogram = new int[256];
        int n = 0;
        for (int y = 4; y < h - 4; y += 2) {
            for (int x = 4; x < w - 4; x += 2) {
                if (v[y * w + x] >= cut) {
                    int run =
                            Math.min(
                                    Math.min(
                                            run(v, w, h, x, y, 1, 0, cut),
                                            run(v, w, h, x, y, 0, 1, cut)),
                                    (int)
                                            Math.round(
                                                    1.414
                                                            * Math.min(
                                                                    run(v, w, h, x, y, 1, 1, cut),
                                                                    run(
                                                                            v, w, h, x, y, 1, -1,
                                                                            cut))));
                    histogram[Math.min(255, run)]++;
                    n++;
                }
            }
        }
        int sum = 0;
        int width = 0;
        while (width < 255 && sum <= 0.4 * n) {
            sum += histogram[++width];
        }
        double pxPerMm = width * small.factor / HAIR_MM;
        return Math.clamp(pxPerMm, 15 * small.factor, 1000 / 0.2);
    }

    private static int run(float[] v, int w, int h, int x, int y, int dx, int dy, double cut) {
        int n = 1;
        for (int side = -1; side <= 1; side += 2) {
            int px = x + side * dx;
            int py = y + side * dy;
            while (px >= 0 && py >= 0 && px < w && py < h && v[py * w + px] >= cut && n < 250) {
                n++;
                px += side * dx;
                py += side * dy;
            }
        }
        return n;
    }
}
