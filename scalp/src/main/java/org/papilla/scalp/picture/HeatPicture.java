package org.papilla.scalp.picture;

import java.util.List;
import java.util.OptionalDouble;
import org.papilla.scalp.placement.Language;
import org.papilla.scalp.placement.Text;

/// A value over depth and spacing: cells with their numbers, lines of equal value, what cannot be
/// delivered hatched, the choice and the runner-up marked. Lightness alone carries the value, so it
/// also reads in grey.
public final class HeatPicture {

    private static final double LEFT = 76;
    private static final double TOP = 76;

    private final Svg svg;
    private final HeatScene scene;
    private final double cellX;
    private final double cellY;
    private final double most;

    private HeatPicture(Svg svg, HeatScene scene, double cellX, double cellY) {
        this.svg = svg;
        this.scene = scene;
        this.cellX = cellX;
        this.cellY = cellY;
        double top = 0;
        for (List<OptionalDouble> row : scene.values()) {
            for (OptionalDouble value : row) {
                top = Math.max(top, value.orElse(0));
            }
        }
        this.most = scene.unit().isEmpty() ? 1 : top > 0 ? top : 1;
    }

    /// Draws the map.
    public static String svg(HeatScene scene, Palette palette, Language language) {
        int columns = scene.spacingsMm().size();
        int rows = scene.depthsMm().size();
        double cellX = Math.clamp(640.0 / columns, 34, 74);
        double cellY = Math.clamp(360.0 / rows, 26, 44);
        double width = LEFT + columns * cellX + 118;
        double height = TOP + rows * cellY + 58;
        Svg svg =
                new Svg(
                        "heat",
                        width,
                        height,
                        palette,
                        language,
                        scene.title(),
                        description(scene));
        HeatPicture picture = new HeatPicture(svg, scene, cellX, cellY);
        svg.open("defs").hatch("none", palette.lineStrong(), 6, 1.2, 45).close("defs");
        svg.text(20, 24, 14, "start", palette.ink(), 650, scene.title().in(language));
        picture.cells();
        picture.lines();
        picture.numbers();
        picture.marks();
        picture.axes();
        picture.ramp(LEFT + columns * cellX + 30);
        picture.key(height - 16);
        return svg.done();
    }

    private static Text description(HeatScene scene) {
        if (scene.chosen().isEmpty()) {
            return new Text(
                    "Rows are depths, columns are spacings.",
                    "Satırlar derinlik, sütunlar aralık.");
        }
        HeatScene.Mark m = scene.chosen().getFirst();
        return new Text(
                "Rows are depths, columns are spacings. Chosen: %s mm deep, %s mm apart."
                        .formatted(
                                Language.ENGLISH.shortest(m.depthMm(), 1),
                                Language.ENGLISH.shortest(m.spacingMm(), 1)),
                "Satırlar derinlik, sütunlar aralık. Seçilen: %s mm derin, %s mm arayla."
                        .formatted(
                                Language.TURKISH.shortest(m.depthMm(), 1),
                                Language.TURKISH.shortest(m.spacingMm(), 1)));
    }

    private String word(double value) {
        if (scene.unit().isEmpty()) {
            return svg.language().number(100 * value, 0);
        }
        return CurvePicture.significant(svg.language(), value);
    }

    private void cells() {
        for (int r = 0; r < scene.depthsMm().size(); r++) {
            for (int c = 0; c < scene.spacingsMm().size(); c++) {
                double x = LEFT + c * cellX;
                double y = TOP + r * cellY;
                OptionalDouble value = scene.values().get(r).get(c);
                if (value.isEmpty()) {
                    svg.rect(x, y, cellX, cellY, svg.url("none"));
                    continue;
                }
                double share = value.getAsDouble() / most;
                // A hair's breadth wider, so that no ground shows between the cells.
                svg.rect(x, y, cellX + 0.4, cellY + 0.4, svg.colours().ramp(share));
            }
        }
    }

