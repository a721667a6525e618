package org.papilla.scalp.placement;

/// Whether a shallower depot lasts longer: the old rule of mesotherapy as a question to the model.
///
/// No measured curve supports the rule; intradermal insulin is absorbed faster than subcutaneous
/// insulin (Pettis 2011). So it is asked and never assumed.
///
/// @param shallowMm the lesser depth, mm
/// @param deepMm the greater depth, mm
/// @param shallowHalfLifeS half-life of the shallow depot in the central world, s
/// @param deepHalfLifeS half-life of the deep depot in the central world, s
/// @param shareShallowerIsSlower share of the sampled worlds in which the shallow depot lasts
///   longer
/// @param answer what follows
public record DepthQuestion(
        double shallowMm,
        double deepMm,
        double shallowHalfLifeS,
        double deepHalfLifeS,
        double shareShallowerIsSlower,
        Verdict answer) {

    /// What the worlds say.
    public enum Verdict {
        /// The shallow depot lasts longer in at least 90 % of the worlds.
        SHALLOWER_IS_SLOWER,
        /// The deep depot lasts longer in at least 90 % of the worlds.
        DEEPER_IS_SLOWER,
        /// Neither.
        OPEN
    }
}
