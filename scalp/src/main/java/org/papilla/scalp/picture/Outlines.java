package org.papilla.scalp.picture;

import java.awt.BasicStroke;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import org.papilla.scalp.placement.ScalpPoint;
import org.papilla.scalp.placement.Shape;

/// One border around several shapes, in picture coordinates.
final class Outlines {

    private Outlines() {}

    /// Path data of the union of `parts` within `frame`.
    ///
    /// @param scale pixels per centimetre
    /// @param x picture coordinate of the midline
    /// @param y picture coordinate of the hairline
    static String union(List<Shape> parts, Shape frame, double scale, double x, double y) {
        Area union = new Area();
        for (Shape part : parts) {
            union.add(area(part, scale, x, y));
        }
        union.intersect(area(frame, scale, x, y));
        StringBuilder d = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator it = union.getPathIterator(null, 0.02); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO ->
                        d.append('M').append(Svg.n(c[0])).append(',').append(Svg.n(c[1]));
                case PathIterator.SEG_LINETO ->
                        d.append('L').append(Svg.n(c[0])).append(',').append(Svg.n(c[1]));
                default -> d.append('Z');
            }
        }
        return d.toString();
    }

    private static Area area(Shape shape, double scale, double x, double y) {
        return switch (shape) {
            case Shape.Polygon polygon -> new Area(path(polygon.corners(), scale, x, y, true));
            case Shape.Disc disc -> {
                double r = disc.radiusCm() * scale;
                yield new Area(
                        new Ellipse2D.Double(
                                x + disc.centre().xCm() * scale - r,
                                y + disc.centre().yCm() * scale - r,
                                2 * r,
                                2 * r));
            }
            case Shape.Band band ->
                    new Area(
                            new BasicStroke(
                                            (float) (2 * band.halfWidthCm() * scale),
                                            BasicStroke.CAP_ROUND,
                                            BasicStroke.JOIN_ROUND)
                                    .createStrokedShape(path(band.line(), scale, x, y, false)));
        };
    }

    /// Corners are rounded to what the picture writes, so that neighbours share them exactly.
    private static Path2D path(
            List<ScalpPoint> places, double scale, double x, double y, boolean closed) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (ScalpPoint place : places) {
            double px = Math.round((x + place.xCm() * scale) * 100) / 100.0;
            double py = Math.round((y + place.yCm() * scale) * 100) / 100.0;
            if (path.getCurrentPoint() == null) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }
}
