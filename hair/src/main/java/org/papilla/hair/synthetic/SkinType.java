package org.papilla.hair.synthetic;

/// Skin by the six Fitzpatrick types, as a colour under white light.
///
/// The colours are chosen by eye (design), not measured spectra.
public enum SkinType {
    I(0xF0D3C2),
    II(0xE6C1A6),
    III(0xD5A786),
    IV(0xB18262),
    V(0x84593F),
    VI(0x543728);

    private final int srgb;

    SkinType(int srgb) {
        this.srgb = srgb;
    }

    /// Reflectance in linear light of channel 0 (red), 1 (green) or 2 (blue).
    float reflectance(int channel) {
        return LinearRaster.toLinear((srgb >> (16 - 8 * channel)) & 0xFF);
    }
}
