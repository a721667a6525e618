package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A question to [Depot#simulate]: layered skin, what was injected where, and what to observe.
///
/// A scenario can hold nonsense, so that [#problems] can name every fault at once; it is refused
/// when it is simulated. Layers run from the surface down; below the last one nothing passes.
///
/// @param layers skin from the surface down, at least one
/// @param surfacePermeabilityMPerS loss through the surface, m/s; 0 is a sealed surface
/// @param boluses injected volumes, at least one
/// @param lattice repeats the boluses without end, if present
/// @param points where the free concentration is wanted
/// @param timesS when it is wanted, s after injection; none negative, none twice
/// @param perfusion steps of blood flow over time; none means 1 throughout
/// @param body the body that the skin drains to, for a plasma curve
/// @param coverageDepthM depth of the plane on which coverage is judged, m; absent means the depth
///   of the first observed point
/// @param thresholdMolPerM3 free concentration above which time is counted at each point, mol/m³
public record Scenario(
        List<Layer> layers,
        double surfacePermeabilityMPerS,
        List<Bolus> boluses,
        Optional<Lattice> lattice,
        List<Point> points,
        List<Double> timesS,
        List<Perfusion> perfusion,
        Optional<Body> body,
        OptionalDouble coverageDepthM,
        OptionalDouble thresholdMolPerM3) {

    private static final int MOST_BOLUSES = 5000;
    private static final int MOST_LAYERS = 100;
    private static final int MOST_OBSERVATIONS = 200_000;

    public Scenario {
        layers = List.copyOf(layers);
        boluses = List.copyOf(boluses);
        points = List.copyOf(points);
        timesS = List.copyOf(timesS);
        perfusion = List.copyOf(perfusion);
    }

    /// A scenario of free boluses with constant blood flow and no body.
    public static Scenario of(
            List<Layer> layers,
            double surfacePermeabilityMPerS,
            List<Bolus> boluses,
            List<Point> points,
            List<Double> timesS) {
        return new Scenario(
                layers,
                surfacePermeabilityMPerS,
                boluses,
                Optional.empty(),
                points,
                timesS,
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /// The same scenario with its boluses repeated on a lattice.
    public Scenario on(Lattice newLattice) {
        return new Scenario(
                layers,
                surfacePermeabilityMPerS,
                boluses,
                Optional.of(newLattice),
                points,
                timesS,
                perfusion,
                body,
                coverageDepthM,
                thresholdMolPerM3);
    }

    /// The same scenario drained by a body.
    public Scenario in(Body newBody) {
        return new Scenario(
                layers,
                surfacePermeabilityMPerS,
                boluses,
                lattice,
                points,
                timesS,
                perfusion,
                Optional.of(newBody),
                coverageDepthM,
                thresholdMolPerM3);
    }

    /// The same scenario with blood flow that changes in steps.
    public Scenario with(List<Perfusion> newPerfusion) {
        return new Scenario(
                layers,
                surfacePermeabilityMPerS,
                boluses,
                lattice,
                points,
                timesS,
                newPerfusion,
                body,
                coverageDepthM,
                thresholdMolPerM3);
    }

    /// The same scenario with time counted above a free concentration, mol/m³.
    public Scenario above(double newThresholdMolPerM3) {
        return new Scenario(
                layers,
                surfacePermeabilityMPerS,
                boluses,
                lattice,
                points,
                timesS,
                perfusion,
                body,
                coverageDepthM,
                OptionalDouble.of(newThresholdMolPerM3));
    }

    /// The same scenario observed elsewhere.
    Scenario observing(List<Point> newPoints) {
        return new Scenario(
                layers,
                surfacePermeabilityMPerS,
                boluses,
                lattice,
                newPoints,
                timesS,
                perfusion,
                body,
                coverageDepthM,
                thresholdMolPerM3);
    }

    /// Thickness of all layers together, m.
    public double thicknessM() {
        return layers.stream().mapToDouble(Layer::thicknessM).sum();
    }

    /// Amount injected by all boluses (on a lattice: at each lattice point), mol.
    public double doseMol() {
        return boluses.stream().mapToDouble(Bolus::amountMol).sum();
    }

    /// Everything that is wrong with this scenario, in the order of its fields; empty if it can be
    /// simulated.
    public List<Problem> problems() {
        Faults faults = new Faults();
        checkLayers(faults);
        checkBoluses(faults);
        lattice.ifPresent(l -> {
            faults.positive("lattice.spacingMm", l.spacingM() * 1e3, "mm");
            faults.atMost("lattice.spacingMm", l.spacingM() * 1e3, "mm", 1000);
        });
        checkObservation(faults);
        double last = -1;
        for (int i = 0; i < perfusion.size(); i++) {
            Perfusion step = perfusion.get(i);
            String path = String.format(Locale.ROOT, "perfusion[%d]", i);
            faults.notNegative(path + ".fromS", step.fromS(), "s");
            faults.notNegative(path + ".multiplier", step.multiplier(), "");
            if (step.fromS() <= last) {
                faults.add(path + ".fromS", step.fromS(), "s", "later than the step before");
            }
            last = step.fromS();
        }
        body.ifPresent(b -> {
            faults.positive("body.clearanceM3PerS", b.clearanceM3PerS(), "m³/s");
            faults.positive("body.centralM3", b.centralM3(), "m³");
            faults.notNegative("body.exchangeM3PerS", b.exchangeM3PerS(), "m³/s");
            if (b.exchangeM3PerS() > 0) {
                faults.positive("body.peripheralM3", b.peripheralM3(), "m³");
            }
        });
        return faults.found;
    }

    private void checkLayers(Faults faults) {
        if (layers.isEmpty()) {
            faults.add("layers", "[]", "", "at least one layer");
        }
        if (layers.size() > MOST_LAYERS) {
            faults.add("layers", layers.size() + " layers", "", "at most " + MOST_LAYERS);
        }
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            String path = String.format(Locale.ROOT, "layers[%d].", i);
            faults.positive(path + "thicknessMm", layer.thicknessM() * 1e3, "mm");
            faults.notNegative(path + "diffusivityM2PerS", layer.diffusivityM2PerS(), "m²/s");
            faults.atMost(path + "diffusivityM2PerS", layer.diffusivityM2PerS(), "m²/s", 1e-6);
            faults.notNegative(path + "clearancePerS", layer.clearancePerS(), "1/s");
            faults.notNegative(path + "lymphPerS", layer.lymphPerS(), "1/s");
            faults.notNegative(path + "metabolismPerS", layer.metabolismPerS(), "1/s");
            faults.positive(path + "partition", layer.partition(), "");
        }
        faults.notNegative("surfacePermeabilityMPerS", surfacePermeabilityMPerS, "m/s");
    }

    private void checkBoluses(Faults faults) {
        if (boluses.isEmpty()) {
            faults.add("boluses", "[]", "", "at least one bolus");
        }
        if (boluses.size() > MOST_BOLUSES) {
            faults.add("boluses", boluses.size() + " boluses", "", "at most " + MOST_BOLUSES);
        }
        double floorMm = thicknessM() * 1e3;
        for (int i = 0; i < boluses.size(); i++) {
            Bolus bolus = boluses.get(i);
            String path = String.format(Locale.ROOT, "boluses[%d].", i);
            faults.finite(path + "xMm", bolus.xM() * 1e3, "mm");
            faults.finite(path + "yMm", bolus.yM() * 1e3, "mm");
            faults.within(path + "depthMm", bolus.depthM() * 1e3, floorMm);
            faults.positive(path + "volumeMl", bolus.volumeM3() * 1e6, "mL");
            faults.notNegative(path + "amountMol", bolus.amountMol(), "mol");
            faults.notNegative(path + "edgeMm", bolus.edgeM() * 1e3, "mm");
            faults.share(path + "releasedShare", bolus.releasedShare());
            faults.notNegative(path + "releasePerS", bolus.releasePerS(), "1/s");
            if (bolus.shape() == Bolus.Shape.FLATTENED) {
                faults.positive(path + "thicknessMm", bolus.thicknessM() * 1e3, "mm");
                if (bolus.thicknessM() > 2 * bolus.radiusM()) {
                    faults.add(
                            path + "thicknessMm",
                            bolus.thicknessM() * 1e3,
                            "mm",
                            String.format(
                                            Locale.ROOT,
                                            "at most its width %.3g mm; this volume is too small to be flattened",
                                            2e3 * bolus.radiusM())
                                    + " to that height, use a ball or a smaller thickness");
                }
            }
            if (bolus.halfHeightM() > 4 * thicknessM()) {
                faults.add(
                        path + "volumeMl",
                        bolus.volumeM3() * 1e6,
                        "mL",
                        "a bolus that fits: it is more than four times as high as the skin");
            }
            if (bolus.edgeM() > bolus.halfHeightM() / 6) {
                faults.add(
                        path + "edgeMm",
                        bolus.edgeM() * 1e3,
                        "mm",
                        String.format(
                                Locale.ROOT,
                                "at most a sixth of half its height (%.3g mm)",
                                bolus.halfHeightM() * 1e3 / 6));
            }
        }
    }

    private void checkObservation(Faults faults) {
        double floorMm = thicknessM() * 1e3;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            String path = String.format(Locale.ROOT, "observe.points[%d].", i);
            faults.finite(path + "xMm", point.xM() * 1e3, "mm");
            faults.finite(path + "yMm", point.yM() * 1e3, "mm");
            faults.within(path + "zMm", point.zM() * 1e3, floorMm);
        }
        if (timesS.isEmpty()) {
            faults.add("observe.timesS", "[]", "s", "at least one time");
        }
        if ((long) points.size() * timesS.size() > MOST_OBSERVATIONS) {
            faults.add(
                    "observe",
                    points.size() + " points x " + timesS.size() + " times",
                    "",
                    "at most " + MOST_OBSERVATIONS + " values");
        }
        Set<Double> seen = new HashSet<>();
        for (int i = 0; i < timesS.size(); i++) {
            double time = timesS.get(i);
            String path = String.format(Locale.ROOT, "observe.timesS[%d]", i);
            faults.notNegative(path, time, "s");
            if (!seen.add(time + 0.0)) {
                faults.add(path, time, "s", "each time once");
            }
        }
        coverageDepthM.ifPresent(
                depth -> faults.within("observe.coverageDepthMm", depth * 1e3, floorMm));
        thresholdMolPerM3.ifPresent(
                level -> faults.positive("observe.thresholdMolPerM3", level, "mol/m³"));
    }

    /// Collects problems; every comparison is written so that NaN fails it.
    private static final class Faults {

        final List<Problem> found = new ArrayList<>();

        void add(String path, String value, String unit, String wanted) {
            found.add(new Problem(path, value, unit, wanted));
        }

        void add(String path, double value, String unit, String wanted) {
            add(path, number(value), unit, wanted);
        }

        void finite(String path, double value, String unit) {
            if (!Double.isFinite(value)) {
                add(path, value, unit, "a finite number");
            }
        }

        void positive(String path, double value, String unit) {
            if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
                add(path, value, unit, "a finite number above 0");
            }
        }

        void notNegative(String path, double value, String unit) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                add(path, value, unit, "a finite number, 0 or more");
            }
        }

        void atMost(String path, double value, String unit, double most) {
            if (value > most) {
                add(path, value, unit, "at most " + number(most));
            }
        }

        void share(String path, double value) {
            if (!(value >= 0 && value <= 1)) {
                add(path, value, "", "a share from 0 to 1");
            }
        }

        void within(String path, double depthMm, double floorMm) {
            // A hair's breadth of tolerance, so that a point on the floor is not lost to rounding.
            if (!(depthMm >= 0 && !(depthMm > floorMm * (1 + 1e-12)))
                    || !Double.isFinite(depthMm)) {
                String floor = Double.isFinite(floorMm) ? number(floorMm) : "the floor";
                add(path, depthMm, "mm", "a depth inside the skin, from 0 to " + floor);
            }
        }

        private static String number(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : String.format(Locale.ROOT, "%.6g", value);
        }
    }
}
