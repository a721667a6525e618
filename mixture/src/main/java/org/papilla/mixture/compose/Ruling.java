package org.papilla.mixture.compose;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// What the full check says of volumes that the rows allow.
sealed interface Ruling {

    /// They hold there too.
    record Holds() implements Ruling {}

    /// These volumes fail; others of the same items may not.
    ///
    /// @param rules the rules that they break
    record VolumesFail(Set<String> rules) implements Ruling {}

    /// These items fail at any volume.
    ///
    /// @param rules the rules that they break
    record ItemsFail(Set<String> rules) implements Ruling {}

    /// The full check: takes volumes in grid steps, one per item.
    @FunctionalInterface
    interface Check {
        Ruling rule(int[] volumes, Set<String> dropped);

        /// Rows that every mixture of exactly these items obeys if the check is to hold: sharper
        /// than the rows that hold for all items.
        ///
        /// @param items the items, all used
        default List<Row> rowsOf(BitSet items) {
            return List.of();
        }
    }
}
