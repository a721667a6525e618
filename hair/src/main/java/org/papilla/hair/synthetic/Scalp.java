package org.papilla.hair.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A patch of scalp around the origin, with all its hairs.
///
/// @param hairs every hair of the patch
/// @param flowRad direction in which hairs point
/// @param seed of the skin between them
record Scalp(List<Follicle> hairs, double flowRad, long seed) {

    /// Shortest distance between units as a share of the mean distance: 0.62 x 0.75 of sqrt(100 /
    /// density) mm (chosen; looks like contact microscopy).
    private static final double HARD_CORE = 0.62 * 0.75;

    Scalp {
        hairs = List.copyOf(hairs);
    }

    Scalp with(List<Follicle> newHairs) {
        return new Scalp(newHairs, flowRad, seed);
    }

    /// Grows every hair whose shaft may be seen within `reachMm` of the origin.
    static Scalp grow(Population population, double reachMm, long seed) {
        var random = new SplittableRandom(seed);
        double flow = Math.toRadians(population.lie().flowDeg());
        double margin = Math.min(25, population.growth().lengthMm() * 1.6) + 1.5;
        double half = reachMm + margin;
        var hairs = new ArrayList<Follicle>();
        int unit = 0;
        for (double[] centre : centres(population.units().perCm2(), half, random)) {
            growUnit(population, unit++, centre, flow, random, hairs);
        }
        return new Scalp(hairs, flow, random.nextLong());
    }

    /// Random sequential addition with a hard core, by dart throwing on a grid.
    private static List<double[]> centres(double perCm2, double half, SplittableRandom random) {
        var centres = new ArrayList<double[]>();
        if (perCm2 == 0) {
            return centres;
        }
        double core = HARD_CORE * Math.sqrt(100 / perCm2);
        int cells = (int) Math.ceil(2 * half / core) + 1;
        var grid = new double[cells * cells][];
        long wanted = Math.round(perCm2 / 100 * 4 * half * half);
        for (long dart = 0; dart < 60 * wanted && centres.size() < wanted; dart++) {
            // A cell may be asked for a second point only when the first is not there: a cell is
            // as wide as the core, so it can hold two points in opposite corners; the second is
            // given up, which costs less than 2 % of the darts.
            double x = random.nextDouble(-half, half);
            double y = random.nextDouble(-half, half);
            int cx = (int) ((x + half) / core);
            int cy = (int) ((y + half) / core);
            if (isFree(grid, cells, cx, cy, x, y, core)) {
                double[] centre = {x, y};
                grid[cy * cells + cx] = centre;
                centres.add(centre);
            }
        }
        return centres;
    }

