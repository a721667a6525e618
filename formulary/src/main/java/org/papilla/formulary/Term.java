package org.papilla.formulary;

import java.util.List;
import java.util.Optional;
import org.papilla.formulary.document.Field;

/// A word that needs care: one that must not be printed, must not be entered, must be asked about,
/// or stands for something else.
///
/// @param id id
/// @param name short title
/// @param handling what is done with the word
/// @param english how it is written in English; a phrase counts as one word
/// @param turkish how it is written in Turkish
/// @param meaning what it stands for, or why it is kept out
/// @param instead what to write or ask; absent when the meaning says it
/// @param agent agent that it stands for; absent when it is none, or not known
/// @param confidence how sure the reading is; absent where nothing was read
/// @param origin shipped, or the clinic's own
public record Term(
        String id,
        Text name,
        Handling handling,
        List<String> english,
        List<String> turkish,
        Statement meaning,
        Optional<Text> instead,
        Optional<String> agent,
        Optional<Confidence> confidence,
        Origin origin)
        implements Entry {

    /// What is done with a word.
    public enum Handling {
        /// Never printed in a text for people.
        NEVER_PRINT,
        /// Always printed on what leaves the clinic.
        ALWAYS_PRINT,
        /// Refused when entered.
        REFUSE,
        /// Accepted only after a question.
        ASK,
        /// Read as something else.
        READ_AS,
        /// Another word for the same thing.
        SYNONYM
    }

    /// How sure a reading is.
    public enum Confidence {
        /// No doubt.
        SURE,
        /// Very likely.
        HIGH,
        /// Likely.
        MODERATE,
        /// Open.
        UNSURE
    }

    static Term read(Field field, Reading reading) {
        return new Term(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("handling").oneOf(Handling.class),
                field.child("english").list(Field::text),
                field.child("turkish").list(Field::text),
                reading.statement(field.child("meaning")),
                field.child("instead").optional(reading::text),
                field.child("agent").optional(f -> reading.reference(f, Kind.AGENT)),
                field.child("confidence").optional(f -> f.oneOf(Confidence.class)),
                reading.origin());
    }
}
