package org.papilla.hair.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papilla.hair.counting.CountOptions;
import org.papilla.hair.counting.HairCount;
import org.papilla.hair.counting.HairCounter;
import org.papilla.hair.counting.Region;
import org.papilla.hair.counting.Scale;
import org.papilla.hair.images.ScalpImage;
import org.papilla.hair.synthetic.Camera;
import org.papilla.hair.synthetic.Displacement;
import org.papilla.hair.synthetic.Recipe;
import org.papilla.hair.synthetic.SyntheticImage;
import org.papilla.hair.synthetic.SyntheticPair;
import org.papilla.hair.synthetic.SyntheticScalp;
import org.papilla.hair.synthetic.SyntheticVisits;

class HairGrowthTest {

    private static final Recipe RECIPE =
            Recipe.clipped(21).with(Camera.sharp(900, 750, 1000.0 / 90));

    @Test
    void growth_and_anagen_share_come_out_near_the_truth() {
        SyntheticPair pair = SyntheticScalp.pair(RECIPE, 2, new Displacement(0.3, -0.2, 2));
        GrowthOutcome outcome =
                HairGrowth.measure(
                        image(pair.before()), image(pair.after()), scale(pair.before()), 2);

        assertThat(outcome).isInstanceOf(GrowthOutcome.Measured.class);
        GrowthOutcome.Measured measured = (GrowthOutcome.Measured) outcome;
        assertThat(measured.rateMmPerDay().value())
                .isCloseTo(pair.meanRateMmPerDay(), org.assertj.core.data.Offset.offset(0.05));
        assertThat(measured.anagenShare().value())
                .isCloseTo(pair.anagenShare(), org.assertj.core.data.Offset.offset(0.15));
        assertThat(measured.anagenShare().value() + measured.telogenShare().value())
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void another_site_is_refused() {
        GrowthOutcome outcome =
                HairGrowth.measure(
                        image(SyntheticScalp.photograph(RECIPE)),
                        image(SyntheticScalp.photograph(RECIPE.withSeed(99))),
                        Scale.given(1000.0 / 90),
                        2);

        assertThat(obstacle(outcome)).isEqualTo(GrowthOutcome.Obstacle.NOT_THE_SAME_SITE);
    }

    @Test
    void an_interval_that_is_too_short_or_too_long_is_refused() {
        ScalpImage any = ScalpImage.ofRgb(10, 10, new byte[300]);
        for (double days : new double[] {0, 1.4, 5.1, Double.NaN}) {
            assertThat(obstacle(HairGrowth.measure(any, any, Scale.given(8), days)))
                    .isEqualTo(GrowthOutcome.Obstacle.INTERVAL);
        }
    }

    @Test
    void visits_tell_lost_hairs_from_kept_ones() {
        SyntheticVisits visits =
                SyntheticScalp.visits(
                        RECIPE,
                        new SyntheticVisits.Change(0.3, 0, 0, 0),
                        new Displacement(0.2, 0.1, -1));
        VisitOutcome outcome =
                VisitComparison.compare(count(visits.before()), count(visits.after()));

        assertThat(outcome).isInstanceOf(VisitOutcome.Compared.class);
        VisitOutcome.Compared compared = (VisitOutcome.Compared) outcome;
        assertThat(compared.lost().size()).isGreaterThan(2 * compared.gained().size());
        assertThat(compared.withinMeasurementError()).isFalse();
    }

    @Test
    void the_same_picture_twice_shows_no_change() {
        HairCount count = count(SyntheticScalp.photograph(RECIPE));
        VisitOutcome.Compared same = (VisitOutcome.Compared) VisitComparison.compare(count, count);

        assertThat(same.lost()).isEmpty();
        assertThat(same.gained()).isEmpty();
        assertThat(same.withinMeasurementError()).isTrue();
        assertThat(same.registration().residualUm()).isLessThan(1e-6);
    }

    private static GrowthOutcome.Obstacle obstacle(GrowthOutcome outcome) {
        assertThat(outcome).isInstanceOf(GrowthOutcome.Refused.class);
        return ((GrowthOutcome.Refused) outcome).reasons().getFirst().obstacle();
    }

    private static HairCount count(SyntheticImage image) {
        return HairCounter.count(
                image(image), Optional.of(scale(image)), Region.whole(), CountOptions.usual());
    }

    private static ScalpImage image(SyntheticImage image) {
        return ScalpImage.of(image.image());
    }

    private static Scale scale(SyntheticImage image) {
        return Scale.given(image.umPerPx());
    }
}
