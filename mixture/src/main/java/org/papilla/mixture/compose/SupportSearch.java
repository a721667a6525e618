package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The best volumes of a fixed set of items, all of them used.
///
/// The agents are given with it; what remains to be chosen are the alternatives (class of pH, class
/// of osmolality), the containers and the volumes.
final class SupportSearch {

    private final Selection selection;
    private final Ruling.Check check;
    private final Deadline deadline;

    /// Volumes of all items with their score.
    record Found(List<Integer> volumes, Score score) {
        Found {
            volumes = List.copyOf(volumes);
        }

        static Found of(int[] volumes, Score score) {
            return new Found(Arrays.stream(volumes).boxed().toList(), score);
        }
    }

    /// One alternative taken from each choice.
    private record Combination(int penalty, List<Row> rows) {}

    SupportSearch(Selection selection, Ruling.Check check, Deadline deadline) {
        this.selection = selection;
        this.check = check;
        this.deadline = deadline;
    }

    /// The best volumes that beat `toBeat`, or nothing when there are none.
    ///
    /// @param items the items, all to be used
    /// @param serving rows that make certain agents serve
    /// @param toBeat only better scores are wanted; empty for any
    /// @param anyWillDo stop at the first that holds
    Optional<Found> best(
            BitSet items, List<Row> serving, Optional<Score> toBeat, boolean anyWillDo) {
        int[] columns = items.stream().toArray();
        var rows = new ArrayList<>(selection.rows());
        rows.addAll(serving);
        var judge = new Judge(columns, toBeat);
        if (!judge.canBeat(0) || isEmpty(rows, columns)) {
            return Optional.empty();
        }
        Optional<Found> best = Optional.empty();
        try {
            for (var combination : combinations(items, columns, rows, judge)) {
                var all = new ArrayList<>(rows);
                all.addAll(combination.rows());
                boolean more = judge.canBeat(combination.penalty());
                while (more) {
                    var found = findInContainers(all, columns, combination.penalty(), judge);
                    more = found.isPresent() && judge.canBeat(combination.penalty());
                    best = found.isPresent() ? found : best;
                    if (anyWillDo && best.isPresent()) {
                        return best;
                    }
                }
            }
        } catch (ItemsFailed atAnyVolume) {
            return Optional.empty();
        }
        return best;
    }

