package org.papilla.mixture.compose;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.formulary.Substance;
import org.papilla.mixture.Checker;
import org.papilla.mixture.Estimate;
import org.papilla.mixture.Mixture;

/// Osmoles that a millilitre of a product brings into a mixture, mosm.
///
/// Osmotic coefficients move with concentration, so a product brings more or less in company than
/// alone. The range is taken over dilutions with water and with saline, which are the extremes that
/// a mixture offers.
///
/// @param all all osmotically active particles
/// @param tonic those that do not pass cell membranes
record OsmoticRange(Estimate all, Estimate tonic) {

    /// What is not known may be anything.
    private static final Estimate ANYTHING = new Estimate(0, -1e3, 1e3);

    /// Grams of water that a millilitre is diluted with.
    private static final List<Double> DILUTIONS = List.of(1.0, 4.0, 20.0, 100.0);

    /// Isotonic saline, mmol of sodium chloride in a gram of water.
    private static final double SALINE_MMOL_PER_G = 0.1547;

    private static final String SODIUM_CHLORIDE = "sodium-chloride";

    /// Slack for what the dilutions do not show.
    private static final double SLACK = 0.005;

    static OsmoticRange of(Shelf.Bottle bottle, Checker checker) {
        var prepared = bottle.prepared();
        return new OsmoticRange(
                range(bottle, checker, prepared.mosmPerMl(), false),
                range(bottle, checker, prepared.tonicMosmPerMl(), true));
    }

    private static Estimate range(
            Shelf.Bottle bottle, Checker checker, Optional<Estimate> own, boolean tonic) {
        if (own.isEmpty()) {
            return ANYTHING;
        }
        double alone = own.get().value();
        if (!(alone > 0)) {
            return own.get();
        }
        double least = alone;
        double most = alone;
        var formulary = checker.laboratory(Shelf.TEMPERATURE_C).formulary();
        if (formulary.find(Substance.class, SODIUM_CHLORIDE).isPresent()) {
            for (double grams : DILUTIONS) {
                for (double salt : new double[] {0, SALINE_MMOL_PER_G * grams}) {
                    double brings = brings(bottle, checker, grams, salt, tonic, alone);
                    least = Math.min(least, brings);
                    most = Math.max(most, brings);
                }
            }
        }
        // The interval of the product itself goes with it, in proportion.
        return new Estimate(
                alone,
                Math.min(alone, least * (1 - SLACK) * own.get().low() / alone),
                Math.max(alone, most * (1 + SLACK) * own.get().high() / alone));
    }

    private static double brings(
            Shelf.Bottle bottle,
            Checker checker,
            double grams,
            double saltMmol,
            boolean tonic,
            double alone) {
        double with =
                osmoles(
                        checker,
                        List.of(new Mixture.Draw(bottle.id(), 1)),
                        grams,
                        saltMmol,
                        tonic,
                        bottle.prepared().waterKgPerMl());
        double without = saltMmol == 0 ? 0 : osmoles(checker, List.of(), grams, saltMmol, tonic, 0);
        double brings = with - without;
        return Double.isNaN(brings) ? alone : brings;
    }

    private static double osmoles(
            Checker checker,
            List<Mixture.Draw> draws,
            double grams,
            double saltMmol,
            boolean tonic,
            double waterOfProductKg) {
        var check =
                checker.check(
                        new Mixture(
                                draws,
                                List.of(new Mixture.Solute(SODIUM_CHLORIDE, saltMmol)),
                                OptionalDouble.of(grams / 1000),
                                List.of(),
                                Shelf.TEMPERATURE_C,
                                Mixture.CarbonDioxide.CLOSED,
                                Optional.empty()));
        var figure = tonic ? check.tonicityMosmPerKg() : check.osmolalityMosmPerKg();
        return figure.map(f -> f.value() * (grams / 1000 + waterOfProductKg)).orElse(Double.NaN);
    }
}
