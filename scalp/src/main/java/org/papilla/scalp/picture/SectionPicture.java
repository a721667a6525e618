package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.papilla.scalp.placement.Language;
import org.papilla.scalp.placement.Stick;
import org.papilla.scalp.placement.Text;

/// A cross-section through the scalp to scale: layers, follicles of both kinds, needle, and the
/// depot at one or several times with its half and tenth contours, against the depth limits.
public final class SectionPicture {

    private static final double LEFT = 84;
    private static final double RIGHT = 92;
    private static final double TOP = 74;
    private static final double GAP = 14;
    private static final double INNER = 740;

    /// Shades from the greatest concentration of the first frame downwards, as shares of it.
    private static final double[] SHADES = {
        0.01, 0.02, 0.04, 0.07, 0.12, 0.2, 0.3, 0.42, 0.55, 0.7, 0.85
    };

    private final Svg svg;
    private final SectionScene scene;
    private final double scale;
    private final double totalMm;

    private SectionPicture(Svg svg, SectionScene scene, double scale, double totalMm) {
        this.svg = svg;
        this.scene = scene;
        this.scale = scale;
        this.totalMm = totalMm;
    }

    /// Draws the section.
    public static String svg(SectionScene scene, Palette palette, Language language) {
        int count = scene.frames().size();
        double wideMm =
                count == 1
                        ? Math.clamp(scene.spacingMm() + 6.6, 9, 24)
                        : Math.clamp(scene.spacingMm(), 5.4, 9);
        double scale = Math.min(64, (INNER - GAP * (count - 1)) / (wideMm * count));
        double totalMm =
                scene.tissues().stream().mapToDouble(SectionScene.Tissue::thicknessMm).sum();
        double inner = count * wideMm * scale + GAP * (count - 1);
        double legend = 62;
        Svg svg =
                new Svg(
                        "section",
                        LEFT + inner + RIGHT,
                        TOP + totalMm * scale + legend,
                        palette,
                        language,
                        title(scene),
                        description(scene));
        SectionPicture picture = new SectionPicture(svg, scene, scale, totalMm);
        picture.definitions(count, wideMm);
        double reference =
                Math.max(1e-300, peak(scene.frames().getFirst().field(), wideMm, totalMm));
        for (int i = 0; i < count; i++) {
            picture.frame(i, LEFT + i * (wideMm * scale + GAP), wideMm, reference);
        }
        picture.limits(inner);
        picture.depthAxis(LEFT + inner + 10);
        picture.layerNames();
        picture.legend(TOP + totalMm * scale + 26, inner);
        return svg.done();
    }

    private static Text title(SectionScene scene) {
        return new Text(
                "Section through the scalp, tip at "
                        + Language.ENGLISH.number(scene.stick().depthMm(), 1)
                        + " mm",
                "Saçlı deriden kesit, iğne ucu "
                        + Language.TURKISH.number(scene.stick().depthMm(), 1)
                        + " mm derinde");
    }

    private static Text description(SectionScene scene) {
        return new Text(
                "To scale. Needle "
                        + scene.stick().needle().label(Language.ENGLISH)
                        + ", terminal bulbs at "
                        + Language.ENGLISH.number(scene.bulbDepthMm(), 1)
                        + " mm. Shades and contours show the free concentration as a share of its"
                        + " greatest value.",
                "Ölçekli. İğne "
                        + scene.stick().needle().label(Language.TURKISH)
                        + ", terminal kökler "
                        + Language.TURKISH.number(scene.bulbDepthMm(), 1)
                        + " mm derinde. Tonlar ve konturlar serbest derişimi en büyük değerinin payı"
                        + " olarak gösterir.");
    }

    private static double peak(Field field, double wideMm, double totalMm) {
        double most = 0;
        for (double z = 0; z <= totalMm; z += 0.1) {
            for (double x = -wideMm / 2; x <= wideMm / 2; x += 0.1) {
                most = Math.max(most, field.at(x, z));
            }
        }
        return most;
    }

    /// Depth of the bone, where a depot ends, mm.
    private double softMm() {
        return scene.tissues().stream()
                .takeWhile(tissue -> tissue.kind() != SectionScene.Kind.BONE)
                .mapToDouble(SectionScene.Tissue::thicknessMm)
                .sum();
    }