    private static boolean isFree(
            double[][] grid, int cells, int cx, int cy, double x, double y, double core) {
        if (grid[cy * cells + cx] != null) {
            return false;
        }
        for (int j = Math.max(0, cy - 1); j <= Math.min(cells - 1, cy + 1); j++) {
            for (int i = Math.max(0, cx - 1); i <= Math.min(cells - 1, cx + 1); i++) {
                var other = grid[j * cells + i];
                if (other != null && Math.hypot(other[0] - x, other[1] - y) < core) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void growUnit(
            Population population,
            int unit,
            double[] centre,
            double flow,
            SplittableRandom random,
            List<Follicle> hairs) {
        var units = population.units();
        var lie = population.lie();
        int size = sizeOf(units.sizes(), random.nextDouble());
        double unitDirection = flow + lie.betweenUnitsRad() * random.nextGaussian();
        Follicle mate = null;
        for (int i = 0; i < size; i++) {
            var follicle = growHair(population, hairs.size(), unit, random);
            double spread = units.rootSpreadUm() / 1000;
            double x = centre[0] + spread * random.nextGaussian();
            double y = centre[1] + spread * random.nextGaussian();
            double direction = unitDirection + lie.withinUnitRad() * random.nextGaussian();
            double curvature = follicle.curvaturePerMm();
            if (random.nextDouble() < lie.strayShare()) {
                direction += (random.nextBoolean() ? 1 : -1) * random.nextDouble(0.5, 1.3);
            } else if (mate != null && random.nextDouble() < units.touchingShare()) {
                // Side by side, from two thirds hidden (0.35) to just apart (1.1).
                double contact = (mate.diameterUm() + follicle.diameterUm()) / 2000;
                double beside = contact * random.nextDouble(0.35, 1.1);
                double side = random.nextBoolean() ? 1 : -1;
                direction = mate.directionRad() + 0.04 * random.nextGaussian();
                curvature = mate.curvaturePerMm() + 0.2 * (curvature - mate.curvaturePerMm());
                double along = 0.06 * random.nextGaussian();
                x = mate.xMm() - side * beside * Math.sin(direction) + along * Math.cos(direction);
                y = mate.yMm() + side * beside * Math.cos(direction) + along * Math.sin(direction);
            }
            mate = placed(follicle, x, y, direction, curvature);
            hairs.add(mate);
        }
    }

    /// A hair that was not there at the visit before.
    ///
    /// @param index number of the newcomer, from 0
    static Follicle newcomer(
            Population population, Scalp scalp, int index, SplittableRandom random) {
        var host = scalp.hairs().get(random.nextInt(scalp.hairs().size()));
        var hair = growHair(population, scalp.hairs().size() + index, host.unit(), random);
        boolean beside = random.nextDouble() < 0.7;
        double spread = beside ? population.units().rootSpreadUm() / 1000 : 0.6;
        return placed(
                hair,
                host.xMm() + spread * random.nextGaussian(),
                host.yMm() + spread * random.nextGaussian(),
                host.directionRad() + population.lie().withinUnitRad() * random.nextGaussian(),
                hair.curvaturePerMm());
    }

    private static Follicle growHair(
            Population population, int id, int unit, SplittableRandom random) {
        var shafts = population.shafts();
        var growth = population.growth();
        boolean vellus = random.nextDouble() < shafts.vellusShare();
        // Vellus 12 to 29 µm, pale; a terminal hair never falls below the vellus limit of 30 µm.
        double diameter =
                vellus
                        ? random.nextDouble(12, 29)
                        : Math.clamp(
                                shafts.meanUm() + shafts.sdUm() * random.nextGaussian(), 31, 140);
        double pale = Math.exp(0.15 * random.nextGaussian()) * (vellus ? 0.5 : 1);
        boolean anagen = random.nextDouble() < growth.anagenShare();
        double rate =
                Math.max(0.12, growth.mmPerDay() + growth.sdMmPerDay() * random.nextGaussian())
                        * (vellus ? 0.6 : 1);
        double length =
                Math.max(
                        0.12,
                        growth.lengthMm()
                                * (1 + growth.lengthSdShare() * random.nextGaussian())
                                * (growth.clipped() ? 1 : vellus ? 0.3 : 1));
        double curvature =
                population.lie().curvaturePerMm() * random.nextGaussian() * (vellus ? 2 : 1);
        return new Follicle(
                id,
                unit,
                0,
                0,
                0,
                curvature,
                diameter,
                pale,
                anagen,
                anagen ? rate : 0,
                length,
                random.nextDouble() < shafts.greyShare() || shafts.colour() == HairColour.GREY,
                growth.clipped(),
                random.nextLong());
    }

    static Follicle placed(
            Follicle f, double xMm, double yMm, double directionRad, double curvaturePerMm) {
        return new Follicle(
                f.id(),
                f.unit(),
                xMm,
                yMm,
                directionRad,
                curvaturePerMm,
                f.diameterUm(),
                f.pale(),
                f.anagen(),
                f.rateMmPerDay(),
                f.lengthMm(),
                f.grey(),
                f.clipped(),
                f.seed());
    }

    private static int sizeOf(List<Double> shares, double draw) {
        double sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            sum += shares.get(i);
            if (draw < sum) {
                return i + 1;
            }
        }
        return shares.size();
    }
}
