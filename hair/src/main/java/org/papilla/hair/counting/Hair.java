package org.papilla.hair.counting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One hair in a picture.
///
/// @param id number in this count, from 1
/// @param path centre line from the root to the tip, pixels
/// @param diameterUm width at half maximum; absent without a scale or where it cannot be measured
/// @param lengthUm length of the path as projected on the picture; absent without a scale
/// @param kind by diameter; absent with it
/// @param cutByFrame whether the hair leaves the picture or the region
/// @param weight what the hair counts for in the density, so that long hairs, which are cut more
///   often, are not counted short: 0 for a hair that is cut (Miles 1974; Lantuejoul 1980)
public record Hair(
        int id,
        List<Point> path,
        OptionalDouble diameterUm,
        OptionalDouble lengthUm,
        Optional<HairKind> kind,
        boolean cutByFrame,
        double weight) {

    /// Copies the path; at least two points.
    public Hair {
        path = List.copyOf(path);
        if (path.size() < 2) {
            throw new IllegalArgumentException(
                    "hair %d has %d points; a path needs at least 2".formatted(id, path.size()));
        }
        if (!(weight >= 0)) {
            throw new IllegalArgumentException(
                    "weight (%s) of hair %d must not be negative".formatted(weight, id));
        }
    }

    /// Where it comes out of the skin.
    public Point root() {
        return path.getFirst();
    }

    /// Its free end.
    public Point tip() {
        return path.getLast();
    }

    /// Length of the path, pixels.
    public double lengthPx() {
        double sum = 0;
        for (int i = 1; i < path.size(); i++) {
            sum += path.get(i).distance(path.get(i - 1));
        }
        return sum;
    }

    Hair withId(int newId) {
        return new Hair(newId, path, diameterUm, lengthUm, kind, cutByFrame, weight);
    }
}
