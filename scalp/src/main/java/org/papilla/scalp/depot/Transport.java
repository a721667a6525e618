package org.papilla.scalp.depot;

/// How a drug moves through and out of dermis, from its molecular properties.
///
/// Relations of the Open Systems Pharmacology `Skin-permeation-model` (Dancik 2013, Kretsos 2008),
/// read from its model file. Clearance into capillaries is limited by wall and flow in series. To
/// the lipid path of the wall we add a path through pores, since the published relation lets ions
/// and sugars stay for a day, which they do not: this is **our assumption**, set so that insulin
/// leaves skin at 4e-4 1/s (peak at 35 to 46 min after intradermal injection) and fading above 20
/// kDa so that a dextran of 150 kDa is left to lymph.
///
/// @param bindingFactor total over free-in-water, that retards diffusion and loss alike
/// @param diffusivityM2PerS effective diffusivity in dermis, m²/s
/// @param wallPerS permeability times area of the capillary wall per tissue volume, 1/s
/// @param lymphPerS loss to lymph, 1/s
record Transport(
        double bindingFactor, double diffusivityM2PerS, double wallPerS, double lymphPerS) {

    /// Share of tissue that water fills.
    static final double WATER = 0.6;

    /// Blood flow per volume of dermis, 1/s: 0.132 1/min (Dancik 2013).
    static final double DERMIS_FLOW = 2.2e-3;

    /// Loss of macromolecules to lymph in human skin, 1/s: 150 kDa dextran falls 4.1-fold in 24 h.
    static final double LYMPH = 1.6e-5;

    private static final double ALBUMIN_SPACE = 0.32;
    private static final double LIPID = 0.001;
    private static final double BOUND_DIFFUSIVITY = 1e-11;
    private static final double SKIN_PH = 7.4;
    private static final double CAPILLARY_AREA_PER_CM = 100;
    private static final double INSULIN_MASS = 5808;
    private static final double INSULIN_PORES = 4e-4;
    private static final double PORE_LIMIT = 20_000;

    static Transport of(Drug drug, DermisModel model) {
        return of(drug, model, unbound(drug));
    }

    /// The same with another unbound share, for virtual patients.
    static Transport of(Drug drug, DermisModel model, double unbound) {
        double mass = drug.known("molarMass");
        if (drug.macromolecule()) {
            return new Transport(
                    1, drug.known("macromoleculeDiffusivity"), 0, drug.known("lymphClearance"));
        }
        double binding = bindingFactor(drug, unbound);
        double diffusivity =
                switch (model) {
                    case KRETSOS -> kretsos(mass, unbound, binding);
                    case CHEN -> {
                        // Tabulated for the drug's own binding; scales with it as the relation
                        // does.
                        double own = unbound(drug);
                        yield drug.known("diffusivityChen")
                                * (0.68 + 0.32 / own)
                                / (0.68 + 0.32 / unbound);
                    }
                };
        return new Transport(
                binding, diffusivity, lipidWall(drug) + poreWall(mass), LYMPH / binding);
    }

    static double unbound(Drug drug) {
        return drug.macromolecule() ? 1 : drug.known("unboundShare");
    }

    static double bindingFactor(Drug drug, double unbound) {
        return 1
                - ALBUMIN_SPACE
                + ALBUMIN_SPACE / unbound
                + LIPID * neutral(drug) * Math.pow(10, drug.known("logP"));
    }

    private static double kretsos(double mass, double unbound, double binding) {
        double free = Math.pow(10, -8.15 - 0.6555 * Math.log10(mass));
        return (free + ALBUMIN_SPACE * BOUND_DIFFUSIVITY * (1 - unbound) / unbound) / binding;
    }

    /// Share that is not ionised at the pH of skin.
    static double neutral(Drug drug) {
        double ionised = 0;
        if (drug.value("basePka").isPresent()) {
            ionised += Math.pow(10, drug.known("basePka") - SKIN_PH);
        }
        if (drug.value("acidPka").isPresent()) {
            ionised += Math.pow(10, SKIN_PH - drug.known("acidPka"));
        }
        return 1 / (1 + ionised);
    }

    /// Potts and Guy's relation times 100, in cm/h, times the capillary area; 1/s.
    static double lipidWall(Drug drug) {
        double cmPerHour =
                Math.pow(
                        10,
                        -2.7437 + 0.71 * drug.known("logP") - 0.0061 * drug.known("molarMass") + 2);
        return cmPerHour / 3600 * CAPILLARY_AREA_PER_CM;
    }

    /// The pore path of the capillary wall; our assumption.
    static double poreWall(double mass) {
        double size = Math.pow(INSULIN_MASS / mass, 0.6);
        return INSULIN_PORES * size * Math.exp((INSULIN_MASS - mass) / PORE_LIMIT);
    }

    /// Capillary clearance at a blood flow per tissue volume, before binding, 1/s.
    double freeClearance(double flowPerS) {
        return wallPerS > 0 ? 1 / (1 / wallPerS + 1 / flowPerS) : 0;
    }
}
