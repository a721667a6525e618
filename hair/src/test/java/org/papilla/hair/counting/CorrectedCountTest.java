package org.papilla.hair.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papilla.hair.images.ScalpImage;
import org.papilla.hair.synthetic.Recipe;
import org.papilla.hair.synthetic.SyntheticImage;
import org.papilla.hair.synthetic.SyntheticScalp;

class CorrectedCountTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final SyntheticImage PICTURE = SyntheticScalp.photograph(Recipe.closeUp(4));
    private static final ScalpImage IMAGE = ScalpImage.of(PICTURE.image());
    private static final HairCount AUTOMATIC =
            HairCounter.count(
                    IMAGE,
                    Optional.of(Scale.given(PICTURE.umPerPx())),
                    Region.whole(),
                    CountOptions.usual());
    private static final Hair SOME = AUTOMATIC.hairs().getFirst();

    @Test
    void deleting_and_undoing_leaves_the_count_as_it_was() {
        CorrectedCount deleted =
                CorrectedCount.of(AUTOMATIC).with(new Correction.Delete(SOME.id(), "dr a", NOW));
        CorrectedCount undone = deleted.with(new Correction.Undo("dr a", NOW));

        assertThat(deleted.corrected().hairs()).hasSize(AUTOMATIC.hairs().size() - 1);
        assertThat(undone.corrected().hairs()).isEqualTo(AUTOMATIC.hairs());
        assertThat(undone.corrections()).hasSize(2);
        assertThat(undone.automatic()).isEqualTo(AUTOMATIC);
    }

    @Test
    void splitting_and_joining_gives_one_hair_of_the_same_length() {
        Point middle =
                new Point(
                        (SOME.root().x() + SOME.tip().x()) / 2,
                        (SOME.root().y() + SOME.tip().y()) / 2);
        CorrectedCount split =
                CorrectedCount.of(AUTOMATIC)
                        .with(new Correction.Split(SOME.id(), middle, "dr a", NOW));
        List<Hair> parts =
                split.corrected().hairs().stream()
                        .filter(h -> AUTOMATIC.hair(h.id()).isEmpty())
                        .toList();
        assertThat(parts).hasSize(2);

        HairCount joined =
                split.with(new Correction.Join(parts.get(0).id(), parts.get(1).id(), "dr a", NOW))
                        .corrected();
        Hair whole = joined.hairs().getLast();
        assertThat(joined.hairs()).hasSameSizeAs(AUTOMATIC.hairs());
        assertThat(whole.lengthPx())
                .isCloseTo(SOME.lengthPx(), org.assertj.core.data.Percentage.withPercentage(2));
        assertThat(whole.root()).isEqualTo(SOME.root());
    }

    @Test
    void two_clicks_on_a_hair_find_the_way_along_it() {
        Hair straight =
                AUTOMATIC.hairs().stream()
                        .filter(h -> !h.cutByFrame() && h.lengthPx() > 80)
                        .findFirst()
                        .orElseThrow();
        List<Point> path =
                CorrectedCount.pathBetween(
                        IMAGE,
                        Optional.of(Scale.given(PICTURE.umPerPx())),
                        straight.root(),
                        straight.tip());

        assertThat(path.getFirst()).isEqualTo(straight.root());
        assertThat(path.getLast()).isEqualTo(straight.tip());
        CorrectedCount more =
                CorrectedCount.of(AUTOMATIC).with(new Correction.Add(path, "dr a", NOW));
        assertThat(more.corrected().hairs()).hasSize(AUTOMATIC.hairs().size() + 1);
        assertThat(more.corrected().hairs().getLast().lengthPx())
                .isBetween(0.95 * straight.lengthPx(), 1.25 * straight.lengthPx());
    }

    @Test
    void retyping_changes_the_shares() {
        HairCount retyped =
                CorrectedCount.of(AUTOMATIC)
                        .with(new Correction.Retype(SOME.id(), HairKind.VELLUS, "dr a", NOW))
                        .corrected();

        assertThat(retyped.hair(SOME.id()).orElseThrow().kind()).contains(HairKind.VELLUS);
    }

    @Test
    void a_change_to_a_hair_that_is_not_there_is_refused() {
        CorrectedCount count = CorrectedCount.of(AUTOMATIC);

        assertThatThrownBy(() -> count.with(new Correction.Delete(9999, "dr a", NOW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9999");
        assertThatThrownBy(() -> count.with(new Correction.Undo("dr a", NOW)))
                .hasMessageContaining("undo");
    }

    @Test
    void the_overlay_names_every_hair() {
        String svg = CountOverlay.svg(AUTOMATIC);

        assertThat(svg).startsWith("<svg").contains("viewBox=\"-0.5 -0.5 1280 1024\"");
        AUTOMATIC.hairs().forEach(h -> assertThat(svg).contains("data-hair=\"" + h.id() + "\""));
        assertThat(CountOverlay.png(IMAGE, AUTOMATIC)).startsWith(0x89, 'P', 'N', 'G');
    }
}
