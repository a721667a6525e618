package org.papilla.hair.synthetic;

import java.util.OptionalInt;

/// How the picture is taken: frame, scale, lens and sensor.
///
/// @param widthPx frame width, 16 to 20 000 px
/// @param heightPx frame height, 16 to 20 000 px
/// @param umPerPx width of one pixel on the skin, µm
/// @param lens sharpness
/// @param sensor noise and compression
public record Camera(int widthPx, int heightPx, double umPerPx, Lens lens, Sensor sensor) {

    /// Checks that the values can be rendered.
    public Camera {
        Require.between("widthPx", widthPx, 16, 20_000, "px");
        Require.between("heightPx", heightPx, 16, 20_000, "px");
        Require.between("umPerPx", umPerPx, 0.5, 100, "µm/px");
    }

    /// Sharpness of the picture.
    ///
    /// @param blurSigmaUm standard deviation of the Gaussian point spread at the left edge, µm
    /// @param edgeBlurSigmaUm the same at the right edge, where a tilted lens is out of focus;
    ///   never below `blurSigmaUm`
    /// @param fringePx how far red and blue part at the corners of the frame, px
    public record Lens(double blurSigmaUm, double edgeBlurSigmaUm, double fringePx) {

        /// Checks the ranges.
        public Lens {
            Require.between("blurSigmaUm", blurSigmaUm, 0, 1000, "µm");
            Require.between("edgeBlurSigmaUm", edgeBlurSigmaUm, blurSigmaUm, 1000, "µm");
            Require.between("fringePx", fringePx, 0, 20, "px");
        }

        /// A level lens with the same blur everywhere and no colour fringes.
        public static Lens level(double blurSigmaUm) {
            return new Lens(blurSigmaUm, blurSigmaUm, 0);
        }
    }

    /// What the sensor adds.
    ///
    /// @param readNoise standard deviation in the dark, in linear light where 1 is white
    /// @param shotNoise standard deviation at white of the part that grows with the root of light
    /// @param mosaic whether a pixel samples one colour and the rest is interpolated
    /// @param jpegQuality 1 to 100, or empty for no compression
    public record Sensor(
            double readNoise, double shotNoise, boolean mosaic, OptionalInt jpegQuality) {

        /// Checks the ranges.
        public Sensor {
            Require.between("readNoise", readNoise, 0, 1, "of white");
            Require.between("shotNoise", shotNoise, 0, 1, "of white");
            if (jpegQuality.isPresent()) {
                Require.between("jpegQuality", jpegQuality.getAsInt(), 1, 100, "");
            }
        }

        /// Full colour in every pixel, no compression.
        public static Sensor plain(double readNoise, double shotNoise) {
            return new Sensor(readNoise, shotNoise, false, OptionalInt.empty());
        }
    }

    /// A level, sharp camera (5 µm point spread) with little noise and no compression.
    public static Camera sharp(int widthPx, int heightPx, double umPerPx) {
        return new Camera(widthPx, heightPx, umPerPx, Lens.level(5), Sensor.plain(0.003, 0.012));
    }

    /// The same camera at another scale, the frame covering the same field.
    public Camera atScale(double newUmPerPx) {
        double factor = umPerPx / newUmPerPx;
        return new Camera(
                (int) Math.round(widthPx * factor),
                (int) Math.round(heightPx * factor),
                newUmPerPx,
                lens,
                sensor);
    }

    /// The same camera with another lens.
    public Camera with(Lens newLens) {
        return new Camera(widthPx, heightPx, umPerPx, newLens, sensor);
    }

    /// The same camera with another sensor.
    public Camera with(Sensor newSensor) {
        return new Camera(widthPx, heightPx, umPerPx, lens, newSensor);
    }

    /// Area of the frame on the skin, cm².
    public double areaCm2() {
        return widthPx * umPerPx * heightPx * umPerPx * 1e-8;
    }
}
