package org.papilla.hair.images;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// A picture of skin with hair: 8-bit sRGB pixels, upright, nothing else. Immutable; holds three
/// bytes a pixel.
public final class ScalpImage {

    /// Linear intensity (0 to 1) of every sRGB code value (IEC 61966-2-1).
    private static final float[] LINEAR = linearTable();

    private final int width;
    private final int height;
    private final byte[] rgb;

    private ScalpImage(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /// Takes a copy of interleaved red, green, blue bytes, row by row from the top.
    ///
    /// @throws IllegalArgumentException if a side is not positive or the length is not `3 * width *
    ///   height`
    public static ScalpImage ofRgb(int width, int height, byte[] interleavedRgb) {
        requireSize(width, height, interleavedRgb.length);
        return new ScalpImage(width, height, interleavedRgb.clone());
    }

    /// Takes a copy of a decoded image, converted to sRGB by its own colour model.
    public static ScalpImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(width, height))];
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getData().length == rgb.length) {
            byte[] bgr = buffer.getData();
            for (int i = 0; i < rgb.length; i += 3) {
                rgb[i] = bgr[i + 2];
                rgb[i + 1] = bgr[i + 1];
                rgb[i + 2] = bgr[i];
            }
            return new ScalpImage(width, height, rgb);
        }
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                rgb[at++] = (byte) (argb >> 16);
                rgb[at++] = (byte) (argb >> 8);
                rgb[at++] = (byte) argb;
            }
        }
        return new ScalpImage(width, height, rgb);
    }

    private static void requireSize(int width, int height, int length) {
        if (!(width > 0 && height > 0) || 3L * width * height != length) {
            throw new IllegalArgumentException(
                    "%d bytes do not make an image of %d x %d px (three bytes a pixel, sides positive)"
                            .formatted(length, width, height));
        }
    }

    /// Pixels in a row.
    public int width() {
        return width;
    }

    /// Rows.
    public int height() {
        return height;
    }

    /// Red code value, 0 to 255.
    public int red(int x, int y) {
        return rgb[index(x, y)] & 0xff;
    }

    /// Green code value, 0 to 255.
    public int green(int x, int y) {
        return rgb[index(x, y) + 1] & 0xff;
    }

    /// Blue code value, 0 to 255.
    public int blue(int x, int y) {
        return rgb[index(x, y) + 2] & 0xff;
    }

    /// Relative luminance (0 to 1) in linear light, Rec. 709 weights, between pixels by bilinear
    /// interpolation; outside the frame the nearest pixel answers.
    public double luminance(double x, double y) {
        double u = Math.clamp(x, 0, width - 1.0);
        double v = Math.clamp(y, 0, height - 1.0);
        int x0 = Math.min((int) u, Math.max(0, width - 2));
        int y0 = Math.min((int) v, Math.max(0, height - 2));
        int x1 = Math.min(x0 + 1, width - 1);
        int y1 = Math.min(y0 + 1, height - 1);
        double fx = u - x0;
        double fy = v - y0;
        return (1 - fy) * ((1 - fx) * luminanceAt(x0, y0) + fx * luminanceAt(x1, y0))
                + fy * ((1 - fx) * luminanceAt(x0, y1) + fx * luminanceAt(x1, y1));
    }

    private double luminanceAt(int x, int y) {
        int i = index(x, y);
        return 0.2126 * LINEAR[rgb[i] & 0xff]
                + 0.7152 * LINEAR[rgb[i + 1] & 0xff]
                + 0.0722 * LINEAR[rgb[i + 2] & 0xff];
    }

    private int index(int x, int y) {
        return 3 * (y * width + x);
    }

    /// One row of code values, interleaved red, green, blue, written into `target` from its start.
    public void copyRow(int y, byte[] target) {
        System.arraycopy(rgb, 3 * y * width, target, 0, 3 * width);
    }

    /// A copy for drawing on, of type [BufferedImage#TYPE_INT_RGB].
    public BufferedImage toBufferedImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = red(x, y) << 16 | green(x, y) << 8 | blue(x, y);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static float[] linearTable() {
        float[] table = new float[256];
        for (int i = 0; i < 256; i++) {
            double c = i / 255.0;
            table[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return table;
    }
}
