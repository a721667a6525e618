package org.papilla.clinic;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papilla.formulary.document.BadInput;
import org.papilla.hair.counting.CountOptions;
import org.papilla.hair.counting.CountOverlay;
import org.papilla.hair.counting.Hair;
import org.papilla.hair.counting.HairCount;
import org.papilla.hair.counting.HairCounter;
import org.papilla.hair.counting.HairKind;
import org.papilla.hair.counting.Point;
import org.papilla.hair.counting.Region;
import org.papilla.hair.counting.Scale;
import org.papilla.hair.images.ScalpImage;
import org.papilla.hair.statistics.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla hair count IMAGE`.
@Command(
        name = "count",
        header = "Hairs of a clipped field: how many, how dense, how thick.",
        sortOptions = false)
final class HairCountCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(
            paramLabel = "IMAGE",
            description = "A picture (JPEG, PNG, TIFF, WebP), or - for standard input.")
    private String file;

    @Option(
            names = "--um-per-px",
            paramLabel = "U",
            description =
                    "Micrometres of skin in one pixel; without it hairs are counted, not measured.")
    private @Nullable String umPerPx;

    @Option(
            names = "--overlay",
            paramLabel = "OUT.png|OUT.svg",
            description = "Also write the picture with every hair drawn in, or the drawing alone.")
    private @Nullable String overlay;

    /// The count, with the keys that other programs read.
    private record Output(
            String method,
            Optional<Double> areaCm2,
            Optional<Double> umPerPx,
            HairQuality quality,
            Optional<Count> count,
            Optional<Interval> densityPerCm2,
            Optional<Diameters> diameterUm,
            Optional<Double> terminalShare,
            Optional<Double> vellusShare,
            Optional<Double> diameterDiversity,
            Optional<Double> cumulativeThicknessMmPerCm2,
            List<OneHair> hairs,
            List<Unit> units) {}

    private record Count(long value, double low, double high) {
        static Count of(Interval interval) {
            return new Count(Math.round(interval.value()), interval.low(), interval.high());
        }
    }

    private record Diameters(double mean, Optional<Double> sd, double median, int n) {}

    /// One hair. Path points are hundredths of a pixel, which is finer than they are known.
    private record OneHair(
            int id,
            List<List<Double>> path,
            Optional<Double> diameterUm,
            Optional<Double> lengthUm,
            Optional<HairKind> kind,
            boolean cutByFrame) {

        static OneHair of(Hair hair) {
            return new OneHair(
                    hair.id(),
                    points(hair.path()),
                    boxed(hair.diameterUm()).map(HairCountCommand::hundredths),
                    boxed(hair.lengthUm()).map(HairCountCommand::hundredths),
                    hair.kind(),
                    hair.cutByFrame());
        }
    }

    private record Unit(double x, double y, List<Integer> hairs) {}

    @Override
    public Integer call() throws Exception {
        var scale = HairPicture.scale(umPerPx);
        var target = target();
        switch (HairPicture.read(file)) {
            case HairPicture.Usable(var image) -> {
                var count = HairCounter.count(image, scale, Region.whole(), CountOptions.usual());
                print(output(count));
                if (target.isPresent()) {
                    draw(target.get(), image, count);
                }
            }
            case HairPicture.TooSmall small -> {
                print(nothing(small, scale));
                target.ifPresent(this::withoutDrawing);
            }
        }
        return 0;
    }

    private void print(Output output) {
        shared.print(spec.commandLine().getOut(), output, out -> readable(out, output));
    }

    private Optional<Path> target() throws BadInput, IOException {
        if (overlay == null) {
            return Optional.empty();
        }
        String name = overlay.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw badOverlay("give a name that ends in .png or .svg");
        }
        var path = Path.of(overlay).toAbsolutePath();
        var folder = path.getParent();
        if (Files.isDirectory(path) || folder == null || !Files.isDirectory(folder)) {
            throw badOverlay("give the path of a file in a folder that exists");
        }
        if (!file.equals("-")
                && Files.exists(path)
                && Files.exists(Path.of(file))
                && Files.isSameFile(path, Path.of(file))) {
            throw badOverlay("this is the picture itself; give another name");
        }
        return Optional.of(path);
    }

    private BadInput badOverlay(String remedy) {
        return HairPicture.badOption("--overlay", String.valueOf(overlay), "", remedy);
    }

    private void draw(Path target, ScalpImage image, HairCount count) throws IOException {
        if (!count.usable()) {
            withoutDrawing(target);
            return;
        }
        boolean drawing = target.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        Files.write(
                target,
                drawing
                        ? CountOverlay.svg(count).getBytes(StandardCharsets.UTF_8)
                        : CountOverlay.png(image, count));
        spec.commandLine().getErr().println("papilla: wrote " + overlay);
    }

    private void withoutDrawing(Path target) {
        spec.commandLine()
                .getErr()
                .println("papilla: " + overlay + " not written: the picture is unusable");
    }

    private static Output output(HairCount count) {
        return new Output(
                count.method(),
                boxed(count.areaCm2()),
                boxed(count.umPerPx()),
                HairQuality.of(count.quality()),
                count.count().map(Count::of),
                count.densityPerCm2(),
                count.diameterUm()
                        .map(d ->
                                new Diameters(
                                        d.mean(),
                                        d.n() > 1 ? Optional.of(d.sd()) : Optional.empty(),
                                        d.median(),
                                        d.n())),
                boxed(count.terminalShare()),
                boxed(count.vellusShare()),
                boxed(count.diameterDiversity()),
                boxed(count.cumulativeThicknessMmPerCm2()),
                count.hairs().stream().map(OneHair::of).toList(),
                count.units().stream()
                        .map(unit ->
                                new Unit(hundredths(unit.x()), hundredths(unit.y()), unit.hairs()))
                        .toList());
    }

    private static Output nothing(HairPicture.TooSmall small, Optional<Scale> scale) {
        return new Output(
                HairCounter.METHOD,
                Optional.empty(),
                scale.map(Scale::umPerPx),
                HairQuality.tooSmall(small, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /// A path as pairs of hundredths of a pixel.
    static List<List<Double>> points(List<Point> path) {
        return path.stream().map(p -> List.of(hundredths(p.x()), hundredths(p.y()))).toList();
    }

    private static double hundredths(double value) {
        return Math.rint(value * 100) / 100;
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private void readable(PrintWriter out, Output output) {
        var words = new Words(shared.language());
        output.quality().print(out, words);
        output.count()
                .ifPresent(count ->
                        row(
                                out,
                                words.say("Hairs", "Kıl"),
                                "%d (%.0f - %.0f)",
                                count.value(),
                                count.low(),
                                count.high()));
        output.densityPerCm2()
                .ifPresent(density ->
                        row(
                                out,
                                words.say("Hairs per cm²", "cm² başına kıl"),
                                "%.0f (%.0f - %.0f)",
                                density.value(),
                                density.low(),
                                density.high()));
        output.diameterUm()
                .ifPresent(d ->
                        row(
                                out,
                                words.say("Diameter, µm", "Çap, µm"),
                                "%.1f%s, n = %d",
                                d.mean(),
                                d.sd().map(sd -> String.format(Locale.ROOT, " ± %.1f", sd))
                                        .orElse(""),
                                d.n()));
        output.terminalShare()
                .ifPresent(share ->
                        row(out, words.say("Terminal", "Terminal"), "%.0f %%", 100 * share));
        output.vellusShare()
                .ifPresent(
                        share -> row(out, words.say("Vellus", "Vellüs"), "%.0f %%", 100 * share));
        if (!output.units().isEmpty()) {
            row(out, words.say("Follicular units", "Foliküler ünite"), "%d", output.units().size());
        }
        output.areaCm2()
                .ifPresent(area -> row(out, words.say("Area, cm²", "Alan, cm²"), "%.3f", area));
        row(out, words.say("Method", "Yöntem"), "%s", output.method());
    }

    /// One row of a table: a label and a value, with a point in decimal numbers.
    @SuppressWarnings("AnnotateFormatMethod") // every caller stands in this package
    static void row(PrintWriter out, String label, String format, Object... values) {
        out.println("  %-24s".formatted(label) + String.format(Locale.ROOT, format, values));
    }
}
