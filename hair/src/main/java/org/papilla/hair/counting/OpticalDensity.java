package org.papilla.hair.counting;

import java.util.Arrays;

/// How much darker each pixel is than the skin around it: `-ln(pixel / skin)` in code values, so
/// that light, gradient and skin tone drop out. The channel that is darkened least decides: hair is
/// dark in all three, a bluish root shadow is not in blue, a vessel or a red drawing is not in red.
///
/// The skin level is the 70th percentile of the cell means around, on a coarse grid.
final class OpticalDensity {

    private static final int CELL = 8;
    private static final int STEP = 3;
    private static final double SKIN_PERCENTILE = 0.70;

    /// Darker than this is black: more would only measure the noise of the camera.
    private static final float BLACK = 1.8f;

    private static final float[] LOG = new float[256];

    static {
        for (int i = 0; i < 256; i++) {
            LOG[i] = (float) Math.log(Math.max(i, 2) / 255.0);
        }
    }

    final int width;
    final int height;

    /// Optical density, row by row; 0 where masked.
    final float[] value;

    /// Mean skin level of each channel, 0 to 255.
    final double[] skin;

    private OpticalDensity(int width, int height, float[] value, double[] skin) {
        this.width = width;
        this.height = height;
        this.value = value;
        this.skin = skin;
    }

    /// @param reachPx radius of the neighbourhood that gives the skin level
    /// @param masked pixels that are not skin (overlay, glare): they neither vote nor get a value
    static OpticalDensity of(DetectionImage image, double reachPx, boolean[] masked) {
        int width = image.width;
        int height = image.height;
        float[] od = new float[width * height];
        Arrays.fill(od, Float.MAX_VALUE);
        double[] skin = new double[3];
        byte[][] planes = {image.red, image.green, image.blue};
        for (int channel = 0; channel < 3; channel++) {
            byte[] plane = planes[channel];
            int cw = (width + CELL - 1) / CELL;
            int ch = (height + CELL - 1) / CELL;
            int[] cells = cellMeans(plane, width, height, cw, ch, masked);
            int gw = (cw + STEP - 1) / STEP + 1;
            int gh = (ch + STEP - 1) / STEP + 1;
            int reach = Math.max(2, (int) Math.round(reachPx / CELL));
            float[] grid = smooth(percentiles(cells, cw, ch, gw, gh, reach), gw, gh);
            skin[channel] = subtract(plane, width, height, grid, gw, gh, od);
        }
        for (int i = 0; i < od.length; i++) {
            if (masked[i]) {
                od[i] = 0;
            }
        }
        return new OpticalDensity(width, height, od, skin);
    }

    private static int[] cellMeans(
            byte[] plane, int width, int height, int cw, int ch, boolean[] masked) {
        int[] cells = new int[cw * ch];
        int[] sum = new int[cw];
        int[] n = new int[cw];
        for (int cy = 0; cy < ch; cy++) {
            Arrays.fill(sum, 0);
            Arrays.fill(n, 0);
            for (int y = cy * CELL; y < Math.min(height, (cy + 1) * CELL); y++) {
                for (int x = 0; x < width; x++) {
                    if (!masked[y * width + x]) {
                        sum[x / CELL] += plane[y * width + x] & 0xff;
                        n[x / CELL]++;
                    }
                }
            }
            for (int cx = 0; cx < cw; cx++) {
                cells[cy * cw + cx] = n[cx] < CELL ? -1 : sum[cx] / n[cx];
            }
        }
        return cells;
    }

    private static float[] percentiles(int[] cells, int cw, int ch, int gw, int gh, int reach) {
        float[] grid = new float[gw * gh];
        int[] histogram = new int[256];
        for (int gy = 0; gy < gh; gy++) {
            for (int gx = 0; gx < gw; gx++) {
                Arrays.fill(histogram, 0);
                int total = 0;
                int cx = Math.min(gx * STEP, cw - 1);
                int cy = Math.min(gy * STEP, ch - 1);
                for (int y = Math.max(0, cy - reach); y <= Math.min(ch - 1, cy + reach); y++) {
                    for (int x = Math.max(0, cx - reach); x <= Math.min(cw - 1, cx + reach); x++) {
                        int level = cells[y * cw + x];
                        if (level >= 0) {
                            histogram[level]++;
                            total++;
                        }
                    }
                }
                int rank = (int) (SKIN_PERCENTILE * total);
                int level = 0;
                int below = histogram[0];
                while (level < 255 && below <= rank) {
                    below += histogram[++level];
                }
                grid[gy * gw + gx] = total == 0 ? 255 : Math.max(level, 2);
            }
        }
        return grid;
    }

    /// Binomial 1-2-1 both ways: takes the corners off the percentile grid.
    private static float[] smooth(float[] grid, int gw, int gh) {
        float[] once = new float[gw * gh];
        float[] twice = new float[gw * gh];
        for (int y = 0; y < gh; y++) {
            for (int x = 0; x < gw; x++) {
                float l = grid[y * gw + Math.max(0, x - 1)];
                float r = grid[y * gw + Math.min(gw - 1, x + 1)];
                once[y * gw + x] = 0.25f * (l + 2 * grid[y * gw + x] + r);
            }
        }
        for (int y = 0; y < gh; y++) {
            for (int x = 0; x < gw; x++) {
                float u = once[Math.max(0, y - 1) * gw + x];
                float d = once[Math.min(gh - 1, y + 1) * gw + x];
                twice[y * gw + x] = 0.25f * (u + 2 * once[y * gw + x] + d);
            }
        }
        return twice;
    }

    private static double subtract(
            byte[] plane, int width, int height, float[] grid, int gw, int gh, float[] od) {
        float[] logGrid = new float[grid.length];
        double mean = 0;
        for (int i = 0; i < grid.length; i++) {
            logGrid[i] = (float) Math.log(grid[i] / 255);
            mean += grid[i] / grid.length;
        }
        float pitch = CELL * STEP;
        for (int y = 0; y < height; y++) {
            float v = Math.clamp((y + 0.5f - CELL * 0.5f) / pitch, 0, gh - 1.001f);
            int y0 = (int) v;
            float fy = v - y0;
            for (int x = 0; x < width; x++) {
                float u = Math.clamp((x + 0.5f - CELL * 0.5f) / pitch, 0, gw - 1.001f);
                int x0 = (int) u;
                float fx = u - x0;
                int g = y0 * gw + x0;
                float a = logGrid[g] + fx * (logGrid[g + 1] - logGrid[g]);
                float b = logGrid[g + gw] + fx * (logGrid[g + gw + 1] - logGrid[g + gw]);
                float density = a + fy * (b - a) - LOG[plane[y * width + x] & 0xff];
                int i = y * width + x;
                od[i] = Math.min(od[i], Math.min(density, BLACK));
            }
        }
        return mean;
    }
}
