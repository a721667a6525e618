package org.papilla.care;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.papilla.formulary.Decision;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Verdict;
import org.papilla.mixture.Checker;
import org.papilla.mixture.Mixture;
import org.papilla.mixture.compose.Composer;
import org.papilla.mixture.compose.Composition;
import org.papilla.mixture.compose.CompositionRequest;

/// Asks for the smallest mixture that serves a case: what the screening excludes for this patient
/// is not offered, and what the screening found stands in the decision beside what the chemistry
/// found. Immutable and safe for use by many threads.
public final class Compounding {

    private final Screening screening;
    private final Composer composer;

    private Compounding(Formulary formulary) {
        this.screening = Screening.by(formulary);
        this.composer = Composer.of(formulary, Checker.of(formulary));
    }

    /// The compounding that a formulary describes.
    public static Compounding by(Formulary formulary) {
        return new Compounding(formulary);
    }

    /// The smallest mixture for a case.
    ///
    /// @param whyNot agents about which the clinician asks why they are not in it
    /// @throws IllegalArgumentException if the case names products or agents that the formulary
    ///   lacks
    public Composition compose(Case patient, List<String> whyNot) {
        return compose(patient, screening.screen(patient), whyNot);
    }

    Composition compose(Case patient, Screening.Answer screened, List<String> whyNot) {
        var wishes = patient.wishes();
        CompositionRequest.Purpose purpose =
                wishes.mechanisms()
                        .filter(mechanisms -> !mechanisms.isEmpty())
                        .<CompositionRequest.Purpose>map(mechanisms ->
                                new CompositionRequest.ByWish(new LinkedHashSet<>(mechanisms)))
                        .orElseGet(CompositionRequest.ByEvidence::new);
        var request =
                new CompositionRequest(
                        purpose,
                        patient.diagnosis().map(Case.Diagnosis::indication),
                        new Mixture.PatientFacts(
                                patient.weightKg(),
                                patient.allergies().map(Compounding::allergies)),
                        patient.stock().map(LinkedHashSet::new),
                        screenedOut(screened),
                        wishes.maxAgents().orElse(CompositionRequest.MOST_AGENTS),
                        wishes.exclude(),
                        wishes.robust(),
                        whyNot,
                        CompositionRequest.TIME_LIMIT_MILLIS);
        var composed = composer.compose(request);
        return withDecision(composed, decision(composed, screened));
    }

    /// An agent is excluded by a stop of its own; a stop on the whole patient excludes every agent.
    private static List<CompositionRequest.ScreenedOut> screenedOut(Screening.Answer screened) {
        var forEverybody = stop(screened.decision());
        var out = new ArrayList<CompositionRequest.ScreenedOut>();
        for (var agent : screened.agents()) {
            forEverybody
                    .or(() -> stop(agent.decision()))
                    .ifPresent(finding ->
                            out.add(
                                    new CompositionRequest.ScreenedOut(
                                            agent.agent(), finding.rule(), finding.text())));
        }
        return out;
    }

    private static Optional<Finding> stop(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.severity() == Severity.STOP)
                .findFirst();
    }

    private static List<Mixture.Allergy> allergies(List<Case.Allergy> allergies) {
        var all = new ArrayList<Mixture.Allergy>();
        for (var allergy : allergies) {
            allergy.substance()
                    .ifPresent(name ->
                            all.add(new Mixture.Allergy(Mixture.AllergyKind.SUBSTANCE, name)));
            allergy.classes()
                    .forEach(id -> all.add(new Mixture.Allergy(Mixture.AllergyKind.CLASS, id)));
        }
        return all;
    }

    /// What the chemistry found, what the screening found on the patient, and what it found on the
    /// agents in the syringe.
    private static Decision decision(Composition composed, Screening.Answer screened) {
        var agents = composed.reasons().stream().map(Composition.Reason::agent).distinct().toList();
        return Decision.from(
                Stream.of(
                                composed.decision().findings().stream(),
                                screened.decision().findings().stream(),
                                agents.stream()
                                        .flatMap(
                                                agent -> screened.agent(agent).findings().stream()))
                        .flatMap(findings -> findings)
                        .distinct());
    }

    private static Composition withDecision(Composition composed, Decision decision) {
        return new Composition(
                composed.outcome(),
                composed.mixture(),
                composed.agents(),
                composed.proof(),
                composed.reasons(),
                composed.alternatives(),
                composed.alternativesComplete(),
                composed.conflicts(),
                composed.conflictMinimal(),
                composed.check(),
                decision,
                composed.recipe(),
                composed.certainty(),
                composed.whyNot(),
                composed.obstacles(),
                composed.choices());
    }

    /// Whether a composition holds something to inject.
    static boolean injects(Composition composition) {
        return composition.mixture().filter(syringe -> !syringe.all().isEmpty()).isPresent()
                && composition.decision().verdict() != Verdict.STOP;
    }
}
