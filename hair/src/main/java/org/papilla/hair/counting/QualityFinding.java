package org.papilla.hair.counting;

/// One gate that a picture did not pass.
///
/// @param gate which one
/// @param verdict what it means for the count
/// @param measured the value that was measured, in the unit that `reason` names
/// @param limit the value that would have passed
/// @param reason what is wrong
/// @param remedy what to do about it
public record QualityFinding(
        Gate gate,
        Quality.Verdict verdict,
        double measured,
        double limit,
        String reason,
        String remedy) {

    /// What is looked at.
    public enum Gate {
        SCALE,
        RESOLUTION,
        FOCUS,
        GLARE,
        CONTRAST,
        TEXTURE,
        CROWDING,
        OVERLAY,
        EDGES,
        SAMPLE,
        NOT_SCALP,
        NO_HAIR
    }
}
