package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.List;

/// Neighbouring layers through which the drug can diffuse. A layer without diffusion parts the skin
/// into stacks that know nothing of one another.
final class Stack {

    final int size;

    /// Depths of the faces, m, `size + 1` of them.
    final double[] face;

    final double[] partition;
    final double[] diffusivity;
    final double[] loss;

    /// `K D`, m²/s.
    final double[] conductance;

    /// Permeability of the upper end, m/s; the lower end is sealed.
    final double topPermeability;

    /// Index of the first layer in the scenario.
    final int first;

    private Stack(List<Layer> layers, int first, int size, double topM, double topPermeability) {
        this.first = first;
        this.size = size;
        this.topPermeability = topPermeability;
        face = new double[size + 1];
        partition = new double[size];
        diffusivity = new double[size];
        loss = new double[size];
        conductance = new double[size];
        face[0] = topM;
        for (int i = 0; i < size; i++) {
            Layer layer = layers.get(first + i);
            face[i + 1] = face[i] + layer.thicknessM();
            partition[i] = layer.partition();
            diffusivity[i] = layer.diffusivityM2PerS();
            loss[i] = layer.lossPerS();
            conductance[i] = partition[i] * diffusivity[i];
        }
    }

    /// The stacks of a skin, from the surface down.
    static List<Stack> of(List<Layer> layers, double surfacePermeability) {
        List<Stack> stacks = new ArrayList<>();
        double top = 0;
        int i = 0;
        while (i < layers.size()) {
            if (layers.get(i).diffusivityM2PerS() == 0) {
                top += layers.get(i).thicknessM();
                i++;
                continue;
            }
            int from = i;
            while (i < layers.size() && layers.get(i).diffusivityM2PerS() > 0) {
                i++;
            }
            Stack stack =
                    new Stack(layers, from, i - from, top, from == 0 ? surfacePermeability : 0);
            stacks.add(stack);
            top = stack.bottomM();
        }
        return stacks;
    }

    double topM() {
        return face[0];
    }

    double bottomM() {
        return face[size];
    }

    /// The layer that holds depth `z`; a face belongs to the layer above it.
    int layerAt(double z) {
        for (int i = 0; i < size - 1; i++) {
            if (z <= face[i + 1]) {
                return i;
            }
        }
        return size - 1;
    }

    double fastest() {
        double most = 0;
        for (double d : diffusivity) {
            most = Math.max(most, d);
        }
        return most;
    }
}
