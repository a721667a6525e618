package org.papilla.formulary;

import java.util.List;
import org.papilla.formulary.document.Field;

/// A way of treating as a whole, beside the agents that are used in it: how it is authorised and
/// what is known of its effect.
///
/// @param id id, such as `scalp-mesotherapy`
/// @param name name for people
/// @param synonyms other names under which it is offered
/// @param usualVolume volume of one session in use
/// @param caps most that one session may take
/// @param regulatory how it is authorised, place by place
/// @param evidence what is known of its effect
/// @param notices what else must be said
/// @param origin shipped, or the clinic's own
public record Method(
        String id,
        Text name,
        List<String> synonyms,
        List<Figure> usualVolume,
        List<Agent.Cap> caps,
        List<Statement> regulatory,
        Agent.Evidence evidence,
        List<Statement> notices,
        Origin origin)
        implements Entry {

    static Method read(Field field, Reading reading) {
        return new Method(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("synonyms").list(Field::text),
                reading.figures(field.child("usualVolume")),
                field.child("caps").list(cap -> Agent.readCap(cap, reading)),
                reading.statements(field.child("regulatory")),
                Agent.readEvidence(field.child("evidence"), reading),
                reading.statements(field.child("notices")),
                reading.origin());
    }
}
