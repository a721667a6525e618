package org.papilla.mixture;

import java.util.Arrays;

/// How many osmoles a substance makes in water, by the best knowledge there is of it.
sealed interface Osmoles {

    /// Osmotic coefficient in a mixture.
    ///
    /// @param molality of the substance, mol/kg
    /// @param ionicStrength of the mixture, mol/kg
    /// @param meanSquareCharge mean squared charge of its particles
    /// @param shortfall of an ion of charge ±1, see [Davies#osmoticShortfall]
    double coefficient(
            double molality, double ionicStrength, double meanSquareCharge, double shortfall);

    /// Relative uncertainty of the coefficient.
    double relativeError();

    /// Whether nobody measured the substance: its osmoles follow from theory alone.
    boolean predicted();

    /// One value at every concentration.
    record Constant(double value, double relativeError) implements Osmoles {
        @Override
        public double coefficient(double m, double strength, double squares, double shortfall) {
            return value;
        }

        @Override
        public boolean predicted() {
            return false;
        }
    }

    /// A simple salt with Pitzer parameters. Error: half a per cent where ions do not pair, two per
    /// cent where they do.
    record Salt(Pitzer pitzer) implements Osmoles {
        @Override
        public double coefficient(double m, double strength, double squares, double shortfall) {
            return pitzer.osmoticCoefficient(Math.min(strength, 8));
        }

        @Override
        public double relativeError() {
            return pitzer.relativeError();
        }

        @Override
        public boolean predicted() {
            return false;
        }
    }

    /// Values at some molalities, straight between them and held beyond them. Made from sodium
    /// chloride equivalents and iso-osmotic concentrations.
    final class Points implements Osmoles {
        private final double[] molalities;
        private final double[] values;

        private final double relativeError;

        Points(double[] ascendingMolalities, double[] coefficients, double relativeError) {
            this.relativeError = relativeError;
            this.molalities = Arrays.copyOf(ascendingMolalities, ascendingMolalities.length);
            this.values = Arrays.copyOf(coefficients, coefficients.length);
        }

        @Override
        public double coefficient(double m, double strength, double squares, double shortfall) {
            int last = molalities.length - 1;
            if (m <= molalities[0]) {
                return values[0];
            }
            if (m >= molalities[last]) {
                return values[last];
            }
            int i = 1;
            while (molalities[i] < m) {
                i++;
            }
            double share = (m - molalities[i - 1]) / (molalities[i] - molalities[i - 1]);
            return values[i - 1] + share * (values[i] - values[i - 1]);
        }

        @Override
        public double relativeError() {
            return relativeError;
        }

        @Override
        public boolean predicted() {
            return false;
        }
    }

    /// Nothing is known of the substance: a neutral particle counts whole, an ion by the activity
    /// model. Small ions are within four per cent of it, large organic ones within twenty.
    record ByCharge(double relativeError) implements Osmoles {
        @Override
        public double coefficient(double m, double strength, double squares, double shortfall) {
            return 1 - Math.min(0.5, squares * shortfall);
        }

        @Override
        public boolean predicted() {
            return true;
        }
    }
}
