package org.papilla.scalp.placement;

import java.util.Locale;

/// The language in which a person reads a text.
public enum Language {
    /// English, with a decimal point.
    ENGLISH(Locale.ENGLISH),
    /// Turkish, with a decimal comma.
    TURKISH(Locale.of("tr", "TR"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// The locale that formats numbers in this language.
    public Locale locale() {
        return locale;
    }

    /// A decimal number with a fixed count of digits after the decimal sign, with a true minus.
    public String number(double value, int digits) {
        return String.format(locale, "%." + digits + "f", value).replace('-', '\u2212');
    }

    /// A decimal number as short as it can be with at most `digits` digits after the decimal sign.
    public String shortest(double value, int digits) {
        String fixed = number(value, digits);
        if (digits == 0) {
            return fixed;
        }
        String bare = fixed.replaceAll("0+$", "");
        char last = bare.charAt(bare.length() - 1);
        return Character.isDigit(last) ? bare : bare.substring(0, bare.length() - 1);
    }
}
