package org.papilla.clinic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.papilla.formulary.Text;
import org.papilla.formulary.document.BadInput;
import org.papilla.formulary.document.Problem;
import org.papilla.hair.examination.Reading;
import org.papilla.hair.statistics.Interval;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads the sheet of an examination from JSON, and knows on which line each field stands.
final class HairSheet {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final int LONGEST_VALUE = 60;

    private final JsonParser parser;
    private final Map<String, Integer> lines = new HashMap<>();

    private HairSheet(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads a sheet.
    ///
    /// @param file path, or `-` for standard input
    /// @param reader of the examination
    /// @throws BadInput with every problem of the sheet
    static <T> T read(String file, Function<Map<String, ?>, Reading<T>> reader)
            throws BadInput, IOException {
        String shown = Shared.shown(file);
        String text = Shared.read(file);
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var sheet = new HairSheet(parser);
            var token = parser.nextToken();
            if (token != JsonToken.START_OBJECT) {
                throw bad(shown, 1, (token == null ? "empty; " : "") + "expected a JSON object");
            }
            var fields = sheet.object("");
            if (parser.nextToken() != null) {
                throw bad(shown, sheet.line(), "text after the end of the JSON value; remove it");
            }
            return switch (reader.apply(fields)) {
                case Reading.Valid<T>(var valid) -> valid;
                case Reading.Refused<T>(var problems) ->
                        throw new BadInput(
                                problems.stream()
                                        .map(problem -> sheet.located(shown, problem))
                                        .toList());
            };
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw bad(
                    shown,
                    at == null ? 1 : Math.max(1, at.getLineNr()),
                    "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static BadInput bad(String file, int line, String remedy) {
        return new BadInput(List.of(new Problem(file, line, "", "", remedy)));
    }

    private Problem located(String file, org.papilla.hair.examination.Problem problem) {
        String value = oneLine(problem.value());
        return new Problem(
                file,
                lineOf(problem.path()),
                oneLine(problem.path()),
                problem.unit().isEmpty() || value.equals("nothing")
                        ? value
                        : value + " " + problem.unit(),
                oneLine(problem.remedy()));
    }

    /// The line of a field, or of the nearest thing around it when it is missing.
    private int lineOf(String path) {
        for (String at = path; !at.isEmpty(); ) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            int end = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
            at = end < 0 ? "" : at.substring(0, end);
        }
        return lines.getOrDefault("", 1);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST_VALUE * 4 ? line.substring(0, LONGEST_VALUE) + "…" : line;
    }

    private Map<String, @Nullable Object> object(String path) {
        lines.put(path, line());
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String child = path.isEmpty() ? key : path + "." + key;
            lines.put(child, line());
            parser.nextToken();
            fields.put(key, value(child));
        }
        return fields;
    }

    private @Nullable Object value(String path) {
        lines.putIfAbsent(path, line());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> {
                var items = new ArrayList<@Nullable Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(path + "[" + items.size() + "]"));
                }
                yield items;
            }
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /// Words of an examination as the rest of the program writes them.
    static Text text(org.papilla.hair.examination.Text words) {
        return new Text(words.en(), words.tr());
    }

    /// A share with its interval, in percent.
    static String percent(Interval share) {
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f - %.1f)",
                100 * share.value(),
                100 * share.low(),
                100 * share.high());
    }
}
