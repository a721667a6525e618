package org.papilla.mixture.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExactSearchTest {

    private static final int INSTANCES = 4000;
    static final Ruling.Check ROWS_SUFFICE = (_, _) -> new Ruling.Holds();

    /// A check that no row can express: refuses volumes by their checksum, and some sets of items
    /// altogether.
    static Ruling.Check capricious(long seed) {
        return (volumes, _) -> {
            int items = 0;
            for (int i = 0; i < volumes.length; i++) {
                items = items * 2 + (volumes[i] > 0 ? 1 : 0);
            }
            if (Math.floorMod(Long.hashCode(seed * 31 + items * 7919L), 5) == 0) {
                return new Ruling.ItemsFail(Set.of("capricious"));
            }
            return Math.floorMod(Arrays.hashCode(volumes) * 31 + (int) seed, 3) == 0
                    ? new Ruling.VolumesFail(Set.of("capricious"))
                    : new Ruling.Holds();
        };
    }

    @Test
    void brute_force_agrees_on_every_level_of_the_objective() {
        assertThat(LongStream.range(0, INSTANCES))
                .allSatisfy(seed -> agreesWithBruteForce(seed, ROWS_SUFFICE));
    }

    @Test
    void brute_force_agrees_when_the_full_check_refuses_what_the_rows_allow() {
        assertThat(LongStream.range(100_000, 100_000 + INSTANCES))
                .allSatisfy(seed -> agreesWithBruteForce(seed, capricious(seed)));
    }

    private static void agreesWithBruteForce(long seed, Ruling.Check check) {
        var selection = RandomSelections.small(seed);
        var expected = new BruteForce(selection, check).best();
        Optional<Score> actual =
                switch (new ExactSearch(selection, check, Deadline.inMillis(20_000)).solve()) {
                    case ExactSearch.Optimal(var found, _) -> Optional.of(found.score());
                    case ExactSearch.Impossible(_) -> Optional.empty();
                    case ExactSearch.OutOfTime timeout ->
                            throw new AssertionError("seed " + seed + ": " + timeout);
                };
        assertThat(actual).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void what_is_returned_meets_its_own_score() {
        assertThat(LongStream.range(0, 500))
                .allSatisfy(seed -> {
                    var selection = RandomSelections.small(seed);
                    if (new ExactSearch(selection, ROWS_SUFFICE, Deadline.inMillis(20_000)).solve()
                            instanceof ExactSearch.Optimal(var best, _)) {
                        int[] volumes = best.volumes().stream().mapToInt(v -> v).toArray();
                        assertThat(selection.score(volumes)).contains(best.score());
                    }
                });
    }

    @Test
    void dropping_a_rule_never_makes_the_optimum_worse() {
        assertThat(LongStream.range(0, 500))
                .allSatisfy(seed -> {
                    var selection = RandomSelections.small(seed);
                    var before = solve(selection);
                    for (var rule : selection.rules()) {
                        var after = solve(selection.without(Set.of(rule)));
                        if (before.isPresent()) {
                            assertThat(after).isPresent();
                            assertThat(after.get()).isLessThanOrEqualTo(before.get());
                        }
                    }
                });
    }

    private static Optional<Score> solve(Selection selection) {
        return switch (new ExactSearch(selection, ROWS_SUFFICE, Deadline.inMillis(20_000))
                .solve()) {
            case ExactSearch.Optimal(var found, _) -> Optional.of(found.score());
            case ExactSearch.Impossible(_) -> Optional.empty();
            case ExactSearch.OutOfTime timeout -> throw new AssertionError(timeout.toString());
        };
    }

    @Test
    void a_search_without_time_says_so_and_gives_the_bound_that_it_proved() {
        var selection = RandomSelections.pharmacy(1, 60, 10);

        var outcome = new ExactSearch(selection, ROWS_SUFFICE, Deadline.inMillis(0)).solve();

        assertThat(outcome).isInstanceOf(ExactSearch.OutOfTime.class);
        assertThat(((ExactSearch.OutOfTime) outcome).best()).isEmpty();
    }

    @Test
    void all_sets_of_items_as_few_as_the_optimum_are_found() {
        assertThat(LongStream.range(0, 500))
                .allSatisfy(seed -> {
                    var selection = RandomSelections.small(seed);
                    var search =
                            new ExactSearch(selection, ROWS_SUFFICE, Deadline.inMillis(20_000));
                    if (search.solve() instanceof ExactSearch.Optimal(var best, _)) {
                        var few = search.asFew(best.score(), 1000);
                        var found = few.found();
                        assertThat(few.complete()).isTrue();
                        assertThat(found.getFirst().score()).isEqualTo(best.score());
                        assertThat(found.stream().map(f -> itemsOf(f.volumes())).toList())
                                .as("seed %d", seed)
                                .doesNotHaveDuplicates()
                                .hasSameElementsAs(Enumeration.supports(selection, best.score()));
                    }
                });
    }

    static List<Boolean> itemsOf(List<Integer> volumes) {
        return volumes.stream().map(v -> v > 0).toList();
    }
}
