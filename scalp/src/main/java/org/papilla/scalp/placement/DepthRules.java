package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether technique, needle, angle and depth agree with one another and with the place.
final class DepthRules {

    /// Depths are compared to a hundredth of a millimetre, finer than any hand.
    private static final double TOLERANCE_MM = 0.005;

    private DepthRules() {}

    static List<Finding> check(PlacementOrder order, Set<Region> regions) {
        List<Finding> found = new ArrayList<>();
        Stick stick = order.stick();
        Scalp scalp = order.area().scalp();
        needleLongEnough(stick, found);
        depthLimits(stick, scalp, regions, found);
        longNeedle(stick, scalp, regions, found);
        techniqueAgrees(order, found);
        return found;
    }

    private static void needleLongEnough(Stick stick, List<Finding> found) {
        if (stick.insertedMm() <= stick.needle().lengthMm() + TOLERANCE_MM) {
            return;
        }
        found.add(
                new Finding(
                        "needle-too-short",
                        Severity.STOP,
                        new Text(
                                "The needle is shorter than the length to insert",
                                "İğne, batırılacak uzunluktan kısa"),
                        Text.of(
                                "%.1f mm to insert, needle %.1f mm",
                                "batırılacak %.1f mm, iğne %.1f mm",
                                stick.insertedMm(),
                                stick.needle().lengthMm()),
                        List.of(),
                        "geometry",
                        Mark.VERIFIED,
                        Text.of(
                                "a needle of at least %.1f mm, or a steeper angle",
                                "en az %.1f mm iğne ya da daha dik açı", stick.insertedMm()),
                        false));
    }

    private static void depthLimits(
            Stick stick, Scalp scalp, Set<Region> regions, List<Finding> found) {
        double depth = stick.depthMm();
        if (depth > Region.DEEPEST_MM + TOLERANCE_MM) {
            found.add(
                    tooDeep(
                            "depth-over-6mm",
                            stick,
                            Region.DEEPEST_MM,
                            new Text(
                                    "Deeper than anything that a needle should reach on the scalp; it"
                                            + " can hit bone",
                                    "Saçlı deride iğnenin ulaşması gereken her şeyden derin; kemiğe"
                                            + " değebilir"),
                            Text.of("depth %.1f mm", "derinlik %.1f mm", depth)));
        }
        Set<Region> thin = EnumSet.noneOf(Region.class);
        boolean vertexUnknown = false;
        for (Region region : regions) {
            double limit = scalp.depthLimit(region).value();
            boolean undecidedVertex =
                    region == Region.VERTEX
                            && scalp.vertexBald() == Answer.UNKNOWN
                            && depth <= Region.DEEPEST_MM + TOLERANCE_MM;
            if (depth > limit + TOLERANCE_MM && limit < Region.DEEPEST_MM) {
                if (undecidedVertex) {
                    vertexUnknown = true;
                } else {
                    thin.add(region);
                }
            }
        }
        if (!thin.isEmpty()) {
            found.add(
                    tooDeep(
                            "depth-over-region-limit",
                            stick,
                            Region.THIN_MM,
                            new Text(
                                    "The scalp is too thin for this depth here",
                                    "Saçlı deri burada bu derinlik için çok ince"),
                            Text.of(
                                    "depth %.1f mm in " + names(thin, Language.ENGLISH),
                                    "derinlik %.1f mm, bölge: " + names(thin, Language.TURKISH),
                                    depth)));
        }
        if (vertexUnknown) {
            found.add(
                    new Finding(
                            "vertex-baldness-unknown",
                            Severity.UNDECIDED,
                            new Text(
                                    "A bald vertex is too thin for this depth, and nobody said whether"
                                            + " it is bald",
                                    "Kel tepe bu derinlik için çok ince ve tepenin kel olup olmadığı"
                                            + " belirtilmemiş"),
                            Text.of(
                                    "depth %.1f mm on the vertex",
                                    "tepede derinlik %.1f mm", depth),
                            List.of(new Text("whether the vertex is bald", "tepe kel mi")),
                            Region.DEPTH_SOURCE,
                            Mark.DESIGN,
                            Text.of(
                                    "the answer, or a depth of at most %.0f mm",
                                    "bu sorunun yanıtı ya da en çok %.0f mm derinlik",
                                    Region.THIN_MM),
                            false));
        }
        if (depth > Region.CAUTION_MM + TOLERANCE_MM
                && depth <= Region.DEEPEST_MM + TOLERANCE_MM
                && thin.isEmpty()) {
            found.add(
                    new Finding(
                            "depth-over-4mm",
                            Severity.CAUTION,
                            new Text(
                                    "Deep: the tip may lie in the galea or below it",
                                    "Derin: iğne ucu galeada ya da altında olabilir"),
                            Text.of("depth %.1f mm", "derinlik %.1f mm", depth),
                            List.of(
                                    new Text(
                                            "thickness of this patient's scalp",
                                            "bu hastanın saçlı deri kalınlığı")),
                            Region.DEPTH_SOURCE,
                            Mark.DESIGN,
                            Text.of(
                                    "a depth of at most %.0f mm, or a thickness measured by ultrasound",
                                    "en çok %.0f mm derinlik ya da ultrasonla ölçülmüş kalınlık",
                                    Region.CAUTION_MM),
                            true));
        }
        reach(stick, scalp, regions, found);
    }

