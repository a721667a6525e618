package org.papilla.formulary;

import org.papilla.formulary.document.Field;

/// A disease or state for which people ask for scalp mesotherapy.
///
/// @param id id, such as `female-pattern`
/// @param name name for people
/// @param origin shipped, or the clinic's own
public record Indication(String id, Text name, Origin origin) implements Entry {

    static Indication read(Field field, Reading reading) {
        return new Indication(
                reading.id(field), reading.text(field.child("name")), reading.origin());
    }
}
