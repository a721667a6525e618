package org.papilla.clinic;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.papilla.formulary.document.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. Exit code 0 means answered (also when the answer is "stop"), 2 bad input, 1 an
/// internal fault.
@Command(
        name = "papilla",
        version = "Papilla 0.1.0",
        mixinStandardHelpOptions = true,
        header = "Papilla: open clinical software for scalp mesotherapy.",
        description = {
            "For trained clinicians; decisions stay with them. Not a certified medical device.",
            "",
            "The launcher also knows: test (installs what tests need and runs them all), bench [NAME]."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ScreenCommand.class,
            CheckCommand.class,
            ComposeCommand.class,
            DepotCommand.class,
            HairCommand.class,
            PlanCommand.class,
            FormularyCommand.class,
            AccuracyCommand.class
        })
public final class Papilla implements Runnable {

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param args the words after `papilla`
    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /// Runs one command.
    ///
    /// @param out answers
    /// @param err messages
    /// @param args the words after `papilla`
    /// @return exit code
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Papilla())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(
                        (fault, commandLine, _) -> report(fault, commandLine.getErr()))
                .execute(args);
    }

    private static int report(Exception fault, PrintWriter err) {
        switch (fault) {
            case BadInput bad -> bad.problems().forEach(err::println);
            case NoSuchFileException missing ->
                    err.println(
                            missing.getFile()
                                    + ": no such file; give the path of a file, or - for standard input");
            default -> {
                err.println("papilla: internal fault: " + fault);
                fault.printStackTrace(err);
                return 1;
            }
        }
        return 2;
    }
}
