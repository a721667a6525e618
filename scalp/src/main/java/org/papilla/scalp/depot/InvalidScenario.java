package org.papilla.scalp.depot;

import java.util.List;
import java.util.stream.Collectors;

/// Thrown when something that cannot be computed is asked; names every problem, not only the first.
public final class InvalidScenario extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidScenario(List<Problem> problems) {
        super(problems.stream().map(Problem::line).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /// All problems found, in the order of the scenario's fields.
    public List<Problem> problems() {
        return problems;
    }
}
