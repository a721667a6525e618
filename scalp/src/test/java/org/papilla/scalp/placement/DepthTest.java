package org.papilla.scalp.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.papilla.scalp.placement.Samples.LEBEL;
import static org.papilla.scalp.placement.Samples.PAPULE;
import static org.papilla.scalp.placement.Samples.POINT_ID;
import static org.papilla.scalp.placement.Samples.POINT_SC;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepthTest {

    private static final Scalp HAIRY_VERTEX = Scalp.of(Tape.STANDARD, Answer.NO);

    @ParameterizedTest
    @CsvSource({
        "4, 0.7, 1.0, 2.0, 2.8, 3.5, 4.0",
        "6, 1.0, 1.6, 3.0, 4.2, 5.2, 6.0",
        "8, 1.4, 2.1, 4.0, 5.7, 6.9, 8.0",
        "13, 2.3, 3.4, 6.5, 9.2, 11.3, 13.0"
    })
    void depth_is_length_times_the_sine_of_the_angle(
            double length,
            double at10,
            double at15,
            double at30,
            double at45,
            double at60,
            double at90) {
        Needle needle = new Needle(30, length);
        assertThat(needle.depthMm(10)).isCloseTo(at10, within(0.051));
        assertThat(needle.depthMm(15)).isCloseTo(at15, within(0.051));
        assertThat(needle.depthMm(30)).isCloseTo(at30, within(0.051));
        assertThat(needle.depthMm(45)).isCloseTo(at45, within(0.051));
        assertThat(needle.depthMm(60)).isCloseTo(at60, within(0.051));
        assertThat(needle.depthMm(90)).isCloseTo(at90, within(0.051));
    }

    @Test
    void needles_have_the_diameters_of_the_gauge_chart() {
        assertThat(new Needle(30, 4).outerDiameterMm()).isCloseTo(0.311, within(0.0005));
        assertThat(new Needle(32, 4).outerDiameterMm()).isCloseTo(0.235, within(0.0005));
        assertThat(new Needle(27, 4).outerDiameterMm()).isCloseTo(0.413, within(0.0005));
        assertThat(new Needle(25, 4).outerDiameterMm()).isCloseTo(0.514, within(0.0005));
        assertThatThrownBy(() -> new Needle(12, 4)).hasMessageContaining("12G");
        assertThatThrownBy(() -> new Needle(30, Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void five_millimetres_are_a_caution_where_the_scalp_is_thick() {
        Placement answer = place(POINT_SC, new Needle(30, 6), 90, 5, Region.MID_SCALP);
        assertThat(answer).isInstanceOf(Placement.Placed.class);
        assertThat(finding(answer, "depth-over-4mm").severity()).isEqualTo(Severity.CAUTION);
        assertThat(answer.verdict()).isEqualTo("caution");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FRONTAL", "TEMPORAL_LEFT", "TEMPORAL_RIGHT"})
    void five_millimetres_are_refused_where_the_scalp_is_thin(Region region) {
        Placement answer = place(POINT_SC, new Needle(30, 6), 90, 5, region);
        assertThat(answer).isInstanceOf(Placement.Refused.class);
        assertThat(finding(answer, "depth-over-region-limit").severity()).isEqualTo(Severity.STOP);
    }

    @Test
    void five_millimetres_on_the_vertex_depend_on_whether_it_is_bald() {
        assertThat(onVertex(Answer.YES).verdict()).isEqualTo("stop");
        assertThat(onVertex(Answer.UNKNOWN).verdict()).isEqualTo("undecided");
        assertThat(finding(onVertex(Answer.UNKNOWN), "vertex-baldness-unknown").missing())
                .isNotEmpty();
        assertThat(onVertex(Answer.NO).verdict()).isEqualTo("caution");
    }

    private static Placement onVertex(Answer bald) {
        TreatedArea area = TreatedArea.regions(Scalp.of(Tape.STANDARD, bald), Region.VERTEX);
        return Placing.place(order(area, new Stick(POINT_SC, new Needle(30, 6), 90, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MID_SCALP", "OCCIPITAL", "FRONTAL", "VERTEX"})
    void more_than_six_millimetres_are_refused_everywhere(Region region) {
        Placement answer = place(POINT_SC, new Needle(30, 8), 90, 6.1, region);
        assertThat(answer).isInstanceOf(Placement.Refused.class);
        assertThat(finding(answer, "depth-over-6mm").overridable()).isFalse();
    }

    @Test
    void exactly_four_and_exactly_six_millimetres_are_within_their_limits() {
        assertThat(place(POINT_ID, LEBEL, 90, 4, Region.FRONTAL).verdict()).isEqualTo("clear");
        assertThat(place(POINT_SC, new Needle(30, 6), 90, 6, Region.MID_SCALP).verdict())
                .isEqualTo("caution");
    }

    @Test
    void a_13_mm_needle_must_lie_flat() {
        Needle needle = new Needle(30, 13);
        assertThat(rules(place(POINT_SC, needle, 26, 10, Region.MID_SCALP)))
                .contains("long-needle-too-steep");
        assertThat(rules(place(POINT_SC, needle, 25, 10, Region.MID_SCALP)))
                .doesNotContain("long-needle-too-steep");
        assertThat(rules(place(PAPULE, needle, 16, 5, Region.FRONTAL)))
                .contains("long-needle-too-steep");
        assertThat(rules(place(PAPULE, needle, 15, 5, Region.FRONTAL)))
                .doesNotContain("long-needle-too-steep");
    }

    @Test
    void a_needle_that_may_slip_beyond_the_limit_is_a_caution() {
        Placement answer = place(POINT_ID, new Needle(30, 6), 90, 3, Region.FRONTAL);
        assertThat(finding(answer, "needle-reaches-too-deep").severity())
                .isEqualTo(Severity.CAUTION);
        assertThat(rules(place(POINT_ID, LEBEL, 90, 3, Region.FRONTAL)))
                .doesNotContain("needle-reaches-too-deep");
    }

    @Test
    void a_needle_cannot_be_inserted_beyond_its_length() {
        assertThat(rules(place(POINT_SC, LEBEL, 90, 5, Region.MID_SCALP)))
                .contains("needle-too-short");
    }

    @Test
    void depth_angle_pattern_and_spacing_must_be_those_of_the_technique() {
        assertThat(rules(place(POINT_ID, LEBEL, 10, 4, Region.MID_SCALP)))
                .contains("depth-not-of-technique", "angle-not-of-technique");
        TreatedArea area = TreatedArea.regions(HAIRY_VERTEX, Region.MID_SCALP);
        Placement lines =
                Placing.place(
                        PlacementOrder.of(
                                area,
                                Stick.toTheHub(POINT_ID, LEBEL, 50),
                                new Pattern.Lines(3, 3),
                                Supply.shared(5, Syringe.LUER_LOCK_5_ML)));
        assertThat(rules(lines)).contains("pattern-not-of-technique", "spacing-not-of-technique");
    }

    @Test
    void all_findings_come_at_once_worst_first() {
        TreatedArea area = TreatedArea.regions(HAIRY_VERTEX, Region.FRONTAL);
        Placement answer =
                Placing.place(
                        PlacementOrder.of(
                                area,
                                new Stick(POINT_ID, new Needle(30, 13), 90, 8),
                                new Pattern.Grid(Lattice.SQUARE, 5),
                                Supply.perPoint(1, Syringe.LUER_LOCK_1_ML, 0.01)));
        assertThat(rules(answer))
                .contains(
                        "depth-over-6mm",
                        "depth-over-region-limit",
                        "long-needle-too-steep",
                        "depth-not-of-technique",
                        "point-volume-too-small",
                        "volume-over-mixture");
        assertThat(answer.findings().stream().map(Finding::severity)).isSorted();
    }

    @Test
    void the_stick_for_a_depth_goes_in_to_the_hub_of_the_shortest_needle() {
        Stick stick = POINT_ID.stickFor(3).orElseThrow();
        assertThat(stick.depthMm()).isCloseTo(3, within(1e-9));
        assertThat(stick.insertedMm()).isEqualTo(4);
        assertThat(stick.angleDeg()).isBetween(45.0, 90.0);
        assertThat(POINT_ID.stickFor(2).orElseThrow().depthMm()).isCloseTo(2, within(1e-9));
        assertThat(POINT_ID.stickFor(4.5)).isEqualTo(Optional.empty());
    }

    private static Placement place(
            Technique technique, Needle needle, double angle, double inserted, Region region) {
        TreatedArea area = TreatedArea.regions(HAIRY_VERTEX, region);
        return Placing.place(order(area, new Stick(technique, needle, angle, inserted)));
    }

    private static PlacementOrder order(TreatedArea area, Stick stick) {
        return PlacementOrder.of(
                area,
                stick,
                new Pattern.Grid(Lattice.SQUARE, 10),
                Supply.perPoint(
                        9.9, Syringe.LUER_LOCK_5_ML, stick.technique() == POINT_SC ? 0.05 : 0.02));
    }

    private static List<String> rules(Placement answer) {
        return answer.findings().stream().map(Finding::rule).toList();
    }

    private static Finding finding(Placement answer, String rule) {
        return answer.findings().stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " not in " + rules(answer)));
    }
}
