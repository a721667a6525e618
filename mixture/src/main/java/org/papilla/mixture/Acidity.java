package org.papilla.mixture;

import java.util.Optional;

/// pH of a blend with the guaranteed interval over the corners of what is uncertain.
///
/// @param ph absent when a product's pH is not known
/// @param judged the pH that limits are held against: what is left after the tissue has given a
///   trace of base or acid towards pH 7. A solution that nothing buffers, such as saline of pH 5,
///   is neutral the moment it touches anything, and no limit of pH is meant for it
/// @param ionicStrength mol/kg
/// @param capacityMmolPerKg buffer capacity, mmol per kg of water and pH
record Acidity(
        Optional<Estimate> ph,
        Optional<Estimate> judged,
        double ionicStrength,
        double capacityMmolPerKg) {

    /// Carbon dioxide that water takes up from air, as strong acid, mol/kg. It matters only where
    /// nothing buffers, and only for bare solutes: the label range of a product includes it.
    private static final double TRACE = 1.3e-5;

    private static final double NEUTRAL = 7;

    /// Solves the blend in every scenario; leaves `balance` at the central solution.
    ///
    /// @param known whether the titrant of every product is known
    /// @param allowance strong acid or base that the tissue neutralises without notice, mol/kg
    static Acidity of(
            Blend blend,
            ChargeBalance balance,
            boolean openToAir,
            Chemical carbonate,
            boolean known,
            double allowance) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double judgedLow = Double.POSITIVE_INFINITY;
        double judgedHigh = Double.NEGATIVE_INFINITY;
        double judgedValue = NEUTRAL;
        double value = NEUTRAL;
        for (int i = Scenario.COUNT - 1; i >= 0; i--) {
            var scenario = Scenario.at(i);
            double titrant = blend.titrant(scenario);
            if (scenario.label() < 0 && !blend.holdsProducts()) {
                titrant -= TRACE;
            }
            blend.load(balance, scenario, openToAir, carbonate);
            balance.solve(scenario.constants(), titrant); // the central scenario comes last
            value = balance.ph();
            double judged = towardsNeutral(balance, scenario, titrant, allowance);
            low = Math.min(low, value);
            high = Math.max(high, value);
            judgedValue = judged;
            judgedLow = Math.min(judgedLow, judged);
            judgedHigh = Math.max(judgedHigh, judged);
        }
        double error = modelError(balance.ionicStrength());
        return new Acidity(
                known
                        ? Optional.of(new Estimate(value, low - error, high + error))
                        : Optional.empty(),
                known
                        ? Optional.of(
                                new Estimate(judgedValue, judgedLow - error, judgedHigh + error))
                        : Optional.empty(),
                balance.ionicStrength(),
                1000 * balance.capacity());
    }

    private static double towardsNeutral(
            ChargeBalance balance, Scenario scenario, double titrant, double allowance) {
        double ph = balance.ph();
        if (allowance == 0 || ph == NEUTRAL || balance.capacity() > 100 * allowance) {
            return ph; // so well buffered that the trace moves less than 0.01
        }
        balance.solve(scenario.constants(), titrant + (ph < NEUTRAL ? allowance : -allowance));
        double moved = balance.ph();
        balance.solve(scenario.constants(), titrant);
        return ph < NEUTRAL ? Math.min(NEUTRAL, moved) : Math.max(NEUTRAL, moved);
    }

    /// Error of the Davies equation in pH, as measured against reference buffers: 0.02 up to an
    /// ionic strength of 0.1, 0.1 at 0.3, 0.3 at 0.5, growing beyond (where it is also flagged).
    static double modelError(double ionicStrength) {
        if (ionicStrength <= 0.1) {
            return 0.02;
        }
        if (ionicStrength <= 0.3) {
            return 0.02 + (ionicStrength - 0.1) * 0.4;
        }
        return Math.min(1.5, 0.1 + (ionicStrength - 0.3));
    }
}
