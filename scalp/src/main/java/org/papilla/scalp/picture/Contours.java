package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lines of equal value on a grid by marching squares, closed by a frame of the lowest value.
final class Contours {

    private final double[][] values;
    private final double x0;
    private final double y0;
    private final double step;

    /// @param values values by row and column; not modified
    /// @param x0 picture coordinate of column 0
    /// @param y0 picture coordinate of row 0
    /// @param step distance of columns and of rows in picture units
    Contours(double[][] values, double x0, double y0, double step) {
        this.values = values;
        this.x0 = x0;
        this.y0 = y0;
        this.step = step;
    }

    private double at(int row, int column) {
        boolean inside =
                row >= 0 && row < values.length && column >= 0 && column < values[0].length;
        return inside ? values[row][column] : -1e300;
    }

    /// Path data of all places at or above `level`, to be filled by the even-odd rule.
    String filled(double level) {
        StringBuilder d = new StringBuilder();
        for (List<double[]> loop : loops(level)) {
            d.append(Svg.polyline(loop, true));
        }
        return d.toString();
    }

    /// Path data of the line at `level` without the parts that run along the frame.
    String line(double level) {
        StringBuilder d = new StringBuilder();
        double right = x0 + (values[0].length - 1) * step;
        double bottom = y0 + (values.length - 1) * step;
        for (List<double[]> loop : loops(level)) {
            double[] before = loop.getLast();
            boolean drawing = false;
            for (double[] place : loop) {
                boolean frame = onFrame(before, right, bottom) && onFrame(place, right, bottom);
                if (frame) {
                    drawing = false;
                } else {
                    if (!drawing) {
                        d.append('M').append(Svg.n(before[0])).append(',');
                        d.append(Svg.n(before[1]));
                    }
                    d.append('L').append(Svg.n(place[0])).append(',').append(Svg.n(place[1]));
                    drawing = true;
                }
                before = place;
            }
        }
        return d.toString();
    }

    private boolean onFrame(double[] place, double right, double bottom) {
        double near = 0.01 * step;
        return place[0] < x0 + near
                || place[0] > right - near
                || place[1] < y0 + near
                || place[1] > bottom - near;
    }

    private List<List<double[]>> loops(double level) {
        // Each crossing of a grid edge has one entering and one leaving piece, high on the left.
        Map<Long, Long> next = new HashMap<>();
        Map<Long, double[]> place = new HashMap<>();
        List<Long> starts = new ArrayList<>();
        for (int r = -1; r < values.length; r++) {
            for (int c = -1; c < values[0].length; c++) {
                cell(r, c, level, next, place, starts);
            }
        }
        List<List<double[]>> loops = new ArrayList<>();
        for (Long start : starts) {
            List<double[]> loop = new ArrayList<>();
            Long edge = start;
            while (edge != null && next.containsKey(edge)) {
                Long following = next.remove(edge);
                double[] here = place.get(edge);
                if (here != null) {
                    loop.add(here);
                }
                edge = following;
            }
            if (loop.size() > 2) {
                loops.add(loop);
            }
        }
        return loops;
    }

    private void cell(
            int r,
            int c,
            double level,
            Map<Long, Long> next,
            Map<Long, double[]> place,
            List<Long> starts) {
        double nw = at(r, c) - level;
        double ne = at(r, c + 1) - level;
        double se = at(r + 1, c + 1) - level;
        double sw = at(r + 1, c) - level;
        int code = (nw >= 0 ? 8 : 0) + (ne >= 0 ? 4 : 0) + (se >= 0 ? 2 : 0) + (sw >= 0 ? 1 : 0);
        if (code == 0 || code == 15) {
            return;
        }
        long top = edge(r, c, false);
        long right = edge(r, c + 1, true);
        long bottom = edge(r + 1, c, false);
        long left = edge(r, c, true);
        if ((nw >= 0) != (ne >= 0)) {
            place.computeIfAbsent(top, _ -> spot(r, c, nw, ne, true));
        }
        if ((ne >= 0) != (se >= 0)) {
            place.computeIfAbsent(right, _ -> spot(r, c + 1, ne, se, false));
        }
        if ((sw >= 0) != (se >= 0)) {
            place.computeIfAbsent(bottom, _ -> spot(r + 1, c, sw, se, true));
        }
        if ((nw >= 0) != (sw >= 0)) {
            place.computeIfAbsent(left, _ -> spot(r, c, nw, sw, false));
        }
        // Each piece keeps the high side on its left hand.
        long[][] pieces =
                switch (code) {
                    case 1 -> new long[][] {{bottom, left}};
                    case 2 -> new long[][] {{right, bottom}};
                    case 3 -> new long[][] {{right, left}};
                    case 4 -> new long[][] {{top, right}};
                    case 5 -> new long[][] {{top, left}, {bottom, right}};
                    case 6 -> new long[][] {{top, bottom}};
                    case 7 -> new long[][] {{top, left}};
                    case 8 -> new long[][] {{left, top}};
                    case 9 -> new long[][] {{bottom, top}};
                    case 10 -> new long[][] {{left, bottom}, {right, top}};
                    case 11 -> new long[][] {{right, top}};
                    case 12 -> new long[][] {{left, right}};
                    case 13 -> new long[][] {{bottom, right}};
                    default -> new long[][] {{left, bottom}};
                };
        for (long[] piece : pieces) {
            next.put(piece[0], piece[1]);
            starts.add(piece[0]);
        }
    }

    private long edge(int row, int column, boolean down) {
        return ((row + 1L) * (values[0].length + 3L) + column + 1) * 2 + (down ? 1 : 0);
    }

    private double[] spot(int row, int column, double a, double b, boolean across) {
        // Towards the frame of the lowest value the line stays on the last column or row.
        double share = a < -1e200 ? 1 : b < -1e200 ? 0 : a / (a - b);
        return across
                ? new double[] {x0 + (column + share) * step, y0 + row * step}
                : new double[] {x0 + column * step, y0 + (row + share) * step};
    }
}
