package org.papilla.hair.synthetic;

/// Natural hair colours as an absorbing and scattering cylinder.
///
/// Absorption is per micrometre of path, for red, green and blue; blue is absorbed most, as by
/// melanin. The figures are chosen by eye (design) so that a terminal black hair is opaque, a blond
/// one translucent, and a grey one brighter than dark skin.
public enum HairColour {
    BLACK(0.050, 0.060, 0.072, 0.018, 0.016, 0.015),
    BROWN(0.020, 0.030, 0.046, 0.050, 0.032, 0.020),
    BLOND(0.0035, 0.0075, 0.0170, 0.230, 0.165, 0.090),
    GREY(0.0008, 0.0009, 0.0011, 0.480, 0.480, 0.470);

    private final double red;
    private final double green;
    private final double blue;
    private final double redBack;
    private final double greenBack;
    private final double blueBack;

    HairColour(
            double red,
            double green,
            double blue,
            double redBack,
            double greenBack,
            double blueBack) {
        this.red = red;
        this.green = green;
        this.blue = blue;
        this.redBack = redBack;
        this.greenBack = greenBack;
        this.blueBack = blueBack;
    }

    /// Absorption of channel 0 (red), 1 (green) or 2 (blue), 1/µm.
    double absorptionPerUm(int channel) {
        return channel == 0 ? red : channel == 1 ? green : blue;
    }

    /// Share of light that the shaft sends back, 0 to 1.
    double reflectance(int channel) {
        return channel == 0 ? redBack : channel == 1 ? greenBack : blueBack;
    }
}
