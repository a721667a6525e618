package org.papilla.scalp.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;
import static org.papilla.scalp.placement.Samples.LEBEL;
import static org.papilla.scalp.placement.Samples.NAPPAGE;
import static org.papilla.scalp.placement.Samples.POINT_ID;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlacingTest {

    private static final Scalp SCALP = Scalp.standard();

    static LongStream seeds() {
        return Samples.seeds(40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_point_is_inside_the_consented_area_and_outside_every_closed_zone(long seed) {
        PlacementOrder order = Samples.order(new SplittableRandom(seed));
        if (!(Placing.place(order) instanceof Placement.Placed placed)) {
            return;
        }
        double margin = order.marginMm() / 10 * 0.98;
        for (InjectionPoint point : placed.points()) {
            double x = point.place().xCm();
            double y = point.place().yCm();
            for (int k = 0; k < 16; k++) {
                double px = x + margin * Math.cos(k * Math.PI / 8);
                double py = y + margin * Math.sin(k * Math.PI / 8);
                boolean open =
                        order.area().contains(px, py)
                                && order.closedZones().stream()
                                        .noneMatch(zone -> zone.shape().contains(px, py));
                if (!open) {
                    fail("point %d at %s, probe %d".formatted(point.number(), point.place(), k));
                }
            }
            if (!order.area().scalp().outline(point.region()).contains(x, y)) {
                fail("point %d is not in %s".formatted(point.number(), point.region()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void numbers_totals_and_volumes_agree(long seed) {
        PlacementOrder order = Samples.order(new SplittableRandom(seed));
        if (!(Placing.place(order) instanceof Placement.Placed placed)) {
            return;
        }
        int count = placed.points().size();
        assertThat(placed.points().stream().map(InjectionPoint::number))
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, count).boxed().toList());
        assertThat(placed.totals().stream().mapToInt(RegionTotal::points).sum()).isEqualTo(count);
        assertThat(placed.totals().stream().mapToDouble(RegionTotal::volumeMl).sum())
                .isCloseTo(placed.totalMl(), within(1e-9));
        assertThat(placed.totalMl()).isLessThanOrEqualTo(order.supply().deliverableMl() + 1e-9);
        assertThat(placed.points().stream().map(InjectionPoint::place).distinct()).hasSize(count);
        if (order.pattern() instanceof Pattern.Lines) {
            assertThat(placed.strokes().stream().mapToInt(Stroke::pricks).sum()).isEqualTo(count);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_order_gives_the_same_answer(long seed) {
        PlacementOrder order = Samples.order(new SplittableRandom(seed));
        assertThat(Placing.place(order)).isEqualTo(Placing.place(order));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_hand_goes_hardly_further_than_it_must(long seed) {
        PlacementOrder order = Samples.order(new SplittableRandom(seed));
        if (!(Placing.place(order) instanceof Placement.Placed placed)
                || placed.points().size() < 2
                || placed.points().size() > 1500
                || order.pattern().rowMm() < 0.8 * order.pattern().stepMm()) {
            return; // a hand follows its lines even where the next line is nearer
        }
        List<ScalpPoint> way = placed.points().stream().map(InjectionPoint::place).toList();
        double walked = 0;
        for (int i = 1; i < way.size(); i++) {
            walked += way.get(i).distanceCm(way.get(i - 1));
        }
        // No way that visits all points is shorter than a minimum spanning tree.
        assertThat(walked).isLessThan(1.6 * spanningTreeCm(way) + 4);
    }

    private static double spanningTreeCm(List<ScalpPoint> places) {
        int n = places.size();
        double[] nearest = new double[n];
        java.util.Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        boolean[] in = new boolean[n];
        nearest[0] = 0;
        double sum = 0;
        for (int step = 0; step < n; step++) {
            int next = -1;
            for (int i = 0; i < n; i++) {
                if (!in[i] && (next < 0 || nearest[i] < nearest[next])) {
                    next = i;
                }
            }
            in[next] = true;
            sum += nearest[next];
            for (int i = 0; i < n; i++) {
                nearest[i] = Math.min(nearest[i], places.get(i).distanceCm(places.get(next)));
            }
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(Lattice.class)
    void in_an_area_without_holes_every_step_is_to_a_neighbour_or_to_the_end_of_the_next_row(
            Lattice lattice) {
        Placement.Placed placed = placed(TreatedArea.centralStrip(SCALP), lattice, 10);
        assertThat(placed.points().getFirst().place().yCm()).isLessThan(2.5);
        for (int i = 1; i < placed.points().size(); i++) {
            ScalpPoint a = placed.points().get(i - 1).place();
            ScalpPoint b = placed.points().get(i).place();
            assertThat(a.distanceCm(b)).as("step to point %d", i + 1).isLessThan(2.6);
            assertThat(b.yCm() - a.yCm()).isBetween(-1e-9, 1.01);
        }
    }

    @ParameterizedTest
    @EnumSource(Lattice.class)
    void a_symmetric_area_receives_symmetric_points(Lattice lattice) {
        Placement.Placed placed =
                placed(
                        TreatedArea.regions(
                                SCALP, Region.FRONTAL, Region.TEMPORAL_LEFT, Region.TEMPORAL_RIGHT),
                        lattice,
                        9);
        List<ScalpPoint> places = placed.points().stream().map(InjectionPoint::place).toList();
        for (ScalpPoint place : places) {
            ScalpPoint image = place.mirrored();
            assertThat(places.stream().mapToDouble(p -> p.distanceCm(image)).min().orElseThrow())
                    .isLessThan(1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource(Lattice.class)
    void neighbours_keep_the_spacing_and_the_count_follows_from_the_area(Lattice lattice) {
        Placement.Placed placed = placed(TreatedArea.regions(SCALP, Region.MID_SCALP), lattice, 5);
        double least = Double.POSITIVE_INFINITY;
        List<InjectionPoint> points = placed.points();
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < i; j++) {
                least = Math.min(least, points.get(i).place().distanceCm(points.get(j).place()));
            }
        }
        assertThat(least).isCloseTo(0.5, within(1e-9));
        // The margin costs a rim of points.
        assertThat((double) points.size())
                .isBetween(
                        0.88 * lattice.expectedPoints(70, 5), 1.02 * lattice.expectedPoints(70, 5));
    }

    @Test
    void a_hundredth_of_a_millilitre_point_by_point_is_refused_with_what_can_be_delivered() {
        TreatedArea area =
                TreatedArea.regions(SCALP, Region.FRONTAL, Region.MID_SCALP, Region.VERTEX);
        PlacementOrder order =
                PlacementOrder.of(
                        area,
                        Stick.toTheHub(POINT_ID, LEBEL, 50),
                        new Pattern.Grid(Lattice.SQUARE, 10),
                        Supply.shared(2, Syringe.LUER_LOCK_5_ML));
        Placement.Refused refused =
                (Placement.Refused) Placing.place(order, List.of(POINT_ID, NAPPAGE));
        assertThat(refused.findings().getFirst().rule()).isEqualTo("point-volume-too-small");
        assertThat(refused.proposals().stream().map(Proposal::id))
                .contains("other-grid", "more-mixture", "other-technique");
        for (Proposal proposal : refused.proposals()) {
            Placement again = Placing.place(proposal.order());
            assertThat(again).isInstanceOf(Placement.Placed.class);
            Placement.Placed placed = (Placement.Placed) again;
            assertThat(placed.points()).hasSize(proposal.points());
            assertThat(placed.perPointMl())
                    .isGreaterThanOrEqualTo(
                            proposal.order().stick().technique().volumeLowMl() - 1e-9);
            assertThat(proposal.text().en())
                    .contains(Integer.toString(proposal.points()))
                    .contains("mL");
            assertThat(proposal.text().tr()).isNotEqualTo(proposal.text().en());
        }
        Proposal wider = proposal(refused, "other-grid");
        assertThat(wider.order().pattern().widestMm()).isGreaterThan(10);
        assertThat(wider.totalMl()).isLessThanOrEqualTo(1.92 + 1e-9);
    }

    @Test
    void a_deep_order_on_the_frontal_scalp_is_answered_with_an_allowed_depth() {
        PlacementOrder order =
                PlacementOrder.of(
                        TreatedArea.regions(SCALP, Region.FRONTAL),
                        new Stick(POINT_ID, new Needle(30, 6), 90, 5),
                        new Pattern.Grid(Lattice.SQUARE, 10),
                        Supply.shared(2, Syringe.LUER_LOCK_5_ML));
        Placement.Refused refused = (Placement.Refused) Placing.place(order);
        Proposal shallower = proposal(refused, "allowed-depth");
        assertThat(shallower.order().stick().depthMm()).isCloseTo(4, within(1e-9));
    }

    @Test
    void the_dead_volume_does_not_reach_the_skin() {
        Placement.Placed placed = placed(TreatedArea.centralStrip(SCALP), Lattice.SQUARE, 10);
        assertThat(placed.fillings()).isEqualTo(2);
        assertThat(placed.toDrawMl()).isCloseTo(placed.totalMl() + 0.16, within(1e-9));
        assertThat(Syringe.LUER_LOCK_1_ML.deliverableMl(3)).isCloseTo(2.76, within(1e-12));
        assertThat(Syringe.LUER_LOCK_1_ML.toDrawMl(2.76)).isCloseTo(3, within(1e-9));
    }

    @Test
    void more_than_the_mixture_and_more_than_the_cap_are_refused() {
        PlacementOrder order =
                PlacementOrder.of(
                        TreatedArea.regions(SCALP, Region.OCCIPITAL),
                        Stick.toTheHub(POINT_ID, LEBEL, 50),
                        new Pattern.Grid(Lattice.SQUARE, 9),
                        Supply.perPoint(3, Syringe.LUER_LOCK_5_ML, 0.1));
        assertThat(rules(Placing.place(order))).contains("volume-over-mixture", "volume-over-cap");
        assertThat(rules(Placing.place(order.with(Supply.shared(11, Syringe.LUER_LOCK_5_ML)))))
                .contains("volume-over-cap");
        assertThat(
                        rules(
                                Placing.place(
                                        PlacementOrder.of(
                                                TreatedArea.patch(SCALP, new ScalpPoint(0, 10), 1),
                                                Stick.toTheHub(POINT_ID, LEBEL, 50),
                                                new Pattern.Grid(Lattice.SQUARE, 10),
                                                Supply.shared(5, Syringe.LUER_LOCK_5_ML)))))
                .contains("point-volume-too-large");
    }

    @Test
    void an_area_that_is_closed_or_bears_no_hair_is_refused() {
        PlacementOrder order =
                PlacementOrder.of(
                        TreatedArea.drawn(SCALP, List.of(new Shape.Disc(new ScalpPoint(0, -3), 1))),
                        Stick.toTheHub(POINT_ID, LEBEL, 50),
                        new Pattern.Grid(Lattice.SQUARE, 5),
                        Supply.shared(2, Syringe.LUER_LOCK_5_ML));
        assertThat(rules(Placing.place(order))).contains("no-point-fits", "area-outside-hair");
        PlacementOrder closed =
                order.with(order.stick(), order.pattern()).excluding(List.of(SCALP.donorZone()));
        PlacementOrder nape =
                new PlacementOrder(
                        TreatedArea.drawn(SCALP, List.of(new Shape.Disc(new ScalpPoint(0, 23), 1))),
                        closed.exclusions(),
                        closed.stick(),
                        closed.pattern(),
                        closed.supply(),
                        0);
        Placement refused = Placing.place(nape);
        assertThat(rules(refused)).contains("no-point-fits", "zone-left-out:donor");
        assertThat(((Placement.Refused) refused).proposals()).isEmpty();
    }

    @Test
    void no_point_lies_on_the_temporal_artery_or_on_the_forehead() {
        Placement.Placed placed =
                placed(
                        TreatedArea.regions(SCALP, Region.TEMPORAL_LEFT, Region.TEMPORAL_RIGHT),
                        Lattice.HEXAGONAL,
                        8);
        assertThat(rules(placed))
                .contains(
                        "zone-left-out:temporal-artery-left",
                        "zone-left-out:temporal-branch-right");
        for (InjectionPoint point : placed.points()) {
            for (Zone zone : SCALP.neverZones()) {
                assertThat(zone.shape().contains(point.place())).isFalse();
            }
        }
    }

    @Test
    void nonsense_is_refused_where_it_enters() {
        assertThatThrownBy(() -> new Pattern.Grid(Lattice.SQUARE, 0.5))
                .hasMessageContaining("spacing (0.5 mm)");
        assertThatThrownBy(() -> Supply.shared(Double.NaN, Syringe.LUER_LOCK_1_ML))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Stick(POINT_ID, LEBEL, 0, 4)).hasMessageContaining("0.0 deg");
        assertThatThrownBy(() -> TreatedArea.drawn(SCALP, List.of()))
                .hasMessageContaining("nothing was consented to");
    }

    private static Proposal proposal(Placement.Refused refused, String id) {
        return refused.proposals().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " not in " + refused.proposals()));
    }

    private static Placement.Placed placed(TreatedArea area, Lattice lattice, double spacingMm) {
        return (Placement.Placed)
                Placing.place(
                        PlacementOrder.of(
                                area,
                                Stick.toTheHub(POINT_ID, LEBEL, 50),
                                new Pattern.Grid(lattice, spacingMm),
                                Supply.shared(9.9, Syringe.LUER_LOCK_5_ML)));
    }

    private static List<String> rules(Placement answer) {
        return answer.findings().stream().map(Finding::rule).toList();
    }
}
