package org.papilla.scalp.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OralCourseTest {

    private static final double UPTAKE = 4e-4;
    private static final double LOSS = 4e-5;

    @Test
    void a_sealed_skin_holds_the_free_concentration_of_plasma_in_the_long_run() {
        CellColumn column = new CellColumn(ExactSolutionsTest.THREE, 0, 60);
        OralCourse course = new OralCourse(column, UPTAKE, LOSS);
        for (double depth : new double[] {0.05e-3, 1.5e-3, 4e-3, 5.9e-3}) {
            assertThat(course.standing(depth)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void lymph_and_surface_keep_the_skin_below_plasma() {
        double k = 3e-5;
        double lymph = 1e-5;
        CellColumn uniform =
                new CellColumn(List.of(new Layer("skin", 6e-3, 2e-10, k, 1.5, lymph, 0)), 0, 40);
        assertThat(new OralCourse(uniform, UPTAKE, LOSS).standing(4e-3))
                .isCloseTo(k / (k + lymph), within(1e-10));
        CellColumn open = new CellColumn(ExactSolutionsTest.THREE, 1e-7, 60);
        OralCourse course = new OralCourse(open, UPTAKE, LOSS);
        assertThat(course.standing(0.1e-3)).isLessThan(course.standing(4e-3));
        assertThat(course.standing(4e-3)).isBetween(0.9, 1.0);
    }

    @Test
    void the_curve_in_a_uniform_skin_is_a_sum_of_three_exponentials() {
        double k = 1.3e-4;
        CellColumn column = new CellColumn(List.of(new Layer("skin", 6e-3, 2e-10, k, 1.5)), 0, 30);
        double[] times = VirtualDepot.times(300, 4e5, 25);
        OralCourse.Curve curve = new OralCourse(column, UPTAKE, LOSS).after(times, 4e-3);
        for (int t = 0; t < times.length; t++) {
            double gut = Math.exp(-UPTAKE * times[t]);
            double body = Math.exp(-LOSS * times[t]);
            double skin = Math.exp(-k * times[t]);
            assertThat(curve.body[t])
                    .isCloseTo(UPTAKE / (UPTAKE - LOSS) * (body - gut), within(1e-5));
            double exact =
                    UPTAKE
                            * k
                            * (gut / ((LOSS - UPTAKE) * (k - UPTAKE))
                                    + body / ((UPTAKE - LOSS) * (k - LOSS))
                                    + skin / ((UPTAKE - k) * (LOSS - k)));
            assertThat(curve.plane[t]).isCloseTo(exact, within(1e-5));
        }
    }

    @Test
    void the_curve_of_a_layered_skin_holds_its_standing_area() {
        CellColumn column = new CellColumn(ExactSolutionsTest.THREE, 1e-8, 60);
        OralCourse course = new OralCourse(column, UPTAKE, LOSS);
        double[] times = new double[4000];
        for (int t = 0; t < times.length; t++) {
            times[t] = (t + 1) * 150;
        }
        double[] plane = course.after(times, 4e-3).plane;
        double area = 0;
        for (int t = 0; t < times.length; t++) {
            area += 150 * plane[t];
        }
        // One absorbed dose gives plasma an area of one over its loss.
        assertThat(area * LOSS).isCloseTo(course.standing(4e-3), within(1e-4));
    }

    @Test
    void an_injection_beats_the_tablet_at_the_bulb_only_where_it_reaches() {
        DepotInputs inputs =
                DepotInputs.of(
                        DrugLibrary.shipped().drug("finasteride").orElseThrow(),
                        Skin.preset("androgenetic").orElseThrow(),
                        0.1,
                        0.05e-6,
                        2.5e-3,
                        new Lattice(10e-3, Lattice.Kind.SQUARE),
                        40,
                        70,
                        14 * 86_400);
        Forecast.Systemic blood = Depot.forecast(inputs).systemic().orElseThrow();
        Forecast.Oral oral = blood.oral().orElseThrow();
        assertThat(oral.dailyMg()).isEqualTo(1);
        // Label: peak 9.2 ng/mL after 1 mg, 372.55 g/mol; mol/m³ times g/mol is 1000 ng/mL.
        double peak =
                oral.plasma().stream().mapToDouble(Band::median).max().orElseThrow() * 372.55e3;
        assertThat(peak).isBetween(9.2 / 2, 9.2 * 2);
        assertThat(oral.bulb()).hasSameSizeAs(oral.plasma());
        assertThat(oral.localOverOralWorst().median()).isLessThan(oral.localOverOral().median());
        // With a tablet bulb and plasma see the same free drug, less what lymph and surface take;
        // so local over oral is the route ratio times the ratio of the systemic loads.
        double composed =
                blood.localOverSystemic().median() * blood.shareOfOral().orElseThrow().median();
        assertThat(oral.localOverOral().median()).isBetween(composed / 1.5, composed * 1.5);
    }

    @Test
    void a_drug_without_an_oral_dose_has_no_oral_curve() {
        DepotInputs inputs =
                DepotInputs.of(
                        DrugLibrary.shipped().drug("lidocaine").orElseThrow(),
                        Skin.preset("androgenetic").orElseThrow(),
                        10,
                        0.05e-6,
                        2.5e-3,
                        new Lattice(10e-3, Lattice.Kind.SQUARE),
                        40,
                        70,
                        14 * 86_400);
        assertThat(Depot.forecast(inputs).systemic().orElseThrow().oral()).isEmpty();
    }
}
