package org.papilla.scalp.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {

    static LongStream seeds() {
        return Samples.seeds(50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spans_and_containment_agree(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ScalpPoint> places = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            places.add(new ScalpPoint(random.nextDouble(-5, 5), random.nextDouble(-5, 5)));
        }
        for (Shape shape :
                List.of(
                        Shape.Polygon.of(places),
                        new Shape.Disc(places.getFirst(), 2),
                        new Shape.Band(places, 0.4))) {
            for (int i = 0; i < 200; i++) {
                double x = random.nextDouble(-6, 6);
                double y = random.nextDouble(-6, 6);
                assertThat(shape.spansAt(y).holds(x)).isEqualTo(shape.contains(x, y));
                if (shape.contains(x, y)) {
                    assertThat(shape.box().contains(x, y)).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void union_and_difference_of_spans_keep_their_length(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Spans a = spans(random);
        Spans b = spans(random);
        assertThat(a.with(b).length())
                .isCloseTo(a.length() + b.length() - a.within(b).length(), within(1e-12));
        assertThat(a.without(b).length())
                .isCloseTo(a.length() - a.within(b).length(), within(1e-12));
    }

    private static Spans spans(SplittableRandom random) {
        Spans all = Spans.NONE;
        for (int i = 0; i < random.nextInt(5); i++) {
            double low = random.nextDouble(0, 10);
            all = all.with(Spans.of(low, low + random.nextDouble(0.1, 3)));
        }
        return all;
    }

    @Test
    void the_area_of_a_polygon_does_not_depend_on_its_direction() {
        List<ScalpPoint> square =
                List.of(
                        new ScalpPoint(0, 0),
                        new ScalpPoint(2, 0),
                        new ScalpPoint(2, 3),
                        new ScalpPoint(0, 3));
        assertThat(Shape.Polygon.of(square).areaCm2()).isEqualTo(6);
        assertThat(Shape.Polygon.of(square.reversed()).areaCm2()).isEqualTo(6);
    }
}
