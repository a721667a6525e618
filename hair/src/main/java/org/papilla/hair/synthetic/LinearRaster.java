package org.papilla.hair.synthetic;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A picture in linear light: one plane a colour, 0 black, 1 white, row by row from the top left.
final class LinearRaster {

    private static final int STEPS = 1 << 14;
    private static final float[] LINEAR = new float[256];
    private static final byte[] CODED = new byte[STEPS + 1];

    static {
        // sRGB transfer function, IEC 61966-2-1.
        for (int i = 0; i < 256; i++) {
            double c = i / 255.0;
            LINEAR[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i <= STEPS; i++) {
            double l = (double) i / STEPS;
            double c = l <= 0.0031308 ? 12.92 * l : 1.055 * Math.pow(l, 1 / 2.4) - 0.055;
            CODED[i] = (byte) Math.round(255 * c);
        }
    }

    final int width;
    final int height;
    final float[][] planes;

    LinearRaster(int width, int height) {
        this.width = width;
        this.height = height;
        planes = new float[3][width * height];
    }

    static float toLinear(int coded) {
        return LINEAR[coded];
    }

    /// Multiplies one pixel by a transmission and adds light, mixed in by `cover`.
    void blend(int index, double cover, double r, double g, double b) {
        planes[0][index] += (float) (cover * (r - planes[0][index]));
        planes[1][index] += (float) (cover * (g - planes[1][index]));
        planes[2][index] += (float) (cover * (b - planes[2][index]));
    }

    BufferedImage toImage() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] =
                    (coded(planes[0][i]) << 16) | (coded(planes[1][i]) << 8) | coded(planes[2][i]);
        }
        return image;
    }

    private static int coded(float linear) {
        if (!(linear > 0)) {
            return 0;
        }
        return linear >= 1 ? 255 : CODED[(int) (linear * STEPS + 0.5f)] & 0xFF;
    }
}
