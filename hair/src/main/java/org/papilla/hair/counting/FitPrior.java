package org.papilla.hair.counting;

/// What a stick costs before it may explain darkness: a price each, and more for a width unlike the
/// other hairs of the same picture.
///
/// @param typicalWidthPx width of a single hair in this picture
/// @param stickPrice energy (pixels of full darkness) a stick must explain to be kept
/// @param widthPrice energy of a width one `WIDTH_SPREAD` off
record FitPrior(double typicalWidthPx, double stickPrice, double widthPrice) {

    /// Spread of log width among hairs of one head; 66 +- 13 um measured (Rakowska, Int J
    /// Trichology 2009;1:123).
    private static final double WIDTH_SPREAD = 0.25;

    /// Price of a stick, in squares of the typical width of full darkness. From 0.5 to 1.2 recall
    /// falls and precision rises by some 0.08 each; 0.9 balances them (own runs on generated and
    /// real pictures).
    private static final double STICK_PRICE = 0.9;

    /// Price of a width one spread off, likewise; between 0.08 and 0.3 nothing much changes.
    private static final double WIDTH_PRICE = 0.15;

    /// Thin hairs among thick ones are commoner than the reverse.
    private static final double THINNER = 0.7;

    static FitPrior typical(double widthPx) {
        double area = widthPx * widthPx;
        return new FitPrior(widthPx, STICK_PRICE * area, WIDTH_PRICE * area);
    }

    double price(Stick s) {
        double z = Math.log(s.width() / typicalWidthPx) / WIDTH_SPREAD;
        double over = z > 0 ? z : THINNER * z;
        return stickPrice + widthPrice * Math.min(over * over, 9);
    }

    boolean allows(Stick s) {
        return s.width() >= 1.6
                && s.width() <= 4 * typicalWidthPx
                && s.length() >= Math.max(2, 0.6 * typicalWidthPx)
                && Math.abs(s.bow()) <= 0.15 * s.length();
    }

    double splitAboveWidthPx() {
        return 1.2 * typicalWidthPx;
    }

    double smallestPatchPx() {
        return 0.4 * typicalWidthPx * typicalWidthPx;
    }
}
