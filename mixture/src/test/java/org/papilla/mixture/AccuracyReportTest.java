package org.papilla.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.papilla.mixture.AccuracyReport.Outcome;

class AccuracyReportTest {

    @Test
    void no_published_case_is_missed_but_the_two_that_are_named() {
        assertThat(AccuracyReport.cases(CheckerTest.CHECKER))
                .filteredOn(one -> one.outcome() == Outcome.MISSES)
                .extracting(AccuracyReport.Case::name)
                .containsExactly("potassium hydrogen phthalate 0.001", "sodium bromide");
    }

    @Test
    void every_case_appears_in_the_report_with_its_source() {
        String report = AccuracyReport.markdown(CheckerTest.CHECKER);
        assertThat(AccuracyReport.cases(CheckerTest.CHECKER))
                .hasSizeGreaterThan(120)
                .allSatisfy(one -> {
                    assertThat(one.source()).isNotBlank();
                    assertThat(report).contains("| " + one.name() + " |");
                });
    }

    @Test
    void what_lies_outside_the_model_or_misses_says_why() {
        assertThat(AccuracyReport.cases(CheckerTest.CHECKER))
                .filteredOn(one -> one.outcome() != Outcome.AGREES)
                .allSatisfy(one -> assertThat(one.note()).isNotBlank());
    }
}
