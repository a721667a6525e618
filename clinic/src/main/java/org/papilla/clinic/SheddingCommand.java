package org.papilla.clinic;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.papilla.formulary.Text;
import org.papilla.hair.examination.Shedding;
import org.papilla.hair.examination.SheddingSheet;
import org.papilla.hair.examination.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla hair shedding FILE`.
@Command(
        name = "shedding",
        header = "Pull, comb and wash tests and shedding scales against their norms.",
        sortOptions = false)
final class SheddingCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "Tests in JSON, or - for standard input; every test may be absent:",
                "{\"sex\": \"female\", \"ageYears\": 34, \"pullTest\": [{\"site\": \"frontal\","
                        + " \"grasped\": 55, \"extracted\": 3}], \"combTest\": [8, 12, 10]}"
            })
    private String file;

    private record Output(List<Result> results) {}

    private record Result(
            String test,
            Optional<Double> value,
            String unit,
            Shedding.Verdict verdict,
            Text text,
            List<String> missing,
            String source,
            Source.Mark mark) {

        static Result of(Shedding.Result result) {
            return new Result(
                    result.test(),
                    result.value().isPresent()
                            ? Optional.of(result.value().getAsDouble())
                            : Optional.empty(),
                    result.unit(),
                    result.verdict(),
                    HairSheet.text(result.text()),
                    result.missing(),
                    result.source().citation(),
                    result.source().mark());
        }
    }

    @Override
    public Integer call() throws Exception {
        var shedding = Shedding.of(HairSheet.read(file, SheddingSheet::read));
        var output = new Output(shedding.results().stream().map(Result::of).toList());
        shared.print(spec.commandLine().getOut(), output, out -> readable(out, output));
        return 0;
    }

    private void readable(PrintWriter out, Output output) {
        var words = new Words(shared.language());
        if (output.results().isEmpty()) {
            out.println(words.say("No test was done.", "Hiçbir test yapılmamış."));
        }
        for (var result : output.results()) {
            String value =
                    result.value()
                            .map(v -> String.format(Locale.ROOT, "%.1f %s", v, result.unit()))
                            .orElse("-");
            HairCountCommand.row(out, result.test(), "%s: %s", result.verdict().code(), value);
            words.paragraph(out, "", words.in(result.text()));
            if (!result.missing().isEmpty()) {
                words.paragraph(
                        out,
                        words.say("Missing: ", "Eksik: "),
                        String.join(", ", result.missing()));
            }
            words.paragraph(out, words.say("Source: ", "Kaynak: "), result.source());
        }
    }
}
