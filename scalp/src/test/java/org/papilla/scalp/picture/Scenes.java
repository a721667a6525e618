package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.scalp.placement.Answer;
import org.papilla.scalp.placement.Language;
import org.papilla.scalp.placement.Lattice;
import org.papilla.scalp.placement.Mark;
import org.papilla.scalp.placement.Needle;
import org.papilla.scalp.placement.Pattern;
import org.papilla.scalp.placement.Placement;
import org.papilla.scalp.placement.PlacementOrder;
import org.papilla.scalp.placement.Placing;
import org.papilla.scalp.placement.Region;
import org.papilla.scalp.placement.Scalp;
import org.papilla.scalp.placement.ScalpPoint;
import org.papilla.scalp.placement.Shape;
import org.papilla.scalp.placement.Stick;
import org.papilla.scalp.placement.Supply;
import org.papilla.scalp.placement.Syringe;
import org.papilla.scalp.placement.Tape;
import org.papilla.scalp.placement.Technique;
import org.papilla.scalp.placement.Text;
import org.papilla.scalp.placement.TreatedArea;
import org.papilla.scalp.placement.Zone;

/// Scenes for the picture tests. The fields are simple bells, not simulations.
final class Scenes {

    static final Technique POINTS =
            new Technique(
                    "POINT_ID",
                    new Text("point by point", "nokta nokta"),
                    Technique.Spread.POINTS,
                    1,
                    4,
                    45,
                    90,
                    0.02,
                    0.1,
                    5,
                    20,
                    OptionalDouble.empty(),
                    List.of(new Needle(30, 4)),
                    "test data",
                    Mark.DESIGN);

    static final Technique LINES =
            new Technique(
                    "NAPPAGE",
                    new Text("nappage", "napaj"),
                    Technique.Spread.LINES,
                    0.5,
                    2,
                    10,
                    60,
                    0,
                    0.02,
                    2,
                    4,
                    OptionalDouble.empty(),
                    List.of(new Needle(30, 4)),
                    "test data",
                    Mark.DESIGN);

    private static final Placement.Placed STRIP = makeStrip();
    private static final Placement.Placed TOP = makeTop();
    private static final Placement.Placed NAPPAGE = makeNappage();

    private Scenes() {}

    static Placement.Placed strip() {
        return STRIP;
    }

    static Placement.Placed top() {
        return TOP;
    }

    static Placement.Placed nappage() {
        return NAPPAGE;
    }

    private static Placement.Placed makeStrip() {
        return placed(
                PlacementOrder.of(
                        TreatedArea.centralStrip(Scalp.standard()),
                        Stick.toTheHub(POINTS, new Needle(30, 4), 50),
                        new Pattern.Grid(Lattice.HEXAGONAL, 10),
                        Supply.shared(4, Syringe.LUER_LOCK_5_ML)));
    }

    private static Placement.Placed makeTop() {
        Scalp scalp = Scalp.of(Tape.measured(38, 35, 7), Answer.NO);
        return placed(
                PlacementOrder.of(
                                TreatedArea.regions(
                                        scalp, Region.FRONTAL, Region.MID_SCALP, Region.VERTEX),
                                Stick.toTheHub(POINTS, new Needle(30, 4), 50),
                                new Pattern.Grid(Lattice.SQUARE, 8),
                                Supply.shared(8, Syringe.LUER_LOCK_5_ML))
                        .excluding(closed()));
    }

    private static Placement.Placed makeNappage() {
        return placed(
                PlacementOrder.of(
                                TreatedArea.regions(Scalp.standard(), Region.values()),
                                Stick.toTheHub(LINES, new Needle(30, 4), 15),
                                new Pattern.Lines(4, 4),
                                Supply.shared(8, Syringe.LUER_LOCK_5_ML))
                        .excluding(closed()));
    }

    private static List<Zone> closed() {
        return List.of(
                Zone.ofPatient(
                        "lesion", Zone.Kind.LESION, new Shape.Disc(new ScalpPoint(2.5, 8), 1.1)),
                Zone.ofPatient(
                        "scar",
                        Zone.Kind.SCAR,
                        new Shape.Band(
                                List.of(
                                        new ScalpPoint(-5, 12),
                                        new ScalpPoint(-3, 13.5),
                                        new ScalpPoint(-1, 13)),
                                0.3)));
    }

    private static Placement.Placed placed(PlacementOrder order) {
        return (Placement.Placed) Placing.place(order);
    }

