package org.papilla.hair.synthetic;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// What lens and sensor make of the light: illumination, point spread, colour fringes, noise,
/// colour mosaic, coding.
final class Exposure {

    private final Camera camera;
    private final SplittableRandom random;

    Exposure(Camera camera, long seed) {
        this.camera = camera;
        random = new SplittableRandom(seed);
    }

    /// Multiplies the reflectances by the light that falls on them.
    void light(LinearRaster raster, Recipe.Light light) {
        double direction = random.nextDouble(0, 2 * Math.PI);
        double coolDirection = random.nextDouble(0, 2 * Math.PI);
        double gx = Math.cos(direction);
        double gy = Math.sin(direction);
        double hx = Math.cos(coolDirection);
        double hy = Math.sin(coolDirection);
        int w = raster.width;
        double half = 0.5 * Math.hypot(w, raster.height);
        for (int y = 0; y < raster.height; y++) {
            double v = (y + 0.5 - raster.height / 2.0) / half;
            for (int x = 0; x < w; x++) {
                double u = (x + 0.5 - w / 2.0) / half;
                double level =
                        light.exposure()
                                * (1 - light.gradient() * 0.5 * (1 + gx * u + gy * v))
                                * (1 - light.vignette() * (u * u + v * v));
                double cool = light.coolness() * (0.5 + 0.5 * (hx * u + hy * v));
                int i = y * w + x;
                raster.planes[0][i] *= (float) (level * (1 - 0.22 * cool));
                raster.planes[1][i] *= (float) (level * (1 - 0.08 * cool));
                raster.planes[2][i] *= (float) (level * (1 + 0.30 * cool));
            }
        }
    }

    /// Spreads, samples and codes the light; `burnIn` draws on the picture before it is compressed.
    BufferedImage develop(LinearRaster raster, Consumer<BufferedImage> burnIn) {
        var lens = camera.lens();
        var sharp = lens.blurSigmaUm() / camera.umPerPx();
        var soft = lens.edgeBlurSigmaUm() / camera.umPerPx();
        var image = raster;
        if (soft > sharp) {
            var blurred = Blur.gaussian(raster, soft);
            image = Blur.gaussian(raster, sharp);
            for (int c = 0; c < 3; c++) {
                mixLeftToRight(image.planes[c], blurred.planes[c], raster.width);
            }
        } else if (sharp > 0) {
            image = Blur.gaussian(raster, sharp);
        }
        if (lens.fringePx() > 0) {
            stretch(image, 0, lens.fringePx());
            stretch(image, 2, -lens.fringePx());
        }
        addNoise(image);
        if (camera.sensor().mosaic()) {
            demosaic(image);
        }
        var coded = image.toImage();
        burnIn.accept(coded);
        var quality = camera.sensor().jpegQuality();
        return quality.isPresent() ? Jpeg.compressed(coded, quality.getAsInt()) : coded;
    }

    private static void mixLeftToRight(float[] left, float[] right, int width) {
        for (int i = 0; i < left.length; i++) {
            float t = (i % width) / (float) width;
            left[i] += t * (right[i] - left[i]);
        }
    }

    /// Magnifies one plane about the centre so that its corners move outward by `cornerPx`.
    private static void stretch(LinearRaster raster, int plane, double cornerPx) {
        int w = raster.width;
        int h = raster.height;
        double factor = 1 - cornerPx / (0.5 * Math.hypot(w, h));
        float[] from = raster.planes[plane];
        float[] to = new float[from.length];
        for (int y = 0; y < h; y++) {
            double fy = Math.clamp((y - h / 2.0) * factor + h / 2.0, 0, h - 1.001);
            int j = (int) fy;
            float v = (float) (fy - j);
            for (int x = 0; x < w; x++) {
                double fx = Math.clamp((x - w / 2.0) * factor + w / 2.0, 0, w - 1.001);
                int i = (int) fx;
                float u = (float) (fx - i);
                int at = j * w + i;
                float top = from[at] + u * (from[at + 1] - from[at]);
                float bottom = from[at + w] + u * (from[at + w + 1] - from[at + w]);
                to[y * w + x] = top + v * (bottom - top);
            }
        }
        raster.planes[plane] = to;
    }

    /// Noise with variance read² + shot² x light. A sum of four uniform numbers stands for the
    /// normal one (Irwin-Hall): the tails end at 3.5 standard deviations.
    private void addNoise(LinearRaster raster) {
        var sensor = camera.sensor();
        if (sensor.readNoise() == 0 && sensor.shotNoise() == 0) {
            return;
        }
        float read = (float) (sensor.readNoise() * sensor.readNoise());
        float shot = (float) (sensor.shotNoise() * sensor.shotNoise());
        for (float[] plane : raster.planes) {
            for (int i = 0; i < plane.length; i++) {
                long bits = random.nextLong();
                int sum =
                        (int) (bits & 0xFFFF)
                                + (int) ((bits >>> 16) & 0xFFFF)
                                + (int) ((bits >>> 32) & 0xFFFF)
                                + (int) (bits >>> 48);
                // Four uniform numbers on 0..65535 have mean 131070 and variance 65536²/3.
                float normal = (sum - 131_070) * (1.7320508f / 65_536);
                plane[i] += normal * (float) Math.sqrt(read + shot * Math.max(0, plane[i]));
            }
        }
    }

    /// Keeps one colour a pixel (red and blue every second row and column, green between) and fills
    /// in the rest with the mean of the neighbours that have it.
    private static void demosaic(LinearRaster raster) {
        int w = raster.width;
        int h = raster.height;
        for (int c = 0; c < 3; c++) {
            float[] from = raster.planes[c];
            float[] to = new float[from.length];
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    if (samples(c, x, y)) {
                        to[y * w + x] = from[y * w + x];
                        continue;
                    }
                    float sum = 0;
                    int n = 0;
                    for (int j = Math.max(0, y - 1); j <= Math.min(h - 1, y + 1); j++) {
                        for (int i = Math.max(0, x - 1); i <= Math.min(w - 1, x + 1); i++) {
                            if (samples(c, i, j)) {
                                sum += from[j * w + i];
                                n++;
                            }
                        }
                    }
                    to[y * w + x] = sum / n;
                }
            }
            raster.planes[c] = to;
        }
    }

    private static boolean samples(int plane, int x, int y) {
        return switch (plane) {
            case 0 -> (x & 1) == 0 && (y & 1) == 0;
            case 1 -> ((x ^ y) & 1) == 1;
            default -> (x & 1) == 1 && (y & 1) == 1;
        };
    }
}
