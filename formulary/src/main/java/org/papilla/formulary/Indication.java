package org.papilla.formulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Range;

/// A disease or state for which people ask for scalp mesotherapy, and what they may get for it.
///
/// @param id id, such as `female-pattern`
/// @param name name for people
/// @param codes codes in public systems
/// @param criteria what must be on record for the diagnosis
/// @param scales ids of the scales that grade it
/// @param stance whether it is injected
/// @param reasons why
/// @param alternative what to do first, or instead of an injection
/// @param firstLine licensed treatment to be offered first
/// @param agents agents that are sensible to inject, best founded first; empty when none is
/// @param mechanisms mechanisms that the evidence supports for everybody with this diagnosis
/// @param conditionalMechanisms mechanisms that the evidence supports only for those who meet the
///   condition that stands with the agent
/// @param evidence what is known of an injection for it
/// @param exclusions agents and classes that must not be injected for it
/// @param zones where to inject and where never
/// @param areas size of the treated area when nobody measured it
/// @param target what the injection is aimed at; absent when nothing is injected
/// @param limits degrees of the disease for which something else holds
/// @param origin shipped, or the clinic's own
public record Indication(
        String id,
        Text name,
        List<Code> codes,
        List<Statement> criteria,
        List<String> scales,
        Stance stance,
        List<Statement> reasons,
        Statement alternative,
        List<Statement> firstLine,
        List<Choice> agents,
        List<String> mechanisms,
        List<String> conditionalMechanisms,
        List<Statement> evidence,
        List<Exclusion> exclusions,
        List<Zone> zones,
        List<Area> areas,
        Optional<Target> target,
        List<Limit> limits,
        Origin origin)
        implements Entry {

    /// Whether a disease is treated by injection.
    public enum Stance {
        /// May be injected after counselling.
        INJECT,
        /// Only by a specialist, with a steroid as the first agent.
        SPECIALIST_STEROID,
        /// The cause is treated first; no injection until then.
        TREAT_CAUSE_FIRST,
        /// Not injected.
        NO_INJECTION,
        /// Not a diagnosis yet, so nothing can be planned.
        UNDIAGNOSED
    }

    /// What an injection is aimed at.
    public enum Target {
        /// The bulb of the terminal follicle, with the dermal papilla.
        BULB
    }

    /// A code of the disease in a public system.
    ///
    /// @param system `ICD-10`, `ICD-10-CM`, `ICD-11` or `SNOMED CT`
    /// @param code the code
    /// @param note what it stands for, or who contradicts it
    /// @param provenance where it was checked
    public record Code(String system, String code, Optional<Text> note, Provenance provenance) {}

    /// An agent that is sensible to inject.
    ///
    /// @param agent id of the agent
    /// @param grade grade of evidence in this disease
    /// @param specialist whether only a specialist gives it
    /// @param why what speaks for it and under which condition
    public record Choice(String agent, Agent.Grade grade, boolean specialist, Statement why) {}

    /// Agents that must not be injected for the disease.
    ///
    /// @param classes whole classes of agents
    /// @param agents single agents
    /// @param reason why
    public record Exclusion(Set<Agent.AgentClass> classes, List<String> agents, Statement reason) {

        /// Copies the classes.
        public Exclusion {
            classes = Set.copyOf(classes);
        }
    }

    /// Where to inject in one pattern of the disease.
    ///
    /// @param pattern which pattern
    /// @param regions ids of the regions of the scalp that are injected; empty when the lesion
    ///   decides
    /// @param grades grades in which this zone is affected; empty when not bound to a grade
    /// @param inject where to inject
    /// @param never where not to
    /// @param margin how far beyond the affected skin; absent when not said
    public record Zone(
            Text pattern,
            List<String> regions,
            List<Graded> grades,
            Optional<Statement> inject,
            Statement never,
            Optional<Figure> margin) {}

    /// Grades of one scale.
    ///
    /// @param scale id of the scale
    /// @param codes codes of its grades
    public record Graded(String scale, List<String> codes) {}

    /// The treated area when nobody measured it.
    ///
    /// @param grades for which grades; empty means any
    /// @param area in cm²
    public record Area(List<Graded> grades, Figure area) {}

    /// A degree of the disease for which something else holds.
    ///
    /// @param grades grades; empty when a number or the words decide
    /// @param scale numeric scale, if a number decides
    /// @param atLeast smallest score for which it holds
    /// @param outcome what follows
    /// @param statement in words
    public record Limit(
            List<Graded> grades,
            Optional<String> scale,
            OptionalDouble atLeast,
            Outcome outcome,
            Statement statement) {}

    /// What follows from a limit.
    public enum Outcome {
        /// Refer to a dermatologist for another treatment.
        REFER,
        /// Little can be expected; say so.
        LOW_EXPECTATION,
        /// Not injected.
        NO_INJECTION,
        /// A test comes first.
        TEST_FIRST
    }

    static Indication read(Field field, Reading reading) {
        var stance = field.child("stance").oneOf(Stance.class);
        var agents = field.child("agents").list(choice -> readChoice(choice, reading));
        var mechanisms = reading.references(field.child("mechanisms"), Kind.MECHANISM);
        boolean injects = stance == Stance.INJECT || stance == Stance.SPECIALIST_STEROID;
        if (injects == agents.isEmpty()) {
            field.child("agents").report("agents are named exactly when the stance lets inject");
        }
        if (injects == mechanisms.isEmpty()) {
            field.child("mechanisms")
                    .report("mechanisms are named exactly when the stance lets inject");
        }
        return new Indication(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("codes").list(code -> readCode(code, reading)),
                reading.statements(field.child("criteria")),
                reading.references(field.child("scales"), Kind.SCALE),
                stance,
                reading.statements(field.child("reasons")),
                reading.statement(field.child("alternative")),
                reading.statements(field.child("firstLine")),
                agents,
                mechanisms,
                reading.references(field.child("conditionalMechanisms"), Kind.MECHANISM),
                reading.statements(field.child("evidence")),
                field.child("exclusions").list(exclusion -> readExclusion(exclusion, reading)),
                field.child("zones").list(zone -> readZone(zone, reading)),
                field.child("areas")
                        .list(area ->
                                new Area(
                                        readGrades(area.child("grades"), reading),
                                        reading.figure(area.child("area")))),
                field.child("target").optional(target -> target.oneOf(Target.class)),
                field.child("limits").list(limit -> readLimit(limit, reading)),
                reading.origin());
    }

    private static Code readCode(Field code, Reading reading) {
        return new Code(
                code.child("system")
                        .oneOf(
                                Set.of("ICD-10", "ICD-10-CM", "ICD-11", "SNOMED CT"),
                                "system of codes"),
                code.child("code").text(),
                code.child("note").optional(reading::text),
                reading.provenance(code));
    }

    private static Choice readChoice(Field choice, Reading reading) {
        return new Choice(
                reading.reference(choice.child("agent"), Kind.AGENT),
                Agent.readGrade(choice.child("grade")),
                choice.child("specialist").truth(),
                reading.statement(choice.child("why")));
    }

    private static Exclusion readExclusion(Field exclusion, Reading reading) {
        var classes = EnumSet.noneOf(Agent.AgentClass.class);
        classes.addAll(exclusion.child("classes").list(name -> name.oneOf(Agent.AgentClass.class)));
        return new Exclusion(
                classes,
                reading.references(exclusion.child("agents"), Kind.AGENT),
                reading.statement(exclusion.child("reason")));
    }

    private static Zone readZone(Field zone, Reading reading) {
        return new Zone(
                reading.text(zone.child("pattern")),
                reading.references(zone.child("regions"), Kind.ANATOMY),
                readGrades(zone.child("grades"), reading),
                zone.child("inject").optional(reading::statement),
                reading.statement(zone.child("never")),
                zone.child("margin").optional(reading::figure));
    }

    private static List<Graded> readGrades(Field field, Reading reading) {
        return field.list(graded ->
                new Graded(
                        reading.reference(graded.child("scale"), Kind.SCALE),
                        graded.child("codes").list(Field::text)));
    }

    private static Limit readLimit(Field limit, Reading reading) {
        return new Limit(
                readGrades(limit.child("grades"), reading),
                limit.child("scale").optional(f -> reading.reference(f, Kind.SCALE)),
                limit.child("atLeast").optionalNumber(Range.any("")),
                limit.child("outcome").oneOf(Outcome.class),
                reading.statement(limit.child("statement")));
    }
}
