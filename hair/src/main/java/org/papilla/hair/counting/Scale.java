package org.papilla.hair.counting;

/// How large a pixel is on the skin, and how that is known.
///
/// @param umPerPx micrometres of skin in one pixel
/// @param source how it is known
public record Scale(double umPerPx, Source source) {

    /// Checks the range: 0.2 to 200 micrometres a pixel covers every microscope and camera in use.
    public Scale {
        if (!(umPerPx >= 0.2 && umPerPx <= 200)) {
            throw new IllegalArgumentException(
                    "scale (%s um a pixel) must lie between 0.2 and 200; a contact microscope at 70x has about 2.8, a videodermoscope at 20x about 8"
                            .formatted(umPerPx));
        }
    }

    /// A scale that the caller states.
    public static Scale given(double umPerPx) {
        return new Scale(umPerPx, Source.GIVEN);
    }

    /// The scale from a bar or a ruler that the user has marked and confirmed.
    ///
    /// @param lengthUm what the bar stands for
    /// @param lengthPx its length in the picture
    public static Scale ofBar(double lengthUm, double lengthPx) {
        if (!(lengthPx > 0)) {
            throw new IllegalArgumentException(
                    "bar length (%s px) must be positive".formatted(lengthPx));
        }
        return new Scale(lengthUm / lengthPx, Source.BAR_CONFIRMED);
    }

    /// Pixels in a millimetre of skin.
    public double pxPerMm() {
        return 1000 / umPerPx;
    }

    /// Where a scale comes from, the most trustworthy first.
    public enum Source {
        DEVICE_PROFILE,
        RULER,
        BAR_CONFIRMED,
        GIVEN
    }
}
