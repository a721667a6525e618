package org.papilla.hair.examination;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A word of a fixed list, with the spelling that input and output use.
public interface Coded {

    /// The constant's own name.
    String name();

    /// The spelling in JSON: small letters joined by hyphens.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// All spellings of a list, for a message.
    static String list(Coded[] known) {
        return Arrays.stream(known).map(Coded::code).collect(Collectors.joining(", "));
    }
}
