package org.papilla.formulary;

import java.util.List;
import org.papilla.formulary.document.Field;

/// A group of substances to which an allergy, or a hazard, is common.
///
/// @param id code, such as `LA_ESTER`
/// @param name name for people
/// @param members substances by which a patient's record may name the allergy, lower-case English
///   INN or common name
/// @param crosses other classes that an allergy to this one also speaks against
/// @param rule what is known of cross-reaction, with sources
/// @param origin shipped, or the clinic's own
public record AllergyClass(
        String id,
        Text name,
        List<String> members,
        List<Cross> crosses,
        List<Statement> rule,
        Origin origin)
        implements Entry {

    /// An allergy to one class that speaks against another.
    ///
    /// @param with the other class
    /// @param severity what it means for agents of the other class
    /// @param because why, and how sure
    public record Cross(String with, Severity severity, Statement because) {}

    static AllergyClass read(Field field, Reading reading) {
        return new AllergyClass(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("members").list(Field::text),
                field.child("crosses")
                        .list(cross ->
                                new Cross(
                                        reading.reference(cross.child("with"), Kind.ALLERGY_CLASS),
                                        cross.child("severity").oneOf(Severity.class),
                                        reading.statement(cross.child("because")))),
                reading.statements(field.child("rule")),
                reading.origin());
    }
}
