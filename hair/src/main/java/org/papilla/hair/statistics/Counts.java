package org.papilla.hair.statistics;

import org.hipparchus.distribution.continuous.GammaDistribution;

/// Intervals for numbers of hairs in an area.
public final class Counts {

    private Counts() {}

    /// The exact Poisson interval of a count (Garwood 1936), by quantiles of the gamma
    /// distribution, which are half those of chi-squared; a count weighted for edges need not be
    /// whole.
    ///
    /// @param count hairs, 0 or more
    public static Interval poisson(double count, double confidence) {
        Require.notNegative("count", count);
        Require.openShare("confidence", confidence);
        double tail = (1 - confidence) / 2;
        double low =
                count == 0 ? 0 : new GammaDistribution(count, 1).inverseCumulativeProbability(tail);
        double high = new GammaDistribution(count + 1, 1).inverseCumulativeProbability(1 - tail);
        return new Interval(count, low, high);
    }

    /// Hairs per cm² with their interval.
    ///
    /// @param count hairs, weighted for edges
    /// @param areaCm2 area that was counted
    /// @param clustering how much wider counts scatter than independent points, 1 or more: hairs
    ///   come in units; 1.03 to 1.14 for units of 2.1 hairs that keep their distance (simulated)
    public static Interval density(
            double count, double areaCm2, double clustering, double confidence) {
        Require.positive("areaCm2", areaCm2);
        requireClustering(clustering);
        return poisson(count, confidence).widened(clustering).times(1 / areaCm2);
    }

    /// The scatter of a density from field to field on the same scalp, as a share of its mean.
    ///
    /// @param densityPerCm2 expected density
    /// @param areaCm2 area of each field
    /// @param clustering as for [#density]
    public static double samplingCv(double densityPerCm2, double areaCm2, double clustering) {
        Require.positive("densityPerCm2", densityPerCm2);
        Require.positive("areaCm2", areaCm2);
        requireClustering(clustering);
        return clustering / Math.sqrt(densityPerCm2 * areaCm2);
    }

    private static void requireClustering(double clustering) {
        if (!(clustering >= 1 && clustering < 10)) {
            throw new IllegalArgumentException(
                    "clustering (%s) must lie between 1 and 10".formatted(clustering));
        }
    }
}
