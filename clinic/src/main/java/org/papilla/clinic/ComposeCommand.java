package org.papilla.clinic;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.papilla.care.Case;
import org.papilla.care.Compounding;
import org.papilla.formulary.Agent;
import org.papilla.formulary.document.BadInput;
import org.papilla.formulary.document.Problem;
import org.papilla.mixture.compose.Composer;
import org.papilla.mixture.compose.Composition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla compose CASE`.
@Command(
        name = "compose",
        header = "The smallest mixture that serves, with its proof.",
        sortOptions = false)
final class ComposeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(paramLabel = "CASE", description = "A case in JSON, or - for standard input.")
    private String file;

    @Option(
            names = "--why-not",
            paramLabel = "AGENT",
            description = "Also say why this agent is not in the mixture.")
    private List<String> whyNot = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Composer.prepare();
        var formulary = shared.formulary();
        for (String agent : whyNot) {
            if (formulary.find(Agent.class, agent).isEmpty()) {
                throw new BadInput(
                        List.of(
                                new Problem(
                                        "--why-not",
                                        1,
                                        "",
                                        "'" + agent + "'",
                                        "unknown agent; './papilla formulary agents' lists them")));
            }
        }
        var patient = Case.read(Shared.shown(file), Shared.read(file), formulary);
        var composition = Compounding.by(formulary).compose(patient, whyNot);
        var words = new Words(shared.language());
        shared.print(
                spec.commandLine().getOut(),
                composition,
                out -> {
                    summary(out, composition, words);
                    words.decision(out, composition.decision());
                });
        return 0;
    }

    /// The mixture, why each agent is in it, the proof, or what stands against it.
    static void summary(PrintWriter out, Composition composition, Words words) {
        words.paragraph(out, words.say("Outcome: ", "Sonuç: "), composition.outcome().print());
        composition
                .mixture()
                .ifPresent(syringe ->
                        words.paragraph(
                                out,
                                words.say("Mixture: ", "Karışım: "),
                                syringe.all().isEmpty()
                                        ? words.say(
                                                "nothing is injected", "hiçbir şey enjekte edilmez")
                                        : syringe.all().stream()
                                                .map(draw ->
                                                        String.format(
                                                                Locale.ROOT,
                                                                "%s %.2f mL",
                                                                draw.product(),
                                                                draw.volumeMl()))
                                                .collect(Collectors.joining(" + "))));
        composition
                .reasons()
                .forEach(reason ->
                        words.paragraph(
                                out,
                                "- " + reason.agent() + " [" + reason.evidence() + "]: ",
                                words.in(reason.why())));
        composition
                .proof()
                .ifPresent(proof -> {
                    words.paragraph(
                            out,
                            words.say("Proof: ", "Kanıt: "),
                            words.in(proof.method())
                                    + " "
                                    + String.join(", ", proof.certifiedBy()));
                    words.paragraph(
                            out,
                            words.say("Why not fewer: ", "Neden daha az değil: "),
                            words.in(proof.whyNotFewer()));
                });
        composition
                .conflicts()
                .forEach(conflict ->
                        words.paragraph(
                                out, "x " + conflict.rule() + ": ", words.in(conflict.text())));
        composition
                .whyNot()
                .forEach(why ->
                        words.paragraph(out, "? " + why.agent() + ": ", words.in(why.text())));
        composition
                .obstacles()
                .forEach(obstacle ->
                        words.paragraph(
                                out, "? " + obstacle.product() + ": ", words.in(obstacle.text())));
    }
}
