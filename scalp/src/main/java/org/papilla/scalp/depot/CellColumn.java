package org.papilla.scalp.depot;

import java.util.List;

/// The skin's depth as finite volumes: cells whose faces lie on the layer borders, second order in
/// the cell height. It is what many virtual patients and interactive sweeps use; a scenario is
/// answered without cells.
final class CellColumn {

    final int size;

    /// Cell heights, m.
    final double[] height;

    /// Depths of the faces, m, `size + 1` of them.
    final double[] face;

    final double[] partition;
    final double[] diffusivity;
    final int[] layer;

    /// `K` times height, m.
    final double[] capacity;

    /// Capacity times loss that blood flow scales, m/s.
    final double[] perfused;

    /// Capacity times all other loss, m/s.
    final double[] otherLoss;

    /// Capacity times loss to lymph, a part of the other loss, m/s.
    final double[] lymph;

    /// Conductance between cell `i - 1` and `i`, m/s; `[0]` is the surface.
    final double[] link;

    CellColumn(List<Layer> layers, double surfacePermeability, int wanted) {
        int[] cells = share(layers, wanted);
        int sum = 0;
        for (int count : cells) {
            sum += count;
        }
        size = sum;
        height = new double[size];
        face = new double[size + 1];
        partition = new double[size];
        diffusivity = new double[size];
        layer = new int[size];
        capacity = new double[size];
        perfused = new double[size];
        otherLoss = new double[size];
        lymph = new double[size];
        link = new double[size + 1];
        int at = 0;
        double top = 0;
        for (int l = 0; l < cells.length; l++) {
            Layer here = layers.get(l);
            for (int i = 0; i < cells[l]; i++, at++) {
                height[at] = here.thicknessM() / cells[l];
                face[at] = top + i * height[at];
                partition[at] = here.partition();
                diffusivity[at] = here.diffusivityM2PerS();
                layer[at] = l;
                capacity[at] = partition[at] * height[at];
                perfused[at] = capacity[at] * here.clearancePerS();
                lymph[at] = capacity[at] * here.lymphPerS();
                otherLoss[at] = capacity[at] * (here.lymphPerS() + here.metabolismPerS());
            }
            top += here.thicknessM();
            face[at] = top;
        }
        for (int i = 1; i < size; i++) {
            link[i] = 1 / (resistance(i - 1) + resistance(i));
        }
        // The surface lets through P times the concentration at the face, half a cell away.
        link[0] = surfacePermeability > 0 ? 1 / (1 / surfacePermeability + resistance(0)) : 0;
    }

    /// Cells per layer: as its thickness asks, but at least three.
    private static int[] share(List<Layer> layers, int wanted) {
        double total = layers.stream().mapToDouble(Layer::thicknessM).sum();
        int[] cells = new int[layers.size()];
        for (int l = 0; l < cells.length; l++) {
            cells[l] = Math.max(3, (int) Math.round(wanted * layers.get(l).thicknessM() / total));
        }
        return cells;
    }

    private double resistance(int i) {
        return height[i] / (2 * partition[i] * diffusivity[i]);
    }

    double centre(int i) {
        return (face[i] + face[i + 1]) / 2;
    }

    /// The cell above the plane and the weight of the next one, so that a value at the plane is `(1
    /// - w) u[i] + w u[i + 1]`, as the flux between two centres sees it.
    Between between(double z) {
        int i = 0;
        while (i < size - 2 && centre(i + 1) < z) {
            i++;
        }
        if (!(diffusivity[i] > 0 && diffusivity[i + 1] > 0)) {
            // Nothing passes between them: the plane belongs to one of the two.
            return new Between(i, z > face[i + 1] ? 1 : 0);
        }
        // Resistance, not distance, divides the drop between two centres of different layers.
        double upper = Math.min(z, face[i + 1]) - centre(i);
        double lower = Math.max(0, z - face[i + 1]);
        double part =
                upper / (partition[i] * diffusivity[i])
                        + lower / (partition[i + 1] * diffusivity[i + 1]);
        double whole = resistance(i) + resistance(i + 1);
        return new Between(i, Math.clamp(part / whole, 0, 1));
    }

    /// Where a plane lies between two cell centres.
    ///
    /// @param upper index of the cell above
    /// @param weight weight of the cell below
    record Between(int upper, double weight) {}

    /// Diagonal of the mode `kappa` at perfusion multiplier `flow`, into `diagonal`.
    void diagonal(double kappaSquared, double flow, double[] diagonal) {
        for (int i = 0; i < size; i++) {
            double below = i + 1 < size ? link[i + 1] : 0;
            diagonal[i] =
                    link[i]
                            + below
                            + flow * perfused[i]
                            + otherLoss[i]
                            + capacity[i] * diffusivity[i] * kappaSquared;
        }
    }

    /// Response at a plane to sources in each cell, integrated over all time: one solve of the
    /// symmetric system with the source at the plane.
    double[] adjoint(double kappa, Between plane, double[] diagonal) {
        diagonal(kappa * kappa, 1, diagonal);
        double[] u = new double[size];
        u[plane.upper()] = 1 - plane.weight();
        u[plane.upper() + 1] += plane.weight();
        for (int i = 1; i < size; i++) {
            double ratio = link[i] / diagonal[i - 1];
            diagonal[i] -= ratio * link[i];
            u[i] += ratio * u[i - 1];
        }
        u[size - 1] /= diagonal[size - 1];
        for (int i = size - 2; i >= 0; i--) {
            u[i] = (u[i] + link[i + 1] * u[i + 1]) / diagonal[i];
        }
        return u;
    }
}
