package org.papilla.formulary;

import java.util.List;
import java.util.Optional;
import org.papilla.formulary.document.Field;

/// Something that is done or said before, during or after a session.
///
/// @param id id, such as `no-hot-shower`
/// @param name short title, as on a checklist
/// @param phase when
/// @param who who does it
/// @param order place within the phase
/// @param text what to do, in full
/// @param olderHabit what used to be done or said; absent when the step is new or unchanged
/// @param why why it is done, or why the older habit was changed
/// @param checklist whether it is ticked off in the session
/// @param mandatory whether a session without it cannot be signed
/// @param times times that belong to it
/// @param blockedWords words that must not be entered as what was used
/// @param applies for which treatments
/// @param origin shipped, or the clinic's own
public record CareStep(
        String id,
        Text name,
        Phase phase,
        Who who,
        int order,
        Statement text,
        Optional<Text> olderHabit,
        List<Statement> why,
        boolean checklist,
        boolean mandatory,
        List<Observation> times,
        List<String> blockedWords,
        Applies applies,
        Origin origin)
        implements Entry {

    /// When a step is due.
    public enum Phase {
        /// Days before, at home.
        BEFORE,
        /// On the day, before the first injection.
        PREPARATION,
        /// While injecting.
        DURING,
        /// From the last injection until the patient leaves.
        AFTER,
        /// At home, in the days after.
        AFTERCARE,
        /// Messages and visits that follow.
        FOLLOW_UP,
        /// A reason to get help at once.
        RED_FLAG,
        /// What must be within reach.
        EMERGENCY_KIT
    }

    /// Who does a step.
    public enum Who {
        /// The patient.
        PATIENT,
        /// The person who treats.
        CLINICIAN
    }

    static CareStep read(Field field, Reading reading) {
        return new CareStep(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("phase").oneOf(Phase.class),
                field.child("who").oneOf(Who.class),
                field.child("order").whole(1, 1000),
                reading.statement(field.child("text")),
                field.child("olderHabit").optional(reading::text),
                reading.statements(field.child("why")),
                field.child("checklist").truth(),
                field.child("mandatory").truth(),
                field.child("times").list(time -> Observation.read(time, reading)),
                field.child("blockedWords").list(Field::text),
                Applies.read(field.child("applies"), reading),
                reading.origin());
    }
}
