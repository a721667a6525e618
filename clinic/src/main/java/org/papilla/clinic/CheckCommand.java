package org.papilla.clinic;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.papilla.mixture.Checker;
import org.papilla.mixture.Estimate;
import org.papilla.mixture.MixtureCheck;
import org.papilla.mixture.MixtureReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla check MIXTURE`.
@Command(
        name = "check",
        header = "What is in the syringe: osmolality, pH, doses, incompatibilities.",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(paramLabel = "MIXTURE", description = "A mixture in JSON, or - for standard input.")
    private String file;

    @Override
    public Integer call() throws Exception {
        var formulary = shared.formulary();
        var mixture = MixtureReader.json(Shared.shown(file), Shared.read(file), formulary);
        var check = Checker.of(formulary).check(mixture);
        shared.print(
                spec.commandLine().getOut(),
                check,
                out -> readable(out, check, new Words(shared.language())));
        return 0;
    }

    /// Figures, doses and the decision.
    static void readable(PrintWriter out, MixtureCheck check, Words words) {
        words.paragraph(out, words.say("Volume: ", "Hacim: "), number(check.volumeMl()) + " mL");
        check.ph().ifPresent(ph -> words.paragraph(out, "pH: ", print(ph)));
        check.osmolalityMosmPerKg()
                .ifPresent(osm ->
                        words.paragraph(
                                out,
                                words.say("Osmolality: ", "Ozmolalite: "),
                                print(osm) + " mOsm/kg"));
        check.tonicityMosmPerKg()
                .ifPresent(osm ->
                        words.paragraph(
                                out,
                                words.say("Tonicity: ", "Tonisite: "),
                                print(osm) + " mOsm/kg"));
        for (var dose : check.agents()) {
            words.paragraph(
                    out,
                    dose.agent() + ": ",
                    number(dose.amountMg())
                            + " mg"
                            + (dose.limitMg().isPresent()
                                    ? " / " + number(dose.limitMg().getAsDouble()) + " mg"
                                    : ""));
        }
        words.decision(out, check.decision());
    }

    private static String print(Estimate estimate) {
        return "%s (%s – %s)"
                .formatted(
                        number(estimate.value()), number(estimate.low()), number(estimate.high()));
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.4g", x);
    }
}
