package org.papilla.hair.examination;

import java.util.List;
import java.util.function.Function;

/// What came of reading an input sheet: the sheet, or everything that is wrong with it.
///
/// @param <T> the kind of sheet
public sealed interface Reading<T> {

    /// The sheet is complete and possible.
    record Valid<T>(T sheet) implements Reading<T> {}

    /// The sheet cannot be used; every problem is listed, not only the first.
    record Refused<T>(List<Problem> problems) implements Reading<T> {

        /// Copies the problems, of which there must be at least one.
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal must name at least one problem");
            }
        }
    }

    /// Applies a calculation to a valid sheet and passes a refusal on.
    default <R> Reading<R> map(Function<? super T, R> calculation) {
        return switch (this) {
            case Valid<T>(var sheet) -> new Valid<>(calculation.apply(sheet));
            case Refused<T>(var problems) -> new Refused<>(problems);
        };
    }
}
