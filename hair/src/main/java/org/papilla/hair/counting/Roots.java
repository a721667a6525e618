package org.papilla.hair.counting;

import java.util.ArrayList;
import java.util.List;

/// Tells the root end of each hair from its tip: under the skin the shaft goes on as a soft shadow,
/// and neighbours lie the same way. Then gathers roots that lie together into follicular units.
final class Roots {

    /// Hairs within this distance speak for each other's direction.
    private static final double NEIGHBOUR_MM = 1.2;

    private Roots() {}

    /// The sticks, each turned so that it starts at its root.
    static List<Stick> first(List<Stick> sticks, OpticalDensity od, double pxPerMm, double hairOd) {
        int n = sticks.size();
        double[] own = new double[n];
        for (int i = 0; i < n; i++) {
            own[i] =
                    (beyond(sticks.get(i), 1, od, pxPerMm, hairOd)
                                    - beyond(sticks.get(i), 0, od, pxPerMm, hairOd))
                            / hairOd;
        }
        // own > 0: the shadow lies at the end, so the stick must be turned
        double[] vote = own.clone();
        for (int round = 0; round < 4; round++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                next[i] = own[i];
                for (int j = 0; j < n; j++) {
                    if (i != j
                            && middleDistance(sticks.get(i), sticks.get(j))
                                    < NEIGHBOUR_MM * pxPerMm) {
                        double c = cos(sticks.get(i), sticks.get(j));
                        next[i] += 0.3 * Math.signum(c) * c * c * Math.clamp(vote[j], -0.3, 0.3);
                    }
                }
            }
            vote = next;
        }
        List<Stick> turned = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Stick s = sticks.get(i);
            turned.add(
                    vote[i] > 0
                            ? new Stick(
                                    s.x1(),
                                    s.y1(),
                                    s.x0(),
                                    s.y0(),
                                    -s.bow(),
                                    s.width(),
                                    s.opacity())
                            : s);
        }
        return turned;
    }

    private static double middleDistance(Stick a, Stick b) {
        return Math.hypot(
                (a.x0() + a.x1() - b.x0() - b.x1()) / 2, (a.y0() + a.y1() - b.y0() - b.y1()) / 2);
    }

    static double cos(Stick a, Stick b) {
        return ((a.x1() - a.x0()) * (b.x1() - b.x0()) + (a.y1() - a.y0()) * (b.y1() - b.y0()))
                / Math.max(1e-9, a.length() * b.length());
    }

    /// Mean darkness a little beyond an end (0 = start, 1 = end), no more than half a hair's.
    private static double beyond(
            Stick s, int end, OpticalDensity od, double pxPerMm, double hairOd) {
        double length = Math.max(s.length(), 1e-9);
        double ux = (s.x1() - s.x0()) / length * (end == 1 ? 1 : -1);
        double uy = (s.y1() - s.y0()) / length * (end == 1 ? 1 : -1);
        double x = end == 1 ? s.x1() : s.x0();
        double y = end == 1 ? s.y1() : s.y0();
        double sum = 0;
        int n = 0;
        for (double d = 0.04; d <= 0.161; d += 0.02) {
            for (int side = -1; side <= 1; side++) {
                double px = x + d * pxPerMm * ux - side * 0.025 * pxPerMm * uy;
                double py = y + d * pxPerMm * uy + side * 0.025 * pxPerMm * ux;
                int ix = (int) Math.round(px);
                int iy = (int) Math.round(py);
                if (ix >= 0 && iy >= 0 && ix < od.width && iy < od.height) {
                    sum += Math.clamp(od.value[iy * od.width + ix], 0, 0.5 * hairOd);
                    n++;
                }
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /// Groups of hairs (by index) whose roots are linked by steps of at most `reach`.
    static List<List<Integer>> units(List<Point> roots, double reach) {
        int n = roots.size();
        int[] group = new int[n];
        java.util.Arrays.fill(group, -1);
        List<List<Integer>> units = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (group[i] >= 0) {
                continue;
            }
            List<Integer> unit = new ArrayList<>(List.of(i));
            group[i] = units.size();
            for (int head = 0; head < unit.size(); head++) {
                for (int j = 0; j < n; j++) {
                    if (group[j] < 0 && roots.get(unit.get(head)).distance(roots.get(j)) <= reach) {
                        group[j] = units.size();
                        unit.add(j);
                    }
                }
            }
            units.add(unit);
        }
        return units;
    }
}
