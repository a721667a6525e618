package org.papilla.formulary;

import java.util.List;
import java.util.OptionalInt;
import org.papilla.formulary.document.Field;

/// A study of an injected agent, or of studies.
///
/// @param id author and year, such as `uzel-2020`
/// @param name authors, journal, year
/// @param agents agents studied
/// @param indications indications studied, by id
/// @param design how it was made
/// @param participants number of people; absent when not known
/// @param regimen what was given, how often
/// @param result what was seen
/// @param effects the figures of the result, where they were seen
/// @param caveat what must be kept in mind
/// @param provenance where it was read
/// @param origin shipped, or the clinic's own
public record Trial(
        String id,
        Text name,
        List<String> agents,
        List<String> indications,
        Text design,
        OptionalInt participants,
        Text regimen,
        Text result,
        List<Effect> effects,
        List<Text> caveat,
        Provenance provenance,
        Origin origin)
        implements Entry {

    /// One figure of a result.
    ///
    /// @param what what was measured, in which group
    /// @param figure the figure; low and high as its source prints them
    public record Effect(Text what, Figure figure) {}

    static Trial read(Field field, Reading reading) {
        var number = field.child("participants");
        return new Trial(
                reading.id(field),
                reading.text(field.child("name")),
                reading.references(field.child("agents"), Kind.AGENT),
                reading.references(field.child("indications"), Kind.INDICATION),
                reading.text(field.child("design")),
                number.present() ? OptionalInt.of(number.whole(1, 1_000_000)) : OptionalInt.empty(),
                reading.text(field.child("regimen")),
                reading.text(field.child("result")),
                field.child("effects")
                        .list(effect ->
                                new Effect(
                                        reading.text(effect.child("what")),
                                        reading.figure(effect.child("figure")))),
                field.child("caveat").list(reading::text),
                reading.provenance(field),
                reading.origin());
    }
}
