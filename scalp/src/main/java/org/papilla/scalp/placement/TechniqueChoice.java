package org.papilla.scalp.placement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything a choice between techniques can end in.
public sealed interface TechniqueChoice {

    /// A technique was chosen by simulation.
    ///
    /// @param winner the chosen way
    /// @param placement the winner's points
    /// @param runnerUp the best way with another technique, or with another depth where no other
    ///   technique fits; empty when nothing else fits
    /// @param gain by how much the winner's yield exceeds the runner-up's, as a share of the
    ///   latter; absent without a runner-up. It can be slightly negative: ways within the tolerance
    ///   count as equal, and then the one with fewer pricks wins
    /// @param shareOfWorldsWon share of the sampled worlds in which the winner is the best of all
    ///   techniques, or equal to it within the tolerance, 0 to 1; absent without worlds or without
    ///   a runner-up
    /// @param sureness how sure the ranking is
    /// @param winsByTechnique in how many sampled worlds the best way of each technique was best
    /// @param perTechnique the best way of each technique that fits, best first
    /// @param findings what a clinician must weigh about the choice, as low coverage
    /// @param why for people
    record Chosen(
            Candidate winner,
            Placement.Placed placement,
            Optional<Candidate> runnerUp,
            Optional<Double> gain,
            Optional<Double> shareOfWorldsWon,
            Sureness sureness,
            Map<String, Integer> winsByTechnique,
            List<Candidate> perTechnique,
            List<Finding> findings,
            Text why)
            implements TechniqueChoice {

        /// Copies the collections.
        public Chosen {
            winsByTechnique = Map.copyOf(winsByTechnique);
            perTechnique = List.copyOf(perTechnique);
            findings = List.copyOf(findings);
        }
    }

    /// No technique can deliver this mixture over this area.
    ///
    /// @param reasons one for each technique
    record NoneFits(List<Text> reasons) implements TechniqueChoice {

        /// Copies the reasons.
        public NoneFits {
            reasons = List.copyOf(reasons);
        }
    }

    /// How sure a ranking is under the uncertainty of skin, drug and hand.
    enum Sureness {
        /// Holds in at least 90 % of the worlds.
        SURE,
        /// Holds in at least 70 % of the worlds.
        LIKELY,
        /// Holds in fewer worlds: the model cannot tell them apart.
        OPEN,
        /// Nobody asked other worlds, or there was nothing to compare with.
        NOT_TESTED
    }
}
