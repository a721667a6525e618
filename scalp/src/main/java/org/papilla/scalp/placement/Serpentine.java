package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Orders points as a hand would go: to and fro along the rows, patch after patch.
///
/// The rows are cut into cells wherever a row splits, joins or breaks off (boustrophedon cellular
/// decomposition, Choset 2000); each cell is walked to and fro, and the next cell is always the one
/// with the nearest corner, improved by moving cells.
final class Serpentine {

    /// Beyond this many cells the nearest-corner order stays as it is.
    private static final int MOST_CELLS = 40;

    private Serpentine() {}

    /// The runs in the order of the hand; a run that is walked from right to left has its places
    /// reversed. The walk starts at the front left; then single cells are moved and turned round as
    /// long as that shortens the ways between them.
    static List<List<ScalpPoint>> walk(List<PointRows.Run> runs, double stepCm) {
        List<List<PointRows.Run>> cells = cells(runs, stepCm);
        List<Entry> walk = improved(greedy(cells));
        return walk.stream().flatMap(entry -> entry.way().stream()).toList();
    }

    /// Always the nearest corner next.
    private static List<Entry> greedy(List<List<PointRows.Run>> cells) {
        List<List<PointRows.Run>> open = new ArrayList<>(cells);
        List<Entry> walk = new ArrayList<>();
        while (!open.isEmpty()) {
            // Runs come front first and left first, so the first cell is the foremost left one.
            Entry best = new Entry(open.getFirst(), 0);
            double least = Double.POSITIVE_INFINITY;
            for (List<PointRows.Run> cell :
                    walk.isEmpty() ? List.<List<PointRows.Run>>of() : open) {
                for (int corner = 0; corner < 4; corner++) {
                    Entry entry = new Entry(cell, corner);
                    double distance = walk.getLast().end().distanceCm(entry.start());
                    if (distance < least - 1e-9) {
                        least = distance;
                        best = entry;
                    }
                }
            }
            walk.add(best);
            open.remove(best.cell());
        }
        return walk;
    }

    /// Moves each cell but the first to its best place and corner until nothing gets shorter.
    private static List<Entry> improved(List<Entry> greedy) {
        List<Entry> best = greedy;
        double cost = cost(best);
        boolean shorter = greedy.size() <= MOST_CELLS;
        while (shorter) {
            shorter = false;
            for (int from = 1; from < best.size(); from++) {
                List<Entry> rest = new ArrayList<>(best);
                Entry moved = rest.remove(from);
                for (int to = 1; to <= rest.size(); to++) {
                    for (int corner = 0; corner < 4; corner++) {
                        List<Entry> tried = new ArrayList<>(rest);
                        tried.add(to, new Entry(moved.cell(), corner));
                        double triedCost = cost(tried);
                        if (triedCost < cost - 1e-6) {
                            best = tried;
                            cost = triedCost;
                            shorter = true;
                        }
                    }
                }
            }
        }
        return best;
    }

    /// Length of the ways between cells, and of the longest of them once more.
    private static double cost(List<Entry> walk) {
        double between = 0;
        double longest = 0;
        for (int i = 1; i < walk.size(); i++) {
            double way = walk.get(i - 1).end().distanceCm(walk.get(i).start());
            between += way;
            longest = Math.max(longest, way);
        }
        return between + longest;
    }

    /// A cell and the corner at which the hand enters it.
    ///
    /// @param cell rows of the cell, front first
    /// @param corner bit 0: from the right, bit 1: from the back
    private record Entry(List<PointRows.Run> cell, int corner) {

        boolean fromRight() {
            return (corner & 1) == 1;
        }

        boolean fromBack() {
            return (corner & 2) != 0;
        }

        ScalpPoint start() {
            List<ScalpPoint> row = (fromBack() ? cell.getLast() : cell.getFirst()).places();
            return fromRight() ? row.getLast() : row.getFirst();
        }

        ScalpPoint end() {
            List<ScalpPoint> row = (fromBack() ? cell.getFirst() : cell.getLast()).places();
            // After an odd number of rows the hand is on the other side than where it entered.
            boolean right = fromRight() != (cell.size() % 2 == 1);
            return right ? row.getLast() : row.getFirst();
        }

        List<List<ScalpPoint>> way() {
            boolean right = fromRight();
            List<List<ScalpPoint>> way = new ArrayList<>();
            for (PointRows.Run run : fromBack() ? cell.reversed() : cell) {
                way.add(right ? run.places().reversed() : run.places());
                right = !right;
            }
            return way;
        }
    }

    private static List<List<PointRows.Run>> cells(List<PointRows.Run> runs, double stepCm) {
        Map<Integer, List<PointRows.Run>> byRow = new HashMap<>();
        for (PointRows.Run run : runs) {
            byRow.computeIfAbsent(run.row(), _ -> new ArrayList<>()).add(run);
        }
        List<List<PointRows.Run>> cells = new ArrayList<>();
        IdentityHashMap<PointRows.Run, List<PointRows.Run>> cellOf = new IdentityHashMap<>();
        for (PointRows.Run run : runs) {
            List<PointRows.Run> before =
                    touching(run, byRow.getOrDefault(run.row() - 1, List.of()), stepCm);
            if (before.size() == 1) {
                PointRows.Run only = before.getFirst();
                List<PointRows.Run> beside =
                        touching(only, byRow.getOrDefault(run.row(), List.of()), stepCm);
                List<PointRows.Run> cell = cellOf.get(only);
                if (beside.size() == 1 && cell != null) {
                    cell.add(run);
                    cellOf.put(run, cell);
                    continue;
                }
            }
            List<PointRows.Run> cell = new ArrayList<>(List.of(run));
            cells.add(cell);
            cellOf.put(run, cell);
        }
        return cells;
    }

    private static List<PointRows.Run> touching(
            PointRows.Run run, List<PointRows.Run> others, double stepCm) {
        double reach = 1.01 * stepCm;
        return others.stream()
                .filter(o -> o.left() <= run.right() + reach && o.right() >= run.left() - reach)
                .toList();
    }
}
