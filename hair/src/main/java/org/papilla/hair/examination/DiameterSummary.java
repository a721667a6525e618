package org.papilla.hair.examination;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.papilla.hair.statistics.Interval;
import org.papilla.hair.statistics.Proportions;
import org.papilla.hair.statistics.Repeats;

/// Shaft diameters of one site, as measured under the trichoscope.
///
/// @param hairs measured
/// @param meanUm mean with its 95 % interval (Student), µm
/// @param sdUm standard deviation, µm
/// @param coefficientOfVariation standard deviation over mean: anisotrichosis
/// @param thinShare share below `thinBelowUm`, by Wilson's interval
/// @param thinBelowUm the limit of thin hair, µm
/// @param minimalDetectableChangeUm smallest change of the mean between two visits that is beyond
///   the error of sampling, µm
/// @param enough whether at least 50 hairs were measured
public record DiameterSummary(
        int hairs,
        Interval meanUm,
        double sdUm,
        double coefficientOfVariation,
        Interval thinShare,
        double thinBelowUm,
        double minimalDetectableChangeUm,
        boolean enough) {

    /// Usual limit of thin hair, µm (Rakowska, Int J Trichology 2009;1:123); some use 40.
    public static final double THIN_UM = 30;

    /// Least number of hairs a site (Rakowska 2009).
    public static final int ENOUGH_HAIRS = 50;

    /// Summarises the diameters of a site.
    ///
    /// @param diametersUm at least two, each above 0 and up to 300 µm
    /// @param thinBelowUm limit of thin hair, for example [#THIN_UM]
    public static DiameterSummary of(List<Double> diametersUm, double thinBelowUm) {
        int n = diametersUm.size();
        if (n < 2) {
            throw new IllegalArgumentException(
                    "diameters (%d) must be at least 2 to have a scatter".formatted(n));
        }
        if (!(thinBelowUm > 0 && thinBelowUm < 100)) {
            throw new IllegalArgumentException(
                    "limit of thin hair (%s µm) must lie between 0 and 100 µm"
                            .formatted(thinBelowUm));
        }
        double sum = 0;
        int thin = 0;
        for (double d : diametersUm) {
            if (!(d > 0 && d <= 300)) {
                throw new IllegalArgumentException(
                        "diameter (%s µm) must lie above 0 and up to 300 µm, maybe it was given in"
                                        .formatted(d)
                                + " mm or pixels");
            }
            sum += d;
            thin += d < thinBelowUm ? 1 : 0;
        }
        double mean = sum / n;
        double squares = 0;
        for (double d : diametersUm) {
            squares += (d - mean) * (d - mean);
        }
        double sd = Math.sqrt(squares / (n - 1));
        double error = sd / Math.sqrt(n);
        double arm = new TDistribution(n - 1).inverseCumulativeProbability(0.975) * error;
        return new DiameterSummary(
                n,
                new Interval(mean, mean - arm, mean + arm),
                sd,
                sd / mean,
                Proportions.wilson(thin, n, 0.95),
                thinBelowUm,
                Repeats.mdc95(error),
                n >= ENOUGH_HAIRS);
    }
}
