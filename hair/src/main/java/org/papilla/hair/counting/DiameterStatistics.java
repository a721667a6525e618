package org.papilla.hair.counting;

import java.util.Arrays;

/// Diameters of the measured hairs, micrometres.
///
/// @param mean their mean
/// @param sd their standard deviation; 0 for a single hair
/// @param median their median
/// @param n how many were measured
public record DiameterStatistics(double mean, double sd, double median, int n) {

    /// @param diametersUm at least one
    static DiameterStatistics of(double[] diametersUm) {
        double[] d = diametersUm.clone();
        Arrays.sort(d);
        double mean = Arrays.stream(d).average().orElseThrow();
        double squares = Arrays.stream(d).map(v -> (v - mean) * (v - mean)).sum();
        int n = d.length;
        double median = 0.5 * (d[(n - 1) / 2] + d[n / 2]);
        return new DiameterStatistics(mean, n > 1 ? Math.sqrt(squares / (n - 1)) : 0, median, n);
    }
}
