package org.papilla.scalp.placement;

import java.util.Optional;
import java.util.OptionalDouble;

/// One way to inject a mixture over an area, with what the depot model says of it.
///
/// @param stick technique, needle and angle
/// @param pattern how the area is filled
/// @param points number of injections: about, from the area; exact for the winner and the runner-up
/// @param perPointMl volume per point, mL
/// @param reach what the central model says of the bulbs
/// @param release how long the central model's depot lasts; empty for ways that were only compared
public record Candidate(
        Stick stick,
        Pattern pattern,
        int points,
        double perPointMl,
        DepotModel.Reach reach,
        Optional<DepotModel.Release> release) {

    /// Time at the chair, min; empty when nobody timed the technique.
    public OptionalDouble minutes() {
        OptionalDouble seconds = stick.technique().secondsPerPoint();
        return seconds.isPresent()
                ? OptionalDouble.of(seconds.getAsDouble() * points / 60)
                : OptionalDouble.empty();
    }

    /// Asks another world about the same injections.
    DepotModel.Reach in(DepotModel world) {
        return reach(world, stick, pattern, perPointMl);
    }

    static DepotModel.Reach reach(
            DepotModel world, Stick stick, Pattern pattern, double perPointMl) {
        return switch (pattern) {
            case Pattern.Grid grid ->
                    world.reach(perPointMl, stick.depthMm(), grid.spacingMm(), grid.lattice());
            case Pattern.Lines lines ->
                    // A lattice with the same area for each prick.
                    world.reach(
                            perPointMl,
                            stick.depthMm(),
                            Math.sqrt(lines.cellMm2()),
                            Lattice.SQUARE);
        };
    }
}
