package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.List;

/// Where the numbers of a forecast come from.
final class Provenance {

    /// What holds for every forecast.
    static final List<String> NOTES =
            List.of(
                    "No human plasma or tissue curve after scalp mesotherapy of hair drugs was ever"
                            + " published. This is computed from transport relations, not measured.",
                    "Bands hold nine in ten virtual patients; they cover what the relations and their"
                            + " inputs leave open, not what the relations may miss.",
                    "'The shallower the slower' is not built in: depth acts only through layers, flow"
                            + " and distance.");

    private Provenance() {}

    static List<DrugNumber> of(Drug drug, Skin skin) {
        List<DrugNumber> numbers = new ArrayList<>(drug.numbers());
        String relations =
                "Dancik 2013 and Kretsos 2008, Open Systems Pharmacology Skin-permeation-model";
        DrugNumber.Mark computed = DrugNumber.Mark.COMPUTED;
        for (DermisModel model : DermisModel.values()) {
            Transport transport = Transport.of(drug, model);
            numbers.add(
                    new DrugNumber(
                            "dermis diffusivity (" + model + ")",
                            transport.diffusivityM2PerS(),
                            "m2/s",
                            drug.macromolecule() ? "see macromoleculeDiffusivity" : relations,
                            drug.macromolecule() ? DrugNumber.Mark.DESIGN : computed));
        }
        Transport transport = Transport.of(drug, DermisModel.KRETSOS);
        numbers.add(
                new DrugNumber(
                        "binding factor", transport.bindingFactor(), "", relations, computed));
        if (!drug.macromolecule()) {
            numbers.add(
                    new DrugNumber(
                            "capillary wall, lipid path",
                            Transport.lipidWall(drug),
                            "1/s",
                            relations,
                            computed));
            numbers.add(
                    new DrugNumber(
                            "capillary wall, pores",
                            Transport.poreWall(drug.known("molarMass")),
                            "1/s",
                            "our assumption, set on insulin (peak 35 to 46 min after intradermal"
                                    + " injection)",
                            DrugNumber.Mark.DESIGN));
        }
        numbers.add(
                new DrugNumber(
                        "dermis blood flow",
                        Transport.DERMIS_FLOW,
                        "1/s",
                        "0.132 1/min, Dancik 2013; whole-skin flow in httk gives the same",
                        DrugNumber.Mark.VERIFIED));
        numbers.add(
                new DrugNumber(
                        "subcutaneous blood flow",
                        skin.flowMlPer100gMin(),
                        "mL/100 g/min",
                        "133Xe washout of the scalp, Klemp 1989",
                        DrugNumber.Mark.VERIFIED));
        numbers.add(
                new DrugNumber(
                        "lymph",
                        Transport.LYMPH,
                        "1/s",
                        "FITC-dextran 150 kDa in human skin falls 4.1-fold in 24 h (n = 20)",
                        computed));
        numbers.add(
                new DrugNumber(
                        "fat partition",
                        Skin.fatRatio(drug),
                        "",
                        "our choice: 2 for logP of 1 and more, else 1",
                        DrugNumber.Mark.DESIGN));
        numbers.add(
                new DrugNumber(
                        "bulb depth",
                        skin.bulbDepthM() * 1e3,
                        "mm",
                        "to be measured in the patient",
                        DrugNumber.Mark.MEMORY));
        numbers.add(
                new DrugNumber(
                        "dermis thickness",
                        skin.dermisM() * 1e3,
                        "mm",
                        "middle of published head regions",
                        DrugNumber.Mark.DESIGN));
        return List.copyOf(numbers);
    }
}
