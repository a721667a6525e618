package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// Answers one scenario with constant blood flow.
final class Simulation {

    private static final double FLOOR = 1e-12;
    private static final double REPORTED = 1e-4;

    private final Scenario scenario;
    private final FieldSolver coarse;
    private final FieldSolver fine;
    private final Amounts amounts;
    private final List<String> notes = new ArrayList<>();
    private double error = FLOOR;

    Simulation(Scenario scenario) {
        this.scenario = scenario;
        this.coarse = new FieldSolver(scenario, false);
        this.fine = new FieldSolver(scenario, true);
        this.amounts = new Amounts(scenario);
    }

    DepotAnswer answer() {
        List<List<Double>> free = concentrations();
        List<OptionalDouble> auc = totals();
        List<Amounts.Balance> balances = new ArrayList<>();
        double dose = scenario.doseMol();
        double imbalance = 0;
        for (double time : scenario.timesS()) {
            Amounts.Balance balance = amounts.atTime(time);
            balances.add(balance);
            if (dose > 0) {
                imbalance = Math.max(imbalance, Math.abs(balance.total() / dose - 1));
            }
        }
        boolean empties = dose > 0 && empties(scenario);
        Optional<Amounts.Balance> end = empties ? Optional.of(amounts.atEnd()) : Optional.empty();
        noteShapes();
        if (!empties && dose > 0) {
            notes.add(
                    "Part of the dose never leaves this skin: residence and the final shares are"
                            + " not given.");
        }
        return new DepotAnswer(
                free,
                auc,
                end.map(this::fate),
                overTime(balances),
                imbalance,
                release(end),
                coverage(),
                systemic(balances, end),
                timeAbove(),
                worst(),
                error,
                List.copyOf(notes));
    }

    private List<List<Double>> concentrations() {
        int points = scenario.points().size();
        List<List<Double>> free = new ArrayList<>();
        for (int p = 0; p < points; p++) {
            free.add(new ArrayList<>());
        }
        if (points == 0) {
            return free;
        }
        double scale = fine.startMolPerM3();
        for (double time : scenario.timesS()) {
            double[] first = coarse.atTime(time);
            double[] second = fine.atTime(time);
            for (int p = 0; p < points; p++) {
                // Rounding may leave a trace below zero where nothing has arrived.
                free.get(p).add(Math.max(0, second[p]));
                if (second[p] > REPORTED * scale) {
                    error = Math.max(error, Math.abs(first[p] / second[p] - 1));
                }
            }
        }
        return free.stream().map(List::copyOf).toList();
    }

    private List<OptionalDouble> totals() {
        if (scenario.points().isEmpty()) {
            return List.of();
        }
        List<OptionalDouble> auc = new ArrayList<>();
        for (double value : fine.overAllTime()) {
            auc.add(
                    Double.isFinite(value)
                            ? OptionalDouble.of(Math.max(0, value))
                            : OptionalDouble.empty());
        }
        return List.copyOf(auc);
    }

    /// Whether the whole dose leaves in the end.
    static boolean empties(Scenario scenario) {
        double top = 0;
        List<Stack> stacks = Stack.of(scenario.layers(), scenario.surfacePermeabilityMPerS());
        for (Needles group : Needles.of(scenario)) {
            if (group.totalMol() == 0) {
                continue;
            }
            Source source = group.source();
            if (source.releasedShare() < 1 && source.releasePerS() == 0) {
                return false;
            }
            for (Stack stack : stacks) {
                if (!FieldSolver.drains(stack)
                        && source.amountBetween(stack.topM(), stack.bottomM()) > 0) {
                    return false;
                }
            }
            for (Layer layer : scenario.layers()) {
                double bottom = top + layer.thicknessM();
                if (layer.diffusivityM2PerS() == 0
                        && layer.lossPerS() == 0
                        && source.amountBetween(top, bottom) > 0) {
                    return false;
                }
                top = bottom;
            }
            top = 0;
        }
        return true;
    }

    private DepotAnswer.Fate fate(Amounts.Balance end) {
        double dose = scenario.doseMol();
        Map<String, Double> byLayer = new LinkedHashMap<>();
        for (int l = 0; l < scenario.layers().size(); l++) {
            Layer layer = scenario.layers().get(l);
            double taken =
                    (layer.clearancePerS() + layer.lymphPerS()) * end.content().get(l) / dose;
            byLayer.merge(layer.name(), taken, Double::sum);
        }
        return new DepotAnswer.Fate(byLayer, end.metabolised() / dose, end.lost() / dose);
    }

