package org.papilla.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilla.formulary.Verdict;

class CheckerTest {

    static final Checker CHECKER = Checker.of(BufferTest.FORMULARY);

    @Test
    void saline_is_clear() {
        var check =
                CHECKER.check(
                        Mixture.ofProducts(
                                List.of(new Mixture.Draw("sodium-chloride-0-9pct-10ml", 5))));
        assertThat(check.decision().verdict()).isEqualTo(Verdict.CLEAR);
    }
}
