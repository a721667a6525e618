package org.papilla.mixture.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.papilla.formulary.Formulary;
import org.papilla.mixture.Checker;

class ChemistryRowsTest {

    private static final Formulary FORMULARY = Formulary.shipped();
    private static final Checker CHECKER = Checker.of(FORMULARY);
    private static final Shelf SHELF = new Shelf(FORMULARY, CHECKER);

    @Test
    void the_rows_lose_nothing_that_the_full_check_accepts() {
        var request = CompositionRequest.forMechanisms("keratin");
        for (var strictness : Window.Strictness.values()) {
            var question = new SyringeQuestion(SHELF, request, strictness, Map.of());
            var selection = question.selection();
            var check = new SyringeCheck(CHECKER, SHELF, question, request);
            var chemistry = new ChemistryRows(SHELF, strictness, false);
            var random = new SplittableRandom(2026);
            int accepted = 0;
            for (int n = 0; n < 6000; n++) {
                int[] volumes = mixture(random, selection);
                if (check.rule(volumes, Set.of()) instanceof Ruling.Holds) {
                    accepted++;
                    var items = new BitSet();
                    for (int i = 0; i < volumes.length; i++) {
                        items.set(i, volumes[i] > 0);
                    }
                    assertThat(chemistry.rows())
                            .as("%s", question.draws(Arrays.stream(volumes).boxed().toList()))
                            .allMatch(row -> row.holds(volumes), "holds");
                    assertThat(check.rowsOf(items)).allMatch(row -> row.holds(volumes), "holds");
                    assertThat(chemistry.choices())
                            .allMatch(choice ->
                                    choice.cases().stream()
                                            .anyMatch(one ->
                                                    one.rows().stream()
                                                            .allMatch(row -> row.holds(volumes))));
                }
            }
            assertThat(accepted).isGreaterThan(300);
        }
    }

    private static int[] mixture(SplittableRandom random, Selection selection) {
        int[] volumes = new int[selection.items().size()];
        for (int k = random.nextInt(1, 5); k > 0; k--) {
            volumes[random.nextInt(volumes.length)] = random.nextInt(2, 50);
        }
        return volumes;
    }
}
