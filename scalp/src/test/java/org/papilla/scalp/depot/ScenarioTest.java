package org.papilla.scalp.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final Layer DERMIS = new Layer("dermis", 2e-3, 3e-10, 6e-4, 1);
    private static final Bolus BALL = Bolus.ball(0, 0, 1e-3, 1e-9, 1);
    private static final Point POINT = new Point(0, 0, 1e-3);

    private static List<String> paths(Scenario scenario) {
        return scenario.problems().stream().map(Problem::path).toList();
    }

    @Test
    void a_sound_scenario_has_no_problems() {
        assertThat(
                        Scenario.of(List.of(DERMIS), 0, List.of(BALL), List.of(POINT), List.of(1.0))
                                .problems())
                .isEmpty();
    }

    @Test
    void every_problem_is_named_and_not_only_the_first() {
        Scenario broken =
                Scenario.of(
                                List.of(
                                        new Layer("a", -1e-3, Double.NaN, -1, 0),
                                        new Layer("b", 3e-3, 1e-10, Double.POSITIVE_INFINITY, 1)),
                                -1,
                                List.of(
                                        Bolus.ball(0, Double.NaN, 5e-3, -1, Double.NaN),
                                        BALL.withPool(1.5, -1)),
                                List.of(new Point(0, 0, 9e-3), new Point(0, 0, -1e-9)),
                                List.of(-1.0, 5.0, 5.0, Double.NaN))
                        .on(new Lattice(0, Lattice.Kind.HEX));
        assertThat(paths(broken))
                .contains(
                        "layers[0].thicknessMm",
                        "layers[0].diffusivityM2PerS",
                        "layers[0].clearancePerS",
                        "layers[0].partition",
                        "layers[1].clearancePerS",
                        "surfacePermeabilityMPerS",
                        "boluses[0].yMm",
                        "boluses[0].depthMm",
                        "boluses[0].volumeMl",
                        "boluses[0].amountMol",
                        "boluses[1].releasedShare",
                        "boluses[1].releasePerS",
                        "lattice.spacingMm",
                        "observe.points[0].zMm",
                        "observe.points[1].zMm",
                        "observe.timesS[0]",
                        "observe.timesS[2]",
                        "observe.timesS[3]");
        InvalidScenario thrown =
                catchThrowableOfType(InvalidScenario.class, () -> Depot.simulate(broken));
        assertThat(thrown.problems()).isEqualTo(broken.problems());
    }

    @Test
    void nothing_at_all_is_a_problem_in_three_places() {
        assertThat(paths(Scenario.of(List.of(), 0, List.of(), List.of(), List.of())))
                .containsExactly("layers", "boluses", "observe.timesS");
    }

    @Test
    void a_bolus_below_the_floor_says_where_the_floor_is() {
        Scenario deep =
                Scenario.of(
                        List.of(DERMIS),
                        0,
                        List.of(Bolus.ball(0, 0, 2.5e-3, 1e-9, 1)),
                        List.of(POINT),
                        List.of(1.0));
        assertThatThrownBy(() -> Depot.simulate(deep))
                .hasMessage(
                        "boluses[0].depthMm = 2.50000 mm: a depth inside the skin, from 0 to 2");
    }

    @Test
    void a_volume_too_small_to_be_flattened_is_a_problem() {
        Scenario scenario =
                Scenario.of(
                        List.of(DERMIS),
                        0,
                        List.of(Bolus.flattened(0, 0, 1e-3, 1e-9, 1)),
                        List.of(POINT),
                        List.of(1.0));
        assertThat(paths(scenario)).containsExactly("boluses[0].thicknessMm");
    }
}
