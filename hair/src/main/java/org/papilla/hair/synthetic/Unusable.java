package org.papilla.hair.synthetic;

/// Pictures from which no hair may be counted.
public enum Unusable {
    /// Skin without hair. The right answer is no hair, not a guess.
    BLANK_SKIN,
    /// A clipped scalp far out of focus.
    STRONG_BLUR,
    /// A page of printed text.
    TEXT_PAGE,
    /// A pigmented lesion under long hairs that cross the whole frame.
    LESION_WITH_LONG_HAIR,
    /// Nothing but sensor noise.
    NOISE_ONLY,
    /// A clipped scalp under glare that covers a third of it.
    BLINDING_GLARE,
    /// Grey hair on the palest skin: the hairs are there, but the contrast is not.
    NO_CONTRAST
}
