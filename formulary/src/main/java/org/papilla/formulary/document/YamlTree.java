package org.papilla.formulary.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// YAML text as a [Node] tree.
final class YamlTree {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setUseMarks(true)
                    .setAllowDuplicateKeys(true) // reported below, with both lines
                    .build();

    private final Document document;

    private YamlTree(Document document) {
        this.document = document;
    }

    static Node parse(Document document, String text) {
        try {
            if (text.indexOf('*') >= 0 && refusesAlias(document, text)) {
                return new Node.Mapping(1, new LinkedHashMap<>());
            }
            return new Compose(SETTINGS)
                    .composeString(text)
                    .map(node -> new YamlTree(document).tree("", node))
                    .orElseGet(() -> new Node.Mapping(1, new LinkedHashMap<>()));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            document.report(line, "", "", "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            document.report(1, "", "", "not YAML: " + e.getMessage());
        }
        return new Node.Mapping(1, new LinkedHashMap<>());
    }

    /// An alias stands for what was written elsewhere, and a few of them can stand for billions of
    /// nodes.
    private static boolean refusesAlias(Document document, String text) {
        for (var event : new Parse(SETTINGS).parseString(text)) {
            if (event.getEventId() == Event.ID.Alias) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                document.report(
                        line, "", "", "anchors and aliases are not allowed; write the value out");
                return true;
            }
        }
        return false;
    }

    private Node tree(String path, org.snakeyaml.engine.v2.nodes.Node node) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return switch (node) {
            case MappingNode mapping -> {
                var entries = new LinkedHashMap<String, Node>();
                for (var tuple : mapping.getValue()) {
                    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                        document.report(line, path, "", "a key must be plain text");
                        continue;
                    }
                    String child = Field.join(path, key.getValue());
                    var earlier = entries.get(key.getValue());
                    if (earlier != null) {
                        int again = key.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
                        document.report(
                                again,
                                child,
                                "",
                                "written twice, first on line " + earlier.line() + "; keep one");
                        continue;
                    }
                    entries.put(key.getValue(), tree(child, tuple.getValueNode()));
                }
                yield new Node.Mapping(line, entries);
            }
            case SequenceNode sequence -> {
                var items = new ArrayList<Node>();
                for (var item : sequence.getValue()) {
                    items.add(tree(path + "[" + items.size() + "]", item));
                }
                yield new Node.Sequence(line, items);
            }
            case ScalarNode scalar ->
                    new Node.Scalar(line, scalar.getValue(), kind(scalar.getTag()));
            default ->
                    throw new IllegalStateException(
                            "a node that is no mapping, sequence or scalar: " + node);
        };
    }

    private static Node.Kind kind(Tag tag) {
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Node.Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Node.Kind.TRUTH;
        }
        return tag.equals(Tag.NULL) ? Node.Kind.NULL : Node.Kind.TEXT;
    }
}
