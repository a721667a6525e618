package org.papilla.hair.counting;

import java.util.List;

/// Whether a picture can be relied on, and why not.
///
/// @param verdict the worst of the findings
/// @param findings every gate that was not passed, and what was masked
public record Quality(Verdict verdict, List<QualityFinding> findings) {

    /// Copies the findings.
    public Quality {
        findings = List.copyOf(findings);
    }

    static Quality of(List<QualityFinding> findings) {
        Verdict worst = Verdict.GOOD;
        for (QualityFinding f : findings) {
            if (f.verdict().compareTo(worst) > 0) {
                worst = f.verdict();
            }
        }
        return new Quality(worst, findings);
    }

    /// How far a picture may be relied on.
    public enum Verdict {
        GOOD,
        CAUTION,
        UNUSABLE
    }
}
