package org.papilla.hair.examination;

/// One thing that is wrong with an input sheet.
///
/// @param path of the field, for example `sites[0].telogen`
/// @param value that was given, as text; "nothing" when the field is missing
/// @param unit of the field, empty for words
/// @param remedy what would be right
public record Problem(String path, String value, String unit, String remedy) {

    /// The problem on one line: path, value, unit, remedy.
    public String line() {
        String given = unit.isEmpty() ? value : value + " " + unit;
        return "%s: %s; %s".formatted(path, given, remedy);
    }
}
