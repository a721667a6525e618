package org.papilla.scalp.placement;

/// Refuses numbers that make no sense, with the name, the value and the unit in the message.
final class Numbers {

    private Numbers() {}

    static double finite(String name, double value, String unit) {
        if (!(value > Double.NEGATIVE_INFINITY && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s %s) must be a finite number".formatted(name, value, unit));
        }
        return value;
    }

    static double positive(String name, double value, String unit) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s %s) must be finite and above 0".formatted(name, value, unit));
        }
        return value;
    }

    static double notNegative(String name, double value, String unit) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s %s) must be finite and not negative".formatted(name, value, unit));
        }
        return value;
    }

    static void range(String name, double low, double high, String unit) {
        notNegative(name + " low", low, unit);
        if (!(high >= low && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s to %s %s) must be a finite range, low first"
                            .formatted(name, low, high, unit));
        }
    }
}
