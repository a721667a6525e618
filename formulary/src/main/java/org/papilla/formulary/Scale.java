package org.papilla.formulary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Range;

/// A scale on which a finding is graded, by named grades, by a number, or both.
///
/// @param id id, such as `hamilton-norwood`
/// @param name name for people
/// @param measures what it grades
/// @param grades named grades in order; empty for a plain number
/// @param composed whether a grade is put together from a basic and a specific part, as in `M2V1`
/// @param range smallest and largest score; absent when the scale has no number or its range is not
///   known
/// @param bands names for ranges of the score
/// @param notes what must be known to use it
/// @param provenance where the scale was read
/// @param origin shipped, or the clinic's own
public record Scale(
        String id,
        Text name,
        Text measures,
        List<Grade> grades,
        boolean composed,
        Optional<Figure> range,
        List<Band> bands,
        List<Statement> notes,
        Provenance provenance,
        Origin origin)
        implements Entry {

    /// A named grade.
    ///
    /// @param code as it is written, such as `III-vertex`
    /// @param part which part of a composed grade it is
    /// @param criterion what is seen
    public record Grade(String code, Part part, Text criterion) {}

    /// Which part of a composed grade a code is.
    public enum Part {
        /// The grade itself, or the first part of a composed one.
        BASIC,
        /// The second part of a composed grade, which may be left out.
        SPECIFIC
    }

    /// A name for a range of the score.
    ///
    /// @param code short name, such as `S2`
    /// @param from smallest score that belongs to it
    /// @param above score beyond which it begins, itself not belonging
    /// @param to largest score that belongs to it
    /// @param below score before which it ends, itself not belonging
    /// @param statement what it means
    public record Band(
            String code,
            OptionalDouble from,
            OptionalDouble above,
            OptionalDouble to,
            OptionalDouble below,
            Statement statement) {

        /// Whether a score belongs to the band.
        public boolean holds(double score) {
            return !Double.isNaN(score)
                    && score >= from.orElse(Double.NEGATIVE_INFINITY)
                    && score <= to.orElse(Double.POSITIVE_INFINITY)
                    && (above.isEmpty() || score > above.getAsDouble())
                    && (below.isEmpty() || score < below.getAsDouble());
        }
    }

    /// Whether a grade can be given on this scale: one of the codes, a basic code followed by a
    /// specific one, or a number within the range.
    public boolean accepts(String grade) {
        for (var basic : grades) {
            if (basic.part() == Part.BASIC && grade.startsWith(basic.code())) {
                String rest = grade.substring(basic.code().length());
                if (rest.isEmpty() || (composed && isSpecific(rest))) {
                    return true;
                }
            }
        }
        return range.isPresent() && isWithin(range.get(), grade);
    }

    /// The bands that a score belongs to; a band may lie within another.
    public List<Band> bandsOf(double score) {
        return bands.stream().filter(band -> band.holds(score)).toList();
    }

    private boolean isSpecific(String code) {
        return grades.stream()
                .anyMatch(grade -> grade.part() == Part.SPECIFIC && grade.code().equals(code));
    }

    private static boolean isWithin(Figure range, String grade) {
        try {
            double score = Double.parseDouble(grade);
            return score >= range.low().orElse(Double.NEGATIVE_INFINITY)
                    && score <= range.high().orElse(Double.POSITIVE_INFINITY);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static Scale read(Field field, Reading reading) {
        return new Scale(
                reading.id(field),
                reading.text(field.child("name")),
                reading.text(field.child("measures")),
                field.child("grades").list(grade -> readGrade(grade, reading)),
                field.child("composed").optional(Field::truth).orElse(false),
                field.child("range").optional(reading::figure),
                field.child("bands").list(band -> readBand(band, reading)),
                reading.statements(field.child("notes")),
                reading.provenance(field),
                reading.origin());
    }

    private static Grade readGrade(Field grade, Reading reading) {
        return new Grade(
                grade.child("code").text(),
                grade.child("part").optional(part -> part.oneOf(Part.class)).orElse(Part.BASIC),
                reading.text(grade));
    }

    private static Band readBand(Field band, Reading reading) {
        var any = Range.any("");
        return new Band(
                band.child("code").text(),
                band.child("from").optionalNumber(any),
                band.child("above").optionalNumber(any),
                band.child("to").optionalNumber(any),
                band.child("below").optionalNumber(any),
                reading.statement(band));
    }
}
