package org.papilla.bench;

import java.util.List;
import java.util.OptionalDouble;
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
import org.papilla.scalp.depot.Bolus;
import org.papilla.scalp.depot.BulbCurve;
import org.papilla.scalp.depot.Coverage;
import org.papilla.scalp.depot.Depot;
import org.papilla.scalp.depot.DepotAnswer;
import org.papilla.scalp.depot.DepotInputs;
import org.papilla.scalp.depot.DrugLibrary;
import org.papilla.scalp.depot.Forecast;
import org.papilla.scalp.depot.Lattice;
import org.papilla.scalp.depot.LatticeField;
import org.papilla.scalp.depot.Layer;
import org.papilla.scalp.depot.Point;
import org.papilla.scalp.depot.Scenario;
import org.papilla.scalp.depot.Skin;

/// Times of the depot engine on one core. Asked for: a full bulb curve (61 cells, 80 modes, 8
/// times) in 1 ms, its integral over all time in 30 microseconds, an interactive change in 20 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class DepotBenchmark {

    private static final double[] TIMES = {600, 1800, 3600, 7200, 10800, 14400, 21600, 28800};
    private static final List<Layer> SKIN =
            List.of(
                    new Layer("epidermis", 0.1e-3, 1e-10, 0, 1),
                    new Layer("dermis", 1.9e-3, 3e-10, 6e-4, 1),
                    new Layer("hypodermis", 4e-3, 1e-10, 1.5e-4, 2));
    private static final Bolus BOLUS = Bolus.ball(0, 0, 2.5e-3, 0.05e-6, 0.05e-6);

    private BulbCurve curve;
    private LatticeField field;
    private Scenario scenario;
    private DepotInputs patients;

    /// Prepares everything that does not change with the bolus.
    @Setup
    public void prepare() {
        List<Point> bulb = List.of(new Point(0, 0, 4e-3));
        curve = new BulbCurve(SKIN, 1e-9, BOLUS, bulb, 61, 80, TIMES[0]);
        field = LatticeField.of(SKIN, 1e-9, new Lattice(10e-3, Lattice.Kind.SQUARE), 4e-3);
        scenario =
                Scenario.of(
                        SKIN,
                        1e-9,
                        List.of(BOLUS),
                        List.of(
                                new Point(0, 0, 4e-3),
                                new Point(5e-3, 0, 4e-3),
                                new Point(0, 0, 1.5e-3)),
                        List.of(600.0, 1800.0, 3600.0, 7200.0, 10800.0, 14400.0, 21600.0, 28800.0));
        DepotInputs usual =
                DepotInputs.of(
                        DrugLibrary.shipped().drug("finasteride").orElseThrow(),
                        Skin.preset("androgenetic").orElseThrow(),
                        0.1,
                        0.05e-6,
                        2.5e-3,
                        new Lattice(10e-3, Lattice.Kind.SQUARE),
                        40,
                        70,
                        14 * 86_400);
        patients =
                new DepotInputs(
                        usual.drug(),
                        usual.skin(),
                        usual.concentrationMgPerMl(),
                        usual.volumePerPointM3(),
                        usual.depthM(),
                        usual.lattice(),
                        usual.points(),
                        usual.weightKg(),
                        usual.intervalS(),
                        usual.releasedShare(),
                        usual.releasePerS(),
                        usual.epinephrine(),
                        OptionalDouble.empty(),
                        1000,
                        usual.seed());
    }

    /// One bulb under a needle at eight times: 61 cells, 80 modes.
    @Benchmark
    public double[][] bulbCurve() {
        return curve.at(TIMES);
    }

    /// The same bulb, integrated over all time.
    @Benchmark
    public double[] bulbOverAllTime() {
        return curve.overAllTime();
    }

    /// What a lattice of boluses leaves on the bulb plane, per change of depth or volume.
    @Benchmark
    public Coverage latticeCoverage() {
        return field.coverage(BOLUS);
    }

    /// A scenario of three points and eight times with everything that the answer holds: exact in
    /// depth, amounts, mass balance, and the second pass for its own error estimate.
    @Benchmark
    public DepotAnswer scenario() {
        return Depot.simulate(scenario);
    }

    /// A forecast from 1000 virtual patients, sensitivities included.
    @Benchmark
    @Warmup(iterations = 1, time = 1)
    public Forecast forecastOfThousandPatients() {
        return Depot.forecast(patients);
    }
}
