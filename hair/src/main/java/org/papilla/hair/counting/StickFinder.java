package org.papilla.hair.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Finds the hairs of one optical-density picture as sticks: dark patches are explained by bundles
/// of sticks, faint lines outside them are taken from the ridges.
final class StickFinder {

    /// Darkness, as a share of full hair, below which a pixel is skin and above which it is hair.
    private static final double SKIN = 0.25;

    private static final double FULL = 0.75;

    /// Darkness (after that stretch) from which pixels form a patch.
    private static final float PATCH = 0.5f;

    /// Full hair is as dark as this quantile of the ridge lines, weighted by squared density.
    private static final double HAIR_QUANTILE = 0.6;

    /// Patches with more ridge lines than this start from them, simpler ones from their own shape.
    private static final int FEW_LINES = 6;

    final OpticalDensity od;
    final double pxPerMm;
    final double hairOd;
    double typicalWidthPx;
    final List<Stick> dark = new ArrayList<>();
    final List<Trace> faint = new ArrayList<>();
    final List<Trace> traces;
    final float[] darkness;
    private final List<int[]> patches;
    final List<Stick> pale;

    StickFinder(OpticalDensity od, double pxPerMm) {
        this.od = od;
        this.pxPerMm = pxPerMm;
        int width = od.width;
        int height = od.height;
        double[] sigmas = sigmas(pxPerMm);
        Ridges ridges = Ridges.of(od.value, width, height, sigmas);
        double p97 = quantile(ridges.response, ridges.size, 0.97);
        traces = RidgeTracer.trace(ridges, 0.2 * p97, 0.08 * p97, 0.11 * pxPerMm, 0.06 * pxPerMm);
        hairOd = hairDensity();
        darkness = darkness();
        int[] labels = new int[width * height];
        List<int[]> boxes = label(darkness, labels);
        patches = boxes;
        List<List<Stick>> starts = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            starts.add(new ArrayList<>());
        }
        for (Trace t : traces) {
            for (Trace part : straightParts(t)) {
                int label = majorityLabel(part, labels);
                if (label >= 0) {
                    starts.get(label).add(chord(part, 0.06 * pxPerMm));
                } else {
                    faint.add(part);
                }
            }
        }
        double guess = 0.07 * pxPerMm;
        List<List<Stick>> first =
                IntStream.range(0, boxes.size())
                        .filter(i -> starts.get(i).size() <= 3)
                        .limit(80)
                        .parallel()
                        .mapToObj(i ->
                                bundle(boxes.get(i), i, labels, FitPrior.typical(guess))
                                        .fit(List.of()))
                        .toList();
        typicalWidthPx = typicalWidth(first, guess);
        FitPrior prior = FitPrior.typical(typicalWidthPx);
        IntStream.range(0, boxes.size())
                .parallel()
                .mapToObj(i ->
                        bundle(boxes.get(i), i, labels, prior)
                                .fit(starts.get(i).size() > FEW_LINES ? starts.get(i) : List.of()))
                .toList()
                .forEach(dark::addAll);
        pale = FaintLines.among(faint, od, pxPerMm, hairOd, dark);
    }

    /// Share of the patches' area in patches of more than `spanMm` across: hair that crosses hair
    /// without end.
    double tangledShare(double spanMm) {
        double tangled = 0;
        double all = 1e-9;
        for (int[] box : patches) {
            all += box[4];
            if (Math.hypot(box[2] - box[0], box[3] - box[1]) > spanMm * pxPerMm) {
                tangled += box[4];
            }
        }
        return tangled / all;
    }

    /// Share of the dark pixels that lie outside every stick.
    double unexplainedShare() {
        boolean[] covered = new boolean[darkness.length];
        for (Stick s : dark) {
            double l = Math.max(s.length(), 1e-9);
            double ux = (s.x1() - s.x0()) / l;
            double uy = (s.y1() - s.y0()) / l;
            double half = s.width() / 2 + 1;
            for (double a = -1; a <= l + 1; a += 0.5) {
                double t = Math.clamp(a / l, 0, 1);
                double cx = s.axisX(t);
                double cy = s.axisY(t);
                for (double b = -half; b <= half; b += 0.5) {
                    int x = (int) Math.round(cx - b * uy);
                    int y = (int) Math.round(cy + b * ux);
                    if (x >= 0 && y >= 0 && x < od.width && y < od.height) {
                        covered[y * od.width + x] = true;
                    }
                }
            }
        }
        int n = 0;
        int outside = 0;
        for (int i = 0; i < covered.length; i++) {
            if (darkness[i] > 0.6f) {
                n++;
                if (!covered[i]) {
                    outside++;
                }
            }
        }
        return n == 0 ? 0 : (double) outside / n;
    }

    static double[] sigmas(double pxPerMm) {
        double[] um = {7, 11, 17, 26};
        return Arrays.stream(um).map(s -> s * pxPerMm / 1000).filter(s -> s >= 0.6).toArray();
    }

    private double typicalWidth(List<List<Stick>> first, double guess) {
        double[] widths =
                first.stream()
                        .flatMap(List::stream)
                        .filter(s -> s.length() > 2 * s.width())
                        .mapToDouble(Stick::width)
                        .sorted()
                        .toArray();
        if (widths.length == 0) {
            return guess;
        }
        double w = widths[(widths.length - 1) / 2];
        return Math.clamp(w, 0.035 * pxPerMm, 0.1 * pxPerMm);
    }

    private Bundle bundle(int[] box, int label, int[] labels, FitPrior prior) {
        int margin = (int) Math.ceil(0.05 * pxPerMm) + 2;
        int left = Math.max(0, box[0] - margin);
        int top = Math.max(0, box[1] - margin);
        int right = Math.min(od.width - 1, box[2] + margin);
        int bottom = Math.min(od.height - 1, box[3] + margin);
        int w = right - left + 1;
        int h = bottom - top + 1;
        float[] target = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = (top + y) * od.width + left + x;
                target[y * w + x] = labels[i] >= 0 && labels[i] != label ? 0 : darkness[i];
            }
        }
        return new Bundle(left, top, w, h, target, prior);
    }

    private float[] darkness() {
        float[] d = new float[od.value.length];
        float lo = (float) (SKIN * hairOd);
        float span = (float) ((FULL - SKIN) * hairOd);
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.clamp((od.value[i] - lo) / span, 0f, 1f);
        }
        return d;
    }

    private double hairDensity() {
        double[] mass = new double[256];
        double total = 0;
        for (Trace t : traces) {
            if (t.length() < 0.12 * pxPerMm) {
                continue;
            }
            for (int i = 0; i < t.size(); i++) {
                float v =
                        od.value[
                                (int) Math.round(t.y()[i]) * od.width + (int) Math.round(t.x()[i])];
                if (v > 0) {
                    double weight = v * v;
                    mass[(int) Math.min(255, v * 64)] += weight;
                    total += weight;
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            sum += mass[i];
            if (sum > HAIR_QUANTILE * total) {
                return Math.max(0.05, (i + 0.5) / 64);
            }
        }
        return 1;
    }

    private List<int[]> label(float[] d, int[] labels) {
        int w = od.width;
        int h = od.height;
        Arrays.fill(labels, -1);
        List<int[]> boxes = new ArrayList<>();
        int[] stack = new int[w * h];
        double smallest = 0.4 * Math.pow(0.05 * pxPerMm, 2);
        float cut = PATCH;
        for (int seed = 0; seed < d.length; seed++) {
            if (labels[seed] != -1 || d[seed] < cut) {
                continue;
            }
            int id = boxes.size();
            int depth = 0;
            stack[depth++] = seed;
            labels[seed] = id;
            int n = 0;
            int[] box = {w, h, 0, 0};
            int head = 0;
            while (head < depth) {
                int i = stack[head++];
                n++;
                int x = i % w;
                int y = i / w;
                box[0] = Math.min(box[0], x);
                box[1] = Math.min(box[1], y);
                box[2] = Math.max(box[2], x);
                box[3] = Math.max(box[3], y);
                for (int k = 0; k < 8; k++) {
                    int qx = x + (k < 3 ? k - 1 : k < 5 ? 2 * (k - 3) - 1 : k - 6);
                    int qy = y + (k < 3 ? -1 : k < 5 ? 0 : 1);
                    if (qx >= 0 && qy >= 0 && qx < w && qy < h) {
                        int j = qy * w + qx;
                        if (labels[j] == -1 && d[j] >= cut) {
                            labels[j] = id;
                            stack[depth++] = j;
                        }
                    }
                }
            }
            if (n < smallest) {
                for (int k = 0; k < depth; k++) {
                    labels[stack[k]] = -2;
                }
            } else {
                boxes.add(new int[] {box[0], box[1], box[2], box[3], n});
            }
        }
        return boxes;
    }

    private int majorityLabel(Trace t, int[] labels) {
        int votes = 0;
        int label = -1;
        int inside = 0;
        for (int i = 0; i < t.size(); i++) {
            int l = labels[(int) Math.round(t.y()[i]) * od.width + (int) Math.round(t.x()[i])];
            if (l >= 0) {
                inside++;
                if (votes == 0) {
                    label = l;
                    votes = 1;
                } else {
                    votes += l == label ? 1 : -1;
                }
            }
        }
        return 2 * inside >= t.size() ? label : -1;
    }

    /// Cuts a trace where it leaves the parabola through its ends and middle by more than a third
    /// of a hair.
    List<Trace> straightParts(Trace t) {
        List<Trace> parts = new ArrayList<>();
        cut(t, parts);
        return parts;
    }

    private void cut(Trace t, List<Trace> parts) {
        int n = t.size();
        Stick s = chord(t, 1);
        double worst = 0;
        int where = -1;
        double length = Math.max(s.length(), 1e-9);
        for (int i = 1; i < n - 1; i++) {
            double u =
                    ((t.x()[i] - s.x0()) * (s.x1() - s.x0())
                                    + (t.y()[i] - s.y0()) * (s.y1() - s.y0()))
                            / (length * length);
            double off = Math.hypot(t.x()[i] - s.axisX(u), t.y()[i] - s.axisY(u));
            if (off > worst) {
                worst = off;
                where = i;
            }
        }
        if (worst > 0.028 * pxPerMm && n >= 8) {
            cut(t.part(0, where + 1), parts);
            cut(t.part(where, n), parts);
        } else if (t.length() >= 0.05 * pxPerMm) {
            parts.add(t);
        }
    }

    static Stick chord(Trace t, double width) {
        int n = t.size();
        double x0 = t.x()[0];
        double y0 = t.y()[0];
        double x1 = t.x()[n - 1];
        double y1 = t.y()[n - 1];
        double length = Math.max(Math.hypot(x1 - x0, y1 - y0), 1e-9);
        double num = 0;
        double den = 0;
        for (int i = 0; i < n; i++) {
            double u =
                    ((t.x()[i] - x0) * (x1 - x0) + (t.y()[i] - y0) * (y1 - y0)) / (length * length);
            double d = (-(t.x()[i] - x0) * (y1 - y0) + (t.y()[i] - y0) * (x1 - x0)) / length;
            double p = 4 * u * (1 - u);
            num += p * d;
            den += p * p;
        }
        double bow = den > 0 ? num / den : 0;
        bow = Math.clamp(bow, -0.15 * length, 0.15 * length);
        return new Stick(x0, y0, x1, y1, bow, width, 1);
    }

    static double quantile(float[] values, int n, double q) {
        if (n == 0) {
            return 0;
        }
        float[] copy = Arrays.copyOf(values, n);
        Arrays.sort(copy);
        return copy[(int) Math.min(n - 1.0, q * n)];
    }
}
