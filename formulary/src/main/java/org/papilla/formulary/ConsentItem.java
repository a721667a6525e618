package org.papilla.formulary;

import org.papilla.formulary.document.Field;

/// Something that a patient must have been told before consenting.
///
/// @param id id, such as `off-label`
/// @param name short title
/// @param topic what it is about
/// @param order place on the form
/// @param text the words of the form
/// @param applies for which treatments
/// @param origin shipped, or the clinic's own
public record ConsentItem(
        String id,
        Text name,
        Topic topic,
        int order,
        Statement text,
        Applies applies,
        Origin origin)
        implements Entry {

    /// What an item of consent is about.
    public enum Topic {
        /// The disease and its course.
        DIAGNOSIS,
        /// How the method and the drugs are authorised.
        LEGAL_STATUS,
        /// What is known of the effect.
        EVIDENCE,
        /// What else can be done.
        ALTERNATIVES,
        /// What it takes.
        BURDEN,
        /// What often happens.
        COMMON_HARM,
        /// What seldom happens and is serious.
        SERIOUS_HARM,
        /// What a particular agent brings with it.
        AGENT,
        /// Pictures and data.
        DATA,
        /// What the patient may ask for.
        RIGHTS,
        /// What the form itself needs.
        FORM
    }

    static ConsentItem read(Field field, Reading reading) {
        return new ConsentItem(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("topic").oneOf(Topic.class),
                field.child("order").whole(1, 1000),
                reading.statement(field.child("text")),
                Applies.read(field.child("applies"), reading),
                reading.origin());
    }
}