    private void numbers() {
        for (int r = 0; r < scene.depthsMm().size(); r++) {
            for (int c = 0; c < scene.spacingsMm().size(); c++) {
                OptionalDouble value = scene.values().get(r).get(c);
                if (value.isPresent()) {
                    svg.text(
                            LEFT + (c + 0.5) * cellX,
                            TOP + (r + 0.5) * cellY + 4,
                            11,
                            "middle",
                            svg.colours().onRamp(value.getAsDouble() / most),
                            400,
                            word(value.getAsDouble()));
                }
            }
        }
    }

    /// Lines of equal value between the middles of the cells. Where nothing can be delivered the
    /// value of the nearest known cell of the row stands in, so that no line runs along the hatch.
    private void lines() {
        int rows = scene.depthsMm().size();
        int columns = scene.spacingsMm().size();
        int fine = 8;
        double[][] values = new double[(rows - 1) * fine + 1][(columns - 1) * fine + 1];
        for (int r = 0; r < values.length; r++) {
            for (int c = 0; c < values[0].length; c++) {
                values[r][c] = between(r / (double) fine, c / (double) fine);
            }
        }
        for (double level : scene.contours()) {
            // The grid of the lines is square; the picture's cells are stretched to their size.
            svg.open(
                    "g",
                    "transform",
                    "translate(%s %s) scale(%s %s)"
                            .formatted(
                                    Svg.n(LEFT + cellX / 2),
                                    Svg.n(TOP + cellY / 2),
                                    Svg.n(cellX / fine / 10),
                                    Svg.n(cellY / fine / 10)));
            svg.path(
                    new Contours(values, 0, 0, 10).line(level),
                    "none",
                    svg.colours().ink(),
                    1.3,
                    "vector-effect",
                    "non-scaling-stroke",
                    "stroke-opacity",
                    0.45);
            svg.close("g");
        }
    }

    private double between(double row, double column) {
        int r = (int) Math.min(Math.floor(row), scene.depthsMm().size() - 2);
        int c = (int) Math.min(Math.floor(column), scene.spacingsMm().size() - 2);
        double a = at(r, c) + (at(r, c + 1) - at(r, c)) * (column - c);
        double b = at(r + 1, c) + (at(r + 1, c + 1) - at(r + 1, c)) * (column - c);
        return a + (b - a) * (row - r);
    }

    private double at(int row, int column) {
        List<OptionalDouble> cells = scene.values().get(row);
        for (int far = 0; far < cells.size(); far++) {
            for (int c : new int[] {column - far, column + far}) {
                if (c >= 0 && c < cells.size() && cells.get(c).isPresent()) {
                    return cells.get(c).getAsDouble();
                }
            }
        }
        return 0;
    }

    private double x(double spacingMm) {
        return LEFT + (index(scene.spacingsMm(), spacingMm) + 0.5) * cellX;
    }

    private double y(double depthMm) {
        return TOP + (index(scene.depthsMm(), depthMm) + 0.5) * cellY;
    }

    /// Position of a value among ascending ones, with a fraction between neighbours.
    private static double index(List<Double> values, double value) {
        int i = 0;
        while (i < values.size() - 2 && values.get(i + 1) < value) {
            i++;
        }
        return i + (value - values.get(i)) / (values.get(i + 1) - values.get(i));
    }

    private void marks() {
        Palette c = svg.colours();
        for (HeatScene.Mark m : scene.runnerUp()) {
            frame(m, c.ink(), 1.6, "4 3");
        }
        for (HeatScene.Mark m : scene.chosen()) {
            frame(m, c.surface(), 5, "");
            frame(m, c.data2(), 3, "");
        }
        if (scene.limitMm() >= scene.depthsMm().getFirst()
                && scene.limitMm() < scene.depthsMm().getLast()) {
            double y = y(scene.limitMm()) + cellY / 2;
            double right = LEFT + scene.spacingsMm().size() * cellX;
            svg.line(LEFT - 4, y, right + 4, y, c.stop(), 1.8);
        }
    }

