package org.papilla.formulary;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Range;

/// A figure together with what it was measured of.
///
/// @param of what or whom it describes
/// @param site where on the scalp; absent when not said
/// @param figure the number
/// @param standardDeviation scatter between people, in the unit and from the source of the figure;
///   absent when not printed
/// @param people how many were measured; absent when not printed
public record Observation(
        Text of,
        Optional<Text> site,
        Figure figure,
        OptionalDouble standardDeviation,
        OptionalInt people) {

    static Observation read(Field field, Reading reading) {
        var people = field.child("people");
        return new Observation(
                reading.text(field.child("of")),
                field.child("site").optional(reading::text),
                reading.figure(field),
                field.child("standardDeviation").optionalNumber(Range.positive(1e9, "")),
                people.present()
                        ? OptionalInt.of(people.whole(1, 10_000_000))
                        : OptionalInt.empty());
    }
}
