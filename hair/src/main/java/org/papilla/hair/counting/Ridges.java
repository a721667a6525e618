package org.papilla.hair.counting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Centre points of dark lines, to a fraction of a pixel, at several line widths: where the second
/// derivative across the line is most negative and the first one vanishes inside the pixel (C.
/// Steger, IEEE TPAMI 20:113, 1998). Responses are multiplied by sigma once, which keeps two
/// touching hairs apart better than the usual square.
final class Ridges {

    private static final int BAND = 64;

    final int width;
    final int height;

    /// Index of the ridge point in each pixel, or -1.
    final int[] at;

    final int size;
    final float[] x;
    final float[] y;

    /// Unit vector along the line.
    final float[] dx;

    final float[] dy;
    final float[] response;
    final byte[] scale;

    private Ridges(int width, int height, int[] at, Points points) {
        this.width = width;
        this.height = height;
        this.at = at;
        size = points.n;
        x = points.x;
        y = points.y;
        dx = points.dx;
        dy = points.dy;
        response = points.response;
        scale = points.scale;
    }

    /// @param od optical density, row by row
    /// @param sigmas Gaussian widths, pixels
    static Ridges of(float[] od, int width, int height, double[] sigmas) {
        int bands = (height + BAND - 1) / BAND;
        List<Points> found =
                IntStream.range(0, bands)
                        .parallel()
                        .mapToObj(band ->
                                band(
                                        od,
                                        width,
                                        height,
                                        band * BAND,
                                        Math.min(height, (band + 1) * BAND),
                                        sigmas))
                        .toList();
        int n = found.stream().mapToInt(p -> p.n).sum();
        Points all = new Points(n);
        int[] at = new int[width * height];
        Arrays.fill(at, -1);
        for (Points p : found) {
            for (int i = 0; i < p.n; i++) {
                at[p.pixel[i]] = all.n;
                all.add(p.pixel[i], p.x[i], p.y[i], p.dx[i], p.dy[i], p.response[i], p.scale[i]);
            }
        }
        return new Ridges(width, height, at, all);
    }

    private static Points band(
            float[] od, int width, int height, int from, int to, double[] sigmas) {
        int first = Math.max(1, from);
        int last = Math.min(height - 1, to);
        int rows = to - from + 2;
        float[] smooth = new float[rows * width];
        Points points = new Points(width * (to - from) / 8 + 16);
        int[] best = new int[(to - from) * width];
        Arrays.fill(best, -1);
        float[] column = new float[width];
        for (int s = 0; s < sigmas.length; s++) {
            float[] kernel = gaussian(sigmas[s]);
            for (int r = 0; r < rows; r++) {
                smoothRow(od, width, height, from - 1 + r, kernel, column, smooth, r * width);
            }
            points(smooth, width, from, first, last, (float) sigmas[s], (byte) s, best, points);
        }
        return points;
    }

    /// One row of the picture smoothed both ways; borders repeat.
    private static void smoothRow(
            float[] od,
            int width,
            int height,
            int y,
            float[] kernel,
            float[] column,
            float[] out,
            int offset) {
        int reach = kernel.length - 1;
        Arrays.fill(column, 0);
        for (int k = -reach; k <= reach; k++) {
            float w = kernel[Math.abs(k)];
            int row = Math.clamp(y + k, 0, height - 1) * width;
            for (int x = 0; x < width; x++) {
                column[x] += w * od[row + x];
            }
        }
        Arrays.fill(out, offset, offset + width, 0);
        for (int k = -reach; k <= reach; k++) {
            float w = kernel[Math.abs(k)];
            int left = Math.min(width, Math.max(0, -k));
            int right = Math.max(left, Math.min(width, width - k));
            for (int x = 0; x < left; x++) {
                out[offset + x] += w * column[0];
            }
            for (int x = left; x < right; x++) {
                out[offset + x] += w * column[x + k];
            }
            for (int x = right; x < width; x++) {
                out[offset + x] += w * column[width - 1];
            }
        }
    }

