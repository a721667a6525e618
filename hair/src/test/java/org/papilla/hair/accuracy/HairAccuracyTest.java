package org.papilla.hair.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HairAccuracyTest {

    @Test
    void lines_agree_one_to_one() {
        Agreement agreement = new Agreement();
        Agreement.Line hair = new Agreement.Line("single", 0, 0, 500, 0, 70);
        Agreement.Line beside = new Agreement.Line("hair", 0, 20, 480, 25, 74);
        Agreement.Line again = new Agreement.Line("hair", 0, -30, 480, -25, 74);
        Agreement.Line across = new Agreement.Line("hair", 250, -200, 250, 200, 70);

        agreement.add(List.of(beside, again, across), List.of(hair));

        assertThat(agreement.recall()).isEqualTo(1);
        assertThat(agreement.precision()).isEqualTo(1 / 3.0);
        assertThat(agreement.countBias()).isEqualTo(2);
        assertThat(agreement.widthBiasUm()).isEqualTo(4);
    }

    @Test
    void a_report_needs_at_least_one_picture() {
        assertThatThrownBy(() -> HairAccuracy.report(0, Optional.empty()))
                .hasMessageContaining("pictures");
    }
}
