package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The free concentration at the points of a scenario, at one time or integrated over all time.
///
/// Per kind of bolus and depth it adds the closed form in real space and the integral over wave
/// numbers (free boluses) or the sum over reciprocal vectors (lattice) of [Spectrum]. Both stop
/// when nothing is added any more.
final class FieldSolver {

    private static final int PANEL_ORDER = 16;
    private static final int MOST_PANELS = 6000;
    private static final int MOST_IMAGES = 40_000;
    private static final int MOST_VECTORS = 400_000;
    private static final double STOP = 3e-12;
    private static final double LONGEST_WAVE = 0.01;

    private final Scenario scenario;
    private final List<Needles> needles;
    private final List<Stack> stacks;
    private final boolean fine;

    FieldSolver(Scenario scenario, boolean fine) {
        this.scenario = scenario;
        this.needles = Needles.of(scenario);
        this.stacks = Stack.of(scenario.layers(), scenario.surfacePermeabilityMPerS());
        this.fine = fine;
    }

    /// Largest free concentration that the boluses start with, mol/m³: the scale of the answer.
    double startMolPerM3() {
        double most = 0;
        for (Needles group : needles) {
            double top = 0;
            for (Solid solid : group.source().solids()) {
                double z = 0;
                for (Layer layer : scenario.layers()) {
                    if (solid.amountBetween(z, z + layer.thicknessM()) > 0) {
                        top = Math.max(top, group.source().peak() / layer.partition());
                    }
                    z += layer.thicknessM();
                }
            }
            most = Math.max(most, top * group.largestMol());
        }
        return most;
    }

    /// Free concentration at every point at a time, mol/m³.
    double[] atTime(double timeS) {
        if (timeS == 0) {
            return start();
        }
        return solve(Contour.at(fine ? 18 : 15, timeS), timeS);
    }

    /// Integral of the free concentration over all time at every point, mol·s/m³; infinite where
    /// nothing ever takes the drug away.
    double[] overAllTime() {
        return solve(Contour.total(), Double.POSITIVE_INFINITY);
    }

    private double[] start() {
        double[] answer = new double[scenario.points().size()];
        for (int p = 0; p < answer.length; p++) {
            Point point = scenario.points().get(p);
            double partition = scenario.layers().get(layerOf(point.zM())).partition();
            for (Needles group : needles) {
                for (double[] image : images(group, point, group.source().reachM())) {
                    answer[p] +=
                            image[1] * group.source().initial(image[0], point.zM()) / partition;
                }
            }
        }
        return answer;
    }

    private int layerOf(double z) {
        double bottom = 0;
        int last = scenario.layers().size() - 1;
        for (int l = 0; l < last; l++) {
            bottom += scenario.layers().get(l).thicknessM();
            if (z <= bottom) {
                return l;
            }
        }
        return last;
    }

    private double[] solve(Contour contour, double timeS) {
        double[] answer = new double[scenario.points().size()];
        boolean[] mobile = new boolean[answer.length];
        for (Stack stack : stacks) {
            List<Integer> here = new ArrayList<>();
            for (int p = 0; p < answer.length; p++) {
                int layer = layerOf(scenario.points().get(p).zM());
                if (layer >= stack.first && layer < stack.first + stack.size) {
                    here.add(p);
                    mobile[p] = true;
                }
            }
            if (here.isEmpty()) {
                continue;
            }
            if (timeS == Double.POSITIVE_INFINITY && !drains(stack)) {
                boolean reached =
                        needles.stream()
                                .anyMatch(g ->
                                        g.totalMol() > 0
                                                && g.source()
                                                                .amountBetween(
                                                                        stack.topM(),
                                                                        stack.bottomM())
                                                        > 0);
                for (int p : here) {
                    answer[p] = reached ? Double.POSITIVE_INFINITY : 0;
                }
                continue;
            }
            for (Needles group : needles) {
                if (group.source().amountBetween(stack.topM(), stack.bottomM()) > 0) {
                    add(stack, group, contour, timeS, here, answer);
                }
            }
        }
        for (int p = 0; p < answer.length; p++) {
            if (!mobile[p]) {
                answer[p] = immobile(contour, scenario.points().get(p));
            }
        }
        return answer;
    }

    static boolean drains(Stack stack) {
        return stack.topPermeability > 0 || Arrays.stream(stack.loss).anyMatch(k -> k > 0);
    }

