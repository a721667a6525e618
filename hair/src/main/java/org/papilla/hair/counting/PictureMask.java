package org.papilla.hair.counting;

/// Pixels of a picture that are not skin: strips along the border that the capture software writes
/// on, its coloured drawings, and glare. They give no skin level and their area is not counted.
final class PictureMask {

    final boolean[] masked;

    /// Shares of the frame.
    final double glareShare;

    final double stripShare;
    final double drawingShare;

    private PictureMask(boolean[] masked, double glare, double strip, double drawing) {
        this.masked = masked;
        this.glareShare = glare;
        this.stripShare = strip;
        this.drawingShare = drawing;
    }

    static PictureMask of(DetectionImage image) {
        int w = image.width;
        int h = image.height;
        boolean[] masked = new boolean[w * h];
        int glare = 0;
        int drawing = 0;
        for (int i = 0; i < masked.length; i++) {
            int r = image.red[i] & 0xff;
            int g = image.green[i] & 0xff;
            int b = image.blue[i] & 0xff;
            if (Math.min(r, Math.min(g, b)) >= 248) {
                masked[i] = true;
                glare++;
            } else if (isDrawing(r, g, b)) {
                masked[i] = true;
                drawing++;
            }
        }
        int strip = 0;
        int top = depth(image, h / 8, true, false);
        int bottom = depth(image, h / 8, true, true);
        int left = depth(image, w / 8, false, false);
        int right = depth(image, w / 8, false, true);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                if (y < top || y >= h - bottom || x < left || x >= w - right) {
                    masked[y * w + x] = true;
                    strip++;
                }
            }
        }
        double n = masked.length;
        return new PictureMask(masked, glare / n, strip / n, drawing / n);
    }

    /// Pure red, blue, green or cyan: no skin has a hue so saturated.
    private static boolean isDrawing(int r, int g, int b) {
        boolean red = r > 150 && r - g > 110 && r - b > 110 && Math.abs(g - b) < 60;
        boolean blue = b > 130 && b - r > 90 && b - g > 70;
        boolean green = g > 130 && g - r > 90 && g - b > 60;
        boolean cyan = g > 130 && b > 130 && g - r > 90 && b - r > 90;
        return red || blue || green || cyan;
    }

    /// Lines from the border inwards that are mostly one neutral colour: a caption strip.
    private static int depth(DetectionImage image, int limit, boolean rows, boolean fromEnd) {
        int lines = rows ? image.height : image.width;
        int across = rows ? image.width : image.height;
        int depth = 0;
        int misses = 0;
        int[] histogram = new int[256];
        for (int k = 0; k < limit; k++) {
            int line = fromEnd ? lines - 1 - k : k;
            java.util.Arrays.fill(histogram, 0);
            int neutral = 0;
            for (int j = 0; j < across; j++) {
                int i = rows ? line * image.width + j : j * image.width + line;
                int r = image.red[i] & 0xff;
                int g = image.green[i] & 0xff;
                int b = image.blue[i] & 0xff;
                if (Math.abs(r - g) <= 6 && Math.abs(g - b) <= 6) {
                    neutral++;
                    histogram[g]++;
                }
            }
            int most = 0;
            for (int v = 2; v < 254; v++) {
                int near = 0;
                for (int d = -2; d <= 2; d++) {
                    near += histogram[v + d];
                }
                most = Math.max(most, near);
            }
            if (most > 0.45 * across && neutral > 0.6 * across) {
                depth = k + 1;
                misses = 0;
            } else if (++misses > 3) {
                break;
            }
        }
        return depth;
    }
}
