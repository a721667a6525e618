package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Amounts under changing blood flow, from the one mode that carries them, on a fine column with
/// small steps.
final class SteppedAmounts {

    private static final int CELLS = 400;
    private static final double GROWTH = 0.004;
    private static final double FIRST_STEP_S = 0.05;
    private static final double LATEST_S = 1e9;

    private final Scenario scenario;
    private final CellColumn column;
    private final List<Run> runs = new ArrayList<>();
    private final double dose;
    private final List<Double> inSkin = new ArrayList<>();
    private final List<Double> unreleased = new ArrayList<>();
    private final List<List<Double>> byLayer = new ArrayList<>();
    private final List<Double> blood = new ArrayList<>();
    private final List<Double> metabolised = new ArrayList<>();
    private final List<Double> lost = new ArrayList<>();
    private final List<Double> plasma = new ArrayList<>();
    private double imbalance;
    private OptionalDouble halfLife = OptionalDouble.empty();
    private double heldBefore = 1;
    private double peak;
    private double peakS;

    SteppedAmounts(Scenario scenario, List<Needles> needles, double endS) {
        this.scenario = scenario;
        this.dose = scenario.doseMol();
        this.column = new CellColumn(scenario.layers(), scenario.surfacePermeabilityMPerS(), CELLS);
        for (Needles group : needles) {
            runs.add(new Run(group));
        }
        for (int l = 0; l < scenario.layers().size(); l++) {
            byLayer.add(new ArrayList<>());
        }
        // Times may come in any order.
        List<Double> order = scenario.timesS().stream().sorted().toList();
        List<Integer> place = new ArrayList<>();
        for (double time : order) {
            go(time);
            record();
            place.add(scenario.timesS().indexOf(time));
        }
        reorder(place);
        go(endS);
        while (halfLife.isEmpty() && dose > 0 && runs.getFirst().stepped.timeS < LATEST_S) {
            go(Math.max(1, runs.getFirst().stepped.timeS * 1.5));
        }
    }

    /// One kind of bolus on its way.
    private final class Run {
        final SteppedColumn stepped;
        final double amount;
        final double[] taken = new double[scenario.layers().size()];
        double[] body = new double[2];
        double contentTime;

        Run(Needles group) {
            amount = group.totalMol();
            stepped =
                    new SteppedColumn(
                            column,
                            new double[1],
                            VirtualDepot.amounts(column, new double[1], group.source()),
                            group.source(),
                            scenario.perfusion(),
                            GROWTH,
                            FIRST_STEP_S);
        }

        void to(double time) {
            stepped.to(time, this::step);
        }

        private void step(double dt, double[] start, double[] middle) {
            double g = stepped.multiplierBefore;
            double[] end = stepped.u;
            for (int i = 0; i < column.size; i++) {
                double k = g * column.perfused[i] + column.lymph[i];
                taken[column.layer[i]] +=
                        k * SteppedColumn.integral(dt, start[i], middle[i], end[i]);
                contentTime +=
                        column.capacity[i]
                                * SteppedColumn.integral(dt, start[i], middle[i], end[i]);
            }
            contentTime += (stepped.poolBefore + stepped.pool) / 2 * dt;
            if (scenario.body().isPresent()) {
                body =
                        SteppedColumn.follow(
                                scenario.body().get(),
                                dt,
                                body,
                                intake(start, g),
                                intake(middle, g),
                                intake(end, g));
            }
        }

        private double intake(double[] state, double g) {
            return stepped.rate(0, state, g) + stepped.rate(1, state, g);
        }

        double content(int layer) {
            double sum = 0;
            for (int i = 0; i < column.size; i++) {
                if (layer < 0 || column.layer[i] == layer) {
                    sum += column.capacity[i] * stepped.u[i];
                }
            }
            return sum;
        }
    }

    /// Steps all kinds to a time together, in pieces short enough to see the half-life pass.
    private void go(double time) {
        double now = runs.isEmpty() ? time : runs.getFirst().stepped.timeS;
        while (now < time) {
            double next = Math.min(time, Math.max(now * 1.01, now + 0.5));
            double held = 0;
            double c = 0;
            for (Run run : runs) {
                run.to(next);
                held += run.amount * (run.content(-1) + run.stepped.pool);
                c += run.amount * run.body[0];
            }
            double share = dose > 0 ? held / dose : 0;
            if (halfLife.isEmpty() && share <= 0.5) {
                double part = (heldBefore - 0.5) / (heldBefore - share);
                halfLife = OptionalDouble.of(now + part * (next - now));
            }
            heldBefore = share;
            if (scenario.body().isPresent() && c / scenario.body().get().centralM3() > peak) {
                peak = c / scenario.body().get().centralM3();
                peakS = next;
            }
            now = next;
        }
    }

