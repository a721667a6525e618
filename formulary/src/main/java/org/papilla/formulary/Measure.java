package org.papilla.formulary;

import java.util.List;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Range;

/// Something that can be measured of a patient, with the units in which it may be given.
///
/// @param id name in JSON, such as `systolicPressure`
/// @param name name for people
/// @param units units that are understood; the first is the one that rules are written in
/// @param low smallest value that can be true of a living person, in the first unit
/// @param high largest such value
/// @param origin shipped, or the clinic's own
public record Measure(
        String id, Text name, List<Scale> units, double low, double high, Origin origin)
        implements Entry {

    /// One unit of a measure: value in the first unit = `factor` x value + `offset`.
    ///
    /// @param unit the unit
    /// @param factor factor to the first unit
    /// @param offset offset to the first unit
    public record Scale(Unit unit, double factor, double offset) {}

    static Measure read(Field field, Reading reading) {
        return new Measure(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("units")
                        .list(scale ->
                                new Scale(
                                        reading.unit(scale.child("unit")),
                                        scale.child("factor")
                                                .optionalNumber(Range.positive(1e6, ""))
                                                .orElse(1),
                                        scale.child("offset")
                                                .optionalNumber(Range.any(""))
                                                .orElse(0))),
                field.child("low").number(Range.any("")),
                field.child("high").number(Range.any("")),
                reading.origin());
    }
}
