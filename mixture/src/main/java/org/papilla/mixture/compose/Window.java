package org.papilla.mixture.compose;

import org.papilla.formulary.Figure;
import org.papilla.formulary.MixtureLimit;

/// The range in which a figure of the mixture must lie.
///
/// @param low lower end; minus infinity where there is none
/// @param high upper end; infinity where there is none
record Window(double low, double high) {

    /// How strictly the limits are held.
    enum Strictness {
        /// Within the range in which all is well.
        CLEAR,
        /// Within the range in which a clinician decides; tried only where the clear range leaves
        /// nothing.
        TOLERATED
    }

    static Window of(MixtureLimit limit, Strictness strictness) {
        var figure =
                strictness == Strictness.CLEAR
                        ? limit.clear()
                        : limit.tolerated().orElse(limit.clear());
        return of(figure);
    }

    static Window of(Figure figure) {
        return new Window(
                figure.low().orElse(Double.NEGATIVE_INFINITY),
                figure.high().orElse(figure.value().orElse(Double.POSITIVE_INFINITY)));
    }

    boolean holds(double value) {
        return value >= low - 1e-9 && value <= high + 1e-9;
    }
}
