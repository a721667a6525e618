package org.papilla.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Substance;
import org.papilla.formulary.Verdict;

/// What may fall out of a mixture: weak acids and bases by their uncharged form, drugs that only a
/// vehicle holds, and sparingly soluble salts of metals.
///
/// `S = S0 / (share of uncharged molecules)`, which is `S0 (1 + 10^(pKa − pH))` for a base, capped
/// by the solubility of the salt (Streng 1978).
final class Precipitation {

    private Precipitation() {}

    /// Rows for everything that could fall out.
    ///
    /// @param balance solved at the central pH
    static List<MixtureCheck.Precipitate> of(
            Blend blend, ChargeBalance balance, Water water, Optional<Estimate> ph) {
        var rows = new ArrayList<MixtureCheck.Precipitate>();
        boolean vehicle = holdsVehicle(blend);
        for (int i = 0; i < blend.size(); i++) {
            var chemical = blend.chemical(i);
            if (chemical.limits.isPresent() && blend.mmol(i) > 0) {
                if (!countedBefore(blend, i)) {
                    rows.add(row(blend, i, chemical.limits.get(), balance, ph, vehicle));
                }
            } else if (blend.mmol(i) > 0 && chemical.solubilityUnknown()) {
                rows.add(
                        new MixtureCheck.Precipitate(
                                chemical.id,
                                OptionalDouble.of(
                                        blend.mmol(i) * chemical.molarMass / blend.volumeMl()),
                                Optional.empty(),
                                Optional.empty(),
                                Verdict.UNDECIDED));
            }
        }
        rows.addAll(Saturation.of(blend, water, ph, balance.ionicStrength()));
        return rows;
    }

    private static boolean countedBefore(Blend blend, int i) {
        for (int j = 0; j < i; j++) {
            if (blend.chemical(j).titratesLike.equals(blend.chemical(i).titratesLike)
                    && blend.chemical(j).limits.isPresent()
                    && blend.mmol(j) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether something is in the mixture that dissolves what water does not.
    private static boolean holdsVehicle(Blend blend) {
        for (int i = 0; i < blend.size(); i++) {
            var role = blend.chemical(i).substance.map(Substance::role);
            if (blend.mmol(i) > 0
                    && role.filter(r ->
                                    r == Substance.Role.SOLVENT
                                            || r == Substance.Role.SURFACTANT
                                            || r == Substance.Role.COMPLEXER)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static MixtureCheck.Precipitate row(
            Blend blend,
            int index,
            Chemical.Limits limits,
            ChargeBalance balance,
            Optional<Estimate> ph,
            boolean vehicle) {
        var chemical = blend.chemical(index);
        double mmol = 0;
        for (int j = index; j < blend.size(); j++) {
            if (blend.chemical(j).titratesLike.equals(chemical.titratesLike)) {
                mmol += blend.mmol(j);
            }
        }
        double concentration = mmol * limits.freeMolarMass() / blend.volumeMl();
        var solubility = solubility(chemical, limits, balance, ph);
        Verdict verdict;
        if (solubility.isEmpty()) {
            verdict = Verdict.UNDECIDED;
        } else if (concentration <= solubility.get().low()) {
            verdict = Verdict.CLEAR;
        } else if (concentration > solubility.get().high()) {
            // How much a vehicle still holds once it is diluted is not known for any product.
            verdict = vehicle ? Verdict.UNDECIDED : Verdict.STOP;
        } else {
            verdict = Verdict.UNDECIDED;
        }
        return new MixtureCheck.Precipitate(
                chemical.id,
                OptionalDouble.of(concentration),
                solubility,
                Optional.empty(),
                verdict);
    }

    private static Optional<Estimate> solubility(
            Chemical chemical,
            Chemical.Limits limits,
            ChargeBalance balance,
            Optional<Estimate> ph) {
        if (!chemical.titrates) {
            return Optional.of(new Estimate(limits.value(), limits.low(), limits.high()));
        }
        if (ph.isEmpty()) {
            return Optional.empty();
        }
        var p = ph.get();
        double central = gain(chemical, balance, Titration.End.VALUE, p.value());
        double least = central;
        double most = central;
        for (double at : new double[] {p.low(), p.high()}) {
            for (var end : new Titration.End[] {Titration.End.ACID, Titration.End.ALKALINE}) {
                double gain = gain(chemical, balance, end, at);
                least = Math.min(least, gain);
                most = Math.max(most, gain);
            }
        }
        double cap = limits.cap();
        return Optional.of(
                new Estimate(
                        Math.min(cap, limits.value() * central),
                        Math.min(cap, limits.low() * least),
                        Math.min(cap, limits.high() * most)));
    }

    /// Total dissolved for one uncharged molecule.
    private static double gain(
            Chemical chemical, ChargeBalance balance, Titration.End end, double ph) {
        return 1 / Math.max(1e-12, balance.shareAt(chemical.titration, 0, end, ph));
    }

    /// What the rows mean for the decision.
    static void report(List<MixtureCheck.Precipitate> rows, Findings findings) {
        for (var row : rows) {
            if (row.verdict() == Verdict.CLEAR) {
                continue;
            }
            boolean stop = row.verdict() == Verdict.STOP;
            var seen =
                    row.saturationIndex().isPresent()
                            ? Findings.join(
                                    Findings.words(
                                            row.substance() + ": saturation index ",
                                            row.substance() + ": doygunluk indisi "),
                                    Findings.interval(row.saturationIndex().get(), ""))
                            : row.solubilityMgPerMl().isPresent()
                                    ? Findings.join(
                                            Findings.number(
                                                    row.concentrationMgPerMl().orElse(Double.NaN)),
                                            Findings.words(
                                                    " mg/mL, solubility ", " mg/mL, çözünürlük "),
                                            Findings.interval(
                                                    row.solubilityMgPerMl().get(), " mg/mL"))
                                    : Findings.words(
                                            "solubility not known", "çözünürlük bilinmiyor");
            findings.addOwn(
                    "precipitation-" + row.substance(),
                    stop ? Severity.STOP : Severity.UNDECIDED,
                    seen,
                    stop
                            ? List.of()
                            : List.of(
                                    Findings.words(
                                            "whether " + row.substance() + " stays dissolved",
                                            row.substance() + " çözünmüş kalıyor mu")),
                    stop
                            ? Findings.words(
                                    row.substance() + " falls out of this mixture.",
                                    row.substance() + " bu karışımda çöker.")
                            : Findings.words(
                                    "Whether "
                                            + row.substance()
                                            + " falls out cannot be decided from what is known.",
                                    row.substance()
                                            + " maddesinin çöküp çökmeyeceği bilinenlerle"
                                            + " kararlaştırılamıyor."),
                    "S = S0/(share uncharged), Streng 1978; solubility products of minteq.v4",
                    stop
                            ? Findings.words(
                                    "Another pH, more dilution, or leaving it out",
                                    "Başka bir pH, daha çok seyreltme veya çıkarılması")
                            : Findings.words(
                                    "Measure the pH of the mixture and look for particles against"
                                            + " black and white after an hour",
                                    "Karışımın pH'ını ölçün ve bir saat sonra siyah ve beyaz"
                                            + " zeminde partikül arayın"),
                    false);
        }
    }
}
