package org.papilla.hair.examination;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Reads fields of a parsed JSON object and collects every problem on the way.
///
/// Fields that were asked for are known; [#finish] reports the rest, so a misspelt key is never
/// silently ignored. JSON null counts as absent.
final class Tree {

    private final String path;
    private final Map<?, ?> fields;
    private final List<Problem> problems;
    private final TreeSet<String> asked = new TreeSet<>();

    private Tree(String path, Map<?, ?> fields, List<Problem> problems) {
        this.path = path;
        this.fields = fields;
        this.problems = problems;
    }

    static Tree of(Map<?, ?> fields) {
        return new Tree("", fields, new ArrayList<>());
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isValid() {
        return problems.isEmpty();
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void problem(String key, Object value, String unit, String remedy) {
        problems.add(new Problem(pathOf(key), String.valueOf(value), unit, remedy));
    }

    private void missing(String key, String unit, String remedy) {
        problems.add(new Problem(pathOf(key), "nothing", unit, remedy));
    }

    boolean has(String key) {
        asked.add(key);
        return fields.get(key) != null;
    }

    /// A whole number, absent when not given or wrong.
    OptionalInt count(String key, String unit, int low, int high) {
        asked.add(key);
        Object value = fields.get(key);
        if (value == null) {
            return OptionalInt.empty();
        }
        String remedy = "give a whole number from %d to %d".formatted(low, high);
        if (value instanceof Number number) {
            try {
                int whole = new BigDecimal(number.toString()).intValueExact();
                if (whole >= low && whole <= high) {
                    return OptionalInt.of(whole);
                }
            } catch (ArithmeticException | NumberFormatException _) {
                // Not whole, too large, NaN or infinite: reported below like any other misfit.
            }
        }
        problem(key, value, unit, remedy);
        return OptionalInt.empty();
    }

    OptionalInt requiredCount(String key, String unit, int low, int high) {
        int before = problems.size();
        var count = count(key, unit, low, high);
        if (count.isEmpty() && problems.size() == before) {
            missing(key, unit, "give a whole number from %d to %d".formatted(low, high));
        }
        return count;
    }

    /// A number, absent when not given or wrong.
    OptionalDouble number(String key, String unit, double low, double high) {
        asked.add(key);
        Object value = fields.get(key);
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (value instanceof Number number) {
            double x = number.doubleValue();
            if (x >= low && x <= high) {
                return OptionalDouble.of(x);
            }
        }
        problem(key, value, unit, range(low, high));
        return OptionalDouble.empty();
    }

    OptionalDouble requiredNumber(String key, String unit, double low, double high) {
        int before = problems.size();
        var number = number(key, unit, low, high);
        if (number.isEmpty() && problems.size() == before) {
            missing(key, unit, range(low, high));
        }
        return number;
    }

    private static String range(double low, double high) {
        return String.format(
                Locale.ROOT, "give a number from %s to %s", shortest(low), shortest(high));
    }

    private static String shortest(double x) {
        return new BigDecimal(Double.toString(x)).stripTrailingZeros().toPlainString();
    }

    /// One of a list of words.
    <E extends Enum<E> & Coded> Optional<E> word(String key, E[] known) {
        asked.add(key);
        Object value = fields.get(key);
        if (value == null) {
            return Optional.empty();
        }
        for (E candidate : known) {
            if (candidate.code().equals(value)) {
                return Optional.of(candidate);
            }
        }
        problem(key, value, "", "give one of " + Coded.list(known));
        return Optional.empty();
    }

    <E extends Enum<E> & Coded> Optional<E> requiredWord(String key, E[] known) {
        if (!has(key)) {
            missing(key, "", "give one of " + Coded.list(known));
        }
        return word(key, known);
    }

    /// An object within this one, absent when not given or no object.
    Optional<Tree> object(String key) {
        asked.add(key);
        Object value = fields.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Map<?, ?> map) {
            return Optional.of(new Tree(pathOf(key), map, problems));
        }
        problem(key, value, "", "give an object with fields");
        return Optional.empty();
    }

    /// The objects of a list; empty when not given or wrong.
    List<Tree> objects(String key) {
        var trees = new ArrayList<Tree>();
        var items = items(key);
        for (int i = 0; i < items.size(); i++) {
            String at = "%s[%d]".formatted(key, i);
            if (items.get(i) instanceof Map<?, ?> map) {
                trees.add(new Tree(pathOf(at), map, problems));
            } else {
                problem(at, items.get(i), "", "give an object with fields");
            }
        }
        return trees;
    }

    List<Tree> requiredObjects(String key) {
        if (!has(key)) {
            missing(key, "", "give a list with at least one object");
        } else if (fields.get(key) instanceof List<?> list && list.isEmpty()) {
            problem(key, "an empty list", "", "give at least one object");
        }
        return objects(key);
    }

    /// The numbers of a list; empty when not given or wrong.
    List<Double> numbers(String key, String unit, double low, double high) {
        var numbers = new ArrayList<Double>();
        var items = items(key);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Number number
                    && number.doubleValue() >= low
                    && number.doubleValue() <= high) {
                numbers.add(number.doubleValue());
            } else {
                problem("%s[%d]".formatted(key, i), items.get(i), unit, range(low, high));
            }
        }
        return numbers;
    }

    private List<?> items(String key) {
        asked.add(key);
        Object value = fields.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        problem(key, value, "", "give a list");
        return List.of();
    }

    /// Reports fields that nobody asked for.
    void finish() {
        for (Object key : fields.keySet()) {
            if (!(key instanceof String name && asked.contains(name))) {
                problem(
                        String.valueOf(key),
                        fields.get(key),
                        "",
                        "unknown field; known are " + String.join(", ", asked));
            }
        }
    }
}
