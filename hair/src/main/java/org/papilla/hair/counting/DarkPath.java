package org.papilla.hair.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.papilla.hair.images.ScalpImage;

/// The path of least light between two places (Dijkstra 1959 on the pixels of a window around
/// both): turns two clicks into the line of a hair.
final class DarkPath {

    private DarkPath() {}

    static List<Point> between(ScalpImage image, Optional<Scale> scale, Point from, Point to) {
        require(image, from);
        require(image, to);
        double pxPerMm = scale.map(Scale::pxPerMm).orElse(HairCounter.DETECTION_PX_PER_MM);
        double step = Math.max(1, pxPerMm / HairCounter.DETECTION_PX_PER_MM);
        double pad = 0.2 * pxPerMm;
        double left = Math.max(0, Math.min(from.x(), to.x()) - pad);
        double top = Math.max(0, Math.min(from.y(), to.y()) - pad);
        double right = Math.min(image.width() - 1.0, Math.max(from.x(), to.x()) + pad);
        double bottom = Math.min(image.height() - 1.0, Math.max(from.y(), to.y()) + pad);
        int w = (int) ((right - left) / step) + 1;
        int h = (int) ((bottom - top) / step) + 1;
        double[] light = new double[w * h];
        double brightest = 1e-6;
        for (int i = 0; i < light.length; i++) {
            int row = i / w;
            light[i] = image.luminance(left + i % w * step, top + row * step);
            brightest = Math.max(brightest, light[i]);
        }
        int start = cell(from, left, top, step, w, h);
        int goal = cell(to, left, top, step, w, h);
        int[] before = search(light, brightest, w, h, start, goal);
        List<Point> path = new ArrayList<>();
        for (int i = goal; i != start; i = before[i]) {
            int row = i / w;
            path.add(new Point(left + i % w * step, top + row * step));
        }
        path.add(from);
        path.set(0, to);
        return thinned(path.reversed(), step);
    }

    private static void require(ScalpImage image, Point p) {
        if (!(p.x() >= 0 && p.y() >= 0 && p.x() < image.width() && p.y() < image.height())) {
            throw new IllegalArgumentException(
                    "click (%.1f, %.1f) px lies outside the picture of %d x %d px"
                            .formatted(p.x(), p.y(), image.width(), image.height()));
        }
    }

    private static int cell(Point p, double left, double top, double step, int w, int h) {
        int x = Math.clamp(Math.round((p.x() - left) / step), 0, w - 1);
        int y = Math.clamp(Math.round((p.y() - top) / step), 0, h - 1);
        return y * w + x;
    }

    private record Step(double cost, int cell) {}

    private static int[] search(
            double[] light, double brightest, int w, int h, int start, int goal) {
        double[] cost = new double[light.length];
        Arrays.fill(cost, Double.MAX_VALUE);
        int[] before = new int[light.length];
        Arrays.fill(before, start);
        PriorityQueue<Step> queue =
                new PriorityQueue<>(
                        java.util.Comparator.comparingDouble(Step::cost)
                                .thenComparingInt(Step::cell));
        cost[start] = 0;
        queue.add(new Step(0, start));
        while (!queue.isEmpty()) {
            Step step = queue.poll();
            int i = step.cell();
            if (i == goal) {
                break;
            }
            if (step.cost() > cost[i]) {
                continue;
            }
            for (int k = 0; k < 9; k++) {
                int x = i % w + k % 3 - 1;
                int y = i / w + k / 3 - 1;
                if (k == 4 || x < 0 || y < 0 || x >= w || y >= h) {
                    continue;
                }
                int j = y * w + x;
                double next =
                        step.cost()
                                + Math.hypot(k % 3 - 1, k / 3 - 1) * (0.03 + light[j] / brightest);
                if (next < cost[j]) {
                    cost[j] = next;
                    before[j] = i;
                    queue.add(new Step(next, j));
                }
            }
        }
        return before;
    }

    /// Every fourth point, averaged over its neighbours; the ends as clicked.
    private static List<Point> thinned(List<Point> path, double step) {
        List<Point> kept = new ArrayList<>(List.of(path.getFirst()));
        for (int i = 4; i < path.size() - 4; i += 4) {
            double x = 0;
            double y = 0;
            for (int k = -2; k <= 2; k++) {
                x += path.get(i + k).x() / 5;
                y += path.get(i + k).y() / 5;
            }
            kept.add(new Point(x, y));
        }
        if (path.size() == 1) {
            Point only = path.getFirst();
            return List.of(only, new Point(only.x() + step, only.y()));
        }
        kept.add(path.getLast());
        return kept;
    }
}
