package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papilla.mixture.compose.SupportSearch.Found;

/// Papilla's own exact search for the best selection: branch and bound over sets of agents as bits,
/// then over items, then over volumes. It needs no native code.
///
/// The number of agents grows from its lower bound until volumes are found that hold everywhere;
/// each number below it has then been refuted completely. The same is done for the number of items
/// and for the evidence, and what remains is made best by bounding.
///
/// Why it misses nothing: let S be any solution and T the agents that serve in it. At each need the
/// search tries its servers in turn; the first that is in T leads on, and the ones before it are
/// not in T, so leaving them out as servers loses nothing. Below a set of servers only items are
/// left out that would bring too many agents, that may not meet an item taken, or whose branch was
/// searched.
final class ExactSearch {

    private static final int MOST_ITEMS = Integer.MAX_VALUE;

    private final Selection selection;
    private final Deadline deadline;
    private final SupportSearch supports;
    private final List<BitSet> itemAgents;
    private final BitSet allowed;
    private final List<BitSet> foes;
    private final BitSet plain = new BitSet();
    private final long[] serves;
    private final List<List<Integer>> servers;

    private int mostAgents;
    private int mostItems;
    private int mostRisk = Integer.MAX_VALUE;
    private Goal goal = Goal.ANY;
    private Optional<Found> best = Optional.empty();
    private final List<Found> collected = new ArrayList<>();
    private final Set<BitSet> seen = new HashSet<>();
    private int collectAtMost;
    private Refutation refutation = new Refutation();
    private final Map<Integer, Refutation> refuted = new TreeMap<>();

    private enum Goal {
        ANY,
        BEST,
        COLLECT
    }

    /// Why a number of agents does not suffice.
    static final class Refutation {
        private int serverSets;
        private final Set<String> rules = new TreeSet<>();

        /// Sets of agents that serve every need and were refuted by other rules; none means that no
        /// so few agents serve every need.
        int serverSets() {
            return serverSets;
        }

        /// Rules that took part in refuting them.
        Set<String> rules() {
            return Set.copyOf(rules);
        }
    }

    /// What came out.
    sealed interface Outcome {}

    /// Proven best.
    ///
    /// @param best the volumes
    /// @param refuted per number of agents below, why it does not suffice
    record Optimal(Found best, Map<Integer, Refutation> refuted) implements Outcome {}

    /// Proven that there is none.
    record Impossible(Map<Integer, Refutation> refuted) implements Outcome {}

    /// The time was over first.
    ///
    /// @param best best so far
    /// @param leastAgents so many agents are needed at least, proven
    record OutOfTime(Optional<Found> best, int leastAgents) implements Outcome {}

    ExactSearch(Selection selection, Ruling.Check check, Deadline deadline) {
        if (selection.needs().size() > Long.SIZE) {
            throw new IllegalArgumentException(
                    selection.needs().size()
                            + " needs; at most "
                            + Long.SIZE
                            + " can be asked for");
        }
        this.selection = selection;
        this.deadline = deadline;
        this.supports = new SupportSearch(selection, check, deadline);
        this.allowed = selection.allowed();
        this.itemAgents = new ArrayList<>();
        this.foes = new ArrayList<>();
        var available = new BitSet();
        for (int i = 0; i < selection.items().size(); i++) {
            var agents = new BitSet();
            selection.items().get(i).agents().forEach(agents::set);
            itemAgents.add(agents);
            foes.add(new BitSet());
            plain.set(i, agents.isEmpty());
            if (allowed.get(i)) {
                available.or(agents);
            }
        }
        for (var pair : selection.pairs()) {
            foes.get(pair.first()).set(pair.second());
            foes.get(pair.second()).set(pair.first());
        }
        this.serves = new long[selection.agents().size()];
        this.servers = new ArrayList<>();
        for (int n = 0; n < selection.needs().size(); n++) {
            var able = new ArrayList<Integer>();
            for (int agent : selection.needs().get(n).servers()) {
                if (available.get(agent)) {
                    serves[agent] |= 1L << n;
                    able.add(agent);
                }
            }
            servers.add(able);
        }
        for (var able : servers) {
            able.sort(
                    Comparator.<Integer>comparingInt(selection.risks()::get)
                            .thenComparingInt(a -> -Long.bitCount(serves[a]))
                            .thenComparingInt(a -> a));
        }
    }

