package org.papilla.formulary.document;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// JSON text as a [Node] tree. Only the streaming parser is used: no value is ever bound to a class
/// by name.
final class JsonTree {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Document document;
    private final JsonParser parser;

    private JsonTree(Document document, JsonParser parser) {
        this.document = document;
        this.parser = parser;
    }

    static Node parse(Document document, String text) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                document.report(1, "", "", "empty; expected a JSON object");
                return new Node.Mapping(1, new LinkedHashMap<>());
            }
            var tree = new JsonTree(document, parser);
            var root = tree.value("");
            if (parser.nextToken() != null) {
                document.report(
                        tree.line(), "", "", "text after the end of the JSON value; remove it");
            }
            return root;
        } catch (JacksonException e) {
            var at = e.getLocation();
            document.report(
                    at == null ? 1 : Math.max(1, at.getLineNr()),
                    "",
                    "",
                    "not JSON: " + firstLine(e.getOriginalMessage()));
            return new Node.Mapping(1, new LinkedHashMap<>());
        }
    }

    /// Writes a tree as JSON.
    static String write(@Nullable Node node) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(node, out);
        }
        return text.toString();
    }

    private static void write(@Nullable Node node, JsonGenerator out) {
        switch (node) {
            case null -> out.writeNull();
            case Node.Mapping(_, var entries) -> {
                out.writeStartObject();
                entries.forEach((key, value) -> {
                    out.writeName(key);
                    write(value, out);
                });
                out.writeEndObject();
            }
            case Node.Sequence(_, var items) -> {
                out.writeStartArray();
                items.forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case Node.Scalar(_, var text, var kind) -> {
                switch (kind) {
                    case TEXT -> out.writeString(text);
                    case NUMBER -> out.writeNumber(new BigDecimal(text));
                    case TRUTH -> out.writeBoolean(text.equalsIgnoreCase("true"));
                    case NULL -> out.writeNull();
                }
            }
        }
    }

    private Node value(String path) {
        int line = line();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var entries = new LinkedHashMap<String, Node>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    int keyLine = line();
                    String child = Field.join(path, key);
                    parser.nextToken();
                    var value = value(child);
                    if (entries.putIfAbsent(key, value) != null) {
                        document.report(keyLine, child, "", "written twice; keep one");
                    }
                }
                yield new Node.Mapping(line, entries);
            }
            case START_ARRAY -> {
                var items = new ArrayList<Node>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(path + "[" + items.size() + "]"));
                }
                yield new Node.Sequence(line, items);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new Node.Scalar(line, parser.getString(), Node.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE ->
                    new Node.Scalar(line, parser.getString(), Node.Kind.TRUTH);
            case VALUE_NULL -> new Node.Scalar(line, "null", Node.Kind.NULL);
            default -> new Node.Scalar(line, parser.getString(), Node.Kind.TEXT);
        };
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