    private void frame(HeatScene.Mark m, String colour, double width, String dash) {
        Object[] more = dash.isEmpty() ? new Object[] {} : new Object[] {"stroke-dasharray", dash};
        Object[] all = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {"stroke", colour, "stroke-width", width, "rx", 3.0}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        svg.rect(
                x(m.spacingMm()) - cellX / 2 + 2.5,
                y(m.depthMm()) - cellY / 2 + 2.5,
                cellX - 5,
                cellY - 5,
                "none",
                all);
    }

    private void axes() {
        Palette c = svg.colours();
        Language language = svg.language();
        double middle = LEFT + scene.spacingsMm().size() * cellX / 2;
        for (int i = 0; i < scene.depthsMm().size(); i++) {
            svg.text(
                    LEFT - 9,
                    TOP + (i + 0.5) * cellY + 4,
                    11,
                    "end",
                    c.ink3(),
                    400,
                    language.shortest(scene.depthsMm().get(i), 1));
        }
        for (int i = 0; i < scene.spacingsMm().size(); i++) {
            svg.text(
                    LEFT + (i + 0.5) * cellX,
                    TOP - 8,
                    11,
                    "middle",
                    c.ink3(),
                    400,
                    language.shortest(scene.spacingsMm().get(i), 1));
        }
        svg.text(
                middle,
                TOP - 25,
                11.5,
                "middle",
                c.ink2(),
                600,
                svg.say("spacing, mm", "aralık, mm"));
        double y = TOP + scene.depthsMm().size() * cellY / 2;
        svg.open("g", "transform", "rotate(-90 24 %s)".formatted(Svg.n(y)));
        svg.text(24, y + 4, 11.5, "middle", c.ink2(), 600, svg.say("depth, mm", "derinlik, mm"));
        svg.close("g");
    }

    private void ramp(double x) {
        Palette c = svg.colours();
        double tall = scene.depthsMm().size() * cellY;
        int steps = 40;
        for (int i = 0; i < steps; i++) {
            double share = 1 - (i + 0.5) / steps;
            svg.rect(x, TOP + i * tall / steps, 14, tall / steps + 0.4, c.ramp(share));
        }
        svg.rect(x, TOP, 14, tall, "none", "stroke", c.lineStrong(), "stroke-width", 1.0);
        for (double share : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            double y = TOP + tall * (1 - share);
            svg.line(x + 14, y, x + 18, y, c.lineStrong(), 1);
            svg.text(x + 22, y + 4, 11, "start", c.ink3(), 400, word(share * most));
        }
        for (double level : scene.contours()) {
            double y = TOP + tall * (1 - level / most);
            svg.line(x, y, x + 14, y, c.ink(), 1.3);
        }
        svg.text(
                x + 7,
                TOP - 10,
                11,
                "middle",
                c.ink3(),
                400,
                scene.unit().isEmpty() ? "%" : scene.unit());
    }

    private void key(double y) {
        Palette c = svg.colours();
        double x = LEFT;
        svg.rect(x, y - 11, 18, 13, "none", "stroke", c.data2(), "stroke-width", 3.0, "rx", 3.0);
        x = item(x + 26, y, svg.say("chosen", "seçilen"));
        svg.rect(
                x,
                y - 11,
                18,
                13,
                "none",
                "stroke",
                c.ink(),
                "stroke-width",
                1.6,
                "rx",
                3.0,
                "stroke-dasharray",
                "4 3");
        x = item(x + 26, y, svg.say("runner-up", "ikinci"));
        svg.rect(x, y - 11, 18, 13, svg.url("none"), "stroke", c.lineStrong(), "stroke-width", 1.0);
        x = item(x + 26, y, svg.say("cannot be delivered", "verilemez"));
        svg.line(x, y - 4, x + 22, y - 4, c.stop(), 1.8);
        item(
                x + 29,
                y,
                svg.say("limit ", "sınır ") + svg.language().shortest(scene.limitMm(), 1) + " mm");
    }

    private double item(double x, double y, String text) {
        svg.text(x, y, 11.5, "start", svg.colours().ink2(), 400, text);
        return x + Svg.widthOf(text, 11.5) + 20;
    }
}
