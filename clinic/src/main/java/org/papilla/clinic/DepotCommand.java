package org.papilla.clinic;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papilla.scalp.depot.Depot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla depot SCENARIO`.
@Command(name = "depot", header = "Where the drug goes.", sortOptions = false)
final class DepotCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "A scenario in JSON, or - for standard input.")
    private String file;

    @Option(names = "--svg", paramLabel = "DIR", description = "Also write pictures as SVG.")
    private @Nullable Path pictures;

    @Override
    public Integer call() throws Exception {
        var reading = ScenarioReader.read(Shared.shown(file), Shared.read(file));
        var answer = Depot.simulate(reading.scenario());
        if (pictures != null) {
            new DepotPictures(reading, answer, shared.language())
                    .write(pictures, spec.commandLine().getErr());
        }
        var output = DepotOutput.of(reading, answer);
        shared.print(spec.commandLine().getOut(), output, out -> readable(out, reading, output));
        return 0;
    }

    private void readable(PrintWriter out, ScenarioReader.Reading reading, DepotOutput output) {
        var words = new Words(shared.language());
        var scenario = reading.scenario();
        out.println(words.say("Layers, from the surface down", "Katmanlar, yüzeyden aşağıya"));
        for (var layer : output.layers()) {
            words.paragraph(
                    out,
                    "",
                    "%s: %s mm, D %s m²/s, k %s 1/s, K %s"
                            .formatted(
                                    layer.name(),
                                    number(layer.thicknessMm()),
                                    number(layer.diffusivityM2PerS()),
                                    number(layer.clearancePerS()),
                                    number(layer.partition())));
        }
        var times = scenario.timesS().stream().map(OptionalDouble::of).toList();
        words.heading(out, words.say("Free concentration, mol/m³", "Serbest derişim, mol/m³"));
        row(out, words.say("time, s", "zaman, s"), times);
        for (int p = 0; p < scenario.points().size(); p++) {
            var at = scenario.points().get(p);
            row(
                    out,
                    "x %s, y %s, z %s mm"
                            .formatted(
                                    number(at.xM() * 1e3),
                                    number(at.yM() * 1e3),
                                    number(at.zM() * 1e3)),
                    output.freeMolPerM3().get(p));
        }
        output.worstPointMolPerM3()
                .ifPresent(worst ->
                        row(
                                out,
                                words.say("worst point between needles", "iğneler arası en kötü"),
                                worst));
        if (!scenario.points().isEmpty()) {
            words.heading(
                    out,
                    words.say(
                            "Over all time, mol·s/m³, in the order of the points",
                            "Tüm zaman boyunca, mol·s/m³, noktaların sırasıyla"));
            row(out, "", output.aucMolSPerM3());
        }
        words.heading(out, words.say("Amounts, mol", "Miktarlar, mol"));
        var amounts = output.amounts();
        row(out, words.say("time, s", "zaman, s"), times);
        row(out, words.say("in the skin", "deride"), amounts.inSkin());
        row(out, words.say("cleared to blood", "kana geçen"), amounts.clearedToBlood());
        row(out, words.say("lost at the surface", "yüzeyden çıkan"), amounts.lostAtSurface());
        row(out, words.say("metabolised", "yıkılan"), amounts.metabolised());
        summary(out, words, output);
    }

    private static void summary(PrintWriter out, Words words, DepotOutput output) {
        words.heading(out, words.say("In short", "Özet"));
        one(
                out,
                words.say("half has left after, s", "yarısı çıktı, s"),
                output.halfLifeS().release());
        one(out, words.say("mean residence, s", "ortalama kalış, s"), output.meanResidenceS());
        output.aucDoseFraction()
                .forEach((where, share) ->
                        one(out, words.say("share of the dose: ", "doz payı: ") + where, share));
        var coverage = output.coverage();
        if (coverage.planeDepthMm().isPresent()) {
            one(
                    out,
                    words.say("coverage plane, mm", "kapsama düzlemi, mm"),
                    coverage.planeDepthMm());
            one(
                    out,
                    words.say("share with a tenth of the mean", "ortalamanın onda birini alan pay"),
                    coverage.shareAbove10Percent());
            one(
                    out,
                    words.say("share with half of the mean", "ortalamanın yarısını alan pay"),
                    coverage.shareAbove50Percent());
        }
        if (output.systemic().peakS().isPresent()) {
            one(
                    out,
                    words.say("plasma peak, mol/m³", "plazma tepesi, mol/m³"),
                    output.systemic().peakMolPerM3());
            one(out, words.say("reached after, s", "ulaşma, s"), output.systemic().peakS());
        }
        output.timeAboveS()
                .ifPresent(above ->
                        row(out, words.say("time above threshold, s", "eşik üstü süre, s"), above));
        one(
                out,
                words.say("mass balance error", "kütle dengesi hatası"),
                output.massBalanceError());
        one(out, words.say("numerical error", "sayısal hata"), output.numericalError());
        output.notes().forEach(note -> words.paragraph(out, "", note));
    }

    private static void one(PrintWriter out, String label, OptionalDouble value) {
        row(out, label, List.of(value));
    }

    private static void row(PrintWriter out, String label, List<OptionalDouble> values) {
        String numbers =
                values.stream()
                        .map(value -> String.format(Locale.ROOT, "%12s", number(value)))
                        .collect(Collectors.joining());
        out.println(String.format(Locale.ROOT, "      %-36s%s", label, numbers));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "–";
    }

    private static String number(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.4g", value);
    }
}
