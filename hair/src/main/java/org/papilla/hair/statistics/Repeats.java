package org.papilla.hair.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/// What two measurements of the same patient can show.
public final class Repeats {

    private Repeats() {}

    /// The minimal detectable change, 1.96 x sqrt(2) x SEM: a smaller difference between two single
    /// measurements is within their error in 95 % of cases.
    ///
    /// @param standardError of one measurement, in its unit
    public static double mdc95(double standardError) {
        Require.notNegative("standardError", standardError);
        double z = new NormalDistribution().inverseCumulativeProbability(0.975);
        return z * Math.sqrt(2) * standardError;
    }

    /// The exact two-sided test of McNemar (1947): could as many hairs be gained as lost by chance?
    ///
    /// @param gained hairs seen at the second visit only
    /// @param lost hairs seen at the first visit only
    /// @return the probability of a split at least as uneven when gain and loss are equally likely;
    ///   1 when nothing changed
    public static double mcNemar(long gained, long lost) {
        if (gained < 0 || lost < 0 || gained + lost > 10_000_000) {
            throw new IllegalArgumentException(
                    "gained (%d) and lost (%d) hairs must lie between 0 and 10 000 000"
                            .formatted(gained, lost));
        }
        int changed = (int) (gained + lost);
        if (changed == 0) {
            return 1;
        }
        int fewer = (int) Math.min(gained, lost);
        double tail = new BinomialDistribution(changed, 0.5).cumulativeProbability(fewer);
        return Math.min(1, 2 * tail);
    }
}
