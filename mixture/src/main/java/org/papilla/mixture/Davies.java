package org.papilla.mixture;

/// The activity model of Davies (1962): `log γ = −A z² (√I/(1+√I) − 0.3 I)`. Neutral species have
/// an activity coefficient of 1.
///
/// Beyond [#HIGHEST_IONIC_STRENGTH] the coefficients are held at their last value: the formula
/// turns back there and would soon promise more activity than there is substance. Results there are
/// flagged by the caller.
final class Davies {

    /// Ionic strength, mol/kg, beyond which the model is not valid.
    static final double HIGHEST_IONIC_STRENGTH = 0.5;

    private static final double LN_10 = Math.log(10);

    private Davies() {}

    /// `−log10 γ` of an ion with charge ±1.
    static double logarithm(double debyeHueckel, double ionicStrength) {
        double strength = Math.min(ionicStrength, HIGHEST_IONIC_STRENGTH);
        double root = Math.sqrt(strength);
        return debyeHueckel * (root / (1 + root) - 0.3 * strength);
    }

    /// How much an ion of charge ±1 falls short of a whole osmotically active particle: the
    /// Gibbs–Duhem integral of the same formula, per ion. An ion of charge z falls short by z²
    /// times as much, never by more than its half.
    static double osmoticShortfall(double debyeHueckel, double ionicStrength) {
        double strength = Math.min(ionicStrength, HIGHEST_IONIC_STRENGTH);
        if (strength < 1e-9) {
            return 0; // the bracket below is a difference of nearly equal numbers there
        }
        double root = Math.sqrt(strength);
        double integral = (1 + root - 2 * Math.log1p(root) - 1 / (1 + root)) / strength;
        return debyeHueckel * LN_10 * (integral - 0.15 * strength);
    }
}
