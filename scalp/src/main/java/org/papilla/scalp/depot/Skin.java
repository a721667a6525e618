package org.papilla.scalp.depot;

import java.util.List;
import java.util.Optional;

/// A scalp: layer thicknesses, where the follicle sits, how much blood flows under it.
///
/// @param id identifier, for example `androgenetic`
/// @param epidermisM thickness of the viable epidermis, m
/// @param dermisM thickness of the dermis, m
/// @param hypodermisM thickness between dermis and galea, m
/// @param bulgeDepthM depth of the bulge, m
/// @param bulbDepthM depth of the bulb, m
/// @param flowMlPer100gMin subcutaneous blood flow, mL/100 g/min
/// @param flowSd standard deviation of that flow between people, mL/100 g/min
public record Skin(
        String id,
        double epidermisM,
        double dermisM,
        double hypodermisM,
        double bulgeDepthM,
        double bulbDepthM,
        double flowMlPer100gMin,
        double flowSd) {

    /// Loss through the horny layer of small drugs, m/s: lower end of the published range 1e-10 to
    /// 1e-8.
    public static final double SURFACE_PERMEABILITY_M_PER_S = 1e-10;

    private static final double EPIDERMIS_SHARE = 1.0 / 3;

    /// The scalps that come with the engine.
    ///
    /// Blood flow: Klemp, Peters and Hansted, J Invest Dermatol 1989;92:725 (verified). Epidermis
    /// of the female scalp 66 ± 14 um (verified). Dermis: median of published head regions, and
    /// depth to bone 5.5 mm with 4.05 mm of subcutis at the hairline in androgenetic alopecia,
    /// thicker in controls (verified direction; the control's millimetres are our choice). Bulb 4
    /// mm, bulge 1.4 mm, miniaturised bulb 2 mm: memory; measure them in the patient.
    public static List<Skin> presets() {
        return List.of(
                new Skin("normal", 0.07e-3, 1.5e-3, 4.43e-3, 1.4e-3, 4e-3, 35.7, 10.5),
                new Skin("androgenetic", 0.07e-3, 1.4e-3, 4.05e-3, 1.4e-3, 4e-3, 13.7, 9.6),
                new Skin("bald-vertex", 0.07e-3, 1.3e-3, 3.6e-3, 1.2e-3, 2e-3, 13.7, 9.6),
                new Skin("alopecia-areata", 0.07e-3, 1.5e-3, 4.43e-3, 1.4e-3, 4e-3, 35.6, 10));
    }

    /// A shipped scalp by its identifier, if there is one.
    public static Optional<Skin> preset(String id) {
        return presets().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// Depth of the floor, m.
    public double thicknessM() {
        return epidermisM + dermisM + hypodermisM;
    }

    /// The layers of this scalp for a drug, at the published central values.
    public List<Layer> layersFor(Drug drug, DermisModel model) {
        return layersFor(Transport.of(drug, model), fatRatio(drug), 1, 1, flowMlPer100gMin);
    }

    /// Hypodermis over dermis partition: fat holds what is fat-soluble. Our choice: 1 below logP 1,
    /// else 2 (range 1 to 10, virtual patients vary it twofold).
    static double fatRatio(Drug drug) {
        return !drug.macromolecule() && drug.known("logP") >= 1 ? 2 : 1;
    }

    List<Layer> layersFor(
            Transport transport,
            double fatRatio,
            double diffusivityFactor,
            double clearanceFactor,
            double flow) {
        double d = transport.diffusivityM2PerS() * diffusivityFactor;
        double bf = transport.bindingFactor();
        double dermis = transport.freeClearance(Transport.DERMIS_FLOW) * clearanceFactor / bf;
        // Flow per 100 g and minute to flow per volume and second, at a density of 1 g/mL.
        double fat = transport.freeClearance(flow / 100 / 60) * clearanceFactor / (bf * fatRatio);
        double k = Transport.WATER * bf;
        double lymph = transport.lymphPerS() * clearanceFactor;
        // Epidermis has no vessels and is denser: a third of the diffusivity is our choice.
        return List.of(
                new Layer("epidermis", epidermisM, d * EPIDERMIS_SHARE, 0, k),
                new Layer("dermis", dermisM, d, dermis, k, lymph, 0),
                new Layer(
                        "hypodermis",
                        hypodermisM,
                        d / fatRatio,
                        fat,
                        k * fatRatio,
                        lymph / fatRatio,
                        0));
    }
}
