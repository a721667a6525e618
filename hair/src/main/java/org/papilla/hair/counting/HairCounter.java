package org.papilla.hair.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.papilla.hair.images.ScalpImage;
import org.papilla.hair.statistics.Counts;
import org.papilla.hair.statistics.Interval;

/// Counts and measures the hairs of one picture of clipped scalp.
///
/// The picture is turned upright by its own light, averaged to 85 px/mm, and turned into optical
/// density. Dark patches are explained by as few bars as pay for themselves (so that mates that
/// touch or cross are told apart by the shape of their patch); pale hairs are taken from the ridges
/// outside them. Widths are measured in the picture at full resolution in linear light. A turned or
/// mirrored picture gives the same count. Deterministic and thread-safe; works on the caller's
/// thread and the common pool.
public final class HairCounter {

    /// Name and version of the method: counts by different methods are not comparable.
    public static final String METHOD = "papilla-bars-1.0";

    /// Detection resolution, px/mm: between 70 and 120 the result hardly changes, the time does.
    static final double DETECTION_PX_PER_MM = 85;

    /// Hairs cut by the frame of which less than this is seen cannot be told from debris.
    private static final double LEAST_CUT_MM = 0.20;

    /// How much wider than points hairs scatter, since they come in units (1.03 to 1.14,
    /// simulated).
    private static final double CLUSTERING = 1.10;

    private static final double CONFIDENCE = 0.95;

    private HairCounter() {}

