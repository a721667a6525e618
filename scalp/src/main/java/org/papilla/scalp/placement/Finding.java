package org.papilla.scalp.placement;

import java.util.List;

/// One thing that a rule saw.
///
/// @param rule id of the rule
/// @param severity how grave it is
/// @param text what it means, for people
/// @param seen what was seen, with numbers and units
/// @param missing what is not known; empty when nothing is missing
/// @param source where the rule comes from
/// @param mark trust in its limit
/// @param wouldChange what would change the finding
/// @param overridable whether a clinician may accept it with a reason
public record Finding(
        String rule,
        Severity severity,
        Text text,
        Text seen,
        List<Text> missing,
        String source,
        Mark mark,
        Text wouldChange,
        boolean overridable) {

    /// Copies the list.
    public Finding {
        missing = List.copyOf(missing);
    }
}