    /// A layer without diffusion: what is there stays there and is lost.
    private double immobile(Contour contour, Point point) {
        Layer layer = scenario.layers().get(layerOf(point.zM()));
        double sum = 0;
        for (Needles group : needles) {
            double held = 0;
            for (double[] image : images(group, point, group.source().reachM())) {
                for (Solid solid : group.source().solids()) {
                    if (solid.contains(image[0], point.zM())) {
                        held += image[1] * solid.density();
                    }
                }
            }
            if (held == 0) {
                continue;
            }
            for (int n = 0; n < contour.size; n++) {
                Complex s = contour.s[n].plus(layer.lossPerS());
                if (s.abs() == 0) {
                    return Double.POSITIVE_INFINITY;
                }
                Complex part =
                        group.source().release(contour.s[n]).times(contour.weight[n]).over(s);
                sum += part.re() * held / layer.partition();
            }
        }
        return sum;
    }

    private void add(
            Stack stack,
            Needles group,
            Contour contour,
            double timeS,
            List<Integer> here,
            double[] answer) {
        TreeSet<Double> depths = new TreeSet<>();
        for (int p : here) {
            depths.add(Math.min(scenario.points().get(p).zM(), stack.bottomM()));
        }
        double[] planes = depths.stream().mapToDouble(Double::doubleValue).toArray();
        int[] plane = new int[answer.length];
        for (int p : here) {
            double z = Math.min(scenario.points().get(p).zM(), stack.bottomM());
            plane[p] = Arrays.binarySearch(planes, z);
        }
        Optional<Lattice> lattice = scenario.lattice();
        boolean closed = group.source().closedForm();
        Spectrum.Local local = closed ? Spectrum.Local.NONE : Spectrum.Local.FULL;
        double screen = 0;
        double[] slowest = slowestDecay(stack, contour);
        if (closed && lattice.isPresent()) {
            double least = leastDecay(stack, group, planes, slowest);
            double reach = group.source().reachM() + 36 / least;
            double images = Math.PI * reach * reach / lattice.get().cellAreaM2() * group.count();
            if (!(images < MOST_IMAGES)) {
                if (timeS == Double.POSITIVE_INFINITY) {
                    local = Spectrum.Local.SCREENED;
                    screen = Math.max(2 / lattice.get().spacingM(), least);
                } else {
                    local = Spectrum.Local.FULL;
                }
            }
        }
        if (local != Spectrum.Local.FULL) {
            for (int p : here) {
                answer[p] +=
                        closedForm(
                                stack,
                                group,
                                contour,
                                scenario.points().get(p),
                                slowest,
                                local == Spectrum.Local.SCREENED ? screen : -1);
            }
        }
        Spectrum spectrum =
                new Spectrum(stack, contour, group.source(), planes, local, screen, fine);
        double scale =
                timeS == Double.POSITIVE_INFINITY
                        ? 0
                        : STOP * expected(stack, group.source(), timeS);
        if (lattice.isPresent() && preferVectors(stack, timeS, planes, lattice.get(), group)) {
            addVectors(spectrum, lattice.get(), group, here, plane, planes.length, scale, answer);
        } else {
            addWaves(spectrum, stack, group, timeS, here, plane, planes.length, scale, answer);
        }
    }

    /// Free concentration that one mole may still reach at this time, 1/m³: its start, or a point's
    /// spread when that is less.
    private static double expected(Stack stack, Source source, double timeS) {
        double spread = Math.pow(4 * Math.PI * stack.fastest() * timeS, -1.5);
        return Math.min(source.peak(), spread) / leastPartition(stack);
    }

    /// The slowest decay among layers that hold both a wanted depth and a part of the bolus.
    private static double leastDecay(
            Stack stack, Needles group, double[] planes, double[] slowest) {
        List<List<Solid>> solids = Spectrum.solidsByLayer(stack, group.source());
        double least = Double.POSITIVE_INFINITY;
        for (double z : planes) {
            int layer = stack.layerAt(z);
            if (!solids.get(layer).isEmpty()) {
                least = Math.min(least, slowest[layer]);
            }
        }
        return least;
    }

    private static double leastPartition(Stack stack) {
        return Arrays.stream(stack.partition).min().orElse(1);
    }

