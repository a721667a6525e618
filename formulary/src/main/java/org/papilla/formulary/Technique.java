package org.papilla.formulary;

import java.util.List;
import java.util.Optional;
import org.papilla.formulary.document.Field;

/// A way to bring a mixture into the skin.
///
/// In every list of figures the first is the one that a plan uses; the others are what else is in
/// use. Depth is measured perpendicular to the skin; a needle of length L at angle a to the skin
/// reaches L · sin(a).
///
/// @param id code, such as `POINT_ID`
/// @param name name for people
/// @param layer layer of the skin that it reaches
/// @param scalpUse whether it may be used on the scalp
/// @param variants depth and angle; more than one where sources disagree, the first is used
/// @param needles needles in use
/// @param volumePerPoint volume at one point, or along one line
/// @param spacing distance between points or lines
/// @param rate how fast
/// @param contact how long the mixture stays on the skin, where it does
/// @param pressure most pressure on the skin
/// @param scalpLimit greatest depth at which it may be used on the scalp, perpendicular to the
///   skin; the limits of the region hold besides
/// @param notes what else must be known
/// @param provenance where the technique is described
/// @param origin shipped, or the clinic's own
public record Technique(
        String id,
        Text name,
        Text layer,
        ScalpUse scalpUse,
        List<Variant> variants,
        List<Needle> needles,
        List<Figure> volumePerPoint,
        List<Figure> spacing,
        List<Figure> rate,
        List<Figure> contact,
        List<Figure> pressure,
        Optional<Figure> scalpLimit,
        List<Statement> notes,
        Provenance provenance,
        Origin origin)
        implements Entry {

    /// Whether a technique may be used on the scalp.
    public enum ScalpUse {
        /// May be used within the limits of the region.
        USABLE,
        /// May be used to less depth than elsewhere on the body.
        LIMITED,
        /// Given beside an injection, not instead of it.
        ADJUNCT,
        /// Another procedure, with rules of its own; not planned here.
        OTHER_PROCEDURE
    }

    /// Depth and angle as one source or custom has them.
    ///
    /// @param description in words
    /// @param depth depth, in mm; absent when the device or the region decides
    /// @param angle angle between needle and skin, in degrees; absent when tangential or not said
    public record Variant(Text description, Optional<Figure> depth, Optional<Figure> angle) {}

    /// A needle.
    ///
    /// @param gauge gauge number; a range where several are in use
    /// @param length length, in mm; absent when not said
    /// @param note how it is held
    public record Needle(Figure gauge, Optional<Figure> length, Optional<Text> note) {}

    static Technique read(Field field, Reading reading) {
        var variants = field.child("variants").list(variant -> readVariant(variant, reading));
        if (variants.isEmpty()) {
            field.child("variants").report("name at least one variant");
        }
        return new Technique(
                reading.id(field),
                reading.text(field.child("name")),
                reading.text(field.child("layer")),
                field.child("scalpUse").oneOf(ScalpUse.class),
                variants,
                field.child("needles").list(needle -> readNeedle(needle, reading)),
                reading.figures(field.child("volumePerPoint")),
                reading.figures(field.child("spacing")),
                reading.figures(field.child("rate")),
                reading.figures(field.child("contact")),
                reading.figures(field.child("pressure")),
                field.child("scalpLimit").optional(reading::figure),
                reading.statements(field.child("notes")),
                reading.provenance(field),
                reading.origin());
    }

    private static Variant readVariant(Field variant, Reading reading) {
        return new Variant(
                reading.text(variant),
                variant.child("depth").optional(reading::figure),
                variant.child("angle").optional(reading::figure));
    }

    private static Needle readNeedle(Field needle, Reading reading) {
        return new Needle(
                reading.figure(needle.child("gauge")),
                needle.child("length").optional(reading::figure),
                needle.child("note").optional(reading::text));
    }
}
