package org.papilla.care;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.papilla.scalp.depot.Bolus;
import org.papilla.scalp.depot.Depot;
import org.papilla.scalp.depot.DermisModel;
import org.papilla.scalp.depot.Drug;
import org.papilla.scalp.depot.DrugLibrary;
import org.papilla.scalp.depot.Layer;
import org.papilla.scalp.depot.Point;
import org.papilla.scalp.depot.Scenario;
import org.papilla.scalp.depot.Skin;
import org.papilla.scalp.placement.DepotModel;
import org.papilla.scalp.placement.Lattice;

/// One skin and one drug, as the placement asks the depot engine about them.
///
/// @param layers the skin for this drug
/// @param bulbDepthM depth of the bulb, m
record Reservoir(List<Layer> layers, double bulbDepthM) implements DepotModel {

    private static final double ONE_HOUR_S = 3600;

    /// Best estimates for the first of the given agents that the depot engine knows, in the skin
    /// that goes with the disease.
    static Optional<Reservoir> of(Collection<String> agents, String indication) {
        var library = DrugLibrary.shipped();
        return agents.stream()
                .flatMap(agent -> library.drug(agent).stream())
                .findFirst()
                .map(drug -> of(drug, skin(indication)));
    }

    private static Reservoir of(Drug drug, Skin skin) {
        return new Reservoir(skin.layersFor(drug, DermisModel.KRETSOS), skin.bulbDepthM());
    }

    private static Skin skin(String indication) {
        String id =
                switch (indication) {
                    case "male-pattern", "female-pattern" -> "androgenetic";
                    case "alopecia-areata" -> "alopecia-areata";
                    default -> "normal";
                };
        return Skin.preset(id).orElseThrow();
    }

    @Override
    public Reach reach(double volumeMl, double depthMm, double spacingMm, Lattice lattice) {
        var kind =
                switch (lattice) {
                    case SQUARE -> org.papilla.scalp.depot.Lattice.Kind.SQUARE;
                    case HEXAGONAL -> org.papilla.scalp.depot.Lattice.Kind.HEX;
                };
        var grid = new org.papilla.scalp.depot.Lattice(spacingMm * 1e-3, kind);
        var answer =
                Depot.simulate(
                        Scenario.of(
                                        layers,
                                        Skin.SURFACE_PERMEABILITY_M_PER_S,
                                        List.of(
                                                Bolus.ball(
                                                        0, 0, depthMm * 1e-3, volumeMl * 1e-6, 1)),
                                        List.of(new Point(0, 0, bulbDepthM)),
                                        List.of(ONE_HOUR_S))
                                .on(grid));
        var coverage = answer.coverage().orElseThrow();
        double cleared =
                answer.fate().stream()
                        .flatMap(fate -> fate.clearedByLayer().values().stream())
                        .mapToDouble(x -> x)
                        .sum();
        return new Reach(
                coverage.shareAbove10Percent(),
                coverage.shareAbove50Percent(),
                coverage.meanAucSPerM3() * grid.cellAreaM2(),
                answer.release().halfLifeS().orElseThrow(),
                Math.clamp(cleared, 0, 1));
    }
}
