package org.papilla.mixture.compose;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.papilla.mixture.compose.SupportSearch.Found;

/// CP-SAT where its native library can be had, loaded once for the process and in the background.
final class SecondProver {

    /// Its name in certificates.
    static final String NAME = "CP-SAT (OR-Tools)";

    private static final class Library {
        private static final CompletableFuture<Boolean> LOADED = start();

        private static CompletableFuture<Boolean> start() {
            var loaded = new CompletableFuture<Boolean>();
            Thread.ofPlatform()
                    .daemon()
                    .name("papilla-second-prover")
                    .start(() -> {
                        try {
                            CpSatSearch.load();
                            loaded.complete(true);
                        } catch (RuntimeException | LinkageError cannot) {
                            // No native library for this machine: the first prover stands
                            // alone, and certificates say so.
                            loaded.complete(false);
                        }
                    });
            return loaded;
        }
    }

    /// What it came to.
    enum Verdict {
        /// It proved the same.
        AGREES,
        /// It found something better, which must not happen.
        CONTRADICTS,
        /// It had no time, or cannot run here.
        SILENT
    }

    private SecondProver() {}

    /// Starts loading in the background.
    static void prepare() {
        Library.LOADED.isDone();
    }

    private static boolean ready(Deadline deadline) {
        try {
            return Library.LOADED.get(
                    (long) (1000 * deadline.secondsLeft()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Whether fewer than `agents` agents are impossible.
    static Verdict noFewerThan(
            int agents, Selection selection, Ruling.Check check, Deadline deadline) {
        if (!ready(deadline)) {
            return Verdict.SILENT;
        }
        try {
            return new CpSatSearch(selection, check, deadline).fewerThan(agents, 0).isEmpty()
                    ? Verdict.AGREES
                    : Verdict.CONTRADICTS;
        } catch (Deadline.Passed late) {
            return Verdict.SILENT;
        }
    }

    /// The fewest agents and items, from a starting point downwards.
    ///
    /// @return nothing when it could not prove an optimum, or none exists
    static Optional<Found> fewest(
            Optional<Found> start, Selection selection, Ruling.Check check, Deadline deadline) {
        if (!ready(deadline)) {
            return Optional.empty();
        }
        var best = start;
        try {
            while (true) {
                int agents = best.map(f -> f.score().agents()).orElse(selection.limit().most() + 1);
                int items = best.map(f -> f.score().items()).orElse(0);
                var fewer = new CpSatSearch(selection, check, deadline).fewerThan(agents, items);
                if (fewer.isEmpty()) {
                    return best;
                }
                best = fewer;
            }
        } catch (Deadline.Passed late) {
            return Optional.empty();
        }
    }
}
