package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The area that the patient consented to, as a union of shapes on one scalp. Every point of a
/// placement lies inside it and inside the hair field. Immutable.
///
/// @param id word that stands in data and answers
/// @param name short name for maps
/// @param scalp the map it lies on
/// @param parts shapes whose union is the area
public record TreatedArea(String id, Text name, Scalp scalp, List<Shape> parts) {

    /// Height of a row when an area is measured, cm.
    private static final double ROW_CM = 0.05;

    /// Margin around a patch of alopecia areata, cm (design).
    private static final double PATCH_MARGIN_CM = 0.5;

    /// Copies the parts.
    public TreatedArea {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "treated area (" + id + ") needs at least one part; nothing was consented to");
        }
    }

    /// Whole regions.
    public static TreatedArea regions(Scalp scalp, Region... regions) {
        List<Region> distinct = Arrays.stream(regions).distinct().sorted().toList();
        return new TreatedArea(
                distinct.stream().map(Region::code).collect(Collectors.joining("+")),
                new Text(
                        distinct.stream()
                                .map(r -> r.label().en())
                                .collect(Collectors.joining(", ")),
                        distinct.stream()
                                .map(r -> r.label().tr())
                                .collect(Collectors.joining(", "))),
                scalp,
                distinct.stream().map(r -> (Shape) scalp.outline(r)).toList());
    }

    /// A shape drawn by hand.
    public static TreatedArea drawn(Scalp scalp, List<Shape> shapes) {
        return new TreatedArea("drawn", new Text("drawn area", "çizilen alan"), scalp, shapes);
    }

    /// The central strip of female pattern loss, 8 by 14 cm with round corners, about 110 cm².
    public static TreatedArea centralStrip(Scalp scalp) {
        return new TreatedArea(
                "central-strip",
                new Text("central strip", "orta şerit"),
                scalp,
                List.of(rounded(scalp, 4, 0.6, 14.6, 1.5)));
    }

    /// A strip along the part line, from the hairline backwards.
    ///
    /// @param lengthCm length from the hairline, cm
    /// @param widthCm whole width, cm
    public static TreatedArea partLine(Scalp scalp, double lengthCm, double widthCm) {
        Numbers.positive("length of the part line", lengthCm, "cm");
        Numbers.positive("width of the part line", widthCm, "cm");
        double radius = Math.min(widthCm, lengthCm) / 2 * 0.999;
        Shape.Polygon standard = roundedStandard(widthCm / 2, 0.2, 0.2 + lengthCm, radius);
        return new TreatedArea(
                "part-line", new Text("part line", "ayrım çizgisi"), scalp, List.of(standard));
    }

    /// The vertex disc with a margin around it.
    ///
    /// @param marginCm 1 cm is usual in male pattern loss
    public static TreatedArea vertex(Scalp scalp, double marginCm) {
        Numbers.notNegative("margin", marginCm, "cm");
        return new TreatedArea(
                "vertex-disc",
                new Text("vertex disc", "tepe diski"),
                scalp,
                List.of(new Shape.Disc(scalp.whorl(), scalp.vertexRadiusCm() + marginCm)));
    }

    /// A patch of alopecia areata with half a centimetre around it.
    public static TreatedArea patch(Scalp scalp, ScalpPoint centre, double radiusCm) {
        return patches(scalp, List.of(new Shape.Disc(centre, radiusCm)));
    }

    /// Several patches of alopecia areata, each with half a centimetre around it.
    public static TreatedArea patches(Scalp scalp, List<Shape.Disc> patches) {
        return new TreatedArea(
                "patches",
                new Text("patches", "plaklar"),
                scalp,
                patches.stream()
                        .map(patch ->
                                (Shape)
                                        new Shape.Disc(
                                                patch.centre(), patch.radiusCm() + PATCH_MARGIN_CM))
                        .toList());
    }

    /// The margin of traction: a band behind the hairline from temple to temple.
    ///
    /// @param depthCm how far it reaches behind the hairline, cm
    public static TreatedArea hairlineMargin(Scalp scalp, double depthCm) {
        Numbers.positive("depth of the margin", depthCm, "cm");
        List<ScalpPoint> ring = new ArrayList<>(Arteries.hairline(scalp.outline()));
        for (ScalpPoint place : ring.reversed().stream().toList()) {
            // Towards the middle of the scalp, so that the band keeps its width round the recess.
            double dx = 0 - place.xCm();
            double dy = scalp.whorl().yCm() - place.yCm();
            double length = Math.hypot(dx, dy);
            ring.add(
                    new ScalpPoint(
                            place.xCm() + dx / length * depthCm,
                            place.yCm() + dy / length * depthCm));
        }
        return new TreatedArea(
                "hairline-margin",
                new Text("hairline margin", "saç çizgisi kenarı"),
                scalp,
                List.of(Shape.Polygon.of(ring)));
    }

    private static Shape.Polygon rounded(
            Scalp scalp, double halfCm, double frontCm, double backCm, double radiusCm) {
        return roundedStandard(halfCm, frontCm, backCm, radiusCm)
                .stretched(scalp.tape().factorX(), scalp.tape().factorY());
    }

    private static Shape.Polygon roundedStandard(
            double halfCm, double frontCm, double backCm, double radiusCm) {
        List<ScalpPoint> half = new ArrayList<>();
        int steps = 16;
        for (int k = 0; k <= steps; k++) {
            double angle = Math.PI / 2 * k / steps;
            half.add(
                    new ScalpPoint(
                            halfCm - radiusCm * (1 - Math.sin(angle)),
                            frontCm + radiusCm * (1 - Math.cos(angle))));
        }
        for (int k = steps; k >= 0; k--) {
            double angle = Math.PI / 2 * k / steps;
            half.add(
                    new ScalpPoint(
                            halfCm - radiusCm * (1 - Math.sin(angle)),
                            backCm - radiusCm * (1 - Math.cos(angle))));
        }
        List<ScalpPoint> whole = new ArrayList<>(half);
        half.reversed().forEach(place -> whole.add(place.mirrored()));
        return Shape.Polygon.of(whole);
    }

    /// Whether a place was consented to and bears hair.
    public boolean contains(double xCm, double yCm) {
        return scalp.outline().contains(xCm, yCm)
                && parts.stream().anyMatch(part -> part.contains(xCm, yCm));
    }

    /// The rectangle around the part of the area that bears hair.
    public Shape.Box box() {
        Shape.Box all = parts.stream().map(Shape::box).reduce(Shape.Box::with).orElseThrow();
        Shape.Box hair = scalp.outline().box();
        return new Shape.Box(
                Math.max(all.x0(), hair.x0()),
                Math.max(all.y0(), hair.y0()),
                Math.min(all.x1(), hair.x1()),
                Math.min(all.y1(), hair.y1()));
    }

    /// What a horizontal line has in common with the area, zones taken out.
    Spans spansAt(double yCm, List<Zone> closed) {
        Spans open = Spans.NONE;
        for (Shape part : parts) {
            open = open.with(part.spansAt(yCm));
        }
        open = open.within(scalp.outline().spansAt(yCm));
        for (Zone zone : closed) {
            open = open.without(zone.shape().spansAt(yCm));
        }
        return open;
    }

    /// Area that was consented to and bears hair, cm².
    public double areaCm2() {
        return areaCm2(List.of());
    }

    /// Area that remains when zones are taken out, cm²; rows of half a millimetre.
    public double areaCm2(List<Zone> closed) {
        Shape.Box box = box();
        int rows = (int) Math.ceil((box.y1() - box.y0()) / ROW_CM);
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double height = (box.y1() - box.y0()) / rows;
            sum += spansAt(box.y0() + (i + 0.5) * height, closed).length() * height;
        }
        return sum;
    }

    /// Area as drawn, hair or not, cm².
    double drawnAreaCm2() {
        Shape.Box all = parts.stream().map(Shape::box).reduce(Shape.Box::with).orElseThrow();
        int rows = (int) Math.ceil((all.y1() - all.y0()) / ROW_CM);
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double height = (all.y1() - all.y0()) / rows;
            Spans open = Spans.NONE;
            for (Shape part : parts) {
                open = open.with(part.spansAt(all.y0() + (i + 0.5) * height));
            }
            sum += open.length() * height;
        }
        return sum;
    }
}
