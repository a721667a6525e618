package org.papilla.hair.examination;

import java.util.List;
import java.util.Locale;

/// A sentence for people in both languages of the product.
public record Text(String en, String tr) {

    /// Checks that neither language is missing.
    public Text {
        if (en.isBlank() || tr.isBlank()) {
            throw new IllegalArgumentException(
                    "text must exist in both languages (en \"%s\", tr \"%s\")".formatted(en, tr));
        }
    }

    /// The same text with `%` places filled; decimal points are points in both languages.
    Text filled(Object... values) {
        return filled(List.of(values), List.of(values));
    }

    /// The same text with places filled by other words in each language.
    Text filled(List<?> english, List<?> turkish) {
        return new Text(
                String.format(Locale.ROOT, en, english.toArray()),
                String.format(Locale.ROOT, tr, turkish.toArray()));
    }
}
