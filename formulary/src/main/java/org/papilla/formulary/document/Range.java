package org.papilla.formulary.document;

/// The numbers that a field may hold, with the unit that its name promises.
///
/// @param low smallest allowed
/// @param lowIncluded whether `low` itself is allowed
/// @param high largest allowed; included
/// @param unit unit in UCUM, or empty for a plain number
public record Range(double low, boolean lowIncluded, double high, String unit) {

    /// More than zero and at most `high`.
    public static Range positive(double high, String unit) {
        return new Range(0, false, high, unit);
    }

    /// From `low` to `high`, both included.
    public static Range between(double low, double high, String unit) {
        return new Range(low, true, high, unit);
    }

    /// Any finite number.
    public static Range any(String unit) {
        return new Range(-Double.MAX_VALUE, true, Double.MAX_VALUE, unit);
    }

    boolean contains(double x) {
        return (lowIncluded ? x >= low : x > low) && x <= high; // NaN fails both
    }

    /// A member of the range, handed out in place of a bad number until the document is refused.
    double placeholder() {
        return contains(1) ? 1 : high;
    }

    String describe() {
        String of = unit.isEmpty() ? "" : " " + unit;
        if (low == -Double.MAX_VALUE && high == Double.MAX_VALUE) {
            return "a finite number" + of;
        }
        String from = lowIncluded ? "at least " + plain(low) : "more than " + plain(low);
        return high == Double.MAX_VALUE
                ? "a number " + from + of
                : "a number " + from + " and at most " + plain(high) + of;
    }

    private static String plain(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15
                ? Long.toString((long) x)
                : Double.toString(x);
    }
}
