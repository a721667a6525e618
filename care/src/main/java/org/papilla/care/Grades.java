package org.papilla.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Indication;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Text;

/// What the grade of a disease means for its treatment.
final class Grades {

    private static final Pattern COMPOSED_PART = Pattern.compile("[A-Z][0-9]");

    private Grades() {}

    /// Whether the case's grade is one of those listed for its scale.
    static boolean match(List<Indication.Graded> grades, Case.Diagnosis diagnosis) {
        return diagnosis.grade().isPresent()
                && grades.stream()
                        .filter(graded ->
                                diagnosis.scale().filter(graded.scale()::equals).isPresent())
                        .anyMatch(graded ->
                                graded.codes().stream()
                                        .anyMatch(code -> covers(code, diagnosis.grade().get())));
    }

    /// A composed grade such as `M2V1` falls under each of its parts.
    private static boolean covers(String code, String grade) {
        return grade.equals(code)
                || (COMPOSED_PART.matcher(code).matches() && grade.contains(code));
    }

    /// Findings that follow from the degree of the disease.
    static List<Finding> limits(Indication indication, Case.Diagnosis diagnosis) {
        var findings = new ArrayList<Finding>();
        for (var limit : indication.limits()) {
            boolean holds =
                    match(limit.grades(), diagnosis)
                            || (limit.scale().isPresent()
                                    && limit.scale().equals(diagnosis.scale())
                                    && score(diagnosis.grade()).orElse(Double.NaN)
                                            >= limit.atLeast().orElse(Double.POSITIVE_INFINITY));
            if (holds) {
                findings.add(finding(indication, limit, diagnosis));
            }
        }
        return findings;
    }

    private static OptionalDouble score(Optional<String> grade) {
        try {
            return grade.isPresent()
                    ? OptionalDouble.of(Double.parseDouble(grade.get()))
                    : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty(); // a named grade has no score
        }
    }

    private static Finding finding(
            Indication indication, Indication.Limit limit, Case.Diagnosis diagnosis) {
        var severity =
                switch (limit.outcome()) {
                    case REFER, NO_INJECTION -> Severity.STOP;
                    case LOW_EXPECTATION, TEST_FIRST -> Severity.CAUTION;
                };
        return Finding.of(
                "grade-" + indication.id(),
                severity,
                Text.same(diagnosis.scale().orElse("") + " " + diagnosis.grade().orElse("")),
                List.of(),
                limit.statement().text(),
                limit.statement().provenance(),
                new Text(
                        "Another grade at the next examination.",
                        "Sonraki muayenede başka bir evre."),
                true,
                indication.origin());
    }
}
