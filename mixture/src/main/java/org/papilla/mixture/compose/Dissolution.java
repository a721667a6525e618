package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilla.formulary.Substance;

/// Rows for what dissolves between two values of pH.
final class Dissolution {

    /// A vehicle holds what water does not; then no row can say what falls out.
    private static final double VEHICLE_FREES_MG_PER_ML = 1000;

    /// Shift of a pKa by ionic strength that the rows allow for: less than 0.3 up to 0.5 mol/kg for
    /// charges of one.
    private static final double PKA_SLACK = 0.35;

    private Dissolution() {}

    /// What can stay dissolved at the best pH between `least` and `most`; for substances whose
    /// solubility does not depend on pH when both are not a number.
    static List<Row> rows(Shelf shelf, double least, double most) {
        var families = new LinkedHashMap<String, Substance>();
        for (var bottle : shelf.bottles()) {
            for (var id : bottle.prepared().substanceMgPerMl().keySet()) {
                var substance = shelf.formulary().get(Substance.class, id);
                if (substance.solubility().intrinsic().isPresent()
                        && titrates(substance) == !Double.isNaN(least)) {
                    families.putIfAbsent(family(substance), substance);
                }
            }
        }
        var rows = new ArrayList<Row>();
        families.forEach(
                (family, substance) -> rows.add(row(shelf, family, substance, least, most)));
        return rows;
    }

    private static boolean titrates(Substance substance) {
        return substance.acidBase().isPresent() || substance.acidBaseOf().isPresent();
    }

    private static String family(Substance substance) {
        return substance.acidBaseOf().orElse(substance.id());
    }

    private static Row row(
            Shelf shelf, String family, Substance substance, double least, double most) {
        double holds = mostDissolved(shelf, substance, least, most);
        double[] excess = new double[shelf.bottles().size()];
        for (int i = 0; i < excess.length; i++) {
            var bottle = shelf.bottles().get(i);
            double mgPerMl = 0;
            for (Map.Entry<String, Double> content :
                    bottle.prepared().substanceMgPerMl().entrySet()) {
                var other = shelf.formulary().get(Substance.class, content.getKey());
                if (family(other).equals(family)) {
                    double free =
                            other.freeMolarMass()
                                    .map(ChemistryRows::central)
                                    .orElse(ChemistryRows.central(other.molarMass()));
                    mgPerMl += content.getValue() * free / ChemistryRows.central(other.molarMass());
                }
            }
            excess[i] =
                    SyringeQuestion.STEP_ML
                            * (bottle.holdsVehicle() ? -VEHICLE_FREES_MG_PER_ML : mgPerMl - holds);
        }
        return Row.relaxedAtMost(RuleIds.SOLUBILITY + family, excess, 0);
    }

    /// The most that water may hold anywhere between two values of pH, mg/mL, taking every interval
    /// at its favourable end.
    private static double mostDissolved(
            Shelf shelf, Substance substance, double least, double most) {
        var intrinsic = substance.solubility().intrinsic().orElseThrow();
        double uncharged = intrinsic.high().orElse(2 * ChemistryRows.central(intrinsic));
        double cap =
                substance
                        .solubility()
                        .salt()
                        .map(s -> s.high().orElse(ChemistryRows.central(s)))
                        .orElse(Double.POSITIVE_INFINITY);
        double gain = 1;
        if (!Double.isNaN(least)) {
            var part =
                    substance
                            .acidBase()
                            .or(() ->
                                    shelf.formulary()
                                            .find(Substance.class, family(substance))
                                            .flatMap(Substance::acidBase));
            if (part.isPresent()) {
                gain =
                        Math.max(
                                gain(part.get(), least - PKA_SLACK),
                                gain(part.get(), most + PKA_SLACK));
            }
        }
        return Math.min(Math.max(cap, uncharged), uncharged * gain);
    }

    /// Molecules in any form for one uncharged one, at the most favourable constants.
    private static double gain(Substance.AcidBase part, double ph) {
        int neutral = part.chargeFullyProtonated();
        double weight = 0; // decimal logarithm of the form's share against the first form
        var weights = new ArrayList<Double>(List.of(0.0));
        for (var step : part.steps()) {
            weight += ph - ChemistryRows.central(step.pKa());
            weights.add(weight);
        }
        if (neutral < 0 || neutral >= weights.size()) {
            return 1e12;
        }
        double own = weights.get(neutral);
        return weights.stream().mapToDouble(w -> Math.pow(10, w - own)).sum();
    }
}
