package org.papilla.hair.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.papilla.hair.counting.Quality.Verdict;
import org.papilla.hair.counting.QualityFinding.Gate;
import org.papilla.hair.images.ScalpImage;
import org.papilla.hair.synthetic.Recipe;
import org.papilla.hair.synthetic.SyntheticImage;
import org.papilla.hair.synthetic.SyntheticScalp;
import org.papilla.hair.synthetic.Unusable;

class HairCounterTest {

    private static final SyntheticImage CLOSE_UP = SyntheticScalp.photograph(Recipe.closeUp(3));
    private static final ScalpImage IMAGE = ScalpImage.of(CLOSE_UP.image());
    private static final Optional<Scale> SCALE = Optional.of(Scale.given(CLOSE_UP.umPerPx()));
    private static final HairCount COUNT = count(IMAGE);

    @Test
    void the_number_of_hairs_is_close_to_the_truth() {
        long truth = CLOSE_UP.hairs().stream().filter(h -> h.lengthInFrameUm() > 150).count();

        assertThat((double) COUNT.hairs().size()).isBetween(0.8 * truth, 1.2 * truth);
    }

    @Test
    void the_interval_holds_the_count_and_the_density_follows_from_the_weights() {
        assertThat(COUNT.count().orElseThrow().value()).isEqualTo(COUNT.hairs().size());
        double weights = COUNT.hairs().stream().mapToDouble(Hair::weight).sum();
        assertThat(COUNT.densityPerCm2().orElseThrow().value())
                .isCloseTo(
                        weights / COUNT.areaCm2().orElseThrow(),
                        org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void turned_and_mirrored_pictures_give_the_very_same_count() {
        for (int turn = 1; turn < 8; turn++) {
            HairCount turned = count(turned(IMAGE, turn));
            assertThat(turned.hairs()).hasSameSizeAs(COUNT.hairs());
            assertThat(turned.diameterUm().orElseThrow().mean())
                    .isCloseTo(
                            COUNT.diameterUm().orElseThrow().mean(),
                            org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    void a_brighter_picture_gives_nearly_the_same_count() {
        for (double gain : new double[] {0.8, 1.1}) {
            int bright = count(brightened(IMAGE, gain)).hairs().size();
            assertThat((double) bright)
                    .isBetween(COUNT.hairs().size() - 1.5, COUNT.hairs().size() + 1.5);
        }
    }

    @Test
    void the_same_picture_gives_the_same_answer() {
        assertThat(count(IMAGE)).isEqualTo(COUNT);
    }

    @Test
    void without_a_scale_nothing_is_measured_in_micrometres() {
        HairCount count =
                HairCounter.count(IMAGE, Optional.empty(), Region.whole(), CountOptions.usual());

        assertThat(count.count()).isPresent();
        assertThat(count.densityPerCm2()).isEmpty();
        assertThat(count.diameterUm()).isEmpty();
        assertThat(count.areaCm2()).isEmpty();
        assertThat(count.hairs())
                .allSatisfy(h -> assertThat(h.diameterUm()).isEmpty())
                .allSatisfy(h -> assertThat(h.lengthUm()).isEmpty());
        assertThat(count.quality().findings()).anyMatch(f -> f.gate() == Gate.SCALE);
        assertThat((double) count.hairs().size())
                .isBetween(0.75 * COUNT.hairs().size(), 1.25 * COUNT.hairs().size());
    }

    @Test
    void only_roots_inside_the_region_count() {
        Region left = new Region.Rectangle(0, 0, 640, 1024);
        HairCount count = HairCounter.count(IMAGE, SCALE, left, CountOptions.usual());

        assertThat(count.hairs()).allSatisfy(h -> assertThat(h.root().x()).isLessThan(640));
        assertThat(count.hairs().size()).isLessThan(COUNT.hairs().size());
        assertThat(count.areaCm2().orElseThrow())
                .isCloseTo(
                        COUNT.areaCm2().orElseThrow() / 2,
                        org.assertj.core.data.Percentage.withPercentage(3));
    }

    @Test
    void every_hair_belongs_to_exactly_one_unit() {
        assertThat(COUNT.units().stream().flatMap(u -> u.hairs().stream()))
                .containsExactlyInAnyOrderElementsOf(COUNT.hairs().stream().map(Hair::id).toList());
    }

    @ParameterizedTest
    @EnumSource(Unusable.class)
    void a_picture_from_which_nothing_may_be_counted_is_refused_with_a_remedy(Unusable kind) {
        SyntheticImage spoilt = SyntheticScalp.unusable(kind, Recipe.closeUp(1).camera(), 11);
        HairCount count =
                HairCounter.count(
                        ScalpImage.of(spoilt.image()),
                        Optional.of(Scale.given(spoilt.umPerPx())),
                        Region.whole(),
                        CountOptions.usual());

        assertThat(count.quality().verdict()).isEqualTo(Verdict.UNUSABLE);
        assertThat(count.hairs()).isEmpty();
        assertThat(count.count()).isEmpty();
        assertThat(count.quality().findings()).allSatisfy(f -> assertThat(f.remedy()).isNotBlank());
    }

    @Test
    void a_blurred_copy_loses_its_widths_or_is_refused() {
        EnumSet<Gate> gates = EnumSet.noneOf(Gate.class);
        HairCount count = count(blurred(IMAGE, 9));
        count.quality().findings().forEach(f -> gates.add(f.gate()));

        assertThat(count.diameterUm()).isEmpty();
        assertThat(gates).containsAnyOf(Gate.FOCUS, Gate.CONTRAST);
    }

    private static HairCount count(ScalpImage image) {
        return HairCounter.count(image, SCALE, Region.whole(), CountOptions.usual());
    }

    /// One of the eight ways to turn and mirror: bit 0 mirrors, bit 1 flips, bit 2 transposes.
    private static ScalpImage turned(ScalpImage image, int way) {
        boolean swap = (way & 4) != 0;
        int w = swap ? image.height() : image.width();
        int h = swap ? image.width() : image.height();
        byte[] rgb = new byte[3 * w * h];
        int at = 0;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int a = swap ? y : x;
                int b = swap ? x : y;
                int sx = (way & 1) != 0 ? image.width() - 1 - a : a;
                int sy = (way & 2) != 0 ? image.height() - 1 - b : b;
                rgb[at++] = (byte) image.red(sx, sy);
                rgb[at++] = (byte) image.green(sx, sy);
                rgb[at++] = (byte) image.blue(sx, sy);
            }
        }
        return ScalpImage.ofRgb(w, h, rgb);
    }

    private static ScalpImage brightened(ScalpImage image, double gain) {
        byte[] row = new byte[3 * image.width()];
        byte[] rgb = new byte[row.length * image.height()];
        for (int y = 0; y < image.height(); y++) {
            image.copyRow(y, row);
            for (int i = 0; i < row.length; i++) {
                rgb[y * row.length + i] = (byte) Math.min(255, Math.round(gain * (row[i] & 0xff)));
            }
        }
        return ScalpImage.ofRgb(image.width(), image.height(), rgb);
    }

    /// A box blur, three times over.
    private static ScalpImage blurred(ScalpImage image, int radius) {
        int w = image.width();
        int h = image.height();
        byte[] rgb = new byte[3 * w * h];
        byte[] row = new byte[3 * w];
        for (int y = 0; y < h; y++) {
            image.copyRow(y, row);
            System.arraycopy(row, 0, rgb, 3 * w * y, row.length);
        }
        for (int pass = 0; pass < 3; pass++) {
            rgb = box(box(rgb, w, h, radius, 3, 3 * w), h, w, radius, 3 * w, 3);
        }
        return ScalpImage.ofRgb(w, h, rgb);
    }

    private static byte[] box(byte[] in, int n, int lines, int radius, int step, int stride) {
        byte[] out = new byte[in.length];
        for (int line = 0; line < lines; line++) {
            for (int c = 0; c < 3; c++) {
                int sum = 0;
                int base = line * stride + c;
                for (int k = -radius; k <= radius; k++) {
                    sum += in[base + Math.clamp(k, 0, n - 1) * step] & 0xff;
                }
                for (int i = 0; i < n; i++) {
                    out[base + i * step] = (byte) (sum / (2 * radius + 1));
                    sum += in[base + Math.min(n - 1, i + radius + 1) * step] & 0xff;
                    sum -= in[base + Math.max(0, i - radius) * step] & 0xff;
                }
            }
        }
        return out;
    }
}
