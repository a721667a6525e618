package org.papilla.scalp.depot;

import java.util.List;

/// One draw of everything that is not known about a patient, from 14 numbers between 0 and 1.
///
/// Spreads are geometric standard deviations unless said otherwise. They are our reading of the
/// published ranges (design): diffusivity 1.5 on top of the choice of model (2 for a
/// macromolecule), clearance 1.6, fat partition 2, dermis 1.3, bulb depth 0.7 mm, injection depth
/// 0.7 mm (Micheels 2016: depth is the sine of the angle times the length), unbound share 0.3 on
/// the logit scale, systemic clearance 1.3, volume 1.25. Subcutaneous flow is normal as measured
/// (Klemp 1989), cut at 1. The delivered share follows needle spill in 0.4 mL intradermal
/// injections (Jacobse 2021, PMC8359405): none in 75 %, 1 to 15 % in 17 %, 15 to 50 % in 8 %. Blood
/// flow in the first 40 minutes is 0.3 to 3 times normal, since both hyperaemia and blanching were
/// seen; with epinephrine 0.15 to 0.8.
///
/// @param model form of the diffusion relation
/// @param diffusivityFactor factor on diffusivity
/// @param clearanceFactor factor on capillary clearance
/// @param flow subcutaneous blood flow, mL/100 g/min
/// @param unbound share unbound to albumin
/// @param fatRatio hypodermis over dermis partition
/// @param skin the scalp with this patient's dermis and bulb
/// @param depthM depth really reached, m
/// @param delivered share of the dose that stays in the skin
/// @param earlyFlow multiplier of capillary clearance in the first 40 minutes
/// @param bodyClearanceFactor factor on systemic clearance
/// @param bodyVolumeFactor factor on the volume of distribution
/// @param oralQuantile where in its range the oral share lies, 0 to 1
record VirtualPatient(
        DermisModel model,
        double diffusivityFactor,
        double clearanceFactor,
        double flow,
        double unbound,
        double fatRatio,
        Skin skin,
        double depthM,
        double delivered,
        double earlyFlow,
        double bodyClearanceFactor,
        double bodyVolumeFactor,
        double oralQuantile) {

    /// How many numbers make a patient.
    static final int DIMENSIONS = 14;

    /// What the numbers that matter to the skin stand for, in their order.
    static final List<String> FACTORS =
            List.of(
                    "diffusion model",
                    "diffusivity",
                    "capillary clearance",
                    "subcutaneous flow",
                    "unbound share",
                    "fat partition",
                    "dermis thickness",
                    "bulb depth",
                    "injection depth",
                    "delivered share",
                    "early blood flow");

    static VirtualPatient of(DepotInputs inputs, double[] u) {
        Skin skin = inputs.skin();
        double whole = skin.thicknessM();
        double dermis = Math.clamp(skin.dermisM() * spread(u[6], 1.3), 0.5e-3, whole - 0.6e-3);
        double bulb =
                Math.clamp(
                        skin.bulbDepthM() + 0.7e-3 * Normal.quantile(u[7]), 1e-3, whole - 0.2e-3);
        Skin own =
                new Skin(
                        skin.id(),
                        skin.epidermisM(),
                        dermis,
                        whole - skin.epidermisM() - dermis,
                        skin.bulgeDepthM(),
                        bulb,
                        skin.flowMlPer100gMin(),
                        skin.flowSd());
        double own1 = Transport.unbound(inputs.drug());
        double lowest = inputs.epinephrine() ? 0.15 : 0.3;
        double highest = inputs.epinephrine() ? 0.8 : 3;
        boolean pool = inputs.releasedShare() < 1;
        return new VirtualPatient(
                u[0] < 0.5 ? DermisModel.KRETSOS : DermisModel.CHEN,
                spread(u[1], inputs.drug().macromolecule() ? 2 : 1.5),
                spread(u[2], 1.6),
                flow(skin, u[3]),
                own1 == 1 ? 1 : logit(own1, 0.3 * Normal.quantile(u[4])),
                Math.clamp(Skin.fatRatio(inputs.drug()) * spread(u[5], 2), 0.2, 30),
                own,
                Math.clamp(
                        inputs.depthM() + 0.7e-3 * Normal.quantile(u[8]), 0.05e-3, whole - 0.05e-3),
                delivered(u[9]),
                pool ? 1 : lowest * Math.pow(highest / lowest, u[10]),
                spread(u[11], 1.3),
                spread(u[12], 1.25),
                u[13]);
    }

    private static double spread(double u, double deviation) {
        return Math.exp(Normal.quantile(u) * Math.log(deviation));
    }

    private static double flow(Skin skin, double u) {
        double least = Normal.share((1 - skin.flowMlPer100gMin()) / skin.flowSd());
        return skin.flowMlPer100gMin() + skin.flowSd() * Normal.quantile(least + u * (1 - least));
    }

    static double logit(double share, double shift) {
        double odds = share / (1 - share) * Math.exp(shift);
        return odds / (1 + odds);
    }

    private static double delivered(double u) {
        if (u < 0.75) {
            return 1;
        }
        return u < 0.92 ? 0.85 + 0.14 * (0.92 - u) / 0.17 : 0.5 + 0.35 * (1 - u) / 0.08;
    }

    List<Layer> layers(Drug drug) {
        return skin.layersFor(
                Transport.of(drug, model, unbound),
                fatRatio,
                diffusivityFactor,
                clearanceFactor,
                flow);
    }
}
