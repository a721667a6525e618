package org.papilla.formulary.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One place in a document, present or absent, with its path. Asking for a child makes its key
/// known; keys that nobody asked for are reported as unknown at the end.
///
/// Each reading method either returns what stands there or reports a [Problem] and returns a
/// harmless value.
public final class Field {

    private final Document document;
    private final String path;
    private final @Nullable Node node;
    private final int line;
    private final Map<String, Field> children = new LinkedHashMap<>();
    private final List<Field> elements = new ArrayList<>();
    private boolean open;

    Field(Document document, String path, Node node) {
        this(document, path, node, node.line());
    }

    private Field(Document document, String path, @Nullable Node node, int line) {
        this.document = document;
        this.path = path;
        this.node = node;
        this.line = line;
    }

    /// Path from the root of the document, such as `caps[0].unit`.
    public String path() {
        return path;
    }

    /// What stands here as a document of its own: paths begin anew, and unknown keys are not
    /// reported.
    public Field alone() {
        return new Field(document, "", node, line);
    }

    /// Whether something stands here; a null counts as absent.
    public boolean present() {
        return node != null
                && !(node instanceof Node.Scalar(_, _, Node.Kind kind) && kind == Node.Kind.NULL);
    }

    /// Whether a mapping stands here.
    public boolean isMapping() {
        return node instanceof Node.Mapping;
    }

    /// Whether a list stands here.
    public boolean isList() {
        return node instanceof Node.Sequence;
    }

    /// The child under a key of a mapping.
    public Field child(String key) {
        var known = children.get(key);
        if (known != null) {
            return known;
        }
        Node inside = null;
        if (node instanceof Node.Mapping(_, var entries)) {
            inside = entries.get(key);
        } else if (present() && children.isEmpty()) {
            report("expected a group of fields, one of them '" + key + "'");
        }
        var child =
                new Field(document, join(path, key), inside, inside == null ? line : inside.line());
        children.put(key, child);
        return child;
    }

    /// The keys that stand here; for groups whose keys are data, such as ion names.
    public Set<String> keys() {
        if (node instanceof Node.Mapping(_, var entries)) {
            return new LinkedHashSet<>(entries.keySet());
        }
        if (present()) {
            report("expected a group of fields");
        }
        return Set.of();
    }

    /// The elements of a list; empty when absent.
    public List<Field> items() {
        if (node instanceof Node.Sequence(_, var items)) {
            if (elements.isEmpty()) {
                for (int i = 0; i < items.size(); i++) {
                    elements.add(new Field(document, path + "[" + i + "]", items.get(i)));
                }
            }
            return List.copyOf(elements);
        }
        if (present()) {
            report("expected a list");
        }
        return List.of();
    }

    /// The elements of a list, each read by `reader`; empty when absent.
    public <T> List<T> list(Function<Field, T> reader) {
        return items().stream().map(reader).toList();
    }

    /// What `reader` makes of this field, or nothing when it is absent.
    public <T> Optional<T> optional(Function<Field, T> reader) {
        return present() ? Optional.of(reader.apply(this)) : Optional.empty();
    }

    /// Required text, not blank.
    public String text() {
        if (!present()) {
            report("missing; write a text");
            return "?";
        }
        if (node instanceof Node.Scalar(_, var text, _)) {
            if (text.isBlank()) {
                report("empty; write a text");
                return "?";
            }
            return text.strip();
        }
        report("expected a text");
        return "?";
    }

    /// Required text that matches a pattern.
    ///
    /// @param remedy what would be right, for the message
    public String text(Pattern pattern, String remedy) {
        String text = text();
        if (present() && !pattern.matcher(text).matches()) {
            report(remedy);
        }
        return text;
    }

    /// Required number within `range`. Not a number, infinite, or a text in its place are reported.
    public double number(Range range) {
        if (!present()) {
            report("missing; write " + range.describe());
            return range.placeholder();
        }
        if (node instanceof Node.Scalar(_, var text, var kind) && kind == Node.Kind.NUMBER) {
            double x = parse(text);
            if (Double.isFinite(x) && range.contains(x)) {
                return x;
            }
        }
        report("expected " + range.describe());
        return range.placeholder();
    }

    /// A number within `range`, or nothing when it is absent.
    public OptionalDouble optionalNumber(Range range) {
        return present() ? OptionalDouble.of(number(range)) : OptionalDouble.empty();
    }

    /// Required whole number.
    public int whole(int low, int high) {
        double x = number(Range.between(low, high, ""));
        if (x != Math.rint(x)) {
            report("expected a whole number");
        }
        return (int) x;
    }

    /// Required truth value.
    public boolean truth() {
        if (node instanceof Node.Scalar(_, var text, var kind) && kind == Node.Kind.TRUTH) {
            return text.equalsIgnoreCase("true");
        }
        report(present() ? "expected true or false" : "missing; write true or false");
        return false;
    }

    /// Required constant of an enumeration, written in lower case with hyphens.
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        var constants = type.getEnumConstants();
        if (present() && node instanceof Node.Scalar(_, var text, _)) {
            for (E constant : constants) {
                if (written(constant).equals(text)) {
                    return constant;
                }
            }
        }
        String allowed =
                Arrays.stream(constants).map(Field::written).collect(Collectors.joining(", "));
        report((present() ? "expected one of: " : "missing; write one of: ") + allowed);
        return constants[0];
    }

    /// Required text that is one of `allowed`.
    public String oneOf(Set<String> allowed, String what) {
        String text = text();
        if (present() && !allowed.contains(text)) {
            report("unknown " + what + "; known: " + String.join(", ", new TreeSet<>(allowed)));
        }
        return text;
    }

    /// How a constant is written in files: `NO_INJECTION` as `no-injection`.
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Declares that whatever stands below is fine unread.
    public void acceptAnything() {
        open = true;
    }

    /// Reports a problem with what stands here.
    ///
    /// @param remedy what would be right
    public void report(String remedy) {
        document.report(line, path, shown(), remedy);
    }

    /// A problem at this place, for checks that come after the document was read.
    public Problem problem(String remedy) {
        return new Problem(document.file(), line, path, shown(), remedy);
    }

    @Nullable Node node() {
        return node;
    }

    void reportUnread() {
        if (open) {
            return;
        }
        if (node instanceof Node.Mapping(_, var entries)) {
            entries.forEach((key, value) -> {
                if (!children.containsKey(key)) {
                    document.report(
                            value.line(),
                            join(path, key),
                            "",
                            "unknown key; known here: " + String.join(", ", children.keySet()));
                }
            });
        }
        children.values().forEach(Field::reportUnread);
        elements.forEach(Field::reportUnread);
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private String shown() {
        return switch (node) {
            case null -> "";
            case Node.Scalar(_, var text, var kind) ->
                    kind == Node.Kind.TEXT ? "'" + shortened(text) + "'" : shortened(text);
            case Node.Mapping _ -> "a group";
            case Node.Sequence _ -> "a list";
        };
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "·");
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }

    private static double parse(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double
                    .NaN; // .inf, .nan and 0x1F are YAML numbers, and none of them is an amount
        }
    }
}
