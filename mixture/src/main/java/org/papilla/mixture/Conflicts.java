package org.papilla.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.papilla.formulary.Incompatibility;
import org.papilla.formulary.Incompatibility.Observation;
import org.papilla.formulary.Provenance;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Text;

/// What is known to go wrong between the parties of one mixture, or under light and time.
///
/// Conditions are held against intervals: an observation applies for certain, perhaps, or not.
/// Where some observations saw harm and others saw none under conditions that both apply, both are
/// shown and the answer is undecided.
final class Conflicts {

    private final List<Incompatibility> known;
    private final Map<String, int[]> asFirst = new HashMap<>();
    private final Map<String, int[]> asSecond = new HashMap<>();

    private enum Applies {
        YES,
        PERHAPS,
        NO
    }

    Conflicts(List<Incompatibility> known) {
        this.known = List.copyOf(known);
        for (int i = 0; i < known.size(); i++) {
            index(asFirst, known.get(i).first(), i);
            index(asSecond, known.get(i).second(), i);
        }
    }

    private static void index(Map<String, int[]> places, List<String> names, int i) {
        for (String name : names) {
            int[] before = places.getOrDefault(name, new int[0]);
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = i;
            places.put(name, after);
        }
    }

    /// Adds everything that applies to a blend.
    ///
    /// @param useWithinMinutes time until the mixture is used up
    void report(Blend blend, Optional<Estimate> ph, double useWithinMinutes, Findings findings) {
        double[] first = new double[known.size()];
        double[] second = new double[known.size()];
        for (int i = 0; i < blend.size(); i++) {
            if (blend.mmol(i) > 0) {
                var chemical = blend.chemical(i);
                double mgPerMl = blend.mmol(i) * chemical.molarMass / blend.volumeMl();
                for (String name : chemical.names) {
                    add(first, asFirst.get(name), mgPerMl);
                    add(second, asSecond.get(name), mgPerMl);
                }
            }
        }
        for (int i = 0; i < first.length; i++) {
            var conflict = known.get(i);
            if (first[i] > 0 && (second[i] > 0 || conflict.second().isEmpty())) {
                report(conflict, first[i], second[i], ph, useWithinMinutes, findings);
            }
        }
    }

    private static void add(double[] sums, int @Nullable [] places, double amount) {
        if (places != null) {
            for (int place : places) {
                sums[place] += amount;
            }
        }
    }

    private static void report(
            Incompatibility conflict,
            double first,
            double second,
            Optional<Estimate> ph,
            double minutes,
            Findings findings) {
        var harmful = new ArrayList<Observation>();
        var harmless = new ArrayList<Observation>();
        boolean certain = false;
        for (var observation : conflict.observations()) {
            var applies = applies(observation.when(), first, second, ph, minutes);
            if (applies != Applies.NO) {
                (observation.seen() ? harmful : harmless).add(observation);
                certain |= observation.seen() && applies == Applies.YES;
            }
        }
        if (harmful.isEmpty()) {
            return;
        }
        var worst = harmful.getFirst();
        for (var observation : harmful) {
            if (observation.severity().compareTo(worst.severity()) > 0) {
                worst = observation;
            }
        }
        boolean contradicted = !harmless.isEmpty();
        boolean open = contradicted || !certain;
        var severity =
                open && worst.severity() == Severity.STOP ? Severity.UNDECIDED : worst.severity();
        findings.add(
                conflict.id(),
                severity,
                conflict.name(),
                text(worst, harmless, contradicted, certain),
                provenance(worst, harmless),
                wouldChange(conflict, worst, open),
                true,
                conflict.origin());
    }

    private static Text text(
            Observation worst, List<Observation> harmless, boolean contradicted, boolean certain) {
        var text = worst.statement().text();
        text =
                Findings.join(
                        text,
                        Findings.words(
                                " Evidence grade " + worst.grade() + ".",
                                " Kanıt düzeyi " + worst.grade() + "."));
        if (worst.onset().isPresent()) {
            text =
                    Findings.join(
                            text,
                            Findings.words(" Onset: ", " Başlangıç: "),
                            Text.same(worst.onset().get().print()),
                            Text.same("."));
        }
        if (contradicted) {
            text =
                    Findings.join(
                            Findings.words("Conflicting evidence. ", "Çelişkili kanıt. "),
                            text,
                            Findings.words(" Against it: ", " Karşıt: "),
                            harmless.getFirst().statement().text(),
                            Findings.words(
                                    " Evidence grade " + harmless.getFirst().grade() + ".",
                                    " Kanıt düzeyi " + harmless.getFirst().grade() + "."));
        } else if (!certain) {
            text =
                    Findings.join(
                            text,
                            Findings.words(
                                    " Whether its conditions hold here is not certain.",
                                    " Koşullarının burada gerçekleştiği kesin değil."));
        }
        return text;
    }

    private static Provenance provenance(Observation worst, List<Observation> harmless) {
        var own = worst.statement().provenance();
        if (harmless.isEmpty()) {
            return own;
        }
        var sources = new ArrayList<>(own.sources());
        sources.addAll(harmless.getFirst().statement().provenance().sources());
        return new Provenance(own.basis(), own.mark(), List.copyOf(sources), own.signOff());
    }

    private static Text wouldChange(Incompatibility conflict, Observation worst, boolean open) {
        if (worst.when().light()) {
            return Findings.words(
                    "Kept from light and used at once", "Işıktan koruma ve hemen kullanım");
        }
        if (open && (worst.when().phAbove().isPresent() || worst.when().phBelow().isPresent())) {
            return Findings.words("The measured pH of the mixture", "Karışımın ölçülen pH'ı");
        }
        return conflict.second().isEmpty()
                ? Findings.words("Leaving it out", "Çıkarılması")
                : Findings.words(
                        "One of the two in another syringe and session",
                        "İkisinden birinin başka bir enjektörde ve seansta verilmesi");
    }

    private static Applies applies(
            Incompatibility.When when,
            double first,
            double second,
            Optional<Estimate> ph,
            double minutes) {
        if (below(first, when.firstAtLeast())
                || below(second, when.secondAtLeast())
                || (when.afterMinutes().isPresent()
                        && when.afterMinutes().getAsDouble() > minutes)) {
            return Applies.NO;
        }
        var applies = Applies.YES;
        if (when.phAbove().isPresent()) {
            applies = worse(applies, reaches(ph, when.phAbove().getAsDouble(), true));
        }
        if (when.phBelow().isPresent()) {
            applies = worse(applies, reaches(ph, when.phBelow().getAsDouble(), false));
        }
        return applies;
    }

    private static boolean below(double amount, OptionalDouble least) {
        return least.isPresent() && amount < least.getAsDouble();
    }

    private static Applies reaches(Optional<Estimate> ph, double bound, boolean above) {
        if (ph.isEmpty()) {
            return Applies.PERHAPS;
        }
        boolean lowIn = above ? ph.get().low() >= bound : ph.get().low() <= bound;
        boolean highIn = above ? ph.get().high() >= bound : ph.get().high() <= bound;
        return lowIn && highIn ? Applies.YES : lowIn || highIn ? Applies.PERHAPS : Applies.NO;
    }

    private static Applies worse(Applies a, Applies b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
