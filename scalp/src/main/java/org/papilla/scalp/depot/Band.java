package org.papilla.scalp.depot;

import java.util.Arrays;

/// What virtual patients agree on: the median, and the bounds between which nine in ten lie.
///
/// @param low 5 % quantile
/// @param median 50 % quantile
/// @param high 95 % quantile
public record Band(double low, double median, double high) {

    /// The band of a sample; quantiles are interpolated between neighbours.
    static Band of(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        return new Band(quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int i = (int) at;
        int next = Math.min(i + 1, sorted.length - 1);
        return sorted[i] + (at - i) * (sorted[next] - sorted[i]);
    }
}
