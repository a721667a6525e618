package org.papilla.bench;

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
import org.papilla.care.Case;
import org.papilla.care.Screening;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.document.BadInput;

/// Cases screened in a minute on one core; 100 000 are asked for. The second figure reads the case
/// from JSON as well.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MINUTES)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ScreenBenchmark {

    /// How much is known of the patient.
    @Param({"EMPTY", "FULL"})
    public Patient patient;

    private Formulary formulary;
    private Screening screening;
    private Case read;

    /// Patients that the benchmark screens.
    public enum Patient {
        /// Nothing is known: every rule is undecided.
        EMPTY("{}"),
        /// Lists with several items, all of them coded.
        FULL(
                """
                {"patient":{"sex":"female","ageYears":34,"weightKg":61,"pregnant":"no","breastfeeding":"no","canConceive":"yes","contraception":"yes"},
                 "conditions":[{"icd10":"E11.9"},{"icd10":"L91.0"},{"icd10":"E06.3"},{"icd10":"M32.1","status":"remission"}],
                 "medications":[{"atc":"A10BA02"},{"atc":"H03AA01"},{"atc":"N06AB04"}],
                 "allergies":[{"substance":"procaine"}],
                 "measurements":[{"name":"hba1c","value":6.1,"unit":"%"},{"name":"systolicPressure","value":118,"unit":"mm[Hg]"}],
                 "diagnosis":{"indication":"female-pattern","definitive":true,"scale":"sinclair","grade":"3"}}
                """);

        private final String json;

        Patient(String json) {
            this.json = json;
        }
    }

    /// Reads the formulary and the case once.
    @Setup
    public void prepare() throws BadInput {
        formulary = Formulary.shipped();
        screening = Screening.by(formulary);
        read = Case.read("case", patient.json, formulary);
    }

    /// Screens a case that was read already.
    @Benchmark
    public Screening.Answer screen() {
        return screening.screen(read);
    }

    /// Reads and screens.
    @Benchmark
    public Screening.Answer readAndScreen() throws BadInput {
        return screening.screen(Case.read("case", patient.json, formulary));
    }
}
