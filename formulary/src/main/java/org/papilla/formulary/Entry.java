package org.papilla.formulary;

/// Something that the formulary knows, found by its kind and id.
public interface Entry {

    /// Short id in lower case with hyphens; sources and classes keep their customary capitals.
    String id();

    /// Name for people.
    Text name();

    /// Shipped, or the clinic's own.
    Origin origin();
}
