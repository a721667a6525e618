package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.papilla.scalp.depot.Bolus;
import org.papilla.scalp.depot.Coverage;
import org.papilla.scalp.depot.Depot;
import org.papilla.scalp.depot.DepotAnswer;
import org.papilla.scalp.depot.DermisModel;
import org.papilla.scalp.depot.Drug;
import org.papilla.scalp.depot.LatticeField;
import org.papilla.scalp.depot.Layer;
import org.papilla.scalp.depot.Point;
import org.papilla.scalp.depot.Scenario;
import org.papilla.scalp.depot.Skin;

/// Depot models made by the depot engine: one with the best estimates and any number with
/// parameters drawn from their uncertainty.
///
/// Spreads (geometric standard deviations unless said otherwise, design after published ranges):
/// diffusivity 1.5 on top of the choice of relation, clearance 1.6, fat partition 2, dermis 1.3,
/// blood flow normal as measured (Klemp 1989) and above 1 mL/100 g/min, bulb depth 0.7 mm and
/// injection depth 0.7 mm (normal).
public final class DepotWorlds {

    private static final double DEPTH_SD_M = 0.7e-3;

    private DepotWorlds() {}

    /// The world of the best estimates.
    public static DepotModel central(Skin skin, Drug drug) {
        return new World(skin.layersFor(drug, DermisModel.KRETSOS), skin.bulbDepthM(), 0);
    }

    /// Worlds with drawn parameters; the same seed gives the same worlds.
    ///
    /// @param count how many, at least 1; 20 to 50 tell whether a ranking holds
    public static List<DepotModel> sampled(Skin skin, Drug drug, int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("number of worlds (" + count + ") must be above 0");
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<DepotModel> worlds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            worlds.add(draw(skin, drug, random));
        }
        return List.copyOf(worlds);
    }

    private static DepotModel draw(Skin skin, Drug drug, SplittableRandom random) {
        DermisModel model = random.nextBoolean() ? DermisModel.KRETSOS : DermisModel.CHEN;
        double diffusivity = spread(random, drug.macromolecule() ? 2 : 1.5);
        double clearance = spread(random, 1.6);
        double fat = spread(random, 2);
        double whole = skin.thicknessM();
        double dermis = Math.clamp(skin.dermisM() * spread(random, 1.3), 0.5e-3, whole - 0.6e-3);
        double bulb =
                Math.clamp(
                        skin.bulbDepthM() + DEPTH_SD_M * random.nextGaussian(),
                        1e-3,
                        whole - 0.2e-3);
        double flow = 0;
        while (flow < 1) {
            flow = skin.flowMlPer100gMin() + skin.flowSd() * random.nextGaussian();
        }
        Skin own =
                new Skin(
                        skin.id(),
                        skin.epidermisM(),
                        dermis,
                        whole - skin.epidermisM() - dermis,
                        skin.bulgeDepthM(),
                        bulb,
                        flow,
                        skin.flowSd());
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : own.layersFor(drug, model)) {
            double ratio = layer.name().equals("hypodermis") ? fat : 1;
            layers.add(
                    new Layer(
                            layer.name(),
                            layer.thicknessM(),
                            layer.diffusivityM2PerS() * diffusivity / ratio,
                            layer.clearancePerS() * clearance / ratio,
                            layer.partition() * ratio,
                            layer.lymphPerS() * clearance / ratio,
                            layer.metabolismPerS()));
        }
        return new World(List.copyOf(layers), bulb, DEPTH_SD_M * random.nextGaussian());
    }

    private static double spread(SplittableRandom random, double deviation) {
        return Math.exp(random.nextGaussian() * Math.log(deviation));
    }

    /// One world. Fields are kept per lattice, since a sweep asks the same lattices again and
    /// again.
    private static final class World implements DepotModel {

        private final List<Layer> layers;
        private final double bulbM;
        private final double depthErrorM;
        private final double thicknessM;
        private final Map<org.papilla.scalp.depot.Lattice, LatticeField> fields =
                new ConcurrentHashMap<>();

        World(List<Layer> layers, double bulbM, double depthErrorM) {
            this.layers = layers;
            this.bulbM = bulbM;
            this.depthErrorM = depthErrorM;
            this.thicknessM = layers.stream().mapToDouble(Layer::thicknessM).sum();
        }

        @Override
        public Reach reach(double volumeMl, double depthMm, double spacingMm, Lattice lattice) {
            org.papilla.scalp.depot.Lattice points =
                    new org.papilla.scalp.depot.Lattice(
                            spacingMm * 1e-3,
                            switch (lattice) {
                                case SQUARE -> org.papilla.scalp.depot.Lattice.Kind.SQUARE;
                                case HEXAGONAL -> org.papilla.scalp.depot.Lattice.Kind.HEX;
                            });
            LatticeField field =
                    fields.computeIfAbsent(
                            points,
                            key ->
                                    LatticeField.of(
                                            layers, Skin.SURFACE_PERMEABILITY_M_PER_S, key, bulbM));
            Coverage coverage = field.coverage(bolus(volumeMl, depthMm));
            return new Reach(
                    coverage.shareAbove10Percent(),
                    coverage.shareAbove50Percent(),
                    Math.max(0, coverage.meanAucSPerM3()) * points.cellAreaM2());
        }

        @Override
        public Release release(double volumeMl, double depthMm) {
            DepotAnswer answer =
                    Depot.simulate(
                            Scenario.of(
                                    layers,
                                    Skin.SURFACE_PERMEABILITY_M_PER_S,
                                    List.of(bolus(volumeMl, depthMm)),
                                    List.of(new Point(0, 0, bulbM)),
                                    List.of(600.0)));
            double blood =
                    answer.fate()
                            .map(fate ->
                                    fate.clearedByLayer().values().stream()
                                            .mapToDouble(v -> v)
                                            .sum())
                            .orElse(0.0);
            return new Release(
                    answer.release().halfLifeS().orElseThrow(), Math.clamp(blood, 0.0, 1.0));
        }

        private Bolus bolus(double volumeMl, double depthMm) {
            double depth = Math.clamp(depthMm * 1e-3 + depthErrorM, 0.05e-3, thicknessM - 0.05e-3);
            return Bolus.ball(0, 0, depth, volumeMl * 1e-6, 1);
        }
    }
}
