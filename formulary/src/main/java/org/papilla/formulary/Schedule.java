package org.papilla.formulary;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.papilla.formulary.document.Field;

/// When sessions take place: as published, as usual, or as Papilla plans them.
///
/// @param id id, such as `minoxidil-weekly`
/// @param name name for people
/// @param use published, usual, or planned
/// @param agents agents it was used for; empty for any mixture
/// @param indications indications it was used for; empty for any
/// @param phases its parts in order
/// @param sessions single sessions as offsets from the first; filled for planned schedules and
///   where the source prints weeks
/// @param minimumInterval least time between two sessions with any mixture; what an agent asks for
///   beyond that stands with the agent
/// @param review when the result is judged; filled for planned schedules
/// @param stopRule when to stop
/// @param maintenance what follows after the review
/// @param notes what else must be known
/// @param provenance where the schedule was read
/// @param origin shipped, or the clinic's own
public record Schedule(
        String id,
        Text name,
        Use use,
        List<String> agents,
        List<String> indications,
        List<Phase> phases,
        List<Session> sessions,
        Optional<Figure> minimumInterval,
        Optional<Period> review,
        List<Statement> stopRule,
        List<Statement> maintenance,
        List<Statement> notes,
        Provenance provenance,
        Origin origin)
        implements Entry {

    /// What a schedule is for.
    public enum Use {
        /// Of a trial or series.
        PUBLISHED,
        /// What practitioners or societies are reported to do.
        USUAL,
        /// What a plan is made from.
        PLANNED,
        /// Only the least interval, which holds for every plan.
        INTERVALS
    }

    /// A stretch of sessions at one interval.
    ///
    /// @param description in words
    /// @param every time between sessions; absent when not known
    /// @param sessions number of sessions; absent when not known or open
    /// @param span how long the stretch lasts; absent when not known or open
    public record Phase(
            Text description,
            Optional<Figure> every,
            Optional<Figure> sessions,
            Optional<Figure> span) {}

    /// One session, as offsets from the first.
    ///
    /// @param number counted from 1
    /// @param earliest first day on which it may be held
    /// @param target day for which it is planned
    /// @param latest last day; after it the course must be looked at again
    public record Session(int number, Period earliest, Period target, Period latest) {}

    static Schedule read(Field field, Reading reading) {
        var use = field.child("use").oneOf(Use.class);
        var sessions = field.child("sessions").list(Schedule::readSession);
        var review = field.child("review").optional(Schedule::period);
        if (use == Use.PLANNED && (sessions.isEmpty() || review.isEmpty())) {
            field.report("a planned schedule needs sessions and a review");
        }
        for (int i = 0; i < sessions.size(); i++) {
            if (sessions.get(i).number() != i + 1) {
                field.child("sessions").report("number the sessions 1, 2, 3 … in order");
                break;
            }
        }
        return new Schedule(
                reading.id(field),
                reading.text(field.child("name")),
                use,
                reading.references(field.child("agents"), Kind.AGENT),
                reading.references(field.child("indications"), Kind.INDICATION),
                field.child("phases").list(phase -> readPhase(phase, reading)),
                sessions,
                field.child("minimumInterval").optional(reading::figure),
                review,
                reading.statements(field.child("stopRule")),
                reading.statements(field.child("maintenance")),
                reading.statements(field.child("notes")),
                reading.provenance(field),
                reading.origin());
    }

    private static Phase readPhase(Field phase, Reading reading) {
        return new Phase(
                reading.text(phase),
                phase.child("every").optional(reading::figure),
                phase.child("sessions").optional(reading::figure),
                phase.child("span").optional(reading::figure));
    }

    private static Session readSession(Field session) {
        var earliest = period(session.child("earliest"));
        var target = period(session.child("target"));
        var latest = period(session.child("latest"));
        if (days(earliest) > days(target) || days(target) > days(latest)) {
            session.report("earliest, target and latest must follow one another");
        }
        return new Session(session.child("number").whole(1, 200), earliest, target, latest);
    }

    private static Period period(Field field) {
        try {
            return Period.parse(field.text());
        } catch (DateTimeParseException e) {
            field.report("a period is written like P28D or P6M");
            return Period.ZERO;
        }
    }

    /// Only to compare the three offsets of a session: a month counts as 30 days.
    @SuppressWarnings("JavaPeriodGetDays") // the months are counted beside the days
    private static long days(Period period) {
        return period.toTotalMonths() * 30 + period.getDays();
    }
}
