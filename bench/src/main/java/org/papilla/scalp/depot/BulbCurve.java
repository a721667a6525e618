package org.papilla.scalp.depot;

import java.util.List;

/// The kernels below the public door of the depot engine, for benchmarks only: one ball in layers
/// on finite volumes in depth, wave numbers in the plane and a contour in time.
///
/// Lies in the engine's package so that the engine need not open it.
public final class BulbCurve {

    private static final int NODES = 16;
    private static final double WINDOW = 7;

    private final CellColumn column;
    private final ModeKernel kernel;
    private final double[] start;
    private final double[][] weight;
    private final CellColumn.Between[] planes;

    /// Prepares a ball on the axis.
    ///
    /// @param layers the skin
    /// @param surfacePermeability permeability of the surface, m/s
    /// @param bolus the ball, with its amount
    /// @param points where to look
    /// @param cells how many cells, about
    /// @param modes how many wave numbers
    /// @param firstS earliest time that will be asked, s
    public BulbCurve(
            List<Layer> layers,
            double surfacePermeability,
            Bolus bolus,
            List<Point> points,
            int cells,
            int modes,
            double firstS) {
        column = new CellColumn(layers, surfacePermeability, cells);
        double slowest = layers.stream().mapToDouble(Layer::diffusivityM2PerS).min().orElseThrow();
        double last = 6 / Math.sqrt(slowest * firstS);
        Quadrature rule = Quadrature.gauss(modes);
        double[] kappa = new double[modes];
        weight = new double[points.size()][modes];
        for (int m = 0; m < modes; m++) {
            kappa[m] = last * rule.node(m);
            for (int p = 0; p < points.size(); p++) {
                double r = Math.hypot(points.get(p).xM(), points.get(p).yM());
                weight[p][m] =
                        bolus.amountMol()
                                * last
                                * rule.weight(m)
                                * kappa[m]
                                * BesselJ.j0(kappa[m] * r)
                                / (2 * Math.PI);
            }
        }
        planes =
                points.stream().map(p -> column.between(p.zM())).toArray(CellColumn.Between[]::new);
        kernel = new ModeKernel(column, kappa);
        start = VirtualDepot.amounts(column, kappa, Source.of(bolus, column.face[column.size]));
    }

    /// How many cells there are.
    public int cells() {
        return column.size;
    }

    /// Free concentration per point and time, mol/m³; times within a factor of 7 share nodes.
    ///
    /// @param timesS rising times, s
    public double[][] at(double[] timesS) {
        double[][] found = new double[planes.length][timesS.length];
        int end = timesS.length;
        while (end > 0) {
            double last = timesS[end - 1];
            int begin = end - 1;
            while (begin > 0 && timesS[begin - 1] >= last / WINDOW) {
                begin--;
            }
            Contour[] contours = new Contour[end - begin];
            for (int t = begin; t < end; t++) {
                contours[t - begin] = Contour.window(NODES, WINDOW, last, timesS[t]);
            }
            for (int n = 0; n < NODES; n++) {
                kernel.solve(contours[0].s[n], 1, start, firstRow());
                for (int p = 0; p < planes.length; p++) {
                    Complex sum = read(p);
                    for (int t = begin; t < end; t++) {
                        found[p][t] += contours[t - begin].weight[n].times(sum).re();
                    }
                }
            }
            end = begin;
        }
        return found;
    }

    /// Integral over all time per point, mol·s/m³.
    public double[] overAllTime() {
        kernel.solve(Complex.ZERO, 1, start, firstRow());
        double[] found = new double[planes.length];
        for (int p = 0; p < planes.length; p++) {
            found[p] = read(p).re();
        }
        return found;
    }

    private int firstRow() {
        int first = column.size;
        for (CellColumn.Between plane : planes) {
            first = Math.min(first, plane.upper());
        }
        return first;
    }

    private Complex read(int point) {
        double[] share = weight[point];
        int upper = planes[point].upper() * share.length;
        int lower = upper + share.length;
        double b = planes[point].weight();
        double re = 0;
        double im = 0;
        for (int m = 0; m < share.length; m++) {
            re += share[m] * ((1 - b) * kernel.re[upper + m] + b * kernel.re[lower + m]);
            im += share[m] * ((1 - b) * kernel.im[upper + m] + b * kernel.im[lower + m]);
        }
        return new Complex(re, im);
    }
}
