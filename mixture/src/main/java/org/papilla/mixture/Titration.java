package org.papilla.mixture;

/// One weak acid or base, compiled for one temperature: what charge a molecule of it carries at a
/// given acidity. Constants are thermodynamic, the activity correction is applied on the fly.
final class Titration {

    /// Which end of the uncertain constants is meant.
    enum End {
        /// All constants at the end that makes a solution more acid.
        ACID(0),
        /// All constants at their value.
        VALUE(1),
        /// All constants at the end that makes a solution more alkaline.
        ALKALINE(2);

        private final int index;

        End(int index) {
            this.index = index;
        }
    }

    /// Largest magnitude of charge that a species may have.
    static final int HIGHEST_CHARGE = 8;

    private final int chargeFullyProtonated;
    private final double[][] constants; // by End, then by step; Ka on the activity scale

    /// @param chargeFullyProtonated charge with every proton on
    /// @param pKa by step, ascending, at the temperature of the solution
    /// @param pKaLow lower ends of the same
    /// @param pKaHigh upper ends of the same
    Titration(int chargeFullyProtonated, double[] pKa, double[] pKaLow, double[] pKaHigh) {
        if (chargeFullyProtonated > HIGHEST_CHARGE
                || chargeFullyProtonated - pKa.length < -HIGHEST_CHARGE) {
            throw new IllegalArgumentException(
                    "charges from %d down to %d are outside ±%d"
                            .formatted(
                                    chargeFullyProtonated,
                                    chargeFullyProtonated - pKa.length,
                                    HIGHEST_CHARGE));
        }
        this.chargeFullyProtonated = chargeFullyProtonated;
        this.constants = new double[][] {powers(pKaLow), powers(pKa), powers(pKaHigh)};
    }

    private static double[] powers(double[] pKa) {
        double[] constants = new double[pKa.length];
        for (int i = 0; i < pKa.length; i++) {
            constants[i] = Math.pow(10, -pKa[i]);
        }
        return constants;
    }

    int chargeFullyProtonated() {
        return chargeFullyProtonated;
    }

    int steps() {
        return constants[1].length;
    }

    /// Adds `amount` times mean charge, mean squared charge and variance of the charge to `sums`.
    ///
    /// @param shifts activity correction of a step by the charge that it starts from, as made by
    ///   [#shifts]
    void addTo(double[] sums, double amount, End end, double protonActivity, double[] shifts) {
        double[] ka = constants[end.index];
        double weight = 1;
        double total = 1;
        int charge = chargeFullyProtonated;
        double first = charge;
        double second = (double) charge * charge;
        for (double constant : ka) {
            weight *= constant * shifts[charge + HIGHEST_CHARGE] / protonActivity;
            charge--;
            total += weight;
            first += weight * charge;
            second += weight * charge * charge;
        }
        double mean = first / total;
        double meanSquare = second / total;
        sums[0] += amount * mean;
        sums[1] += amount * meanSquare;
        sums[2] += amount * (meanSquare - mean * mean);
    }

    /// Share of the molecules that carry `charge`.
    double share(int wanted, End end, double protonActivity, double[] shifts) {
        double[] ka = constants[end.index];
        double weight = 1;
        double total = 1;
        int charge = chargeFullyProtonated;
        double found = charge == wanted ? 1 : 0;
        for (double constant : ka) {
            weight *= constant * shifts[charge + HIGHEST_CHARGE] / protonActivity;
            charge--;
            total += weight;
            if (charge == wanted) {
                found = weight;
            }
        }
        return found / total;
    }

    /// Molecules that have given up one proton more than `step` to those that have given up `step`.
    double ratio(int step, End end, double protonActivity, double[] shifts) {
        int charge = chargeFullyProtonated - step;
        return constants[end.index][step] * shifts[charge + HIGHEST_CHARGE] / protonActivity;
    }

    /// Ratio of activity coefficients `γ(z) / γ(z−1)` for every starting charge z, indexed by `z +
    /// HIGHEST_CHARGE`.
    ///
    /// @param logarithm `−log10 γ` of an ion with charge ±1
    static double[] shifts(double logarithm, double[] into) {
        double unit = Math.pow(10, -logarithm);
        double square = unit * unit;
        double inverse = 1 / square;
        into[HIGHEST_CHARGE] = 1 / unit; // z = 0: 2z − 1 = −1
        for (int z = 1; z <= HIGHEST_CHARGE; z++) {
            into[HIGHEST_CHARGE + z] = into[HIGHEST_CHARGE + z - 1] * square;
            into[HIGHEST_CHARGE - z] = into[HIGHEST_CHARGE - z + 1] * inverse;
        }
        return into;
    }

    static double[] newShifts() {
        return new double[2 * HIGHEST_CHARGE + 1];
    }
}
