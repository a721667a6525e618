package org.papilla.formulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where a statement comes from and whether anyone stands behind it.
///
/// @param basis kind of ground; absent for plain statements
/// @param mark how far it can be trusted
/// @param sources documents, at least one
/// @param signOff a clinician's signature, needed where the mark is not [Mark#VERIFIED]
public record Provenance(
        Optional<Basis> basis, Mark mark, List<Source> sources, Optional<SignOff> signOff) {

    /// Whether it must be shown as unreviewed: from memory or by design, and signed by nobody.
    public boolean unreviewed() {
        return mark != Mark.VERIFIED && signOff.isEmpty();
    }

    /// Whether every source is a weak page.
    public boolean weak() {
        return sources.stream().allMatch(Source::weak);
    }

    /// The sources as one line: `V12 Lidocaine prescribing information …; D Design proposal …`.
    public String citation() {
        return sources.stream()
                .map(source ->
                        source.id() + " " + source.title() + (source.weak() ? " (weak page)" : ""))
                .collect(Collectors.joining("; "));
    }

    /// The ids of the sources.
    public List<String> ids() {
        return sources.stream().map(Source::id).toList();
    }
}
