package org.papilla.hair.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.hair.counting.Quality.Verdict;
import org.papilla.hair.counting.QualityFinding.Gate;
import org.papilla.hair.images.ScalpImage;

/// Decides what may be said about a picture, from what was seen on the way. Limits without another
/// source are design, set on generated pictures so that good ones pass and spoilt ones do not.
final class QualityGates {

    /// Clipped hair is 0.3 to 1 mm long, three days later 2 mm; traced lines that long are not
    /// clipped.
    private static final double LONG_MM = 2.2;

    /// Clipped hairs that touch make patches of 1 to 2 mm.
    private static final double TANGLE_MM = 4;

    /// Unclipped hair of a scalp covers more than what this leaves.
    private static final double OPEN_SKIN = 0.8;

    private static final double MOST_TANGLED = 0.4;

    private final List<QualityFinding> findings = new ArrayList<>();
    private final ScalpImage image;
    private final double pxPerMm;
    private final PictureMask mask;
    private final OpticalDensity od;
    private boolean widths = true;
    private boolean density;
    private boolean rootsOnly;

    QualityGates(
            ScalpImage image,
            Optional<Scale> scale,
            double pxPerMm,
            PictureMask mask,
            OpticalDensity od) {
        this.image = image;
        this.pxPerMm = pxPerMm;
        this.mask = mask;
        this.od = od;
        this.density = scale.isPresent();
        if (scale.isEmpty()) {
            add(
                    Gate.SCALE,
                    Verdict.CAUTION,
                    0,
                    1,
                    "no scale: hairs are counted, nothing is measured in micrometres or per cm2",
                    "choose the device profile, or mark a bar or ruler of known length and confirm it");
        } else {
            resolution();
        }
        glare();
        overlay();
        paper();
    }

    private void resolution() {
        if (pxPerMm < 20) {
            widths = false;
            add(
                    Gate.RESOLUTION,
                    Verdict.UNUSABLE,
                    pxPerMm,
                    20,
                    "%.0f px/mm: a hair is about one pixel wide".formatted(pxPerMm),
                    "use a contact lens with at least 50 px/mm, better 80");
        } else if (pxPerMm < 50) {
            widths = false;
            add(
                    Gate.RESOLUTION,
                    Verdict.CAUTION,
                    pxPerMm,
                    50,
                    "%.0f px/mm: thin hairs are missed and widths cannot be measured"
                            .formatted(pxPerMm),
                    "use at least 50 px/mm for counts, 80 for widths");
        } else if (pxPerMm < 80) {
            add(
                    Gate.RESOLUTION,
                    Verdict.CAUTION,
                    pxPerMm,
                    80,
                    "%.0f px/mm: widths and thin hairs are uncertain".formatted(pxPerMm),
                    "use at least 80 px/mm");
        }
    }

    private void glare() {
        if (mask.glareShare > 0.2) {
            add(
                    Gate.GLARE,
                    Verdict.UNUSABLE,
                    mask.glareShare,
                    0.2,
                    "%.0f %% of the picture is blown out".formatted(100 * mask.glareShare),
                    "use polarised light or immersion fluid, or lower the exposure");
        } else if (mask.glareShare > 0.01) {
            add(
                    Gate.GLARE,
                    Verdict.CAUTION,
                    mask.glareShare,
                    0.01,
                    "%.1f %% of the picture is blown out and was not counted"
                            .formatted(100 * mask.glareShare),
                    "use polarised light or immersion fluid, or lower the exposure");
        }
    }

    private void overlay() {
        double share = mask.stripShare + mask.drawingShare;
        if (share > 0.0005) {
            add(
                    Gate.OVERLAY,
                    share > 0.3 ? Verdict.UNUSABLE : Verdict.CAUTION,
                    share,
                    0.0005,
                    "drawings or a caption are burnt into the picture (%.1f %% was masked)"
                            .formatted(100 * share),
                    "save pictures without annotations; a caption may identify the patient");
        }
    }

