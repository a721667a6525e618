package org.papilla.mixture;

/// Osmolality and tonicity of a blend whose charge balance has been solved.
///
/// @param all osmolality, mosm/kg
/// @param tonic without what passes membranes, mosm/kg
/// @param error uncertainty of `all`, mosm/kg
/// @param tonicError uncertainty of `tonic`, mosm/kg
/// @param predictedShare share of the osmoles that follow from theory alone
record Osmolality(
        double all, double tonic, double error, double tonicError, double predictedShare) {

    /// Adds up the osmoles of every substance.
    ///
    /// Errors of different substances are added as they are: a guaranteed interval, not a standard
    /// deviation.
    static Osmolality of(Blend blend, ChargeBalance balance, Water water) {
        double strength = balance.ionicStrength();
        double shortfall = Davies.osmoticShortfall(water.debyeHueckel(), strength);
        double sum = 0;
        double tonic = 0;
        double error = 0;
        double tonicError = 0;
        double predicted = 0;
        for (int i = 0; i < blend.size(); i++) {
            var chemical = blend.chemical(i);
            double molality = blend.molality(i);
            double squares = chemical.strongSquares;
            if (chemical.titrates) {
                squares += chemical.units * balance.meanSquare(chemical.titration);
            }
            double coefficient =
                    chemical.osmoles.coefficient(
                            molality,
                            strength,
                            chemical.particles == 0 ? 0 : squares / chemical.particles,
                            shortfall);
            double osmoles =
                    1000 * molality * chemical.particles * coefficient * blend.osmoticCorrection(i);
            double uncertain = osmoles * chemical.osmoles.relativeError();
            sum += osmoles;
            error += uncertain;
            if (chemical.osmoles.predicted()) {
                predicted += osmoles;
            }
            if (!chemical.permeant) {
                tonic += osmoles;
                tonicError += uncertain;
            }
        }
        // Free protons and hydroxide ions are particles of their own; they matter below pH 3.
        double ofWater = 1000 * balance.waterIons() * (1 - Math.min(0.5, shortfall));
        sum += ofWater;
        tonic += ofWater;
        return new Osmolality(sum, tonic, error, tonicError, sum > 0 ? predicted / sum : 0);
    }
}
