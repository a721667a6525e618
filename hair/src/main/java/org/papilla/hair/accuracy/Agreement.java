package org.papilla.hair.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds up how found lines agree with true lines over several pictures: one to one, nearest first.
final class Agreement {

    /// A straight line between two places, micrometres.
    record Line(String kind, double x0, double y0, double x1, double y1, double widthUm) {
        double length() {
            return Math.hypot(x1 - x0, y1 - y0);
        }
    }

    private static final double MOST_LATERAL_UM = 60;
    private static final double LEAST_OVERLAP = 0.45;

    private final Map<String, int[]> byKind = new TreeMap<>();
    private final List<Double> differences = new ArrayList<>();
    private final List<Double> relative = new ArrayList<>();
    private final List<Double> widthErrors = new ArrayList<>();
    private int found;
    private int truth;
    private int agreed;

    void add(List<Line> foundLines, List<Line> trueLines) {
        List<double[]> costs = new ArrayList<>();
        for (int i = 0; i < foundLines.size(); i++) {
            for (int j = 0; j < trueLines.size(); j++) {
                double cost = cost(foundLines.get(i), trueLines.get(j));
                if (cost <= MOST_LATERAL_UM) {
                    costs.add(new double[] {cost, i, j});
                }
            }
        }
        costs.sort(Comparator.comparingDouble(c -> c[0]));
        boolean[] usedFound = new boolean[foundLines.size()];
        boolean[] usedTrue = new boolean[trueLines.size()];
        for (double[] c : costs) {
            int i = (int) c[1];
            int j = (int) c[2];
            if (!usedFound[i] && !usedTrue[j]) {
                usedFound[i] = true;
                usedTrue[j] = true;
                agreed++;
                double error = foundLines.get(i).widthUm() - trueLines.get(j).widthUm();
                if (Double.isFinite(error)) {
                    widthErrors.add(error);
                }
            }
        }
        for (int j = 0; j < usedTrue.length; j++) {
            int[] n = byKind.computeIfAbsent(trueLines.get(j).kind(), k -> new int[2]);
            n[1]++;
            n[0] += usedTrue[j] ? 1 : 0;
        }
        found += foundLines.size();
        truth += trueLines.size();
        double difference = foundLines.size() - trueLines.size();
        differences.add(difference);
        relative.add(difference / Math.max(1, trueLines.size()));
    }

    /// Mean sideways distance where both lie side by side; infinite if they turn away from one
    /// another or overlap too little.
    private static double cost(Line a, Line b) {
        double la = Math.max(a.length(), 1e-9);
        double lb = Math.max(b.length(), 1e-9);
        double ux = (b.x1() - b.x0()) / lb;
        double uy = (b.y1() - b.y0()) / lb;
        double cos = Math.abs((a.x1() - a.x0()) * ux + (a.y1() - a.y0()) * uy) / la;
        double turn = Math.min(la, lb) < 170 ? 40 : 25;
        if (cos < Math.cos(Math.toRadians(turn))) {
            return Double.POSITIVE_INFINITY;
        }
        double s0 = (a.x0() - b.x0()) * ux + (a.y0() - b.y0()) * uy;
        double s1 = (a.x1() - b.x0()) * ux + (a.y1() - b.y0()) * uy;
        double from = Math.max(0, Math.min(s0, s1));
        double to = Math.min(lb, Math.max(s0, s1));
        if (to - from < LEAST_OVERLAP * Math.max(Math.min(la, lb), 0.6 * Math.max(la, lb))) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int k = 0; k <= 8; k++) {
            double t = (from + (to - from) * k / 8 - s0) / (s1 - s0);
            double px = a.x0() + t * (a.x1() - a.x0()) - b.x0();
            double py = a.y0() + t * (a.y1() - a.y0()) - b.y0();
            sum += Math.abs(-px * uy + py * ux) / 9;
        }
        return sum + 0.02 * (Math.max(la, lb) - (to - from));
    }

    double precision() {
        return (double) agreed / Math.max(1, found);
    }

    double recall() {
        return (double) agreed / Math.max(1, truth);
    }

    double f1() {
        return 2.0 * agreed / Math.max(1, found + truth);
    }

    /// Recall of each kind with the number of true lines.
    Map<String, String> recallByKind() {
        Map<String, String> text = new TreeMap<>();
        byKind.forEach(
                (kind, n) -> text.put(kind, "%.2f (n = %d)".formatted((double) n[0] / n[1], n[1])));
        return text;
    }

    /// Found minus true, over all pictures, as a share of the true.
    double countBias() {
        return (double) (found - truth) / Math.max(1, truth);
    }

    /// 1.96 standard deviations of the difference of the numbers in one picture.
    double limitsOfAgreement() {
        return 1.96 * deviation(differences);
    }

    /// Likewise as a share of the true number.
    double relativeLimitsOfAgreement() {
        return 1.96 * deviation(relative);
    }

    double meanTruth() {
        return (double) truth / Math.max(1, differences.size());
    }

    double widthBiasUm() {
        return quantile(0.5);
    }

    /// Half the distance between the 16th and the 84th percentile.
    double widthSpreadUm() {
        return (quantile(0.84) - quantile(0.16)) / 2;
    }

    private double quantile(double q) {
        if (widthErrors.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = widthErrors.stream().sorted().toList();
        return sorted.get((int) (q * (sorted.size() - 1)));
    }

    private static double deviation(List<Double> values) {
        double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
        double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return values.size() < 2 ? Double.NaN : Math.sqrt(squares / (values.size() - 1));
    }
}
