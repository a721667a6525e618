package org.papilla.formulary.document;

import java.util.LinkedHashMap;
import java.util.List;

/// The tree of a document, each node with the line on which it starts.
sealed interface Node {

    int line();

    /// Keys in the order of the file; a repeated key has been reported already.
    record Mapping(int line, LinkedHashMap<String, Node> entries) implements Node {}

    record Sequence(int line, List<Node> items) implements Node {}

    /// A text, number, truth value or null, as written.
    record Scalar(int line, String text, Kind kind) implements Node {}

    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NULL
    }
}
