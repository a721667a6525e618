package org.papilla.formulary;

import java.util.Optional;
import org.papilla.formulary.document.Field;

/// What an agent is injected for; the classes that a clinician may ask for, and finer ones within
/// them.
///
/// @param id id, such as `antiandrogen`
/// @param name name for people
/// @param within the wider mechanism that this one belongs to; absent for a class of its own
/// @param explanation one sentence on what it does
/// @param origin shipped, or the clinic's own
public record Mechanism(
        String id, Text name, Optional<String> within, Text explanation, Origin origin)
        implements Entry {

    static Mechanism read(Field field, Reading reading) {
        return new Mechanism(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("within").optional(f -> reading.reference(f, Kind.MECHANISM)),
                reading.text(field.child("explanation")),
                reading.origin());
    }
}
