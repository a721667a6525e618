package org.papilla.hair.examination;

import java.util.Map;
import java.util.Optional;

/// Hair lost in alopecia areata, estimated for the four views of the scalp.
///
/// @param loss at this visit
/// @param baseline at the visit to compare with
public record SaltSheet(Regions loss, Optional<Regions> baseline) {

    /// Share of each region without hair, in percent of that region (not of the scalp).
    ///
    /// @param vertex top
    /// @param posterior back
    /// @param right right side
    /// @param left left side
    public record Regions(double vertex, double posterior, double right, double left) {

        /// Checks that each lies between 0 and 100 %.
        public Regions {
            require("vertex", vertex);
            require("posterior", posterior);
            require("right", right);
            require("left", left);
        }

        private static void require(String name, double percent) {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException(
                        "loss at %s (%s %%) must lie between 0 and 100 %% of that region"
                                .formatted(name, percent));
            }
        }
    }

    /// Reads a sheet from parsed JSON and reports every problem.
    ///
    /// `{"vertex": 50, "posterior": 20, "right": 10, "left": 10, "baseline": {"vertex": 80,
    /// "posterior": 40, "right": 30, "left": 30}}`; the baseline may be absent.
    ///
    /// @param json the object as maps and numbers
    public static Reading<SaltSheet> read(Map<String, ?> json) {
        var tree = Tree.of(json);
        var loss = regions(tree);
        var earlier = tree.object("baseline");
        tree.finish();
        Optional<Regions> baseline = Optional.empty();
        if (earlier.isPresent()) {
            baseline = regions(earlier.get());
            earlier.get().finish();
        }
        return tree.isValid()
                ? new Reading.Valid<>(new SaltSheet(loss.orElseThrow(), baseline))
                : new Reading.Refused<>(tree.problems());
    }

    private static Optional<Regions> regions(Tree tree) {
        String unit = "% of the region";
        var vertex = tree.requiredNumber("vertex", unit, 0, 100);
        var posterior = tree.requiredNumber("posterior", unit, 0, 100);
        var right = tree.requiredNumber("right", unit, 0, 100);
        var left = tree.requiredNumber("left", unit, 0, 100);
        if (vertex.isEmpty() || posterior.isEmpty() || right.isEmpty() || left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Regions(
                        vertex.getAsDouble(),
                        posterior.getAsDouble(),
                        right.getAsDouble(),
                        left.getAsDouble()));
    }
}
