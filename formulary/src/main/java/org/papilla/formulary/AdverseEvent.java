package org.papilla.formulary;

import java.util.List;
import org.papilla.formulary.document.Field;

/// Something that went wrong after an injection into the scalp, or could.
///
/// @param id id, such as `mycobacterial-infection`
/// @param name name for people
/// @param seriousness how bad it is
/// @param reports what is on record
/// @param onset when it begins, in words; empty when not known
/// @param window when it begins, counted from the session; filled only where a source gives a
///   number
/// @param prevention how it is prevented
/// @param detection how it is noticed
/// @param action what to do when it happens, where the sources say so
/// @param agents agents it was reported with or is expected from; empty for any
/// @param figures numbers from the reports
/// @param origin shipped, or the clinic's own
public record AdverseEvent(
        String id,
        Text name,
        Seriousness seriousness,
        List<Statement> reports,
        List<Statement> onset,
        List<Figure> window,
        List<Statement> prevention,
        List<Statement> detection,
        List<Statement> action,
        List<String> agents,
        List<Observation> figures,
        Origin origin)
        implements Entry {

    /// How bad an adverse event is.
    public enum Seriousness {
        /// Usually passes by itself.
        USUALLY_MILD,
        /// Needs a clinician.
        NEEDS_CARE,
        /// May do lasting harm or threaten life.
        SERIOUS
    }

    static AdverseEvent read(Field field, Reading reading) {
        return new AdverseEvent(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("seriousness").oneOf(Seriousness.class),
                reading.statements(field.child("reports")),
                reading.statements(field.child("onset")),
                reading.figures(field.child("window")),
                reading.statements(field.child("prevention")),
                reading.statements(field.child("detection")),
                reading.statements(field.child("action")),
                reading.references(field.child("agents"), Kind.AGENT),
                field.child("figures").list(figure -> Observation.read(figure, reading)),
                reading.origin());
    }
}
