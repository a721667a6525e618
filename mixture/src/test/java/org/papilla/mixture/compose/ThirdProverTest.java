package org.papilla.mixture.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ThirdProverTest {

    @BeforeAll
    static void load() {
        CpSatSearch.load();
    }

    @Test
    void mixed_integer_programming_finds_the_same_number_of_agents() {
        assertThat(LongStream.range(300_000, 300_500))
                .allSatisfy(seed -> {
                    var selection = RandomSelections.small(seed);
                    var outcome =
                            new ExactSearch(
                                            selection,
                                            ExactSearchTest.ROWS_SUFFICE,
                                            Deadline.inMillis(20_000))
                                    .solve();
                    var own =
                            outcome instanceof ExactSearch.Optimal(var best, _)
                                    ? OptionalInt.of(best.score().agents())
                                    : OptionalInt.empty();
                    assertThat(ThirdProver.fewestAgents(selection))
                            .as("seed %d", seed)
                            .isEqualTo(own);
                });
    }

    @Test
    void the_second_prover_agrees_on_pharmacies_of_forty_products() {
        assertThat(LongStream.range(0, 3))
                .allSatisfy(seed -> {
                    var selection = RandomSelections.pharmacy(seed, 40, 6);
                    var outcome =
                            new ExactSearch(
                                            selection,
                                            ExactSearchTest.ROWS_SUFFICE,
                                            Deadline.inMillis(20_000))
                                    .solve();
                    assertThat(outcome).isInstanceOf(ExactSearch.Optimal.class);
                    var score = ((ExactSearch.Optimal) outcome).best().score();
                    var second =
                            new CpSatSearch(
                                    selection,
                                    ExactSearchTest.ROWS_SUFFICE,
                                    Deadline.inMillis(20_000));
                    assertThat(second.fewerThan(score.agents(), 0)).isEmpty();
                });
    }
}
