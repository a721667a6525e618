package org.papilla.hair.counting;

import java.time.Instant;
import java.util.List;

/// One change that a person made to a count. Hairs are named by the ids they had when the change
/// was made; the hairs that a change makes are numbered on from the highest id ever used.
public sealed interface Correction {

    /// Who made the change.
    String by();

    /// When.
    Instant at();

    /// A hair that was missed. `path` runs from the root to the tip, as
    /// [CorrectedCount#pathBetween] finds it between two clicks.
    record Add(List<Point> path, String by, Instant at) implements Correction {
        /// Copies the path; at least two points.
        public Add {
            path = List.copyOf(path);
            if (path.size() < 2) {
                throw new IllegalArgumentException(
                        "an added hair needs at least 2 points, not %d".formatted(path.size()));
            }
        }
    }

    /// Something that is not a hair.
    record Delete(int hair, String by, Instant at) implements Correction {}

    /// Two hairs that were taken for one; `where` is the place on the path at which one ends and
    /// the other begins.
    record Split(int hair, Point where, String by, Instant at) implements Correction {}

    /// One hair that was taken for two.
    record Join(int first, int second, String by, Instant at) implements Correction {}

    /// A hair of another kind than its width says.
    record Retype(int hair, HairKind kind, String by, Instant at) implements Correction {}

    /// Takes the last change back that is not yet taken back.
    record Undo(String by, Instant at) implements Correction {}
}
