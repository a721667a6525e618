package org.papilla.clinic;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.papilla.care.Case;
import org.papilla.care.Screening;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla screen CASE`.
@Command(
        name = "screen",
        header = "May this patient be treated, for this diagnosis?",
        sortOptions = false)
final class ScreenCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(paramLabel = "CASE", description = "A case in JSON, or - for standard input.")
    private String file;

    /// The decision on the patient, then on each agent that could come into question.
    private record Output(
            Verdict verdict, List<Finding> findings, List<Screening.AgentDecision> agents) {}

    @Override
    public Integer call() throws Exception {
        var formulary = shared.formulary();
        var patient = Case.read(Shared.shown(file), Shared.read(file), formulary);
        var answer = Screening.by(formulary).screen(patient);
        var output =
                new Output(
                        answer.decision().verdict(), answer.decision().findings(), answer.agents());
        shared.print(spec.commandLine().getOut(), output, out -> readable(out, answer));
        return 0;
    }

    private void readable(PrintWriter out, Screening.Answer answer) {
        var words = new Words(shared.language());
        words.decision(out, answer.decision());
        words.agents(out, answer.agents());
    }
}