    private static Field bell(double depth, double spacing, double width, double height) {
        return (x, z) -> {
            double sum = 0;
            for (int i = -2; i <= 2; i++) {
                double r = Math.hypot(x - i * spacing, z - depth);
                sum += height * Math.exp(-r * r / (width * width));
            }
            return sum;
        };
    }

    static SectionScene section(int frames) {
        List<SectionScene.Frame> all =
                List.of(
                                new SectionScene.Frame(
                                        new Text("5 min", "5 dk"), bell(3, 8, 1.4, 1)),
                                new SectionScene.Frame(
                                        new Text("1 h", "1 sa"), bell(3, 8, 2.2, 0.1)),
                                new SectionScene.Frame(
                                        new Text("4 h", "4 sa"), bell(3, 8, 3, 0.001)))
                        .subList(0, frames);
        return new SectionScene(
                SectionScene.usualScalp(),
                false,
                new Stick(POINTS, new Needle(30, 4), 90, 3),
                8,
                4,
                1.8,
                4,
                all);
    }

    static CurveScene curves() {
        List<Double> hours = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            double t = i / 10.0;
            hours.add(t);
            first.add(900 * Math.exp(-2.4 * t));
            second.add(8 * t * Math.exp(-1.7 * t));
        }
        return new CurveScene(
                new Text("Free minoxidil at the bulb", "Kökte serbest minoksidil"),
                "\u00b5g/mL",
                List.of(
                        series(new Text("under the needle", "iğne altında"), hours, first),
                        series(
                                new Text("between two points", "iki nokta arasında"),
                                hours,
                                second)),
                Optional.of(new CurveScene.Threshold(1, new Text("threshold", "eşik"))),
                new Text("90 % of simulated patients", "benzetilen hastaların %90'ı"));
    }

    private static CurveScene.Series series(Text name, List<Double> hours, List<Double> median) {
        return new CurveScene.Series(
                name,
                hours,
                median,
                median.stream().map(v -> v / 2).toList(),
                median.stream().map(v -> v * 2).toList());
    }

    static HeatScene heat() {
        List<List<OptionalDouble>> values = new ArrayList<>();
        List<Double> depths = List.of(1.0, 2.0, 3.0, 4.0, 5.0);
        List<Double> spacings = List.of(3.0, 5.0, 7.0, 10.0, 15.0);
        for (double depth : depths) {
            List<OptionalDouble> row = new ArrayList<>();
            for (double spacing : spacings) {
                double value =
                        Math.min(1, 25 / (spacing * spacing))
                                * Math.exp(-(depth - 4) * (depth - 4) / 5);
                row.add(spacing < 5 ? OptionalDouble.empty() : OptionalDouble.of(value));
            }
            values.add(row);
        }
        return new HeatScene(
                new Text("Share of bulbs reached", "Ulaşılan köklerin payı"),
                "",
                depths,
                spacings,
                values,
                List.of(0.5, 0.8),
                List.of(new HeatScene.Mark(4, 5)),
                List.of(new HeatScene.Mark(3, 5)),
                4);
    }

    static CoverageScene coverage() {
        return new CoverageScene(
                Lattice.SQUARE,
                8,
                4,
                0.03,
                1.93,
                (x, y) -> 3 * bell(0, 8, 1.8, 1).at(x, y),
                0.62,
                0.41);
    }

    static SyringeScene syringe() {
        return new SyringeScene(
                5,
                List.of(
                        new SyringeScene.Segment("Lidocaine 2 % & \"co\" <x>", 1),
                        new SyringeScene.Segment("Minoxidil 0.5 %", 0.1),
                        new SyringeScene.Segment("Biotin 5 mg/mL", 0.1),
                        new SyringeScene.Segment("Saline 0.9 %", 1.5)),
                0.05);
    }

    /// Every picture once.
    static Map<String, String> all(Palette palette, Language language) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("map-strip", ScalpMapPicture.whole(strip(), palette, language));
        all.put("map-strip-close", ScalpMapPicture.close(strip(), palette, language));
        all.put("map-top", ScalpMapPicture.whole(top(), palette, language));
        all.put("map-nappage", ScalpMapPicture.whole(nappage(), palette, language));
        all.put("section", SectionPicture.svg(section(1), palette, language));
        all.put("section-times", SectionPicture.svg(section(3), palette, language));
        all.put("curves", CurvePicture.svg(curves(), palette, language));
        all.put("heat", HeatPicture.svg(heat(), palette, language));
        all.put("coverage", CoveragePicture.svg(coverage(), palette, language));
        all.put("syringe", SyringePicture.svg(syringe(), palette, language));
        return all;
    }
}