    private double y(double mm) {
        return TOP + mm * scale;
    }

    private void definitions(int count, double wideMm) {
        svg.open("defs");
        for (int i = 0; i < count; i++) {
            double left = LEFT + i * (wideMm * scale + GAP);
            String box =
                    "M%s,%sh%sv%sh%sZ"
                            .formatted(
                                    Svg.n(left),
                                    Svg.n(TOP),
                                    Svg.n(wideMm * scale),
                                    Svg.n(totalMm * scale),
                                    Svg.n(-wideMm * scale));
            svg.clip("skin" + i, box);
            String soft =
                    "M%s,%sh%sv%sh%sZ"
                            .formatted(
                                    Svg.n(left),
                                    Svg.n(TOP),
                                    Svg.n(wideMm * scale),
                                    Svg.n(softMm() * scale),
                                    Svg.n(-wideMm * scale));
            svg.clip("soft" + i, soft);
            String above =
                    "M%s,%sh%sv%sh%sZ"
                            .formatted(
                                    Svg.n(left),
                                    Svg.n(TOP - 40),
                                    Svg.n(wideMm * scale),
                                    Svg.n(totalMm * scale + 40),
                                    Svg.n(-wideMm * scale));
            svg.clip("all" + i, above);
        }
        double top = 0;
        for (SectionScene.Tissue tissue : scene.tissues()) {
            if (tissue.kind() == SectionScene.Kind.FAT) {
                svg.clip(
                        "fat",
                        "M0,%sH2000V%sH0Z"
                                .formatted(Svg.n(y(top)), Svg.n(y(top + tissue.thicknessMm()))));
            }
            top += tissue.thicknessMm();
        }
        svg.close("defs");
    }

    private void frame(int index, double left, double wideMm, double reference) {
        boolean single = scene.frames().size() == 1;
        double needleMm = single ? Math.min(3.3, wideMm / 3) : wideMm / 2;
        double origin = left + needleMm * scale;
        svg.open("g", "clip-path", svg.url("skin" + index));
        new Tissues(svg, scene, scale, TOP).draw(left, wideMm);
        svg.close("g");
        depot(index, left, wideMm, needleMm, reference);
        svg.open("g", "clip-path", svg.url("all" + index));
        new Follicles(svg, scene, scale, TOP).draw(left, wideMm);
        svg.close("g");
        if (index == 0) {
            needle(origin);
        }
        svg.circle(
                origin,
                y(scene.stick().depthMm()),
                2.2,
                svg.colours().surface(),
                svg.colours().ink(),
                1);
        header(index, left, wideMm, reference);
        if (single && scene.spacingMm() + needleMm < wideMm) {
            gap(origin);
        }
        svg.path(
                "M%s,%sv%s".formatted(Svg.n(left), Svg.n(TOP), Svg.n(totalMm * scale)),
                "none",
                svg.colours().lineStrong(),
                0.8);
    }

