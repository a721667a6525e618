package org.papilla.hair.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One dark patch (a hair, or hairs that touch or cross) explained by as few sticks as pay for
/// themselves. The energy is the squared difference between the patch and the picture that the
/// sticks draw, plus a price for each stick and for a width unlike the other hairs of the picture.
///
/// Moves: shift, turn, lengthen, widen, bow; split in parallel or as a V; add where darkness is
/// unexplained; remove; join. Each is kept only if the energy falls, so the search is deterministic
/// and ends.
final class Bundle {

    private static final double SOFT = 1.5;

    /// Farthest that one search moves an edge, pixels.
    private static final double REACH = 24;

    private static final double[] STEPS = {2, 1, 0.5};
    private static final double[] COARSE = {1.5, 0.5};
    private static final double[] FINE = {0.5, 0.25};
    private static final int MOST = 60;

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final float[] target;
    private final float[] others;
    private final FitPrior prior;
    private final Set<Stick> settled = new HashSet<>();
    private List<Stick> sticks = new ArrayList<>();

    /// @param target darkness 0 to 1 of the window, row by row
    Bundle(int left, int top, int width, int height, float[] target, FitPrior prior) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.target = target;
        this.others = new float[target.length];
        this.prior = prior;
    }

    /// Fits and returns the sticks, starting from `start` (in picture coordinates).
    List<Stick> fit(List<Stick> start) {
        for (Stick s : start) {
            sticks.add(inside(moved(s, -left, -top)));
        }
        for (int i = 0; i < sticks.size(); i++) {
            improve(sticks, i, STEPS);
        }
        removeIdle();
        for (int round = 0; round < 4; round++) {
            boolean changed = addUnexplained();
            changed |= splitAny();
            changed |= joinAny();
            changed |= removeIdle();
            if (!changed) {
                break;
            }
        }
        for (int i = 0; i < sticks.size(); i++) {
            improve(sticks, i, FINE);
        }
        removeIdle();
        return sticks.stream().map(s -> moved(s, left, top)).toList();
    }

    /// The stick with its ends brought into the window: beyond it nothing would hold them.
    private Stick inside(Stick s) {
        return new Stick(
                Math.clamp(s.x0(), 0, width - 1.0),
                Math.clamp(s.y0(), 0, height - 1.0),
                Math.clamp(s.x1(), 0, width - 1.0),
                Math.clamp(s.y1(), 0, height - 1.0),
                0,
                s.width(),
                s.opacity());
    }

    private boolean isInside(Stick s) {
        return Math.min(s.x0(), s.x1()) >= -1
                && Math.max(s.x0(), s.x1()) <= width
                && Math.min(s.y0(), s.y1()) >= -1
                && Math.max(s.y0(), s.y1()) <= height;
    }

    private static Stick moved(Stick s, double dx, double dy) {
        return new Stick(
                s.x0() + dx,
                s.y0() + dy,
                s.x1() + dx,
                s.y1() + dy,
                s.bow(),
                s.width(),
                s.opacity());
    }

    // ---- moves that change the number of sticks

    private boolean removeIdle() {
        boolean changed = false;
        for (int i = sticks.size() - 1; i >= 0; i--) {
            Stick s = sticks.get(i);
            draw(sticks, i, new Box(s, 2));
            if (gain(s) - prior.price(s) <= 0) {
                sticks.remove(i);
                changed = true;
            }
        }
        return changed;
    }

    private boolean addUnexplained() {
        boolean changed = false;
        for (int pass = 0; pass < 8; pass++) {
            boolean added = false;
            for (Stick born : unexplained()) {
                if (sticks.size() >= MOST || !settled.add(born)) {
                    continue;
                }
                Box box = new Box(born, REACH);
                List<Stick> more = new ArrayList<>(sticks);
                more.add(born);
                double before = energy(sticks, box);
                improve(more, more.size() - 1, STEPS);
                improveNear(more, more.size() - 1);
                if (energy(more, box) < before) {
                    sticks = more;
                    added = true;
                }
            }
            changed |= added;
            if (!added) {
                break;
            }
        }
        return changed;
    }

    /// A stick over each connected patch that no stick explains, large ones first.
    private List<Stick> unexplained() {
        draw(sticks, -1, new Box());
        int n = target.length;
        boolean[] seen = new boolean[n];
        int[] stack = new int[n];
        List<Stick> born = new ArrayList<>();
        for (int seed = 0; seed < n; seed++) {
            if (seen[seed] || !unexplained(seed)) {
                continue;
            }
            int depth = 0;
            stack[depth++] = seed;
            seen[seed] = true;
            double m = 0;
            double sx = 0;
            double sy = 0;
            double sxx = 0;
            double syy = 0;
            double sxy = 0;
            while (depth > 0) {
                int i = stack[--depth];
                int px = i % width;
                int py = i / width;
                m++;
                sx += px;
                sy += py;
                sxx += (double) px * px;
                syy += (double) py * py;
                sxy += (double) px * py;
                for (int k = 0; k < 4; k++) {
                    int qx = px + (k == 0 ? 1 : k == 1 ? -1 : 0);
                    int qy = py + (k == 2 ? 1 : k == 3 ? -1 : 0);
                    if (qx >= 0 && qy >= 0 && qx < width && qy < height) {
                        int j = qy * width + qx;
                        if (!seen[j] && unexplained(j)) {
                            seen[j] = true;
                            stack[depth++] = j;
                        }
                    }
                }
            }
            if (m > prior.smallestPatchPx()) {
                born.add(stickOfMoments(m, sx, sy, sxx, syy, sxy));
            }
        }
        born.sort(Comparator.comparingDouble(s -> -s.length() * s.width()));
        return born;
    }

    private boolean unexplained(int i) {
        return target[i] - others[i] > 0.5f;
    }

    /// The bar with the mass and the second moments of a patch.
    private Stick stickOfMoments(
            double m, double sx, double sy, double sxx, double syy, double sxy) {
        double cx = sx / m;
        double cy = sy / m;
        double xx = sxx / m - cx * cx + 1 / 12.0;
        double yy = syy / m - cy * cy + 1 / 12.0;
        double xy = sxy / m - cx * cy;
        double half = 0.5 * (xx - yy);
        double root = Math.hypot(half, xy);
        double major = 0.5 * (xx + yy) + root;
        double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
        double length = Math.max(3, Math.sqrt(12 * major) - 1);
        double w = Math.clamp(m / length, 2, 1.3 * prior.typicalWidthPx());
        double ux = Math.cos(angle) * length / 2;
        double uy = Math.sin(angle) * length / 2;
        return new Stick(cx - ux, cy - uy, cx + ux, cy + uy, 0, w, 1);
    }

    private boolean splitAny() {
        boolean changed = false;
        for (int i = 0; i < sticks.size() && sticks.size() < MOST; i++) {
            Stick s = sticks.get(i);
            if (!settled.add(s) || (s.width() < prior.splitAboveWidthPx() && !poorlyExplained(s))) {
                continue;
            }
            Box box = new Box(s, REACH);
            double before = energy(sticks, box);
            List<Stick> best = sticks;
            double bestEnergy = before + 0.5 * prior.stickPrice();
            int added = 0;
            for (Stick[] pair : proposals(s)) {
                List<Stick> split = new ArrayList<>(sticks);
                split.set(i, pair[0]);
                for (int k = 1; k < pair.length; k++) {
                    split.add(pair[k]);
                }
                improveParts(split, i, pair.length - 1, 1, COARSE);
                double e = energy(split, box);
                if (e < bestEnergy) {
                    bestEnergy = e;
                    best = split;
                    added = pair.length - 1;
                }
            }
            if (added > 0) {
                improveParts(best, i, added, 2, STEPS);
                if (energy(best, box) < before) {
                    sticks = best;
                    changed = true;
                }
            }
        }
        return changed;
    }

    private void improveParts(List<Stick> list, int index, int added, int passes, double[] steps) {
        for (int pass = 0; pass < passes; pass++) {
            improve(list, index, steps);
            for (int k = 1; k <= added; k++) {
                improve(list, list.size() - k, steps);
            }
        }
    }

    private List<Stick[]> proposals(Stick s) {
        double q = Math.max(s.width() / 4, prior.typicalWidthPx() / 4);
        double w = Math.clamp(s.width() / 2, 2, prior.typicalWidthPx());
        Stick n = s.withWidth(w);
        List<Stick[]> list = new ArrayList<>();
        list.add(new Stick[] {n.sideways(q, q), n.sideways(-q, -q)});
        list.add(new Stick[] {n.sideways(1.6 * q, 0.4 * q), n.sideways(-1.6 * q, -0.4 * q)});
        list.add(new Stick[] {n.sideways(0.4 * q, 1.6 * q), n.sideways(-0.4 * q, -1.6 * q)});
        list.add(new Stick[] {n.sideways(q, -q), n.sideways(-q, q)});
        for (double t = 0.3; t < 0.75; t += 0.2) {
            double mx = s.axisX(t);
            double my = s.axisY(t);
            if (Math.min(t, 1 - t) * s.length() > prior.typicalWidthPx()) {
                list.add(
                        new Stick[] {
                            new Stick(s.x0(), s.y0(), mx, my, 0, s.width(), 1),
                            new Stick(mx, my, s.x1(), s.y1(), 0, s.width(), 1)
                        });
            }
        }
        if (s.width() > 2.2 * prior.typicalWidthPx()) {
            Stick third = s.withWidth(s.width() / 3);
            double o = s.width() / 3;
            list.add(new Stick[] {third.sideways(o, o), third, third.sideways(-o, -o)});
        }
        return list;
    }

    /// Whether the pixels in and around a stick differ much from the drawn picture.
    private boolean poorlyExplained(Stick s) {
        draw(sticks, -1, new Box(s, 4));
        double sum = 0;
        Raster r = new Raster(s.withWidth(s.width() + 4).lengthened(2, 2));
        for (int y = r.yFrom; y <= r.yTo; y++) {
            r.row(y);
            for (int x = r.xFrom; x <= r.xTo; x++) {
                double d = target[y * width + x] - others[y * width + x];
                sum += d * d;
            }
        }
        return sum > prior.stickPrice();
    }

    private boolean joinAny() {
        boolean changed = false;
        for (int i = 0; i < sticks.size(); i++) {
            for (int j = i + 1; j < sticks.size(); j++) {
                Stick joined = joined(sticks.get(i), sticks.get(j));
                if (joined == null || !settled.add(joined)) {
                    continue;
                }
                Box box = new Box(joined, REACH);
                double before = energy(sticks, box);
                List<Stick> fewer = new ArrayList<>(sticks);
                fewer.remove(j);
                fewer.set(i, joined);
                improve(fewer, i, STEPS);
                if (energy(fewer, box) < before) {
                    sticks = fewer;
                    changed = true;
                    j = i;
                }
            }
        }
        return changed;
    }

    /// One stick in place of two that lie along each other or on each other, or null.
    static @org.jspecify.annotations.Nullable Stick joined(Stick a, Stick b) {
        double la = Math.max(a.length(), 1e-9);
        double lb = Math.max(b.length(), 1e-9);
        double cos =
                ((a.x1() - a.x0()) * (b.x1() - b.x0()) + (a.y1() - a.y0()) * (b.y1() - b.y0()))
                        / (la * lb);
        if (Math.abs(cos) < 0.85) {
            return null;
        }
        Stick longer = la >= lb ? a : b;
        Stick other = la >= lb ? b : a;
        double l = longer.length();
        double ux = (longer.x1() - longer.x0()) / l;
        double uy = (longer.y1() - longer.y0()) / l;
        double s0 = (other.x0() - longer.x0()) * ux + (other.y0() - longer.y0()) * uy;
        double s1 = (other.x1() - longer.x0()) * ux + (other.y1() - longer.y0()) * uy;
        double d0 = -(other.x0() - longer.x0()) * uy + (other.y0() - longer.y0()) * ux;
        double d1 = -(other.x1() - longer.x0()) * uy + (other.y1() - longer.y0()) * ux;
        double w = Math.max(a.width(), b.width());
        if (Math.min(Math.abs(d0), Math.abs(d1)) > 1.5 * w
                || Math.min(s0, s1) > l + 2 * w
                || Math.max(s0, s1) < -2 * w) {
            return null;
        }
        double from = Math.min(0, Math.min(s0, s1));
        double to = Math.max(l, Math.max(s0, s1));
        double dFrom = s0 < s1 ? d0 : d1;
        double dTo = s0 < s1 ? d1 : d0;
        double lateralFrom = from < 0 ? dFrom : 0;
        double lateralTo = to > l ? dTo : 0;
        return new Stick(
                longer.x0() + from * ux - lateralFrom * uy,
                longer.y0() + from * uy + lateralFrom * ux,
                longer.x0() + to * ux - lateralTo * uy,
                longer.y0() + to * uy + lateralTo * ux,
                0,
                longer.width(),
                1);
    }

    // ---- continuous moves

    private void improveNear(List<Stick> list, int centre) {
        Stick c = list.get(centre);
        for (int i = 0; i < list.size(); i++) {
            if (i != centre && near(list.get(i), c, 0)) {
                improve(list, i, FINE);
            }
        }
        improve(list, centre, FINE);
    }

    private static boolean near(Stick a, Stick b, double reach) {
        double margin = (a.width() + b.width()) + reach;
        return Math.min(a.x0(), a.x1()) - margin < Math.max(b.x0(), b.x1())
                && Math.min(b.x0(), b.x1()) - margin < Math.max(a.x0(), a.x1())
                && Math.min(a.y0(), a.y1()) - margin < Math.max(b.y0(), b.y1())
                && Math.min(b.y0(), b.y1()) - margin < Math.max(a.y0(), a.y1());
    }

    private void improve(List<Stick> list, int index, double[] steps) {
        Stick best = list.get(index);
        draw(list, index, new Box(best, REACH));
        double bestScore = score(best);
        for (double step : steps) {
            for (int pass = 0; pass < 2; pass++) {
                boolean better = false;
                for (int move = 0; move < 7; move++) {
                    for (int sign = 0; sign < 2; sign++) {
                        double d = sign == 0 ? step : -step;
                        Stick tried =
                                switch (move) {
                                    case 0 -> best.sideways(d, d);
                                    case 1 -> best.sideways(d, 0);
                                    case 2 -> best.sideways(0, d);
                                    case 3 -> best.lengthened(2 * d, 0);
                                    case 4 -> best.lengthened(0, 2 * d);
                                    case 5 -> best.withWidth(best.width() + d);
                                    default -> best.bowed(d);
                                };
                        if (!prior.allows(tried) || !isInside(tried)) {
                            continue;
                        }
                        double s = score(tried);
                        if (s > bestScore + 1e-9) {
                            bestScore = s;
                            best = tried;
                            better = true;
                            break;
                        }
                    }
                }
                if (!better) {
                    break;
                }
            }
        }
        list.set(index, best.withOpacity(opacity(best)));
    }

    private double score(Stick s) {
        return gain(s) - prior.price(s);
    }

    // ---- the picture that sticks draw

    /// Squared difference inside a box, and the price of all sticks.
    private double energy(List<Stick> list, Box box) {
        draw(list, -1, box);
        double sum = 0;
        for (int y = box.yFrom; y <= box.yTo; y++) {
            for (int i = y * width + box.xFrom; i <= y * width + box.xTo; i++) {
                double d = target[i] - others[i];
                sum += d * d;
            }
        }
        for (Stick s : list) {
            sum += prior.price(s);
        }
        return sum;
    }

    /// Draws the sticks (but one, if `except` is not negative) inside a box.
    private void draw(List<Stick> list, int except, Box box) {
        for (int y = box.yFrom; y <= box.yTo; y++) {
            Arrays.fill(others, y * width + box.xFrom, y * width + box.xTo + 1, 0);
        }
        for (int k = 0; k < list.size(); k++) {
            Stick s = list.get(k);
            if (k == except || !box.touches(s)) {
                continue;
            }
            Raster r = new Raster(s);
            float a = (float) s.opacity();
            int yTo = Math.min(r.yTo, box.yTo);
            for (int y = Math.max(r.yFrom, box.yFrom); y <= yTo; y++) {
                r.row(y);
                int xTo = Math.min(r.xTo, box.xTo);
                for (int x = Math.max(r.xFrom, box.xFrom); x <= xTo; x++) {
                    float c = a * r.cover(x);
                    int i = y * width + x;
                    if (c > others[i]) {
                        others[i] = c;
                    }
                }
            }
        }
    }

    /// A part of the window.
    private final class Box {
        final int xFrom;
        final int xTo;
        final int yFrom;
        final int yTo;

        Box() {
            xFrom = 0;
            yFrom = 0;
            xTo = width - 1;
            yTo = height - 1;
        }

        Box(Stick s, double pad) {
            double p = pad + s.width() / 2;
            xFrom = (int) Math.clamp(Math.min(s.x0(), s.x1()) - p, 0, width - 1.0);
            xTo = (int) Math.clamp(Math.max(s.x0(), s.x1()) + p + 1, 0, width - 1.0);
            yFrom = (int) Math.clamp(Math.min(s.y0(), s.y1()) - p, 0, height - 1.0);
            yTo = (int) Math.clamp(Math.max(s.y0(), s.y1()) + p + 1, 0, height - 1.0);
        }

        boolean touches(Stick s) {
            double p = s.width() / 2 + 2 + Math.abs(s.bow());
            return Math.min(s.x0(), s.x1()) - p <= xTo
                    && Math.max(s.x0(), s.x1()) + p >= xFrom
                    && Math.min(s.y0(), s.y1()) - p <= yTo
                    && Math.max(s.y0(), s.y1()) + p >= yFrom;
        }
    }

    /// Energy that one stick takes away, given the others drawn. The innermost loop of everything:
    /// the same as summing over [Raster#cover], written out.
    private double gain(Stick s) {
        Raster r = new Raster(s);
        float a = (float) s.opacity();
        float inverse = (float) (1 / SOFT);
        float halfWidth = r.halfWidth * inverse + 0.5f;
        float perLength = 1 / r.length;
        boolean bowed = Math.abs(r.bow4) > 0.2f;
        float sum = 0;
        for (int y = r.yFrom; y <= r.yTo; y++) {
            r.row(y);
            int i = y * width + r.xFrom;
            float along = r.along;
            float across = r.across;
            for (int x = r.xFrom; x <= r.xTo; x++, i++, along += r.ux, across -= r.uy) {
                float off = across;
                if (bowed) {
                    float t = along * perLength;
                    off -= r.bow4 * t * (1 - t);
                }
                float side = halfWidth - Math.abs(off) * inverse;
                float end = Math.min(along, r.length - along) * inverse + 0.5f;
                if (side <= 0 || end <= 0) {
                    continue;
                }
                float c = a * Math.min(side, 1) * Math.min(end, 1);
                float o = others[i];
                if (c > o) {
                    sum += (c - o) * (2 * target[i] - o - c);
                }
            }
        }
        return sum;
    }

    private double opacity(Stick s) {
        Raster r = new Raster(s);
        double above = 0;
        double below = 0;
        for (int y = r.yFrom; y <= r.yTo; y++) {
            r.row(y);
            for (int x = r.xFrom; x <= r.xTo; x++) {
                int i = y * width + x;
                float c = r.cover(x);
                if (c > 0.5f && others[i] < 0.3f) {
                    above += c * target[i];
                    below += c * c;
                }
            }
        }
        return below < 4 ? 1 : Math.clamp(above / below, 0.4, 1);
    }

    /// Coverage of the pixels of the window by a stick, row by row.
    private final class Raster {
        final int yFrom;
        final int yTo;
        int xFrom;
        int xTo;
        private final float x0;
        private final float y0;
        private final float ux;
        private final float uy;
        private final float length;
        private final float halfWidth;
        private final float bow4;
        private final float reach;
        private final int boxFrom;
        private final int boxTo;
        private float along;
        private float across;
        private int base;

        Raster(Stick s) {
            x0 = (float) s.x0();
            y0 = (float) s.y0();
            length = (float) Math.max(s.length(), 1e-6);
            ux = (float) (s.x1() - s.x0()) / length;
            uy = (float) (s.y1() - s.y0()) / length;
            halfWidth = (float) s.width() / 2;
            bow4 = (float) (4 * s.bow());
            reach = halfWidth + (float) SOFT / 2 + Math.abs((float) s.bow());
            double pad = reach + 0.5;
            boxFrom = (int) Math.max(0, Math.floor(Math.min(s.x0(), s.x1()) - pad));
            boxTo = (int) Math.min(width - 1.0, Math.ceil(Math.max(s.x0(), s.x1()) + pad));
            yFrom = (int) Math.max(0, Math.floor(Math.min(s.y0(), s.y1()) - pad));
            yTo = (int) Math.min(height - 1.0, Math.ceil(Math.max(s.y0(), s.y1()) + pad));
        }

        void row(int y) {
            float ry = y - y0;
            float from = boxFrom;
            float to = boxTo;
            if (Math.abs(uy) > 1e-3f) {
                float centre = x0 + ry * ux / uy;
                float half = reach / Math.abs(uy) + 1;
                from = Math.max(from, centre - half);
                to = Math.min(to, centre + half);
            } else if (Math.abs(ry) > reach + 2) {
                to = from - 1;
            }
            if (Math.abs(ux) > 1e-3f) {
                // beyond the ends nothing is covered
                float a = x0 + (-(float) SOFT - ry * uy) / ux;
                float b = x0 + (length + (float) SOFT - ry * uy) / ux;
                from = Math.max(from, Math.min(a, b) - 1);
                to = Math.min(to, Math.max(a, b) + 1);
            }
            xFrom = (int) from;
            xTo = (int) to;
            base = xFrom;
            along = (xFrom - x0) * ux + ry * uy;
            across = -(xFrom - x0) * uy + ry * ux;
        }

        float cover(int x) {
            int k = x - base;
            float s = along + k * ux;
            float t = Math.clamp(s / length, 0, 1);
            float d = Math.abs(across - k * uy - bow4 * t * (1 - t));
            float side = (halfWidth - d) * (float) (1 / SOFT) + 0.5f;
            float end = Math.min(s, length - s) * (float) (1 / SOFT) + 0.5f;
            if (side <= 0 || end <= 0) {
                return 0;
            }
            return Math.min(side, 1) * Math.min(end, 1);
        }
    }
}
