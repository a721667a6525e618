package org.papilla.scalp.placement;

import java.util.List;

/// A piece of the flat scalp map, closed at its border.
public sealed interface Shape {

    /// Whether a place lies inside or on the border.
    boolean contains(double xCm, double yCm);

    /// Whether a place lies inside or on the border.
    default boolean contains(ScalpPoint place) {
        return contains(place.xCm(), place.yCm());
    }

    /// The smallest upright rectangle around the shape.
    Box box();

    /// What a horizontal line at `yCm` has in common with the shape.
    Spans spansAt(double yCm);

    /// The same shape with its coordinates stretched; widths and radii of round shapes stay.
    Shape stretched(double factorX, double factorY);

    /// An upright rectangle.
    ///
    /// @param x0 left, cm
    /// @param y0 front, cm
    /// @param x1 right, cm
    /// @param y1 back, cm
    record Box(double x0, double y0, double x1, double y1) {

        /// The smallest rectangle around both.
        public Box with(Box other) {
            return new Box(
                    Math.min(x0, other.x0),
                    Math.min(y0, other.y0),
                    Math.max(x1, other.x1),
                    Math.max(y1, other.y1));
        }

        boolean contains(double x, double y) {
            return x >= x0 && x <= x1 && y >= y0 && y <= y1;
        }
    }

    /// A simple polygon, at least three corners, in either direction of turn.
    ///
    /// @param corners in order; the last is joined to the first
    /// @param box the rectangle around the corners
    record Polygon(List<ScalpPoint> corners, Box box) implements Shape {

