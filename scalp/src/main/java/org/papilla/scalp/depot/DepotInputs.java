package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// What is injected into whom, for [Depot#forecast].
///
/// @param drug the drug
/// @param skin the scalp
/// @param concentrationMgPerMl concentration in the syringe, mg/mL
/// @param volumePerPointM3 injected at each point, m³
/// @param depthM intended depth of the injection, m
/// @param lattice arrangement of the points
/// @param points how many points
/// @param weightKg body weight, kg
/// @param intervalS time between sessions, s
/// @param releasedShare share that is dissolved at once, 0 to 1; the rest is a precipitate or gel
/// @param releasePerS first-order release of that rest, 1/s
/// @param epinephrine whether the mixture contains epinephrine
/// @param thresholdMolPerM3 free concentration at the bulb above which time is counted, mol/m³
/// @param patients number of virtual patients, 50 to 20 000
/// @param seed seed of their draws; the same seed gives the same forecast
public record DepotInputs(
        Drug drug,
        Skin skin,
        double concentrationMgPerMl,
        double volumePerPointM3,
        double depthM,
        Lattice lattice,
        int points,
        double weightKg,
        double intervalS,
        double releasedShare,
        double releasePerS,
        boolean epinephrine,
        OptionalDouble thresholdMolPerM3,
        int patients,
        long seed) {

    /// Inputs with the usual settings: all dissolved, no epinephrine, no threshold, 300 virtual
    /// patients.
    public static DepotInputs of(
            Drug drug,
            Skin skin,
            double concentrationMgPerMl,
            double volumePerPointM3,
            double depthM,
            Lattice lattice,
            int points,
            double weightKg,
            double intervalS) {
        return new DepotInputs(
                drug,
                skin,
                concentrationMgPerMl,
                volumePerPointM3,
                depthM,
                lattice,
                points,
                weightKg,
                intervalS,
                1,
                0,
                false,
                OptionalDouble.empty(),
                300,
                20_261_122L);
    }

    /// Everything that is wrong with these inputs; empty if a forecast can be made.
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        positive(problems, "concentrationMgPerMl", concentrationMgPerMl, "mg/mL");
        positive(problems, "volumePerPointMl", volumePerPointM3 * 1e6, "mL");
        positive(problems, "lattice.spacingMm", lattice.spacingM() * 1e3, "mm");
        positive(problems, "weightKg", weightKg, "kg");
        positive(problems, "intervalS", intervalS, "s");
        if (volumePerPointM3 > 1e-6) {
            problems.add(
                    new Problem(
                            "volumePerPointMl",
                            String.format(Locale.ROOT, "%.3g", volumePerPointM3 * 1e6),
                            "mL",
                            "at most 1 mL at one point of a scalp"));
        }
        if (lattice.spacingM() > 0.03) {
            problems.add(
                    new Problem(
                            "lattice.spacingMm",
                            String.format(Locale.ROOT, "%.3g", lattice.spacingM() * 1e3),
                            "mm",
                            "at most 30 mm"));
        }
        if (!(depthM > 0 && depthM < skin.thicknessM())) {
            problems.add(
                    new Problem(
                            "depthMm",
                            String.format(Locale.ROOT, "%.3g", depthM * 1e3),
                            "mm",
                            String.format(
                                    Locale.ROOT,
                                    "between 0 and the galea at %.3g mm",
                                    skin.thicknessM() * 1e3)));
        }
        if (points < 1) {
            problems.add(new Problem("points", Integer.toString(points), "", "at least 1"));
        }
        if (!(releasedShare >= 0 && releasedShare <= 1)) {
            problems.add(
                    new Problem(
                            "releasedShare", Double.toString(releasedShare), "", "from 0 to 1"));
        }
        if (!(releasePerS >= 0 && releasePerS < Double.POSITIVE_INFINITY)
                || (releasedShare < 1 && releasePerS == 0)) {
            problems.add(
                    new Problem(
                            "releasePerS",
                            Double.toString(releasePerS),
                            "1/s",
                            "above 0 when not all is dissolved at once"));
        }
        if (patients < 50 || patients > 20_000) {
            problems.add(new Problem("patients", Integer.toString(patients), "", "50 to 20000"));
        }
        return problems;
    }

    private static void positive(List<Problem> problems, String path, double value, String unit) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            problems.add(
                    new Problem(path, Double.toString(value), unit, "a finite number above 0"));
        }
    }

    /// Amount at each point, mol.
    double amountPerPointMol() {
        // mg/mL is kg/m³; g/mol is 1e-3 kg/mol.
        return concentrationMgPerMl * volumePerPointM3 / (drug.known("molarMass") * 1e-3);
    }

    /// Amount in a session, mg.
    double doseMg() {
        return concentrationMgPerMl * volumePerPointM3 * 1e6 * points;
    }
}
