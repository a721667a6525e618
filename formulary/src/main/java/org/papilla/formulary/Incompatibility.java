package org.papilla.formulary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Range;

/// What is known of two parties in one syringe, or of one party and light or time: every
/// observation, those that saw harm and those that saw none.
///
/// @param id such as `thiamine-sulphite`
/// @param name name for people
/// @param first ids of substances or agents, any of which is the one party
/// @param second ids of substances or agents, any of which is the other party; empty when light or
///   time alone does the harm
/// @param kind what happens
/// @param observations what was seen, at least one
/// @param origin shipped, or the clinic's own
public record Incompatibility(
        String id,
        Text name,
        List<String> first,
        List<String> second,
        Harm kind,
        List<Observation> observations,
        Origin origin)
        implements Entry {

    /// What happens.
    public enum Harm {
        /// Something solid falls out.
        PRECIPITATE,
        /// The solution clouds, or an emulsion breaks.
        TURBIDITY,
        /// A molecule is destroyed.
        DEGRADATION,
        /// Two molecules bind, and neither acts as before.
        COMPLEX,
        /// Gas develops.
        GAS,
        /// Nothing chemical; the two must not be given together.
        PHARMACOLOGICAL
    }

    /// One observation of what happens, or does not.
    ///
    /// @param seen whether harm was seen
    /// @param severity what it means for a mixture in which it applies
    /// @param grade how good the observation is, A to E
    /// @param when the conditions under which it holds
    /// @param onset when it sets in, minutes after mixing
    /// @param statement in words
    public record Observation(
            boolean seen,
            Severity severity,
            Agent.Grade grade,
            When when,
            Optional<Figure> onset,
            Statement statement) {}

    /// Conditions; each that is present must hold.
    ///
    /// @param phAbove pH at and above which it holds
    /// @param phBelow pH at and below which it holds
    /// @param firstAtLeast concentration of the first party, mg/mL
    /// @param secondAtLeast concentration of the second party, mg/mL
    /// @param light only in light
    /// @param afterMinutes only once this much time has passed
    public record When(
            OptionalDouble phAbove,
            OptionalDouble phBelow,
            OptionalDouble firstAtLeast,
            OptionalDouble secondAtLeast,
            boolean light,
            OptionalDouble afterMinutes) {}

    private static final Range PH = Range.between(0, 14, "");
    private static final Range AMOUNT = Range.positive(2000, "mg/mL");

    static Incompatibility read(Field field, Reading reading) {
        var first = field.child("first").list(Field::text);
        if (first.isEmpty()) {
            field.child("first").report("name at least one substance or agent");
        }
        var observations = field.child("observations").list(item -> readObservation(item, reading));
        if (observations.isEmpty()) {
            field.child("observations").report("write at least one observation");
        }
        return new Incompatibility(
                reading.id(field),
                reading.text(field.child("name")),
                first,
                field.child("second").list(Field::text),
                field.child("harm").oneOf(Harm.class),
                observations,
                reading.origin());
    }

    private static Observation readObservation(Field field, Reading reading) {
        boolean seen = field.child("seen").truth();
        var severity = field.child("severity");
        return new Observation(
                seen,
                severity.present() || seen ? severity.oneOf(Severity.class) : Severity.INFO,
                Agent.readGrade(field.child("grade")),
                readWhen(field.child("when")),
                field.child("onset").optional(reading::figure),
                reading.statement(field));
    }

    private static When readWhen(Field field) {
        return new When(
                field.child("phAbove").optionalNumber(PH),
                field.child("phBelow").optionalNumber(PH),
                field.child("firstAtLeastMgPerMl").optionalNumber(AMOUNT),
                field.child("secondAtLeastMgPerMl").optionalNumber(AMOUNT),
                field.child("light").optional(Field::truth).orElse(false),
                field.child("afterMinutes").optionalNumber(Range.positive(100_000, "min")));
    }
}
