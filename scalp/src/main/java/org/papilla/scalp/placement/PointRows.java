package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lays a pattern over an open area, row by row from front to back.
///
/// Rows are centred in the area's box and points are centred on its middle, so that an area that is
/// symmetric about the midline receives symmetric points.
final class PointRows {

    private PointRows() {}

    /// Neighbouring points of one row without a gap between them, from left to right.
    ///
    /// @param row index of the row, front first
    /// @param places from left to right
    record Run(int row, List<ScalpPoint> places) {

        Run {
            places = List.copyOf(places);
        }

        double left() {
            return places.getFirst().xCm();
        }

        double right() {
            return places.getLast().xCm();
        }
    }

    /// The runs of a pattern, ordered by row, then from left to right; and how many positions of
    /// the consented area each closed zone took.
    ///
    /// @param runs the open points
    /// @param lostByZone positions lost, by index of the zone in the order's closed zones
    record Laid(List<Run> runs, List<Integer> lostByZone) {}

    static Laid lay(PlacementOrder order) {
        Pattern pattern = order.pattern();
        List<Zone> closed = order.closedZones();
        int[] lost = new int[closed.size()];
        double step = pattern.stepMm() / 10;
        double rowStep = pattern.rowMm() / 10;
        double margin = order.marginMm() / 10;
        Shape.Box box = order.area().box();
        double middleX = (box.x0() + box.x1()) / 2;
        double height = box.y1() - box.y0() - 2 * margin;
        int rows = height < 0 ? 0 : (int) Math.floor(height / rowStep + 1e-9) + 1;
        double firstRow = (box.y0() + box.y1()) / 2 - (rows - 1) * rowStep / 2;
        int half = (int) Math.ceil((box.x1() - box.x0()) / 2 / step) + 1;
        boolean shifted =
                pattern instanceof Pattern.Grid(Lattice lattice, _) && lattice == Lattice.HEXAGONAL;
        List<Run> runs = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double y = firstRow + row * rowStep;
            OpenRow open = new OpenRow(order, closed, y, margin);
            boolean odd = shifted && row % 2 == 1;
            List<ScalpPoint> run = new ArrayList<>();
            for (int k = odd ? -half - 1 : -half; k <= half; k++) {
                double x = middleX + (odd ? k + 0.5 : k) * step;
                int verdict = open.verdict(x);
                if (verdict == OpenRow.OPEN) {
                    run.add(new ScalpPoint(x, y));
                    continue;
                }
                if (verdict >= 0) {
                    lost[verdict]++;
                }
                close(runs, run, row);
                run = new ArrayList<>();
            }
            close(runs, run, row);
        }
        return new Laid(List.copyOf(runs), Arrays.stream(lost).boxed().toList());
    }

    private static void close(List<Run> runs, List<ScalpPoint> run, int row) {
        if (!run.isEmpty()) {
            runs.add(new Run(row, run));
        }
    }
}
