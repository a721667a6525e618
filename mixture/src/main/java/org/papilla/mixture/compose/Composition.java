package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilla.formulary.Decision;
import org.papilla.formulary.Text;
import org.papilla.mixture.Mixture;
import org.papilla.mixture.MixtureCheck;

/// The answer of [Composer]. Printed as it stands by the command line.
///
/// @param outcome whether the best mixture was proven, or that there is none, or neither
/// @param mixture the mixture; present and without products when the best is to inject nothing;
///   absent when there is none
/// @param agents how many agents it holds; absent without a mixture
/// @param proof why no fewer agents suffice; absent when no mixture was found
/// @param reasons why each agent is in it
/// @param alternatives other mixtures with as few agents and products
/// @param alternativesComplete whether these are all of them
/// @param conflicts rules that cannot hold together; empty unless infeasible
/// @param conflictMinimal whether it was proven that each of the conflicting rules is needed
/// @param check what is in the syringe, by the very check that `check` prints
/// @param decision whether it may be injected
/// @param recipe how to prepare it
/// @param certainty what robustness costs; present when it was asked for
/// @param whyNot answers about agents that are not in it
/// @param obstacles products that cannot be judged, and what to ask their makers for
/// @param choices Papilla's own choices that shaped the answer
public record Composition(
        Outcome outcome,
        Optional<Syringe> mixture,
        Optional<Integer> agents,
        Optional<Proof> proof,
        List<Reason> reasons,
        List<Alternative> alternatives,
        boolean alternativesComplete,
        List<ConflictRule> conflicts,
        boolean conflictMinimal,
        Optional<MixtureCheck> check,
        Decision decision,
        Optional<Recipe> recipe,
        Optional<Certainty> certainty,
        List<WhyNot> whyNot,
        List<Obstacle> obstacles,
        List<Text> choices) {

    /// What became of the search.
    public enum Outcome {
        /// Proven best.
        OPTIMAL,
        /// Proven that there is none.
        INFEASIBLE,
        /// The time limit passed first.
        UNDECIDED;

        /// As the contract writes it.
        public String print() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Products with volumes, and the diluent.
    ///
    /// @param products in order of drawing; a diluent is not among them
    /// @param diluent the plain diluent, where there is one
    public record Syringe(List<Mixture.Draw> products, Optional<Mixture.Draw> diluent) {

        /// Copies the list.
        public Syringe {
            products = List.copyOf(products);
        }

        /// Everything that is drawn up, the diluent last.
        public List<Mixture.Draw> all() {
            var all = new ArrayList<>(products);
            diluent.ifPresent(all::add);
            return List.copyOf(all);
        }

        /// Volume of the whole, mL.
        public double volumeMl() {
            return all().stream().mapToDouble(Mixture.Draw::volumeMl).sum();
        }
    }

    /// Why no fewer agents suffice.
    ///
    /// @param lowerBoundAgents so many agents are needed at least
    /// @param method how that was proven
    /// @param certifiedBy the provers that came to it independently
    /// @param whyNotFewer why one agent less does not suffice
    /// @param gapAgents agents of the mixture over the lower bound; 0 when optimal
    public record Proof(
            int lowerBoundAgents,
            Text method,
            List<String> certifiedBy,
            Text whyNotFewer,
            int gapAgents) {

        /// Copies the list.
        public Proof {
            certifiedBy = List.copyOf(certifiedBy);
        }
    }

    /// Why an agent is in the mixture.
    ///
    /// @param agent id of the agent
    /// @param name name for people
    /// @param serves ids of the required mechanisms that it serves; empty for an agent that comes
    ///   along in a combined product
    /// @param evidence grade of evidence for the diagnosis, or of the agent where none is named
    /// @param amountMg dose, mg
    /// @param why in words
    /// @param source citation
    /// @param unreviewed whether nobody has verified or signed what it rests on
    public record Reason(
            String agent,
            Text name,
            List<String> serves,
            String evidence,
            double amountMg,
            Text why,
            String source,
            boolean unreviewed) {

        /// Copies the list.
        public Reason {
            serves = List.copyOf(serves);
        }
    }

    /// Another mixture with as few agents and products.
    ///
    /// @param mixture the products
    /// @param agents ids of its agents
    /// @param whySecond in what it is not better than the first
    public record Alternative(Syringe mixture, List<String> agents, Text whySecond) {

        /// Copies the list.
        public Alternative {
            agents = List.copyOf(agents);
        }
    }

    /// One of the rules that cannot hold together.
    ///
    /// @param rule id of the rule
    /// @param text what it is and what could be done
    /// @param endsIt whether dropping this rule alone makes the whole case solvable; otherwise a
    ///   further conflict remains
    /// @param changeable whether a clinician or the clinic can change it
    public record ConflictRule(String rule, Text text, boolean endsIt, boolean changeable) {}

    /// What it costs that the mixture must hold for every value inside the intervals.
    ///
    /// @param agentsForBestValues agents needed when only the best values count; absent when even
    ///   then there is no mixture
    /// @param agentsForCertainty agents needed for certainty; absent when it cannot be had
    /// @param text in words
    public record Certainty(
            Optional<Integer> agentsForBestValues,
            Optional<Integer> agentsForCertainty,
            Text text) {}

    /// Why an agent is not in the mixture.
    ///
    /// @param agent id of the agent
    /// @param text in words
    /// @param mixture the best mixture that holds it, where there is one
    /// @param conflicts rules that forbid it, where there is none
    public record WhyNot(
            String agent, Text text, Optional<Syringe> mixture, List<ConflictRule> conflicts) {

        /// Copies the list.
        public WhyNot {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// A product that would serve but cannot be judged.
    ///
    /// @param product id of the product
    /// @param text what is not known and what to ask the maker for
    public record Obstacle(String product, Text text) {}

    /// Copies the lists.
    public Composition {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
        conflicts = List.copyOf(conflicts);
        whyNot = List.copyOf(whyNot);
        obstacles = List.copyOf(obstacles);
        choices = List.copyOf(choices);
    }

    /// Splits draws into products and the plain diluent: of those without an agent the one with the
    /// largest volume.
    static Syringe syringe(
            List<Mixture.Draw> draws, Set<String> withoutAgent, Map<String, Integer> order) {
        var diluent =
                draws.stream()
                        .filter(draw -> withoutAgent.contains(draw.product()))
                        .max(Comparator.comparingDouble(Mixture.Draw::volumeMl));
        return new Syringe(
                draws.stream()
                        .filter(draw -> diluent.isEmpty() || !draw.equals(diluent.get()))
                        .sorted(Comparator.comparingInt(d -> order.getOrDefault(d.product(), 0)))
                        .toList(),
                diluent);
    }
}