    private static void points(
            float[] smooth,
            int width,
            int from,
            int first,
            int last,
            float sigma,
            byte scale,
            int[] best,
            Points points) {
        for (int y = first; y < last; y++) {
            int row = (y - from + 1) * width;
            for (int x = 1; x < width - 1; x++) {
                int i = row + x;
                float c = smooth[i];
                float xx = smooth[i - 1] - 2 * c + smooth[i + 1];
                float yy = smooth[i - width] - 2 * c + smooth[i + width];
                if (xx + yy >= 0) {
                    continue;
                }
                float xy =
                        0.25f
                                * (smooth[i - width - 1]
                                        + smooth[i + width + 1]
                                        - smooth[i - width + 1]
                                        - smooth[i + width - 1]);
                float half = 0.5f * (xx - yy);
                float root = (float) Math.sqrt(half * half + xy * xy);
                float lambda = 0.5f * (xx + yy) - root;
                // eigenvector of the most negative eigenvalue: across the line
                float nx;
                float ny;
                if (half < 0) {
                    nx = half - root;
                    ny = xy;
                } else {
                    nx = xy;
                    ny = -half - root;
                }
                float norm = nx * nx + ny * ny;
                if (!(norm > 0)) {
                    continue;
                }
                float gx = 0.5f * (smooth[i + 1] - smooth[i - 1]);
                float gy = 0.5f * (smooth[i + width] - smooth[i - width]);
                float inverse = (float) (1 / Math.sqrt(norm));
                nx *= inverse;
                ny *= inverse;
                float t = -(gx * nx + gy * ny) / lambda;
                float px = t * nx;
                float py = t * ny;
                if (!(Math.abs(px) <= 0.6f && Math.abs(py) <= 0.6f)) {
                    continue;
                }
                float response = -lambda * sigma;
                int cell = (y - from) * width + x;
                int known = best[cell];
                if (known >= 0 && points.response[known] >= response) {
                    continue;
                }
                if (known < 0) {
                    best[cell] = points.n;
                    points.add(y * width + x, x + px, y + py, -ny, nx, response, scale);
                } else {
                    points.set(known, y * width + x, x + px, y + py, -ny, nx, response, scale);
                }
            }
        }
    }

    private static float[] gaussian(double sigma) {
        int reach = Math.max(1, (int) Math.ceil(3 * sigma));
        float[] kernel = new float[reach + 1];
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            sum += Math.exp(-0.5 * k * k / (sigma * sigma));
        }
        for (int k = 0; k <= reach; k++) {
            kernel[k] = (float) (Math.exp(-0.5 * k * k / (sigma * sigma)) / sum);
        }
        return kernel;
    }

    /// A growing table of ridge points.
    private static final class Points {
        int n;
        int[] pixel;
        float[] x;
        float[] y;
        float[] dx;
        float[] dy;
        float[] response;
        byte[] scale;

        Points(int capacity) {
            pixel = new int[capacity];
            x = new float[capacity];
            y = new float[capacity];
            dx = new float[capacity];
            dy = new float[capacity];
            response = new float[capacity];
            scale = new byte[capacity];
        }

        void add(int pixelIndex, float px, float py, float tx, float ty, float r, byte s) {
            if (n == pixel.length) {
                int more = n + n / 2 + 16;
                pixel = Arrays.copyOf(pixel, more);
                x = Arrays.copyOf(x, more);
                y = Arrays.copyOf(y, more);
                dx = Arrays.copyOf(dx, more);
                dy = Arrays.copyOf(dy, more);
                response = Arrays.copyOf(response, more);
                scale = Arrays.copyOf(scale, more);
            }
            set(n++, pixelIndex, px, py, tx, ty, r, s);
        }

        void set(int i, int pixelIndex, float px, float py, float tx, float ty, float r, byte s) {
            pixel[i] = pixelIndex;
            x[i] = px;
            y[i] = py;
            dx[i] = tx;
            dy[i] = ty;
            response[i] = r;
            scale[i] = s;
        }
    }
}
