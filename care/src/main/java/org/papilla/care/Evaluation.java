package org.papilla.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.papilla.formulary.Condition;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Indication;
import org.papilla.formulary.Measure;
import org.papilla.formulary.Question;
import org.papilla.formulary.Text;

/// What a condition comes to for one patient, in the three values of Kleene's strong logic, with
/// what was seen and what is missing. Unknown is neither true nor false, and stays unknown when
/// negated.
///
/// @param truth true, false or unknown
/// @param seen what in the case made it true
/// @param missing what would have to be known
record Evaluation(Truth truth, List<Text> seen, List<Missing> missing) {

    enum Truth {
        TRUE,
        FALSE,
        UNKNOWN
    }

    /// Something that nobody has told.
    ///
    /// @param text what it is
    /// @param list whether a whole list of the history is missing, which a rule of its own reports
    record Missing(Text text, boolean list) {}

    private static final Evaluation FALSE = new Evaluation(Truth.FALSE, List.of(), List.of());

    /// Evaluates a condition for a patient.
    static Evaluation of(Condition condition, Case patient, Formulary formulary) {
        return switch (condition) {
            case Condition.All(var parts) ->
                    all(parts.stream().map(part -> of(part, patient, formulary)).toList());
            case Condition.Any(var parts) ->
                    any(parts.stream().map(part -> of(part, patient, formulary)).toList());
            case Condition.Not(var part) -> not(of(part, patient, formulary));
            case Condition.Answered(var id) ->
                    answered(formulary.get(Question.class, id), patient, formulary);
            case Condition.OfSex(boolean female) ->
                    patient.sex()
                            .map(sex -> is((sex == Case.Sex.FEMALE) == female, sexText(sex)))
                            .orElseGet(() -> unknown(new Text("sex", "cinsiyet")));
            case Condition.Aged(double from, double below) -> aged(patient.ageYears(), from, below);
            case Condition.HasDiagnosis diagnosis -> hasDiagnosis(diagnosis, patient);
            case Condition.Takes(var codes) -> takes(codes, patient);
            case Condition.AllergicTo(var classes) -> allergic(classes, patient);
            case Condition.Measured measured -> measured(measured, patient, formulary);
            case Condition.For(var indications) ->
                    patient.diagnosis()
                            .map(d ->
                                    is(
                                            indications.contains(d.indication()),
                                            formulary.get(Indication.class, d.indication()).name()))
                            .orElseGet(() -> unknown(new Text("diagnosis", "tanı")));
            case Condition.Definitive() ->
                    patient.diagnosis()
                            .flatMap(Case.Diagnosis::definitive)
                            .map(definitive ->
                                    is(definitive, new Text("definitive diagnosis", "kesin tanı")))
                            .orElseGet(() ->
                                    unknown(
                                            new Text(
                                                    "whether the diagnosis is definitive",
                                                    "tanının kesin olup olmadığı")));
            case Condition.Absent(var list) ->
                    is(
                            missing(list, patient),
                            new Text("no " + listName(list).en(), listName(list).tr() + " yok"));
            case Condition.Uncoded(var list) -> uncoded(list, patient);
        };
    }

    private static Evaluation all(List<Evaluation> parts) {
        if (parts.stream().anyMatch(part -> part.truth == Truth.FALSE)) {
            return FALSE;
        }
        var seen =
                parts.stream()
                        .filter(part -> part.truth == Truth.TRUE)
                        .flatMap(part -> part.seen.stream())
                        .distinct()
                        .toList();
        if (parts.stream().allMatch(part -> part.truth == Truth.TRUE)) {
            return new Evaluation(Truth.TRUE, seen, List.of());
        }
        return new Evaluation(Truth.UNKNOWN, seen, missingOf(parts));
    }

    private static Evaluation any(List<Evaluation> parts) {
        var met = parts.stream().filter(part -> part.truth == Truth.TRUE).toList();
        if (!met.isEmpty()) {
            return new Evaluation(
                    Truth.TRUE,
                    met.stream().flatMap(part -> part.seen.stream()).distinct().toList(),
                    List.of());
        }
        return parts.stream().allMatch(part -> part.truth == Truth.FALSE)
                ? FALSE
                : new Evaluation(Truth.UNKNOWN, List.of(), missingOf(parts));
    }

    private static List<Missing> missingOf(List<Evaluation> parts) {
        return parts.stream()
                .filter(part -> part.truth == Truth.UNKNOWN)
                .flatMap(part -> part.missing.stream())
                .distinct()
                .toList();
    }

    private static Evaluation not(Evaluation part) {
        return switch (part.truth) {
            case TRUE -> FALSE;
            case FALSE -> new Evaluation(Truth.TRUE, part.seen, List.of());
            case UNKNOWN -> part;
        };
    }

    private static Evaluation is(boolean holds, Text seen) {
        return holds ? new Evaluation(Truth.TRUE, List.of(seen), List.of()) : FALSE;
    }

    private static Evaluation unknown(Text missing) {
        return new Evaluation(Truth.UNKNOWN, List.of(), List.of(new Missing(missing, false)));
    }

    private static Evaluation answered(Question question, Case patient, Formulary formulary) {
        return switch (patient.answers().getOrDefault(question.id(), Answer.UNKNOWN)) {
            case YES ->
                    is(
                            true,
                            new Text(
                                    question.text().en() + " Yes.",
                                    question.text().tr() + " Evet."));
            case NO -> FALSE;
            case UNKNOWN ->
                    question.spared()
                                    .filter(spared ->
                                            of(spared, patient, formulary).truth == Truth.TRUE)
                                    .isPresent()
                            ? FALSE
                            : unknown(question.text());
        };
    }

