package org.papilla.hair.synthetic;

/// Gaussian blur of linear light; the frame is continued by its edge pixels.
final class Blur {

    /// Above this the Gaussian is replaced by three running means, which cost the same at any width
    /// (Wells 1986).
    private static final double WIDE_PX = 4;

    private Blur() {}

    static LinearRaster gaussian(LinearRaster raster, double sigmaPx) {
        var result = new LinearRaster(raster.width, raster.height);
        for (int c = 0; c < 3; c++) {
            result.planes[c] =
                    sigmaPx > WIDE_PX
                            ? wide(raster.planes[c], raster.width, raster.height, sigmaPx)
                            : narrow(raster.planes[c], raster.width, raster.height, sigmaPx);
        }
        return result;
    }

    private static float[] narrow(float[] in, int w, int h, double sigma) {
        float[] kernel = kernel(sigma);
        int reach = kernel.length - 1;
        float[] across = new float[in.length];
        float[] line = new float[w + 2 * reach];
        for (int y = 0; y < h; y++) {
            int row = y * w;
            for (int i = 0; i < line.length; i++) {
                line[i] = in[row + Math.clamp(i - reach, 0, w - 1)];
            }
            for (int x = 0; x < w; x++) {
                float sum = kernel[0] * line[x + reach];
                for (int k = 1; k <= reach; k++) {
                    sum += kernel[k] * (line[x + reach - k] + line[x + reach + k]);
                }
                across[row + x] = sum;
            }
        }
        float[] out = new float[in.length];
        for (int y = 0; y < h; y++) {
            int row = y * w;
            for (int x = 0; x < w; x++) {
                out[row + x] = kernel[0] * across[row + x];
            }
            for (int k = 1; k <= reach; k++) {
                int up = Math.max(0, y - k) * w;
                int down = Math.min(h - 1, y + k) * w;
                float weight = kernel[k];
                for (int x = 0; x < w; x++) {
                    out[row + x] += weight * (across[up + x] + across[down + x]);
                }
            }
        }
        return out;
    }

    private static float[] kernel(double sigma) {
        int reach = Math.max(1, (int) Math.ceil(3.2 * sigma));
        float[] kernel = new float[reach + 1];
        double sum = 0;
        for (int k = 0; k <= reach; k++) {
            double weight = sigma > 0 ? Math.exp(-0.5 * k * k / (sigma * sigma)) : k == 0 ? 1 : 0;
            kernel[k] = (float) weight;
            sum += k == 0 ? weight : 2 * weight;
        }
        for (int k = 0; k <= reach; k++) {
            kernel[k] /= (float) sum;
        }
        return kernel;
    }

    private static float[] wide(float[] in, int w, int h, double sigma) {
        // Three means of this width together have the wanted variance: 3 (n² - 1) / 12 = sigma².
        int radius = (int) Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2);
        float[] a = in.clone();
        float[] b = new float[in.length];
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < h; y++) {
                runningMean(a, b, y * w, 1, w, radius);
            }
            for (int x = 0; x < w; x++) {
                runningMean(b, a, x, w, h, radius);
            }
        }
        return a;
    }

    private static void runningMean(
            float[] from, float[] to, int start, int stride, int n, int radius) {
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += from[start + Math.clamp(i, 0, n - 1) * stride];
        }
        float scale = 1f / (2 * radius + 1);
        for (int i = 0; i < n; i++) {
            to[start + i * stride] = (float) sum * scale;
            sum +=
                    from[start + Math.min(n - 1, i + radius + 1) * stride]
                            - from[start + Math.max(0, i - radius) * stride];
        }
    }
}
