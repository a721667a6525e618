package org.papilla.bench;

import java.nio.file.Files;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs the benchmarks: `papilla bench [NAME] [--json]`, where NAME is part of the name of a
/// benchmark, such as `Screen`.
public final class Benchmarks {

    private Benchmarks() {}

    /// Runs those benchmarks whose name holds the first word given, or all.
    ///
    /// @param args name, and `--json` for machine-readable results on standard output
    public static void main(String[] args) throws Exception {
        String name = "";
        boolean json = false;
        for (String arg : args) {
            if (arg.equals("--help") || arg.equals("-h")) {
                System.out.println("Usage: papilla bench [NAME] [--json]");
                return;
            }
            if (arg.equals("--json")) {
                json = true;
            } else {
                name = arg;
            }
        }
        var file = Files.createTempFile("papilla-bench", ".json");
        var options =
                new OptionsBuilder()
                        .include("(?i)" + Pattern.quote(name))
                        .jvmArgsAppend(
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow")
                        .verbosity(json ? VerboseMode.SILENT : VerboseMode.NORMAL)
                        .resultFormat(ResultFormatType.JSON)
                        .result(file.toString());
        if (new Runner(options.build()).run().isEmpty()) {
            System.err.println("papilla: no benchmark is called like '" + name + "'");
            System.exit(2);
        }
        if (json) {
            System.out.println(Files.readString(file));
        }
        Files.delete(file);
    }
}
