package org.papilla.hair.counting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.papilla.hair.images.ScalpImage;

/// A count drawn over its picture, so that everybody can see what was counted: centre lines by
/// kind, a dot at each root, a ring with its number around each follicular unit of two or more.
public final class CountOverlay {

    private static final String TERMINAL = "#1b9e3c";
    private static final String INTERMEDIATE = "#f2a200";
    private static final String VELLUS = "#00a6d6";
    private static final String UNKNOWN = "#d33fb5";

    private CountOverlay() {}

    /// An SVG of the size of the picture with nothing but the drawing, to lay over it.
    public static String svg(HairCount count) {
        double line = line(count);
        String hairs =
                count.hairs().stream().map(h -> hairSvg(h, line)).collect(Collectors.joining("\n"));
        String units =
                count.units().stream()
                        .filter(u -> u.hairs().size() > 1)
                        .map(u -> unitSvg(u, line))
                        .collect(Collectors.joining("\n"));
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="-0.5 -0.5 %d %d" width="%d" height="%d" fill="none" stroke-linecap="round">
        <g id="hairs">
        %s
        </g>
        <g id="units">
        %s
        </g>
        </svg>
        """
                .formatted(
                        count.widthPx(),
                        count.heightPx(),
                        count.widthPx(),
                        count.heightPx(),
                        hairs,
                        units);
    }

    private static String hairSvg(Hair h, double line) {
        String points =
                h.path().stream()
                        .map(p -> number(p.x()) + "," + number(p.y()))
                        .collect(Collectors.joining(" "));
        String kind = h.kind().map(k -> k.name().toLowerCase(Locale.ROOT)).orElse("unmeasured");
        return """
        <g data-hair="%d" class="%s"><polyline points="%s" stroke="%s" stroke-width="%s"%s/><circle cx="%s" cy="%s" r="%s" fill="%s"/></g>\
        """
                .formatted(
                        h.id(),
                        kind,
                        points,
                        colour(h),
                        number(line),
                        h.cutByFrame() ? " stroke-dasharray=\"" + number(3 * line) + "\"" : "",
                        number(h.root().x()),
                        number(h.root().y()),
                        number(1.5 * line),
                        colour(h));
    }

    private static String unitSvg(FollicularUnit u, double line) {
        return """
        <g class="unit"><circle cx="%s" cy="%s" r="%s" stroke="#ffffff" stroke-width="%s" stroke-opacity="0.7"/><text x="%s" y="%s" fill="#ffffff" font-family="sans-serif" font-size="%s">%d</text></g>\
        """
                .formatted(
                        number(u.x()),
                        number(u.y()),
                        number(9 * line),
                        number(0.6 * line),
                        number(u.x() + 10 * line),
                        number(u.y() - 5 * line),
                        number(9 * line),
                        u.hairs().size());
    }

    /// The picture with the drawing on it, as a PNG file without metadata.
    ///
    /// @throws IllegalArgumentException if the count is of a picture of another size
    public static byte[] png(ScalpImage image, HairCount count) {
        if (image.width() != count.widthPx() || image.height() != count.heightPx()) {
            throw new IllegalArgumentException(
                    "the count is of a picture of %d x %d px, not of this one of %d x %d px"
                            .formatted(
                                    count.widthPx(),
                                    count.heightPx(),
                                    image.width(),
                                    image.height()));
        }
        BufferedImage canvas = image.toBufferedImage();
        Graphics2D g = canvas.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(0.5, 0.5);
        double line = line(count);
        for (Hair h : count.hairs()) {
            g.setColor(Color.decode(colour(h)));
            g.setStroke(
                    new BasicStroke((float) line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(polyline(h.path()));
            g.fill(dot(h.root(), 1.5 * line));
        }
        g.setColor(new Color(255, 255, 255, 180));
        g.setStroke(new BasicStroke((float) (0.6 * line)));
        for (FollicularUnit u : count.units()) {
            if (u.hairs().size() > 1) {
                g.draw(dot(new Point(u.x(), u.y()), 9 * line));
            }
        }
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(canvas, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path2D polyline(List<Point> path) {
        Path2D p = new Path2D.Double();
        p.moveTo(path.getFirst().x(), path.getFirst().y());
        path.stream().skip(1).forEach(q -> p.lineTo(q.x(), q.y()));
        return p;
    }

    private static Ellipse2D dot(Point p, double radius) {
        return new Ellipse2D.Double(p.x() - radius, p.y() - radius, 2 * radius, 2 * radius);
    }

    private static String colour(Hair h) {
        return h.kind()
                .map(k ->
                        switch (k) {
                            case TERMINAL -> TERMINAL;
                            case INTERMEDIATE -> INTERMEDIATE;
                            case VELLUS -> VELLUS;
                        })
                .orElse(UNKNOWN);
    }

    private static double line(HairCount count) {
        return Math.max(1.5, count.widthPx() / 640.0);
    }

    private static String number(double v) {
        return String.format(Locale.ROOT, "%.1f", v);
    }
}
