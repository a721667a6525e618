package org.papilla.hair.counting;

import org.papilla.hair.images.ScalpImage;

/// Which way up a picture is analysed. Of the eight ways to turn and mirror a picture the one is
/// taken that puts its brightest quadrant top left (and lies landscape), so that a turned or
/// mirrored copy of a picture is analysed from the very same pixels and gives the very same count.
///
/// @param transpose rows and columns change places
/// @param flipX columns are read from the right
/// @param flipY rows are read from the bottom
record Upright(int sourceWidth, int sourceHeight, boolean transpose, boolean flipX, boolean flipY) {

    static Upright of(ScalpImage image) {
        int width = image.width();
        int height = image.height();
        long[][] quadrants = new long[2][2];
        byte[] row = new byte[3 * width];
        for (int y = 0; y < height; y++) {
            if (2 * y + 1 == height) {
                continue; // the middle row of an odd height belongs to neither half
            }
            image.copyRow(y, row);
            long left = 0;
            long right = 0;
            for (int x = 0; x < width / 2; x++) {
                left += row[3 * x + 1] & 0xff;
                right += row[3 * (width - 1 - x) + 1] & 0xff;
            }
            int half = 2 * y < height ? 0 : 1;
            quadrants[half][0] += left;
            quadrants[half][1] += right;
        }
        int brightY = 0;
        int brightX = 0;
        for (int qy = 0; qy < 2; qy++) {
            for (int qx = 0; qx < 2; qx++) {
                if (quadrants[qy][qx] > quadrants[brightY][brightX]) {
                    brightY = qy;
                    brightX = qx;
                }
            }
        }
        boolean transpose =
                width < height
                        || (width == height
                                && quadrants[1 - brightY][brightX]
                                        > quadrants[brightY][1 - brightX]);
        return new Upright(width, height, transpose, brightX == 1, brightY == 1);
    }

    int width() {
        return transpose ? sourceHeight : sourceWidth;
    }

    int height() {
        return transpose ? sourceWidth : sourceHeight;
    }

    /// The column in the picture of the point (u, v) of the upright one; sub-pixel.
    double sourceX(double u, double v) {
        double a = transpose ? v : u;
        return flipX ? sourceWidth - 1 - a : a;
    }

    /// The row in the picture of the point (u, v) of the upright one; sub-pixel.
    double sourceY(double u, double v) {
        double b = transpose ? u : v;
        return flipY ? sourceHeight - 1 - b : b;
    }
}