    private static Evaluation aged(OptionalDouble age, double from, double below) {
        if (age.isEmpty()) {
            return unknown(new Text("age", "yaş"));
        }
        double years = age.getAsDouble();
        return is(
                years >= from && years < below,
                new Text("age " + print(years), "yaş " + print(years)));
    }

    private static Evaluation hasDiagnosis(Condition.HasDiagnosis condition, Case patient) {
        if (patient.conditions().isEmpty()) {
            return listMissing(Condition.History.CONDITIONS);
        }
        var seen = new ArrayList<Text>();
        for (var problem : patient.conditions().get()) {
            boolean counts =
                    condition.statuses().isEmpty()
                            || condition.statuses().contains(problem.status());
            if (counts
                    && problem.icd10()
                            .filter(code -> Codes.anyIcd10Covers(condition.codes(), code))
                            .isPresent()) {
                seen.add(
                        Text.same(
                                problem.icd10().get()
                                        + problem.text().map(text -> " " + text).orElse("")));
            }
        }
        return seen.isEmpty() ? FALSE : new Evaluation(Truth.TRUE, List.copyOf(seen), List.of());
    }

    private static Evaluation takes(List<String> codes, Case patient) {
        if (patient.medications().isEmpty()) {
            return listMissing(Condition.History.MEDICATIONS);
        }
        var seen =
                patient.medications().get().stream()
                        .filter(m ->
                                m.atc()
                                        .filter(atc -> codes.stream().anyMatch(atc::startsWith))
                                        .isPresent())
                        .map(m ->
                                Text.same(
                                        m.atc().orElse("")
                                                + m.text().map(text -> " " + text).orElse("")))
                        .toList();
        return seen.isEmpty() ? FALSE : new Evaluation(Truth.TRUE, seen, List.of());
    }

    private static Evaluation allergic(List<String> classes, Case patient) {
        if (patient.allergies().isEmpty()) {
            return listMissing(Condition.History.ALLERGIES);
        }
        var seen =
                patient.allergies().get().stream()
                        .filter(allergy -> allergy.classes().stream().anyMatch(classes::contains))
                        .map(Evaluation::allergyText)
                        .toList();
        return seen.isEmpty() ? FALSE : new Evaluation(Truth.TRUE, seen, List.of());
    }

    static Text allergyText(Case.Allergy allergy) {
        String name = allergy.substance().orElseGet(() -> String.join(", ", allergy.classes()));
        return new Text("allergy to " + name, name + " alerjisi");
    }

    private static Evaluation measured(
            Condition.Measured condition, Case patient, Formulary formulary) {
        var measure = formulary.get(Measure.class, condition.measure());
        var measurement = patient.measurements().get(measure.id());
        if (measurement == null) {
            return condition.optional() ? FALSE : unknown(measure.name());
        }
        double value = measurement.value();
        boolean holds =
                value >= condition.atLeast().orElse(Double.NEGATIVE_INFINITY)
                        && value > condition.above().orElse(Double.NEGATIVE_INFINITY)
                        && value < condition.below().orElse(Double.POSITIVE_INFINITY);
        String number = " " + print(value) + " " + measurement.unit().symbol();
        return is(holds, new Text(measure.name().en() + number, measure.name().tr() + number));
    }

    private static Evaluation uncoded(Condition.History list, Case patient) {
        Stream<Text> seen =
                switch (list) {
                    case CONDITIONS ->
                            patient.conditions().stream()
                                    .flatMap(List::stream)
                                    .filter(p -> p.icd10().isEmpty())
                                    .map(p -> Text.same(p.text().orElse("?")));
                    case MEDICATIONS ->
                            patient.medications().stream()
                                    .flatMap(List::stream)
                                    .filter(m -> m.atc().isEmpty())
                                    .map(m -> Text.same(m.text().orElse("?")));
                    case ALLERGIES ->
                            patient.allergies().stream()
                                    .flatMap(List::stream)
                                    .filter(a -> a.classes().isEmpty() && a.agents().isEmpty())
                                    .map(Evaluation::allergyText);
                };
        var texts = seen.toList();
        return texts.isEmpty() ? FALSE : new Evaluation(Truth.TRUE, texts, List.of());
    }

    private static boolean missing(Condition.History list, Case patient) {
        Optional<?> given =
                switch (list) {
                    case CONDITIONS -> patient.conditions();
                    case MEDICATIONS -> patient.medications();
                    case ALLERGIES -> patient.allergies();
                };
        return given.isEmpty();
    }

    private static Evaluation listMissing(Condition.History list) {
        return new Evaluation(Truth.UNKNOWN, List.of(), List.of(new Missing(listName(list), true)));
    }

    private static Text listName(Condition.History list) {
        return switch (list) {
            case CONDITIONS -> new Text("list of conditions", "hastalık listesi");
            case MEDICATIONS -> new Text("list of medications", "ilaç listesi");
            case ALLERGIES -> new Text("list of allergies", "alerji listesi");
        };
    }

    private static Text sexText(Case.Sex sex) {
        return switch (sex) {
            case FEMALE -> new Text("female", "kadın");
            case MALE -> new Text("male", "erkek");
        };
    }

    private static String print(double x) {
        return x == Math.rint(x) ? Long.toString((long) x) : String.format(Locale.ROOT, "%.4g", x);
    }
}
