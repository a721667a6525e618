package org.papilla.hair.growth;

import java.util.List;
import java.util.OptionalDouble;
import org.papilla.hair.statistics.Interval;

/// What a phototrichogram can end in.
public sealed interface GrowthOutcome {

    /// Growth was measured.
    ///
    /// @param method name and version
    /// @param registration how the pictures lie to each other
    /// @param rateMmPerDay mean growth of the growing hairs with its 95 % interval; as projected on
    ///   the picture
    /// @param anagenShare share of the followed hairs that grow, with its 95 % interval (Wilson)
    /// @param telogenShare the others: telogen and catagen, which growth cannot tell apart
    /// @param hairs every hair of the first picture
    record Measured(
            String method,
            Registration registration,
            Interval rateMmPerDay,
            Interval anagenShare,
            Interval telogenShare,
            List<FollowedHair> hairs)
            implements GrowthOutcome {
        /// Copies the list.
        public Measured {
            hairs = List.copyOf(hairs);
        }
    }

    /// The pictures do not allow it.
    ///
    /// @param reasons each with what to do about it
    record Refused(List<Reason> reasons) implements GrowthOutcome {
        /// Copies the list; at least one reason.
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one reason");
            }
        }
    }

    /// Why not.
    ///
    /// @param obstacle what kind of trouble
    /// @param reason what is wrong
    /// @param remedy what to do about it
    record Reason(Obstacle obstacle, String reason, String remedy) {}

    /// What can stand in the way.
    enum Obstacle {
        UNUSABLE_PICTURE,
        INTERVAL,
        NO_SCALE,
        SCALE_DIFFERS,
        METHOD_DIFFERS,
        NOT_THE_SAME_SITE,
        TOO_FEW_HAIRS
    }

    /// One hair of the first picture in the second.
    ///
    /// @param id its number in the first count
    /// @param state what became of it
    /// @param growthMm how far its tip moved; absent if it could not be followed
    record FollowedHair(int id, State state, OptionalDouble growthMm) {}

    /// What became of a hair.
    enum State {
        GROWING,
        RESTING,
        /// It leaves the frame, or runs into others, or is gone: not counted either way.
        NOT_FOLLOWED
    }
}
