package org.papilla.scalp.placement;

/// A place that the needle must not touch.
///
/// @param id short and unique within one placement
/// @param kind why it is closed
/// @param shape the closed piece of the map, safety margin included
/// @param text what it is, for people
/// @param source where the rule comes from
/// @param mark trust in its position
public record Zone(String id, Kind kind, Shape shape, Text text, String source, Mark mark) {

    /// Why a zone is closed.
    public enum Kind {
        /// An artery and its safety margin.
        ARTERY,
        /// The face below the hairline, with the vessels that reach the eye.
        FOREHEAD,
        /// Behind the ear, near the trunk of the facial nerve.
        BEHIND_EAR,
        /// A nerve that leaves the skull.
        NERVE,
        /// Where grafts are or may be taken from.
        DONOR,
        /// An inflamed, infected or unclear spot.
        LESION,
        /// A scar.
        SCAR,
        /// A plate, a shunt, an electrode.
        IMPLANT,
        /// Bone is missing.
        SKULL_DEFECT,
        /// Closed by the patient or the clinician for another reason.
        OTHER
    }

    /// Refuses an empty id.
    public Zone {
        if (id.isBlank()) {
            throw new IllegalArgumentException("zone id (\"" + id + "\") must not be empty");
        }
    }

    /// A zone of one patient, drawn by a clinician.
    public static Zone ofPatient(String id, Kind kind, Shape shape) {
        Text text =
                switch (kind) {
                    case LESION -> new Text("lesion", "lezyon");
                    case SCAR -> new Text("scar", "yara izi");
                    case IMPLANT -> new Text("implant", "implant");
                    case SKULL_DEFECT -> new Text("skull defect", "kafatası defekti");
                    case ARTERY -> new Text("artery felt here", "burada nabız alınan arter");
                    case NERVE -> new Text("nerve", "sinir");
                    case DONOR -> new Text("donor area", "donör bölge");
                    case FOREHEAD, BEHIND_EAR, OTHER -> new Text("closed area", "kapalı bölge");
                };
        return new Zone(id, kind, shape, text, "drawn on this patient", Mark.VERIFIED);
    }
}
