package org.papilla.formulary;

import org.papilla.formulary.document.Field;

/// A document that stands behind a statement.
///
/// @param id short id by which entries refer to it, such as `V12`
/// @param title what it is and where it was found
/// @param weak a clinic, shop, blog or summary page, which must not be quoted to a clinician
///   without saying so
/// @param origin who added it
public record Source(String id, String title, boolean weak, Origin origin) implements Entry {

    @Override
    public Text name() {
        return Text.same(title);
    }

    static Source read(Field field, Reading reading) {
        return new Source(
                reading.id(field),
                field.child("title").text(),
                field.child("weak").optional(Field::truth).orElse(false),
                reading.origin());
    }
}
