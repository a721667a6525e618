package org.papilla.scalp.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BesselJTest {

    @Test
    void agrees_with_the_integral_representation_on_both_sides_of_the_table() {
        for (double x = 0; x < 300; x += 0.173) {
            assertThat(BesselJ.j0(x)).isCloseTo(LayeredOracle.bessel(0, x), within(5e-15));
            assertThat(BesselJ.j1(x)).isCloseTo(LayeredOracle.bessel(1, x), within(5e-15));
        }
    }

    @Test
    void j1_over_x_is_a_half_at_zero() {
        assertThat(BesselJ.j1OverX(0)).isEqualTo(0.5);
        assertThat(BesselJ.j1OverX(1.001e-3))
                .isCloseTo(0.5 - 1.001e-3 * 1.001e-3 / 16, within(1e-13));
    }
}
