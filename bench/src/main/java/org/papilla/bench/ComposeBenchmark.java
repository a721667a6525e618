package org.papilla.bench;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.papilla.formulary.Formulary;
import org.papilla.mixture.Checker;
import org.papilla.mixture.Mixture;
import org.papilla.mixture.compose.Composer;
import org.papilla.mixture.compose.Composition;
import org.papilla.mixture.compose.CompositionRequest;
import org.papilla.mixture.compose.Pharmacy;

/// Time to the smallest mixture with its proof: in pharmacies of several sizes (search alone, eight
/// of them so that no lucky one counts), and with the shipped formulary from diagnosis to recipe.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ComposeBenchmark {

    private static final int PHARMACIES = 8;

    /// Made-up pharmacies.
    @State(Scope.Benchmark)
    public static class Pharmacies {

        /// Products in each.
        @Param({"120", "400"})
        public int products;

        private Pharmacy[] all = {};

        /// Makes them.
        @Setup
        public void prepare() {
            all = new Pharmacy[PHARMACIES];
            for (int i = 0; i < PHARMACIES; i++) {
                all[i] = new Pharmacy(i, products, 10);
            }
        }
    }

    /// The shipped formulary.
    @State(Scope.Benchmark)
    public static class Shipped {

        private Composer composer;
        private CompositionRequest request;

        /// Reads it once.
        @Setup
        public void prepare() {
            Formulary formulary = Formulary.shipped();
            composer = Composer.of(formulary, Checker.of(formulary));
            request =
                    CompositionRequest.forDiagnosis(
                            "male-pattern",
                            new Mixture.PatientFacts(
                                    OptionalDouble.of(70), Optional.of(List.of())));
        }
    }

    /// Eight searches, each with its proof.
    @Benchmark
    public int eightPharmacies(Pharmacies pharmacies) {
        int agents = 0;
        for (Pharmacy pharmacy : pharmacies.all) {
            agents += pharmacy.fewestAgents();
        }
        return agents;
    }

    /// One request with the shipped formulary.
    @Benchmark
    public Composition shipped(Shipped shipped) {
        return shipped.composer.compose(shipped.request);
    }
}
