package org.papilla.scalp.depot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DepotAccuracyTest {

    @Test
    void the_report_meets_every_exact_test_and_shows_what_fails_in_data() {
        String report = DepotAccuracy.markdown();
        String exact = report.substring(0, report.indexOf("## Published measurements"));
        assertThat(exact).contains("T2", "T3", "T4", "T5", "T7", "meets").doesNotContain("fails");
        assertThat(report)
                .contains(
                        "V5", "V6", "V7", "V8", "V10", "V13", "V17", "V18", "V19", "V20", "V21",
                        "V25")
                .contains("**outside 2**");
    }
}
