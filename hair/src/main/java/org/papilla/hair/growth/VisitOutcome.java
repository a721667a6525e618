package org.papilla.hair.growth;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.hair.statistics.Interval;

/// What comparing two visits can end in.
public sealed interface VisitOutcome {

    /// The same site, hair by hair.
    ///
    /// @param registration how the pictures lie to each other
    /// @param matched hairs seen both times
    /// @param lost ids, in the first count, of hairs that are gone from the common field
    /// @param gained ids, in the second count, of hairs that are new in the common field
    /// @param chanceOfBalance probability of a split of lost and gained at least as uneven if both
    ///   were equally likely (McNemar, exact)
    /// @param diameterChangeUm mean paired change of diameter, 95 %; absent below ten measured
    ///   pairs
    /// @param hairWidthLimitUm change that one hair must show to be called thinner or thicker
    record Compared(
            Registration registration,
            List<MatchedHair> matched,
            List<Integer> lost,
            List<Integer> gained,
            double chanceOfBalance,
            Optional<Interval> diameterChangeUm,
            double hairWidthLimitUm)
            implements VisitOutcome {
        /// Copies the lists.
        public Compared {
            matched = List.copyOf(matched);
            lost = List.copyOf(lost);
            gained = List.copyOf(gained);
        }

        /// Net change of the number of hairs in the common field.
        public int netChange() {
            return gained.size() - lost.size();
        }

        /// Whether neither the number nor the diameters changed by more than the measurement errs:
        /// the page then says so instead of showing a trend.
        public boolean withinMeasurementError() {
            boolean number = chanceOfBalance > 0.05;
            boolean width =
                    diameterChangeUm.isEmpty()
                            || (diameterChangeUm.get().low() <= 0
                                    && diameterChangeUm.get().high() >= 0);
            return number && width;
        }

        /// Smallest net change of the number that would be significant (5 %) with as many changed
        /// hairs as were seen.
        public int minimalDetectableChange() {
            int changed = Math.max(6, lost.size() + gained.size());
            for (int net = changed % 2; net <= changed; net += 2) {
                int more = (changed + net) / 2;
                if (org.papilla.hair.statistics.Repeats.mcNemar(more, changed - more) <= 0.05) {
                    return net;
                }
            }
            return changed;
        }
    }

    /// The pictures cannot be compared.
    record Refused(List<GrowthOutcome.Reason> reasons) implements VisitOutcome {
        /// Copies the list.
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// A hair seen at both visits.
    ///
    /// @param first id in the first count
    /// @param second id in the second
    /// @param diameterChangeUm second minus first; absent where a width is missing
    /// @param change whether that is more than one hair's error
    record MatchedHair(int first, int second, OptionalDouble diameterChangeUm, Change change) {}

    /// How a hair changed.
    enum Change {
        THINNER,
        SAME,
        THICKER,
        UNKNOWN
    }
}
