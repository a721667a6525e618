package org.papilla.mixture.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CpSatSearchTest {

    private static final int INSTANCES = 600;

    @BeforeAll
    static void load() {
        CpSatSearch.load();
    }

    @Test
    void finds_nothing_below_the_optimum_and_something_at_it() {
        assertThat(LongStream.range(0, INSTANCES))
                .allSatisfy(seed -> agrees(seed, ExactSearchTest.ROWS_SUFFICE));
    }

    @Test
    void agrees_when_the_full_check_refuses_what_the_rows_allow() {
        assertThat(LongStream.range(200_000, 200_000 + INSTANCES))
                .allSatisfy(seed -> agrees(seed, ExactSearchTest.capricious(seed)));
    }

    private static void agrees(long seed, Ruling.Check check) {
        var selection = RandomSelections.small(seed);
        Optional<Score> optimum = new BruteForce(selection, check).best();
        int agents = optimum.map(Score::agents).orElse(selection.agents().size());
        int items = optimum.map(Score::items).orElse(selection.items().size() + 1);
        assertThat(search(selection, check).fewerThan(agents, items))
                .as("seed %d, below", seed)
                .isEmpty();
        assertThat(search(selection, check).fewerThan(agents, items + 1).isPresent())
                .as("seed %d, at", seed)
                .isEqualTo(optimum.isPresent());
    }

    private static CpSatSearch search(Selection selection, Ruling.Check check) {
        return new CpSatSearch(selection, check, Deadline.inMillis(20_000));
    }
}
