package org.papilla.formulary;

import org.papilla.formulary.document.Field;

/// What a patient may expect of a treatment, in careful words.
///
/// @param id id, such as `pattern-first-months`
/// @param name short title
/// @param order place among the others
/// @param text the words
/// @param applies for which treatments
/// @param origin shipped, or the clinic's own
public record Expectation(
        String id, Text name, int order, Statement text, Applies applies, Origin origin)
        implements Entry {

    static Expectation read(Field field, Reading reading) {
        return new Expectation(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("order").whole(1, 1000),
                reading.statement(field.child("text")),
                Applies.read(field.child("applies"), reading),
                reading.origin());
    }
}
