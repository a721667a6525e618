package org.papilla.clinic;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.papilla.formulary.Text;
import org.papilla.hair.examination.FemalePatternChecklist;
import org.papilla.hair.examination.FemalePatternChecklist.State;
import org.papilla.hair.examination.FemalePatternSheet;
import org.papilla.hair.examination.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla hair checklist FILE`.
@Command(
        name = "checklist",
        header = "Trichoscopic criteria of female pattern hair loss, front against occiput.",
        sortOptions = false)
final class ChecklistCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "Findings in JSON, or - for standard input; everything may be absent:",
                "{\"yellowDots\": 5, \"frontal\": {\"diametersUm\": [48, 61], \"singleUnits\":"
                        + " {\"count\": 20, \"of\": 40}}, \"occipital\": {}}"
            })
    private String file;

    private record Output(State rule, Text text, List<Criterion> criteria) {}

    private record Criterion(
            String code,
            boolean major,
            State state,
            Text text,
            String seen,
            String source,
            Source.Mark mark) {}

    @Override
    public Integer call() throws Exception {
        var checklist = FemalePatternChecklist.of(HairSheet.read(file, FemalePatternSheet::read));
        var output =
                new Output(
                        checklist.rule(),
                        HairSheet.text(checklist.text()),
                        checklist.criteria().stream()
                                .map(criterion ->
                                        new Criterion(
                                                criterion.code(),
                                                criterion.major(),
                                                criterion.state(),
                                                HairSheet.text(criterion.text()),
                                                criterion.seen(),
                                                criterion.source().citation(),
                                                criterion.source().mark()))
                                .toList());
        shared.print(spec.commandLine().getOut(), output, out -> readable(out, output));
        return 0;
    }

    private void readable(PrintWriter out, Output output) {
        var words = new Words(shared.language());
        out.println(words.in(output.text()));
        for (var criterion : output.criteria()) {
            words.paragraph(
                    out,
                    "- %s, %s: "
                            .formatted(
                                    criterion.major()
                                            ? words.say("major", "majör")
                                            : words.say("minor", "minör"),
                                    state(criterion.state(), words)),
                    words.in(criterion.text()));
            words.paragraph(out, words.say("  Seen: ", "  Görülen: "), criterion.seen());
        }
    }

    private static String state(State state, Words words) {
        return switch (state) {
            case SATISFIED -> words.say("satisfied", "sağlanıyor");
            case NOT_SATISFIED -> words.say("not satisfied", "sağlanmıyor");
            case NOT_KNOWN -> words.say("not known", "bilinmiyor");
        };
    }
}
