package org.papilla.hair.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.papilla.hair.counting.Hair;
import org.papilla.hair.counting.HairCount;
import org.papilla.hair.counting.Point;

/// How the scalp of one picture lies in another: a turn and a shift, found from the ends of the
/// hairs. Roots stay where they are while tips move, so the true turn and shift bring the most ends
/// together; then the paired roots refine it (iterated closest points).
///
/// @param turnRad turn of the scalp from the first picture to the second, clockwise as seen
/// @param shiftXMm shift after the turn around the origin of the first picture
/// @param shiftYMm likewise
/// @param matchedShare share of the hairs of the common field whose roots meet
/// @param residualUm median distance of roots that meet
public record Registration(
        double turnRad, double shiftXMm, double shiftYMm, double matchedShare, double residualUm) {

    private static final double LARGEST_TURN_DEG = 20;
    private static final double TURN_STEP_DEG = 0.5;
    private static final double BIN_MM = 0.12;

    /// Roots nearer than this after registration may be the same.
    static final double REACH_MM = 0.16;

    /// The best registration of two counts with a scale, good or not.
    ///
    /// @return nothing if one of them holds fewer than five hairs
    static Optional<Registration> of(HairCount first, HairCount second) {
        if (first.hairs().size() < 5 || second.hairs().size() < 5) {
            return Optional.empty();
        }
        List<double[]> a = ends(first);
        List<double[]> b = ends(second);
        double best = -1;
        double[] found = new double[3];
        for (double deg = -LARGEST_TURN_DEG; deg <= LARGEST_TURN_DEG; deg += TURN_STEP_DEG) {
            double[] candidate = shift(a, b, Math.toRadians(deg));
            if (candidate[2] > best) {
                best = candidate[2];
                found = new double[] {Math.toRadians(deg), candidate[0], candidate[1]};
            }
        }
        Registration r = new Registration(found[0], found[1], found[2], 0, 0);
        for (int round = 0; round < 12; round++) {
            double reach = round < 4 ? 2 * REACH_MM : REACH_MM;
            r = refined(r, r.pairs(first, second, reach), first, second);
        }
        return Optional.of(r.judged(first, second));
    }

    /// Both ends of every hair, mm, with the direction outwards.
    private static List<double[]> ends(HairCount count) {
        double mm = count.umPerPx().orElseThrow() / 1000;
        List<double[]> ends = new ArrayList<>();
        for (Hair h : count.hairs()) {
            double dx = h.tip().x() - h.root().x();
            double dy = h.tip().y() - h.root().y();
            double l = Math.max(Math.hypot(dx, dy), 1e-9);
            ends.add(new double[] {h.root().x() * mm, h.root().y() * mm, dx / l, dy / l});
        }
        return ends;
    }

    /// The shift that most pairs of roots agree on for one turn: x, y, votes.
    private static double[] shift(List<double[]> a, List<double[]> b, double turn) {
        double c = Math.cos(turn);
        double s = Math.sin(turn);
        int half = (int) Math.ceil(6 / BIN_MM);
        int side = 2 * half + 1;
        float[] votes = new float[side * side];
        for (double[] p : a) {
            double x = c * p[0] - s * p[1];
            double y = s * p[0] + c * p[1];
            double dx = c * p[2] - s * p[3];
            double dy = s * p[2] + c * p[3];
            for (double[] q : b) {
                double cos = dx * q[2] + dy * q[3];
                if (cos < 0.9) {
                    continue;
                }
                double u = (q[0] - x) / BIN_MM + half;
                double v = (q[1] - y) / BIN_MM + half;
                int i = (int) Math.floor(u);
                int j = (int) Math.floor(v);
                if (i >= 0 && j >= 0 && i + 1 < side && j + 1 < side) {
                    float fx = (float) (u - i);
                    float fy = (float) (v - j);
                    votes[j * side + i] += (1 - fx) * (1 - fy);
                    votes[j * side + i + 1] += fx * (1 - fy);
                    votes[(j + 1) * side + i] += (1 - fx) * fy;
                    votes[(j + 1) * side + i + 1] += fx * fy;
                }
            }
        }
        int best = 0;
        for (int i = 0; i < votes.length; i++) {
            if (votes[i] > votes[best]) {
                best = i;
            }
        }
        return new double[] {
            (best % side - half) * BIN_MM, (best / side - half) * BIN_MM, votes[best]
        };
    }

    /// Two hairs taken for the same.
    record Pair(Hair first, Hair second, double distanceMm) {}

    /// Mutually exclusive pairs of hairs whose roots meet and which lie the same way, nearest
    /// first.
    List<Pair> pairs(HairCount first, HairCount second, double reachMm) {
        double mmA = first.umPerPx().orElseThrow() / 1000;
        double mmB = second.umPerPx().orElseThrow() / 1000;
        List<Pair> all = new ArrayList<>();
        for (Hair a : first.hairs()) {
            double[] root = mapped(a.root(), mmA);
            double[] tip = mapped(a.tip(), mmA);
            for (Hair b : second.hairs()) {
                double d = Math.hypot(b.root().x() * mmB - root[0], b.root().y() * mmB - root[1]);
                if (d > reachMm) {
                    continue;
                }
                double cos = cos(tip[0] - root[0], tip[1] - root[1], b);
                if (cos > 0.85) {
                    all.add(new Pair(a, b, d + 0.3 * Math.acos(Math.min(1, cos))));
                }
            }
        }
        all.sort(
                Comparator.comparingDouble(Pair::distanceMm)
                        .thenComparingInt(p -> p.first().id())
                        .thenComparingInt(p -> p.second().id()));
        List<Pair> kept = new ArrayList<>();
        var usedA = new java.util.HashSet<Integer>();
        var usedB = new java.util.HashSet<Integer>();
        for (Pair p : all) {
            if (!usedA.contains(p.first().id()) && !usedB.contains(p.second().id())) {
                usedA.add(p.first().id());
                usedB.add(p.second().id());
                kept.add(p);
            }
        }
        return kept;
    }

    private static double cos(double dx, double dy, Hair b) {
        double bx = b.tip().x() - b.root().x();
        double by = b.tip().y() - b.root().y();
        return (dx * bx + dy * by) / Math.max(1e-9, Math.hypot(dx, dy) * Math.hypot(bx, by));
    }

    /// A place of the first picture on the second, mm.
    double[] mapped(Point p, double mmPerPx) {
        double x = p.x() * mmPerPx;
        double y = p.y() * mmPerPx;
        return new double[] {
            Math.cos(turnRad) * x - Math.sin(turnRad) * y + shiftXMm,
            Math.sin(turnRad) * x + Math.cos(turnRad) * y + shiftYMm
        };
    }

    /// A place of the second picture (mm) on the first, mm.
    double[] back(double xMm, double yMm) {
        double x = xMm - shiftXMm;
        double y = yMm - shiftYMm;
        return new double[] {
            Math.cos(turnRad) * x + Math.sin(turnRad) * y,
            -Math.sin(turnRad) * x + Math.cos(turnRad) * y
        };
    }

    /// Least-squares turn and shift of paired roots.
    private static Registration refined(
            Registration r, List<Pair> pairs, HairCount first, HairCount second) {
        if (pairs.size() < 4) {
            return r;
        }
        double mmA = first.umPerPx().orElseThrow() / 1000;
        double mmB = second.umPerPx().orElseThrow() / 1000;
        double n = pairs.size();
        double ax = pairs.stream().mapToDouble(p -> p.first().root().x() * mmA).sum() / n;
        double ay = pairs.stream().mapToDouble(p -> p.first().root().y() * mmA).sum() / n;
        double bx = pairs.stream().mapToDouble(p -> p.second().root().x() * mmB).sum() / n;
        double by = pairs.stream().mapToDouble(p -> p.second().root().y() * mmB).sum() / n;
        double dot = 0;
        double cross = 0;
        for (Pair p : pairs) {
            double px = p.first().root().x() * mmA - ax;
            double py = p.first().root().y() * mmA - ay;
            double qx = p.second().root().x() * mmB - bx;
            double qy = p.second().root().y() * mmB - by;
            dot += px * qx + py * qy;
            cross += px * qy - py * qx;
        }
        double turn = Math.atan2(cross, dot);
        double c = Math.cos(turn);
        double s = Math.sin(turn);
        return new Registration(turn, bx - (c * ax - s * ay), by - (s * ax + c * ay), 0, 0);
    }

    private Registration judged(HairCount first, HairCount second) {
        double mmA = first.umPerPx().orElseThrow() / 1000;
        double mmB = second.umPerPx().orElseThrow() / 1000;
        List<Pair> pairs = pairs(first, second, REACH_MM);
        long common =
                first.hairs().stream()
                        .filter(h -> {
                            double[] p = mapped(h.root(), mmA);
                            return inFrame(p, second, mmB, 0.1);
                        })
                        .count();
        double[] distances =
                pairs.stream()
                        .mapToDouble(p -> {
                            double[] m = mapped(p.first().root(), mmA);
                            return Math.hypot(
                                    p.second().root().x() * mmB - m[0],
                                    p.second().root().y() * mmB - m[1]);
                        })
                        .sorted()
                        .toArray();
        double residual =
                distances.length == 0 ? Double.MAX_VALUE : 1000 * distances[distances.length / 2];
        return new Registration(
                turnRad,
                shiftXMm,
                shiftYMm,
                common == 0 ? 0 : (double) pairs.size() / common,
                residual);
    }

    static boolean inFrame(double[] mm, HairCount count, double mmPerPx, double marginMm) {
        return mm[0] > marginMm
                && mm[1] > marginMm
                && mm[0] < count.widthPx() * mmPerPx - marginMm
                && mm[1] < count.heightPx() * mmPerPx - marginMm;
    }
}