    private void record() {
        double pool = 0;
        double held = 0;
        double toBlood = 0;
        double local = 0;
        double out = 0;
        double central = 0;
        double[] layers = new double[scenario.layers().size()];
        for (Run run : runs) {
            pool += run.amount * run.stepped.pool;
            held += run.amount * run.content(-1);
            toBlood += run.amount * (run.stepped.gone[0] + run.stepped.gone[1]);
            local += run.amount * run.stepped.gone[2];
            out += run.amount * run.stepped.gone[3];
            central += run.amount * run.body[0];
            for (int l = 0; l < layers.length; l++) {
                layers[l] += run.amount * run.content(l);
            }
        }
        double amountInBody = central;
        inSkin.add(held + pool);
        unreleased.add(pool);
        for (int l = 0; l < layers.length; l++) {
            byLayer.get(l).add(layers[l]);
        }
        blood.add(toBlood);
        metabolised.add(local);
        lost.add(out);
        plasma.add(scenario.body().map(b -> amountInBody / b.centralM3()).orElse(0.0));
        if (dose > 0) {
            imbalance =
                    Math.max(imbalance, Math.abs((held + pool + toBlood + local + out) / dose - 1));
        }
    }

    private void reorder(List<Integer> place) {
        List<List<Double>> all = new ArrayList<>(byLayer);
        all.addAll(List.of(inSkin, unreleased, blood, metabolised, lost, plasma));
        for (List<Double> values : all) {
            List<Double> sorted = List.copyOf(values);
            for (int i = 0; i < sorted.size(); i++) {
                values.set(place.get(i), sorted.get(i));
            }
        }
    }

    double imbalance() {
        return imbalance;
    }

    DepotAnswer.AmountsOverTime overTime() {
        return new DepotAnswer.AmountsOverTime(
                List.copyOf(inSkin),
                List.copyOf(unreleased),
                byLayer.stream().map(List::copyOf).toList(),
                List.copyOf(blood),
                List.copyOf(metabolised),
                List.copyOf(lost));
    }

    DepotAnswer.Release release(boolean empties) {
        OptionalDouble residence = OptionalDouble.empty();
        if (dose > 0 && empties) {
            double sum = 0;
            for (Run run : runs) {
                double[] rest = run.stepped.remaining();
                double left = run.stepped.poolTime();
                for (int i = 0; i < column.size; i++) {
                    left += column.capacity[i] * rest[i];
                }
                sum += run.amount * (run.contentTime + left);
            }
            residence = OptionalDouble.of(sum / dose);
        }
        return new DepotAnswer.Release(halfLife, residence);
    }

    Optional<DepotAnswer.Fate> fate() {
        if (!(dose > 0)) {
            return Optional.empty();
        }
        Map<String, Double> cleared = new LinkedHashMap<>();
        double local = 0;
        double out = 0;
        for (Run run : runs) {
            double share = run.amount / dose;
            double[] rest = run.stepped.remaining();
            double g = run.stepped.multiplier();
            double[] taken = run.taken.clone();
            for (int i = 0; i < column.size; i++) {
                taken[column.layer[i]] += (g * column.perfused[i] + column.lymph[i]) * rest[i];
            }
            for (int l = 0; l < taken.length; l++) {
                cleared.merge(scenario.layers().get(l).name(), share * taken[l], Double::sum);
            }
            local += share * (run.stepped.gone[2] + run.stepped.rate(2, rest, g));
            out += share * (run.stepped.gone[3] + run.stepped.rate(3, rest, g));
        }
        double all = local + out;
        for (double part : cleared.values()) {
            all += part;
        }
        // Where nothing takes the rest away, there is no end to tell of.
        return Math.abs(all - 1) < 1e-6
                ? Optional.of(new DepotAnswer.Fate(cleared, local, out))
                : Optional.empty();
    }

    Optional<DepotAnswer.Systemic> systemic() {
        if (scenario.body().isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble auc = OptionalDouble.empty();
        Optional<DepotAnswer.Fate> end = fate();
        if (end.isPresent()) {
            double taken = 0;
            for (double part : end.get().clearedByLayer().values()) {
                taken += part;
            }
            auc = OptionalDouble.of(dose * taken / scenario.body().get().clearanceM3PerS());
        }
        return Optional.of(new DepotAnswer.Systemic(List.copyOf(plasma), peak, peakS, auc));
    }
}
