package org.papilla.formulary;

import java.util.List;
import java.util.Optional;
import org.papilla.formulary.document.Field;

/// A list of what a clinician expects to find: how photographs are taken, which outcomes are
/// measured, what goes on record.
///
/// @param id id, such as `photographs`
/// @param name name for people
/// @param topic what it is about
/// @param items its points in order
/// @param notes what must be kept in mind
/// @param origin shipped, or the clinic's own
public record Standard(
        String id, Text name, Topic topic, List<Item> items, List<Statement> notes, Origin origin)
        implements Entry {

    /// What a standard is about.
    public enum Topic {
        /// Diagnoses to exclude.
        DIAGNOSIS,
        /// Photographs.
        PHOTOGRAPHS,
        /// Measures of success.
        OUTCOMES,
        /// Record of a session.
        SESSION_RECORD,
        /// Needles and syringes.
        EQUIPMENT,
        /// Record of an adverse event.
        ADVERSE_EVENT_RECORD,
        /// Keeping of records, and rules for the software.
        GOVERNANCE
    }

    /// One point of a standard.
    ///
    /// @param code short id of the point
    /// @param statement in words
    /// @param scale scale on which it is recorded; absent when none
    /// @param figures times, sizes and thresholds that belong to it
    public record Item(
            String code, Statement statement, Optional<String> scale, List<Observation> figures) {}

    static Standard read(Field field, Reading reading) {
        return new Standard(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("topic").oneOf(Topic.class),
                field.child("items").list(item -> readItem(item, reading)),
                reading.statements(field.child("notes")),
                reading.origin());
    }

    private static Item readItem(Field item, Reading reading) {
        return new Item(
                item.child("code").text(),
                reading.statement(item),
                item.child("scale").optional(f -> reading.reference(f, Kind.SCALE)),
                item.child("figures").list(figure -> Observation.read(figure, reading)));
    }
}
