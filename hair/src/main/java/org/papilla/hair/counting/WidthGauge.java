package org.papilla.hair.counting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.papilla.hair.images.ScalpImage;

/// Measures widths in the picture itself: at half maximum in linear light, across the hair, at many
/// places along it, where the skin comes back on both sides. In linear light the half level of a
/// blurred edge stays where the edge is; in coded values or optical density it does not.
final class WidthGauge {

    private static final int LEAST_PLACES = 3;

    /// Bare skin that is needed beside a hair.
    private static final double CLEAR_UM = 18;

    private final ScalpImage image;
    private final DetectionImage detection;
    private final double umPerPx;

    WidthGauge(ScalpImage image, DetectionImage detection, double umPerPx) {
        this.image = image;
        this.detection = detection;
        this.umPerPx = umPerPx;
    }

    /// What the profiles across one hair say.
    ///
    /// @param widthUm median width at half maximum; NaN if the skin came back at too few places
    /// @param edgeUm median distance in which an edge rises from 10 to 90 %; NaN likewise
    /// @param places how many profiles were good
    record Reading(double widthUm, double edgeUm, int places) {}

    /// @param all every hair of the picture: where another one is near, nothing is measured
    Reading measure(int index, List<Stick> all) {
        Stick s = all.get(index);
        List<Stick> near =
                IntStream.range(0, all.size())
                        .filter(i -> i != index)
                        .mapToObj(all::get)
                        .filter(o -> mayTouch(s, o))
                        .toList();
        double lengthPx = s.length() * detection.factor;
        int places = (int) Math.clamp(lengthPx / 2, 5, 24);
        double[] widths = new double[places];
        double[] edges = new double[places];
        int n = 0;
        for (int k = 0; k < places; k++) {
            double t = 0.12 + 0.76 * k / (places - 1);
            if (crowded(s, t, near)) {
                continue;
            }
            double[] reading = profile(s, t);
            if (reading.length == 2) {
                widths[n] = reading[0];
                edges[n] = reading[1];
                n++;
            }
        }
        if (n < LEAST_PLACES) {
            return new Reading(Double.NaN, Double.NaN, n);
        }
        return new Reading(median(widths, n) * umPerPx, median(edges, n) * umPerPx, n);
    }

    private double clearance(Stick s, Stick o) {
        return 0.5 * (s.width() + o.width()) + CLEAR_UM / (umPerPx * detection.factor);
    }

    private boolean mayTouch(Stick s, Stick o) {
        double d = clearance(s, o);
        return Math.min(s.x0(), s.x1()) - d < Math.max(o.x0(), o.x1())
                && Math.min(o.x0(), o.x1()) - d < Math.max(s.x0(), s.x1())
                && Math.min(s.y0(), s.y1()) - d < Math.max(o.y0(), o.y1())
                && Math.min(o.y0(), o.y1()) - d < Math.max(s.y0(), s.y1());
    }

    private boolean crowded(Stick s, double t, List<Stick> near) {
        double x = s.axisX(t);
        double y = s.axisY(t);
        for (Stick o : near) {
            double l = Math.max(o.length(), 1e-9);
            double u =
                    Math.clamp(
                            ((x - o.x0()) * (o.x1() - o.x0()) + (y - o.y0()) * (o.y1() - o.y0()))
                                    / (l * l),
                            0,
                            1);
            if (Math.hypot(x - o.axisX(u), y - o.axisY(u)) < clearance(s, o)) {
                return true;
            }
        }
        return false;
    }

    /// Width and 10-90 % rise in picture pixels at share `t`, or nothing.
    private double[] profile(Stick s, double t) {
        double ax = s.axisX(t);
        double ay = s.axisY(t);
        double bx = s.axisX(t + 0.02);
        double by = s.axisY(t + 0.02);
        double x = detection.sourceX(ax, ay);
        double y = detection.sourceY(ax, ay);
        double dx = detection.sourceX(bx, by) - x;
        double dy = detection.sourceY(bx, by) - y;
        double norm = Math.hypot(dx, dy);
        double nx = -dy / norm;
        double ny = dx / norm;
        double half = 0.5 * s.width() * detection.factor;
        double reach = half * 1.7 + 45 / umPerPx + 1.5;
        double step = Math.max(0.25, reach / 60);
        int m = (int) (reach / step);
        double[] profile = new double[2 * m + 1];
        for (int i = -m; i <= m; i++) {
            profile[i + m] = image.luminance(x + i * step * nx, y + i * step * ny);
        }
        int inner = Math.max(1, (int) (0.6 * half / step));
        double dark = Double.MAX_VALUE;
        int at = m;
        for (int i = m - inner; i <= m + inner; i++) {
            if (profile[i] < dark) {
                dark = profile[i];
                at = i;
            }
        }
        double[] left = flank(profile, at, -1, dark, step, m);
        double[] right = flank(profile, at, 1, dark, step, m);
        if (left.length == 0 || right.length == 0) {
            return new double[0];
        }
        return new double[] {left[0] + right[0], 0.5 * (left[1] + right[1])};
    }

    /// Distance from the darkest point to the half level and the 10-90 % rise of one flank, or
    /// nothing if the skin does not come back within reach.
    private static double[] flank(
            double[] profile, int at, int direction, double dark, double step, int m) {
        int end = direction > 0 ? profile.length - 1 : 0;
        // the brightest quarter of the flank is the skin, without its sparkle
        double[] flank = new double[Math.abs(end - at) + 1];
        int n = 0;
        for (int i = at; direction > 0 ? i <= end : i >= end; i += direction) {
            flank[n++] = profile[i];
        }
        if (n < 4) {
            return new double[0];
        }
        double[] sorted = Arrays.copyOf(flank, n);
        Arrays.sort(sorted);
        double skin = sorted[(int) (0.8 * (n - 1))];
        double contrast = skin - dark;
        if (!(contrast > 0.25 * skin) && !(contrast > 0.05)) {
            return new double[0];
        }
        double half = cross(flank, n, dark + 0.5 * contrast);
        double low = cross(flank, n, dark + 0.1 * contrast);
        double high = cross(flank, n, dark + 0.9 * contrast);
        if (!(half > 0) || half > 0.9 * m || Double.isNaN(high) || Double.isNaN(low)) {
            return new double[0];
        }
        return new double[] {half * step, (high - low) * step};
    }

    /// Where the flank last rises through a level, in steps from its start; NaN if never.
    private static double cross(double[] flank, int n, double level) {
        for (int i = 1; i < n; i++) {
            if (flank[i] >= level && flank[i - 1] < level) {
                return i - 1 + (level - flank[i - 1]) / (flank[i] - flank[i - 1]);
            }
        }
        return Double.NaN;
    }

    static double median(double[] values, int n) {
        double[] v = Arrays.copyOf(values, n);
        Arrays.sort(v);
        return n == 0 ? Double.NaN : 0.5 * (v[(n - 1) / 2] + v[n / 2]);
    }
}
