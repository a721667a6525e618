package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The boluses of a scenario, grouped by kind: every group shares its transforms.
///
/// @param source the kind, for one mole
/// @param xM positions, m
/// @param yM positions, m
/// @param amountMol amounts, mol
record Needles(Source source, List<Double> xM, List<Double> yM, List<Double> amountMol) {

    static List<Needles> of(Scenario scenario) {
        Map<Source, Needles> groups = new LinkedHashMap<>();
        for (Bolus bolus : scenario.boluses()) {
            Needles group =
                    groups.computeIfAbsent(
                            Source.of(bolus, scenario.thicknessM()),
                            kind ->
                                    new Needles(
                                            kind,
                                            new ArrayList<>(),
                                            new ArrayList<>(),
                                            new ArrayList<>()));
            group.xM.add(bolus.xM());
            group.yM.add(bolus.yM());
            group.amountMol.add(bolus.amountMol());
        }
        return List.copyOf(groups.values());
    }

    int count() {
        return xM.size();
    }

    double totalMol() {
        return amountMol.stream().mapToDouble(Double::doubleValue).sum();
    }

    double largestMol() {
        return amountMol.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
