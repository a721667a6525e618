package org.papilla.formulary;

import java.util.Optional;
import java.util.OptionalDouble;

/// A number with its unit and where it comes from. At least one of value, low and high is there;
/// what is not known is absent.
///
/// @param value central or only value
/// @param low lower end of a range or interval
/// @param high upper end of a range or interval
/// @param unit unit of all three
/// @param note what the reader must know to use it rightly
/// @param provenance basis, mark and source
public record Figure(
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        Unit unit,
        Optional<Text> note,
        Provenance provenance) {

    /// The value, else the middle of a two-sided range.
    ///
    /// @return empty when only one end is known
    public OptionalDouble central() {
        if (value.isPresent()) {
            return value;
        }
        return low.isPresent() && high.isPresent()
                ? OptionalDouble.of((low.getAsDouble() + high.getAsDouble()) / 2)
                : OptionalDouble.empty();
    }

    /// The number as people read it: `4.5 mg/kg`, `280 to 340 mosm/kg`, `≤ 2 mL`.
    public String print() {
        var text = new StringBuilder();
        if (value.isPresent()) {
            text.append(plain(value.getAsDouble()));
            if (low.isPresent() && high.isPresent()) {
                text.append(" (")
                        .append(plain(low.getAsDouble()))
                        .append(" to ")
                        .append(plain(high.getAsDouble()))
                        .append(')');
            }
        } else if (low.isPresent() && high.isPresent()) {
            text.append(plain(low.getAsDouble())).append(" to ").append(plain(high.getAsDouble()));
        } else if (high.isPresent()) {
            text.append("≤ ").append(plain(high.getAsDouble()));
        } else {
            text.append("≥ ").append(plain(low.orElseThrow()));
        }
        return unit.symbol().isEmpty()
                ? text.toString()
                : text.append(' ').append(unit.symbol()).toString();
    }

    private static String plain(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15
                ? Long.toString((long) x)
                : Double.toString(x);
    }
}
