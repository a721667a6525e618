package org.papilla.clinic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.document.BadInput;
import org.papilla.formulary.document.Problem;
import org.papilla.mixture.AccuracyReport;
import org.papilla.mixture.Checker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla accuracy [NAME]`.
@Command(
        name = "accuracy",
        header = "Regenerates docs/accuracy/: how accurate each engine is, misses included.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AccuracyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "One page; all of them without a name.")
    private @Nullable String name;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "docs/accuracy",
            description = "Folder of the pages (default: ${DEFAULT-VALUE}).")
    private Path folder;

    /// A page by its name, and what writes it.
    private record Page(String name, Writer writer) {}

    private interface Writer {
        String markdown() throws IOException, BadInput;
    }

    private List<Page> pages() {
        return List.of(
                new Page(
                        "mixture", () -> AccuracyReport.markdown(Checker.of(Formulary.shipped()))));
    }

    @Override
    public Integer call() throws Exception {
        var known = pages().stream().map(Page::name).toList();
        if (name != null && !known.contains(name)) {
            throw new BadInput(
                    List.of(
                            new Problem(
                                    "accuracy",
                                    1,
                                    "NAME",
                                    "'" + name + "'",
                                    "no such page; known: " + String.join(", ", known))));
        }
        var err = spec.commandLine().getErr();
        Files.createDirectories(folder);
        for (var page : pages()) {
            if (name != null && !page.name().equals(name)) {
                continue;
            }
            err.println("papilla: computing the page on " + page.name() + "…");
            long start = System.nanoTime();
            String markdown = page.writer().markdown();
            var file = folder.resolve(page.name() + ".md");
            Files.writeString(file, markdown.endsWith("\n") ? markdown : markdown + "\n");
            err.println(
                    String.format(
                            Locale.ROOT,
                            "papilla: wrote %s (%.1f s)",
                            file,
                            (System.nanoTime() - start) * 1e-9));
        }
        return 0;
    }
}
