package org.papilla.formulary;

/// Words for people, in every language that Papilla speaks.
///
/// @param en English
/// @param tr Turkish
public record Text(String en, String tr) {

    /// The words in one language.
    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case TR -> tr;
        };
    }

    /// Words that are the same in every language, such as a code or a number with its unit.
    public static Text same(String words) {
        return new Text(words, words);
    }
}
