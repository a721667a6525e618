package org.papilla.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilla.formulary.Agent;
import org.papilla.formulary.AllergyClass;
import org.papilla.formulary.Condition;
import org.papilla.formulary.Decision;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Mark;
import org.papilla.formulary.Rule;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Text;

/// May this patient be treated, for this diagnosis, and with which agents? Interprets the rules of
/// the formulary; immutable and safe for use by many threads.
public final class Screening {

    private static final Text ALLERGY_TEST =
            new Text(
                    "An allergy test that rules the allergy out.",
                    "Alerjiyi dışlayan bir alerji testi.");

    private final Formulary formulary;
    private final List<Rule> patientRules;
    private final List<Rule> agentRules;
    private final List<Rule> sessionRules;

    private Screening(Formulary formulary) {
        this.formulary = formulary;
        this.patientRules = rules(Rule.Scope.PATIENT);
        this.agentRules = rules(Rule.Scope.AGENT);
        this.sessionRules = rules(Rule.Scope.SESSION);
    }

    /// The screening that a formulary describes.
    public static Screening by(Formulary formulary) {
        return new Screening(formulary);
    }

    /// What the screening of a case comes to.
    ///
    /// @param decision whether the patient may be treated
    /// @param agents for every agent of the formulary, whether this patient may be given it,
    ///   ordered by id
    public record Answer(Decision decision, List<AgentDecision> agents) {

        /// What was decided on one agent.
        ///
        /// @throws IllegalArgumentException if the formulary has no such agent
        public Decision agent(String id) {
            return agents.stream()
                    .filter(agent -> agent.agent().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no agent " + id))
                    .decision();
        }
    }

    /// Whether the patient may be given one agent.
    ///
    /// @param agent id of the agent
    /// @param decision verdict with findings
    public record AgentDecision(String agent, Decision decision) {}

    /// Screens a case: every rule speaks, the worst finding decides.
    ///
    /// Questions about the day of the session do not hold up a plan: they are only repeated when
    /// already answered with yes.
    public Answer screen(Case patient) {
        var agents =
                formulary.all(Agent.class).stream()
                        .map(agent -> new AgentDecision(agent.id(), decide(agent, patient)))
                        .toList();
        var findings =
                Stream.concat(
                        patientRules.stream().flatMap(rule -> apply(rule, patient)),
                        sessionRules.stream().flatMap(rule -> announce(rule, patient)));
        return new Answer(Decision.from(findings), agents);
    }

    /// Decides on the day whether the session may take place.
    ///
    /// @param patient the case, with today's answers
    public Decision today(Case patient) {
        return Decision.from(
                Stream.concat(patientRules.stream(), sessionRules.stream())
                        .flatMap(rule -> apply(rule, patient)));
    }

    private Stream<Finding> apply(Rule rule, Case patient) {
        var evaluation = Evaluation.of(rule.when(), patient, formulary);
        return switch (evaluation.truth()) {
            case TRUE -> Stream.of(finding(rule, rule.severity(), evaluation.seen(), List.of()));
            case FALSE -> Stream.empty();
            case UNKNOWN -> unknown(rule, evaluation);
        };
    }

    /// A missing list is reported once, by the rule on that list, and not again by every rule that
    /// would read it.
    private static Stream<Finding> unknown(Rule rule, Evaluation evaluation) {
        var missing =
                evaluation.missing().stream()
                        .filter(item -> !item.list())
                        .map(Evaluation.Missing::text)
                        .toList();
        return missing.isEmpty() || rule.whenUnknown() == Severity.INFO
                ? Stream.empty()
                : Stream.of(finding(rule, rule.whenUnknown(), evaluation.seen(), missing));
    }

    private Stream<Finding> announce(Rule rule, Case patient) {
        var evaluation = Evaluation.of(rule.when(), patient, formulary);
        return evaluation.truth() == Evaluation.Truth.TRUE
                ? Stream.of(finding(rule, Severity.INFO, evaluation.seen(), List.of()))
                : Stream.empty();
    }

    private Decision decide(Agent agent, Case patient) {
        var findings = new ArrayList<Finding>();
        stance(agent).forEach(findings::add);
        agentRules.stream()
                .filter(rule -> rule.agents().contains(agent.id()))
                .flatMap(rule -> apply(rule, patient))
                .forEach(findings::add);
        allergies(agent, patient).forEach(findings::add);
        interactions(agent, patient).forEach(findings::add);
        return Decision.from(findings.stream());
    }

    private static Stream<Finding> stance(Agent agent) {
        return switch (agent.stance()) {
            case ALLOWED -> Stream.empty();
            case CAUTION -> stance(agent, Severity.CAUTION, true);
            case SPECIALIST -> stance(agent, Severity.CAUTION, true);
            case BLOCKED -> stance(agent, Severity.STOP, false);
        };
    }

