package org.papilla.hair.examination;

import java.util.List;
import java.util.Optional;

/// A scale by which a clinician grades what is seen; the criteria of each grade stand beside it.
///
/// @param id stable name, as in a case file
/// @param name for people
/// @param forWhom patients the scale was made for
/// @param grades from least to most, a letter variant after its stage
/// @param source of the criteria
public record GradingScale(String id, Text name, Text forWhom, List<Grade> grades, Source source) {

    /// Copies the grades, whose codes must differ.
    public GradingScale {
        grades = List.copyOf(grades);
        if (grades.stream().map(Grade::code).distinct().count() < grades.size()) {
            throw new IllegalArgumentException("scale %s names a grade twice".formatted(id));
        }
    }

    /// One grade.
    ///
    /// @param code as written in a record
    /// @param criteria what must be seen
    public record Grade(String code, Text criteria) {}

    /// The grade with a code, exactly as written in the scale.
    public Optional<Grade> grade(String code) {
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
    }
}
