package org.papilla.clinic;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.papilla.formulary.Language;
import org.papilla.scalp.depot.Bolus;
import org.papilla.scalp.depot.Coverage;
import org.papilla.scalp.depot.Depot;
import org.papilla.scalp.depot.DepotAnswer;
import org.papilla.scalp.depot.Lattice;
import org.papilla.scalp.depot.Point;
import org.papilla.scalp.depot.Scenario;
import org.papilla.scalp.picture.CoveragePicture;
import org.papilla.scalp.picture.CoverageScene;
import org.papilla.scalp.picture.CurvePicture;
import org.papilla.scalp.picture.CurveScene;
import org.papilla.scalp.picture.Field;
import org.papilla.scalp.picture.Palette;
import org.papilla.scalp.placement.Text;

/// Writes the pictures that a scenario allows, and says which it does not. The engine is asked
/// again at more times and places than the scenario lists, so that curves are smooth.
///
/// There is no cross-section: it shows a needle, and a scenario names none.
final class DepotPictures {

    private static final int MOST_CURVES = 4;
    private static final int CURVE_STEPS = 40;
    private static final int GRID = 14;

    private final Scenario scenario;
    private final DepotAnswer answer;
    private final org.papilla.scalp.placement.Language language;

    DepotPictures(Scenario scenario, DepotAnswer answer, Language language) {
        this.scenario = scenario;
        this.answer = answer;
        this.language =
                switch (language) {
                    case EN -> org.papilla.scalp.placement.Language.ENGLISH;
                    case TR -> org.papilla.scalp.placement.Language.TURKISH;
                };
    }

    /// Writes all pictures into a folder, which is made if need be.
    ///
    /// @param messages says what was written and what was not
    void write(Path folder, PrintWriter messages) throws IOException {
        Files.createDirectories(folder);
        var curves = curves();
        if (curves.isPresent()) {
            put(
                    folder.resolve("curves.svg"),
                    CurvePicture.svg(curves.get(), Palette.LIGHT, language),
                    messages);
        } else {
            messages.println("papilla: no curves: they need a point and a time after 0");
        }
        var coverage = coverage();
        if (coverage.isPresent()) {
            put(
                    folder.resolve("coverage.svg"),
                    CoveragePicture.svg(coverage.get(), Palette.LIGHT, language),
                    messages);
        } else {
            messages.println(
                    "papilla: no view of the coverage: it needs a lattice of one bolus at 1 to 40 mm,"
                            + " a plane and some loss");
        }
    }

    private static void put(Path file, String svg, PrintWriter messages) throws IOException {
        Files.writeString(file, svg);
        messages.println("papilla: wrote " + file);
    }

    /// Curves of the first points, and of the worst one on a lattice, from 0 to the last time.
    private Optional<CurveScene> curves() {
        double last = scenario.timesS().stream().mapToDouble(t -> t).max().orElse(0);
        if (scenario.points().isEmpty() || !(last > 0)) {
            return Optional.empty();
        }
        var times =
                IntStream.rangeClosed(0, CURVE_STEPS)
                        .mapToObj(i -> last * i / CURVE_STEPS)
                        .toList();
        var hours = times.stream().map(t -> t / 3600).toList();
        int most = MOST_CURVES - (answer.worstPoint().isPresent() ? 1 : 0);
        var points = scenario.points().subList(0, Math.min(most, scenario.points().size()));
        var dense = Depot.simulate(observing(points, times));
        var series = new ArrayList<CurveScene.Series>();
        for (int p = 0; p < points.size(); p++) {
            var point = points.get(p);
            var curve = dense.freeMolPerM3().get(p);
            series.add(
                    new CurveScene.Series(
                            new Text(
                                    place(point, org.papilla.scalp.placement.Language.ENGLISH),
                                    place(point, org.papilla.scalp.placement.Language.TURKISH)),
                            hours,
                            curve,
                            curve,
                            curve));
        }
        dense.worstPoint()
                .ifPresent(worst ->
                        series.add(
                                new CurveScene.Series(
                                        new Text("worst between", "en kötü ara"),
                                        hours,
                                        worst,
                                        worst,
                                        worst)));
        return Optional.of(
                new CurveScene(
                        new Text("Free concentration", "Serbest derişim"),
                        "mol/m³",
                        series,
                        threshold(),
                        new Text("none, one computation", "yok, tek hesap")));
    }

