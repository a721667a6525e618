package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.List;
import org.papilla.scalp.placement.Language;
import org.papilla.scalp.placement.Text;

/// Curves over time with their bands, on a linear and on a logarithmic scale side by side. Curves
/// differ by colour and by dash and are named on the line.
public final class CurvePicture {

    private static final double WIDTH = 880;
    private static final double HEIGHT = 336;
    private static final double TOP = 58;
    private static final double BOTTOM = 274;
    private static final List<String> DASHES = List.of("", "7 4", "2 3.5", "10 3 2 3");

    /// Decades that the logarithmic scale shows at most.
    private static final int DECADES = 5;

    private final Svg svg;
    private final CurveScene scene;
    private final double lastH;
    private final double most;
    private final List<double[]> taken = new ArrayList<>();

    private CurvePicture(Svg svg, CurveScene scene) {
        this.svg = svg;
        this.scene = scene;
        this.lastH =
                scene.series().stream().mapToDouble(s -> s.hours().getLast()).max().orElseThrow();
        double top =
                scene.series().stream()
                        .flatMap(s -> s.high().stream())
                        .mapToDouble(v -> v)
                        .max()
                        .orElseThrow();
        this.most = top > 0 ? top : 1;
    }

    /// Draws the plot.
    public static String svg(CurveScene scene, Palette palette, Language language) {
        Svg svg =
                new Svg(
                        "curves",
                        WIDTH,
                        HEIGHT,
                        palette,
                        language,
                        scene.title(),
                        description(scene));
        CurvePicture picture = new CurvePicture(svg, scene);
        svg.text(20, 22, 14, "start", palette.ink(), 650, scene.title().in(language));
        svg.text(
                WIDTH - 20,
                22,
                11.5,
                "end",
                palette.ink2(),
                400,
                scene.unit()
                        + "; "
                        + svg.say("line: median, band: ", "çizgi: ortanca, bant: ")
                        + scene.bandMeaning().in(language));
        picture.panel(62, 424, false);
        picture.panel(498, 860, true);
        picture.key();
        return svg.done();
    }

    private static Text description(CurveScene scene) {
        StringBuilder en = new StringBuilder();
        StringBuilder tr = new StringBuilder();
        for (CurveScene.Series s : scene.series()) {
            double peak = s.median().stream().mapToDouble(v -> v).max().orElse(0);
            int at = s.median().indexOf(peak);
            en.append(
                    "%s: median peak %s %s at %s h. "
                            .formatted(
                                    s.name().en(),
                                    significant(Language.ENGLISH, peak),
                                    scene.unit(),
                                    Language.ENGLISH.shortest(s.hours().get(at), 2)));
            tr.append(
                    "%s: ortanca tepe %s %s, %s. saatte. "
                            .formatted(
                                    s.name().tr(),
                                    significant(Language.TURKISH, peak),
                                    scene.unit(),
                                    Language.TURKISH.shortest(s.hours().get(at), 2)));
        }
        return new Text(en.toString().strip(), tr.toString().strip());
    }

    static String significant(Language language, double value) {
        if (value == 0) {
            return "0";
        }
        int digits = (int) Math.clamp(2 - Math.floor(Math.log10(Math.abs(value))), 0, 6);
        return language.shortest(value, digits);
    }

    private double floor() {
        double least = most;
        for (CurveScene.Series s : scene.series()) {
            for (double v : s.median()) {
                least = v > 0 ? Math.min(least, v) : least;
            }
        }
        double top = Math.ceil(Math.log10(most) - 1e-9);
        double bottom = Math.floor(Math.log10(least) + 1e-9);
        return Math.pow(10, Math.max(bottom, top - DECADES));
    }

