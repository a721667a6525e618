package org.papilla.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.scalp.depot.Coverage;
import org.papilla.scalp.depot.DepotAnswer;
import org.papilla.scalp.depot.DermisModel;
import org.papilla.scalp.depot.Drug;
import org.papilla.scalp.depot.Layer;
import org.papilla.scalp.depot.Scenario;
import org.papilla.scalp.depot.Skin;

/// What `papilla depot` prints: the answer of the engine under the keys of the contract. A value
/// that does not exist is absent, or null where it keeps a place in a list.
///
/// @param drug id of the drug that stood instead of layers
/// @param skin id of the preset that stood instead of layers
/// @param dermisModel which relations gave the layers
/// @param layers what was computed with, from the surface down
/// @param freeMolPerM3 free concentration per point and, within it, per time
/// @param aucMolSPerM3 integral of it over all time, per point
/// @param aucDoseFraction where the dose has gone when all is over, as shares that add up to 1: by
///   name of the layer what blood and lymph took there, then `metabolised` and `lostAtSurface`;
///   empty when part of the dose never leaves
/// @param amounts where the dose is at each time; on a lattice per point of the lattice
/// @param massBalanceError largest gap between the dose and its parts, as a share of the dose
/// @param halfLifeS `release`: time after which half of the dose has left the skin
/// @param meanResidenceS mean time that a molecule spends in the skin
/// @param coverage what the plane receives; empty without a lattice or without loss
/// @param systemic what the blood sees; empty without a body
/// @param timeAboveS time above the asked threshold per point; null where it never ends
/// @param worstPointMolPerM3 on a lattice, the curve between the points that lie farthest from all
///   needles
/// @param numericalError relative
/// @param notes what the reader of the numbers must know
record DepotOutput(
        Optional<String> drug,
        Optional<String> skin,
        Optional<DermisModel> dermisModel,
        List<LayerOutput> layers,
        List<List<OptionalDouble>> freeMolPerM3,
        List<OptionalDouble> aucMolSPerM3,
        Map<String, OptionalDouble> aucDoseFraction,
        AmountsOutput amounts,
        OptionalDouble massBalanceError,
        HalfLife halfLifeS,
        OptionalDouble meanResidenceS,
        CoverageOutput coverage,
        SystemicOutput systemic,
        Optional<List<OptionalDouble>> timeAboveS,
        Optional<List<OptionalDouble>> worstPointMolPerM3,
        OptionalDouble numericalError,
        List<String> notes) {

    /// A layer in the units of the scenario.
    record LayerOutput(
            String name,
            OptionalDouble thicknessMm,
            OptionalDouble diffusivityM2PerS,
            OptionalDouble clearancePerS,
            OptionalDouble partition,
            OptionalDouble lymphPerS,
            OptionalDouble metabolismPerS) {

        private static LayerOutput of(Layer layer) {
            return new LayerOutput(
                    layer.name(),
                    finite(layer.thicknessM() * 1e3),
                    finite(layer.diffusivityM2PerS()),
                    finite(layer.clearancePerS()),
                    finite(layer.partition()),
                    finite(layer.lymphPerS()),
                    finite(layer.metabolismPerS()));
        }
    }

    /// Amounts in mol, each per time. The skin, blood, surface and metabolism add up to the dose.
    record AmountsOutput(
            List<OptionalDouble> inSkin,
            List<OptionalDouble> clearedToBlood,
            List<OptionalDouble> lostAtSurface,
            List<OptionalDouble> metabolised,
            List<OptionalDouble> unreleased,
            List<List<OptionalDouble>> byLayer) {

        private static AmountsOutput of(DepotAnswer.AmountsOverTime amounts) {
            return new AmountsOutput(
                    finite(amounts.inSkin()),
                    finite(amounts.clearedToBlood()),
                    finite(amounts.lostAtSurface()),
                    finite(amounts.metabolised()),
                    finite(amounts.unreleased()),
                    amounts.byLayer().stream().map(DepotOutput::finite).toList());
        }
    }

    /// How fast the skin empties.
    record HalfLife(OptionalDouble release) {}

    /// What a plane receives over all time; absent values without a lattice or without loss.
    record CoverageOutput(
            OptionalDouble planeDepthMm,
            OptionalDouble meanAucMolSPerM3,
            OptionalDouble needleAucMolSPerM3,
            OptionalDouble worstAucMolSPerM3,
            OptionalDouble shareAbove10Percent,
            OptionalDouble shareAbove50Percent) {

        private static CoverageOutput of(Optional<Coverage> coverage, double doseMol) {
            var none = OptionalDouble.empty();
            return coverage.map(c ->
                            new CoverageOutput(
                                    finite(c.planeDepthM() * 1e3),
                                    finite(c.meanAucSPerM3() * doseMol),
                                    finite(c.needleAucSPerM3() * doseMol),
                                    finite(c.worstAucSPerM3() * doseMol),
                                    finite(c.shareAbove10Percent()),
                                    finite(c.shareAbove50Percent())))
                    .orElse(new CoverageOutput(none, none, none, none, none, none));
        }
    }

    /// What the blood sees; absent values without a body.
    record SystemicOutput(
            Optional<List<OptionalDouble>> plasmaMolPerM3,
            OptionalDouble peakMolPerM3,
            OptionalDouble peakS,
            OptionalDouble aucMolSPerM3) {

        private static SystemicOutput of(Optional<DepotAnswer.Systemic> systemic) {
            var none = OptionalDouble.empty();
            return systemic.map(s ->
                            new SystemicOutput(
                                    Optional.of(finite(s.plasmaMolPerM3())),
                                    finite(s.peakMolPerM3()),
                                    finite(s.peakS()),
                                    finite(s.aucMolSPerM3())))
                    .orElse(new SystemicOutput(Optional.empty(), none, none, none));
        }
    }

    /// The answer to a scenario under the keys of the contract.
    static DepotOutput of(ScenarioReader.Reading reading, DepotAnswer answer) {
        Scenario scenario = reading.scenario();
        return new DepotOutput(
                reading.drug().map(Drug::id),
                reading.skin().map(Skin::id),
                reading.model(),
                scenario.layers().stream().map(LayerOutput::of).toList(),
                answer.freeMolPerM3().stream().map(DepotOutput::finite).toList(),
                answer.aucMolSPerM3().stream().map(DepotOutput::finite).toList(),
                answer.fate().map(DepotOutput::shares).orElse(Map.of()),
                AmountsOutput.of(answer.amounts()),
                finite(answer.massBalanceError()),
                new HalfLife(finite(answer.release().halfLifeS())),
                finite(answer.release().meanResidenceS()),
                CoverageOutput.of(answer.coverage(), scenario.doseMol()),
                SystemicOutput.of(answer.systemic()),
                answer.timeAboveS().isEmpty()
                        ? Optional.empty()
                        : Optional.of(finite(answer.timeAboveS())),
                answer.worstPoint().map(DepotOutput::finite),
                finite(answer.numericalError()),
                notes(reading, answer));
    }

    private static Map<String, OptionalDouble> shares(DepotAnswer.Fate fate) {
        var shares = new LinkedHashMap<String, OptionalDouble>();
        fate.clearedByLayer().forEach((layer, share) -> shares.put(layer, finite(share)));
        shares.put("metabolised", finite(fate.metabolised()));
        shares.put("lostAtSurface", finite(fate.lostAtSurface()));
        return shares;
    }

    private static List<String> notes(ScenarioReader.Reading reading, DepotAnswer answer) {
        var notes = new ArrayList<>(answer.notes());
        reading.drug()
                .ifPresent(drug -> {
                    notes.add(
                            "The layers are computed from transport relations for "
                                    + drug.id()
                                    + "; no human curve after scalp mesotherapy was ever published.");
                    aboveSolubility(drug, reading.scenario()).ifPresent(notes::add);
                });
        return List.copyOf(notes);
    }

    /// A warning when the injected fluid holds more than water can dissolve.
    private static Optional<String> aboveSolubility(Drug drug, Scenario scenario) {
        var solubility = drug.number("waterSolubility");
        var molarMass = drug.number("molarMass");
        if (solubility.isEmpty() || molarMass.isEmpty()) {
            return Optional.empty();
        }
        double gPerM3 =
                scenario.boluses().stream()
                                .mapToDouble(bolus ->
                                        bolus.releasedShare()
                                                * bolus.amountMol()
                                                / bolus.volumeM3())
                                .max()
                                .orElse(0)
                        * molarMass.get().value();
        // 1 g/m³ is 1e-3 mg/mL.
        double mgPerMl = gPerM3 * 1e-3;
        return mgPerMl > solubility.get().value()
                ? Optional.of(
                        String.format(
                                Locale.ROOT,
                                "A bolus holds %.3g mg/mL of dissolved %s, above its solubility in water"
                                        + " (%.3g mg/mL): part of it may precipitate and last longer than computed.",
                                mgPerMl,
                                drug.id(),
                                solubility.get().value()))
                : Optional.empty();
    }

    private static List<OptionalDouble> finite(List<Double> values) {
        return values.stream().map(DepotOutput::finite).toList();
    }

    private static OptionalDouble finite(OptionalDouble value) {
        return value.isPresent() ? finite(value.getAsDouble()) : value;
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
