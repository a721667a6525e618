package org.papilla.scalp.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalpTest {

    private static final Scalp SCALP = Scalp.standard();

    static LongStream seeds() {
        return Samples.seeds(20);
    }

    @Test
    void every_region_has_exactly_its_area_and_all_add_up_to_500() {
        double sum = 0;
        for (Region region : Region.values()) {
            assertThat(SCALP.areaCm2(region))
                    .as(region.code())
                    .isCloseTo(region.standardArea().value(), within(1e-9));
            sum += SCALP.areaCm2(region);
        }
        assertThat(sum).isCloseTo(500, within(1e-9));
        assertThat(SCALP.outline().areaCm2()).isCloseTo(500, within(1e-9));
    }

    @Test
    void measuring_by_rows_agrees_with_the_shoelace_formula() {
        for (Region region : Region.values()) {
            assertThat(TreatedArea.regions(SCALP, region).areaCm2())
                    .as(region.code())
                    .isCloseTo(SCALP.areaCm2(region), within(0.02));
        }
        assertThat(TreatedArea.regions(SCALP, Region.values()).areaCm2())
                .isCloseTo(500, within(0.1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_place_with_hair_lies_in_exactly_one_region(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            ScalpPoint place =
                    new ScalpPoint(random.nextDouble(-12, 12), random.nextDouble(-1, 27));
            long holding =
                    Arrays.stream(Region.values())
                            .filter(r -> SCALP.outline(r).contains(place))
                            .count();
            assertThat(holding).isEqualTo(SCALP.outline().contains(place) ? 1 : 0);
            assertThat(SCALP.regionAt(place).isPresent())
                    .isEqualTo(SCALP.outline().contains(place));
        }
    }

    @Test
    void the_left_side_is_the_mirror_image_of_the_right_side() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            ScalpPoint place = new ScalpPoint(random.nextDouble(0, 12), random.nextDouble(0, 26));
            assertThat(SCALP.outline(Region.TEMPORAL_LEFT).contains(place.mirrored()))
                    .isEqualTo(SCALP.outline(Region.TEMPORAL_RIGHT).contains(place));
            for (Region region :
                    new Region[] {
                        Region.FRONTAL, Region.MID_SCALP, Region.VERTEX, Region.OCCIPITAL
                    }) {
                assertThat(SCALP.outline(region).contains(place.mirrored()))
                        .isEqualTo(SCALP.outline(region).contains(place));
            }
        }
        assertThat(SCALP.outline(Region.TEMPORAL_LEFT).box().x1()).isNegative();
    }

    @Test
    void areas_grow_with_the_arcs_of_a_measured_head() {
        Scalp wide = Scalp.of(Tape.measured(36, 39.6, 6.7), Answer.NO);
        assertThat(wide.areaCm2(Region.FRONTAL)).isCloseTo(66, within(1e-9));
        assertThat(wide.outline().areaCm2()).isCloseTo(550, within(1e-9));
    }

    @Test
    void a_point_keeps_its_shares_on_another_head() {
        Scalp other = Scalp.of(Tape.measured(38, 34, 7.2), Answer.NO);
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 200; i++) {
            ScalpPoint place = new ScalpPoint(random.nextDouble(-10, 10), random.nextDouble(0, 25));
            ScalpPoint moved = other.at(SCALP.xShare(place), SCALP.yShare(place));
            assertThat(other.xShare(moved)).isCloseTo(SCALP.xShare(place), within(1e-12));
            assertThat(other.yShare(moved)).isCloseTo(SCALP.yShare(place), within(1e-12));
        }
        assertThat(SCALP.at(0, 6.7 / 36).yCm()).isCloseTo(0, within(1e-12));
        assertThat(SCALP.at(0.5, 0).xCm()).isCloseTo(18, within(1e-12));
    }

    @Test
    void the_thin_parts_are_limited_to_4_mm_and_an_unknown_vertex_counts_as_bald() {
        assertThat(Scalp.of(Tape.STANDARD, Answer.NO).depthLimit(Region.VERTEX).value())
                .isEqualTo(6);
        assertThat(Scalp.of(Tape.STANDARD, Answer.YES).depthLimit(Region.VERTEX).value())
                .isEqualTo(4);
        assertThat(SCALP.depthLimit(Region.VERTEX).value()).isEqualTo(4);
        assertThat(SCALP.depthLimit(Region.FRONTAL).value()).isEqualTo(4);
        assertThat(SCALP.depthLimit(Region.TEMPORAL_LEFT).value()).isEqualTo(4);
        assertThat(SCALP.depthLimit(Region.MID_SCALP).value()).isEqualTo(6);
        assertThat(SCALP.depthLimit(Region.OCCIPITAL).value()).isEqualTo(6);
    }

    @Test
    void named_areas_have_their_known_size() {
        assertThat(TreatedArea.centralStrip(SCALP).areaCm2()).isCloseTo(110, within(0.5));
        assertThat(TreatedArea.vertex(SCALP, 0).areaCm2()).isCloseTo(70, within(0.2));
        assertThat(TreatedArea.patch(SCALP, new ScalpPoint(0, 10), 1).areaCm2())
                .isCloseTo(Math.PI * 2.25, within(0.02));
        assertThat(TreatedArea.partLine(SCALP, 10, 2).areaCm2())
                .isCloseTo(20 - (4 - Math.PI), within(0.1));
        assertThat(TreatedArea.hairlineMargin(SCALP, 2).areaCm2()).isBetween(35.0, 55.0);
    }

    @Test
    void a_closed_zone_is_taken_out_of_the_area() {
        TreatedArea area = TreatedArea.regions(SCALP, Region.MID_SCALP);
        Zone scar = Zone.ofPatient("scar", Zone.Kind.SCAR, new Shape.Disc(new ScalpPoint(0, 8), 1));
        assertThat(area.areaCm2(java.util.List.of(scar))).isCloseTo(70 - Math.PI, within(0.03));
    }

    @Test
    void arcs_that_no_head_has_are_refused_with_a_hint() {
        assertThatThrownBy(() -> Tape.measured(14.2, 36, 6.7))
                .hasMessageContaining("nasion-inion arc (14.2 cm)")
                .hasMessageContaining("inches");
        assertThatThrownBy(() -> Tape.measured(36, Double.NaN, 6.7)).hasMessageContaining("NaN");
    }
}
