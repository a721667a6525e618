package org.papilla.hair.statistics;

/// Checks of arguments; each refuses NaN and names the value and what would be right.
final class Require {

    private Require() {}

    static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be finite and above 0".formatted(name, value));
        }
    }

    static void openShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "%s (%s) must lie between 0 and 1, maybe it was given in %%"
                            .formatted(name, value));
        }
    }

    static void partOf(String name, long part, long whole) {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException(
                    "%s (%d of %d) must be a part of at least one".formatted(name, part, whole));
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be finite and not negative".formatted(name, value));
        }
    }
}
