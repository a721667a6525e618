package org.papilla.scalp.depot;

/// Fall of serum dihydrotestosterone with the daily dose of finasteride.
///
/// A saturable relation `E = 73.6 % d / (0.0228 mg + d)`, fitted by least squares to the means
/// after 42 days in 249 men (Drake et al., J Am Acad Dermatol 1999): 49.5, 68.6, 71.4, 72.2 % at
/// 0.05, 0.2, 1 and 5 mg a day. It shows why less systemic drug is not less systemic effect: a
/// topical solution with a ninth of the oral exposure lowered serum DHT as much (Caserini 2014).
final class DhtEffect {

    private static final double MOST = 0.7358;
    private static final double HALF_MG = 0.0228;

    private DhtEffect() {}

    /// Whether dose and effect of a drug are published.
    static boolean known(String drugId) {
        return drugId.equals("finasteride");
    }

    /// Fall of serum DHT, share.
    ///
    /// @param oralMgPerDay oral dose with the same exposure, mg per day
    static double serumFall(double oralMgPerDay) {
        return MOST * oralMgPerDay / (HALF_MG + oralMgPerDay);
    }
}
