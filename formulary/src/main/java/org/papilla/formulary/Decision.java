package org.papilla.formulary;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A verdict with every reason for it, worst first. The worst finding decides.
///
/// @param verdict the answer
/// @param findings reasons, worst first, then by rule
public record Decision(Verdict verdict, List<Finding> findings) {

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::rule);

    /// The decision that follows from findings in any order.
    public static Decision from(Stream<Finding> findings) {
        var sorted = findings.sorted(WORST_FIRST).toList();
        var worst = sorted.isEmpty() ? Severity.INFO : sorted.getFirst().severity();
        var verdict =
                switch (worst) {
                    case INFO -> Verdict.CLEAR;
                    case CAUTION -> Verdict.CAUTION;
                    case UNDECIDED -> Verdict.UNDECIDED;
                    case STOP -> Verdict.STOP;
                };
        return new Decision(verdict, sorted);
    }
}
