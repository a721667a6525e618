package org.papilla.scalp.picture;

/// Colours of a picture by their role, as `#rrggbb`. Text and line colours reach a contrast of 4.5
/// and 3 on `surface`.
///
/// @param surface ground
/// @param ink text
/// @param ink2 text that explains
/// @param ink3 axis text
/// @param line grid
/// @param lineStrong axis
/// @param accent what is injected
/// @param accentSoft ground of what is injected
/// @param caution amber
/// @param stop red
/// @param stopLine red hatch
/// @param undecided violet
/// @param data2 second series
/// @param epidermis tissue
/// @param dermis tissue
/// @param fat tissue
/// @param fatLine lobules
/// @param galea tissue
/// @param galeaLine fibres
/// @param loose tissue
/// @param bone tissue
/// @param follicle root sheath
/// @param hair shaft
/// @param scalp skin from above
/// @param outline border of the head
/// @param steel needle
/// @param steelLine border of the needle
/// @param hub hub of the needle
/// @param rubber stopper of the syringe
public record Palette(
        String surface,
        String ink,
        String ink2,
        String ink3,
        String line,
        String lineStrong,
        String accent,
        String accentSoft,
        String caution,
        String stop,
        String stopLine,
        String undecided,
        String data2,
        String epidermis,
        String dermis,
        String fat,
        String fatLine,
        String galea,
        String galeaLine,
        String loose,
        String bone,
        String follicle,
        String hair,
        String scalp,
        String outline,
        String steel,
        String steelLine,
        String hub,
        String rubber) {

    /// On white, for pages and paper.
    public static final Palette LIGHT =
            new Palette(
                    "#ffffff", "#11222a", "#43555c", "#5a6b72", "#dde5e5", "#b8c5c7", "#0b6178",
                    "#e1eff3", "#835000", "#a62525", "#e3a49e", "#58489b", "#a4552a", "#cf9f86",
                    "#f3d9ca", "#faecc9", "#e5cf98", "#e3e4ea", "#b9bccb", "#f0e6e2", "#ece7db",
                    "#c78d77", "#4b3327", "#f6e6db", "#b58f7b", "#8d9aa0", "#5f6d73", "#f2cf63",
                    "#33454c");

    /// On a dark ground, for a darkened room.
    public static final Palette DARK =
            new Palette(
                    "#141d21", "#e9f0f1", "#b1bfc4", "#91a1a7", "#253239", "#3b4b52", "#5fc4d8",
                    "#11323a", "#ebba62", "#f49389", "#863c36", "#bbadf3", "#e3a077", "#8f6552",
                    "#4b3530", "#4a4029", "#665a39", "#39404a", "#5a6474", "#352d2c", "#2d2b26",
                    "#9d6b59", "#c9ab98", "#2d2724", "#7a6557", "#a9b7bd", "#dbe5e8", "#c6a13c",
                    "#62757d");

    /// A colour between two colours: 0 gives the first, 1 the second.
    static String between(String first, String second, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            int a = Integer.parseInt(first.substring(i, i + 2), 16);
            int b = Integer.parseInt(second.substring(i, i + 2), 16);
            mixed.append("%02x".formatted(Math.round(a + (b - a) * Math.clamp(share, 0.0, 1.0))));
        }
        return mixed.toString();
    }

    /// A ramp of steadily falling (on white) or rising (on dark) lightness from the ground to the
    /// accent, so that it also reads in grey.
    String ramp(double share) {
        return between(surface, accent, 0.04 + 0.96 * share);
    }

    /// The colour for text on [#ramp] that stands out more: ink or ground.
    String onRamp(double share) {
        double under = luminance(ramp(share));
        return contrast(luminance(surface), under) > contrast(luminance(ink), under)
                ? surface
                : ink;
    }

    /// Contrast of two luminances (WCAG 2.2).
    private static double contrast(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// Relative luminance of a colour (WCAG 2.2).
    static double luminance(String colour) {
        double[] weight = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weight[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
