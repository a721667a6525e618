package org.papilla.formulary;

import java.util.List;

/// One reason behind a decision.
///
/// @param rule id of the rule that speaks
/// @param severity what it means for the decision
/// @param seen what in the input made the rule speak; empty text when nothing was seen
/// @param missing what is not known and would be needed
/// @param text the reason in plain words
/// @param source citation
/// @param sources ids of the sources in the formulary
/// @param mark how far the rule can be trusted
/// @param unreviewed whether nobody has verified or signed the rule
/// @param wouldChange what would change the finding
/// @param overridable whether a clinician may accept it with a reason
/// @param origin shipped, or the clinic's own
public record Finding(
        String rule,
        Severity severity,
        Text seen,
        List<Text> missing,
        Text text,
        String source,
        List<String> sources,
        Mark mark,
        boolean unreviewed,
        Text wouldChange,
        boolean overridable,
        Origin origin) {

    /// A finding that rests on no document of the formulary, such as a rule of logic.
    public Finding(
            String rule,
            Severity severity,
            Text seen,
            List<Text> missing,
            Text text,
            String source,
            Mark mark,
            boolean unreviewed,
            Text wouldChange,
            boolean overridable,
            Origin origin) {
        this(
                rule,
                severity,
                seen,
                missing,
                text,
                source,
                List.of(),
                mark,
                unreviewed,
                wouldChange,
                overridable,
                origin);
    }

    /// A finding of a rule that stands in the formulary.
    public static Finding of(
            String rule,
            Severity severity,
            Text seen,
            List<Text> missing,
            Text text,
            Provenance provenance,
            Text wouldChange,
            boolean overridable,
            Origin origin) {
        return new Finding(
                rule,
                severity,
                seen,
                missing,
                text,
                provenance.citation(),
                provenance.ids(),
                provenance.mark(),
                provenance.unreviewed(),
                wouldChange,
                overridable,
                origin);
    }
}