    private Optional<CurveScene.Threshold> threshold() {
        return scenario.thresholdMolPerM3().isPresent()
                ? Optional.of(
                        new CurveScene.Threshold(
                                scenario.thresholdMolPerM3().getAsDouble(),
                                new Text("threshold", "eşik")))
                : Optional.empty();
    }

    private static String place(Point point, org.papilla.scalp.placement.Language language) {
        return "x %s, y %s, z %s mm"
                .formatted(
                        language.shortest(point.xM() * 1e3, 2),
                        language.shortest(point.yM() * 1e3, 2),
                        language.shortest(point.zM() * 1e3, 2));
    }

    /// The plane of the coverage from above, around the one bolus of a lattice.
    private Optional<CoverageScene> coverage() {
        if (answer.coverage().isEmpty()
                || scenario.lattice().isEmpty()
                || scenario.boluses().size() != 1) {
            return Optional.empty();
        }
        var lattice = scenario.lattice().get();
        double spacingMm = lattice.spacingM() * 1e3;
        if (!(spacingMm >= 1 && spacingMm <= 40)) {
            return Optional.empty();
        }
        Coverage reached = answer.coverage().get();
        var bolus = scenario.boluses().getFirst();
        return Optional.of(
                new CoverageScene(
                        lattice.kind() == Lattice.Kind.HEX
                                ? org.papilla.scalp.placement.Lattice.HEXAGONAL
                                : org.papilla.scalp.placement.Lattice.SQUARE,
                        spacingMm,
                        reached.planeDepthM() * 1e3,
                        bolus.volumeM3() * 1e6,
                        bolus.radiusM() * 1e3,
                        plane(lattice, bolus, reached),
                        reached.shareAbove10Percent(),
                        reached.shareAbove50Percent()));
    }

    /// The integral over all time on the plane as a share of its mean, from a grid over the part of
    /// the lattice that repeats by mirroring: a quarter of a square cell, or a rectangle of half
    /// the spacing by one row of a hexagonal one.
    private Field plane(Lattice lattice, Bolus bolus, Coverage reached) {
        double wide = lattice.spacingM() / 2;
        double high = lattice.kind() == Lattice.Kind.HEX ? wide * Math.sqrt(3) : wide;
        var points = new ArrayList<Point>();
        for (int row = 0; row <= GRID; row++) {
            for (int column = 0; column <= GRID; column++) {
                points.add(
                        new Point(
                                bolus.xM() + wide * column / GRID,
                                bolus.yM() + high * row / GRID,
                                reached.planeDepthM()));
            }
        }
        double mean = reached.meanAucSPerM3() * bolus.amountMol();
        double[] share =
                Depot.simulate(observing(points, scenario.timesS().subList(0, 1)))
                        .aucMolSPerM3()
                        .stream()
                        .mapToDouble(auc -> auc.orElse(0) / mean)
                        .toArray();
        return (x, y) -> between(share, fold(x, wide * 1e3) * GRID, fold(y, high * 1e3) * GRID);
    }

    /// Distance to the nearest multiple of twice `half`, as a share of `half`.
    private static double fold(double x, double half) {
        double rest = Math.abs(x) % (2 * half);
        return Math.min(1, (rest > half ? 2 * half - rest : rest) / half);
    }

    private static double between(double[] values, double column, double row) {
        int c = Math.min((int) column, GRID - 1);
        int r = Math.min((int) row, GRID - 1);
        int at = r * (GRID + 1) + c;
        double u = column - c;
        double v = row - r;
        return (1 - v) * ((1 - u) * values[at] + u * values[at + 1])
                + v * ((1 - u) * values[at + GRID + 1] + u * values[at + GRID + 2]);
    }

    /// The same scenario seen at other places and times, on the same plane.
    private Scenario observing(List<Point> points, List<Double> timesS) {
        return new Scenario(
                scenario.layers(),
                scenario.surfacePermeabilityMPerS(),
                scenario.boluses(),
                scenario.lattice(),
                points,
                timesS,
                scenario.perfusion(),
                Optional.empty(),
                answer.coverage().isPresent()
                        ? OptionalDouble.of(answer.coverage().get().planeDepthM())
                        : scenario.coverageDepthM(),
                OptionalDouble.empty());
    }
}