    /// Per layer the slowest decay of a field with distance, over the nodes, 1/m.
    private static double[] slowestDecay(Stack stack, Contour contour) {
        double[] least = new double[stack.size];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int l = 0; l < stack.size; l++) {
            for (int n = 0; n < contour.size; n++) {
                Complex lambda = contour.s[n].plus(stack.loss[l]).over(stack.diffusivity[l]).sqrt();
                least[l] = Math.min(least[l], lambda.re());
            }
        }
        return least;
    }

    /// The field of all boluses of a kind in the endless medium of the point's layer.
    private double closedForm(
            Stack stack,
            Needles group,
            Contour contour,
            Point point,
            double[] slowest,
            double screen) {
        int l = stack.layerAt(point.zM());
        List<Solid> solids = Spectrum.solidsByLayer(stack, group.source()).get(l);
        if (solids.isEmpty()) {
            return 0;
        }
        Complex[] lambda = new Complex[contour.size];
        Complex[] factor = new Complex[contour.size];
        for (int n = 0; n < contour.size; n++) {
            lambda[n] =
                    screen >= 0
                            ? new Complex(screen, 0)
                            : contour.s[n].plus(stack.loss[l]).over(stack.diffusivity[l]).sqrt();
            factor[n] = contour.weight[n].times(group.source().release(contour.s[n]));
        }
        double reach = group.source().reachM() + 36 / (screen >= 0 ? screen : slowest[l]);
        double sum = 0;
        for (double[] image : images(group, point, reach)) {
            for (Solid solid : solids) {
                double distance = Math.hypot(image[0], point.zM() - solid.centreM());
                for (int n = 0; n < contour.size; n++) {
                    Complex w = BallField.at(solid, distance, lambda[n], stack.conductance[l]);
                    sum += image[1] * (w.re() * factor[n].re() - w.im() * factor[n].im());
                }
            }
        }
        return sum;
    }

    /// Distance in the plane and amount of every bolus of a kind within reach of a point.
    private List<double[]> images(Needles group, Point point, double reach) {
        List<double[]> found = new ArrayList<>();
        for (int j = 0; j < group.count(); j++) {
            double dx = point.xM() - group.xM().get(j);
            double dy = point.yM() - group.yM().get(j);
            double amount = group.amountMol().get(j);
            if (scenario.lattice().isEmpty()) {
                double distance = Math.hypot(dx, dy);
                if (distance <= reach) {
                    found.add(new double[] {distance, amount});
                }
                continue;
            }
            Lattice lattice = scenario.lattice().get();
            double second = lattice.secondY();
            int firstRow = (int) Math.ceil((dy - reach) / second);
            int lastRow = (int) Math.floor((dy + reach) / second);
            for (int row = firstRow; row <= lastRow; row++) {
                double y = dy - row * second;
                double half = Math.sqrt(Math.max(0, reach * reach - y * y));
                double shifted = dx - row * lattice.secondX();
                int from = (int) Math.ceil((shifted - half) / lattice.spacingM());
                int to = (int) Math.floor((shifted + half) / lattice.spacingM());
                for (int column = from; column <= to; column++) {
                    double x = shifted - column * lattice.spacingM();
                    found.add(new double[] {Math.hypot(x, y), amount});
                }
            }
        }
        return found;
    }

    /// Whether reciprocal vectors are fewer than waves of a free sum over images; near a border and
    /// soon after injection waves are so short that they are not.
    private static boolean preferVectors(
            Stack stack, double timeS, double[] planes, Lattice lattice, Needles group) {
        if (timeS == Double.POSITIVE_INFINITY) {
            return true;
        }
        double near = Double.POSITIVE_INFINITY;
        for (double z : planes) {
            for (double face : stack.face) {
                near = Math.min(near, Math.abs(face - z));
            }
        }
        double slowest = Arrays.stream(stack.diffusivity).min().orElse(1);
        double shortest = Math.min(6 / Math.sqrt(slowest * timeS), 40 / near);
        double vectors = shortest * shortest * lattice.cellAreaM2() / (4 * Math.PI);
        double reach = group.source().reachM() + 14 * Math.sqrt(stack.fastest() * timeS);
        double waves = shortest * 2 * reach * 2;
        return vectors / 6 < 3 * waves;
    }

    private void addWaves(
            Spectrum spectrum,
            Stack stack,
            Needles group,
            double timeS,
            List<Integer> here,
            int[] plane,
            int planes,
            double scale,
            double[] answer) {
        double reach =
                timeS == Double.POSITIVE_INFINITY
                        ? Double.POSITIVE_INFINITY
                        : group.source().reachM() + 14 * Math.sqrt(stack.fastest() * timeS);
        List<List<double[]>> pairs = new ArrayList<>();
        double farthest = 0;
        for (int p : here) {
            List<double[]> near = images(group, scenario.points().get(p), reach);
            pairs.add(near);
            for (double[] image : near) {
                farthest = Math.max(farthest, image[0]);
            }
        }
        if (pairs.stream().allMatch(List::isEmpty)) {
            return;
        }
        double width = (fine ? 8 : 11) / (farthest + group.source().reachM());
        boolean allTime = timeS == Double.POSITIVE_INFINITY;
        if (!allTime) {
            width = Math.min(width, (fine ? 1.1 : 1.5) / Math.sqrt(stack.fastest() * timeS));
        }
        Quadrature rule = Quadrature.gauss(PANEL_ORDER);
        // Towards 0 the integrand may change on every scale: halve the first panel again and again.
        int halvings = allTime ? 24 : 3;
        double from = 0;
        double to = width * Math.pow(0.5, halvings);
        double[] size = new double[planes];
        int quiet = 0;
        for (int panel = 0; panel < MOST_PANELS && quiet < 3; panel++) {
            double[] added = new double[planes];
            for (int i = 0; i < rule.size(); i++) {
                double kappa = from + (to - from) * rule.node(i);
                double[] value = spectrum.at(kappa);
                double weight = (to - from) * rule.weight(i) * kappa / (2 * Math.PI);
                for (int k = 0; k < planes; k++) {
                    added[k] += Math.abs(value[k]) * weight;
                }
                for (int h = 0; h < here.size(); h++) {
                    int p = here.get(h);
                    double bessel = 0;
                    for (double[] image : pairs.get(h)) {
                        bessel += image[1] * BesselJ.j0(kappa * image[0]);
                    }
                    answer[p] += value[plane[p]] * weight * bessel;
                }
            }
            boolean small = panel > halvings;
            for (int k = 0; k < planes; k++) {
                size[k] += added[k];
                small &= added[k] <= (allTime ? 1e-11 * size[k] : scale);
            }
            quiet = small ? quiet + 1 : 0;
            from = to;
            to = panel < halvings ? 2 * to : to + width;
        }
    }

    private void addVectors(
            Spectrum spectrum,
            Lattice lattice,
            Needles group,
            List<Integer> here,
            int[] plane,
            int planes,
            double scale,
            double[] answer) {
        ReciprocalShells shells = new ReciprocalShells(lattice);
        double area = lattice.cellAreaM2();
        double[] size = new double[planes];
        double[] added = new double[planes];
        double checkpoint = 0;
        int quiet = 0;
        int vectors = 0;
        while (quiet < 3 && vectors < MOST_VECTORS) {
            ReciprocalShells.Shell shell = shells.next();
            double kappa = shell.waveNumber();
            // Over all time, the mean of a layer without loss has no decay of its own: a wave of
            // hundreds of metres stands for it, which changes nothing that is reported.
            double[] value = spectrum.at(scale == 0 ? Math.max(kappa, LONGEST_WAVE) : kappa);
            for (int k = 0; k < planes; k++) {
                added[k] += Math.abs(value[k]) * shell.count() / area;
            }
            for (int p : here) {
                Point point = scenario.points().get(p);
                double sum = 0;
                for (int j = 0; j < group.count(); j++) {
                    sum +=
                            group.amountMol().get(j)
                                    * shell.cosines(
                                            point.xM() - group.xM().get(j),
                                            point.yM() - group.yM().get(j));
                }
                answer[p] += value[plane[p]] * sum / area;
            }
            vectors += shell.count();
            if (kappa > checkpoint) {
                boolean small = vectors > 60;
                for (int k = 0; k < planes; k++) {
                    size[k] += added[k];
                    small &= added[k] <= (scale == 0 ? 1e-8 * size[k] : scale);
                    added[k] = 0;
                }
                quiet = small ? quiet + 1 : 0;
                checkpoint = kappa * 1.03 + 0.2 * shells.step();
            }
        }
    }
}