    /// Searches until the best is proven or the time is over.
    Outcome solve() {
        int agents = 0;
        try {
            boolean found = false;
            for (; agents <= selection.limit().most() && !found; agents++) {
                found = search(agents, MOST_ITEMS, Integer.MAX_VALUE, Goal.ANY);
                if (!found) {
                    refuted.put(agents, refutation);
                }
                if (canNeverServe()) {
                    break;
                }
            }
            if (!found) {
                return new Impossible(refuted);
            }
            agents--;
            improve(agents);
            return new Optimal(best.orElseThrow(), refuted);
        } catch (Deadline.Passed passed) {
            return new OutOfTime(best, agents);
        }
    }

    /// Whether any volumes hold.
    enum Feasible {
        /// Some do.
        YES,
        /// Proven that none do.
        NO,
        /// The time was over first.
        UNKNOWN
    }

    /// Whether any volumes hold, without looking for the best.
    Feasible feasible() {
        try {
            boolean any =
                    !canNeverServe()
                            && search(
                                    selection.limit().most(),
                                    MOST_ITEMS,
                                    Integer.MAX_VALUE,
                                    Goal.ANY);
            return any ? Feasible.YES : Feasible.NO;
        } catch (Deadline.Passed passed) {
            return Feasible.UNKNOWN;
        }
    }

    /// Other sets of items with as few agents and items as the optimum.
    ///
    /// @param found each with its best volumes, best first
    /// @param complete whether these are all
    record AsFew(List<Found> found, boolean complete) {
        AsFew {
            found = List.copyOf(found);
        }
    }

    /// Looks for sets of items with as few agents and items as an optimum.
    ///
    /// @param most how many to look for
    AsFew asFew(Score optimum, int most) {
        collectAtMost = most;
        boolean complete = false;
        try {
            complete = !search(optimum.agents(), optimum.items(), Integer.MAX_VALUE, Goal.COLLECT);
        } catch (Deadline.Passed late) {
            // What was found so far stands; it is not all.
        }
        return new AsFew(
                collected.stream().sorted(Comparator.comparing(Found::score)).toList(), complete);
    }

    private void improve(int agents) {
        int items = score().items();
        for (int fewer = 0; fewer < items; fewer++) {
            if (search(agents, fewer, Integer.MAX_VALUE, Goal.ANY)) {
                items = fewer;
            }
        }
        while (score().risk() > 0 && search(agents, items, score().risk() - 1, Goal.ANY)) {
            items = score().items();
        }
        search(agents, items, score().risk(), Goal.BEST);
    }

    private Score score() {
        return best.orElseThrow().score();
    }

    private boolean canNeverServe() {
        return servers.stream().anyMatch(List::isEmpty);
    }

    private boolean search(int agents, int items, int risk, Goal toReach) {
        mostAgents = agents;
        mostItems = items;
        mostRisk = risk;
        goal = toReach;
        refutation = new Refutation();
        long all = selection.needs().isEmpty() ? 0 : -1L >>> (Long.SIZE - selection.needs().size());
        return cover(all, new BitSet(), new BitSet());
    }

    /// Adds servers until every need is served; true when the goal of the search is reached.
    private boolean cover(long open, BitSet serving, BitSet leftOut) {
        deadline.check();
        if (open == 0) {
            return withServers(serving);
        }
        int room = mostAgents - serving.cardinality();
        if (room <= 0 || cannotCover(open, leftOut, room)) {
            return false;
        }
        int need = hardest(open, leftOut);
        var tried = new ArrayList<Integer>();
        boolean reached = false;
        for (int agent : servers.get(need)) {
            if (leftOut.get(agent)) {
                continue;
            }
            serving.set(agent);
            if (riskOf(serving) <= riskBar()) {
                reached = cover(open & ~serves[agent], serving, leftOut);
            }
            serving.clear(agent);
            if (reached) {
                break;
            }
            leftOut.set(agent);
            tried.add(agent);
        }
        tried.forEach(leftOut::clear);
        return reached;
    }

