package org.papilla.hair.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.hair.counting.CountOptions;
import org.papilla.hair.counting.Hair;
import org.papilla.hair.counting.HairCount;
import org.papilla.hair.counting.HairCounter;
import org.papilla.hair.counting.Region;
import org.papilla.hair.counting.Scale;
import org.papilla.hair.growth.GrowthOutcome.FollowedHair;
import org.papilla.hair.growth.GrowthOutcome.Obstacle;
import org.papilla.hair.growth.GrowthOutcome.Reason;
import org.papilla.hair.growth.GrowthOutcome.State;
import org.papilla.hair.images.ScalpImage;
import org.papilla.hair.statistics.Interval;
import org.papilla.hair.statistics.Proportions;

/// The phototrichogram: two pictures of one clipped field some days apart. Each hair of the first
/// is followed in the second, past the place where its tip was; how far it goes on is its growth.
/// Deterministic and thread-safe.
public final class HairGrowth {

    /// Name and version of the method.
    public static final String METHOD = "papilla-tips-1.0";

    /// Hairs that grow faster than this are in anagen (design: 0.2 mm in two days is more than
    /// three times the residual of registration).
    static final double ANAGEN_MM_PER_DAY = 0.10;

    private static final double LEAST_DAYS = 1.5;
    private static final double MOST_DAYS = 5;
    private static final double LEAST_MATCHED = 0.4;
    private static final double MOST_RESIDUAL_UM = 60;
    private static final int LEAST_HAIRS = 10;

    /// Faster growth than this is another hair (411 +- 53 um/day in Asians; Loussouarn 2005).
    private static final double MOST_MM_PER_DAY = 0.75;

    private HairGrowth() {}

    /// Measures growth between two pictures of the same scale.
    ///
    /// @param days between them, from 1.5 to 5
    public static GrowthOutcome measure(
            ScalpImage first, ScalpImage second, Scale scale, double days) {
        if (!(days >= LEAST_DAYS && days <= MOST_DAYS)) {
            return refused(
                    Obstacle.INTERVAL,
                    "%.2f days lie between the pictures; growth is judged over 1.5 to 5 days"
                            .formatted(days),
                    "take the second picture two or three days after the first");
        }
        HairCount before =
                HairCounter.count(first, Optional.of(scale), Region.whole(), CountOptions.usual());
        HairCount after =
                HairCounter.count(second, Optional.of(scale), Region.whole(), CountOptions.usual());
        if (!before.usable()) {
            return unusable("first", before);
        }
        if (!after.usable()) {
            return unusable("second", after);
        }
        Optional<Registration> found = Registration.of(before, after);
        if (found.isEmpty()) {
            return refused(
                    Obstacle.TOO_FEW_HAIRS,
                    "%d and %d hairs are too few to find the site again"
                            .formatted(before.hairs().size(), after.hairs().size()),
                    "take a larger field");
        }
        Registration registration = found.get();
        if (!(registration.matchedShare() >= LEAST_MATCHED
                && registration.residualUm() <= MOST_RESIDUAL_UM)) {
            return refused(
                    Obstacle.NOT_THE_SAME_SITE,
                    "only %.0f %% of the roots meet (at least 40 %% are needed), with %.0f um between them (at most 60)"
                            .formatted(
                                    100 * registration.matchedShare(), registration.residualUm()),
                    "use a mark to find the field again");
        }
        return measured(first, second, before, after, registration, scale, days);
    }