        /// Copies the corners.
        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new IllegalArgumentException(
                        "polygon (%d corners) needs at least 3".formatted(corners.size()));
            }
        }

        /// A polygon through the given corners.
        public static Polygon of(List<ScalpPoint> corners) {
            double x0 = Double.POSITIVE_INFINITY;
            double y0 = Double.POSITIVE_INFINITY;
            double x1 = Double.NEGATIVE_INFINITY;
            double y1 = Double.NEGATIVE_INFINITY;
            for (ScalpPoint corner : corners) {
                x0 = Math.min(x0, corner.xCm());
                y0 = Math.min(y0, corner.yCm());
                x1 = Math.max(x1, corner.xCm());
                y1 = Math.max(y1, corner.yCm());
            }
            return new Polygon(corners, new Box(x0, y0, x1, y1));
        }

        /// Area by the shoelace formula, cm².
        public double areaCm2() {
            double twice = 0;
            ScalpPoint before = corners.getLast();
            for (ScalpPoint corner : corners) {
                twice += before.xCm() * corner.yCm() - corner.xCm() * before.yCm();
                before = corner;
            }
            return Math.abs(twice) / 2;
        }

        @Override
        public boolean contains(double xCm, double yCm) {
            if (!box.contains(xCm, yCm)) {
                return false;
            }
            boolean inside = false;
            ScalpPoint a = corners.getLast();
            for (ScalpPoint b : corners) {
                if ((a.yCm() > yCm) != (b.yCm() > yCm)) {
                    double cross =
                            a.xCm() + (yCm - a.yCm()) / (b.yCm() - a.yCm()) * (b.xCm() - a.xCm());
                    if (cross == xCm) {
                        return true;
                    }
                    if (cross > xCm) {
                        inside = !inside;
                    }
                }
                a = b;
            }
            return inside;
        }

        @Override
        public Spans spansAt(double yCm) {
            if (yCm < box.y0() || yCm > box.y1()) {
                return Spans.NONE;
            }
            double[] crossings = new double[corners.size()];
            int count = 0;
            ScalpPoint a = corners.getLast();
            for (ScalpPoint b : corners) {
                if ((a.yCm() > yCm) != (b.yCm() > yCm)) {
                    crossings[count++] =
                            a.xCm() + (yCm - a.yCm()) / (b.yCm() - a.yCm()) * (b.xCm() - a.xCm());
                }
                a = b;
            }
            return Spans.ofCrossings(crossings, count);
        }

        @Override
        public Polygon stretched(double factorX, double factorY) {
            return of(
                    corners.stream()
                            .map(p -> new ScalpPoint(p.xCm() * factorX, p.yCm() * factorY))
                            .toList());
        }
    }

    /// A round patch.
    ///
    /// @param centre its middle
    /// @param radiusCm above 0
    record Disc(ScalpPoint centre, double radiusCm) implements Shape {

        /// Refuses a radius that is not above 0.
        public Disc {
            Numbers.positive("radius", radiusCm, "cm");
        }

        @Override
        public boolean contains(double xCm, double yCm) {
            return Math.hypot(xCm - centre.xCm(), yCm - centre.yCm()) <= radiusCm;
        }

        @Override
        public Box box() {
            return new Box(
                    centre.xCm() - radiusCm,
                    centre.yCm() - radiusCm,
                    centre.xCm() + radiusCm,
                    centre.yCm() + radiusCm);
        }

        @Override
        public Spans spansAt(double yCm) {
            double rise = yCm - centre.yCm();
            double half = Math.sqrt(Math.max(0, radiusCm * radiusCm - rise * rise));
            return half > 0 ? Spans.of(centre.xCm() - half, centre.xCm() + half) : Spans.NONE;
        }

        @Override
        public Disc stretched(double factorX, double factorY) {
            return new Disc(
                    new ScalpPoint(centre.xCm() * factorX, centre.yCm() * factorY), radiusCm);
        }
    }

    /// Everything within a distance of a broken line, as an artery with its safety margin.
    ///
    /// @param line at least two places
    /// @param halfWidthCm distance to each side, above 0
    record Band(List<ScalpPoint> line, double halfWidthCm) implements Shape {

        /// Copies the line.
        public Band {
            line = List.copyOf(line);
            Numbers.positive("half width", halfWidthCm, "cm");
            if (line.size() < 2) {
                throw new IllegalArgumentException(
                        "line (%d places) needs at least 2".formatted(line.size()));
            }
        }

        @Override
        public boolean contains(double xCm, double yCm) {
            for (int i = 1; i < line.size(); i++) {
                if (distance(line.get(i - 1), line.get(i), xCm, yCm) <= halfWidthCm) {
                    return true;
                }
            }
            return false;
        }

        /// Distance of a place to the middle line, cm.
        public double distanceCm(ScalpPoint place) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 1; i < line.size(); i++) {
                least =
                        Math.min(
                                least,
                                distance(line.get(i - 1), line.get(i), place.xCm(), place.yCm()));
            }
            return least;
        }

        private static double distance(ScalpPoint a, ScalpPoint b, double x, double y) {
            double dx = b.xCm() - a.xCm();
            double dy = b.yCm() - a.yCm();
            double squared = dx * dx + dy * dy;
            double share =
                    squared == 0
                            ? 0
                            : Math.clamp(
                                    ((x - a.xCm()) * dx + (y - a.yCm()) * dy) / squared, 0.0, 1.0);
            return Math.hypot(x - a.xCm() - share * dx, y - a.yCm() - share * dy);
        }

        @Override
        public Box box() {
            Box middle = Polygon.of(line.size() > 2 ? line : doubled()).box();
            return new Box(
                    middle.x0() - halfWidthCm,
                    middle.y0() - halfWidthCm,
                    middle.x1() + halfWidthCm,
                    middle.y1() + halfWidthCm);
        }

        private List<ScalpPoint> doubled() {
            return List.of(line.getFirst(), line.getLast(), line.getLast());
        }

        @Override
        public Spans spansAt(double yCm) {
            Spans all = Spans.NONE;
            Box around = box();
            if (yCm < around.y0() || yCm > around.y1()) {
                return all;
            }
            for (int i = 0; i < line.size(); i++) {
                all = all.with(new Disc(line.get(i), halfWidthCm).spansAt(yCm));
                if (i > 0) {
                    all = all.with(flank(line.get(i - 1), line.get(i)).spansAt(yCm));
                }
            }
            return all;
        }

        private Polygon flank(ScalpPoint a, ScalpPoint b) {
            double dx = b.xCm() - a.xCm();
            double dy = b.yCm() - a.yCm();
            double length = Math.hypot(dx, dy);
            double nx = length == 0 ? 0 : -dy / length * halfWidthCm;
            double ny = length == 0 ? 0 : dx / length * halfWidthCm;
            return Polygon.of(
                    List.of(
                            new ScalpPoint(a.xCm() + nx, a.yCm() + ny),
                            new ScalpPoint(b.xCm() + nx, b.yCm() + ny),
                            new ScalpPoint(b.xCm() - nx, b.yCm() - ny),
                            new ScalpPoint(a.xCm() - nx, a.yCm() - ny)));
        }

        @Override
        public Band stretched(double factorX, double factorY) {
            return new Band(
                    line.stream()
                            .map(p -> new ScalpPoint(p.xCm() * factorX, p.yCm() * factorY))
                            .toList(),
                    halfWidthCm);
        }
    }
}
