package org.papilla.clinic;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papilla.formulary.document.BadInput;
import org.papilla.hair.counting.CountOptions;
import org.papilla.hair.counting.Hair;
import org.papilla.hair.counting.HairCount;
import org.papilla.hair.counting.HairCounter;
import org.papilla.hair.counting.Quality.Verdict;
import org.papilla.hair.counting.Region;
import org.papilla.hair.counting.Scale;
import org.papilla.hair.growth.GrowthOutcome;
import org.papilla.hair.growth.GrowthOutcome.Obstacle;
import org.papilla.hair.growth.HairGrowth;
import org.papilla.hair.growth.Registration;
import org.papilla.hair.images.ScalpImage;
import org.papilla.hair.statistics.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla hair growth IMAGE0 IMAGE1`.
@Command(
        name = "growth",
        header = "The phototrichogram: which hairs grow, and how fast.",
        sortOptions = false)
final class HairGrowthCommand implements Callable<Integer> {

    private static final double HOURS_PER_DAY = 24;

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(
            index = "0",
            paramLabel = "IMAGE0",
            description = "The first picture (JPEG, PNG, TIFF, WebP).")
    private String firstFile;

    @Parameters(
            index = "1",
            paramLabel = "IMAGE1",
            description = "The same field, some days later.")
    private String secondFile;

    @Option(
            names = "--um-per-px",
            paramLabel = "U",
            description = "Micrometres of skin in one pixel of both pictures.")
    private @Nullable String umPerPx;

    @Option(
            names = "--hours",
            paramLabel = "H",
            required = true,
            description = "Hours between the pictures; growth is judged over 36 to 120.")
    private String hours;

    /// The answer. Without a measurement the quality says why.
    private record Output(
            String method,
            double hours,
            Optional<Double> umPerPx,
            HairQuality quality,
            Optional<Alignment> registration,
            Optional<Interval> rateMmPerDay,
            Optional<Interval> anagenShare,
            Optional<Interval> telogenShare,
            List<OneHair> hairs) {}

    private record Alignment(
            double turnDeg,
            double shiftXMm,
            double shiftYMm,
            double matchedShare,
            double residualUm) {
        static Alignment of(Registration registration) {
            return new Alignment(
                    Math.toDegrees(registration.turnRad()),
                    registration.shiftXMm(),
                    registration.shiftYMm(),
                    registration.matchedShare(),
                    registration.residualUm());
        }
    }

    /// One hair of the first picture, with its path there.
    private record OneHair(
            int id,
            Optional<List<List<Double>>> path,
            GrowthOutcome.State state,
            Optional<Double> growthMm,
            Optional<Double> rateMmPerDay) {}

    @Override
    public Integer call() throws Exception {
        double between = hours();
        var scale = HairPicture.scale(umPerPx);
        if (firstFile.equals("-") && secondFile.equals("-")) {
            throw HairPicture.badOption(
                    "IMAGE1", "-", "", "standard input holds one picture; give a path");
        }
        var first = HairPicture.read(firstFile);
        var second = HairPicture.read(secondFile);
        var output =
                switch (first) {
                    case HairPicture.TooSmall small -> tooSmall(small, "first", between, scale);
                    case HairPicture.Usable(var before) ->
                            switch (second) {
                                case HairPicture.TooSmall small ->
                                        tooSmall(small, "second", between, scale);
                                case HairPicture.Usable(var after) ->
                                        output(before, after, between, scale);
                            };
                };
        shared.print(spec.commandLine().getOut(), output, out -> readable(out, output));
        return 0;
    }

    private double hours() throws BadInput {
        try {
            double between = Double.parseDouble(hours);
            if (between > 0 && between < Double.POSITIVE_INFINITY) {
                return between;
            }
        } catch (NumberFormatException _) {
            // No number at all: reported below like any other misfit.
        }
        throw HairPicture.badOption(
                "--hours", hours, "h", "give the hours between the pictures, more than 0");
    }

    private static Output output(
            ScalpImage before, ScalpImage after, double hours, Optional<Scale> scale) {
        var first = counted(before, scale);
        var second = counted(after, scale);
        var quality = HairQuality.of(first.quality(), second.quality());
        double days = hours / HOURS_PER_DAY;
        var outcome =
                scale.map(known -> HairGrowth.measure(before, after, known, days))
                        .orElseGet(HairGrowthCommand::withoutScale);
        return switch (outcome) {
            case GrowthOutcome.Measured measured ->
                    new Output(
                            measured.method(),
                            hours,
                            scale.map(Scale::umPerPx),
                            quality,
                            Optional.of(Alignment.of(measured.registration())),
                            Optional.of(measured.rateMmPerDay()),
                            Optional.of(measured.anagenShare()),
                            Optional.of(measured.telogenShare()),
                            hairs(measured, first, days));
            case GrowthOutcome.Refused refused -> nothing(hours, scale, quality.and(refused));
        };
    }

    private static HairCount counted(ScalpImage image, Optional<Scale> scale) {
        return HairCounter.count(image, scale, Region.whole(), CountOptions.usual());
    }

    private static GrowthOutcome withoutScale() {
        return new GrowthOutcome.Refused(
                List.of(
                        new GrowthOutcome.Reason(
                                Obstacle.NO_SCALE,
                                "the size of a pixel is not known, so growth cannot be told in mm",
                                "give --um-per-px")));
    }

    private static Output tooSmall(
            HairPicture.TooSmall small, String which, double hours, Optional<Scale> scale) {
        return nothing(hours, scale, HairQuality.tooSmall(small, Optional.of(which)));
    }

    private static Output nothing(double hours, Optional<Scale> scale, HairQuality quality) {
        return new Output(
                HairCounter.METHOD + " " + HairGrowth.METHOD,
                hours,
                scale.map(Scale::umPerPx),
                quality,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static List<OneHair> hairs(
            GrowthOutcome.Measured measured, HairCount first, double days) {
        Map<Integer, Hair> byId =
                first.hairs().stream().collect(Collectors.toMap(Hair::id, Function.identity()));
        return measured.hairs().stream()
                .map(hair -> {
                    var growth =
                            hair.growthMm().isPresent()
                                    ? Optional.of(hair.growthMm().getAsDouble())
                                    : Optional.<Double>empty();
                    return new OneHair(
                            hair.id(),
                            Optional.ofNullable(byId.get(hair.id()))
                                    .map(seen -> HairCountCommand.points(seen.path())),
                            hair.state(),
                            growth,
                            growth.map(mm -> mm / days));
                })
                .toList();
    }

    private void readable(PrintWriter out, Output output) {
        var words = new Words(shared.language());
        if (output.quality().verdict() == Verdict.UNUSABLE) {
            out.println(words.say("Growth could not be measured.", "Uzama ölçülemedi."));
        }
        output.quality().print(out, words);
        output.rateMmPerDay()
                .ifPresent(rate ->
                        HairCountCommand.row(
                                out,
                                words.say("Growth, mm/day", "Uzama, mm/gün"),
                                "%.3f (%.3f - %.3f)",
                                rate.value(),
                                rate.low(),
                                rate.high()));
        output.anagenShare().ifPresent(share -> share(out, words.say("Anagen", "Anagen"), share));
        output.telogenShare()
                .ifPresent(share -> share(out, words.say("Telogen", "Telogen"), share));
        if (!output.hairs().isEmpty()) {
            long followed =
                    output.hairs().stream()
                            .filter(hair -> hair.state() != GrowthOutcome.State.NOT_FOLLOWED)
                            .count();
            HairCountCommand.row(
                    out,
                    words.say("Hairs followed", "İzlenen kıl"),
                    words.say("%d of %d", "%d / %d"),
                    followed,
                    output.hairs().size());
        }
        HairCountCommand.row(out, words.say("Method", "Yöntem"), "%s", output.method());
    }

    private static void share(PrintWriter out, String label, Interval share) {
        HairCountCommand.row(out, label, "%s", HairSheet.percent(share));
    }
}