    private int riskBar() {
        return goal == Goal.BEST ? score().risk() : mostRisk;
    }

    private int riskOf(BitSet agents) {
        int risk = 0;
        for (int a = agents.nextSetBit(0); a >= 0; a = agents.nextSetBit(a + 1)) {
            risk += selection.risks().get(a);
        }
        return risk;
    }

    /// Two bounds: the best that each further agent could serve, and needs that share no server.
    private boolean cannotCover(long open, BitSet leftOut, int room) {
        int most = 0;
        for (int a = 0; a < serves.length; a++) {
            if (!leftOut.get(a)) {
                most = Math.max(most, Long.bitCount(serves[a] & open));
            }
        }
        if ((long) most * room < Long.bitCount(open)) {
            return true;
        }
        int apart = 0;
        var used = new BitSet();
        for (long rest = open; rest != 0; rest &= rest - 1) {
            boolean free = true;
            for (int a : servers.get(Long.numberOfTrailingZeros(rest))) {
                free &= leftOut.get(a) || !used.get(a);
            }
            if (free) {
                apart++;
                servers.get(Long.numberOfTrailingZeros(rest)).forEach(used::set);
            }
        }
        return apart > room;
    }

    private int hardest(long open, BitSet leftOut) {
        int hardest = -1;
        long fewest = Long.MAX_VALUE;
        for (long rest = open; rest != 0; rest &= rest - 1) {
            int need = Long.numberOfTrailingZeros(rest);
            int able = 0;
            for (int a : servers.get(need)) {
                able += leftOut.get(a) ? 0 : 1;
            }
            if (able < fewest) {
                fewest = able;
                hardest = need;
            }
        }
        return hardest;
    }

    private boolean withServers(BitSet serving) {
        refutation.serverSets++;
        var rows = new ArrayList<>(selection.rows());
        var servingRows = new ArrayList<Row>();
        for (var one : selection.servings()) {
            if (serving.get(one.agent())) {
                servingRows.add(one.row());
            }
        }
        rows.addAll(servingRows);
        return new ItemSearch(serving, rows, servingRows)
                .choose(new BitSet(), (BitSet) allowed.clone(), false);
    }

    /// Chooses items below a fixed set of servers.
    private final class ItemSearch {

        private final BitSet serving;
        private final List<Row> rows;
        private final List<Row> servingRows;

        ItemSearch(BitSet serving, List<Row> rows, List<Row> servingRows) {
            this.serving = (BitSet) serving.clone();
            this.rows = rows;
            this.servingRows = servingRows;
        }

        /// Extends `taken` by some of `open`; true when the goal is reached.
        boolean choose(BitSet taken, BitSet open, boolean tested) {
            deadline.check();
            var present = (BitSet) serving.clone();
            taken.stream().forEach(i -> present.or(itemAgents.get(i)));
            if (present.cardinality() > mostAgents || riskOf(present) > riskBar()) {
                return false;
            }
            var missing = (BitSet) serving.clone();
            taken.stream().forEach(i -> missing.andNot(itemAgents.get(i)));
            int room = mostItems - taken.cardinality();
            var left = room == 0 ? new BitSet() : fitting(taken, open, present);
            if (!canBring(missing, left, room)) {
                return false;
            }
            var answer = relax(taken, left);
            if (answer.state() == Simplex.State.EMPTY) {
                for (int culprit : answer.culprits()) {
                    refutation.rules.add(rows.get(culprit).rule());
                }
                return false;
            }
            if (missing.isEmpty() && !tested && leaf(taken)) {
                return true;
            }
            if (left.isEmpty()) {
                return false;
            }
            return missing.isEmpty()
                    ? withOrWithout(taken, left, answer)
                    : bring(taken, left, missing);
        }

        private BitSet fitting(BitSet taken, BitSet open, BitSet present) {
            var left = (BitSet) open.clone();
            left.andNot(taken);
            taken.stream().forEach(i -> left.andNot(foes.get(i)));
            var without = (BitSet) taken.clone();
            without.and(plain);
            if (without.cardinality() >= selection.plainLimit().most()) {
                left.andNot(plain);
            }
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
                var together = (BitSet) itemAgents.get(i).clone();
                together.or(present);
                if (together.cardinality() > mostAgents || riskOf(together) > riskBar()) {
                    left.clear(i);
                }
            }
            return left;
        }

