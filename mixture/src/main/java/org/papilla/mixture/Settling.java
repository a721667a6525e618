package org.papilla.mixture;

import java.util.List;
import org.papilla.formulary.Text;

/// Names the one measurement that would settle what an interval leaves open: that of the product
/// whose own interval moves the result most, one at a time.
final class Settling {

    private Settling() {}

    static Text ofPh(List<Doses.Drawn> drawn, Blend blend, Laboratory laboratory, Estimate ph) {
        var balance = new ChargeBalance(laboratory.water());
        double widest = 0.5 * (ph.high() - ph.low()) / Math.max(1, drawn.size());
        var settle = ofMixture("pH");
        for (var one : drawn) {
            double low = alone(one, Scenario.ACID_LABEL_ACID_CONSTANTS, blend, balance, laboratory);
            double high =
                    alone(
                            one,
                            Scenario.ALKALINE_LABEL_ALKALINE_CONSTANTS,
                            blend,
                            balance,
                            laboratory);
            if (high - low > widest) {
                widest = high - low;
                settle = ofProduct("pH", one);
            }
        }
        return settle;
    }

    /// pH with one product at an end of its label and everything else at its value.
    private static double alone(
            Doses.Drawn one,
            Scenario end,
            Blend blend,
            ChargeBalance balance,
            Laboratory laboratory) {
        blend.load(balance, Scenario.VALUE, false, laboratory.carbonate());
        double moved =
                one.product().titrantMmolPerMl(end)
                        - one.product().titrantMmolPerMl(Scenario.VALUE);
        balance.solve(
                Titration.End.VALUE,
                blend.titrant(Scenario.VALUE) + moved * one.volumeMl() / blend.waterKg() / 1000);
        return balance.ph();
    }

    static Text ofOsmolality(List<Doses.Drawn> drawn) {
        double widest = 0;
        var settle = ofMixture("osmolality");
        for (var one : drawn) {
            var known = one.product().mosmPerMl();
            double width =
                    known.map(k -> (k.high() - k.low()) * one.volumeMl())
                            .orElse(Double.POSITIVE_INFINITY);
            if (width > widest) {
                widest = width;
                settle = ofProduct("osmolality", one);
            }
        }
        return settle;
    }

    private static Text ofProduct(String what, Doses.Drawn one) {
        return Findings.join(
                Findings.words("Measure the " + what + " of ", "Ölçün: " + turkish(what) + ", "),
                one.product().product().name());
    }

    private static Text ofMixture(String what) {
        return Findings.words(
                "Measure the " + what + " of the mixture",
                "Karışımın " + turkish(what) + " değerini ölçün");
    }

    private static String turkish(String what) {
        return what.equals("osmolality") ? "osmolalite" : what;
    }
}
