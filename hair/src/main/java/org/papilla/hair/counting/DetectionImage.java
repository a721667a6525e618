package org.papilla.hair.counting;

import org.papilla.hair.images.ScalpImage;

/// The picture at the resolution at which hairs are looked for: upright, averaged down, three bytes
/// a pixel. Positions convert to the pixels of the picture by [#sourceX] and [#sourceY].
final class DetectionImage {

    final Upright upright;

    /// Picture pixels in one pixel here, at least 1.
    final double factor;

    final int width;
    final int height;
    final byte[] red;
    final byte[] green;
    final byte[] blue;

    private DetectionImage(Upright upright, double factor, int width, int height) {
        this.upright = upright;
        this.factor = factor;
        this.width = width;
        this.height = height;
        red = new byte[width * height];
        green = new byte[width * height];
        blue = new byte[width * height];
    }

    /// Averages `image` down by `factor` (picture pixels in one pixel of the result); a factor of
    /// at most 1 keeps the pixels.
    static DetectionImage of(ScalpImage image, double factor) {
        Upright upright = Upright.of(image);
        double f = Math.max(1, factor);
        int width = Math.max(1, (int) Math.floor(upright.width() / f));
        int height = Math.max(1, (int) Math.floor(upright.height() / f));
        DetectionImage result = new DetectionImage(upright, f, width, height);
        if (f == 1) {
            result.copy(image);
        } else {
            result.average(image);
        }
        return result;
    }

    private void copy(ScalpImage image) {
        byte[] row = new byte[3 * image.width()];
        for (int y = 0; y < image.height(); y++) {
            image.copyRow(y, row);
            int b = upright.flipY() ? image.height() - 1 - y : y;
            for (int x = 0; x < image.width(); x++) {
                int a = upright.flipX() ? image.width() - 1 - x : x;
                int at = upright.transpose() ? a * width + b : b * width + a;
                red[at] = row[3 * x];
                green[at] = row[3 * x + 1];
                blue[at] = row[3 * x + 2];
            }
        }
    }

    /// Area average in the code values; rows of the picture are read once each.
    private void average(ScalpImage image) {
        int sw = image.width();
        int sh = image.height();
        int aw = upright.transpose() ? height : width;
        int ah = upright.transpose() ? width : height;
        byte[] row = new byte[3 * sw];
        float[] thin = new float[3 * aw];
        float[] sum = new float[3 * aw];
        for (int b = 0; b < ah; b++) {
            double from = b * factor;
            double to = Math.min(sh, (b + 1) * factor);
            java.util.Arrays.fill(sum, 0);
            for (int line = (int) from; line < to; line++) {
                float weight = (float) (Math.min(to, line + 1) - Math.max(from, line));
                image.copyRow(upright.flipY() ? sh - 1 - line : line, row);
                shrinkRow(row, sw, aw, thin);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weight * thin[i];
                }
            }
            float scale = (float) (1 / (to - from));
            for (int a = 0; a < aw; a++) {
                int at = upright.transpose() ? a * width + b : b * width + a;
                red[at] = (byte) (sum[3 * a] * scale + 0.5f);
                green[at] = (byte) (sum[3 * a + 1] * scale + 0.5f);
                blue[at] = (byte) (sum[3 * a + 2] * scale + 0.5f);
            }
        }
    }

    private void shrinkRow(byte[] row, int sw, int aw, float[] thin) {
        for (int a = 0; a < aw; a++) {
            double from = a * factor;
            double to = Math.min(sw, (a + 1) * factor);
            float r = 0;
            float g = 0;
            float b = 0;
            for (int x = (int) from; x < to; x++) {
                float weight = (float) (Math.min(to, x + 1) - Math.max(from, x));
                int i = 3 * (upright.flipX() ? sw - 1 - x : x);
                r += weight * (row[i] & 0xff);
                g += weight * (row[i + 1] & 0xff);
                b += weight * (row[i + 2] & 0xff);
            }
            float scale = (float) (1 / (to - from));
            thin[3 * a] = r * scale;
            thin[3 * a + 1] = g * scale;
            thin[3 * a + 2] = b * scale;
        }
    }

    /// Column in the picture of a point here.
    double sourceX(double x, double y) {
        return upright.sourceX((x + 0.5) * factor - 0.5, (y + 0.5) * factor - 0.5);
    }

    /// Row in the picture of a point here.
    double sourceY(double x, double y) {
        return upright.sourceY((x + 0.5) * factor - 0.5, (y + 0.5) * factor - 0.5);
    }
}
