package org.papilla.formulary;

/// A language in which Papilla speaks to people.
public enum Language {
    /// English.
    EN,
    /// Turkish.
    TR
}
