package org.papilla.clinic;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.papilla.formulary.Language;
import org.papilla.scalp.depot.DepotAnswer;
import org.papilla.scalp.depot.Point;
import org.papilla.scalp.picture.CurvePicture;
import org.papilla.scalp.picture.CurveScene;
import org.papilla.scalp.picture.Palette;
import org.papilla.scalp.placement.Text;

/// Writes the pictures that a scenario allows, and says which it does not.
final class DepotPictures {

    private static final int MOST_CURVES = 4;

    private final ScenarioReader.Reading reading;
    private final DepotAnswer answer;
    private final org.papilla.scalp.placement.Language language;

    DepotPictures(ScenarioReader.Reading reading, DepotAnswer answer, Language language) {
        this.reading = reading;
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
            messages.println("papilla: no curves: they need a point and at least two times");
        }
    }

    private static void put(Path file, String svg, PrintWriter messages) throws IOException {
        Files.writeString(file, svg);
        messages.println("papilla: wrote " + file);
    }

    /// Curves of the first points, and of the worst one on a lattice.
    private Optional<CurveScene> curves() {
        var scenario = reading.scenario();
        int count = scenario.timesS().size();
        if (count < 2 || scenario.points().isEmpty()) {
            return Optional.empty();
        }
        var order =
                IntStream.range(0, count)
                        .boxed()
                        .sorted(Comparator.comparing(scenario.timesS()::get))
                        .toList();
        var hours = order.stream().map(i -> scenario.timesS().get(i) / 3600).toList();
        var series = new ArrayList<CurveScene.Series>();
        int shown = MOST_CURVES - (answer.worstPoint().isPresent() ? 1 : 0);
        for (int p = 0; p < Math.min(shown, scenario.points().size()); p++) {
            series.add(
                    series(
                            name(scenario.points().get(p)),
                            hours,
                            order,
                            answer.freeMolPerM3().get(p)));
        }
        answer.worstPoint()
                .ifPresent(worst ->
                        series.add(
                                series(
                                        new Text(
                                                "worst point between needles",
                                                "iğneler arasındaki en kötü nokta"),
                                        hours,
                                        order,
                                        worst)));
        return Optional.of(
                new CurveScene(
                        new Text("Free concentration", "Serbest derişim"),
                        "mol/m³",
                        series,
                        scenario.thresholdMolPerM3().isPresent()
                                ? Optional.of(
                                        new CurveScene.Threshold(
                                                scenario.thresholdMolPerM3().getAsDouble(),
                                                new Text("threshold", "eşik")))
                                : Optional.empty(),
                        new Text("none, one computation", "yok, tek hesap")));
    }

    private static CurveScene.Series series(
            Text name, List<Double> hours, List<Integer> order, List<Double> values) {
        var sorted = order.stream().map(values::get).toList();
        return new CurveScene.Series(name, hours, sorted, sorted, sorted);
    }

    private static Text name(Point point) {
        String place =
                String.format(
                        Locale.ROOT,
                        "%.4g | %.4g | %.4g mm",
                        point.xM() * 1e3,
                        point.yM() * 1e3,
                        point.zM() * 1e3);
        return new Text(place, place);
    }
}
