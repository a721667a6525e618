package org.papilla.scalp.depot;

import java.util.Arrays;

/// Wave numbers for one kind of bolus of a scenario, and how amplitudes at them add up at each
/// point: nodes of an integral for free boluses, shells of reciprocal vectors on a lattice.
final class PlaneModes {

    private static final int ORDER = 16;

    private final double[] kappa;
    private final double[][] weight;

    private PlaneModes(double[] kappa, double[][] weight) {
        this.kappa = kappa;
        this.weight = weight;
    }

    /// @param most largest number of modes; fewer than needed show in the error estimate
    static PlaneModes of(Scenario scenario, Needles group, int most) {
        double first = Double.POSITIVE_INFINITY;
        double last = 0;
        for (double time : scenario.timesS()) {
            if (time > 0) {
                first = Math.min(first, time);
            }
            last = Math.max(last, time);
        }
        double slowest = Double.POSITIVE_INFINITY;
        double fastest = 0;
        for (Layer layer : scenario.layers()) {
            if (layer.diffusivityM2PerS() > 0) {
                slowest = Math.min(slowest, layer.diffusivityM2PerS());
                fastest = Math.max(fastest, layer.diffusivityM2PerS());
            }
        }
        double shortest = 5 / Math.sqrt(slowest * Math.min(first, 1e7));
        shortest = Math.max(shortest, 40 / group.source().reachM());
        return scenario.lattice().isPresent()
                ? onLattice(scenario, group, scenario.lattice().get(), shortest, most)
                : free(scenario, group, shortest, Math.sqrt(fastest * last), most);
    }

    private static PlaneModes onLattice(
            Scenario scenario, Needles group, Lattice lattice, double shortest, int most) {
        int points = scenario.points().size();
        double[] kappa = new double[most];
        double[][] weight = new double[points][most];
        ReciprocalShells shells = new ReciprocalShells(lattice);
        int n = 0;
        while (n < most) {
            ReciprocalShells.Shell shell = shells.next();
            if (shell.waveNumber() > shortest) {
                break;
            }
            kappa[n] = shell.waveNumber();
            for (int p = 0; p < points; p++) {
                Point point = scenario.points().get(p);
                for (int j = 0; j < group.count(); j++) {
                    weight[p][n] +=
                            group.amountMol().get(j)
                                    / lattice.cellAreaM2()
                                    * shell.cosines(
                                            point.xM() - group.xM().get(j),
                                            point.yM() - group.yM().get(j));
                }
            }
            n++;
        }
        return cut(kappa, weight, n);
    }

    private static PlaneModes free(
            Scenario scenario, Needles group, double shortest, double spread, int most) {
        int points = scenario.points().size();
        double reach = group.source().reachM();
        double farthest = reach;
        double limit = reach + 12 * spread;
        for (Point point : scenario.points()) {
            for (int j = 0; j < group.count(); j++) {
                double r = distance(point, group, j);
                if (r < limit) {
                    farthest = Math.max(farthest, r);
                }
            }
        }
        double width = Math.min(9 / (farthest + reach), shortest / 4);
        int panels = Math.min((int) Math.ceil(shortest / width), most / ORDER - 4);
        Quadrature rule = Quadrature.gauss(ORDER);
        int total = (panels + 4) * ORDER;
        double[] kappa = new double[total];
        double[][] weight = new double[points][total];
        int n = 0;
        // The first panel is halved four times: what spreads far varies fast near zero.
        double from = 0;
        double to = width / 16;
        while (n < total) {
            for (int i = 0; i < ORDER; i++, n++) {
                kappa[n] = from + (to - from) * rule.node(i);
                double w = (to - from) * rule.weight(i) * kappa[n] / (2 * Math.PI);
                for (int p = 0; p < points; p++) {
                    for (int j = 0; j < group.count(); j++) {
                        double r = distance(scenario.points().get(p), group, j);
                        if (r < limit) {
                            weight[p][n] += w * group.amountMol().get(j) * BesselJ.j0(kappa[n] * r);
                        }
                    }
                }
            }
            from = to;
            to = n <= 4 * ORDER ? 2 * to : to + width;
        }
        return new PlaneModes(kappa, weight);
    }

    private static double distance(Point point, Needles group, int j) {
        return Math.hypot(point.xM() - group.xM().get(j), point.yM() - group.yM().get(j));
    }

    private static PlaneModes cut(double[] kappa, double[][] weight, int n) {
        double[][] used = new double[weight.length][];
        for (int p = 0; p < weight.length; p++) {
            used[p] = Arrays.copyOf(weight[p], n);
        }
        return new PlaneModes(Arrays.copyOf(kappa, n), used);
    }

    double[] kappa() {
        return kappa.clone();
    }

    /// Value at a point from amplitudes `[cell][mode]`.
    double sum(int point, CellColumn.Between plane, double[] u) {
        double[] w = weight[point];
        int upper = plane.upper() * kappa.length;
        int lower = upper + kappa.length;
        double a = 1 - plane.weight();
        double b = plane.weight();
        double sum = 0;
        for (int m = 0; m < kappa.length; m++) {
            sum += w[m] * (a * u[upper + m] + b * u[lower + m]);
        }
        return sum;
    }
}
