package org.papilla.formulary;

import java.util.List;
import org.papilla.formulary.document.Field;

/// A rule of the screening: a condition on the patient and what it means when it holds.
///
/// @param id id, such as `pregnancy`
/// @param name short title
/// @param scope what the rule is about
/// @param agents agents that it speaks about; empty unless the scope is [Scope#AGENT]
/// @param severity what it means when the condition holds
/// @param whenUnknown what it means when the condition cannot be decided: undecided where it could
///   stop the treatment, unless the rule says why something else is enough
/// @param when the condition
/// @param text the reason in plain words
/// @param wouldChange what would change the finding
/// @param overridable whether a clinician may accept it with a reason
/// @param provenance basis, mark and source
/// @param origin shipped, or the clinic's own
public record Rule(
        String id,
        Text name,
        Scope scope,
        List<String> agents,
        Severity severity,
        Severity whenUnknown,
        Condition when,
        Text text,
        Text wouldChange,
        boolean overridable,
        Provenance provenance,
        Origin origin)
        implements Entry {

    /// What a rule is about.
    public enum Scope {
        /// Whether the patient may be treated at all.
        PATIENT,
        /// Whether certain agents may be used.
        AGENT,
        /// Whether it may be done today.
        SESSION
    }

    static Rule read(Field field, Reading reading) {
        var scope = field.child("scope").oneOf(Scope.class);
        var agents = reading.references(field.child("agents"), Kind.AGENT);
        if ((scope == Scope.AGENT) == agents.isEmpty()) {
            field.child("agents").report("agents are named exactly when the scope is agent");
        }
        var severity = field.child("severity").oneOf(Severity.class);
        var whenUnknown =
                field.child("whenUnknown")
                        .optional(f -> f.oneOf(Severity.class))
                        .orElse(severity == Severity.STOP ? Severity.UNDECIDED : severity);
        return new Rule(
                reading.id(field),
                reading.text(field.child("name")),
                scope,
                agents,
                severity,
                whenUnknown,
                Condition.read(field.child("when"), reading),
                reading.text(field.child("text")),
                reading.text(field.child("wouldChange")),
                field.child("overridable").truth(),
                reading.provenance(field),
                reading.origin());
    }
}