    private void panel(double left, double right, boolean log) {
        Palette c = svg.colours();
        double floor = log ? floor() : 0;
        double ceiling = log ? Math.pow(10, Math.ceil(Math.log10(most) - 1e-9)) : most * 1.05;
        Scale scale = new Scale(left, right, lastH, floor, ceiling, log);
        List<Double> ticks = log ? Axis.powers(floor, ceiling) : Axis.round(0, ceiling, 5);
        int digits = Axis.digits(ticks);
        for (double tick : ticks) {
            svg.line(left, scale.y(tick), right, scale.y(tick), c.line(), 1);
            String text =
                    log ? svg.language().shortest(tick, 6) : svg.language().number(tick, digits);
            svg.text(left - 7, scale.y(tick) + 4, 11, "end", c.ink3(), 400, text);
        }
        List<Double> hours = Axis.round(0, lastH, 5);
        int hourDigits = Axis.digits(hours);
        svg.line(left, BOTTOM, right, BOTTOM, c.lineStrong(), 1);
        for (double h : hours) {
            svg.line(scale.x(h), BOTTOM, scale.x(h), BOTTOM + 4, c.lineStrong(), 1);
            String text = svg.language().number(h, hourDigits);
            svg.text(scale.x(h), BOTTOM + 17, 11, "middle", c.ink3(), 400, text);
        }
        svg.text(
                (left + right) / 2,
                BOTTOM + 33,
                11,
                "middle",
                c.ink3(),
                400,
                svg.say("hours after the injection", "enjeksiyondan sonra saat"));
        svg.text(
                left - 40,
                TOP - 16,
                11,
                "start",
                c.ink2(),
                600,
                scene.unit()
                        + ", "
                        + (log
                                ? svg.say("log scale", "log ölçek")
                                : svg.say("linear scale", "doğrusal ölçek")));
        String clip = log ? "log" : "linear";
        svg.open("defs");
        svg.clip(
                clip,
                "M%s,%sH%sV%sH%sZ"
                        .formatted(
                                Svg.n(left),
                                Svg.n(TOP - 4),
                                Svg.n(right),
                                Svg.n(BOTTOM),
                                Svg.n(left)));
        svg.close("defs");
        svg.open("g", "clip-path", svg.url(clip));
        for (int i = 0; i < scene.series().size(); i++) {
            band(scale, i);
        }
        for (int i = 0; i < scene.series().size(); i++) {
            curve(scale, i);
        }
        scene.threshold()
                .filter(t -> t.value() > floor && t.value() < ceiling)
                .ifPresent(t ->
                        svg.line(
                                left,
                                scale.y(t.value()),
                                right,
                                scale.y(t.value()),
                                c.ink2(),
                                1,
                                "stroke-dasharray",
                                "1.5 3"));
        svg.close("g");
        scene.threshold()
                .filter(t -> t.value() > floor && t.value() < ceiling)
                .ifPresent(t -> {
                    String text = t.label().in(svg.language());
                    double y = scale.y(t.value()) - 4;
                    svg.haloText(right, y, 11, "end", c.ink2(), 400, c.surface(), text);
                    taken.add(new double[] {right - Svg.widthOf(text, 11), y - 11, right, y + 3});
                });
        for (int i = 0; i < scene.series().size(); i++) {
            double peak =
                    scene.series().get(i).median().stream().mapToDouble(v -> v).max().orElse(0);
            // A curve that lies on the axis is named in the key only.
            if (log || peak > 0.03 * ceiling) {
                name(scale, i);
            }
        }
    }

    private String colour(int index) {
        Palette c = svg.colours();
        return List.of(c.accent(), c.data2(), c.undecided(), c.ink2()).get(index);
    }

    private void band(Scale scale, int index) {
        CurveScene.Series s = scene.series().get(index);
        List<double[]> ring = new ArrayList<>();
        for (int i = 0; i < s.hours().size(); i++) {
            ring.add(new double[] {scale.x(s.hours().get(i)), scale.y(s.high().get(i))});
        }
        for (int i = s.hours().size() - 1; i >= 0; i--) {
            ring.add(new double[] {scale.x(s.hours().get(i)), scale.y(s.low().get(i))});
        }
        svg.path(Svg.polyline(ring, true), colour(index), "none", 0, "fill-opacity", 0.15);
    }

    private List<double[]> middle(Scale scale, CurveScene.Series s) {
        List<double[]> line = new ArrayList<>();
        for (int i = 0; i < s.hours().size(); i++) {
            line.add(new double[] {scale.x(s.hours().get(i)), scale.y(s.median().get(i))});
        }
        return line;
    }

    private void curve(Scale scale, int index) {
        Object[] dash =
                DASHES.get(index).isEmpty()
                        ? new Object[0]
                        : new Object[] {"stroke-dasharray", DASHES.get(index)};
        Object[] more = new Object[2 + dash.length];
        more[0] = "stroke-linejoin";
        more[1] = "round";
        System.arraycopy(dash, 0, more, 2, dash.length);
        svg.path(
                Svg.polyline(middle(scale, scene.series().get(index)), false),
                "none",
                colour(index),
                2,
                more);
    }