    /// A needle that is held back by eye can slip in to the hub.
    private static void reach(Stick stick, Scalp scalp, Set<Region> regions, List<Finding> found) {
        double limit = strictest(scalp, regions);
        if (stick.depthMm() > limit + TOLERANCE_MM || stick.reachMm() <= limit + TOLERANCE_MM) {
            return;
        }
        found.add(
                new Finding(
                        "needle-reaches-too-deep",
                        Severity.CAUTION,
                        new Text(
                                "If it slips in to the hub, this needle passes the limit",
                                "Göbeğe kadar kayarsa bu iğne sınırı geçer"),
                        Text.of(
                                "%.1f mm needle at %.0f° reaches %.1f mm, limit %.0f mm",
                                "%.1f mm iğne %.0f° ile %.1f mm'ye ulaşır, sınır %.0f mm",
                                stick.needle().lengthMm(),
                                stick.angleDeg(),
                                stick.reachMm(),
                                limit),
                        List.of(),
                        Region.DEPTH_SOURCE,
                        Mark.DESIGN,
                        Text.of(
                                "a needle of at most %.0f mm, a guard, or a flatter angle",
                                "en çok %.0f mm iğne, derinlik sınırlayıcı ya da daha yatık açı",
                                limit),
                        true));
    }

    private static void longNeedle(
            Stick stick, Scalp scalp, Set<Region> regions, List<Finding> found) {
        double depthLimit = strictest(scalp, regions);
        if (!stick.isLongAndSteep(depthLimit)) {
            return;
        }
        double limit = Stick.longNeedleLimitDeg(depthLimit);
        found.add(
                new Finding(
                        "long-needle-too-steep",
                        Severity.STOP,
                        new Text(
                                "A needle this long must lie flatter",
                                "Bu uzunlukta bir iğne daha yatık tutulmalı"),
                        Text.of(
                                "%.0f mm needle at %.0f° reaches %.1f mm in to the hub",
                                "%.0f mm iğne %.0f° ile göbeğe kadar %.1f mm'ye ulaşır",
                                stick.needle().lengthMm(),
                                stick.angleDeg(),
                                stick.reachMm()),
                        List.of(),
                        "depth = length x sin(angle): 13 mm reaches 5.5 mm at 25 degrees and 3.4 mm at"
                                + " 15 degrees",
                        Mark.DESIGN,
                        Text.of(
                                "at most %.0f° here, or a 4 mm needle",
                                "burada en çok %.0f° ya da 4 mm iğne", limit),
                        false));
    }

