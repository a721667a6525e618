package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Draws the layers of a section.
final class Tissues {

    private final Svg svg;
    private final SectionScene scene;
    private final double scale;
    private final double top;

    Tissues(Svg svg, SectionScene scene, double scale, double top) {
        this.svg = svg;
        this.scene = scene;
        this.scale = scale;
        this.top = top;
    }

    void draw(double left, double wideMm) {
        double right = left + wideMm * scale;
        double y = top;
        for (SectionScene.Tissue tissue : scene.tissues()) {
            double high = tissue.thicknessMm() * scale;
            layer(tissue.kind(), left, right, y, high);
            y += high;
        }
        svg.line(left, top, right, top, svg.colours().outline(), 1.2);
    }

    private void layer(SectionScene.Kind kind, double left, double right, double y, double high) {
        Palette c = svg.colours();
        SplittableRandom random = SectionPicture.steady();
        switch (kind) {
            case EPIDERMIS -> svg.rect(left, y, right - left, Math.max(2.5, high), c.epidermis());
            case DERMIS -> {
                svg.rect(left, y, right - left, high + 0.5, c.dermis());
                fibres(left, right, y, high, random, c.outline(), 0.45, 0.35);
            }
            case FAT -> {
                svg.rect(left, y, right - left, high + 0.5, c.fat());
                lobules(left, right, y, high, random);
            }
            case GALEA -> {
                svg.rect(left, y, right - left, high + 0.5, c.galea());
                fibres(left, right, y, high, random, c.galeaLine(), 0.9, 0.9);
            }
            case LOOSE -> svg.rect(left, y, right - left, high + 0.5, c.loose());
            case BONE -> {
                svg.rect(left, y, right - left, high + 0.5, c.bone());
                svg.line(left, y, right, y, c.outline(), 1.4);
                for (double x = left + 20; x < right; x += 70) {
                    svg.element(
                            "ellipse",
                            "cx",
                            x + random.nextDouble(-20, 20),
                            "cy",
                            y + high * random.nextDouble(0.45, 0.85),
                            "rx",
                            5.0,
                            "ry",
                            2.6,
                            "fill",
                            "none",
                            "stroke",
                            c.fatLine(),
                            "stroke-width",
                            0.9);
                }
            }
        }
    }

    /// Wavy fibres along the layer.
    private void fibres(
            double left,
            double right,
            double y,
            double high,
            SplittableRandom random,
            String colour,
            double width,
            double opacity) {
        int rows = (int) Math.max(1, high / 11);
        for (int i = 0; i < rows; i++) {
            double middle = y + high * (i + 0.6) / rows;
            List<double[]> line = new ArrayList<>();
            for (double x = left - 20; x <= right + 20; x += 26) {
                line.add(new double[] {x, middle + random.nextDouble(-2.2, 2.2)});
            }
            svg.path(Svg.smooth(line, false), "none", colour, width, "stroke-opacity", opacity);
        }
    }

    private void lobules(
            double left, double right, double y, double high, SplittableRandom random) {
        int rows = (int) Math.max(2, Math.round(high / (0.48 * scale)));
        double tall = high / rows;
        svg.open("g", "clip-path", svg.url("fat"));
        for (int row = 0; row < rows; row++) {
            double x = left - (row % 2 == 0 ? 0 : 0.35 * scale);
            while (x < right + scale) {
                double wide = scale * random.nextDouble(0.55, 0.8);
                svg.element(
                        "ellipse",
                        "cx",
                        x + wide / 2,
                        "cy",
                        y + (row + 0.5) * tall,
                        "rx",
                        wide * 0.49,
                        "ry",
                        tall * 0.47,
                        "fill",
                        "none",
                        "stroke",
                        svg.colours().fatLine(),
                        "stroke-width",
                        1.0);
                x += wide;
            }
        }
        svg.close("g");
    }
}
