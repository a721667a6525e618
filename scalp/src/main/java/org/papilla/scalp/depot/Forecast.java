package org.papilla.scalp.depot;

import java.util.List;
import java.util.Optional;

/// What a session of injections is expected to do, with bands from virtual patients.
///
/// Bands hold what is not known about the patient and the drug. No human curve after scalp
/// mesotherapy was ever published: [#notes] says so, and nothing here is clinical evidence.
///
/// @param timesS times of the curves, s after injection
/// @param bulbNeedle free concentration at the bulb under a needle, mol/m³, per time
/// @param bulbWorst the same at the point farthest from all needles
/// @param bulgeNeedle free concentration at the bulge under a needle, mol/m³, per time
/// @param aucBulbNeedle integral over all time at the bulb under a needle, mol·s/m³
/// @param aucBulbWorst the same at the farthest point
/// @param aucBulbMean the same averaged over the bulb plane
/// @param coverage10 share of the bulb plane with at least 10 % of its mean
/// @param coverage50 share of the bulb plane with at least 50 % of its mean
/// @param halfLifeS time until half of the dose has left the skin, s
/// @param timeAboveS time above the asked threshold at the bulb under a needle, s, if one was asked
/// @param inSkin share of the dose in the skin, per time
/// @param residual share of the dose still in the skin when the next session is due
/// @param systemic what the blood sees, if the drug's fate in the body is known
/// @param sensitivity which unknown causes which spread
/// @param provenance every number that was used, with its source
/// @param warnings what may make the forecast wrong for this case
/// @param notes what holds for every forecast
public record Forecast(
        List<Double> timesS,
        List<Band> bulbNeedle,
        List<Band> bulbWorst,
        List<Band> bulgeNeedle,
        Band aucBulbNeedle,
        Band aucBulbWorst,
        Band aucBulbMean,
        Band coverage10,
        Band coverage50,
        Band halfLifeS,
        Optional<Band> timeAboveS,
        List<Band> inSkin,
        Band residual,
        Optional<Systemic> systemic,
        List<Sensitivity> sensitivity,
        List<DrugNumber> provenance,
        List<String> warnings,
        List<String> notes) {

    /// What the blood sees after one session.
    ///
    /// @param plasma total plasma concentration per time, mol/m³
    /// @param peakMolPerM3 highest plasma concentration, mol/m³
    /// @param peakS when it is reached, s
    /// @param aucMolSPerM3 integral of the plasma concentration over all time, mol·s/m³
    /// @param shareOfOral systemic load per day over that of the usual oral dose, if there is one
    /// @param localOverSystemic free exposure of the bulb over free exposure of plasma; with an
    ///   oral dose it is about 1
    /// @param serumDhtFall expected fall of serum DHT between sessions, share, for a drug whose
    ///   dose and effect are published
    /// @param serumDhtFallOral the same with the usual oral dose
    /// @param oral what the usual oral dose gives to plasma and bulb, if there is one
    public record Systemic(
            List<Band> plasma,
            Band peakMolPerM3,
            Band peakS,
            Band aucMolSPerM3,
            Optional<Band> shareOfOral,
            Band localOverSystemic,
            Optional<Band> serumDhtFall,
            Optional<Band> serumDhtFallOral,
            Optional<Oral> oral) {}

    /// The usual oral dose in the same virtual patients: free drug of their plasma enters the same
    /// skin through the same capillaries.
    ///
    /// @param dailyMg the oral dose, mg
    /// @param plasma total plasma concentration after one oral dose, per time, mol/m³
    /// @param bulb free concentration at the bulb after one oral dose, per time, mol/m³
    /// @param aucBulb integral of that over all time, mol·s/m³; near the free plasma integral
    /// @param localOverOral free exposure of the bulb plane by one session over that by the oral
    ///   dose taken daily until the next session
    /// @param localOverOralWorst the same at the point farthest from all needles
    public record Oral(
            double dailyMg,
            List<Band> plasma,
            List<Band> bulb,
            Band aucBulb,
            Band localOverOral,
            Band localOverOralWorst) {}

    /// Which share of an output's variance comes from one unknown (Sobol indices, Saltelli's
    /// estimators).
    ///
    /// @param factor the unknown
    /// @param output the output
    /// @param first share explained by it alone
    /// @param total share that it has a part in
    public record Sensitivity(String factor, String output, double first, double total) {}
}
