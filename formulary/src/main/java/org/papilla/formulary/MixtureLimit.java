package org.papilla.formulary;

import java.util.Optional;
import org.papilla.formulary.document.Field;

/// A limit that a finished mixture is held to.
///
/// Inside `clear` nothing is said; inside `tolerated` a clinician decides; outside it is a stop.
///
/// @param id what is limited, such as `ph` or `propylene-glycol`
/// @param name name for people
/// @param quantity what the numbers count
/// @param substance substance that is counted, for quantities that count one
/// @param clear range within which all is well
/// @param tolerated wider range within which a clinician decides; absent when there is none
/// @param overridable whether a clinician may go beyond it with a reason
/// @param origin shipped, or the clinic's own
public record MixtureLimit(
        String id,
        Text name,
        Quantity quantity,
        Optional<String> substance,
        Figure clear,
        Optional<Figure> tolerated,
        boolean overridable,
        Origin origin)
        implements Entry {

    /// What a limit counts.
    public enum Quantity {
        /// pH of the mixture.
        PH,
        /// Strong acid or base that tissue neutralises without notice, mmol/L: a mixture that so
        /// little brings into the range of pH counts as inside it.
        TITRATABLE_ACIDITY,
        /// Osmotically active particles that stay outside cells, mosm/kg.
        TONICITY,
        /// All osmotically active particles, mosm/kg.
        OSMOLALITY,
        /// Volume of the mixture, mL.
        VOLUME,
        /// Number of different agents.
        AGENTS,
        /// Sum of all local anaesthetics, each as a share of its own limit.
        ANAESTHETIC_SHARES,
        /// Share of the volume that a substance makes up, per cent.
        VOLUME_PERCENT,
        /// Concentration of a substance, mg/mL.
        CONCENTRATION,
        /// Amount of a substance per kilogram of body weight, mg/kg.
        AMOUNT_PER_KG,
        /// Concentration of everything that titrates like a substance, mmol/L.
        BUFFER,
        /// Time from mixing to use, h.
        HOURS_TO_USE
    }

    static MixtureLimit read(Field field, Reading reading) {
        return new MixtureLimit(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("quantity").oneOf(Quantity.class),
                field.child("substance")
                        .optional(substance -> reading.reference(substance, Kind.SUBSTANCE)),
                reading.figure(field.child("clear")),
                field.child("tolerated").optional(reading::figure),
                field.child("overridable").truth(),
                reading.origin());
    }
}
