package org.papilla.clinic;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papilla.formulary.Agent;
import org.papilla.formulary.Entry;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Origin;
import org.papilla.formulary.document.BadInput;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla formulary [ID]`.
@Command(
        name = "formulary",
        header = "What is known, with sources.",
        description = {
            "Without ID: how many entries of each kind there are.",
            "ID is a kind (agents, products, questions, rules, ...), an entry (lidocaine), or both (agents/lidocaine)."
        },
        sortOptions = false)
final class FormularyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "A kind or an entry.")
    private @Nullable String id;

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "Only entries that hold all these words anywhere.")
    private @Nullable String search;

    @Option(
            names = "--status",
            paramLabel = "STANCE",
            description = "Only agents that are allowed, caution, specialist or blocked.")
    private @Nullable String status;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "Only agents of a class, such as antiandrogen.")
    private @Nullable String agentClass;

    /// How many entries of a kind there are.
    private record Count(String kind, int entries) {}

    /// One entry with the kind that it belongs to.
    private record Listed(String kind, Entry entry) {}

    @Override
    public Integer call() throws Exception {
        var formulary = shared.formulary();
        var out = spec.commandLine().getOut();
        var filtered = search != null || status != null || agentClass != null;
        if (id == null && !filtered) {
            var counts =
                    formulary.byFolder().entrySet().stream()
                            .map(kind -> new Count(kind.getKey(), kind.getValue().size()))
                            .toList();
            shared.print(
                    out,
                    counts,
                    to ->
                            counts.forEach(count ->
                                    to.printf("%-18s %4d%n", count.kind(), count.entries())));
            return 0;
        }
        var found = found(formulary).stream().filter(this::wanted).toList();
        if (found.size() == 1 && id != null && !formulary.byFolder().containsKey(id)) {
            shared.print(
                    out,
                    found.getFirst().entry(),
                    to -> to.println(Json.in(shared.language()).write(found.getFirst().entry())));
        } else {
            var entries = found.stream().map(Listed::entry).toList();
            shared.print(out, entries, to -> list(to, found));
        }
        return 0;
    }

    private List<Listed> found(Formulary formulary) throws BadInput {
        var all =
                formulary.byFolder().entrySet().stream()
                        .flatMap(kind ->
                                kind.getValue().stream()
                                        .map(entry -> new Listed(kind.getKey(), entry)))
                        .toList();
        if (id == null) {
            return all;
        }
        var found =
                all.stream()
                        .filter(one ->
                                one.kind().equals(id)
                                        || one.entry().id().equals(id)
                                        || (one.kind() + "/" + one.entry().id()).equals(id))
                        .toList();
        if (found.isEmpty()) {
            String kinds = String.join(", ", new TreeSet<>(formulary.byFolder().keySet()));
            throw new BadInput(
                    List.of(
                            new Problem(
                                    "ID",
                                    1,
                                    "",
                                    "'" + id + "'",
                                    "there is no such kind or entry; kinds: " + kinds)));
        }
        return found;
    }

    private boolean wanted(Listed one) {
        if (status != null
                && !(one.entry() instanceof Agent agent
                        && written(agent.stance()).equals(status))) {
            return false;
        }
        if (agentClass != null
                && !(one.entry() instanceof Agent agent
                        && written(agent.seedClass()).equals(agentClass))) {
            return false;
        }
        if (search == null) {
            return true;
        }
        String text = Json.in(shared.language()).write(one.entry()).toLowerCase(Locale.ROOT);
        for (String word : search.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String written(Enum<?> constant) {
        return Field.written(constant);
    }

    private void list(PrintWriter out, List<Listed> found) {
        var words = new Words(shared.language());
        for (var one : found) {
            String own =
                    one.entry().origin() == Origin.CLINIC
                            ? words.say(" (clinic's own)", " (kliniğin kendi kaydı)")
                            : "";
            String stance =
                    one.entry() instanceof Agent agent ? "  [" + written(agent.stance()) + "]" : "";
            out.printf(
                    "%-40s %s%s%s%n",
                    one.kind() + "/" + one.entry().id(), words.in(one.entry().name()), stance, own);
        }
    }
}
