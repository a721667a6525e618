package org.papilla.hair.counting;

import java.util.ArrayList;
import java.util.List;

/// Links ridge points into lines: from the strongest points down, both ways, straight on over small
/// gaps (a crossing, a highlight), never back over points that another line took.
final class RidgeTracer {

    private static final double MAX_TURN_COS = Math.cos(Math.toRadians(38));
    private static final double JUMP_COS = Math.cos(Math.toRadians(18));

    private final Ridges ridges;
    private final boolean[] taken;
    private final double low;
    private final double jumpPx;

    private RidgeTracer(Ridges ridges, double low, double jumpPx) {
        this.ridges = ridges;
        this.taken = new boolean[ridges.size];
        this.low = low;
        this.jumpPx = jumpPx;
    }

    /// @param high response a line must reach somewhere
    /// @param low response below which a line ends
    /// @param jumpPx longest gap crossed straight on
    /// @param shortestPx shorter lines are dropped
    static List<Trace> trace(
            Ridges ridges, double high, double low, double jumpPx, double shortestPx) {
        RidgeTracer tracer = new RidgeTracer(ridges, low, jumpPx);
        int[] seeds = tracer.seeds(high);
        List<Trace> traces = new ArrayList<>();
        for (int seed : seeds) {
            if (!tracer.taken[seed]) {
                Trace trace = tracer.follow(seed);
                if (trace.length() >= shortestPx) {
                    traces.add(trace);
                }
            }
        }
        return traces;
    }

    private int[] seeds(double high) {
        int n = 0;
        for (int i = 0; i < ridges.size; i++) {
            if (ridges.response[i] >= high) {
                n++;
            }
        }
        long[] keyed = new long[n];
        int k = 0;
        for (int i = 0; i < ridges.size; i++) {
            if (ridges.response[i] >= high) {
                long bits = (long) Integer.MAX_VALUE - Float.floatToIntBits(ridges.response[i]);
                keyed[k++] = bits << 32 | i;
            }
        }
        java.util.Arrays.sort(keyed);
        int[] seeds = new int[n];
        for (int i = 0; i < n; i++) {
            seeds[i] = (int) keyed[i];
        }
        return seeds;
    }

    private Trace follow(int seed) {
        List<Integer> forward = walk(seed, ridges.dx[seed], ridges.dy[seed]);
        List<Integer> backward = walk(seed, -ridges.dx[seed], -ridges.dy[seed]);
        int n = forward.size() + backward.size() + 1;
        double[] x = new double[n];
        double[] y = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int point =
                    i < backward.size()
                            ? backward.get(backward.size() - 1 - i)
                            : i == backward.size() ? seed : forward.get(i - backward.size() - 1);
            x[i] = ridges.x[point];
            y[i] = ridges.y[point];
            sum += ridges.response[point];
        }
        return new Trace(x, y, sum / n);
    }

    private List<Integer> walk(int seed, double startX, double startY) {
        List<Integer> path = new ArrayList<>();
        int current = seed;
        take(seed);
        double tx = startX;
        double ty = startY;
        while (true) {
            int next = neighbour(current, tx, ty);
            if (next < 0) {
                next = beyondGap(current, tx, ty);
            }
            if (next < 0) {
                return path;
            }
            double sign = ridges.dx[next] * tx + ridges.dy[next] * ty < 0 ? -1 : 1;
            // a running mean of the direction bridges single noisy points
            tx = 0.6 * tx + 0.4 * sign * ridges.dx[next];
            ty = 0.6 * ty + 0.4 * sign * ridges.dy[next];
            double norm = Math.hypot(tx, ty);
            tx /= norm;
            ty /= norm;
            path.add(next);
            take(next);
            current = next;
        }
    }

    /// Takes a point and the ones beside it that run the same way: they are the same line.
    private void take(int point) {
        taken[point] = true;
        int px = Math.round(ridges.x[point]);
        int py = Math.round(ridges.y[point]);
        for (int y = Math.max(0, py - 1); y <= Math.min(ridges.height - 1, py + 1); y++) {
            for (int x = Math.max(0, px - 1); x <= Math.min(ridges.width - 1, px + 1); x++) {
                int other = ridges.at[y * ridges.width + x];
                if (other >= 0 && !taken[other]) {
                    double ox = ridges.x[other] - ridges.x[point];
                    double oy = ridges.y[other] - ridges.y[point];
                    double along = Math.abs(ox * ridges.dx[point] + oy * ridges.dy[point]);
                    double cos =
                            Math.abs(
                                    ridges.dx[other] * ridges.dx[point]
                                            + ridges.dy[other] * ridges.dy[point]);
                    if (along < 0.5 && cos > 0.9) {
                        taken[other] = true;
                    }
                }
            }
        }
    }

    private int neighbour(int current, double tx, double ty) {
        int px = Math.round(ridges.x[current]);
        int py = Math.round(ridges.y[current]);
        int best = -1;
        double bestScore = 0;
        for (int y = Math.max(0, py - 2); y <= Math.min(ridges.height - 1, py + 2); y++) {
            for (int x = Math.max(0, px - 2); x <= Math.min(ridges.width - 1, px + 2); x++) {
                int other = ridges.at[y * ridges.width + x];
                if (other < 0 || taken[other] || ridges.response[other] < low) {
                    continue;
                }
                double ox = ridges.x[other] - ridges.x[current];
                double oy = ridges.y[other] - ridges.y[current];
                double along = ox * tx + oy * ty;
                double lateral = Math.abs(ox * ty - oy * tx);
                double cos = Math.abs(ridges.dx[other] * tx + ridges.dy[other] * ty);
                if (along < 0.4 || along > 2.3 || lateral > 0.75 * along || cos < MAX_TURN_COS) {
                    continue;
                }
                double score =
                        Math.sqrt(ridges.response[other]) * cos * cos / (along + 2 * lateral + 0.3);
                if (score > bestScore) {
                    bestScore = score;
                    best = other;
                }
            }
        }
        return best;
    }

    private int beyondGap(int current, double tx, double ty) {
        for (double step = 2.5; step <= jumpPx; step += 1) {
            int px = (int) Math.round(ridges.x[current] + step * tx);
            int py = (int) Math.round(ridges.y[current] + step * ty);
            for (int y = Math.max(0, py - 1); y <= Math.min(ridges.height - 1, py + 1); y++) {
                for (int x = Math.max(0, px - 1); x <= Math.min(ridges.width - 1, px + 1); x++) {
                    int other = ridges.at[y * ridges.width + x];
                    if (other < 0 || taken[other] || ridges.response[other] < 2 * low) {
                        continue;
                    }
                    double ox = ridges.x[other] - ridges.x[current];
                    double oy = ridges.y[other] - ridges.y[current];
                    double along = ox * tx + oy * ty;
                    double lateral = Math.abs(ox * ty - oy * tx);
                    double cos = Math.abs(ridges.dx[other] * tx + ridges.dy[other] * ty);
                    if (along > 1.5 && lateral < 0.12 * along + 0.5 && cos > JUMP_COS) {
                        return other;
                    }
                }
            }
        }
        return -1;
    }
}
