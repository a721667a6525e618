package org.papilla.clinic;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papilla.care.Case;
import org.papilla.care.Plan;
import org.papilla.care.Planner;
import org.papilla.mixture.compose.Composer;
import org.papilla.scalp.picture.Palette;
import org.papilla.scalp.picture.ScalpMapPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla plan CASE`.
@Command(name = "plan", header = "All of it, in one answer.", sortOptions = false)
final class PlanCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(paramLabel = "CASE", description = "A case in JSON, or - for standard input.")
    private String file;

    @Option(names = "--pdf", paramLabel = "OUT.pdf", description = "Also write the plan as a PDF.")
    private @Nullable Path pdf;

    @Override
    public Integer call() throws Exception {
        Composer.prepare();
        var formulary = shared.formulary();
        var patient = Case.read(Shared.shown(file), Shared.read(file), formulary);
        var planned = Planner.by(formulary).plan(patient);
        var plan = planned.plan();
        var sheet =
                new PlanSheet(
                        plan, patient, shared.language(), formulary, Pdf.printCss(), map(planned));
        if (pdf != null) {
            Files.write(pdf, Pdf.of(sheet));
            spec.commandLine().getErr().println("papilla: wrote " + pdf);
        }
        shared.print(spec.commandLine().getOut(), plan, out -> readable(out, sheet));
        return 0;
    }

    private String map(Planner.Planned planned) {
        var language =
                switch (shared.language()) {
                    case EN -> org.papilla.scalp.placement.Language.ENGLISH;
                    case TR -> org.papilla.scalp.placement.Language.TURKISH;
                };
        return planned.placed()
                .map(placed -> ScalpMapPicture.whole(placed, Palette.LIGHT, language))
                .orElse("");
    }

    private void readable(PrintWriter out, PlanSheet sheet) {
        var words = new Words(shared.language());
        var plan = sheet.plan();
        out.println(sheet.patientLine() + "; " + sheet.diagnosisLine());
        words.decision(out, plan.decision());
        if (!plan.instead().isEmpty()) {
            words.heading(out, words.say("First, or instead", "Önce ya da bunun yerine"));
            plan.instead()
                    .forEach(said ->
                            words.paragraph(
                                    out,
                                    "- ",
                                    words.in(said.text()) + words.unreviewed(said.unreviewed())));
        }
        if (!plan.agents().isEmpty()) {
            words.heading(
                    out, words.say("Agents that come into question", "Söz konusu etken maddeler"));
            plan.agents()
                    .forEach(agent ->
                            words.paragraph(
                                    out,
                                    "%s [%s] %s: "
                                            .formatted(
                                                    words.in(agent.name()),
                                                    agent.evidence(),
                                                    words.verdict(agent.verdict())),
                                    words.in(agent.why().text())));
        }
        plan.mixture()
                .ifPresent(composition -> {
                    words.heading(out, words.say("Mixture", "Karışım"));
                    ComposeCommand.summary(out, composition, words);
                });
        plan.technique()
                .ifPresent(technique -> {
                    words.heading(out, words.say("Where and how", "Nereye ve nasıl"));
                    words.paragraph(
                            out,
                            "",
                            "%s, %s, %s°, %s mm, %d × %s mL, %s cm²"
                                    .formatted(
                                            technique.code(),
                                            technique.needle(),
                                            sheet.number(technique.angleDeg()),
                                            sheet.number(technique.depthMm()),
                                            plan.points().size(),
                                            sheet.number(technique.volumePerPointMl()),
                                            sheet.number(technique.areaCm2())));
                    words.paragraph(out, "", words.in(technique.why()));
                    plan.regions()
                            .forEach(region ->
                                    words.paragraph(
                                            out,
                                            "- ",
                                            "%s: %d, %s mL, ≤ %s mm"
                                                    .formatted(
                                                            words.in(region.name()),
                                                            region.points(),
                                                            sheet.number(region.volumeMl()),
                                                            sheet.number(region.depthLimitMm()))));
                });
        plan.schedule()
                .ifPresent(schedule -> {
                    words.heading(out, words.say("When", "Ne zaman"));
                    words.paragraph(
                            out, "", words.in(schedule.name()) + ": " + sheet.sessions(schedule));
                    words.paragraph(
                            out,
                            words.say("Stop rule: ", "Durma kuralı: "),
                            words.in(schedule.stopRule()));
                });
        items(out, words, words.say("Before", "Öncesi"), plan.before());
        items(out, words, words.say("After", "Sonrası"), plan.after());
        items(
                out,
                words,
                words.say("To be told before consent", "Onamdan önce anlatılacaklar"),
                plan.consent());
        items(out, words, words.say("What to expect", "Ne beklenmeli"), plan.expectations());
        items(out, words, words.say("Follow-up", "İzlem"), plan.followUp());
        words.heading(out, sheet.unreviewedCount());
        plan.notices().forEach(notice -> words.paragraph(out, "", words.in(notice)));
    }

    private static void items(PrintWriter out, Words words, String heading, List<Plan.Item> items) {
        if (!items.isEmpty()) {
            words.heading(out, heading);
            items.forEach(item ->
                    words.paragraph(
                            out,
                            "- ",
                            words.in(item.title()) + words.unreviewed(item.unreviewed())));
        }
    }
}
