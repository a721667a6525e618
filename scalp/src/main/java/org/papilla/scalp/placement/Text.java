package org.papilla.scalp.placement;

/// One sentence for people, in both languages of the product.
///
/// @param en English
/// @param tr Turkish
public record Text(String en, String tr) {

    /// Refuses an empty sentence in either language.
    public Text {
        if (en.isBlank() || tr.isBlank()) {
            throw new IllegalArgumentException(
                    "text (\"%s\" / \"%s\") must not be empty in any language".formatted(en, tr));
        }
    }

    /// Fills both sentences with the same values, each with the decimal sign of its language.
    // Two format strings cannot be annotated; a test fills every sentence.
    @SuppressWarnings("AnnotateFormatMethod")
    static Text of(String en, String tr, Object... values) {
        return new Text(
                String.format(Language.ENGLISH.locale(), en, values),
                String.format(Language.TURKISH.locale(), tr, values));
    }

    /// The sentence in one language.
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> en;
            case TURKISH -> tr;
        };
    }
}