    /// Thrown when the full check refuses the items whatever their volumes.
    private static final class ItemsFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        ItemsFailed() {
            super("these items fail at any volume", null, false, false);
        }
    }

    private BitSet agentsOf(BitSet items) {
        var present = new BitSet();
        items.stream().forEach(i -> selection.items().get(i).agents().forEach(present::set));
        return present;
    }

    private int agents(BitSet items) {
        return agentsOf(items).cardinality();
    }

    private int risk(BitSet items) {
        return agentsOf(items).stream().map(selection.risks()::get).sum();
    }

    /// Splits the volumes by how many containers they open, so that waste is linear in each part,
    /// and looks in the parts with the least possible waste first.
    private Optional<Found> findInContainers(
            List<Row> rows, int[] columns, int penalty, Judge judge) {
        for (var part : parts(columns)) {
            var all = new ArrayList<>(rows);
            if (judge.onlyWasteCanBeat(penalty)) {
                int mostWaste = judge.bar.orElseThrow().waste() - 1;
                if (part.leastWaste() > mostWaste) {
                    continue;
                }
                all.add(wasteRow(columns, part, mostWaste));
            }
            var search = new VolumeSearch(all, columns, part.costs(), judge, deadline);
            var found = search.find(part.low(), part.high());
            if (found.isPresent()) {
                return Optional.of(judge.found());
            }
        }
        return Optional.empty();
    }

    /// Volumes that open a given number of each container.
    @SuppressWarnings("ArrayRecordComponent") // local to one search
    private record Part(int[] low, int[] high, double[] costs, int filled, int leastWaste) {}

    private List<Part> parts(int[] columns) {
        var parts = new ArrayList<Part>();
        split(columns, 0, new int[columns.length], new int[columns.length], 0, parts);
        parts.sort(Comparator.comparingInt(Part::leastWaste));
        return parts;
    }

    private void split(int[] columns, int at, int[] low, int[] high, int filled, List<Part> parts) {
        if (at == columns.length) {
            double[] costs = new double[columns.length];
            int least = filled;
            for (int j = 0; j < columns.length; j++) {
                boolean counts = selection.items().get(columns[j]).fill() > 0;
                // Small differences keep the simplex method from circling among equal points.
                costs[j] = (counts ? -1 : 0.01) * (1 + j * 1e-3);
                least -= counts ? high[j] : 0;
            }
            parts.add(new Part(low.clone(), high.clone(), costs, filled, least));
            return;
        }
        var item = selection.items().get(columns[at]);
        if (item.fill() == 0) {
            low[at] = item.least();
            high[at] = item.most();
            split(columns, at + 1, low, high, filled, parts);
            return;
        }
        int first = (item.least() + item.fill() - 1) / item.fill();
        int last = (item.most() + item.fill() - 1) / item.fill();
        for (int n = first; n <= last; n++) {
            low[at] = Math.max(item.least(), (n - 1) * item.fill() + 1);
            high[at] = Math.min(item.most(), n * item.fill());
            split(columns, at + 1, low, high, filled + n * item.fill(), parts);
        }
    }

    private Row wasteRow(int[] columns, Part part, int mostWaste) {
        long[] coefficients = new long[selection.items().size()];
        for (int column : columns) {
            coefficients[column] = selection.items().get(column).fill() > 0 ? -1 : 0;
        }
        return Row.atMost("waste", coefficients, (long) mostWaste - part.filled());
    }

    /// Combinations of alternatives whose parts are each possible, cheapest first.
    private List<Combination> combinations(
            BitSet items, int[] columns, List<Row> rows, Judge judge) {
        var all = List.of(new Combination(0, List.<Row>of()));
        for (var choice : selection.choices()) {
            var possible = new ArrayList<Selection.Case>();
            for (var one : choice.cases()) {
                if (judge.canBeat(one.penalty())
                        && one.pairs().stream()
                                .noneMatch(p -> items.get(p.first()) && items.get(p.second()))) {
                    var narrowed = new ArrayList<>(rows);
                    narrowed.addAll(one.rows());
                    if (!isEmpty(narrowed, columns)) {
                        possible.add(one);
                    }
                }
            }
            var longer = new ArrayList<Combination>();
            for (var begun : all) {
                for (var one : possible) {
                    var both = new ArrayList<>(begun.rows());
                    both.addAll(one.rows());
                    longer.add(new Combination(begun.penalty() + one.penalty(), both));
                }
            }
            all = longer;
        }
        return all.stream().sorted(Comparator.comparingInt(Combination::penalty)).toList();
    }

    private boolean isEmpty(List<Row> rows, int[] columns) {
        int n = columns.length;
        long[][] matrix = new long[rows.size()][n];
        long[] bounds = new long[rows.size()];
        int[] low = new int[n];
        int[] high = new int[n];
        double[] costs = new double[n];
        for (int j = 0; j < n; j++) {
            low[j] = selection.items().get(columns[j]).least();
            high[j] = selection.items().get(columns[j]).most();
            costs[j] = 1 + j * 1e-3;
        }
        for (int r = 0; r < matrix.length; r++) {
            for (int j = 0; j < n; j++) {
                matrix[r][j] = rows.get(r).coefficient(columns[j]);
            }
            bounds[r] = rows.get(r).bound();
        }
        return new Simplex(n, matrix, bounds).minimise(costs, low, high).state()
                == Simplex.State.EMPTY;
    }

    /// The last word on volumes: the score must beat the bar, and the full check must hold.
    private final class Judge implements Predicate<int[]> {

        private final int[] columns;
        private final Score floor;
        private final Set<List<Integer>> failed = new HashSet<>();
        private Optional<Score> bar;
        private Optional<Found> found = Optional.empty();

        Judge(int[] columns, Optional<Score> toBeat) {
            this.columns = columns;
            var present = new BitSet();
            for (int column : columns) {
                selection.items().get(column).agents().forEach(present::set);
            }
            int risk = present.stream().map(selection.risks()::get).sum();
            this.floor = new Score(present.cardinality(), columns.length, risk, 0, 0);
            this.bar = toBeat;
        }

        Found found() {
            return found.orElseThrow();
        }

        /// Whether these items could beat the bar at a penalty.
        boolean canBeat(int penalty) {
            return bar.isEmpty() || at(penalty, 0).compareTo(bar.get()) < 0;
        }

        /// Whether at a penalty nothing but less waste beats the bar.
        boolean onlyWasteCanBeat(int penalty) {
            return bar.isPresent() && at(penalty, bar.get().waste()).equals(bar.get());
        }

        private Score at(int penalty, int waste) {
            return new Score(floor.agents(), floor.items(), floor.risk(), penalty, waste);
        }

        @Override
        public boolean test(int[] volumes) {
            int[] all = new int[selection.items().size()];
            for (int j = 0; j < columns.length; j++) {
                all[columns[j]] = volumes[j];
            }
            var score = selection.score(all);
            if (score.isEmpty() || (bar.isPresent() && score.get().compareTo(bar.get()) >= 0)) {
                return false;
            }
            var key = Arrays.stream(volumes).boxed().toList();
            if (failed.contains(key)) {
                return false;
            }
            return switch (check.rule(all, selection.dropped())) {
                case Ruling.Holds() -> {
                    found = Optional.of(Found.of(all, score.get()));
                    bar = Optional.of(score.get());
                    yield true;
                }
                case Ruling.VolumesFail(_) -> {
                    failed.add(key);
                    yield false;
                }
                case Ruling.ItemsFail(_) -> throw new ItemsFailed();
            };
        }
    }
}