    private static GrowthOutcome measured(
            ScalpImage first,
            ScalpImage second,
            HairCount before,
            HairCount after,
            Registration registration,
            Scale scale,
            double days) {
        TipFollower then = new TipFollower(first, scale);
        TipFollower now = new TipFollower(second, scale);
        double mm = scale.umPerPx() / 1000;
        List<Registration.Pair> pairs = registration.pairs(before, after, Registration.REACH_MM);
        List<FollowedHair> hairs = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        int resting = 0;
        for (Hair hair : before.hairs()) {
            OptionalDouble growth = OptionalDouble.empty();
            if (!hair.cutByFrame()) {
                Optional<Hair> again =
                        pairs.stream()
                                .filter(p -> p.first().id() == hair.id())
                                .map(Registration.Pair::second)
                                .findFirst();
                growth = growth(hair, again, then, now, registration, mm, days);
            }
            State state = State.NOT_FOLLOWED;
            if (growth.isPresent()) {
                double rate = growth.getAsDouble() / days;
                state = rate > ANAGEN_MM_PER_DAY ? State.GROWING : State.RESTING;
                if (state == State.GROWING) {
                    rates.add(rate);
                } else {
                    resting++;
                }
            }
            hairs.add(new FollowedHair(hair.id(), state, growth));
        }
        int followed = rates.size() + resting;
        if (followed < LEAST_HAIRS || rates.size() < 2) {
            return refused(
                    Obstacle.TOO_FEW_HAIRS,
                    "only %d hairs could be followed, %d of them grow"
                            .formatted(followed, rates.size()),
                    "take a larger field, clip evenly, avoid glare");
        }
        return new GrowthOutcome.Measured(
                HairCounter.METHOD + " " + METHOD,
                registration,
                mean(rates),
                Proportions.wilson(rates.size(), followed, 0.95),
                Proportions.wilson(resting, followed, 0.95),
                hairs);
    }

    /// How far the tip of a hair went, or nothing if that cannot be said.
    private static OptionalDouble growth(
            Hair hair,
            Optional<Hair> again,
            TipFollower then,
            TipFollower now,
            Registration registration,
            double mm,
            double days) {
        double[] root = registration.mapped(hair.root(), mm);
        double[] tip = registration.mapped(hair.tip(), mm);
        if (again.isPresent()) {
            // the roots of the same hair in both pictures take the last of the residual away
            double dx = again.get().root().x() * mm - root[0];
            double dy = again.get().root().y() * mm - root[1];
            if (Math.hypot(dx, dy) < 0.08) {
                tip = new double[] {tip[0] + dx, tip[1] + dy};
                root = new double[] {root[0] + dx, root[1] + dy};
            }
        }
        double length = Math.hypot(tip[0] - root[0], tip[1] - root[1]);
        OptionalDouble old =
                then.tipBeyond(
                        hair.root().x() * mm,
                        hair.root().y() * mm,
                        hair.tip().x() * mm,
                        hair.tip().y() * mm,
                        0.3);
        OptionalDouble seen =
                now.tipBeyond(root[0], root[1], tip[0], tip[1], MOST_MM_PER_DAY * days);
        if (again.isPresent() && !again.get().cutByFrame()) {
            double direct = again.get().lengthPx() * mm - length;
            boolean plausible = direct > -0.15 && direct < MOST_MM_PER_DAY * days;
            if (plausible && (seen.isEmpty() || old.isEmpty())) {
                return OptionalDouble.of(direct);
            }
            if (plausible) {
                double followed = seen.getAsDouble() - old.getAsDouble();
                // a crossing hair can only make the followed way longer, a broken one the direct
                // way shorter
                return OptionalDouble.of(Math.max(direct, followed));
            }
        }
        if (seen.isEmpty() || old.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(seen.getAsDouble() - old.getAsDouble());
    }

    private static GrowthOutcome unusable(String which, HairCount count) {
        return refused(
                Obstacle.UNUSABLE_PICTURE,
                "the %s picture was refused: %s"
                        .formatted(which, count.quality().findings().getLast().reason()),
                count.quality().findings().getLast().remedy());
    }

    private static Interval mean(List<Double> values) {
        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        double error = Math.sqrt(squares / (values.size() - 1) / values.size());
        // normal quantile: the numbers followed are well above ten
        return new Interval(mean, mean - 1.96 * error, mean + 1.96 * error);
    }

    static GrowthOutcome.Refused refused(Obstacle obstacle, String reason, String remedy) {
        return new GrowthOutcome.Refused(List.of(new Reason(obstacle, reason, remedy)));
    }
}
