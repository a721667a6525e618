package org.papilla.scalp.picture;

import java.util.List;
import org.papilla.scalp.placement.Stick;
import org.papilla.scalp.placement.Text;

/// What a cross-section shows.
///
/// @param tissues layers from the surface down
/// @param thicknessMeasured whether the layers were measured on this patient
/// @param stick needle, angle and inserted length
/// @param spacingMm distance to the next point, mm
/// @param bulbDepthMm depth of terminal bulbs, mm
/// @param vellusDepthMm depth of vellus bulbs, mm
/// @param depthLimitMm limit of the region, mm: 4 or 6
/// @param frames the depot at one to four times; one frame shows two neighbouring points, several
///   frames show one point each
public record SectionScene(
        List<Tissue> tissues,
        boolean thicknessMeasured,
        Stick stick,
        double spacingMm,
        double bulbDepthMm,
        double vellusDepthMm,
        double depthLimitMm,
        List<Frame> frames) {

    /// The depot at one time.
    ///
    /// @param label the time, for people
    /// @param field free concentration around the point of injection; neighbours included
    public record Frame(Text label, Field field) {}

    /// A kind of tissue.
    public enum Kind {
        /// The horny and living layers of the skin's surface.
        EPIDERMIS("epidermis", "epidermis"),
        /// True skin.
        DERMIS("dermis", "dermis"),
        /// Connective and fat layer with vessels and the roots of terminal hairs.
        FAT("fat layer", "yağ tabakası"),
        /// The tendon sheet.
        GALEA("galea", "galea"),
        /// Loose tissue over the pericranium.
        LOOSE("loose layer", "gevşek tabaka"),
        /// Skull.
        BONE("bone", "kemik");

        private final String english;
        private final String turkish;

        Kind(String english, String turkish) {
            this.english = english;
            this.turkish = turkish;
        }

        /// The name in a picture.
        Text label() {
            return new Text(english, turkish);
        }
    }

    /// One layer.
    ///
    /// @param kind what it is
    /// @param thicknessMm mm, above 0
    public record Tissue(Kind kind, double thicknessMm) {

        /// Refuses a thickness that is not above 0.
        public Tissue {
            if (!(thicknessMm > 0 && thicknessMm <= 20)) {
                throw new IllegalArgumentException(
                        "thickness of %s (%s mm) must be above 0 and at most 20 mm"
                                .formatted(kind, thicknessMm));
            }
        }
    }

    /// Copies the lists and refuses what cannot be drawn.
    public SectionScene {
        tissues = List.copyOf(tissues);
        frames = List.copyOf(frames);
        if (tissues.isEmpty() || frames.isEmpty() || frames.size() > 4) {
            throw new IllegalArgumentException(
                    "a section needs layers (%d) and one to four frames (%d)"
                            .formatted(tissues.size(), frames.size()));
        }
        if (!(spacingMm >= 1 && spacingMm <= 40)) {
            throw new IllegalArgumentException(
                    "spacing (%s mm) must lie within 1 to 40 mm".formatted(spacingMm));
        }
        if (!(bulbDepthMm > 0.5 && bulbDepthMm <= 10)
                || !(vellusDepthMm > 0.5 && vellusDepthMm <= 10)) {
            throw new IllegalArgumentException(
                    "bulb depths (%s and %s mm) must be above 0.5 and at most 10 mm"
                            .formatted(bulbDepthMm, vellusDepthMm));
        }
    }

    /// A usual scalp: skin 1.71 mm by ultrasound (Sung 2025), skin to bone 5.5 mm at the hairline
    /// (ultrasound elastography, doi:10.1111/jocd.14488), the rest shared out by design.
    public static List<Tissue> usualScalp() {
        return List.of(
                new Tissue(Kind.EPIDERMIS, 0.07),
                new Tissue(Kind.DERMIS, 1.64),
                new Tissue(Kind.FAT, 2.35),
                new Tissue(Kind.GALEA, 0.85),
                new Tissue(Kind.LOOSE, 0.6),
                new Tissue(Kind.BONE, 1.2));
    }
}