    /// Counts the hairs of a picture.
    ///
    /// @param scale size of a pixel; without it nothing is said in micrometres or per cm2
    /// @param region where to count
    public static HairCount count(
            ScalpImage image, Optional<Scale> scale, Region region, CountOptions options) {
        double pxPerMm = scale.map(Scale::pxPerMm).orElseGet(() -> ScaleGuess.pxPerMm(image));
        DetectionImage detection = DetectionImage.of(image, pxPerMm / DETECTION_PX_PER_MM);
        double detectionPxPerMm = pxPerMm / detection.factor;
        PictureMask mask = PictureMask.of(detection);
        OpticalDensity od = OpticalDensity.of(detection, 0.8 * detectionPxPerMm, mask.masked);
        QualityGates gates = new QualityGates(image, scale, pxPerMm, mask, od);
        if (gates.hopeless()) {
            return refused(image, scale, gates.quality());
        }
        StickFinder finder = new StickFinder(od, detectionPxPerMm);
        List<Stick> sticks = new ArrayList<>(finder.dark);
        sticks.addAll(finder.pale);
        sticks = Overlays.without(sticks, detectionPxPerMm);
        sticks.removeIf(s -> touchesFrame(s, od) && s.length() < LEAST_CUT_MM * detectionPxPerMm);
        sticks = Roots.first(sticks, od, detectionPxPerMm, finder.hairOd);
        List<WidthGauge.Reading> readings = readings(image, detection, 1000 / pxPerMm, sticks);
        gates.look(finder, sticks, readings);
        if (gates.unusable()) {
            return refused(image, scale, gates.quality());
        }
        if (gates.rootsOnly()) {
            sticks = Strands.beginnings(sticks, detectionPxPerMm);
            readings = readings(image, detection, 1000 / pxPerMm, sticks);
        }
        boolean measure = scale.isPresent() && gates.widthsAllowed();
        List<Double> widths = new ArrayList<>();
        List<Stick> kept = new ArrayList<>();
        double ratio = fittedToMeasured(sticks, readings, 1000 / detectionPxPerMm);
        for (int i = 0; i < sticks.size(); i++) {
            Stick s = sticks.get(i);
            Point root = source(detection, s, 0);
            if (region.contains(root.x(), root.y())) {
                kept.add(s);
                double measured = readings.get(i).widthUm();
                widths.add(measured > 0 ? measured : s.width() * 1000 / detectionPxPerMm * ratio);
            }
        }
        double areaPx = areaPx(detection, mask, region);
        List<Hair> hairs = new ArrayList<>();
        List<Point> roots = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Stick s = kept.get(i);
            OptionalDouble diameter =
                    measure ? OptionalDouble.of(widths.get(i)) : OptionalDouble.empty();
            boolean cut = touchesFrame(s, od);
            Hair hair =
                    new Hair(
                            i + 1,
                            path(detection, s),
                            diameter,
                            OptionalDouble.empty(),
                            measure ? Optional.of(options.kindOf(widths.get(i))) : Optional.empty(),
                            cut,
                            weight(s, cut, region, od));
            roots.add(hair.root());
            hairs.add(scale.isPresent() ? withLength(hair, scale.get()) : hair);
        }
        List<FollicularUnit> units = new ArrayList<>();
        for (List<Integer> unit : Roots.units(roots, options.unitReachUm() / 1000 * pxPerMm)) {
            double x = unit.stream().mapToDouble(i -> roots.get(i).x()).average().orElseThrow();
            double y = unit.stream().mapToDouble(i -> roots.get(i).y()).average().orElseThrow();
            units.add(new FollicularUnit(x, y, unit.stream().map(i -> i + 1).toList()));
        }
        OptionalDouble areaCm2 =
                scale.isPresent()
                        ? OptionalDouble.of(
                                areaPx
                                        * Math.pow(detection.factor * scale.get().umPerPx(), 2)
                                        * 1e-8)
                        : OptionalDouble.empty();
        gates.afterwards(hairs, areaCm2);
        return summary(image, scale, gates, areaCm2, hairs, units);
    }

    /// The count of a picture with other hairs: what a correction leads to.
    static HairCount summary(HairCount before, List<Hair> hairs, List<FollicularUnit> units) {
        return totals(
                before.method(),
                before.widthPx(),
                before.heightPx(),
                before.areaCm2(),
                before.umPerPx(),
                before.quality(),
                before.rootsOnly(),
                hairs,
                units,
                before.densityPerCm2().isPresent());
    }

    private static HairCount summary(
            ScalpImage image,
            Optional<Scale> scale,
            QualityGates gates,
            OptionalDouble areaCm2,
            List<Hair> hairs,
            List<FollicularUnit> units) {
        OptionalDouble umPerPx =
                scale.isPresent()
                        ? OptionalDouble.of(scale.get().umPerPx())
                        : OptionalDouble.empty();
        return totals(
                METHOD,
                image.width(),
                image.height(),
                areaCm2,
                umPerPx,
                gates.quality(),
                gates.rootsOnly(),
                hairs,
                units,
                gates.densityAllowed());
    }

    private static HairCount totals(
            String method,
            int widthPx,
            int heightPx,
            OptionalDouble areaCm2,
            OptionalDouble umPerPx,
            Quality quality,
            boolean rootsOnly,
            List<Hair> hairs,
            List<FollicularUnit> units,
            boolean withDensity) {
        Interval seen = Counts.poisson(hairs.size(), CONFIDENCE).widened(CLUSTERING);
        double weighted = hairs.stream().mapToDouble(Hair::weight).sum();
        boolean density = withDensity && areaCm2.isPresent() && areaCm2.getAsDouble() > 0;
        Optional<Interval> perCm2 =
                density
                        ? Optional.of(
                                Counts.density(
                                        weighted, areaCm2.getAsDouble(), CLUSTERING, CONFIDENCE))
                        : Optional.empty();
        double[] diameters = hairs.stream().flatMapToDouble(h -> h.diameterUm().stream()).toArray();
        OptionalDouble none = OptionalDouble.empty();
        if (diameters.length == 0) {
            return new HairCount(
                    method,
                    widthPx,
                    heightPx,
                    areaCm2,
                    umPerPx,
                    quality,
                    rootsOnly,
                    Optional.of(seen),
                    perCm2,
                    Optional.empty(),
                    none,
                    none,
                    none,
                    none,
                    hairs,
                    units);
        }
        DiameterStatistics statistics = DiameterStatistics.of(diameters);
        double thickness =
                hairs.stream().mapToDouble(h -> h.weight() * h.diameterUm().orElse(0) / 1000).sum();
        return new HairCount(
                method,
                widthPx,
                heightPx,
                areaCm2,
                umPerPx,
                quality,
                rootsOnly,
                Optional.of(seen),
                perCm2,
                Optional.of(statistics),
                share(hairs, HairKind.TERMINAL),
                share(hairs, HairKind.VELLUS),
                OptionalDouble.of(statistics.sd() / statistics.mean()),
                density ? OptionalDouble.of(thickness / areaCm2.getAsDouble()) : none,
                hairs,
                units);
    }

    private static OptionalDouble share(List<Hair> hairs, HairKind kind) {
        long known = hairs.stream().filter(h -> h.kind().isPresent()).count();
        long of = hairs.stream().filter(h -> h.kind().equals(Optional.of(kind))).count();
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) of / known);
    }

    private static HairCount refused(ScalpImage image, Optional<Scale> scale, Quality quality) {
        OptionalDouble none = OptionalDouble.empty();
        return new HairCount(
                METHOD,
                image.width(),
                image.height(),
                none,
                scale.isPresent() ? OptionalDouble.of(scale.get().umPerPx()) : none,
                quality,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                none,
                none,
                none,
                none,
                List.of(),
                List.of());
    }

    private static List<WidthGauge.Reading> readings(
            ScalpImage image, DetectionImage detection, double umPerPx, List<Stick> sticks) {
        WidthGauge gauge = new WidthGauge(image, detection, umPerPx);
        return IntStream.range(0, sticks.size()).mapToObj(i -> gauge.measure(i, sticks)).toList();
    }

    /// How measured widths relate to fitted ones in this picture: gives hairs that touch others on
    /// both sides, where nothing can be measured, a width.
    private static double fittedToMeasured(
            List<Stick> sticks, List<WidthGauge.Reading> readings, double umPerPx) {
        double[] ratios = new double[sticks.size()];
        int n = 0;
        for (int i = 0; i < ratios.length; i++) {
            if (readings.get(i).widthUm() > 0 && sticks.get(i).opacity() > 0.5) {
                ratios[n++] = readings.get(i).widthUm() / (sticks.get(i).width() * umPerPx);
            }
        }
        return n < 5 ? 1 : WidthGauge.median(ratios, n);
    }

    static boolean touchesFrame(Stick s, OpticalDensity od) {
        double margin = 2;
        return Math.min(s.x0(), s.x1()) < margin
                || Math.min(s.y0(), s.y1()) < margin
                || Math.max(s.x0(), s.x1()) > od.width - 1 - margin
                || Math.max(s.y0(), s.y1()) > od.height - 1 - margin;
    }

    /// A whole hair of extent bx, by is seen whole in a share (W - bx)(H - by) / WH of all
    /// positions.
    private static double weight(Stick s, boolean cut, Region region, OpticalDensity od) {
        if (!(region instanceof Region.Whole)) {
            return 1; // the root lies inside, which is as likely for a long hair as for a short one
        }
        if (cut) {
            return 0;
        }
        double bx = Math.abs(s.x1() - s.x0()) + s.width();
        double by = Math.abs(s.y1() - s.y0()) + s.width();
        double w = od.width;
        double h = od.height;
        return bx < 0.9 * w && by < 0.9 * h ? w * h / ((w - bx) * (h - by)) : 0;
    }

    private static double areaPx(DetectionImage detection, PictureMask mask, Region region) {
        int n = 0;
        for (int y = 0; y < detection.height; y++) {
            for (int x = 0; x < detection.width; x++) {
                if (!mask.masked[y * detection.width + x]
                        && region.contains(detection.sourceX(x, y), detection.sourceY(x, y))) {
                    n++;
                }
            }
        }
        return n;
    }

    private static Point source(DetectionImage detection, Stick s, double t) {
        return new Point(
                detection.sourceX(s.axisX(t), s.axisY(t)),
                detection.sourceY(s.axisX(t), s.axisY(t)));
    }

    private static List<Point> path(DetectionImage detection, Stick s) {
        int parts = Math.abs(s.bow()) < 0.3 ? 1 : 8;
        List<Point> path = new ArrayList<>();
        for (int k = 0; k <= parts; k++) {
            path.add(source(detection, s, (double) k / parts));
        }
        return path;
    }

    private static Hair withLength(Hair h, Scale scale) {
        return new Hair(
                h.id(),
                h.path(),
                h.diameterUm(),
                OptionalDouble.of(h.lengthPx() * scale.umPerPx()),
                h.kind(),
                h.cutByFrame(),
                h.weight());
    }
}
