package org.papilla.formulary;

import java.util.List;
import java.util.Optional;
import org.papilla.formulary.document.Field;

/// A claim that is usually made for the treatment, what is wrong with it, and what may be said.
///
/// @param id id, such as `replaces-transplant`
/// @param name short title
/// @param claim the claim as it is made; never printed as Papilla's own words
/// @param problem what is wrong with it
/// @param handling what is done about it
/// @param careful what may be said instead; absent when nothing may
/// @param indications indications that it is about; empty for all
/// @param origin shipped, or the clinic's own
public record Claim(
        String id,
        Text name,
        Statement claim,
        List<Statement> problem,
        Handling handling,
        Optional<Statement> careful,
        List<String> indications,
        Origin origin)
        implements Entry {

    /// What is done about a claim.
    public enum Handling {
        /// Said in careful words.
        REWORD,
        /// Not said at all.
        DO_NOT_STATE,
        /// Turned into a rule that Papilla holds to.
        RULE
    }

    static Claim read(Field field, Reading reading) {
        var handling = field.child("handling").oneOf(Handling.class);
        var careful = field.child("careful").optional(reading::statement);
        if ((handling == Handling.DO_NOT_STATE) == careful.isPresent()) {
            field.child("careful")
                    .report("careful words are given exactly when something may be said");
        }
        return new Claim(
                reading.id(field),
                reading.text(field.child("name")),
                reading.statement(field.child("claim")),
                reading.statements(field.child("problem")),
                handling,
                careful,
                reading.references(field.child("indications"), Kind.INDICATION),
                reading.origin());
    }
}