    private void depot(int index, double left, double wideMm, double needleMm, double reference) {
        double stepMm = 3 / scale;
        int columns = (int) Math.ceil(wideMm / stepMm) + 1;
        int rows = (int) Math.ceil(totalMm / stepMm) + 1;
        double[][] values = new double[rows][columns];
        double own = 0;
        Field field = scene.frames().get(index).field();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                values[r][c] = field.at(c * stepMm - needleMm, Math.min(totalMm, r * stepMm));
                own = Math.max(own, values[r][c]);
            }
        }
        Contours contours = new Contours(values, left, TOP, 3);
        Palette c = svg.colours();
        svg.open("g", "clip-path", svg.url("soft" + index));
        for (double shade : SHADES) {
            if (own >= shade * reference) {
                svg.path(
                        contours.filled(shade * reference),
                        c.accent(),
                        "none",
                        0,
                        "fill-opacity",
                        0.085,
                        "fill-rule",
                        "evenodd");
            }
        }
        if (own >= SHADES[0] * reference) {
            svg.path(contours.line(own / 2), "none", c.accent(), 1.5);
            svg.path(contours.line(own / 10), "none", c.accent(), 1.4, "stroke-dasharray", "4 3");
        }
        svg.close("g");
    }

    private void needle(double x) {
        Stick stick = scene.stick();
        Palette c = svg.colours();
        double half = stick.needle().outerDiameterMm() / 2 * scale;
        double length = stick.needle().lengthMm() * scale;
        double tipY = y(stick.depthMm());
        double shown = Math.min(length, stick.insertedMm() * scale + 30);
        svg.open(
                "g",
                "transform",
                "translate(%s %s) rotate(%s)"
                        .formatted(Svg.n(x), Svg.n(tipY), Svg.n(90 - stick.angleDeg())));
        double bevel = Math.min(3 * half, length / 3);
        svg.path(
                "M%s,%sV%sL0,0L%s,%sV%sZ"
                        .formatted(
                                Svg.n(-half),
                                Svg.n(-shown),
                                Svg.n(-bevel),
                                Svg.n(half),
                                Svg.n(-bevel * 0.35),
                                Svg.n(-shown)),
                c.steel(),
                c.steelLine(),
                0.6);
        if (shown >= length - 1e-9) {
            svg.path(
                    "M%s,%sl3,-15h%sl3,15Z"
                            .formatted(Svg.n(-half - 5), Svg.n(-length), Svg.n(2 * half + 4)),
                    c.hub(),
                    c.steelLine(),
                    0.6);
        }
        svg.close("g");
    }

    private void header(int index, double left, double wideMm, double reference) {
        Palette c = svg.colours();
        Stick stick = scene.stick();
        SectionScene.Frame frame = scene.frames().get(index);
        double own = peak(frame.field(), wideMm, totalMm);
        String share =
                own >= 0.0095 * reference
                        ? percent(100 * own / reference)
                        : svg.say("under 1 %", "%1'den az");
        svg.text(left, 20, 13, "start", c.ink(), 650, frame.label().in(svg.language()));
        if (index > 0) {
            svg.text(
                    left,
                    36,
                    11,
                    "start",
                    c.ink2(),
                    400,
                    svg.say("peak " + share + " of the first", "tepe ilkinin " + share));
        }
        if (index == 0) {
            svg.text(
                    left,
                    36,
                    11,
                    "start",
                    c.ink2(),
                    400,
                    stick.needle().label(svg.language())
                            + ", "
                            + svg.language().number(stick.angleDeg(), 0)
                            + "°, "
                            + svg.say("tip at ", "uç ")
                            + svg.language().number(stick.depthMm(), 1)
                            + " mm");
        }
    }

    private String percent(double value) {
        String number = svg.language().number(value, 0);
        return svg.say(number + " %", "%" + number);
    }

    /// The stretch of the bulb plane between two points that gets less than a tenth of its peak.
    private void gap(double origin) {
        Field field = scene.frames().getFirst().field();
        double most = 0;
        for (double x = 0; x <= scene.spacingMm(); x += 0.02) {
            most = Math.max(most, field.at(x, scene.bulbDepthMm()));
        }
        double from = Double.NaN;
        double to = Double.NaN;
        for (double x = 0; x <= scene.spacingMm(); x += 0.02) {
            if (field.at(x, scene.bulbDepthMm()) < most / 10) {
                from = Double.isNaN(from) ? x : from;
                to = x;
            }
        }
        if (!(to - from >= 0.5)) {
            return;
        }
        Palette c = svg.colours();
        double y = TOP - 34;
        double x0 = origin + from * scale;
        double x1 = origin + to * scale;
        svg.path(
                "M%s,%sH%sM%s,%sv8M%s,%sv8"
                        .formatted(
                                Svg.n(x0),
                                Svg.n(y),
                                Svg.n(x1),
                                Svg.n(x0),
                                Svg.n(y - 4),
                                Svg.n(x1),
                                Svg.n(y - 4)),
                "none",
                c.caution(),
                1.2);
        svg.haloText(
                (x0 + x1) / 2,
                y - 8,
                11,
                "middle",
                c.caution(),
                650,
                c.surface(),
                svg.language().number(to - from, 1)
                        + svg.say(
                                " mm of follicles under a tenth",
                                " mm folikül onda birin altında"));
    }

    private void limits(double inner) {
        Palette c = svg.colours();
        boolean thin = scene.depthLimitMm() < 6;
        if (totalMm >= 4) {
            line(4, inner, thin ? c.stop() : c.caution(), thin ? "" : "7 4", thin ? 1.8 : 1.5);
        }
        if (totalMm >= 6) {
            line(6, inner, c.stop(), "", 1.8);
        }
    }

    private void line(double mm, double inner, String colour, String dash, double width) {
        if (dash.isEmpty()) {
            svg.line(LEFT, y(mm), LEFT + inner + 8, y(mm), colour, width);
        } else {
            svg.line(LEFT, y(mm), LEFT + inner + 8, y(mm), colour, width, "stroke-dasharray", dash);
        }
    }

    private void depthAxis(double x) {
        Palette c = svg.colours();
        int last = (int) Math.floor(totalMm);
        svg.line(x, y(0), x, y(last), c.lineStrong(), 1);
        for (int mm = 0; mm <= last; mm++) {
            svg.line(x, y(mm), x + 5, y(mm), c.lineStrong(), 1);
            boolean refused = mm == 6 || (mm == 4 && scene.depthLimitMm() < 6);
            boolean caution = mm == 4 && !refused;
            String word =
                    refused
                            ? svg.say(" refused", " ret")
                            : caution ? svg.say(" caution", " dikkat") : mm == 0 ? " mm" : "";
            svg.text(
                    x + 9,
                    y(mm) + 4,
                    11,
                    "start",
                    refused ? c.stop() : caution ? c.caution() : c.ink3(),
                    refused || caution ? 650 : 400,
                    mm + word);
        }
    }

    private void layerNames() {
        List<Double> wanted = new ArrayList<>();
        double top = 0;
        for (SectionScene.Tissue tissue : scene.tissues()) {
            wanted.add(y(top + tissue.thicknessMm() / 2) + 4);
            top += tissue.thicknessMm();
        }
        List<Double> spread = Labels.spread(wanted, 13);
        for (int i = 0; i < spread.size(); i++) {
            svg.text(
                    LEFT - 10,
                    spread.get(i),
                    11,
                    "end",
                    svg.colours().ink2(),
                    400,
                    scene.tissues().get(i).kind().label().in(svg.language()));
        }
    }

    private void legend(double y, double inner) {
        Palette c = svg.colours();
        double x = LEFT;
        svg.line(x, y - 4, x + 22, y - 4, c.accent(), 1.5);
        x = item(x + 29, y, svg.say("half of the peak", "tepenin yarısı"));
        svg.line(x, y - 4, x + 22, y - 4, c.accent(), 1.4, "stroke-dasharray", "4 3");
        x = item(x + 29, y, svg.say("a tenth", "onda biri"));
        svg.circle(x + 6, y - 4, 5, c.accent(), "none", 0);
        item(x + 18, y, svg.say("dermal papilla", "dermal papilla"));
        double right = LEFT + inner;
        svg.line(right - 2 * scale, y - 4, right, y - 4, c.ink3(), 1.2);
        svg.line(right - 2 * scale, y - 8, right - 2 * scale, y, c.ink3(), 1.2);
        svg.line(right, y - 8, right, y, c.ink3(), 1.2);
        svg.text(
                right - 2 * scale - 8,
                y,
                11,
                "end",
                c.ink2(),
                400,
                svg.say("2 mm, to scale", "2 mm, ölçekli"));
        if (!scene.thicknessMeasured()) {
            svg.text(
                    LEFT,
                    y + 22,
                    11,
                    "start",
                    c.undecided(),
                    600,
                    svg.say(
                            "layers and bulb depth of a usual scalp, not measured on this patient",
                            "olağan saçlı derinin tabakaları ve kök derinliği, bu hastada ölçülmedi"));
        }
    }

    private double item(double x, double y, String text) {
        svg.text(x, y, 11.5, "start", svg.colours().ink2(), 400, text);
        return x + Svg.widthOf(text, 11.5) + 20;
    }

    /// Random numbers that are the same in every picture.
    static SplittableRandom steady() {
        return new SplittableRandom(416);
    }
}
