package org.papilla.formulary;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Range;

/// A condition on what is known of a patient, as a rule states it. Evaluated in three values: true,
/// false, unknown.
public sealed interface Condition {

    /// A WHO ICD-10 or ICD-10-CM code or category, such as `E11`, `E11.9` or `L66.12`.
    Pattern ICD10 = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]{1,4})?");

    /// An ATC code of any level.
    Pattern ATC = Pattern.compile("[A-Z]([0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?)?");

    /// What a well-formed ICD-10 code looks like.
    String ICD10_REMEDY = "an ICD-10 code looks like E11 or E11.9";

    /// What a well-formed ATC code looks like.
    String ATC_REMEDY = "an ATC code looks like B01, B01A or B01AA03";

    /// Every part holds.
    ///
    /// @param parts at least one
    record All(List<Condition> parts) implements Condition {}

    /// At least one part holds.
    ///
    /// @param parts at least one
    record Any(List<Condition> parts) implements Condition {}

    /// The part does not hold.
    ///
    /// @param part what must not hold
    record Not(Condition part) implements Condition {}

    /// A question was answered with yes.
    ///
    /// @param question id of the question
    record Answered(String question) implements Condition {}

    /// The patient is of a sex.
    ///
    /// @param female true for female, false for male
    record OfSex(boolean female) implements Condition {}

    /// The patient's age in years is at least `from` and less than `below`.
    ///
    /// @param from smallest age; 0 when open
    /// @param below first age that is too old; infinite when open
    record Aged(double from, double below) implements Condition {}

    /// A diagnosis on the problem list falls under one of the codes.
    ///
    /// @param codes ICD-10 codes or ranges of categories such as `E10-E14`
    /// @param statuses statuses that count; empty means any
    record HasDiagnosis(List<String> codes, Set<Status> statuses) implements Condition {}

    /// Whether a condition on the problem list is present or past.
    enum Status {
        /// Present now.
        ACTIVE,
        /// Present, without signs of disease at the moment.
        REMISSION,
        /// Over.
        RESOLVED
    }

    /// A drug on the medication list falls under one of the codes.
    ///
    /// @param codes ATC codes or their beginnings
    record Takes(List<String> codes) implements Condition {}

    /// An allergy falls into one of the classes.
    ///
    /// @param classes ids of allergy classes
    record AllergicTo(List<String> classes) implements Condition {}

    /// A measured value is at least `atLeast`, more than `above`, or less than `below`.
    ///
    /// @param measure id of the measure
    /// @param atLeast smallest value that counts; absent when open
    /// @param above largest value that does not count; absent when open
    /// @param below first value too large to count; absent when open
    /// @param unit unit of them all
    /// @param optional whether a value that nobody measured counts as not met, because the rule has
    ///   another way to ask
    record Measured(
            String measure,
            OptionalDouble atLeast,
            OptionalDouble above,
            OptionalDouble below,
            Unit unit,
            boolean optional)
            implements Condition {}

    /// The treatment is meant for one of the indications.
    ///
    /// @param indications ids of indications
    record For(List<String> indications) implements Condition {}

    /// The diagnosis of the hair loss is definitive.
    record Definitive() implements Condition {}

    /// One of the lists that make up the history was not taken at all.
    ///
    /// @param list which list
    record Absent(History list) implements Condition {}

    /// An item on one of the lists has no code that a rule could read.
    ///
    /// @param list which list
    record Uncoded(History list) implements Condition {}

    /// The lists that make up a patient's history.
    enum History {
        /// Diagnoses, by ICD-10.
        CONDITIONS,
        /// Drugs, by ATC.
        MEDICATIONS,
        /// Allergies, by substance or class.
        ALLERGIES
    }

    static Condition read(Field field, Reading reading) {
        var keys = field.keys();
        if (keys.size() != 1) {
            field.report(
                    "a condition has exactly one of: all, any, not, answer, sex, age, icd10, atc, allergy, measured, indication, definitive, absent, uncoded");
            keys.forEach(key -> field.child(key).acceptAnything());
            return new Definitive();
        }
        String key = keys.iterator().next();
        var of = field.child(key);
        return switch (key) {
            case "all" -> new All(parts(of, reading));
            case "any" -> new Any(parts(of, reading));
            case "not" -> new Not(read(of, reading));
            case "answer" -> new Answered(reading.reference(of, Kind.QUESTION));
            case "sex" -> new OfSex(of.oneOf(Set.of("female", "male"), "sex").equals("female"));
            case "age" -> {
                var years = Range.between(0, 150, "a");
                yield new Aged(
                        of.child("from").optionalNumber(years).orElse(0),
                        of.child("below").optionalNumber(years).orElse(Double.POSITIVE_INFINITY));
            }
            case "icd10" -> {
                var codes = of.isMapping() ? of.child("codes") : of;
                var statuses =
                        of.isMapping()
                                ? Set.copyOf(of.child("status").list(s -> s.oneOf(Status.class)))
                                : Set.<Status>of();
                yield new HasDiagnosis(codes.list(Condition::icd10Range), statuses);
            }
            case "atc" -> new Takes(of.list(code -> code.text(ATC, ATC_REMEDY)));
            case "allergy" -> new AllergicTo(reading.references(of, Kind.ALLERGY_CLASS));
            case "measured" ->
                    new Measured(
                            reading.reference(of.child("measure"), Kind.MEASURE),
                            of.child("atLeast").optionalNumber(Range.any("")),
                            of.child("above").optionalNumber(Range.any("")),
                            of.child("below").optionalNumber(Range.any("")),
                            reading.unit(of.child("unit")),
                            of.child("optional").optional(Field::truth).orElse(false));
            case "indication" -> new For(reading.references(of, Kind.INDICATION));
            case "definitive" -> {
                if (!of.truth()) {
                    of.report("write definitive: true, inside not: where the opposite is meant");
                }
                yield new Definitive();
            }
            case "absent" -> new Absent(of.oneOf(History.class));
            case "uncoded" -> new Uncoded(of.oneOf(History.class));
            default -> {
                of.report("unknown kind of condition");
                of.acceptAnything();
                yield new Definitive();
            }
        };
    }

    private static List<Condition> parts(Field field, Reading reading) {
        var parts = field.list(part -> read(part, reading));
        if (parts.isEmpty()) {
            field.report("needs at least one condition");
        }
        return parts;
    }

    private static String icd10Range(Field field) {
        String code = field.text().toUpperCase(Locale.ROOT);
        for (String end : code.split("-", -1)) {
            if (!ICD10.matcher(end).matches()) {
                field.report(ICD10_REMEDY + ", a range like E10-E14");
                break;
            }
        }
        return code;
    }
}
