package org.papilla.formulary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.papilla.formulary.document.Field;

/// For which treatments a text is meant. A list that is empty does not narrow; within a list any
/// one suffices, and every list that is filled must be met.
///
/// @param indications ids of indications
/// @param agents ids of agents in the mixture
/// @param techniques codes of techniques
/// @param sex `female` or `male`; absent means both
public record Applies(
        List<String> indications,
        List<String> agents,
        List<String> techniques,
        Optional<String> sex) {

    /// Whether the text is meant for a treatment.
    ///
    /// @param indication id of the indication
    /// @param given ids of the agents in the mixture
    /// @param technique code of the technique
    /// @param patientSex `female` or `male`; empty when unknown, and then the text is shown
    public boolean to(
            String indication,
            Collection<String> given,
            String technique,
            Optional<String> patientSex) {
        return (indications.isEmpty() || indications.contains(indication))
                && (agents.isEmpty() || agents.stream().anyMatch(given::contains))
                && (techniques.isEmpty() || techniques.contains(technique))
                && (sex.isEmpty() || patientSex.isEmpty() || sex.equals(patientSex));
    }

    /// Whether it is meant for every treatment.
    public boolean always() {
        return indications.isEmpty() && agents.isEmpty() && techniques.isEmpty() && sex.isEmpty();
    }

    static Applies read(Field field, Reading reading) {
        return new Applies(
                reading.references(field.child("indications"), Kind.INDICATION),
                reading.references(field.child("agents"), Kind.AGENT),
                reading.references(field.child("techniques"), Kind.TECHNIQUE),
                field.child("sex").optional(f -> f.oneOf(Set.of("female", "male"), "sex")));
    }
}
