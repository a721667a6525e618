package org.papilla.hair.counting;

import java.util.List;

/// Hairs that come out of the skin together.
///
/// @param x column of the mean of their roots, pixels
/// @param y row of the mean of their roots, pixels
/// @param hairs their ids
public record FollicularUnit(double x, double y, List<Integer> hairs) {

    /// Copies the ids; at least one.
    public FollicularUnit {
        hairs = List.copyOf(hairs);
        if (hairs.isEmpty()) {
            throw new IllegalArgumentException("a follicular unit holds at least one hair");
        }
    }
}
