package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
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

    /// Combinations that are tried before asking whether there are any volumes at all.
    private static final int QUICK_TRIES = 6;

    /// One alternative taken from each choice, with all rows.
    ///
    /// @param binding whether choices that leave out nothing were left aside
    private record Combination(int penalty, List<Row> rows, boolean binding) {}

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
        try {
            for (var row : check.rowsOf(items)) {
                if (!selection.dropped().contains(row.rule())) {
                    rows.add(row);
                }
            }
            if (isEmpty(rows, columns)) {
                return Optional.empty();
            }
            if (anyWillDo) {
                // The cheapest combinations lie in the middle of every window, where the full check
                // is most likely to agree. If they fail, alternatives that leave out nothing do not
                // matter for whether there are any volumes.
                var quick = search(combinations(items, columns, rows, false, judge), true, judge);
                if (quick.isPresent()) {
                    return quick;
                }
            }
            return search(combinations(items, columns, rows, anyWillDo, judge), anyWillDo, judge);
        } catch (ItemsFailed atAnyVolume) {
            return Optional.empty();
        }
    }

    private Optional<Found> search(Combinations combinations, boolean anyWillDo, Judge judge) {
        Optional<Found> best = Optional.empty();
        int tried = 0;
        while (combinations.hasNext()) {
            var combination = combinations.next();
            if (anyWillDo && !combination.binding() && ++tried > QUICK_TRIES) {
                return best;
            }
            boolean more = judge.canBeat(combination.penalty());
            if (!more) {
                return best; // the others are dearer
            }
            while (more) {
                var found =
                        findInContainers(
                                combination.rows(), judge.columns, combination.penalty(), judge);
                more = found.isPresent() && judge.canBeat(combination.penalty());
                best = found.isPresent() ? found : best;
                if (anyWillDo && best.isPresent()) {
                    return best;
                }
            }
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
    private Combinations combinations(
            BitSet items, int[] columns, List<Row> rows, boolean onlyBinding, Judge judge) {
        var possible = new ArrayList<List<Selection.Case>>();
        for (var choice : selection.choices()) {
            if (!onlyBinding || !leavesOutNothing(choice)) {
                possible.add(possible(choice, items, columns, rows, judge));
            }
        }
        return new Combinations(possible, rows, onlyBinding);
    }

    private static boolean leavesOutNothing(Selection.Choice choice) {
        return choice.cases().stream()
                .anyMatch(one -> one.rows().isEmpty() && one.pairs().isEmpty());
    }

    private List<Selection.Case> possible(
            Selection.Choice choice, BitSet items, int[] columns, List<Row> rows, Judge judge) {
        var possible = new ArrayList<Selection.Case>();
        for (var one :
                choice.cases().stream()
                        .sorted(Comparator.comparingInt(Selection.Case::penalty))
                        .toList()) {
            if (!judge.canBeat(one.penalty())
                    || one.pairs().stream()
                            .anyMatch(p -> items.get(p.first()) && items.get(p.second()))) {
                continue;
            }
            if (one.rows().isEmpty()) {
                possible.add(one);
                break; // it asks for nothing more, so dearer ones add nothing
            }
            var narrowed = new ArrayList<>(rows);
            narrowed.addAll(one.rows());
            if (!isEmpty(narrowed, columns)) {
                possible.add(one);
            }
        }
        return possible;
    }

    /// One case of each choice, in the order of the sum of penalties, made one by one because their
    /// number is the product of the numbers of cases.
    private static final class Combinations implements Iterator<Combination> {

        private final List<List<Selection.Case>> cases;
        private final List<Row> rows;
        private final boolean binding;
        private final PriorityQueue<Pick> open = new PriorityQueue<>();

        /// A case of each choice, by place; places after `last` are all the first, so that each
        /// combination is made once.
        private record Pick(int penalty, List<Integer> places, int last)
                implements Comparable<Pick> {
            @Override
            public int compareTo(Pick other) {
                return Integer.compare(penalty, other.penalty);
            }
        }

        Combinations(List<List<Selection.Case>> cases, List<Row> rows, boolean binding) {
            this.cases = cases;
            this.rows = rows;
            this.binding = binding;
            if (cases.stream().noneMatch(List::isEmpty)) {
                var first = Collections.nCopies(cases.size(), 0);
                int penalty = cases.stream().mapToInt(c -> c.getFirst().penalty()).sum();
                open.add(new Pick(penalty, first, 0));
            }
        }

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public Combination next() {
            var pick = open.remove();
            for (int c = pick.last(); c < cases.size(); c++) {
                int place = pick.places().get(c);
                if (place + 1 < cases.get(c).size()) {
                    var places = new ArrayList<>(pick.places());
                    places.set(c, place + 1);
                    int dearer =
                            cases.get(c).get(place + 1).penalty()
                                    - cases.get(c).get(place).penalty();
                    open.add(new Pick(pick.penalty() + dearer, places, c));
                }
            }
            var all = new ArrayList<>(rows);
            for (int c = 0; c < cases.size(); c++) {
                all.addAll(cases.get(c).get(pick.places().get(c)).rows());
            }
            return new Combination(pick.penalty(), all, binding);
        }
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
