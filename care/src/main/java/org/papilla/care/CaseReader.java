package org.papilla.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papilla.formulary.Agent;
import org.papilla.formulary.AllergyClass;
import org.papilla.formulary.Condition;
import org.papilla.formulary.Entry;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Indication;
import org.papilla.formulary.Measure;
import org.papilla.formulary.Mechanism;
import org.papilla.formulary.Product;
import org.papilla.formulary.Question;
import org.papilla.formulary.Scale;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Range;

/// Reads a [Case] from a document and reports whatever cannot be true of a patient.
final class CaseReader {

    private final Formulary formulary;
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Question> byPatientField = new TreeMap<>();
    private final Map<String, Set<String>> classesOf = new HashMap<>();
    private final Map<String, Set<String>> agentsCalled = new HashMap<>();

    CaseReader(Formulary formulary) {
        this.formulary = formulary;
        for (var question : formulary.all(Question.class)) {
            questions.put(question.id(), question);
            question.patientField().ifPresent(field -> byPatientField.put(field, question));
        }
        for (var allergyClass : formulary.all(AllergyClass.class)) {
            for (String member : allergyClass.members()) {
                classesOf
                        .computeIfAbsent(
                                member.toLowerCase(Locale.ROOT), _ -> new LinkedHashSet<>())
                        .add(allergyClass.id());
            }
        }
        for (var agent : formulary.all(Agent.class)) {
            var names = new ArrayList<>(agent.synonyms());
            names.addAll(List.of(agent.id(), agent.name().en(), agent.name().tr()));
            for (String name : names) {
                agentsCalled
                        .computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new LinkedHashSet<>())
                        .add(agent.id());
            }
        }
    }

    Case read(Field root) {
        var patient = root.child("patient");
        var answers = new TreeMap<String, Answer>();
        byPatientField.forEach((field, question) ->
                patient.child(field)
                        .optional(CaseReader::answer)
                        .ifPresent(a -> answers.put(question.id(), a)));
        readAnswers(root.child("answers"), answers);
        return new Case(
                patient.child("sex").optional(f -> f.oneOf(Case.Sex.class)),
                patient.child("ageYears").optionalNumber(Range.between(0, 130, "a")),
                patient.child("weightKg").optionalNumber(Range.positive(500, "kg")),
                Map.copyOf(answers),
                root.child("conditions").optional(list -> list.list(CaseReader::problem)),
                root.child("medications").optional(list -> list.list(CaseReader::medication)),
                root.child("allergies").optional(list -> list.list(this::allergy)),
                measurements(root.child("measurements")),
                root.child("diagnosis").optional(this::diagnosis),
                root.child("stock")
                        .optional(list -> list.list(f -> f.oneOf(ids(Product.class), "product"))),
                wishes(root.child("wishes")));
    }

    private void readAnswers(Field field, Map<String, Answer> answers) {
        for (String id : field.keys()) {
            var answer = field.child(id);
            if (!questions.containsKey(id)) {
                answer.report(
                        "no such question; './papilla formulary questions' lists them: "
                                + String.join(", ", new TreeSet<>(questions.keySet())));
                answer.acceptAnything();
                continue;
            }
            var given = answer(answer);
            var earlier = answers.put(id, given);
            if (earlier != null && earlier != given) {
                answer.report(
                        "contradicts patient."
                                + questions.get(id).patientField().orElse(id)
                                + "; keep one");
            }
        }
    }

    private static Answer answer(Field field) {
        return field.oneOf(Answer.class);
    }

    private static Case.Problem problem(Field field) {
        var code =
                field.child("icd10")
                        .optional(f -> code(f, Condition.ICD10, Condition.ICD10_REMEDY));
        var text = field.child("text").optional(Field::text);
        if (code.isEmpty() && text.isEmpty()) {
            field.report("needs an icd10 code or a text");
        }
        var status = field.child("status").optional(f -> f.oneOf(Condition.Status.class));
        return new Case.Problem(code, text, status.orElse(Condition.Status.ACTIVE));
    }

    private static Case.Medication medication(Field field) {
        var code = field.child("atc").optional(f -> code(f, Condition.ATC, Condition.ATC_REMEDY));
        var text = field.child("text").optional(Field::text);
        if (code.isEmpty() && text.isEmpty()) {
            field.report("needs an atc code or a text");
        }
        return new Case.Medication(code, text);
    }

    private static String code(Field field, Pattern pattern, String remedy) {
        String code = field.text().toUpperCase(Locale.ROOT);
        if (!pattern.matcher(code).matches()) {
            field.report(remedy);
        }
        return code;
    }

    private Case.Allergy allergy(Field field) {
        var substance = field.child("substance").optional(f -> f.text().toLowerCase(Locale.ROOT));
        var classes = new LinkedHashSet<String>();
        field.child("class")
                .optional(f -> f.oneOf(ids(AllergyClass.class), "allergy class"))
                .ifPresent(classes::add);
        substance.ifPresent(name -> classes.addAll(classesOf.getOrDefault(name, Set.of())));
        if (!field.child("substance").present() && !field.child("class").present()) {
            field.report(
                    "needs a substance or a class; known classes: "
                            + String.join(", ", ids(AllergyClass.class)));
        }
        var agents =
                substance.map(name -> agentsCalled.getOrDefault(name, Set.of())).orElse(Set.of());
        return new Case.Allergy(substance, List.copyOf(classes), List.copyOf(agents));
    }

    private Map<String, Case.Measurement> measurements(Field field) {
        var measurements = new TreeMap<String, Case.Measurement>();
        for (var item : field.items()) {
            String id = item.child("name").oneOf(ids(Measure.class), "measurement");
            var unit = item.child("unit");
            var valueField = item.child("value");
            var measure = formulary.find(Measure.class, id);
            if (measure.isEmpty()) {
                unit.acceptAnything();
                valueField.acceptAnything();
                continue;
            }
            var first = measure.get().units().getFirst().unit();
            double value = inFirstUnit(measure.get(), unit, valueField);
            if (measurements.put(id, new Case.Measurement(value, first)) != null) {
                item.report("measured twice; give the one that counts");
            }
        }
        return Map.copyOf(measurements);
    }

    private static double inFirstUnit(Measure measure, Field unit, Field value) {
        var codes =
                measure.units().stream()
                        .map(scale -> scale.unit().code())
                        .collect(Collectors.toSet());
        String code = unit.oneOf(codes, "unit of " + measure.id());
        for (var scale : measure.units()) {
            if (scale.unit().code().equals(code)) {
                double low = (measure.low() - scale.offset()) / scale.factor();
                double high = (measure.high() - scale.offset()) / scale.factor();
                return scale.factor() * value.number(Range.between(low, high, code))
                        + scale.offset();
            }
        }
        value.acceptAnything();
        return measure.low();
    }

    private Case.Diagnosis diagnosis(Field field) {
        String indication = field.child("indication").oneOf(ids(Indication.class), "indication");
        var scale = field.child("scale").optional(f -> f.oneOf(ids(Scale.class), "scale"));
        var grade = field.child("grade").optional(Field::text);
        if (grade.isPresent() && scale.isEmpty()) {
            field.child("grade")
                    .report(
                            "a grade needs its scale; known: "
                                    + String.join(", ", ids(Scale.class)));
        }
        scale.flatMap(id -> formulary.find(Scale.class, id))
                .filter(known -> grade.isPresent() && !known.accepts(grade.get()))
                .ifPresent(known ->
                        field.child("grade")
                                .report(
                                        "not a grade of "
                                                + known.id()
                                                + "; it knows: "
                                                + grades(known)));
        return new Case.Diagnosis(
                indication, field.child("definitive").optional(Field::truth), scale, grade);
    }

    private static String grades(Scale scale) {
        String codes =
                scale.grades().stream().map(Scale.Grade::code).collect(Collectors.joining(", "));
        return scale.range().map(range -> range.print() + (codes.isEmpty() ? "" : ", ")).orElse("")
                + codes;
    }

    private Case.Wishes wishes(Field field) {
        var most = field.child("maxAgents");
        return new Case.Wishes(
                field.child("mechanisms")
                        .optional(
                                list -> list.list(f -> f.oneOf(ids(Mechanism.class), "mechanism"))),
                most.present() ? OptionalInt.of(most.whole(1, 20)) : OptionalInt.empty(),
                field.child("exclude").list(f -> f.oneOf(ids(Agent.class), "agent")),
                field.child("robust").optional(Field::truth).orElse(false));
    }

    private <T extends Entry> Set<String> ids(Class<T> kind) {
        return formulary.all(kind).stream()
                .map(Entry::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
