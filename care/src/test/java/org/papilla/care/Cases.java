package org.papilla.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Measure;
import org.papilla.formulary.Question;
import org.papilla.formulary.document.BadInput;

/// Writes cases for tests in the short hand of `rule-cases.txt`, as the JSON that the command line
/// reads.
final class Cases {

    static final Formulary FORMULARY = Formulary.shipped();

    private Cases() {}

    static Case of(String shortHand) {
        try {
            return Case.read("case", json(shortHand), FORMULARY);
        } catch (BadInput e) {
            throw new IllegalArgumentException(shortHand + "\n" + e.getMessage(), e);
        }
    }

    static String json(String shortHand) {
        var tokens = List.of(shortHand.strip().split("\\s+"));
        boolean female = tokens.getFirst().equals("f");
        Map<String, String> answers = new TreeMap<>();
        FORMULARY.all(Question.class).forEach(question -> answers.put(question.id(), "no"));
        var conditions = new ArrayList<String>();
        var medications = new ArrayList<String>();
        var allergies = new ArrayList<String>();
        var measurements = new TreeMap<String, String>(Map.of("systolicPressure", "120"));
        String age = "40";
        String indication = female ? "female-pattern" : "male-pattern";
        boolean definitive = true;
        for (String token : tokens.subList(1, tokens.size())) {
            String rest = token.substring(Math.min(token.length(), 2));
            if (token.startsWith("age=")) {
                age = token.substring(4);
            } else if (token.startsWith("q:")) {
                answers.put(rest.split("=")[0], rest.split("=")[1]);
            } else if (token.startsWith("c:")) {
                var parts = rest.split(":");
                conditions.add(
                        "{\"icd10\":\"%s\",\"status\":\"%s\"}"
                                .formatted(parts[0], parts.length > 1 ? parts[1] : "active"));
            } else if (token.startsWith("c?")) {
                conditions.add("{\"text\":\"%s\"}".formatted(rest));
            } else if (token.startsWith("a:")) {
                medications.add("{\"atc\":\"%s\"}".formatted(rest));
            } else if (token.startsWith("a?")) {
                medications.add("{\"text\":\"%s\"}".formatted(rest));
            } else if (token.startsWith("al:")) {
                String name = token.substring(3);
                String key =
                        name.equals(name.toUpperCase(java.util.Locale.ROOT))
                                ? "class"
                                : "substance";
                allergies.add("{\"%s\":\"%s\"}".formatted(key, name));
            } else if (token.startsWith("x:")) {
                measurements.put(rest.split("=")[0], rest.split("=")[1]);
            } else if (token.startsWith("dx:")) {
                indication = token.substring(3);
            } else if (token.equals("indefinite")) {
                definitive = false;
            } else if (!token.startsWith("-")) {
                throw new IllegalArgumentException(token);
            }
        }
        var parts = new ArrayList<String>();
        parts.add(
                "\"patient\":{\"sex\":\"%s\",\"ageYears\":%s,\"weightKg\":70}"
                        .formatted(female ? "female" : "male", age));
        list(parts, tokens, "conditions", conditions);
        list(parts, tokens, "medications", medications);
        list(parts, tokens, "allergies", allergies);
        parts.add(
                "\"measurements\":["
                        + measurements.entrySet().stream()
                                .map(m -> measurement(m.getKey(), m.getValue()))
                                .collect(Collectors.joining(","))
                        + "]");
        parts.add(
                "\"diagnosis\":{\"indication\":\"%s\",\"definitive\":%s}"
                        .formatted(indication, definitive));
        parts.add(
                "\"answers\":{"
                        + answers.entrySet().stream()
                                .map(a -> "\"%s\":\"%s\"".formatted(a.getKey(), a.getValue()))
                                .collect(Collectors.joining(","))
                        + "}");
        return "{" + String.join(",", parts) + "}";
    }

    private static void list(
            List<String> parts, List<String> tokens, String name, List<String> items) {
        if (!tokens.contains("-" + name)) {
            parts.add("\"" + name + "\":[" + String.join(",", items) + "]");
        }
    }

    private static String measurement(String name, String value) {
        String unit = FORMULARY.get(Measure.class, name).units().getFirst().unit().code();
        return "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\"}".formatted(name, value, unit);
    }
}
