package org.papilla.mixture.compose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whole-number volumes in a box that meet rows and a test that no row can express; exact, by
/// splitting the box.
///
/// A box is dropped when the bounds of the rows, or the simplex method with a proof in whole
/// numbers, leave nothing in it. Otherwise it is split, at worst down to single points, so the
/// search ends and a "nothing" is a proof.
final class VolumeSearch {

    private final int variables;
    private final long[][] rows;
    private final long[] bounds;
    private final double[] costs;
    private final Predicate<int[]> test;
    private final Deadline deadline;
    private final Simplex simplex;

    /// @param rows rows over the full list of items
    /// @param columns the items that stand for the variables, in order
    /// @param costs what the simplex method makes small, to steer towards good volumes
    /// @param test the last word on volumes that meet the rows
    VolumeSearch(
            List<Row> rows,
            int[] columns,
            double[] costs,
            Predicate<int[]> test,
            Deadline deadline) {
        this.variables = columns.length;
        this.rows = new long[rows.size()][variables];
        this.bounds = new long[rows.size()];
        for (int r = 0; r < this.rows.length; r++) {
            for (int j = 0; j < variables; j++) {
                this.rows[r][j] = rows.get(r).coefficient(columns[j]);
            }
            bounds[r] = rows.get(r).bound();
        }
        this.costs = costs;
        this.test = test;
        this.deadline = deadline;
        this.simplex = new Simplex(variables, this.rows, bounds);
    }

    /// Volumes between `low` and `high`, or nothing when there are none.
    ///
    /// @throws Deadline.Passed when the time is over before that is known
    Optional<int[]> find(int[] low, int[] high) {
        deadline.check();
        int[] lower = low.clone();
        int[] upper = high.clone();
        if (!tighten(lower, upper)) {
            return Optional.empty();
        }
        if (Arrays.equals(lower, upper)) {
            return meets(lower) && test.test(lower) ? Optional.of(lower) : Optional.empty();
        }
        var answer = simplex.minimise(costs, lower, upper);
        return switch (answer.state()) {
            case EMPTY -> Optional.empty();
            case UNKNOWN -> halve(lower, upper, widest(lower, upper));
            case POINT -> around(answer.point(), lower, upper);
        };
    }

    private Optional<int[]> around(double[] point, int[] lower, int[] upper) {
        int[] nearest = new int[variables];
        int fractional = -1;
        double farthest = 1e-6;
        for (int j = 0; j < variables; j++) {
            nearest[j] = Math.clamp(Math.round(point[j]), lower[j], upper[j]);
            double distance = Math.abs(point[j] - nearest[j]);
            if (lower[j] < upper[j] && distance > farthest) {
                fractional = j;
                farthest = distance;
            }
        }
        if (meets(nearest) && test.test(nearest)) {
            return Optional.of(nearest);
        }
        if (fractional >= 0) {
            int floor = (int) Math.floor(point[fractional]);
            boolean nearFloor = nearest[fractional] == floor;
            var first = part(lower, upper, fractional, floor, nearFloor);
            return first.isPresent() ? first : part(lower, upper, fractional, floor, !nearFloor);
        }
        // The point is whole and fails: the box falls into what lies beside it and what shares it.
        int j = widest(lower, upper);
        int at = nearest[j];
        int[] low = lower.clone();
        int[] high = upper.clone();
        high[j] = at - 1;
        var found = low[j] <= high[j] ? find(low, high) : Optional.<int[]>empty();
        if (found.isEmpty() && at + 1 <= upper[j]) {
            low[j] = at + 1;
            high[j] = upper[j];
            found = find(low, high);
        }
        if (found.isEmpty()) {
            low[j] = at;
            high[j] = at;
            found = find(low, high);
        }
        return found;
    }

    private Optional<int[]> halve(int[] lower, int[] upper, int j) {
        int middle = Math.floorDiv(lower[j] + upper[j], 2);
        var first = part(lower, upper, j, middle, true);
        return first.isPresent() ? first : part(lower, upper, j, middle, false);
    }

    private Optional<int[]> part(int[] lower, int[] upper, int j, int cut, boolean below) {
        int[] low = lower.clone();
        int[] high = upper.clone();
        if (below) {
            high[j] = Math.min(high[j], cut);
        } else {
            low[j] = Math.max(low[j], cut + 1);
        }
        return low[j] > high[j] ? Optional.empty() : find(low, high);
    }

    private static int widest(int[] lower, int[] upper) {
        int widest = 0;
        for (int j = 1; j < lower.length; j++) {
            if (upper[j] - lower[j] > upper[widest] - lower[widest]) {
                widest = j;
            }
        }
        return widest;
    }

    private boolean meets(int[] volumes) {
        for (int r = 0; r < rows.length; r++) {
            long sum = 0;
            for (int j = 0; j < variables; j++) {
                sum += rows[r][j] * volumes[j];
            }
            if (sum > bounds[r]) {
                return false;
            }
        }
        return true;
    }

    /// Draws the box in by each row alone until nothing moves; false when a row cannot hold.
    private boolean tighten(int[] lower, int[] upper) {
        boolean moved = true;
        for (int pass = 0; moved && pass < 12; pass++) {
            moved = false;
            for (int r = 0; r < rows.length; r++) {
                long[] row = rows[r];
                long room = bounds[r];
                for (int j = 0; j < variables; j++) {
                    room -= row[j] * (row[j] > 0 ? lower[j] : upper[j]);
                }
                if (room < 0) {
                    return false;
                }
                for (int j = 0; j < variables; j++) {
                    if (row[j] > 0) {
                        long most = lower[j] + room / row[j];
                        if (most < upper[j]) {
                            upper[j] = (int) most;
                            moved = true;
                        }
                    } else if (row[j] < 0) {
                        long least = upper[j] - room / -row[j];
                        if (least > lower[j]) {
                            lower[j] = (int) least;
                            moved = true;
                        }
                    }
                }
            }
        }
        return true;
    }
}
