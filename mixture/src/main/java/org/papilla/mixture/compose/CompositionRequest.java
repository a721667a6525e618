package org.papilla.mixture.compose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.papilla.formulary.Text;
import org.papilla.mixture.Mixture;

/// What is asked of [Composer]: for whom, for what, from which products.
///
/// @param purpose what the mixture must do
/// @param indication id of the diagnosis; absent when a mixture is asked for without one
/// @param patient weight and allergies
/// @param stock ids of the products at hand; absent means everything in the formulary
/// @param screenedOut agents that the screening of this patient excludes
/// @param mostAgents most agents in the syringe, at least 1
/// @param exclude agents or products that the clinician does not want, by id
/// @param robust whether the mixture must hold for every value inside the intervals of pH and
///   osmolality, not only for the best values
/// @param whyNot agents about which the clinician asks why they are not in the mixture
/// @param timeLimitMillis time after which the answer is `undecided` with the best so far, ms
public record CompositionRequest(
        Purpose purpose,
        Optional<String> indication,
        Mixture.PatientFacts patient,
        Optional<Set<String>> stock,
        List<ScreenedOut> screenedOut,
        int mostAgents,
        List<String> exclude,
        boolean robust,
        List<String> whyNot,
        long timeLimitMillis) {

    /// Most agents where nobody says otherwise. By design, after the rule that many agents are to
    /// be avoided and the French usage of two or three products.
    public static final int MOST_AGENTS = 3;

    /// Time limit where nobody says otherwise, ms. By design.
    public static final long TIME_LIMIT_MILLIS = 10_000;

    /// What the mixture must do.
    public sealed interface Purpose {}

    /// What the evidence supports for the diagnosis. One agent that it supports is enough: nothing
    /// shows that two injected together do better.
    public record ByEvidence() implements Purpose {}

    /// Every mechanism that the clinician asks for.
    ///
    /// @param mechanisms ids of mechanisms, at least one
    public record ByWish(Set<String> mechanisms) implements Purpose {
        /// Copies the set and refuses an empty one.
        public ByWish {
            mechanisms = new LinkedHashSet<>(mechanisms);
            if (mechanisms.isEmpty()) {
                throw new IllegalArgumentException("a wish names at least one mechanism");
            }
        }
    }

    /// An agent that the screening excludes.
    ///
    /// @param agent id of the agent
    /// @param rule id of the rule that excludes it
    /// @param reason why, in words
    public record ScreenedOut(String agent, String rule, Text reason) {}

    /// Copies the lists and checks the numbers.
    public CompositionRequest {
        stock = stock.map(Set::copyOf);
        screenedOut = List.copyOf(screenedOut);
        exclude = List.copyOf(exclude);
        whyNot = List.copyOf(whyNot);
        if (mostAgents < 1) {
            throw new IllegalArgumentException(
                    "most agents ("
                            + mostAgents
                            + ") must be at least 1; ask for none by screening");
        }
        if (timeLimitMillis < 0) {
            throw new IllegalArgumentException(
                    "time limit (" + timeLimitMillis + " ms) must not be negative");
        }
    }

    /// The request for a diagnosis with everything else as usual: what the evidence supports, all
    /// products, at most three agents, best values.
    public static CompositionRequest forDiagnosis(String indication, Mixture.PatientFacts patient) {
        return new CompositionRequest(
                new ByEvidence(),
                Optional.of(indication),
                patient,
                Optional.empty(),
                List.of(),
                MOST_AGENTS,
                List.of(),
                false,
                List.of(),
                TIME_LIMIT_MILLIS);
    }

    /// The request for mechanisms with everything else as usual, for nobody in particular.
    public static CompositionRequest forMechanisms(String... mechanisms) {
        return new CompositionRequest(
                new ByWish(new LinkedHashSet<>(List.of(mechanisms))),
                Optional.empty(),
                new Mixture.PatientFacts(OptionalDouble.empty(), Optional.empty()),
                Optional.empty(),
                List.of(),
                MOST_AGENTS,
                List.of(),
                false,
                List.of(),
                TIME_LIMIT_MILLIS);
    }

    /// The same request from a given stock.
    public CompositionRequest fromStock(Set<String> products) {
        return new CompositionRequest(
                purpose,
                indication,
                patient,
                Optional.of(products),
                screenedOut,
                mostAgents,
                exclude,
                robust,
                whyNot,
                timeLimitMillis);
    }

    /// The same request, robust or not.
    public CompositionRequest withRobust(boolean wanted) {
        return new CompositionRequest(
                purpose,
                indication,
                patient,
                stock,
                screenedOut,
                mostAgents,
                exclude,
                wanted,
                whyNot,
                timeLimitMillis);
    }

    /// The same request for a patient.
    public CompositionRequest forPatient(Mixture.PatientFacts facts) {
        return new CompositionRequest(
                purpose,
                indication,
                facts,
                stock,
                screenedOut,
                mostAgents,
                exclude,
                robust,
                whyNot,
                timeLimitMillis);
    }

    /// The same request without some agents or products.
    public CompositionRequest excluding(String... unwanted) {
        return new CompositionRequest(
                purpose,
                indication,
                patient,
                stock,
                screenedOut,
                mostAgents,
                List.of(unwanted),
                robust,
                whyNot,
                timeLimitMillis);
    }

    /// The same request with another limit on agents.
    public CompositionRequest withMostAgents(int most) {
        return new CompositionRequest(
                purpose,
                indication,
                patient,
                stock,
                screenedOut,
                most,
                exclude,
                robust,
                whyNot,
                timeLimitMillis);
    }

    /// The same request with questions about agents.
    public CompositionRequest asking(String... agents) {
        return new CompositionRequest(
                purpose,
                indication,
                patient,
                stock,
                screenedOut,
                mostAgents,
                exclude,
                robust,
                List.of(agents),
                timeLimitMillis);
    }

    /// The same request with what the screening excludes.
    public CompositionRequest screening(List<ScreenedOut> out) {
        return new CompositionRequest(
                purpose,
                indication,
                patient,
                stock,
                out,
                mostAgents,
                exclude,
                robust,
                whyNot,
                timeLimitMillis);
    }

    /// The same request with another time limit, ms.
    public CompositionRequest withTimeLimitMillis(long millis) {
        return new CompositionRequest(
                purpose,
                indication,
                patient,
                stock,
                screenedOut,
                mostAgents,
                exclude,
                robust,
                whyNot,
                millis);
    }
}
