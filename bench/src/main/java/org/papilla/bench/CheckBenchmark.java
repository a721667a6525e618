package org.papilla.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.papilla.formulary.Formulary;
import org.papilla.mixture.Checker;
import org.papilla.mixture.Mixture;
import org.papilla.mixture.MixtureCheck;
import org.papilla.mixture.PreparedProduct;

/// Mixtures of ten products with ten different agents or more, checked per second on one core; 20
/// 000 are asked for.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class CheckBenchmark {

    private static final int PRODUCTS = 10;
    private static final int MIXTURES = 16;

    private Checker checker;
    private Mixture[] mixtures = {};
    private int next;

    /// Draws the mixtures from all products in turn, each with agents that it does not have yet.
    @Setup
    public void prepare() {
        Formulary formulary = Formulary.shipped();
        checker = Checker.of(formulary);
        List<PreparedProduct> products = checker.laboratory(25).products();
        mixtures = new Mixture[MIXTURES];
        for (int m = 0; m < MIXTURES; m++) {
            List<Mixture.Draw> draws = new ArrayList<>();
            Set<String> agents = new HashSet<>();
            for (int i = 0; draws.size() < PRODUCTS && i < products.size(); i++) {
                PreparedProduct product = products.get((7 * m + i) % products.size());
                Set<String> own = product.agentMgPerMl().keySet();
                if (!own.isEmpty() && own.stream().noneMatch(agents::contains)) {
                    agents.addAll(own);
                    draws.add(new Mixture.Draw(product.product().id(), 0.5));
                }
            }
            if (draws.size() < PRODUCTS) {
                throw new IllegalStateException(
                        "the formulary has too few products for a mixture of " + PRODUCTS);
            }
            mixtures[m] =
                    Mixture.ofProducts(draws)
                            .forPatient(
                                    new Mixture.PatientFacts(
                                            OptionalDouble.of(70), Optional.of(List.of())));
        }
    }

    /// Checks one of them.
    @Benchmark
    public MixtureCheck check() {
        next = (next + 1) % MIXTURES;
        return checker.check(mixtures[next]);
    }
}
