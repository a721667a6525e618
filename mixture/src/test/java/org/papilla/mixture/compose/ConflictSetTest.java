package org.papilla.mixture.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConflictSetTest {

    @Test
    void the_rules_collide_and_dropping_any_one_of_them_ends_it_by_brute_force() {
        int conflicts = 0;
        for (long seed : LongStream.range(0, 2500).toArray()) {
            var selection = RandomSelections.small(seed);
            if (new BruteForce(selection, ExactSearchTest.ROWS_SUFFICE).best().isPresent()) {
                continue;
            }
            conflicts++;
            var conflict =
                    new ConflictSet(
                                    selection,
                                    ExactSearchTest.ROWS_SUFFICE,
                                    Deadline.inMillis(20_000),
                                    false)
                            .find(selection.rules())
                            .orElseThrow();
            Set<String> others = new HashSet<>(selection.rules());
            conflict.rules().forEach(others::remove);
            assertThat(solvable(selection.without(others)))
                    .as("seed %d: %s alone collide", seed, conflict.rules())
                    .isFalse();
            for (var rule : conflict.rules()) {
                var fewer = new HashSet<>(others);
                fewer.add(rule);
                assertThat(solvable(selection.without(fewer)))
                        .as("seed %d: without %s", seed, rule)
                        .isTrue();
                assertThat(solvable(selection.without(Set.of(rule))))
                        .as("seed %d: only %s dropped", seed, rule)
                        .isEqualTo(conflict.single().contains(rule));
            }
        }
        assertThat(conflicts).isGreaterThan(300);
    }

    @Test
    void a_need_that_nobody_can_serve_is_a_conflict_of_one_rule() {
        var selection =
                new Selection(
                        List.of("a"),
                        List.of(0),
                        List.of(new Selection.Item("p", Set.of(0), 1, 5, 0)),
                        List.of(new Selection.Need("mechanism:x", Set.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Selection.Limit("most-agents", 3),
                        new Selection.Limit("most-diluents", 2),
                        Set.of());

        var conflict =
                new ConflictSet(
                                selection,
                                ExactSearchTest.ROWS_SUFFICE,
                                Deadline.inMillis(20_000),
                                false)
                        .find(selection.rules());

        assertThat(conflict.orElseThrow().rules()).containsExactly("mechanism:x");
    }

    private static boolean solvable(Selection selection) {
        return new BruteForce(selection, ExactSearchTest.ROWS_SUFFICE).best().isPresent();
    }
}
