package org.papilla.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.papilla.formulary.Verdict;

class AllergyTest {

    private static final Screening SCREENING = Screening.by(Cases.FORMULARY);

    private static Verdict agent(String shortHand, String agent) {
        return SCREENING.screen(Cases.of(shortHand)).agent(agent).verdict();
    }

    @Test
    void a_known_allergy_blocks_the_agent_and_its_class_and_cannot_be_overridden() {
        var decision = SCREENING.screen(Cases.of("m al:mepivacaine")).agent("lidocaine");

        assertThat(decision.verdict()).isEqualTo(Verdict.STOP);
        assertThat(decision.findings().getFirst().overridable()).isFalse();
        assertThat(agent("m al:mepivacaine", "procaine")).isNotEqualTo(Verdict.STOP);
    }

    @Test
    void sulphonamide_allergy_blocks_procaine_by_its_label() {
        assertThat(agent("m al:SULPHONAMIDE", "procaine")).isEqualTo(Verdict.STOP);
    }

    @Test
    void an_allergy_to_an_agent_without_a_class_still_blocks_it() {
        assertThat(agent("m al:biotin", "biotin")).isEqualTo(Verdict.STOP);
        assertThat(agent("m al:zinc", "zinc")).isEqualTo(Verdict.STOP);
    }

    @Test
    void an_allergy_to_one_drug_does_not_block_another_that_shares_only_an_excipient() {
        assertThat(agent("m al:dutasteride", "dutasteride")).isEqualTo(Verdict.STOP);
        assertThat(agent("m al:dutasteride", "minoxidil")).isNotEqualTo(Verdict.STOP);
    }

    @Test
    void a_brand_or_synonym_is_understood() {
        assertThat(agent("m al:bepanthen", "dexpanthenol")).isEqualTo(Verdict.STOP);
    }
}
