package org.papilla.clinic;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.papilla.formulary.Text;
import org.papilla.hair.examination.SaltScore;
import org.papilla.hair.examination.SaltSheet;
import org.papilla.hair.examination.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla hair salt FILE`.
@Command(
        name = "salt",
        header = "Severity of alopecia areata from the loss in four regions.",
        sortOptions = false)
final class SaltCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "Loss in percent of each region in JSON, or - for standard input:",
                "{\"vertex\": 50, \"posterior\": 20, \"right\": 10, \"left\": 10}; a \"baseline\" of"
                        + " the same form may follow."
            })
    private String file;

    /// The score, percent of the scalp, with its class as it is usually spelt: `S4a`.
    private record Output(
            double score,
            @JsonProperty("class") String saltClass,
            SaltScore.Severity severity,
            Optional<SaltScore.Change> change,
            List<Text> notes,
            String source,
            Source.Mark mark) {}

    @Override
    public Integer call() throws Exception {
        var salt = SaltScore.of(HairSheet.read(file, SaltSheet::read));
        var output =
                new Output(
                        salt.score(),
                        salt.saltClass().code(),
                        salt.severity(),
                        salt.change(),
                        salt.notes().stream().map(HairSheet::text).toList(),
                        SaltScore.WEIGHTS.citation(),
                        SaltScore.WEIGHTS.mark());
        shared.print(spec.commandLine().getOut(), output, out -> readable(out, output));
        return 0;
    }

    private void readable(PrintWriter out, Output output) {
        var words = new Words(shared.language());
        HairCountCommand.row(
                out,
                words.say("SALT score", "SALT skoru"),
                "%.1f, %s, %s",
                output.score(),
                output.saltClass(),
                severity(output.severity(), words));
        output.change()
                .ifPresent(change ->
                        HairCountCommand.row(
                                out,
                                words.say("Since the baseline", "Başlangıçtan beri"),
                                words.say(
                                        "%+.1f %% of the loss of %.1f grew again%s",
                                        "%+.1f %%: %.1f olan kaybın geri çıkan payı%s"),
                                change.relativePercent(),
                                change.baselineScore(),
                                change.salt50() ? " (SALT50)" : ""));
        output.notes().forEach(note -> words.paragraph(out, "- ", words.in(note)));
    }

    private static String severity(SaltScore.Severity severity, Words words) {
        return switch (severity) {
            case NONE -> words.say("none", "yok");
            case MILD -> words.say("mild", "hafif");
            case MODERATE -> words.say("moderate", "orta");
            case SEVERE -> words.say("severe", "ağır");
        };
    }
}
