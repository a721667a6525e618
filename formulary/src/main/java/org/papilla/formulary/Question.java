package org.papilla.formulary;

import java.util.Optional;
import org.papilla.formulary.document.Field;

/// A question of the screening, asked so that yes is the risk. Nobody's answer is *unknown*, never
/// no.
///
/// @param id id, such as `keloid-tendency`
/// @param text the question as it is put to the patient
/// @param patientField field of the patient in which the answer is given; absent when it stands
///   among the answers
/// @param scope when it is asked
/// @param spared people to whom the question does not apply: for them an unanswered question counts
///   as no
/// @param provenance who says that it must be asked
/// @param origin shipped, or the clinic's own
public record Question(
        String id,
        Text text,
        Optional<String> patientField,
        Scope scope,
        Optional<Condition> spared,
        Provenance provenance,
        Origin origin)
        implements Entry {

    /// When a question is asked.
    public enum Scope {
        /// Before the plan is made.
        PLAN,
        /// On the day of the session; does not hold up a plan.
        SESSION
    }

    @Override
    public Text name() {
        return text;
    }

    static Question read(Field field, Reading reading) {
        return new Question(
                reading.id(field),
                reading.text(field.child("text")),
                field.child("patientField").optional(Field::text),
                field.child("scope").oneOf(Scope.class),
                field.child("spared").optional(f -> Condition.read(f, reading)),
                reading.provenance(field),
                reading.origin());
    }
}
