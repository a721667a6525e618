package org.papilla.formulary;

/// Who an entry comes from.
public enum Origin {
    /// Shipped with Papilla.
    SHIPPED,
    /// The clinic's own folder, added to or in place of what is shipped.
    CLINIC
}
