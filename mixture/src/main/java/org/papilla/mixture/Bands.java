package org.papilla.mixture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.papilla.formulary.Figure;
import org.papilla.formulary.MixtureLimit;
import org.papilla.formulary.MixtureLimit.Quantity;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Text;

/// Holds figures against the limits of the formulary.
///
/// An interval that lies wholly in the clear range passes, one wholly outside the tolerated range
/// stops, one that reaches from the tolerated range outward is undecided, and the rest is for a
/// clinician.
final class Bands {

    private final Map<Quantity, List<MixtureLimit>> byQuantity;

    Bands(List<MixtureLimit> limits) {
        this.byQuantity =
                limits.stream()
                        .collect(
                                Collectors.groupingBy(
                                        MixtureLimit::quantity,
                                        () -> new EnumMap<>(Quantity.class),
                                        Collectors.toList()));
    }

    /// The limits that count a quantity.
    List<MixtureLimit> of(Quantity quantity) {
        return byQuantity.getOrDefault(quantity, List.of());
    }

    /// What an interval means under a limit.
    static Severity severity(MixtureLimit limit, Estimate estimate) {
        if (inside(limit.clear(), estimate)) {
            return Severity.INFO;
        }
        var outer = limit.tolerated().orElse(limit.clear());
        if (outside(outer, estimate)) {
            return Severity.STOP;
        }
        return inside(outer, estimate) ? Severity.CAUTION : Severity.UNDECIDED;
    }

    private static boolean inside(Figure range, Estimate estimate) {
        return estimate.low() >= range.low().orElse(Double.NEGATIVE_INFINITY)
                && estimate.high() <= highOf(range);
    }

    private static boolean outside(Figure range, Estimate estimate) {
        return estimate.high() < range.low().orElse(Double.NEGATIVE_INFINITY)
                || estimate.low() > highOf(range);
    }

    private static double highOf(Figure range) {
        return range.high().orElse(range.value().orElse(Double.POSITIVE_INFINITY));
    }

    /// Judges a figure under every limit of a quantity and adds what is to be said.
    ///
    /// @param unit unit with a leading blank, for people
    /// @param settle the measurement that would settle an undecided one
    void judge(
            Findings findings,
            Quantity quantity,
            Optional<String> substance,
            Estimate estimate,
            String unit,
            Supplier<Text> settle) {
        for (var limit : of(quantity)) {
            if (substance.isPresent() && !limit.substance().equals(substance)) {
                continue;
            }
            var severity = severity(limit, estimate);
            if (severity == Severity.INFO) {
                continue;
            }
            var range =
                    limit.tolerated()
                            .filter(_ -> severity != Severity.CAUTION)
                            .orElse(limit.clear());
            findings.add(
                    limit.id(),
                    severity,
                    Findings.join(
                            limit.name(), Text.same(" = "), Findings.interval(estimate, unit)),
                    Findings.join(
                            limit.name(),
                            switch (severity) {
                                case UNDECIDED ->
                                        Findings.words(
                                                " cannot be decided: its interval crosses the limit of ",
                                                " kararlaştırılamıyor: aralığı şu sınırı aşıyor: ");
                                case CAUTION ->
                                        Findings.words(
                                                " leaves the range in which all is well, ",
                                                " sorunsuz aralığın dışında, ");
                                default -> Findings.words(" is outside ", " sınırın dışında: ");
                            },
                            Text.same(range.print())),
                    range.provenance(),
                    severity == Severity.UNDECIDED
                            ? settle.get()
                            : Findings.words(
                                    "Other volumes, another diluent or fewer agents",
                                    "Başka hacimler, başka bir seyreltici veya daha az etken"),
                    limit.overridable(),
                    limit.origin());
        }
    }
}