    /// Writes the name where it touches neither a curve nor another name, close to its own curve.
    private void name(Scale scale, int index) {
        String text = scene.series().get(index).name().in(svg.language());
        double wide = 1.08 * Svg.widthOf(text, 12);
        List<List<double[]>> lines =
                scene.series().stream().map(s -> dense(middle(scale, s))).toList();
        double[] best = new double[0];
        double least = Double.POSITIVE_INFINITY;
        for (double[] place : lines.get(index)) {
            if (place[1] > BOTTOM - 4 || place[1] < TOP) {
                continue;
            }
            for (double[] shift :
                    new double[][] {{10, -9}, {10, 18}, {-wide - 10, -9}, {-wide - 10, 18}}) {
                double x = place[0] + shift[0];
                double y = place[1] + shift[1];
                double[] box = {x - 4, y - 12, x + wide + 4, y + 5};
                double cost = cost(box, scale, lines, index) + 0.02 * (place[0] - scale.left());
                if (cost < least) {
                    least = cost;
                    best = new double[] {x, y};
                }
            }
        }
        if (best.length == 0) {
            best = new double[] {scale.left() + 8, BOTTOM - 8 - 14 * index};
        }
        taken.add(new double[] {best[0] - 4, best[1] - 12, best[0] + wide + 4, best[1] + 5});
        svg.haloText(
                best[0], best[1], 12, "start", colour(index), 650, svg.colours().surface(), text);
    }

    private double cost(double[] box, Scale scale, List<List<double[]>> lines, int own) {
        double cost = 0;
        if (box[0] < scale.left()
                || box[2] > scale.right()
                || box[1] < TOP - 8
                || box[3] > BOTTOM) {
            return 1e9;
        }
        for (double[] other : taken) {
            if (box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]) {
                cost += 1e6;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            double near = Double.POSITIVE_INFINITY;
            for (double[] p : lines.get(i)) {
                if (p[0] > box[0] && p[0] < box[2] && p[1] > box[1] && p[1] < box[3]) {
                    cost += 40;
                }
                double dx = Math.max(0, Math.max(box[0] - p[0], p[0] - box[2]));
                double dy = Math.max(0, Math.max(box[1] - p[1], p[1] - box[3]));
                near = Math.min(near, Math.hypot(dx, dy));
            }
            if (i != own && near < 22) {
                cost += 22 - near;
            }
        }
        return cost;
    }

    /// The curve with a place at least every 4 px.
    private static List<double[]> dense(List<double[]> line) {
        List<double[]> dense = new ArrayList<>(List.of(line.getFirst()));
        for (int i = 1; i < line.size(); i++) {
            double[] a = line.get(i - 1);
            double[] b = line.get(i);
            int pieces = (int) Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 4) + 1;
            for (int k = 1; k <= pieces; k++) {
                double share = (double) k / pieces;
                dense.add(
                        new double[] {a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])});
            }
        }
        return dense;
    }

    private void key() {
        double x = 62;
        double y = HEIGHT - 12;
        for (int i = 0; i < scene.series().size(); i++) {
            Object[] dash =
                    DASHES.get(i).isEmpty()
                            ? new Object[0]
                            : new Object[] {"stroke-dasharray", DASHES.get(i)};
            svg.line(x, y - 4, x + 30, y - 4, colour(i), 2, dash);
            String text = scene.series().get(i).name().in(svg.language());
            svg.text(x + 37, y, 11.5, "start", svg.colours().ink2(), 400, text);
            x += 37 + Svg.widthOf(text, 11.5) + 22;
        }
    }

    /// From hours and values to the picture.
    private record Scale(
            double left, double right, double lastH, double floor, double ceiling, boolean log) {

        double x(double hours) {
            return left + (right - left) * hours / lastH;
        }

        double y(double value) {
            double share =
                    log
                            ? Math.log10(Math.max(value, floor * 0.1) / floor)
                                    / Math.log10(ceiling / floor)
                            : value / ceiling;
            return BOTTOM - (BOTTOM - TOP) * share;
        }
    }
}
