package org.papilla.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.papilla.formulary.Decision;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Mark;
import org.papilla.formulary.Origin;
import org.papilla.formulary.Provenance;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Text;

/// The reasons that a check has gathered so far, and the words they are made of.
final class Findings {

    /// Says that nothing in particular was seen, or would change a finding.
    static final Text NOTHING = Text.same("");

    private final List<Finding> findings = new ArrayList<>();

    /// Adds a reason that was made before.
    void add(Finding finding) {
        findings.add(finding);
    }

    /// Adds a reason that stands on a fact of the formulary.
    void add(
            String rule,
            Severity severity,
            Text seen,
            Text text,
            Provenance provenance,
            Text wouldChange,
            boolean overridable,
            Origin origin) {
        findings.add(
                Finding.of(
                        rule,
                        severity,
                        seen,
                        List.of(),
                        text,
                        provenance,
                        wouldChange,
                        overridable,
                        origin));
    }

    /// Adds a reason of Papilla's own, with what is missing.
    void addOwn(
            String rule,
            Severity severity,
            Text seen,
            List<Text> missing,
            Text text,
            String source,
            Text wouldChange,
            boolean overridable) {
        findings.add(
                new Finding(
                        rule,
                        severity,
                        seen,
                        missing,
                        text,
                        source,
                        Mark.DESIGN,
                        false, // a rule of logic: there is no number to sign
                        wouldChange,
                        overridable,
                        Origin.SHIPPED));
    }

    /// Adds a reason about something that is not known.
    void addUnknown(String rule, Text missing, Text text, Text wouldChange) {
        addOwn(
                rule,
                Severity.UNDECIDED,
                NOTHING,
                List.of(missing),
                text,
                "Papilla: unknown is never fine",
                wouldChange,
                true);
    }

    Decision decision() {
        return Decision.from(findings.stream());
    }

    Stream<Finding> stream() {
        return findings.stream();
    }

    /// A text of two languages.
    static Text words(String en, String tr) {
        return new Text(en, tr);
    }

    /// A number with three significant digits, the decimal mark by language.
    static Text number(double x) {
        String en = significant(x);
        return new Text(en, en.replace('.', ','));
    }

    /// A value with its interval.
    static Text interval(Estimate estimate, String unit) {
        String en =
                significant(estimate.value())
                        + " ("
                        + significant(estimate.low())
                        + " to "
                        + significant(estimate.high())
                        + ")"
                        + unit;
        String tr =
                (significant(estimate.value())
                                        + " ("
                                        + significant(estimate.low())
                                        + " - "
                                        + significant(estimate.high())
                                        + ")")
                                .replace('.', ',')
                        + unit;
        return new Text(en, tr);
    }

    /// The texts one after the other.
    static Text join(Text... parts) {
        var en = new StringBuilder();
        var tr = new StringBuilder();
        for (var part : parts) {
            en.append(part.en());
            tr.append(part.tr());
        }
        return new Text(en.toString(), tr.toString());
    }

    private static String significant(double x) {
        double magnitude = Math.abs(x);
        if (magnitude == 0 || !Double.isFinite(x)) {
            return x == 0 ? "0" : Double.toString(x);
        }
        if (magnitude >= 1e7 || magnitude < 1e-4) {
            return Float.toString((float) x);
        }
        int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(magnitude)));
        double scale = Math.pow(10, digits);
        double rounded = Math.rint(x * scale) / scale;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }
}
