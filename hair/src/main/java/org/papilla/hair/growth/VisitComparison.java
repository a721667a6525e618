package org.papilla.hair.growth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.papilla.hair.counting.Hair;
import org.papilla.hair.counting.HairCount;
import org.papilla.hair.growth.GrowthOutcome.Obstacle;
import org.papilla.hair.statistics.Interval;
import org.papilla.hair.statistics.Repeats;

/// Two visits to the same site compared hair by hair, which sees changes that two counts cannot:
/// the error of change is below 1 % when hairs are matched, 7 to 12 % when they are only counted
/// (Bokhari, Skin Appendage Disord 2022;8:382).
public final class VisitComparison {

    /// Standard deviation of one measured diameter (measured on generated pictures).
    static final double WIDTH_SD_UM = 4;

    private static final double LEAST_MATCHED = 0.5;
    private static final double MOST_RESIDUAL_UM = 80;
    private static final double MARGIN_MM = 0.15;

    private VisitComparison() {}

    /// Compares two counts by the same method; they may be corrected ones.
    public static VisitOutcome compare(HairCount first, HairCount second) {
        if (!first.usable() || !second.usable()) {
            return refused(
                    Obstacle.UNUSABLE_PICTURE,
                    "one of the pictures was refused",
                    "take it again, on the same site");
        }
        if (!first.method().equals(second.method())) {
            return refused(
                    Obstacle.METHOD_DIFFERS,
                    "the counts were made by different methods (%s and %s)"
                            .formatted(first.method(), second.method()),
                    "count the older picture again with the present method");
        }
        if (first.umPerPx().isEmpty() || second.umPerPx().isEmpty()) {
            return refused(
                    Obstacle.NO_SCALE,
                    "a picture without a scale cannot be laid over another",
                    "calibrate both pictures");
        }
        double a = first.umPerPx().getAsDouble();
        double b = second.umPerPx().getAsDouble();
        if (!(Math.abs(a / b - 1) <= 0.02)) {
            return refused(
                    Obstacle.SCALE_DIFFERS,
                    "the scales differ by %.1f %% (%.2f and %.2f um a pixel)"
                            .formatted(100 * Math.abs(a / b - 1), a, b),
                    "use the same device and magnification");
        }
        Optional<Registration> found = Registration.of(first, second);
        if (found.isEmpty()) {
            return refused(
                    Obstacle.TOO_FEW_HAIRS,
                    "%d and %d hairs are too few to find the site again"
                            .formatted(first.hairs().size(), second.hairs().size()),
                    "take a larger field");
        }
        Registration r = found.get();
        if (!(r.matchedShare() >= LEAST_MATCHED && r.residualUm() <= MOST_RESIDUAL_UM)) {
            return refused(
                    Obstacle.NOT_THE_SAME_SITE,
                    "only %.0f %% of the roots meet, with %.0f um between them"
                            .formatted(100 * r.matchedShare(), r.residualUm()),
                    "use a mark to find the field again");
        }
        return compared(first, second, r);
    }

    private static VisitOutcome compared(HairCount first, HairCount second, Registration r) {
        double mmA = first.umPerPx().orElseThrow() / 1000;
        double mmB = second.umPerPx().orElseThrow() / 1000;
        List<Registration.Pair> pairs = r.pairs(first, second, Registration.REACH_MM);
        Set<Integer> keptA = new HashSet<>();
        Set<Integer> keptB = new HashSet<>();
        List<VisitOutcome.MatchedHair> matched = new ArrayList<>();
        double limit = Repeats.mdc95(WIDTH_SD_UM);
        for (Registration.Pair p : pairs) {
            keptA.add(p.first().id());
            keptB.add(p.second().id());
            var before = p.first().diameterUm();
            var after = p.second().diameterUm();
            VisitOutcome.Change change = VisitOutcome.Change.UNKNOWN;
            java.util.OptionalDouble difference = java.util.OptionalDouble.empty();
            if (before.isPresent() && after.isPresent()) {
                double d = after.getAsDouble() - before.getAsDouble();
                difference = java.util.OptionalDouble.of(d);
                change =
                        d < -limit
                                ? VisitOutcome.Change.THINNER
                                : d > limit
                                        ? VisitOutcome.Change.THICKER
                                        : VisitOutcome.Change.SAME;
            }
            matched.add(
                    new VisitOutcome.MatchedHair(
                            p.first().id(), p.second().id(), difference, change));
        }
        List<Integer> lost = new ArrayList<>();
        for (Hair h : first.hairs()) {
            if (!keptA.contains(h.id())
                    && Registration.inFrame(r.mapped(h.root(), mmA), second, mmB, MARGIN_MM)) {
                lost.add(h.id());
            }
        }
        List<Integer> gained = new ArrayList<>();
        for (Hair h : second.hairs()) {
            if (!keptB.contains(h.id())
                    && Registration.inFrame(
                            r.back(h.root().x() * mmB, h.root().y() * mmB),
                            first,
                            mmA,
                            MARGIN_MM)) {
                gained.add(h.id());
            }
        }
        return new VisitOutcome.Compared(
                r,
                matched,
                lost,
                gained,
                Repeats.mcNemar(gained.size(), lost.size()),
                widthChange(matched),
                limit);
    }

    private static Optional<Interval> widthChange(List<VisitOutcome.MatchedHair> matched) {
        double[] d = matched.stream().flatMapToDouble(m -> m.diameterChangeUm().stream()).toArray();
        if (d.length < 10) {
            return Optional.empty();
        }
        double mean = java.util.Arrays.stream(d).average().orElseThrow();
        double squares = java.util.Arrays.stream(d).map(v -> (v - mean) * (v - mean)).sum();
        double error = Math.sqrt(squares / (d.length - 1) / d.length);
        return Optional.of(new Interval(mean, mean - 1.96 * error, mean + 1.96 * error));
    }

    private static VisitOutcome refused(Obstacle obstacle, String reason, String remedy) {
        return new VisitOutcome.Refused(
                List.of(new GrowthOutcome.Reason(obstacle, reason, remedy)));
    }
}
