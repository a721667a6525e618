package org.papilla.hair.synthetic;

/// Checks of recipe values; each refuses NaN and names the value, its unit and what would be right.
final class Require {

    private Require() {}

    static void finite(String name, double value, String unit) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s %s) must be finite".formatted(name, value, unit));
        }
    }

    static void between(String name, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "%s (%s %s) must lie between %s and %s"
                            .formatted(name, value, unit, low, high));
        }
    }

    static void share(String name, double value) {
        between(name, value, 0, 1, "as a share");
    }
}
