package org.papilla.formulary;

import java.util.List;
import org.papilla.formulary.document.Field;

/// A reference value of hair or of a test of hair, with what contradicts it.
///
/// @param id id, such as `density`
/// @param name name for people
/// @param topic what it is about
/// @param rows the values, each with population, site and source
/// @param protocol how it is measured
/// @param reading how a result is read
/// @param contradictions where sources disagree or a value is doubted
/// @param origin shipped, or the clinic's own
public record Norm(
        String id,
        Text name,
        Topic topic,
        List<Observation> rows,
        List<Statement> protocol,
        List<Statement> reading,
        List<Statement> contradictions,
        Origin origin)
        implements Entry {

    /// What a norm is about.
    public enum Topic {
        /// Density, thickness, growth.
        HAIR,
        /// Phases of the hair cycle.
        PHASE,
        /// A test at the chair or at home.
        TEST,
        /// The weights of a score.
        WEIGHT
    }

    static Norm read(Field field, Reading reading) {
        return new Norm(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("topic").oneOf(Topic.class),
                field.child("rows").list(row -> Observation.read(row, reading)),
                reading.statements(field.child("protocol")),
                reading.statements(field.child("reading")),
                reading.statements(field.child("contradictions")),
                reading.origin());
    }
}
