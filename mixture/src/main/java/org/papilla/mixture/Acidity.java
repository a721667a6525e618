package org.papilla.mixture;

import java.util.Optional;

/// pH of a blend with the guaranteed interval over the corners of what is uncertain.
///
/// @param ph absent when a product's pH is not known
/// @param ionicStrength mol/kg
/// @param capacityMmolPerKg buffer capacity, mmol per kg of water and pH
record Acidity(Optional<Estimate> ph, double ionicStrength, double capacityMmolPerKg) {

    /// Strong acid or base that no label mentions, mol/kg: carbon dioxide from air, glass, rubber.
    /// It matters only where nothing buffers. By design, after the 1.3e-5 mol/kg of carbon dioxide
    /// that water takes up from air.
    private static final double TRACE = 1.3e-5;

    /// Solves the blend in every scenario; leaves `balance` at the central solution.
    ///
    /// @param known whether the titrant of every product is known
    static Acidity of(
            Blend blend,
            ChargeBalance balance,
            boolean openToAir,
            Chemical carbonate,
            boolean known) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = Scenario.COUNT - 1; i > 0; i--) {
            var scenario = Scenario.at(i);
            blend.load(balance, scenario, openToAir, carbonate);
            balance.solve(scenario.constants(), blend.titrant(scenario) + scenario.label() * TRACE);
            low = Math.min(low, balance.ph());
            high = Math.max(high, balance.ph());
        }
        blend.load(balance, Scenario.VALUE, openToAir, carbonate);
        balance.solve(Titration.End.VALUE, blend.titrant(Scenario.VALUE));
        double value = balance.ph();
        double error = modelError(balance.ionicStrength());
        return new Acidity(
                known
                        ? Optional.of(
                                new Estimate(
                                        value,
                                        Math.min(low, value) - error,
                                        Math.max(high, value) + error))
                        : Optional.empty(),
                balance.ionicStrength(),
                1000 * balance.capacity());
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
