package org.papilla.hair.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Thin and pale hairs: ridge lines outside the dark patches that stand out from the skin on both
/// sides, all along, by more than the skin's own texture does.
final class FaintLines {

    /// A pale hair is at least this dark, as a share of full hair (vellus: about a third).
    private static final double LEAST_HAIR_SHARE = 0.13;

    /// And this many times darker than the skin's texture varies: less took one false line a
    /// picture in.
    private static final double LEAST_TEXTURE = 5;

    private static final double LEAST_LENGTH_MM = 0.2;

    private final OpticalDensity od;
    private final double pxPerMm;
    private final double floor;

    private FaintLines(OpticalDensity od, double pxPerMm, double floor) {
        this.od = od;
        this.pxPerMm = pxPerMm;
        this.floor = floor;
    }

    /// @param lines straight parts of ridge lines outside dark patches
    /// @param hairOd optical density of full hair in this picture
    static List<Stick> among(
            List<Trace> lines, OpticalDensity od, double pxPerMm, double hairOd, List<Stick> dark) {
        double texture = texture(od);
        double floor = Math.max(LEAST_HAIR_SHARE * hairOd, LEAST_TEXTURE * texture);
        FaintLines gate = new FaintLines(od, pxPerMm, floor);
        List<Stick> kept = new ArrayList<>();
        List<Trace> byStrength = new ArrayList<>(lines);
        byStrength.sort(java.util.Comparator.comparingDouble(t -> -t.length() * t.response()));
        for (Trace t : byStrength) {
            Stick s = gate.stick(t);
            if (s != null && !liesOn(s, dark) && !liesOn(s, kept)) {
                kept.add(s);
            }
        }
        return kept;
    }

    /// Robust standard deviation of the optical density of bare skin after a 3 x 3 mean.
    static double texture(OpticalDensity od) {
        int n = 0;
        float[] sample = new float[od.width * od.height / 36 + 16];
        for (int y = 3; y < od.height - 3; y += 6) {
            for (int x = 3; x < od.width - 3; x += 6) {
                float sum = 0;
                for (int k = 0; k < 9; k++) {
                    sum += od.value[(y + k / 3 - 1) * od.width + x + k % 3 - 1];
                }
                sample[n++] = sum / 9;
            }
        }
        float[] v = Arrays.copyOf(sample, n);
        Arrays.sort(v);
        // the lower half: hairs lie above it
        return n == 0 ? 1 : Math.max(0.004, (v[n / 2] - v[(int) (0.16 * n)]));
    }

    private @org.jspecify.annotations.Nullable Stick stick(Trace t) {
        if (t.length() < LEAST_LENGTH_MM * pxPerMm) {
            return null;
        }
        int n = t.size();
        double off = Math.max(2.5, 0.035 * pxPerMm);
        double[] contrast = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int a = Math.max(0, i - 3);
            int b = Math.min(n - 1, i + 3);
            double tx = t.x()[b] - t.x()[a];
            double ty = t.y()[b] - t.y()[a];
            double norm = Math.max(Math.hypot(tx, ty), 1e-9);
            double nx = -ty / norm;
            double ny = tx / norm;
            double axis = at(t.x()[i], t.y()[i]);
            double left = at(t.x()[i] + off * nx, t.y()[i] + off * ny);
            double right = at(t.x()[i] - off * nx, t.y()[i] - off * ny);
            contrast[i] = axis - Math.max(left, right);
            sum += contrast[i];
        }
        int good = 0;
        for (double c : contrast) {
            if (c > 0.5 * floor) {
                good++;
            }
        }
        if (sum / n < floor || good < 0.8 * n) {
            return null;
        }
        double s = StickFinder.chord(t, 0.025 * pxPerMm).opacity();
        return StickFinder.chord(t, 0.025 * pxPerMm).withOpacity(Math.min(s, 0.5));
    }

    private double at(double x, double y) {
        int px = (int) Math.clamp(x, 0, od.width - 1.001);
        int py = (int) Math.clamp(y, 0, od.height - 1.001);
        int x1 = Math.min(px + 1, od.width - 1);
        int y1 = Math.min(py + 1, od.height - 1);
        double fx = Math.clamp(x, 0, od.width - 1.0) - px;
        double fy = Math.clamp(y, 0, od.height - 1.0) - py;
        float[] v = od.value;
        return (1 - fy) * ((1 - fx) * v[py * od.width + px] + fx * v[py * od.width + x1])
                + fy * ((1 - fx) * v[y1 * od.width + px] + fx * v[y1 * od.width + x1]);
    }

    /// Whether most of a stick lies within half a width (and a pixel) of another one.
    static boolean liesOn(Stick s, List<Stick> others) {
        for (Stick o : others) {
            double l = Math.max(o.length(), 1e-9);
            double ux = (o.x1() - o.x0()) / l;
            double uy = (o.y1() - o.y0()) / l;
            int near = 0;
            for (int k = 0; k <= 8; k++) {
                double x = s.axisX(k / 8.0);
                double y = s.axisY(k / 8.0);
                double along = (x - o.x0()) * ux + (y - o.y0()) * uy;
                double across = -(x - o.x0()) * uy + (y - o.y0()) * ux;
                double u = along / l;
                double curve = 4 * o.bow() * u * (1 - u);
                if (along > -3 && along < l + 3 && Math.abs(across - curve) < o.width() / 2 + 1.5) {
                    near++;
                }
            }
            if (near >= 5) {
                return true;
            }
        }
        return false;
    }
}
