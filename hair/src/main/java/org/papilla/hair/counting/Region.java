package org.papilla.hair.counting;

import java.util.List;

/// The part of a picture in which hairs are counted, in its pixels.
public sealed interface Region {

    /// Whether a place belongs to the region.
    boolean contains(double x, double y);

    /// The whole frame.
    static Region whole() {
        return new Whole();
    }

    /// The whole frame.
    record Whole() implements Region {
        @Override
        public boolean contains(double x, double y) {
            return true;
        }
    }

    /// An upright rectangle.
    record Rectangle(double left, double top, double width, double height) implements Region {
        /// Checks that the sides are positive.
        public Rectangle {
            if (!(width > 0 && height > 0)) {
                throw new IllegalArgumentException(
                        "rectangle of %s x %s px must have positive sides"
                                .formatted(width, height));
            }
        }

        @Override
        public boolean contains(double x, double y) {
            return x >= left && y >= top && x < left + width && y < top + height;
        }
    }

    /// A circle.
    record Circle(double x, double y, double radius) implements Region {
        /// Checks that the radius is positive.
        public Circle {
            if (!(radius > 0)) {
                throw new IllegalArgumentException(
                        "circle radius (%s px) must be positive".formatted(radius));
            }
        }

        @Override
        public boolean contains(double px, double py) {
            return Math.hypot(px - x, py - y) <= radius;
        }
    }

    /// A polygon that closes itself.
    record Polygon(List<Point> corners) implements Region {
        /// Copies the corners; at least three.
        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new IllegalArgumentException(
                        "a polygon needs at least 3 corners, not %d".formatted(corners.size()));
            }
        }

        @Override
        public boolean contains(double x, double y) {
            boolean inside = false;
            for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
                Point a = corners.get(i);
                Point b = corners.get(j);
                if ((a.y() > y) != (b.y() > y)
                        && x < a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }
}