    private static void techniqueAgrees(PlacementOrder order, List<Finding> found) {
        Stick stick = order.stick();
        Technique technique = stick.technique();
        double depth = stick.depthMm();
        if (!(depth >= technique.depthLowMm() - TOLERANCE_MM
                && depth <= technique.depthHighMm() + TOLERANCE_MM)) {
            found.add(
                    new Finding(
                            "depth-not-of-technique",
                            Severity.STOP,
                            Text.of(
                                    "This depth is not that of the technique (%s)",
                                    "Bu derinlik tekniğe ait değil (%s)", technique.code()),
                            Text.of(
                                    "%.1f mm needle, %.1f mm inserted at %.0f° gives %.1f mm;"
                                            + " technique %.1f to %.1f mm",
                                    "%.1f mm iğne, %.1f mm batırılıp %.0f° ile %.1f mm eder;"
                                            + " teknik %.1f ile %.1f mm arası",
                                    stick.needle().lengthMm(),
                                    stick.insertedMm(),
                                    stick.angleDeg(),
                                    depth,
                                    technique.depthLowMm(),
                                    technique.depthHighMm()),
                            List.of(),
                            technique.source(),
                            technique.mark(),
                            new Text(
                                    "another angle, needle or technique",
                                    "başka bir açı, iğne ya da teknik"),
                            false));
        }
        if (!(stick.angleDeg() >= technique.angleLowDeg() - 0.5
                && stick.angleDeg() <= technique.angleHighDeg() + 0.5)) {
            found.add(
                    new Finding(
                            "angle-not-of-technique",
                            Severity.CAUTION,
                            Text.of(
                                    "This angle is unusual for the technique (%s)",
                                    "Bu açı teknik için alışılmadık (%s)", technique.code()),
                            Text.of(
                                    "%.0f°, usual %.0f° to %.0f°",
                                    "%.0f°, olağan %.0f° ile %.0f° arası",
                                    stick.angleDeg(),
                                    technique.angleLowDeg(),
                                    technique.angleHighDeg()),
                            List.of(),
                            technique.source(),
                            technique.mark(),
                            new Text("an angle within the range", "aralık içinde bir açı"),
                            true));
        }
        Pattern pattern = order.pattern();
        boolean lines = pattern instanceof Pattern.Lines;
        if (lines != (technique.spread() == Technique.Spread.LINES)) {
            found.add(
                    new Finding(
                            "pattern-not-of-technique",
                            Severity.STOP,
                            Text.of(
                                    "This pattern does not belong to the technique (%s)",
                                    "Bu desen tekniğe ait değil (%s)", technique.code()),
                            lines
                                    ? new Text("lines of pricks", "iğneleme çizgileri")
                                    : new Text("single points", "tek noktalar"),
                            List.of(),
                            technique.source(),
                            technique.mark(),
                            lines
                                    ? new Text("a grid of points", "nokta ızgarası")
                                    : new Text("nappage lines", "napaj çizgileri"),
                            false));
        }
        if (pattern.closestMm() < technique.spacingLowMm() - TOLERANCE_MM
                || pattern.widestMm() > technique.spacingHighMm() + TOLERANCE_MM) {
            found.add(
                    new Finding(
                            "spacing-not-of-technique",
                            Severity.CAUTION,
                            Text.of(
                                    "This spacing is unusual for the technique (%s)",
                                    "Bu aralık teknik için alışılmadık (%s)", technique.code()),
                            Text.of(
                                    "%.1f to %.1f mm between points, usual %.1f to %.1f mm",
                                    "noktalar arası %.1f ile %.1f mm, olağan %.1f ile %.1f mm",
                                    pattern.closestMm(),
                                    pattern.widestMm(),
                                    technique.spacingLowMm(),
                                    technique.spacingHighMm()),
                            List.of(),
                            technique.source(),
                            technique.mark(),
                            new Text("a spacing within the range", "aralık içinde bir mesafe"),
                            true));
        }
    }

    /// The smallest depth limit of all regions that are injected; the smallest of all when none is.
    static double strictest(Scalp scalp, Set<Region> regions) {
        return regions.stream()
                .mapToDouble(region -> scalp.depthLimit(region).value())
                .min()
                .orElse(Region.THIN_MM);
    }

    private static Finding tooDeep(String rule, Stick stick, double limitMm, Text text, Text seen) {
        double flattest =
                Math.floor(
                        Math.toDegrees(
                                Math.asin(Math.min(1, limitMm / stick.needle().lengthMm()))));
        return new Finding(
                rule,
                Severity.STOP,
                text,
                seen,
                List.of(),
                Region.DEPTH_SOURCE,
                Mark.DESIGN,
                Text.of(
                        "at most %.0f mm: with this needle in to the hub at most %.0f°, or insert less",
                        "en çok %.0f mm: bu iğneyle göbeğe kadar en çok %.0f° ya da daha az batırmak",
                        limitMm,
                        flattest),
                false);
    }

    private static String names(Set<Region> regions, Language language) {
        return regions.stream().map(r -> r.label().in(language)).collect(Collectors.joining(", "));
    }
}
