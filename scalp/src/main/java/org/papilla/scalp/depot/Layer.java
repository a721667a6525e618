package org.papilla.scalp.depot;

/// One layer of skin.
///
/// Nothing is checked here: [Scenario#problems] reports every fault of a scenario at once.
///
/// @param name what it is called, for example `dermis`
/// @param thicknessM m, positive
/// @param diffusivityM2PerS effective diffusivity `D` of the total concentration, m²/s; 0 means
///   that the drug does not move there
/// @param clearancePerS loss to capillaries `k_b`, 1/s, scaled by the perfusion multiplier
/// @param partition `K`, total concentration over free-equivalent concentration
/// @param lymphPerS loss to lymph `k_L`, 1/s, not scaled by perfusion
/// @param metabolismPerS local metabolism `k_m`, 1/s; what it takes reaches nobody's blood
public record Layer(
        String name,
        double thicknessM,
        double diffusivityM2PerS,
        double clearancePerS,
        double partition,
        double lymphPerS,
        double metabolismPerS) {

    /// A layer without lymph or metabolism.
    public Layer(
            String name,
            double thicknessM,
            double diffusivityM2PerS,
            double clearancePerS,
            double partition) {
        this(name, thicknessM, diffusivityM2PerS, clearancePerS, partition, 0, 0);
    }

    /// All loss inside the layer at normal perfusion, 1/s.
    public double lossPerS() {
        return clearancePerS + lymphPerS + metabolismPerS;
    }
}
