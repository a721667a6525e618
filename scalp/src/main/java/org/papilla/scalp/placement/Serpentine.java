package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Orders points as a hand would go: to and fro along the rows, patch after patch.
///
/// The rows are cut into cells wherever a row splits, joins or breaks off (boustrophedon cellular
/// decomposition, Choset 2000); each cell is walked to and fro, and the next cell is always the one
/// with the nearest corner.
final class Serpentine {

    private Serpentine() {}

    /// The runs in the order of the hand; a run that is walked from right to left has its places
    /// reversed. Every cell is tried as the first one; the order with the least way between cells
    /// wins, the foremost and leftmost start among equals.
    static List<List<ScalpPoint>> walk(List<PointRows.Run> runs, double stepCm) {
        List<List<PointRows.Run>> cells = cells(runs, stepCm);
        Walk best = null;
        for (int first = 0; first < cells.size(); first++) {
            for (int entry = 0; entry < 4; entry++) {
                Walk walk = from(cells, first, entry);
                if (best == null || walk.betweenCm() < best.betweenCm() - 1e-6) {
                    best = walk;
                }
            }
        }
        return best == null ? List.of() : best.way();
    }

    /// A candidate.
    ///
    /// @param way the runs in order
    /// @param betweenCm length of the ways between cells, and of the longest of them once more
    private record Walk(List<List<ScalpPoint>> way, double betweenCm) {}

    private static Walk from(List<List<PointRows.Run>> cells, int firstCell, int firstEntry) {
        List<List<PointRows.Run>> open = new ArrayList<>(cells);
        List<List<ScalpPoint>> walked = new ArrayList<>(enter(open.remove(firstCell), firstEntry));
        double between = 0;
        double longest = 0;
        while (!open.isEmpty()) {
            ScalpPoint hand = walked.getLast().getLast();
            List<List<ScalpPoint>> best = List.of();
            int bestCell = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < open.size(); i++) {
                for (int entry = 0; entry < 4; entry++) {
                    List<List<ScalpPoint>> way = enter(open.get(i), entry);
                    double distance = hand.distanceCm(way.getFirst().getFirst());
                    if (distance < least - 1e-9) {
                        least = distance;
                        best = way;
                        bestCell = i;
                    }
                }
            }
            walked.addAll(best);
            open.remove(bestCell);
            between += least;
            longest = Math.max(longest, least);
        }
        return new Walk(walked, between + longest);
    }

    /// Walks a cell from one of its corners: bit 0 from the right, bit 1 from the back.
    private static List<List<ScalpPoint>> enter(List<PointRows.Run> cell, int entry) {
        List<PointRows.Run> rows = (entry & 2) == 0 ? cell : cell.reversed();
        boolean fromRight = (entry & 1) == 1;
        List<List<ScalpPoint>> way = new ArrayList<>();
        for (PointRows.Run run : rows) {
            way.add(fromRight ? run.places().reversed() : run.places());
            fromRight = !fromRight;
        }
        return way;
    }

    private static List<List<PointRows.Run>> cells(List<PointRows.Run> runs, double stepCm) {
        Map<Integer, List<PointRows.Run>> byRow = new HashMap<>();
        for (PointRows.Run run : runs) {
            byRow.computeIfAbsent(run.row(), _ -> new ArrayList<>()).add(run);
        }
        List<List<PointRows.Run>> cells = new ArrayList<>();
        Map<PointRows.Run, List<PointRows.Run>> cellOf = new HashMap<>();
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
