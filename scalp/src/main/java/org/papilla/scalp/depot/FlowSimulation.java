package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Answers one scenario whose blood flow changes in steps: finite volumes in depth, modes in the
/// plane, TR-BDF2 in time, twice, with everything refined for the error estimate.
final class FlowSimulation {

    private static final double REPORTED = 1e-4;
    private static final int MOST_MODES = 700;

    private final Scenario scenario;
    private final List<Needles> needles;
    private final double endS;

    FlowSimulation(Scenario scenario) {
        this.scenario = scenario;
        this.needles = Needles.of(scenario);
        double last = 0;
        for (double time : scenario.timesS()) {
            last = Math.max(last, time);
        }
        for (Perfusion step : scenario.perfusion()) {
            last = Math.max(last, step.fromS());
        }
        this.endS = last;
    }

    DepotAnswer answer() {
        Fields coarse = fields(false);
        Fields fine = fields(true);
        double scale = new FieldSolver(scenario, false).startMolPerM3();
        double error = 1e-12;
        List<List<Double>> free = new ArrayList<>();
        for (int p = 0; p < scenario.points().size(); p++) {
            List<Double> curve = new ArrayList<>();
            for (int t = 0; t < scenario.timesS().size(); t++) {
                // Second order in step and cell: one third of the change is what is left, removed.
                double a = coarse.free[p][t];
                double b = fine.free[p][t];
                double value = b + (b - a) / 3;
                curve.add(Math.max(0, value));
                if (value > REPORTED * scale) {
                    error = Math.max(error, Math.abs(b - a) / 3 / value);
                }
            }
            free.add(List.copyOf(curve));
        }
        List<OptionalDouble> auc = new ArrayList<>();
        boolean empties = Simulation.empties(scenario);
        for (int p = 0; p < scenario.points().size(); p++) {
            double value = fine.auc[p] + (fine.auc[p] - coarse.auc[p]) / 3;
            auc.add(
                    empties && Double.isFinite(value)
                            ? OptionalDouble.of(Math.max(0, value))
                            : OptionalDouble.empty());
        }
        SteppedAmounts amounts = new SteppedAmounts(scenario, needles, endS);
        return new DepotAnswer(
                List.copyOf(free),
                List.copyOf(auc),
                amounts.fate(),
                amounts.overTime(),
                amounts.imbalance(),
                amounts.release(empties),
                Optional.empty(),
                amounts.systemic(),
                List.of(),
                Optional.empty(),
                error,
                List.of(
                        "Blood flow changes: stepped through time on finite volumes. Coverage, time"
                                + " above a threshold and the worst point are not given."));
    }

    /// Free concentrations and their integrals per point.
    private static final class Fields {
        final double[][] free;
        final double[] auc;

        Fields(int points, int times) {
            free = new double[points][times];
            auc = new double[points];
        }
    }

    private Fields fields(boolean fine) {
        int points = scenario.points().size();
        Fields fields = new Fields(points, scenario.timesS().size());
        if (points == 0) {
            return fields;
        }
        CellColumn column =
                new CellColumn(
                        scenario.layers(), scenario.surfacePermeabilityMPerS(), fine ? 240 : 120);
        for (Needles group : needles) {
            add(fields, column, group, fine);
        }
        return fields;
    }

    private void add(Fields fields, CellColumn column, Needles group, boolean fine) {
        PlaneModes modes = PlaneModes.of(scenario, group, MOST_MODES);
        double[] amounts = VirtualDepot.amounts(column, modes.kappa(), group.source());
        SteppedColumn stepped =
                new SteppedColumn(
                        column,
                        modes.kappa(),
                        amounts,
                        group.source(),
                        scenario.perfusion(),
                        fine ? 0.01 : 0.02,
                        fine ? 0.25 : 0.5);
        int points = scenario.points().size();
        CellColumn.Between[] planes = new CellColumn.Between[points];
        for (int p = 0; p < points; p++) {
            planes[p] = column.between(scenario.points().get(p).zM());
        }
        SteppedColumn.Watcher integrate =
                (dt, start, middle) -> {
                    for (int p = 0; p < points; p++) {
                        fields.auc[p] +=
                                SteppedColumn.integral(
                                        dt,
                                        modes.sum(p, planes[p], start),
                                        modes.sum(p, planes[p], middle),
                                        modes.sum(p, planes[p], stepped.u));
                    }
                };
        List<Double> order = scenario.timesS().stream().sorted().toList();
        for (double time : order) {
            stepped.to(time, integrate);
            int t = scenario.timesS().indexOf(time);
            for (int p = 0; p < points; p++) {
                fields.free[p][t] += modes.sum(p, planes[p], stepped.u);
            }
        }
        stepped.to(endS, integrate);
        double[] rest = stepped.remaining();
        for (int p = 0; p < points; p++) {
            fields.auc[p] += modes.sum(p, planes[p], rest);
        }
    }
}
