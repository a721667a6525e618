package org.papilla.scalp.depot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the depot engine knows about a drug: numbers by name, each with its source.
public final class Drug {

    private final String id;
    private final Map<String, DrugNumber> numbers;

    Drug(String id, Map<String, DrugNumber> numbers) {
        this.id = id;
        this.numbers = Map.copyOf(numbers);
    }

    /// Its identifier, for example `finasteride`.
    public String id() {
        return id;
    }

    /// All its numbers, by name.
    public List<DrugNumber> numbers() {
        return numbers.values().stream()
                .sorted((a, b) -> a.quantity().compareTo(b.quantity()))
                .toList();
    }

    /// A number by name, if it is known.
    public Optional<DrugNumber> number(String quantity) {
        return Optional.ofNullable(numbers.get(quantity));
    }

    /// Whether it is a macromolecule, which only lymph takes away.
    public boolean macromolecule() {
        return numbers.containsKey("lymphClearance");
    }

    OptionalDouble value(String quantity) {
        DrugNumber number = numbers.get(quantity);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number.value());
    }

    /// A value that every drug of its kind has; the reader has made sure of it.
    double known(String quantity) {
        return value(quantity)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s has no number for %s".formatted(id, quantity)));
    }
}
