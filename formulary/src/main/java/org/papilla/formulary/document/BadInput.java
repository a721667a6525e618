package org.papilla.formulary.document;

import java.util.List;
import java.util.stream.Collectors;

/// What was given cannot be read as it stands. Carries every problem found, never only the first.
public final class BadInput extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /// All that is wrong with one input.
    ///
    /// @param problems at least one
    public BadInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /// The problems in the order of the document.
    public List<Problem> problems() {
        return problems;
    }
}