    private static Stream<Finding> stance(Agent agent, Severity severity, boolean overridable) {
        return agent.stanceReason().stream()
                .map(reason ->
                        Finding.of(
                                "agent-" + agent.stance().name().toLowerCase(Locale.ROOT),
                                severity,
                                agent.name(),
                                List.of(),
                                reason.text(),
                                reason.provenance(),
                                overridable
                                        ? new Text("A clinician's reason.", "Hekimin gerekçesi.")
                                        : new Text(
                                                "Nothing; choose another agent.",
                                                "Hiçbir şey; başka bir etken madde seçin."),
                                overridable,
                                agent.origin()));
    }

    private Stream<Finding> allergies(Agent agent, Case patient) {
        var findings = new ArrayList<Finding>();
        var recorded =
                patient.allergies().orElseGet(List::of); // a rule speaks when the list is missing
        for (var allergy : recorded) {
            if (allergy.agents().contains(agent.id())) {
                findings.add(allergyFinding(agent, allergy));
            }
            for (String own : agent.allergyClasses()) {
                if (allergy.classes().contains(own)) {
                    findings.add(
                            classFinding(agent, formulary.get(AllergyClass.class, own), allergy));
                }
                for (String other : allergy.classes()) {
                    formulary.get(AllergyClass.class, other).crosses().stream()
                            .filter(cross -> cross.with().equals(own))
                            .map(cross -> crossFinding(agent, cross, allergy))
                            .forEach(findings::add);
                }
            }
        }
        return findings.stream();
    }

    private static Finding allergyFinding(Agent agent, Case.Allergy allergy) {
        return new Finding(
                "allergy-" + agent.id(),
                Severity.STOP,
                Evaluation.allergyText(allergy),
                List.of(),
                new Text(
                        "The patient is allergic to " + agent.name().en() + ".",
                        "Hastanın şu maddeye alerjisi var: " + agent.name().tr() + "."),
                "The patient's own allergy list",
                List.of(),
                Mark.VERIFIED,
                false,
                ALLERGY_TEST,
                false,
                agent.origin());
    }

    private static Finding classFinding(
            Agent agent, AllergyClass allergyClass, Case.Allergy allergy) {
        var rule = allergyClass.rule().getFirst();
        return Finding.of(
                "allergy-" + allergyClass.id(),
                Severity.STOP,
                Evaluation.allergyText(allergy),
                List.of(),
                new Text(
                        agent.name().en()
                                + " belongs to, or may contain: "
                                + allergyClass.name().en()
                                + ". "
                                + rule.text().en(),
                        agent.name().tr()
                                + " şu gruptandır ya da şunu içerebilir: "
                                + allergyClass.name().tr()
                                + ". "
                                + rule.text().tr()),
                rule.provenance(),
                ALLERGY_TEST,
                false,
                allergyClass.origin());
    }

    private static Finding crossFinding(
            Agent agent, AllergyClass.Cross cross, Case.Allergy allergy) {
        return Finding.of(
                "allergy-cross-" + cross.with(),
                cross.severity(),
                Evaluation.allergyText(allergy),
                List.of(),
                cross.because().text(),
                cross.because().provenance(),
                new Text(
                        "An allergy test that rules the cross-reaction out.",
                        "Çapraz reaksiyonu dışlayan bir alerji testi."),
                cross.severity() != Severity.STOP,
                agent.origin());
    }

    private Stream<Finding> interactions(Agent agent, Case patient) {
        return agent.interactions().stream()
                .flatMap(interaction -> {
                    var evaluation =
                            Evaluation.of(
                                    new Condition.Takes(interaction.atc()), patient, formulary);
                    return evaluation.truth() == Evaluation.Truth.TRUE
                            ? Stream.of(
                                    Finding.of(
                                            "interaction-" + agent.id(),
                                            interaction.severity(),
                                            join(evaluation.seen()),
                                            List.of(),
                                            interaction.effect().text(),
                                            interaction.effect().provenance(),
                                            new Text(
                                                    "A word with the prescriber; a prescribed drug is never stopped for this.",
                                                    "İlacı yazan hekimle görüşme; reçeteli ilaç bunun için kesilmez."),
                                            true,
                                            agent.origin()))
                            : Stream.empty();
                });
    }

    private static Finding finding(
            Rule rule, Severity severity, List<Text> seen, List<Text> missing) {
        return Finding.of(
                rule.id(),
                severity,
                join(seen),
                missing,
                rule.text(),
                rule.provenance(),
                rule.wouldChange(),
                rule.overridable(),
                rule.origin());
    }

    private static Text join(List<Text> texts) {
        return new Text(
                texts.stream().map(Text::en).collect(Collectors.joining("; ")),
                texts.stream().map(Text::tr).collect(Collectors.joining("; ")));
    }

    private List<Rule> rules(Rule.Scope scope) {
        return formulary.all(Rule.class).stream()
                .filter(rule -> rule.scope() == scope)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }
}
