package org.papilla.mixture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.formulary.Decision;
import org.papilla.formulary.Verdict;

/// What is in a syringe, and whether it may be injected. Printed as it stands by the command line.
///
/// Whatever cannot be computed from what is known is absent, and `decision` says why.
///
/// @param volumeMl volume, mL
/// @param osmolalityMosmPerKg all osmotically active particles, mosm/kg
/// @param tonicityMosmPerKg those that do not pass cell membranes, mosm/kg
/// @param ph on the activity scale
/// @param phOpenToAir pH once carbon dioxide has come to equilibrium with air; present when the
///   mixture is closed and holds carbonate
/// @param ionicStrengthMolPerKg ionic strength, mol/kg
/// @param bufferCapacityMmolPerPh strong base that raises the pH of the whole mixture by one, mmol
/// @param withinModel whether the chemistry is within what the model was validated for
/// @param predictedOsmolesShare share of the osmoles that no measurement backs
/// @param solvents solvents other than water
/// @param agents doses
/// @param precipitation what may fall out
/// @param useWithinHours time from mixing to use, h
/// @param decision verdict and findings
public record MixtureCheck(
        double volumeMl,
        Optional<Estimate> osmolalityMosmPerKg,
        Optional<Estimate> tonicityMosmPerKg,
        Optional<Estimate> ph,
        Optional<Estimate> phOpenToAir,
        double ionicStrengthMolPerKg,
        double bufferCapacityMmolPerPh,
        boolean withinModel,
        double predictedOsmolesShare,
        List<SolventShare> solvents,
        List<AgentDose> agents,
        List<Precipitate> precipitation,
        OptionalDouble useWithinHours,
        Decision decision) {

    /// A solvent other than water.
    ///
    /// @param substance id of the substance
    /// @param volumeFraction volume of it in a volume of the mixture, 0 to 1
    public record SolventShare(String substance, double volumeFraction) {}

    /// The dose of an agent, summed over all products.
    ///
    /// @param agent id of the agent
    /// @param amountMg dose, mg
    /// @param amountMgPerKg dose per body weight, where the weight is known
    /// @param limitMg most that may be given to this patient; absent when no limit is known
    /// @param shareOfLimit dose over limit
    /// @param concentrationMgPerMl concentration in the mixture
    /// @param products products that bring it
    public record AgentDose(
            String agent,
            double amountMg,
            OptionalDouble amountMgPerKg,
            OptionalDouble limitMg,
            OptionalDouble shareOfLimit,
            double concentrationMgPerMl,
            List<String> products) {}

    /// Something that may fall out.
    ///
    /// @param substance id of the substance, or name of the solid
    /// @param concentrationMgPerMl dissolved at most, as the uncharged form; absent for salts
    /// @param solubilityMgPerMl what the mixture holds at its pH; absent when not known
    /// @param saturationIndex decimal logarithm of ion product over solubility product, for salts
    /// @param verdict clear when it stays dissolved for every value inside the intervals, stop when
    ///   it falls out for every one
    public record Precipitate(
            String substance,
            OptionalDouble concentrationMgPerMl,
            Optional<Estimate> solubilityMgPerMl,
            Optional<Estimate> saturationIndex,
            Verdict verdict) {}

    /// Copies the lists.
    public MixtureCheck {
        solvents = List.copyOf(solvents);
        agents = List.copyOf(agents);
        precipitation = List.copyOf(precipitation);
    }
}
