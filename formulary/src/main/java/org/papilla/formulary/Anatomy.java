package org.papilla.formulary;

import java.util.List;
import java.util.Optional;
import org.papilla.formulary.document.Field;

/// A region, layer or structure of the scalp, with its measures and with the depth to which it may
/// be injected.
///
/// @param id id, such as `vertex`
/// @param name name for people
/// @param type what it is
/// @param within region or structure that it is part of; absent when on its own
/// @param area area of a region, in cm²; the areas of the regions that lie in no other make up the
///   hair-bearing scalp
/// @param depth how deep may be injected; filled for regions
/// @param figures further measures
/// @param notes what must be known
/// @param origin shipped, or the clinic's own
public record Anatomy(
        String id,
        Text name,
        Type type,
        Optional<String> within,
        Optional<Figure> area,
        Optional<Depth> depth,
        List<Observation> figures,
        List<Statement> notes,
        Origin origin)
        implements Entry {

    /// What an entry of the anatomy is.
    public enum Type {
        /// The scalp as a whole.
        SCALP,
        /// A region of the hair-bearing scalp.
        REGION,
        /// A point from which a map is drawn.
        LANDMARK,
        /// A layer, from the surface down.
        LAYER,
        /// The hair follicle or a part of it.
        FOLLICLE,
        /// An artery that the needle must miss.
        ARTERY,
        /// A nerve.
        NERVE,
        /// Another place that is not injected.
        AVOID,
        /// The flow of blood.
        FLOW
    }

    /// How deep may be injected, perpendicular to the skin.
    ///
    /// @param amber depth above which the plan is warned about
    /// @param red depth above which it is refused
    /// @param redWhenBald depth above which it is refused where the hair is lost; absent when the
    ///   same
    public record Depth(Figure amber, Figure red, Optional<Figure> redWhenBald) {}

    static Anatomy read(Field field, Reading reading) {
        return new Anatomy(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("type").oneOf(Type.class),
                field.child("within").optional(f -> reading.reference(f, Kind.ANATOMY)),
                field.child("area").optional(reading::figure),
                field.child("depth").optional(depth -> readDepth(depth, reading)),
                field.child("figures").list(figure -> Observation.read(figure, reading)),
                reading.statements(field.child("notes")),
                reading.origin());
    }

    private static Depth readDepth(Field depth, Reading reading) {
        return new Depth(
                reading.figure(depth.child("amber")),
                reading.figure(depth.child("red")),
                depth.child("redWhenBald").optional(reading::figure));
    }
}