        private boolean canBring(BitSet missing, BitSet left, int room) {
            if (missing.isEmpty()) {
                return true;
            }
            int most = 0;
            var together = new BitSet();
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
                together.or(itemAgents.get(i));
                var brings = (BitSet) itemAgents.get(i).clone();
                brings.and(missing);
                most = Math.max(most, brings.cardinality());
            }
            var never = (BitSet) missing.clone();
            never.andNot(together);
            return never.isEmpty() && (long) most * room >= missing.cardinality();
        }

        /// One branch for each item that brings the agent with the fewest such items.
        private boolean bring(BitSet taken, BitSet left, BitSet missing) {
            int agent =
                    missing.stream()
                            .boxed()
                            .min(
                                    Comparator.comparingLong(a ->
                                            left.stream()
                                                    .filter(i -> itemAgents.get(i).get(a))
                                                    .count()))
                            .orElseThrow();
            var rest = (BitSet) left.clone();
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
                if (itemAgents.get(i).get(agent)) {
                    rest.clear(i);
                    if (choose(with(taken, i), rest, false)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /// Two branches on one further item: the one of which the relaxed volumes take most.
        private boolean withOrWithout(BitSet taken, BitSet left, Simplex.Answer answer) {
            int[] columns = union(taken, left).stream().toArray();
            int item = left.nextSetBit(0);
            double most = 0;
            for (int j = 0; j < columns.length && answer.point().length > 0; j++) {
                if (left.get(columns[j]) && answer.point()[j] > most) {
                    item = columns[j];
                    most = answer.point()[j];
                }
            }
            var rest = (BitSet) left.clone();
            rest.clear(item);
            return choose(with(taken, item), rest, false) || choose(taken, rest, true);
        }

        private Simplex.Answer relax(BitSet taken, BitSet left) {
            int[] columns = union(taken, left).stream().toArray();
            int n = columns.length;
            long[][] matrix = new long[rows.size()][n];
            long[] bounds = new long[rows.size()];
            for (int r = 0; r < matrix.length; r++) {
                for (int j = 0; j < n; j++) {
                    matrix[r][j] = rows.get(r).coefficient(columns[j]);
                }
                bounds[r] = rows.get(r).bound();
            }
            int[] low = new int[n];
            int[] high = new int[n];
            double[] costs = new double[n];
            for (int j = 0; j < n; j++) {
                var item = selection.items().get(columns[j]);
                low[j] = taken.get(columns[j]) ? item.least() : 0;
                high[j] = item.most();
                costs[j] = (taken.get(columns[j]) ? 0.1 : 1) * (1 + j * 1e-3);
            }
            return new Simplex(n, matrix, bounds).minimise(costs, low, high);
        }

        private boolean leaf(BitSet taken) {
            return switch (goal) {
                case ANY -> {
                    var found =
                            supports.best(taken, servingRows, Optional.empty(), true)
                                    .filter(f -> f.score().risk() <= mostRisk);
                    if (found.isPresent()) {
                        best =
                                best.isEmpty()
                                                || found.get().score().compareTo(best.get().score())
                                                        < 0
                                        ? found
                                        : best;
                    }
                    yield found.isPresent();
                }
                case BEST -> {
                    var found = supports.best(taken, servingRows, best.map(Found::score), false);
                    best = found.isPresent() ? found : best;
                    yield false;
                }
                case COLLECT -> {
                    if (!seen.contains(taken)) {
                        var found = supports.best(taken, servingRows, Optional.empty(), false);
                        found.ifPresent(collected::add);
                        found.ifPresent(_ -> seen.add((BitSet) taken.clone()));
                    }
                    yield collected.size() >= collectAtMost;
                }
            };
        }

        private static BitSet with(BitSet taken, int item) {
            var more = (BitSet) taken.clone();
            more.set(item);
            return more;
        }

        private static BitSet union(BitSet a, BitSet b) {
            var both = (BitSet) a.clone();
            both.or(b);
            return both;
        }
    }
}