    /// A page is white and neutral nearly everywhere; skin never is.
    private void paper() {
        double[] skin = od.skin;
        double most = Math.max(skin[0], Math.max(skin[1], skin[2]));
        double least = Math.min(skin[0], Math.min(skin[1], skin[2]));
        if (least > 200 && most - least < 12) {
            add(
                    Gate.NOT_SCALP,
                    Verdict.UNUSABLE,
                    least,
                    200,
                    "the background is white and neutral, as paper is; this is not skin",
                    "choose a picture of the scalp");
        }
    }

    /// Whether looking for hairs is pointless.
    boolean hopeless() {
        return unusable();
    }

    boolean unusable() {
        return findings.stream().anyMatch(f -> f.verdict() == Verdict.UNUSABLE);
    }

    boolean widthsAllowed() {
        return widths;
    }

    boolean densityAllowed() {
        return density;
    }

    boolean rootsOnly() {
        return rootsOnly;
    }

    Quality quality() {
        return Quality.of(findings);
    }

    /// The gates that need the hairs.
    void look(StickFinder finder, List<Stick> sticks, List<WidthGauge.Reading> readings) {
        double texture = FaintLines.texture(od);
        if (finder.hairOd < 0.25 || finder.hairOd < 5 * texture) {
            add(
                    Gate.CONTRAST,
                    Verdict.UNUSABLE,
                    finder.hairOd,
                    Math.max(0.25, 5 * texture),
                    "the darkest lines are %.2f darker than skin (log units), the skin itself varies by %.2f"
                            .formatted(finder.hairOd, texture),
                    "check that there is clipped hair in the field; dye light hair or change the light");
            return;
        }
        if (sticks.isEmpty()) {
            add(
                    Gate.NO_HAIR,
                    Verdict.UNUSABLE,
                    0,
                    1,
                    "no hair was found",
                    "check focus, field and light; enter 0 by hand if the field is truly bare");
            return;
        }
        focus(sticks, readings);
        crowding(finder);
        unexplained(finder);
    }

