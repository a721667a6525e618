package org.papilla.care;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.papilla.formulary.Condition;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Unit;
import org.papilla.formulary.document.BadInput;
import org.papilla.formulary.document.Document;

/// What is known of one patient when a treatment is considered. What is not known is absent, and
/// absent is never no.
///
/// @param sex absent when not known
/// @param ageYears completed years or a fraction
/// @param weightKg body weight
/// @param answers answers by id of the question; a question without an entry is unanswered
/// @param conditions the reconciled problem list; absent when nobody took it, empty when there is
///   nothing on it
/// @param medications the reconciled medication list, likewise
/// @param allergies the reconciled allergy list, likewise
/// @param measurements measured values by id of the measure, in the first unit of the measure
/// @param diagnosis the hair loss and whether its diagnosis is definitive
/// @param stock ids of the products at hand; absent means everything in the formulary
/// @param wishes what the clinician asks for
public record Case(
        Optional<Sex> sex,
        OptionalDouble ageYears,
        OptionalDouble weightKg,
        Map<String, Answer> answers,
        Optional<List<Problem>> conditions,
        Optional<List<Medication>> medications,
        Optional<List<Allergy>> allergies,
        Map<String, Measurement> measurements,
        Optional<Diagnosis> diagnosis,
        Optional<List<String>> stock,
        Wishes wishes) {

    /// Sex as it matters for drugs and fertility.
    public enum Sex {
        /// Female.
        FEMALE,
        /// Male.
        MALE
    }

    /// One item of the problem list.
    ///
    /// @param icd10 ICD-10 code in capitals with its dot; absent when nobody coded it
    /// @param text in words
    /// @param status present or past
    public record Problem(Optional<String> icd10, Optional<String> text, Condition.Status status) {}

    /// One drug that the patient takes.
    ///
    /// @param atc ATC code; absent when nobody coded it
    /// @param text in words
    public record Medication(Optional<String> atc, Optional<String> text) {}

    /// One allergy.
    ///
    /// @param substance the substance as recorded, in lower case
    /// @param classes ids of the allergy classes that it belongs to
    /// @param agents ids of the agents that it names; with no classes either, the formulary does
    ///   not know the substance
    public record Allergy(Optional<String> substance, List<String> classes, List<String> agents) {}

    /// A measured value.
    ///
    /// @param value in `unit`
    /// @param unit the first unit of the measure
    public record Measurement(double value, Unit unit) {}

    /// The hair loss.
    ///
    /// @param indication id of the indication
    /// @param definitive whether the diagnosis is definitive; absent when not said
    /// @param scale id of the severity scale
    /// @param grade grade on that scale
    public record Diagnosis(
            String indication,
            Optional<Boolean> definitive,
            Optional<String> scale,
            Optional<String> grade) {}

    /// What the clinician asks for.
    ///
    /// @param mechanisms mechanisms to be served; absent means those that the evidence supports for
    ///   the diagnosis
    /// @param maxAgents most agents in the mixture
    /// @param exclude agents that are not wanted
    /// @param robust whether the mixture must hold for every value inside the intervals
    public record Wishes(
            Optional<List<String>> mechanisms,
            OptionalInt maxAgents,
            List<String> exclude,
            boolean robust) {}

    /// Reads a case from JSON.
    ///
    /// @param file name to show in messages
    /// @throws BadInput naming every field that is wrong, its value and what would be right
    public static Case read(String file, String json, Formulary formulary) throws BadInput {
        var document = Document.json(file, json);
        var read = new CaseReader(formulary).read(document.root());
        document.finish();
        return read;
    }
}
