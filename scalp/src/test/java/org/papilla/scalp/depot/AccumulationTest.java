package org.papilla.scalp.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccumulationTest {

    private static final double DAY_S = 86_400;

    /// Loss of the sealed, uniform skin, of the body and of the pool, 1/s.
    private static final double SKIN = 2e-5;

    private static final double BODY = 7e-6;
    private static final double POOL = 3e-6;

    private static CellColumn sealed() {
        // Capillaries and lymph share the loss.
        return new CellColumn(
                List.of(
                        new Layer("upper", 2e-3, 1e-10, 0.75 * SKIN, 1, 0.25 * SKIN, 0),
                        new Layer("lower", 4e-3, 3e-10, 0.75 * SKIN, 2, 0.25 * SKIN, 0)),
                0,
                40);
    }

    private static Source ball(double releasedShare) {
        Bolus bolus = Bolus.ball(0, 0, 2.5e-3, 0.05e-6, 1);
        return Source.of(releasedShare < 1 ? bolus.withPool(releasedShare, POOL) : bolus, 6e-3);
    }

    private static Skin scalp() {
        return Skin.preset("androgenetic").orElseThrow();
    }

    private static DepotInputs inputs(String id, double days) {
        DepotInputs usual =
                DepotInputs.of(
                        DrugLibrary.shipped().drug(id).orElseThrow(),
                        scalp(),
                        0.1,
                        0.05e-6,
                        2.5e-3,
                        new Lattice(10e-3, Lattice.Kind.SQUARE),
                        40,
                        70,
                        days * DAY_S);
        return new DepotInputs(
                usual.drug(),
                usual.skin(),
                usual.concentrationMgPerMl(),
                usual.volumePerPointM3(),
                usual.depthM(),
                usual.lattice(),
                usual.points(),
                usual.weightKg(),
                usual.intervalS(),
                usual.releasedShare(),
                usual.releasePerS(),
                usual.epinephrine(),
                usual.thresholdMolPerM3(),
                60,
                usual.seed());
    }

    /// `sum of exp(-rate j interval)` for j from 1 to `sessions`; all of them if that is negative.
    private static double series(double rate, double interval, int sessions) {
        double q = Math.exp(-rate * interval);
        return q / (1 - q) * (sessions < 0 ? 1 : 1 - Math.pow(q, sessions));
    }

    @Test
    void a_skin_that_loses_a_fixed_share_builds_up_as_a_geometric_series() {
        for (double interval : new double[] {0.3 * DAY_S, DAY_S, 7 * DAY_S}) {
            Sessions.Course course =
                    new Sessions(sealed(), ball(1), 1, 2400, BODY).every(interval, 12);
            assertThat(course.skin[0]).isZero();
            assertThat(course.body[0]).isZero();
            // Skin and body in series: the body holds the difference of two exponentials.
            double gain = SKIN / (SKIN - BODY);
            for (int n = 0; n < 12; n++) {
                double skin = series(SKIN, interval, n);
                assertThat(course.skin[n]).isCloseTo(skin, within(1e-9 * (1 + skin)));
                double body = gain * (series(BODY, interval, n) - skin);
                assertThat(course.body[n]).isCloseTo(body, within(1e-9 * (1 + body)));
            }
            double skin = series(SKIN, interval, -1);
            double body = gain * (series(BODY, interval, -1) - skin);
            assertThat(course.skinSteady).isCloseTo(skin, within(1e-6 * skin + 1e-9));
            assertThat(course.bodySteady).isCloseTo(body, within(1e-6 * body + 1e-9));
        }
    }

    @Test
    void the_spell_after_a_session_acts_on_what_earlier_ones_left() {
        double interval = DAY_S;
        double spell = 7200;
        double flow = 3;
        Sessions.Course course =
                new Sessions(sealed(), ball(1), flow, spell, BODY).every(interval, 6);
        // Lymph does not follow the flow.
        double exponent = SKIN * interval + 0.75 * SKIN * (flow - 1) * spell;
        for (int n = 0; n < 6; n++) {
            assertThat(course.skin[n]).isCloseTo(series(exponent, 1, n), within(1e-9));
        }
        assertThat(course.skinSteady).isCloseTo(series(exponent, 1, -1), within(1e-8));
    }

    @Test
    void a_slow_pool_builds_up_with_its_own_rate() {
        double interval = 2 * DAY_S;
        double released = 0.3;
        Sessions.Course course =
                new Sessions(sealed(), ball(released), 1, 2400, BODY).every(interval, 8);
        for (int n = 0; n < 8; n++) {
            double pool = series(POOL, interval, n);
            double fast = series(SKIN, interval, n);
            double expected =
                    released * fast
                            + (1 - released) * (pool + POOL / (SKIN - POOL) * (pool - fast));
            assertThat(course.skin[n]).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void sessions_in_layers_add_up_as_the_course_of_one_session_says() {
        CellColumn column = new CellColumn(ExactSolutionsTest.THREE, 1e-9, 60);
        LatticeModes modes = new LatticeModes(new Lattice(8e-3, Lattice.Kind.SQUARE), 4, 4);
        double interval = 3600;
        double[] times = new double[10];
        for (int t = 0; t < times.length; t++) {
            times[t] = (t + 1) * interval;
        }
        VirtualDepot.Course one =
                new VirtualDepot(column, modes, ball(1), 1, 2400).course(times, new double[0]);
        Sessions.Course many = new Sessions(column, ball(1), 1, 2400, BODY).every(interval, 11);
        double sum = 0;
        for (int n = 1; n <= 10; n++) {
            sum += one.inSkin[n - 1];
            // The course shares its contour between many times, which costs digits.
            assertThat(many.skin[n]).isCloseTo(sum, within(1e-4));
        }
        assertThat(many.skinSteady).isGreaterThan(sum);
    }

    @Test
    void what_comes_in_leaves_again_at_steady_state() {
        // Between two sessions at steady state one dose passes through the sealed skin and the
        // body: what is there after the session less what is there before the next.
        double interval = DAY_S;
        Sessions.Course course = new Sessions(sealed(), ball(1), 1, 2400, BODY).every(interval, 2);
        double skin = course.skinSteady;
        double body = course.bodySteady;
        double lostBySkin = (skin + 1) * -Math.expm1(-SKIN * interval);
        assertThat(lostBySkin).isCloseTo(1, within(1e-6));
        double meanBody = 1 / (BODY * interval);
        assertThat(body).isLessThan(meanBody);
        assertThat(body).isGreaterThan(0.5 * meanBody);
    }

    @Test
    void a_drug_that_stays_builds_up_and_one_that_leaves_does_not() {
        Accumulation stays = Depot.accumulation(inputs("dutasteride", 7), 8);
        Accumulation leaves = Depot.accumulation(inputs("lidocaine", 7), 8);
        assertThat(stays.skinBefore()).hasSize(8);
        assertThat(leaves.skinSteady().high()).isLessThan(1e-6);
        assertThat(stays.skinSteady().median()).isGreaterThan(1e-3);
        assertThat(stays.skinBefore().get(1).median())
                .isLessThanOrEqualTo(stays.skinSteady().median());
        Accumulation.Plasma plasma = stays.plasma().orElseThrow();
        assertThat(plasma.sessionsToNinety().median()).isBetween(5.0, 25.0);
        assertThat(plasma.troughMolPerM3().get(7).median())
                .isGreaterThan(1.5 * plasma.troughMolPerM3().get(1).median())
                .isLessThan(plasma.troughSteadyMolPerM3().median());
        assertThat(plasma.troughSteadyMolPerM3().median())
                .isLessThan(plasma.meanSteadyMolPerM3().median());
    }

    @Test
    void the_residual_of_a_forecast_is_the_skin_before_the_second_session() {
        DepotInputs inputs = inputs("dutasteride", 2);
        Band residual = Depot.forecast(inputs).residual();
        Band second = Depot.accumulation(inputs, 2).skinBefore().get(1);
        assertThat(second.median()).isCloseTo(residual.median(), within(2e-4));
        assertThat(second.high()).isCloseTo(residual.high(), within(2e-4));
    }

    @Test
    void a_number_of_sessions_that_makes_no_sense_is_named() {
        assertThatThrownBy(() -> Depot.accumulation(inputs("caffeine", 7), 0))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("sessions");
    }

    @Test
    void texts_do_not_follow_the_locale_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(Depot.forecast(inputs("dutasteride", 30)).warnings().getFirst())
                    .contains("at 0.100 mg/mL");
        } finally {
            Locale.setDefault(before);
        }
    }
}