    private DepotAnswer.AmountsOverTime overTime(List<Amounts.Balance> balances) {
        List<List<Double>> byLayer = new ArrayList<>();
        for (int l = 0; l < scenario.layers().size(); l++) {
            int layer = l;
            byLayer.add(balances.stream().map(b -> b.content().get(layer)).toList());
        }
        return new DepotAnswer.AmountsOverTime(
                balances.stream().map(Amounts.Balance::inSkin).toList(),
                balances.stream().map(Amounts.Balance::unreleased).toList(),
                List.copyOf(byLayer),
                balances.stream().map(Amounts.Balance::toBlood).toList(),
                balances.stream().map(Amounts.Balance::metabolised).toList(),
                balances.stream().map(Amounts.Balance::lost).toList());
    }

    private DepotAnswer.Release release(Optional<Amounts.Balance> end) {
        if (end.isEmpty()) {
            return new DepotAnswer.Release(halfLife(1e4), OptionalDouble.empty());
        }
        double residence = end.get().inSkin() / scenario.doseMol();
        return new DepotAnswer.Release(halfLife(residence), OptionalDouble.of(residence));
    }

    /// Time at which half of the dose has left, by bisection in the logarithm of time.
    private OptionalDouble halfLife(double guessS) {
        double half = scenario.doseMol() / 2;
        if (!(half > 0)) {
            return OptionalDouble.empty();
        }
        DoubleUnaryOperator left = t -> amounts.atTime(t).inSkin() - half;
        double late = guessS;
        while (left.applyAsDouble(late) > 0) {
            late *= 4;
            if (late > 1e12) {
                return OptionalDouble.empty();
            }
        }
        double early = late / 4;
        while (left.applyAsDouble(early) <= 0) {
            early /= 4;
            if (early < 1e-6) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(root(left, early, late));
    }

    /// Root of a falling function between two times, to 1e-9 of the time.
    private static double root(DoubleUnaryOperator falling, double early, double late) {
        double a = Math.log(early);
        double b = Math.log(late);
        double fa = falling.applyAsDouble(early);
        double fb = falling.applyAsDouble(late);
        for (int i = 0; i < 60 && b - a > 1e-9; i++) {
            // Regula falsi, and bisection on every third step so that it cannot stall.
            double m = i % 3 == 2 || fa == fb ? (a + b) / 2 : a + (b - a) * fa / (fa - fb);
            m = Math.clamp(m, a + 1e-4 * (b - a), b - 1e-4 * (b - a));
            double fm = falling.applyAsDouble(Math.exp(m));
            if (fm > 0) {
                a = m;
                fa = fm;
            } else {
                b = m;
                fb = fm;
            }
        }
        return Math.exp((a + b) / 2);
    }

    private Optional<Coverage> coverage() {
        boolean possible =
                scenario.lattice().isPresent()
                        && scenario.doseMol() > 0
                        && scenario.layers().stream().allMatch(l -> l.diffusivityM2PerS() > 0)
                        && (scenario.surfacePermeabilityMPerS() > 0
                                || scenario.layers().stream().anyMatch(l -> l.lossPerS() > 0));
        OptionalDouble depth = planeDepth();
        if (!possible || depth.isEmpty()) {
            return Optional.empty();
        }
        notes.add(
                String.format(
                        Locale.ROOT,
                        "Coverage is judged on the plane at %.3g mm.",
                        depth.getAsDouble() * 1e3));
        return Optional.of(
                LatticeField.of(
                                scenario.layers(),
                                scenario.surfacePermeabilityMPerS(),
                                scenario.lattice().get(),
                                depth.getAsDouble())
                        .coverage(scenario.boluses()));
    }

    private OptionalDouble planeDepth() {
        if (scenario.coverageDepthM().isPresent()) {
            return scenario.coverageDepthM();
        }
        return scenario.points().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(scenario.points().getFirst().zM());
    }

    private Optional<DepotAnswer.Systemic> systemic(
            List<Amounts.Balance> balances, Optional<Amounts.Balance> end) {
        if (scenario.body().isEmpty()) {
            return Optional.empty();
        }
        // The peak by golden section in the logarithm of time, after a coarse search.
        double best = 0;
        double at = 0;
        for (double exponent = 0; exponent <= 8; exponent += 0.2) {
            double c = amounts.atTime(Math.pow(10, exponent)).plasma();
            if (c > best) {
                best = c;
                at = exponent;
            }
        }
        double a = at - 0.2;
        double b = at + 0.2;
        double golden = (Math.sqrt(5) - 1) / 2;
        while (b - a > 1e-5) {
            double left = b - golden * (b - a);
            double right = a + golden * (b - a);
            if (amounts.atTime(Math.pow(10, left)).plasma()
                    > amounts.atTime(Math.pow(10, right)).plasma()) {
                b = right;
            } else {
                a = left;
            }
        }
        double peakS = Math.pow(10, (a + b) / 2);
        double reached = end.map(Amounts.Balance::toBlood).orElse(Double.NaN);
        return Optional.of(
                new DepotAnswer.Systemic(
                        balances.stream().map(x -> Math.max(0, x.plasma())).toList(),
                        amounts.atTime(peakS).plasma(),
                        peakS,
                        end.isPresent()
                                ? OptionalDouble.of(
                                        reached / scenario.body().get().clearanceM3PerS())
                                : OptionalDouble.empty()));
    }

    /// Time above the threshold, from crossings on a grid of 24 times per decade, each then
    /// refined.
    private List<Double> timeAbove() {
        if (scenario.thresholdMolPerM3().isEmpty() || scenario.points().isEmpty()) {
            return List.of();
        }
        double level = scenario.thresholdMolPerM3().getAsDouble();
        int steps = 24 * 7;
        int points = scenario.points().size();
        double[] sum = new double[points];
        double earlier = 0;
        double[] before = coarse.atTime(0);
        for (int i = 0; i <= steps; i++) {
            double time = Math.pow(10, i / 24.0);
            double[] now = coarse.atTime(time);
            for (int p = 0; p < points; p++) {
                sum[p] += above(level, earlier, before[p], time, now[p]);
            }
            earlier = time;
            before = now;
        }
        List<Double> result = new ArrayList<>();
        for (int p = 0; p < points; p++) {
            result.add(before[p] >= level ? Double.POSITIVE_INFINITY : sum[p]);
        }
        return List.copyOf(result);
    }

    /// Part of an interval during which a concentration that moves geometrically is above a level.
    static double above(double level, double t0, double c0, double t1, double c1) {
        if (c0 >= level && c1 >= level) {
            return t1 - t0;
        }
        if (c0 < level && c1 < level) {
            return 0;
        }
        double small = 1e-12 * level;
        double a = Math.log(Math.max(c0, small) / level);
        double b = Math.log(Math.max(c1, small) / level);
        double crossing = t0 + (t1 - t0) * a / (a - b);
        return c0 >= level ? crossing - t0 : t1 - crossing;
    }

    private Optional<List<Double>> worst() {
        OptionalDouble depth = planeDepth();
        if (scenario.lattice().isEmpty() || depth.isEmpty() || scenario.boluses().size() != 1) {
            return Optional.empty();
        }
        Bolus bolus = scenario.boluses().getFirst();
        Point far = scenario.lattice().get().farthest();
        Point point = new Point(bolus.xM() + far.xM(), bolus.yM() + far.yM(), depth.getAsDouble());
        FieldSolver solver = new FieldSolver(scenario.observing(List.of(point)), false);
        List<Double> curve = new ArrayList<>();
        for (double time : scenario.timesS()) {
            curve.add(Math.max(0, solver.atTime(time)[0]));
        }
        return Optional.of(List.copyOf(curve));
    }

    private void noteShapes() {
        double thickness = scenario.thicknessM();
        for (Bolus bolus : scenario.boluses()) {
            boolean pokes =
                    bolus.depthM() - bolus.halfHeightM() < 0
                            || bolus.depthM() + bolus.halfHeightM() > thickness;
            if (pokes) {
                notes.add(
                        bolus.cutAtBorders()
                                ? "A bolus reaches beyond surface or floor: it is cut there and its"
                                        + " amount fills the rest."
                                : "A bolus reaches beyond surface or floor: that part is folded back"
                                        + " into the skin, as by a sealed wall; no amount is lost.");
                return;
            }
        }
    }
}
