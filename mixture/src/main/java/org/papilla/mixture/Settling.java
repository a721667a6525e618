package org.papilla.mixture;

import java.util.List;
import org.papilla.formulary.Text;

/// Names the one measurement that would settle what an interval leaves open: that of the product
/// whose own interval moves the result most, one at a time.
final class Settling {

    private Settling() {}

    /// For an undecided pH: what each product's titrant could move, by the buffer capacity.
    static Text ofPh(List<Doses.Drawn> drawn, double capacityMmol, Estimate ph) {
        double widest = 0.5 * (ph.high() - ph.low()) / Math.max(1, drawn.size());
        var settle = ofMixture("pH");
        for (var one : drawn) {
            double span =
                    one.product().titrantMmolPerMl(Scenario.ALKALINE_LABEL_ALKALINE_CONSTANTS)
                            - one.product().titrantMmolPerMl(Scenario.ACID_LABEL_ACID_CONSTANTS);
            double moves = Math.abs(span) * one.volumeMl() / capacityMmol;
            if (moves > widest) {
                widest = moves;
                settle = ofProduct("pH", one);
            }
        }
        return settle;
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
