package org.papilla.scalp.depot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The answer to a [Scenario].
///
/// On a lattice, amounts are per lattice point.
///
/// @param freeMolPerM3 free concentration per point and, within it, per time, mol/m³
/// @param aucMolSPerM3 integral of the free concentration over all time per point, mol·s/m³; absent
///   where nothing ever takes the drug away
/// @param fate where the dose has gone when all is over, as shares that add up to 1
/// @param amounts where the dose is at each time
/// @param massBalanceError largest difference between the dose and the sum of its parts, over all
///   times, as a share of the dose
/// @param release how fast the skin empties
/// @param coverage share of the plane reached; only on a lattice whose skin loses the drug
/// @param systemic plasma curve; only with a body
/// @param timeAboveS time above the asked threshold per point, s; empty if none was asked
/// @param worstPoint on a lattice of single boluses, the curve between the points that lie farthest
///   from all needles, at the depth of the plane
/// @param numericalError largest relative change of a reported concentration above 1e-4 of the
///   starting one when everything is refined, and never below 1e-12; parameters are far less sure
/// @param notes what the reader of the numbers must know
public record DepotAnswer(
        List<List<Double>> freeMolPerM3,
        List<OptionalDouble> aucMolSPerM3,
        Optional<Fate> fate,
        AmountsOverTime amounts,
        double massBalanceError,
        Release release,
        Optional<Coverage> coverage,
        Optional<Systemic> systemic,
        List<Double> timeAboveS,
        Optional<List<Double>> worstPoint,
        double numericalError,
        List<String> notes) {

    /// Where the dose has gone when all is over.
    ///
    /// @param clearedByLayer share that blood and lymph took from each layer, by layer name
    /// @param metabolised share that local metabolism took
    /// @param lostAtSurface share that left through the surface
    public record Fate(
            Map<String, Double> clearedByLayer, double metabolised, double lostAtSurface) {}

    /// Where the dose is at each time, mol.
    ///
    /// @param inSkin in the skin, dissolved or not
    /// @param unreleased of that, still a precipitate or gel
    /// @param byLayer dissolved, per layer and within it per time
    /// @param clearedToBlood taken by blood and lymph
    /// @param metabolised taken by local metabolism
    /// @param lostAtSurface left through the surface
    public record AmountsOverTime(
            List<Double> inSkin,
            List<Double> unreleased,
            List<List<Double>> byLayer,
            List<Double> clearedToBlood,
            List<Double> metabolised,
            List<Double> lostAtSurface) {}

    /// How fast the skin empties; each is absent if it never does.
    ///
    /// @param halfLifeS time after which half of the dose has left the skin, s
    /// @param meanResidenceS mean time that a molecule spends in the skin, s
    public record Release(OptionalDouble halfLifeS, OptionalDouble meanResidenceS) {}

    /// What the blood sees.
    ///
    /// @param plasmaMolPerM3 total plasma concentration at each time, mol/m³
    /// @param peakMolPerM3 highest plasma concentration, mol/m³
    /// @param peakS when it is reached, s
    /// @param aucMolSPerM3 integral of the plasma concentration over all time, mol·s/m³; absent if
    ///   part of the dose never leaves the skin
    public record Systemic(
            List<Double> plasmaMolPerM3,
            double peakMolPerM3,
            double peakS,
            OptionalDouble aucMolSPerM3) {}
}
