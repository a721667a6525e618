package org.papilla.hair.counting;

/// A place in a picture: pixels from the top left, the centre of the first pixel at (0, 0).
public record Point(double x, double y) {

    /// Checks that both coordinates are finite.
    public Point {
        if (!(Math.abs(x) < 1e9 && Math.abs(y) < 1e9)) {
            throw new IllegalArgumentException("point (%s, %s) px must be finite".formatted(x, y));
        }
    }

    /// Distance to another place, pixels.
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