    private void focus(List<Stick> sticks, List<WidthGauge.Reading> readings) {
        double[] edges = new double[readings.size()];
        int n = 0;
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).edgeUm() > 0 && sticks.get(i).opacity() > 0.5) {
                edges[n++] = readings.get(i).edgeUm();
            }
        }
        if (n == 0) {
            return;
        }
        double[] sorted = Arrays.copyOf(edges, n);
        Arrays.sort(sorted);
        // a Gaussian edge of width sigma rises from 10 to 90 % within 2.563 sigma
        double sigma = sorted[n / 4] / 2.563;
        if (sigma > 20) {
            widths = false;
            add(
                    Gate.FOCUS,
                    Verdict.UNUSABLE,
                    sigma,
                    20,
                    "blurred by %.0f um (standard deviation)".formatted(sigma),
                    "focus again, hold still, clean the lens");
        } else if (sigma > 15) {
            widths = false;
            add(
                    Gate.FOCUS,
                    Verdict.CAUTION,
                    sigma,
                    15,
                    "blurred by %.0f um: widths are not given".formatted(sigma),
                    "focus again, hold still, clean the lens");
        } else if (sigma > 12) {
            add(
                    Gate.FOCUS,
                    Verdict.CAUTION,
                    sigma,
                    12,
                    "slightly blurred (%.0f um): widths are uncertain".formatted(sigma),
                    "focus again");
        }
    }

    private void crowding(StickFinder finder) {
        int dark = 0;
        for (float d : finder.darkness) {
            if (d > 0.5f) {
                dark++;
            }
        }
        double skin = 1 - (double) dark / finder.darkness.length;
        double[] lengths = finder.traces.stream().mapToDouble(Trace::length).sorted().toArray();
        double total = Arrays.stream(lengths).sum();
        double sum = 0;
        double longRun = 0;
        for (double l : lengths) {
            sum += l;
            if (sum >= 0.5 * total) {
                longRun = l / finder.pxPerMm;
                break;
            }
        }
        // in a small field a long hair shows only a part of itself
        double side = Math.min(od.width, od.height) / finder.pxPerMm;
        double span = Math.min(TANGLE_MM, 0.7 * side);
        double tangled = finder.tangledShare(span);
        boolean unclipped = longRun > Math.min(LONG_MM, 0.5 * side) || tangled > MOST_TANGLED;
        if (unclipped && skin > OPEN_SKIN) {
            add(
                    Gate.NOT_SCALP,
                    Verdict.UNUSABLE,
                    skin,
                    OPEN_SKIN,
                    "a few long hairs over %.0f %% bare skin: not a clipped scalp"
                            .formatted(100 * skin),
                    "choose a field of the scalp without a lesion, and clip the hair");
            return;
        }
        if (skin < 0.6 || unclipped) {
            rootsOnly = true;
            density = false;
            widths = false;
            add(
                    Gate.CROWDING,
                    Verdict.CAUTION,
                    tangled,
                    MOST_TANGLED,
                    "the hair is not clipped (%.0f %% of the dark area hangs together over more than %.1f mm): beginnings of hairs are estimated, nothing is measured"
                            .formatted(100 * tangled, span),
                    "clip the field to 0.5 to 1 mm and take the picture again");
        }
    }

    /// Darkness that no hair explains: a lesion, a crust, a shadow.
    private void unexplained(StickFinder finder) {
        double share = finder.unexplainedShare();
        if (share > 0.35) {
            add(
                    Gate.NOT_SCALP,
                    Verdict.UNUSABLE,
                    share,
                    0.35,
                    "%.0f %% of what is dark does not have the shape of hair"
                            .formatted(100 * share),
                    "choose a field without a lesion or crust, and clip the hair");
        }
    }

    /// The gates that need the finished hairs.
    void afterwards(List<Hair> hairs, OptionalDouble areaCm2) {
        long cut = hairs.stream().filter(Hair::cutByFrame).count();
        double share = hairs.isEmpty() ? 0 : (double) cut / hairs.size();
        if (share > 0.4) {
            add(
                    Gate.EDGES,
                    Verdict.CAUTION,
                    share,
                    0.4,
                    "%.0f %% of the hairs are cut by the frame".formatted(100 * share),
                    "use a larger field or clip shorter");
        }
        double area = areaCm2.orElse(Double.POSITIVE_INFINITY);
        if (hairs.size() < 30 || area < 0.25) {
            add(
                    Gate.SAMPLE,
                    Verdict.CAUTION,
                    hairs.size(),
                    30,
                    "a small sample (%d hairs): the interval is wide, changes cannot be judged"
                            .formatted(hairs.size()),
                    "add fields of the same site: at least 30 hairs and 0.25 cm2, better 0.6 cm2");
        }
        plausibility(hairs, areaCm2);
    }

    private void plausibility(List<Hair> hairs, OptionalDouble areaCm2) {
        double[] widthsUm = hairs.stream().flatMapToDouble(h -> h.diameterUm().stream()).toArray();
        if (widthsUm.length < 5 || areaCm2.isEmpty()) {
            return;
        }
        double median = WidthGauge.median(widthsUm, widthsUm.length);
        if (!(median >= 25 && median <= 130)) {
            density = false;
            add(
                    Gate.SCALE,
                    Verdict.CAUTION,
                    median,
                    median < 25 ? 25 : 130,
                    "the median width of %.0f um is not that of hair: the scale must be wrong, densities are withheld"
                            .formatted(median),
                    "calibrate again; this picture is %d px wide".formatted(image.width()));
        }
    }

    private void add(
            Gate gate,
            Verdict verdict,
            double measured,
            double limit,
            String reason,
            String remedy) {
        findings.add(new QualityFinding(gate, verdict, measured, limit, reason, remedy));
    }
}
