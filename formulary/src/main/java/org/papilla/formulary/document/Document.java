package org.papilla.formulary.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// One YAML or JSON document that is being read, and the problems found in it so far.
///
/// Reading never stops at the first problem: [Field] hands out a harmless value in place of a bad
/// one, and [#finish] throws everything at once, unknown keys included. A value that was read is to
/// be used only after [#finish] has returned.
public final class Document {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Field root;

    private Document(String file, Function<Document, Node> parse) {
        this.file = file;
        this.root = new Field(this, "", parse.apply(this));
    }

    /// Parses YAML 1.2.
    ///
    /// @param file name to show in messages
    /// @throws BadInput if it is not YAML, with the line
    public static Document yaml(String file, String text) throws BadInput {
        return parsed(new Document(file, document -> YamlTree.parse(document, text)));
    }

    /// Parses JSON (RFC 8259).
    ///
    /// @param file name to show in messages
    /// @throws BadInput if it is not JSON, with the line
    public static Document json(String file, String text) throws BadInput {
        return parsed(new Document(file, document -> JsonTree.parse(document, text)));
    }

    private static Document parsed(Document document) throws BadInput {
        if (!document.problems.isEmpty()) {
            throw new BadInput(document.problems);
        }
        return document;
    }

    /// The whole document as a field with an empty path.
    public Field root() {
        return root;
    }

    /// Reports every key that nobody asked for, then throws if anything at all was wrong.
    public void finish() throws BadInput {
        root.reportUnread();
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            throw new BadInput(problems);
        }
    }

    /// The same document as JSON, for a reader that must start fast. Line numbers are lost.
    public String toJson() {
        return JsonTree.write(root.node());
    }

    /// The problems so far.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    String file() {
        return file;
    }

    void report(int line, String path, String value, String remedy) {
        problems.add(new Problem(file, line, path, value, remedy));
    }
}
