package org.papilla.formulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShippedFormularyTest {

    private static final Formulary FORMULARY = Formulary.shipped();

    @Test
    void the_shipped_files_load_without_a_problem() {
        assertThat(FORMULARY.all(Source.class)).hasSizeGreaterThan(290);
        assertThat(FORMULARY.get(Agent.class, "lidocaine").caps())
                .filteredOn(Agent.Cap::enforced)
                .extracting(cap -> cap.limit().print())
                .containsExactly("4.5 mg/kg", "200 mg");
    }
}
