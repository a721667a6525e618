package org.papilla.formulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Problem;
import org.papilla.formulary.document.Range;

/// What the readers of entries share: the vocabulary of text, statement and figure, and the
/// references that are checked when everything has been read.
final class Reading {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    /// A reference from one entry to another, to be resolved at the end.
    record Reference(Kind kind, String id, Field field) {}

    /// A signature that a clinic's file holds for one value.
    record Signature(SignOff signOff, String value, Field field) {}

    private final Origin origin;
    private final String entry;
    private final Map<String, Source> sources;
    private final Map<String, Signature> signatures;
    private final Set<String> usedSignatures;
    private final List<Reference> references;
    private final List<Problem> late;

    Reading(
            Origin origin,
            String entry,
            Map<String, Source> sources,
            Map<String, Signature> signatures,
            Set<String> usedSignatures,
            List<Reference> references,
            List<Problem> late) {
        this.origin = origin;
        this.entry = entry;
        this.sources = sources;
        this.signatures = signatures;
        this.usedSignatures = usedSignatures;
        this.references = references;
        this.late = late;
    }

    Origin origin() {
        return origin;
    }

    String id(Field entryField) {
        return entryField
                .child("id")
                .text(ID, "an id is letters, digits, hyphens, dots and underscores");
    }

    Text text(Field field) {
        return new Text(field.child("en").text(), field.child("tr").text());
    }

    /// A text whose words stand beside `mark` and `source` in the same group.
    Statement statement(Field field) {
        var text = text(field);
        return new Statement(text, provenance(field, false, text.en()));
    }

    /// A number with unit, basis, mark and source in the same group.
    Figure figure(Field field) {
        var any = Range.any("");
        var value = field.child("value").optionalNumber(any);
        var low = field.child("low").optionalNumber(any);
        var high = field.child("high").optionalNumber(any);
        if (value.isEmpty() && low.isEmpty() && high.isEmpty()) {
            field.report("a figure needs a value, a low or a high");
            low = OptionalDouble.of(0);
        }
        if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            field.report("low is above high; swap them");
        }
        var unit = unit(field.child("unit"));
        var note = field.child("note").optional(this::text);
        var plain =
                new Figure(
                        value,
                        low,
                        high,
                        unit,
                        note,
                        new Provenance(Optional.empty(), Mark.DESIGN, List.of(), Optional.empty()));
        return new Figure(value, low, high, unit, note, provenance(field, true, plain.print()));
    }

    Unit unit(Field field) {
        String code = field.oneOf(Unit.codes(), "unit");
        return Unit.of(code).orElse(Unit.ONE);
    }

    /// `basis`, `mark` and `source` of a group, for entries that carry them as a whole.
    Provenance provenance(Field field) {
        return provenance(field, true, "");
    }

    private Provenance provenance(Field field, boolean needsBasis, String value) {
        var basisField = field.child("basis");
        var basis =
                needsBasis
                        ? Optional.of(basisField.oneOf(Basis.class))
                        : basisField.optional(f -> f.oneOf(Basis.class));
        var mark = field.child("mark").oneOf(Mark.class);
        var cited = new ArrayList<Source>();
        var sourceField = field.child("source");
        if (!sourceField.present()) {
            field.report("no source; write source: [ID], where ID stands in sources/");
        }
        for (var item : sourceField.isList() ? sourceField.items() : List.of(sourceField)) {
            if (item.present()) {
                var source = sources.get(item.text());
                if (source == null) {
                    item.report("unknown source; add it to a file in sources/ or correct the id");
                } else {
                    cited.add(source);
                }
            }
        }
        if (sourceField.isList() && cited.isEmpty()) {
            sourceField.report("name at least one source");
        }
        return new Provenance(basis, mark, List.copyOf(cited), signature(field, value));
    }

    private Optional<SignOff> signature(Field field, String value) {
        String key = entry + "#" + relative(field.path());
        var signature = signatures.get(key);
        if (signature == null) {
            return Optional.empty();
        }
        usedSignatures.add(key);
        if (!signature.value().equals(value)) {
            late.add(
                    signature
                            .field()
                            .problem(
                                    "was signed for another value; it now reads '"
                                            + value
                                            + "'. Sign again or remove"));
        }
        return Optional.of(signature.signOff());
    }

    /// Path inside the entry: the index of the entry in its file is not part of its identity.
    private static String relative(String path) {
        return path.replaceFirst("^\\[\\d+\\]\\.?", "");
    }

    /// The id of another entry, which must exist once everything has been read.
    String reference(Field field, Kind kind) {
        String id = field.text();
        if (field.present()) {
            references.add(new Reference(kind, id, field));
        }
        return id;
    }

    List<String> references(Field field, Kind kind) {
        return field.list(item -> reference(item, kind));
    }

    List<Statement> statements(Field field) {
        return field.list(this::statement);
    }

    List<Figure> figures(Field field) {
        return field.list(this::figure);
    }

    <T> List<T> list(Field field, Function<Field, T> reader) {
        return field.list(reader);
    }
}
